"""Starts the clock, or a worker under the name it is given."""

import os
import signal
import sys

import django
from django.db import Error

signal.signal(signal.SIGINT, signal.SIG_IGN)  # An interrupt is for whoever started us.
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ildsjel.config.settings")
django.setup()

from ildsjel.surfaces.tasks import clock, worker  # noqa: E402

try:
    match sys.argv[1:]:
        case ["clock"]:
            clock.run()
        case ["worker", name]:
            worker.run(name)
        case _:
            sys.exit(2)
except Error as why:
    sys.exit(f"The database does not answer: {why}")
