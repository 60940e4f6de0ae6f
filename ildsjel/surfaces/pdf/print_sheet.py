"""Print a sheet: its words and drawings, set by typst as a PDF that can be read aloud (PDF/UA-1)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
LAYOUT, FONTS = FOLDER / "decision_page.typ", FOLDER / "fonts"


def print_sheet(sheet: Mapping[str, Any], *, now: datetime) -> bytes:
    """The PDF: one page of A4, tagged, in the language of its words, with nothing of this machine in it."""
    import typst

    return typst.compile(
        LAYOUT,
        root=FOLDER,
        font_paths=[FONTS],
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(sheet, ensure_ascii=False)},
        pdf_standards="ua-1",
        timestamp=int(now.timestamp()),
    )
