"""Restore: an installation is put in place from a backup; never over one that is there."""

from __future__ import annotations

import tempfile
import zlib
from pathlib import Path
from shutil import copyfileobj
from zipfile import BadZipFile, ZipFile

from django.conf import settings
from django.db import connection

from ildsjel.actions.back_up import DATABASE, BackedUp, read_manifest, sha256_of
from ildsjel.actions.migrate import migrate
from ildsjel.actions.postgresql import load
from ildsjel.actions.right import Refused
from ildsjel.facts.sentence import sentence
from ildsjel.ledger.count import count_facts


def restore(*, path: Path) -> BackedUp:
    """Puts the backup in place and brings it up to this version; raises Refused, and then changes nothing."""
    about = read_manifest(path)
    if about.engine != connection.vendor:
        raise Refused(
            sentence(
                "The backup is of {theirs}, and this installation keeps its facts in {ours}. "
                "Move between the two with: ildsjel facts",
                theirs=about.engine,
                ours=connection.vendor,
            )
        )
    if connection.introspection.table_names():
        raise Refused(sentence("There is an installation here already. Give another place with ILDSJEL_DATA."))
    with tempfile.TemporaryDirectory(dir=settings.DATA) as folder:
        copy = Path(folder) / DATABASE
        if not _unpack(path, copy) or sha256_of(copy) != about.sha256:
            raise Refused(sentence("{name} is damaged. Take the backup before it.", name=path.name))
        _put(copy)
    migrate()
    if count_facts() != about.facts:
        raise Refused(sentence("Not every fact came along. Keep the backup, and restore it somewhere else."))
    return about


def _unpack(path: Path, to: Path) -> bool:
    """Whether all of it could be read."""
    try:
        with ZipFile(path) as packed, packed.open(DATABASE) as inside, to.open("wb") as out:
            copyfileobj(inside, out)
    except (BadZipFile, zlib.error, EOFError, KeyError):
        return False
    return True


def _put(copy: Path) -> None:
    if connection.vendor != "sqlite":
        load(copy)
        return
    connection.close()
    place = Path(connection.settings_dict["NAME"])
    for beside in ("-wal", "-shm"):
        Path(f"{place}{beside}").unlink(missing_ok=True)
    copy.replace(place)
