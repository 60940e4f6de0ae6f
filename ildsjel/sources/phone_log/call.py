"""What a row of a call log says: when, which way, with whom, who took it, and for how long."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from ildsjel.facts.happened import Seconds
from ildsjel.facts.sentence import sentence
from ildsjel.sources.columns import plain
from ildsjel.sources.dates import when
from ildsjel.sources.durations import duration
from ildsjel.sources.moment import in_zone
from ildsjel.sources.numbers import NotANumber, number
from ildsjel.sources.phone_log.names import ANSWERED, MEDIA, UNANSWERED, WAYS
from ildsjel.sources.reading import Context, LeftOut
from ildsjel.sources.row import Row

FEWEST_DIGITS = 5
COUNTRY = "47"
_LIST = re.compile(r"\[(.*)\]", re.DOTALL)
_MINUTES_OR_HOURS = re.compile(r"\d{1,3}:\d{2}")


@dataclass(frozen=True, slots=True)
class Call:
    """A row; an organisation without a country code in its log is taken to be in Norway."""

    row: Row
    order: str
    context: Context

    @property
    def way(self) -> str:
        """`in` or `out`. Raises LeftOut."""
        way = WAYS.get(plain(self.row["direction"]).removesuffix("call"), "")
        if not way:
            said = self.row["direction"][:60]
            raise LeftOut(sentence("“{cell}” does not say whether this came in or went out.", cell=said))
        return way

    @property
    def at(self) -> datetime:
        """When it began. Raises LeftOut."""
        found = self._moment(self.row["at"]) or self._moment(f"{self.row['day']} {self.row['at']}".strip())
        if found is None:
            said = f"{self.row['day']} {self.row['at']}".strip()[:60]
            raise LeftOut(sentence("“{cell}” is not a day and a time.", cell=said))
        return found

    @property
    def answered_at(self) -> datetime | None:
        return self._moment(self.row["answered"]) if self.row["answered"] else None

    @property
    def is_answered(self) -> bool | None:
        """Whether anybody took it; None where the log does not say."""
        words = {plain(self.row[field]) for field in ("status", "direction", "answered")}
        if not words.isdisjoint(UNANSWERED):
            return False
        if self.answered_at or not words.isdisjoint(ANSWERED):
            return True
        if self.row["answered"] == "" and self.row["closed"]:
            return False
        length = re.sub(r"[0:.,\s]", "", self.row["seconds"] or self.row["duration"])
        return bool(length) if self.row["seconds"] or self.row["duration"] else None

    @property
    def was_waiting(self) -> bool:
        """Whether somebody stood in line to be talked to; a log without queues says nothing against it."""
        return bool(self.row["queued"]) or not self.row["closed"]

    @property
    def medium(self) -> tuple[str, str]:
        """Channel and form, by what the log calls the channel."""
        return MEDIA.get(plain(self.row["channel"]), ("", "direct"))

    @property
    def seconds(self) -> Seconds | None:
        """How long, where that is plain: `3:20` may be minutes or hours, and a bare number has no unit."""
        if self.row["seconds"]:
            try:
                found = number(self.row["seconds"], ".")
            except NotANumber:
                return None
            return Seconds(round(found)) if found is not None and 0 < found < 24 * 3600 else None
        text = self.row["duration"]
        return None if _MINUTES_OR_HOURS.fullmatch(text) else duration(text) or None

    @property
    def agents(self) -> tuple[str, ...]:
        """Who took it; a cell may hold a list."""
        cell = self.row["agent"]
        listed = _LIST.fullmatch(cell)
        parts = listed[1].split(",") if listed else [cell]
        return tuple(name for part in parts if (name := part.strip(" '\"")))

    @property
    def author(self) -> str:
        """The other end as a keyed hash, or nothing for a hidden number."""
        text = self.row["number"] or self.row["from" if self.way == "in" else "to"]
        digits = re.sub(r"\D", "", text.removesuffix(".0"))
        digits = digits.removeprefix("00") if text.startswith("00") else digits
        if len(digits) < FEWEST_DIGITS:
            return ""
        return self.context.hash_author(f"phone:{COUNTRY if len(digits) == 8 else ''}{digits}")

    def _moment(self, text: str) -> datetime | None:
        found = when(text, self.order)
        if found is None or found.local is None:
            return None
        return in_zone(found.local, self.context.zone)
