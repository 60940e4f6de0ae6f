"""What came of a file, or would, as JSON: the contract other programs rely on."""

from __future__ import annotations

from datetime import date
from typing import Any

from ildsjel.actions.preview import Preview
from ildsjel.actions.take_in import BroughtIn
from ildsjel.surfaces.show.speaker import Speaker

Outcome = Preview | BroughtIn


def brought_in_json(file: str, outcome: Outcome, speaker: Speaker) -> dict[str, Any]:
    """A fact with new values is one that was known; there is no receipt as long as nothing is kept."""
    receipt = getattr(outcome, "receipt", None)
    return {
        "file": file,
        "source": outcome.source,
        "read": outcome.read,
        "new": outcome.new,
        "known": outcome.known + outcome.replaced,
        "skipped": [{"line": s.line, "why": speaker.say(s.why)} for s in outcome.skipped],
        "receipt": receipt.pk if receipt else None,
        "period": {"from": _iso(outcome.start), "to": _iso(outcome.end)},
        "warnings": [speaker.say(says) for says in outcome.remarks],
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
