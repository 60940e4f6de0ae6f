"""What the one who brings a file has said about it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What the one who brings a file has said about it; empty where the file speaks for itself.

    `edited` says whether entries that differ from kept ones in their description alone are the `same` or `new`,
    `whose` whether the file is `shared` or one's `own` (see `whose.py`), and `mapping` what the columns are, as a
    line of the text form.
    """

    source: str = ""
    channel: str = ""
    initiative: str = ""
    day_order: str = ""
    edited: str = "same"
    whose: str = ""
    mapping: str = ""


UNSAID = Choices()
