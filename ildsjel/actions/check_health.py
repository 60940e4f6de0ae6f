"""Check health: is this installation as it should be? Each check says what it saw, and what to do if it is not."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import get_connection
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from ildsjel.actions.check_workers import SLOW, check_workers
from ildsjel.facts.sentence import Quantity, Sentence, sentence
from ildsjel.people.login import Login
from ildsjel.sources import BROKEN, PLUGGED

LITTLE = 500 * 1024**2
HERE_ALONE = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at: its name, whether it is as it should be, and what there is to say."""

    name: str
    is_well: bool
    says: Sentence


def check_health(*, now: datetime) -> Iterator[Check]:
    """Every check, one after another; what cannot be looked into without the one before it is left out."""
    database = _database()
    yield database
    migrations = _migrations() if database.is_well else None
    if migrations:
        yield migrations
    if migrations and migrations.is_well:
        yield _workers(now)
        yield _clock(now)
    yield _mail()
    yield _disk()
    if PLUGGED or BROKEN:
        yield _plugged()


def _plugged() -> Check:
    if BROKEN:
        return Check(
            "sources", False, sentence("Sources from other packages that cannot be used: {names}.", names=BROKEN)
        )
    names = tuple(one.NAME for one in PLUGGED)
    return Check("sources", True, sentence("Sources from other packages: {names}.", names=names))


def _database() -> Check:
    try:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA quick_check" if connection.vendor == "sqlite" else "SELECT 'ok'")
            (said,) = cursor.fetchone()
    except DatabaseError as why:
        return Check("database", False, sentence("The database cannot be opened: {why}", why=str(why)))
    if said != "ok":
        return Check("database", False, sentence("The database is damaged. Restore the last backup that is whole."))
    return Check("database", True, sentence("The database answers and is whole."))


def _migrations() -> Check:
    executor = MigrationExecutor(connection)
    missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if missing:
        return Check("migrations", False, sentence("The database is older than the program. Run: ildsjel serve"))
    return Check("migrations", True, sentence("The database is of this version."))


def _workers(now: datetime) -> Check:
    is_well, says = check_workers(now=now)
    return Check("workers", is_well, says)


def _clock(now: datetime) -> Check:
    latest = Login.objects.order_by("-made_at").values_list("made_at", flat=True).first()
    if latest and latest > now + SLOW:
        return Check("clock", False, sentence("The clock is behind what has been kept. Set the machine’s clock."))
    return Check("clock", True, sentence("The clock goes on from what has been kept."))


def _mail() -> Check:
    if not settings.EMAIL_HOST:
        folder = str(settings.EMAIL_FILE_PATH)
        says = sentence("No mail server is set (EMAIL_HOST): letters are put in {folder}.", folder=folder)
        return Check("mail", True, says)
    if urlsplit(settings.ADDRESS).hostname in HERE_ALONE:
        says = sentence(
            "Letters lead to {address}, which only this machine opens. Set ILDSJEL_ADDRESS.", address=settings.ADDRESS
        )
        return Check("mail", False, says)
    try:
        with get_connection(timeout=5):
            return Check("mail", True, sentence("The mail server answers."))
    except OSError as why:
        return Check("mail", False, sentence("The mail server does not answer: {why}", why=str(why)))


def _disk() -> Check:
    if not os.access(settings.DATA, os.W_OK):
        says = sentence("Nothing may be written in {folder}. Let Ildsjel write there.", folder=str(settings.DATA))
        return Check("disk", False, says)
    free = shutil.disk_usage(settings.DATA).free
    says = sentence("{free} GB are free where the facts are kept.", free=Quantity(free / 1024**3, "count"))
    return Check("disk", free > LITTLE, says)
