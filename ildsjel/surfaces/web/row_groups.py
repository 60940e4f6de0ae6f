"""The rows of an answer, grouped by how they are shown: bars of shares, bars of kroner on one scale, tables."""

from __future__ import annotations

from dataclasses import dataclass

from ildsjel.insight.answer import Row

SUM = "kroner"
"""The figure of rows that make up one account."""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that stand in one table; `bars` where each has a single share (and an aim), or amount of kroner, to show,
    on a scale that ends at `most`. Bars of kroner have a heading, the name of their figure."""

    rows: tuple[Row, ...]
    names: tuple[str, ...]
    bars: bool = False
    most: float = 1.0
    heading: str = ""


def groups_of(rows: tuple[Row, ...]) -> list[Group]:
    """The rows of an answer: those with single shares, those with single amounts, name by name, and the rest."""
    shares = tuple(row for row in rows if _is_share(row))
    amounts = tuple(row for row in rows if _units(row) == ["kroner"])
    rest = tuple(row for row in rows if row not in shares + amounts and row.figures)
    groups = [Group(shares, ("share",), bars=True)] if shares else []
    groups += [_scaled(name, tuple(row for row in amounts if name in row.figures)) for name in _names(amounts)]
    return [*groups, *(Group(own, _names(own)) for own in _alike(rest))]


def _alike(rows: tuple[Row, ...]) -> list[tuple[Row, ...]]:
    """The rows, with those that have no figure in common in tables of their own."""
    found: list[tuple[Row, ...]] = []
    for row in rows:
        at = next((n for n, group in enumerate(found) if set(_names(group)) & row.figures.keys()), None)
        if at is None:
            found.append((row,))
        else:
            found[at] += (row,)
    return found


def _is_share(row: Row) -> bool:
    """Whether the row is one share, alone or with what is aimed at."""
    return "share" in row.figures and row.figures.keys() <= {"share", "aim"}


def _units(row: Row) -> list[str]:
    """The units of a row's figures; none where one has an interval in kroner, which a bar cannot show. A sum that has
    to stand on the same scale as the others is a bar all the same, with its interval in words."""
    figures = row.figures.items()
    if any(f.unit == "kroner" and f.low is not None and name != SUM for name, f in figures):
        return []
    return [f.unit for _, f in figures]


def _scaled(name: str, rows: tuple[Row, ...]) -> Group:
    most = max(row.figures[name].value or 0.0 for row in rows)
    return Group(rows, (name,), bars=True, most=most or 1.0, heading=name)


def _names(rows: tuple[Row, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for row in rows for name in row.figures))
