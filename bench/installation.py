"""A fresh installation in a folder of its own, and the commands run on it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

from tests.free_port import free_port

COMMAND = str(Path(sys.executable).with_name("ildsjel"))
MAIL = "kari@fjordbrod.example"
TOKEN = """
import django; django.setup()
from django.utils import timezone
from ildsjel.actions.make_token import make_token
from ildsjel.people.access import Access
from ildsjel.people.person import Person
person = Person.objects.select_related("organisation").get(role="leader", is_caretaker=True)
print(make_token(by=Access(person, person.organisation, person.roles), name="bench", now=timezone.now()))
"""


SESSION = """
import django; django.setup()
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from ildsjel.people.login import Login
from ildsjel.people.person import Person
person = Person.objects.get(role="leader", is_caretaker=True)
person.login = Login.objects.create_user(person.mail, "smak av rugmel"); person.save()
session = SessionStore()
session[SESSION_KEY], session[HASH_SESSION_KEY] = str(person.login.pk), person.login.get_session_auth_hash()
session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
session.create()
print(session.session_key)
"""


@contextmanager
def installation() -> Iterator[dict[str, str]]:
    """The environment of commands in a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="ildsjel-bench-") as folder:
        environment = os.environ | {"ILDSJEL_DATA": folder, "DJANGO_SETTINGS_MODULE": "ildsjel.config.settings"}
        environment.pop("DATABASE_URL", None)
        run(environment, COMMAND, "init", "--org", "Fjordbrød", "--leader", MAIL, "--no-input")
        yield environment


def run(environment: dict[str, str], *command: str) -> str:
    """What a command prints; raises if it did not succeed."""
    return subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout


def token(environment: dict[str, str]) -> str:
    """A token of the leader's."""
    return run(environment, sys.executable, "-c", TOKEN).strip()


def session(environment: dict[str, str]) -> str:
    """The cookie of the leader, logged in."""
    return f"ildsjel_session={run(environment, sys.executable, '-c', SESSION).strip()}"


@dataclass(frozen=True, slots=True)
class Served:
    """A running installation: its port, and the process that started all the others."""

    port: int
    process: int


@contextmanager
def served(environment: dict[str, str]) -> Iterator[Served]:
    """The installation, served by two workers."""
    port = free_port()
    with running(environment, [COMMAND, "serve", "--port", str(port)], f"http://127.0.0.1:{port}/healthy") as process:
        yield Served(port, process.pid)


@contextmanager
def running(environment: dict[str, str], command: list[str], url: str) -> Iterator[subprocess.Popen]:
    """A server that answers at `url`; ended afterwards."""
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen(command, env=environment, **quiet)
    try:
        for _ in range(400):
            try:
                urlopen(url, timeout=1).close()
                break
            except OSError:
                time.sleep(0.05)
        yield process
    finally:
        process.terminate()
        process.wait(20)


def machine() -> str:
    """What this is measured on, and how busy it is."""
    model = re.search(r"model name\s*:\s*(.*)", Path("/proc/cpuinfo").read_text())
    busy = " ".join(f"{load:.2f}" for load in os.getloadavg())
    return f"{os.cpu_count()} cores, {model[1] if model else 'unknown'}, Python {sys.version.split()[0]}, load {busy}"
