"""Day first or month first: found from the whole column, or asked, never guessed in silence."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from ildsjel.facts.sentence import sentence
from ildsjel.sources.dates import NUMERIC, when
from ildsjel.sources.reading import AskDayOrder, Unreadable

ENOUGH = 500
LONGEST = len("31.12.2026")


def order_of(values: Iterable[tuple[int, str]], *, answer: str = "", usual: str = "") -> str:
    """The order of a column, `dmy` or `mdy`, from its values with their lines; `ymd` where it does not matter.

    A number over 12 decides. Otherwise the person's `answer` holds, then what the export `usual`ly does, and
    without either AskDayOrder is raised. Raises Unreadable when both orders stand in one column.
    """
    decided: dict[str, tuple[int, str]] = {}
    unsure: tuple[int, str] | None = None
    for number, (line, text) in enumerate(values, 1):
        order = _order(text.lstrip()[:LONGEST])
        if order in ("dmy", "mdy"):
            decided.setdefault(order, (line, text))
            if len(decided) == 2:
                raise _both(decided)
        elif order == "?" and unsure is None:
            unsure = (line, text)
        if number == ENOUGH and not decided and unsure is None:
            break
    if decided:
        return next(iter(decided))
    if unsure is None:
        return answer or usual or "ymd"
    return answer or usual or _ask(*unsure)


@lru_cache(maxsize=4096)
def _order(text: str) -> str:
    match = NUMERIC.match(text)
    if not match:
        return ""
    first, second = int(match[1]), int(match[2])
    if first > 12 or second > 12:
        return ("dmy" if first > 12 else "mdy") if min(first, second) <= 12 else ""
    return "?" if first != second else ""


def _both(decided: dict[str, tuple[int, str]]) -> Unreadable:
    (line, day_first), (other, month_first) = decided["dmy"], decided["mdy"]
    says = sentence(
        "Some dates have the day first ({day_first}) and some the month first ({month_first}). "
        "Export the file again with one way of writing dates.",
        day_first=day_first,
        month_first=month_first,
    )
    return Unreadable(says, max(line, other))


def _ask(line: int, text: str) -> str:
    dmy, mdy = when(text, "dmy"), when(text, "mdy")
    if dmy and mdy:
        raise AskDayOrder(text, line, dmy.day, mdy.day)
    return "dmy"
