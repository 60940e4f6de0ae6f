"""The command line's own door, with Django started once: `python -m tests.faults.door`.

Reads the arguments of a command as JSON, one a line; each is run by a process forked for it. Prints how it ended,
what it said, the most memory it or a program of its own ever held, and the seconds of a processor it took.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path

import django

django.setup()

from ildsjel.surfaces.cli import commands, main  # noqa: E402

assert commands.app


def serve() -> None:
    """Runs what is asked, one after the other."""
    while line := sys.stdin.readline():
        with tempfile.NamedTemporaryFile() as said:
            pid = _forked(json.loads(line), said.fileno())
            _, status, used = os.wait4(pid, 0)
            told = {
                "code": os.waitstatus_to_exitcode(status),
                "said": Path(said.name).read_text(),
                "megabytes": used.ru_maxrss / 1024,
                "seconds": used.ru_utime + used.ru_stime,
            }
        print(json.dumps(told), flush=True)  # noqa: T201


def _forked(arguments: list[str], said: int) -> int:
    pid = os.fork()
    if pid:
        return pid
    for stream in (1, 2):
        os.dup2(said, stream)
    sys.argv = ["ildsjel", *arguments]
    code = 0
    try:
        main()
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else 1
    except BaseException:
        sys.excepthook(*sys.exc_info())
        code = 70
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    serve()
