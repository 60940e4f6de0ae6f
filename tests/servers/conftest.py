"""Accounts on real servers on loopback, which `make test-servers` installs; `make test` needs none of them."""

from __future__ import annotations

import io
import os
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from ildsjel.actions.fetch import fetched
from ildsjel.actions.fetch_account import fetch_account
from ildsjel.actions.follow import follow
from ildsjel.facts.text import write_line
from ildsjel.ledger.said import from_json
from ildsjel.sources import by_name, followable
from ildsjel.sources import following as pure
from ildsjel.sources.following import Mark
from ildsjel.sources.reading import Context, Data
from tests.cast import NOW

collect_ignore_glob = [] if os.environ.get("ILDSJEL_SERVERS") else ["test_*.py"]
CONTEXT = Context(today=NOW.date(), hash_author=lambda author: f"hash-of-{author}")


@pytest.fixture(autouse=True)
def _allowed(settings):
    """The caretaker has allowed loopback."""
    settings.FETCH_INSIDE = ["127.0.0.1", "localhost"]


@pytest.fixture(scope="session")
def needed():
    """`needed(*what)`: programs and files; skips where one is not there, unless it was said that all are."""

    def must_have(*what):
        lacking = [str(one) for one in what if not (one.exists() if isinstance(one, Path) else shutil.which(one))]
        if lacking:
            stop = pytest.fail if os.environ.get("ILDSJEL_SERVERS") == "all" else pytest.skip
            stop(f"not installed: {' '.join(lacking)}")

    return must_have


@pytest.fixture
def told():
    """`told(source, **account)`: the facts of an account as lines, and the marks it leaves."""

    def run(source, **account):
        found = list(fetched(followable(source).follow(pure.Account(**account), CONTEXT)))
        marks = {one.name: one.value for one in found if isinstance(one, Mark)}
        return sorted(write_line(one) for one in found if hasattr(one, "id")), marks

    return run


@pytest.fixture
def filed():
    """`filed(source, data)`: the facts of a file as lines."""

    def run(source, data):
        found = by_name(source).read(Data.of(io.BytesIO(data), "file"), CONTEXT)
        return sorted(write_line(one) for one in found if hasattr(one, "id"))

    return run


class Kept:
    """An account that is followed in a real database; `fetch` asks it, an hour later each time."""

    def __init__(self, by, source, told):
        self.by, self.now = by, NOW
        self.account = follow(by=by, source=source, told=told, now=NOW)

    def fetch(self):
        """The receipt, or None where nothing was new."""
        self.now += timedelta(hours=1)
        return fetch_account(self.account, self.now)

    @property
    def why(self) -> str:
        """Why nothing comes, or nothing."""
        self.account.refresh_from_db()
        says = from_json(self.account.stopped) if self.account.stopped else None
        return says.text.format(**says.values) if says else ""


@pytest.fixture
def kept(cast):
    """`kept(source, **told)`: an account that is followed, by the one who leads."""
    return lambda source, **told: Kept(cast.kari, source, told)
