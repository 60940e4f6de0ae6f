"""Hindrance: what keeps anything from being kept, recognised from what the disk or the database says of itself."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import psycopg
from django.db import InternalError, OperationalError, connection

from ildsjel.facts.sentence import Sentence, sentence

HINDERED = (OperationalError, InternalError, sqlite3.OperationalError, OSError)
"""What may be raised where something is in the way; `hindrance` tells what, or that it is something else."""
NO_SPACE = 256 * 1024


class Kind(StrEnum):
    """No room on the disk, nothing may be written, somebody else writes for long, no database there."""

    FULL = "full"
    READ_ONLY = "read only"
    BUSY = "busy"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class Hindrance:
    """What is in the way, and what to do; nothing of the act was kept."""

    kind: Kind
    says: Sentence


def hindrance(why: BaseException | None) -> Hindrance | None:
    """What is in the way, or None if it is something else that went wrong."""
    kind = next((kind for cause in _causes(why) if (kind := _kind(cause))), None)
    return Hindrance(kind, SAYS[kind]) if kind else None


def _causes(why: BaseException | None) -> Iterator[BaseException]:
    """The innermost first: Django's own exceptions stand around the database's."""
    if why is not None:
        yield from _causes(why.__cause__)
        yield why


def _kind(why: BaseException) -> Kind | None:
    match why:
        case OSError():
            return ERRNOS.get(why.errno or 0)
        case sqlite3.Error():
            return _of_sqlite(getattr(why, "sqlite_errorname", ""))
        case psycopg.Error():
            return _of_postgresql(why)
    return None


def _of_sqlite(name: str) -> Kind | None:
    """By the first part of SQLite's own code; what cannot be opened or written is told apart by the disk's state."""
    family = "_".join(name.split("_")[:2])
    if family in ("SQLITE_IOERR", "SQLITE_CANTOPEN"):
        return _of_the_disk(Path(connection.settings_dict["NAME"]).parent)
    return FAMILIES.get(family)


def _of_the_disk(folder: Path) -> Kind:
    if folder.is_dir() and shutil.disk_usage(folder).free < NO_SPACE:
        return Kind.FULL
    return Kind.READ_ONLY if folder.is_dir() and not os.access(folder, os.W_OK) else Kind.AWAY


def _of_postgresql(why: psycopg.Error) -> Kind | None:
    state = why.sqlstate or ""
    if not state and isinstance(why, psycopg.OperationalError):
        return Kind.AWAY
    return STATES.get(state) or STATES.get(state[:2])


ERRNOS = {
    errno.ENOSPC: Kind.FULL,
    errno.EDQUOT: Kind.FULL,
    errno.EROFS: Kind.READ_ONLY,
    errno.EACCES: Kind.READ_ONLY,
    errno.EPERM: Kind.READ_ONLY,
}
FAMILIES = {
    "SQLITE_FULL": Kind.FULL,
    "SQLITE_READONLY": Kind.READ_ONLY,
    "SQLITE_BUSY": Kind.BUSY,
    "SQLITE_LOCKED": Kind.BUSY,
}
STATES = {
    "53100": Kind.FULL,
    "25006": Kind.READ_ONLY,
    "55P03": Kind.BUSY,
    "53300": Kind.BUSY,
    "08": Kind.AWAY,
    "57": Kind.AWAY,
}
SAYS = {
    Kind.FULL: sentence(
        "The disk is full, so nothing more can be kept. What was kept before is safe: make room, and do this again."
    ),
    Kind.READ_ONLY: sentence(
        "Nothing may be written where the facts lie. What was kept before is safe: let Ildsjel write there, and do "
        "this again."
    ),
    Kind.BUSY: sentence(
        "Others are writing, and it takes longer than usual. Nothing was changed: do this again soon."
    ),
    Kind.AWAY: sentence("The facts cannot be reached just now, and nothing was changed. Try again in a while."),
}
