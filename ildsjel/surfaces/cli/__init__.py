"""The command line: `ildsjel COMMAND`; 0 done, 1 refused with a sentence, 2 wrong usage."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Runs the command in the arguments; the demo lives in a folder of its own."""
    from ildsjel.surfaces.cli.environment import prepare

    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")
    prepare(sys.argv[1:], os.environ)
    import django

    try:
        django.setup()
    except OSError as why:
        place = why.filename or os.environ.get("ILDSJEL_DATA", "")
        sys.exit(f"ildsjel: {place}: {why.strerror}. Point ILDSJEL_DATA to a folder that can be written to.")
    from ildsjel.surfaces.cli.acting import speaker_for
    from ildsjel.surfaces.cli.commands import app
    from ildsjel.surfaces.cli.language import speak_as
    from ildsjel.surfaces.cli.spoken import run

    arguments = sys.argv[1:]
    sys.exit(run(app, arguments, speaker_for(speak_as(arguments))))
