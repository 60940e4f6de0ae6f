"""A hit as JSON, for other programs."""

from __future__ import annotations

from typing import Any

from ildsjel.actions.search import Found
from ildsjel.ledger.hits import Hit


def found_json(found: Found) -> dict[str, Any]:
    """The hits of one page, and what was searched for."""
    return {
        "n": found.n,
        "words": [one.word for one in found.words],
        "instead": found.instead,
        "partly": found.is_partly,
        "left": found.left,
        "hits": [_hit(hit) for hit in found.hits],
    }


def _hit(hit: Hit) -> dict[str, Any]:
    told = {name: getattr(hit, name) for name in ("kind", "id", "question", "choice", "initiative", "channel", "url")}
    return told | {"on": hit.on.isoformat(), "texts": list(hit.texts)}
