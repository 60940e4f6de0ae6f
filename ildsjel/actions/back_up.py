"""Back up: the whole installation in one file, read again and held against itself before it is trusted.

The file is a zip with the database and a manifest. In it are not: the key (`secret.key`, which is to lie elsewhere),
files that wait to be brought in, and drawings.
"""

from __future__ import annotations

import json
import os
import sqlite3
import tempfile
from contextlib import closing
from dataclasses import asdict, dataclass
from hashlib import file_digest
from pathlib import Path
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from django.db import connection

from ildsjel.actions.postgresql import dump
from ildsjel.actions.right import Refused
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.ledger.count import count_facts
from ildsjel.ledger.hindrance import Kind, hindrance

DATABASE, MANIFEST, UNFINISHED = "database", "manifest.json", ".unfinished-backup-"


@dataclass(frozen=True, slots=True)
class BackedUp:
    """How many facts are in a backup, of which engine's making, and the fingerprint of its database."""

    facts: int
    sha256: str
    engine: str


def back_up(*, to: Path) -> BackedUp:
    """Writes the backup beside its place, checks it, and only then puts it there; raises Refused."""
    if to.exists():
        raise Refused(sentence("{name} is there already. Give another name.", name=to.name))
    try:
        with tempfile.TemporaryDirectory(dir=to.parent, prefix=UNFINISHED) as folder:
            copy, packed = Path(folder) / DATABASE, Path(folder) / "backup"
            facts = _copy(copy)
            made = BackedUp(facts, sha256_of(copy), connection.vendor)
            _pack(packed, copy, made)
            if read_manifest(packed) != made or _sha256_inside(packed) != made.sha256:
                raise Refused(sentence("The backup did not come out as it went in. Try another disk."))
            packed.replace(to)
    except (OSError, sqlite3.OperationalError) as why:
        raise Refused(_unwritten(to.parent, why)) from None
    return made


def _unwritten(folder: Path, why: OSError | sqlite3.OperationalError) -> Sentence:
    found = hindrance(why)
    if found and found.kind == Kind.FULL:
        return sentence(
            "There is no room for a backup in {folder}. Make room there, or give another place.", folder=str(folder)
        )
    reason = getattr(why, "strerror", "") or str(why)
    return sentence("{folder} cannot be written to: {why}.", folder=str(folder), why=reason)


def read_manifest(path: Path) -> BackedUp:
    """What a backup says of itself; raises Refused for a file that is none."""
    try:
        with ZipFile(path) as packed:
            return BackedUp(**json.loads(packed.read(MANIFEST)))
    except (OSError, BadZipFile, KeyError, ValueError, TypeError):
        raise Refused(sentence("{name} is not a backup of Ildsjel.", name=path.name)) from None


def sha256_of(path: Path) -> str:
    """The fingerprint of a file."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _copy(to: Path) -> int:
    """A copy of the database as it stands at one moment, and how many facts are in it."""
    if connection.vendor != "sqlite":
        return dump(to, count_facts)
    with closing(sqlite3.connect(to)) as copy:
        connection.ensure_connection()
        connection.connection.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
    return _facts_in(to)


def _facts_in(copy: Path) -> int:
    """The facts in a copied SQLite file, counted where it lies."""
    with closing(sqlite3.connect(f"file:{copy}?mode=ro", uri=True)) as opened:
        if opened.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise Refused(sentence("The database is damaged. Restore the last backup that is whole."))
        kinds = ("time", "spend", "post", "message", "audience", "outcome", "statement")
        return sum(opened.execute(_COUNT.format(kind)).fetchone()[0] for kind in kinds)


def _pack(packed: Path, copy: Path, made: BackedUp) -> None:
    with ZipFile(packed, "w", ZIP_DEFLATED) as out:
        out.write(copy, DATABASE)
        out.writestr(MANIFEST, json.dumps(asdict(made)))
    with packed.open("rb") as written:
        os.fsync(written.fileno())


def _sha256_inside(packed: Path) -> str:
    with ZipFile(packed) as archive, archive.open(DATABASE) as inside:
        return file_digest(inside, "sha256").hexdigest()


_COUNT = """SELECT count(*) FROM ledger_{0} JOIN ledger_receipt ON receipt_id = ledger_receipt.id
    WHERE NOT superseded AND state = 'standing'"""
