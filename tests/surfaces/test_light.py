"""What many do many times a day does not wait for what calculates: logging a line, and the page Today."""

import os
import subprocess
import sys

import pytest

HEAVY = ("numpy", "scipy", "altair", "vl_convert", "httpx", "imapclient")
LOG = """
import sys
from ildsjel.surfaces.cli import main
sys.argv = ["ildsjel", "log", "fb 6", "--as", "kari@fjordbrod.example"]
try:
    main()
except SystemExit as end:
    assert not end.code, end.code
"""
TODAY = """
import django; django.setup()
from django.test import Client
from ildsjel.people.login import Login
from ildsjel.people.person import Person
person = Person.objects.get(role="leader")
person.login = Login.objects.create_user(person.mail, "smak av rugmel"); person.save()
client = Client()
client.force_login(person.login)
assert client.get("/fjordbrod/today/", HTTP_HOST="localhost").status_code == 200
"""
TOLD = "\nimport sys; print('loaded', *sorted({name.partition('.')[0] for name in sys.modules}))"


@pytest.mark.parametrize("what", [LOG, TODAY], ids=["log", "today"])
def test_nothing_heavy_is_loaded(home, what):
    environment = os.environ | {
        "ILDSJEL_DATA": str(home.data),
        "DJANGO_SETTINGS_MODULE": "ildsjel.config.settings",
    }
    environment.pop("DATABASE_URL", None)
    told = subprocess.run(
        [sys.executable, "-c", what + TOLD], env=environment, capture_output=True, text=True, check=True
    )
    loaded = told.stdout.rpartition("loaded ")[2].split()
    assert "django" in loaded
    assert not set(HEAVY).intersection(loaded)
