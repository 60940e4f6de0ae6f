"""Two who write at once, and say so when an act is done: `python -m tests.faults.writer FOLDER`.

Django is started once. For each number read from standard input, a process that logs and one that brings files in
are forked and their ids printed; whoever started this kills them, says so by an empty line, and is told how they
ended. What was acknowledged stands in FOLDER/acknowledged.
"""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Callable
from itertools import count
from pathlib import Path

import django
from django.utils import timezone

django.setup()

from ildsjel.actions.bring_in import bring_in  # noqa: E402
from ildsjel.actions.log_time import log_time  # noqa: E402
from ildsjel.people.access import Access  # noqa: E402
from ildsjel.people.person import Person  # noqa: E402
from tests.faults.files import ACKNOWLEDGED, write  # noqa: E402

Act = Callable[[Access, Path, int], None]


def main(folder: Path) -> None:
    """Starts two writers for each number, and waits until both are gone."""
    while line := sys.stdin.readline():
        pids = [_forked(act, folder, int(line)) for act in (log, bring)]
        print(*pids, flush=True)  # noqa: T201
        sys.stdin.readline()
        print(*(os.waitpid(pid, 0)[1] for pid in pids), flush=True)  # noqa: T201


def log(by: Access, folder: Path, number: int) -> None:
    """Logs one line after another, each with words of its own."""
    for line in count():
        note = f"round{number}line{line}"
        logged = log_time(by=by, line=f"fb 6 {note}", now=timezone.now())
        _acknowledge(folder, "line", logged.receipt.pk, note)


def bring(by: Access, folder: Path, number: int) -> None:
    """Brings in the file of this number, then the one before it, and so on."""
    for file in range(number, -1, -1):
        path = write(folder, file)
        brought = bring_in(by=by, path=path, name=path.name, now=timezone.now())
        _acknowledge(folder, "file", brought.receipt.pk, str(file))


def _acknowledge(folder: Path, *words: object) -> None:
    handle = os.open(folder / ACKNOWLEDGED, os.O_APPEND | os.O_CREAT | os.O_WRONLY)
    os.write(handle, (" ".join(map(str, words)) + "\n").encode())
    os.close(handle)


def _forked(act: Act, folder: Path, number: int) -> int:
    pid = os.fork()
    if pid:
        return pid
    try:
        person = Person.objects.select_related("organisation").get()
        act(Access(person, person.organisation, person.roles), folder, number)
        signal.pause()
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(1)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
