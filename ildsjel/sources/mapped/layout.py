"""The layout of a table somebody has explained: its fields, and the one heading each has."""

from __future__ import annotations

from ildsjel.facts.mapping import COLUMNS, Mapping
from ildsjel.sources.columns import Layout, plain
from ildsjel.sources.header import first_header
from ildsjel.sources.reading import Head

NUMBER = "number {}"


def layout_of(mapping: Mapping) -> Layout:
    """Each field by its heading; all of them must be there."""
    named = {field: (heading,) for field in COLUMNS if (heading := getattr(mapping, field))}
    numbers = {NUMBER.format(place): (heading,) for place, heading in enumerate(mapping.number)}
    return Layout(names=named | numbers, needed=(*named, *numbers), dated="day")


def is_of(mapping: Mapping, head: Head) -> bool:
    """Does the file begin with this very row of headings, in whatever order?"""
    header = first_header(head, layout_of(mapping))
    return header is not None and _set(header.cells) == _set(mapping.header)


def has_columns(mapping: Mapping, head: Head) -> bool:
    """Does the file have all the columns that were pointed at, whatever else?"""
    return first_header(head, layout_of(mapping)) is not None


def _set(headings: tuple[str, ...] | list[str]) -> frozenset[str]:
    return frozenset(name for heading in headings if (name := plain(heading)))
