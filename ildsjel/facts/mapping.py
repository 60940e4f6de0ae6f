"""What the columns of a table mean, where nobody but the organisation itself knows it, and somebody points it out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

HOURS, FIGURES, MONEY, RESULTS, POSTS = "hours", "figures", "money", "results", "posts"
GIVES = (HOURS, FIGURES, MONEY, RESULTS, POSTS)
COLUMNS = ("day", "channel", "person", "under", "text", "row")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """A table that `gives` one of the five, known again by its `header`; columns are named by their headings.

    `number` are the columns that count, and `unit` what they count where the table does not say: `hours`, `minutes`
    or `seconds`, or a currency. `channel` is the column that names the channel, or `one_channel` is the key of the
    one all of it is about. `under` is what a row is filed under, `row` its own id or address, `order` the order of
    day and month where both can be read. It holds until it is stated again with the same `key`, for good when `off`.
    """

    on: date
    key: str
    gives: str
    name: str = ""
    header: tuple[str, ...] = ()
    day: str = ""
    number: tuple[str, ...] = ()
    unit: str = ""
    channel: str = ""
    one_channel: str = ""
    person: str = ""
    under: str = ""
    text: str = ""
    row: str = ""
    order: str = ""
    off: bool = False
    by: str = ""
    id: str = ""

    @property
    def columns(self) -> tuple[str, ...]:
        """The headings that have been pointed at."""
        said = (*(getattr(self, field) for field in COLUMNS), *self.number)
        return tuple(heading for heading in said if heading)
