"""The tables of docs/permissions.md, as tests read them."""

from __future__ import annotations

import re
from pathlib import Path

PAGE = Path(__file__).parents[1] / "docs" / "permissions.md"
CAST = {
    "leader": "kari",
    "key employee": "ola",
    "colleague": "amira",
    "representative": "berit",
    "caretaker": "dag",
}


def allowed(heading: str) -> dict[str, set[str]]:
    """Who of the cast may, by the first column of the table under this heading."""
    section = re.search(rf"## {heading}\n(.*?)(\n## |\Z)", PAGE.read_text("utf-8"), re.DOTALL)[1]
    head, _, *rows = (
        [cell.strip() for cell in row.strip("| ").split("|")] for row in section.splitlines() if row[:1] == "|"
    )
    return {
        name: {CAST[role] for role, may in zip(head[1:], cells, strict=True) if may == "yes"} for name, *cells in rows
    }
