"""What the worker has made is kept as a file of its own, called by everything it depends on; the oldest ones go."""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path

from django.conf import settings


def kept_file(folder: str, name: str, suffix: str) -> Path:
    """Where a thing that depends on all that `name` says is kept."""
    digest = blake2b(name.encode(), digest_size=16).hexdigest()
    return settings.DATA / folder / f"{digest}{suffix}"


def keep(path: Path, data: bytes, *, most: int) -> None:
    """Writes it whole or not at all, and lets go of the oldest beyond so many."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    fresh.write_bytes(data)
    fresh.replace(path)
    for old in sorted(path.parent.glob(f"*{path.suffix}"), key=lambda kept: kept.stat().st_mtime)[:-most]:
        old.unlink(missing_ok=True)
