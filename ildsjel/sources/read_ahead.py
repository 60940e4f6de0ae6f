"""A large file read by a process of its own, one part ahead, so that the facts are kept while more are read.

The other process knows nothing of the database: it is given the open file, and gives back what the source finds.
"""

from __future__ import annotations

import gc
import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from typing import BinaryIO, cast

from ildsjel.facts.sentence import sentence
from ildsjel.sources import by_name
from ildsjel.sources.parts import Part, parts
from ildsjel.sources.reading import Context, Data, Source, Unreadable

LARGE = 8 * 1024 * 1024
"""Bytes of a file that takes longer to read than it takes to start a process."""


def read(source: Source, data: Data, context: Context) -> Iterator[Part]:
    """The parts of the file, read ahead if it is large. Raises Unreadable, also where the other process is lost."""
    return _ahead(source, data, context) if data.size >= LARGE else parts(source, data, context)


def _ahead(source: Source, data: Data, context: Context) -> Iterator[Part]:
    asked = pickle.dumps((source.NAME, data.file.fileno(), data.name, data.size, context))
    with subprocess.Popen(
        [sys.executable, "-P", "-m", __name__],  # nothing that lies in the folder somebody stands in is imported
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        pass_fds=[data.file.fileno()],
    ) as process:
        question, answers = cast("BinaryIO", process.stdin), cast("BinaryIO", process.stdout)
        try:
            question.write(asked)
            question.close()
            yield from _told(answers)
        finally:
            process.kill()


def _told(answers: BinaryIO) -> Iterator[Part]:
    while True:
        try:
            told = pickle.load(answers)
        except (EOFError, pickle.UnpicklingError):
            raise Unreadable(
                sentence("The reading stopped before the end of the file. Bring it in once more.")
            ) from None
        if told is None:
            return
        if isinstance(told, Unreadable):
            raise told
        yield told


def main() -> None:
    """Reads the file asked for on standard input, and tells of it on standard output until nobody listens."""
    gc.disable()  # What is read holds no cycles; to look for some took a fifth of the time.
    name, descriptor, called, size, context = pickle.load(sys.stdin.buffer)
    with os.fdopen(descriptor, "rb") as file:
        data, source = Data(file, called, size), cast("Source", by_name(name))
        try:
            for part in parts(source, data, context):
                _tell(part)
            _tell(None)
        except Unreadable as refused:
            _tell(refused)
        except BrokenPipeError:
            os._exit(1)


def _tell(told: Part | Unreadable | None) -> None:
    pickle.dump(told, sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
