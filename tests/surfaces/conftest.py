"""Homes to run commands in."""

import shutil
from datetime import date, timedelta

import pytest
from django.core.cache import cache

from tests.surfaces.home import FACTS, LEADER, SAMPLES, Home
from tests.surfaces.place import a_place


@pytest.fixture(autouse=True)
def nobody_has_tried_too_often():
    """Each test begins with no attempts behind it."""
    cache.clear()


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """An organisation with its leader and a little of everything, made once."""
    home = Home(tmp_path_factory.mktemp("made") / "data")
    told = home.run("init", "--org", "Fjordbrød", "--leader", LEADER, "--no-input")
    assert (told.returncode, told.stderr) == (0, "")
    assert "/invitation/" in told.stdout
    facts = home.data / "all.facts"
    days = [date(2026, 1, 5) + timedelta(days=n) for n in range(60)]
    lines = [f"{day} time kari 3h00 facebook dialogue id=t:{day} logged={day}T16:00:00+01:00" for day in days]
    facts.write_text(FACTS + "\n".join(line for line, day in zip(lines, days, strict=True) if day.weekday() < 5))
    files = [facts, SAMPLES / "customer_support" / "tweets.csv", SAMPLES / "meta_business_suite" / "facebook.csv"]
    assert home.run("bring-in", *files).returncode == 0
    return home


@pytest.fixture
def home(made, tmp_path):
    """A copy of it, to do with as one likes."""
    shutil.copytree(made.data, tmp_path / "data")
    return Home(tmp_path / "data")


@pytest.fixture
def empty(tmp_path):
    """A folder in which nothing has been made."""
    return Home(tmp_path / "empty")


@pytest.fixture
def anywhere(tmp_path):
    """An organisation on the database the tests are run on: a SQLite file, or a PostgreSQL database of its own."""
    with a_place(tmp_path / "data") as home:
        yield home
