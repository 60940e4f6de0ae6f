"""Writes a workbook in the XML of Excel 2003, which exports call .xls, as a table of text."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import BinaryIO, TextIO
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import iterparse  # type: ignore[import-untyped]

from ildsjel.sources.columns import MOST_COLUMNS
from ildsjel.sources.sheets import BETWEEN, one_line, said

NAMESPACE = b"urn:schemas-microsoft-com:office:spreadsheet"
MOST_ROWS = 1_048_576
_SS = f"{{{NAMESPACE.decode()}}}"


def is_one(beginning: bytes) -> bool:
    """Does a file begin as such a workbook?"""
    return beginning.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") and NAMESPACE in beginning


class NotWellFormed(ValueError):
    """The XML is broken, hostile, or points outside what a sheet can be."""


def write(file: BinaryIO, out: TextIO) -> None:
    """The sheets, one after the other, as sheets.py writes them. Raises NotWellFormed."""
    try:
        _write(iterparse(file, events=("start", "end")), out)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as broken:
        raise NotWellFormed from broken


def _write(events: Iterator[tuple[str, Element]], out: TextIO) -> None:
    rows = csv.writer(out, lineterminator="\n")
    sheets, row, above = 0, 0, Element("none")
    for event, element in events:
        if event == "start" and element.tag == f"{_SS}Worksheet":
            sheets, row = sheets + 1, 0
            if sheets > 1:
                out.write(BETWEEN.format(name=one_line(element.get(f"{_SS}Name", ""))))
        elif event == "start" and element.tag == f"{_SS}Table":
            above = element
        elif event == "end" and element.tag == f"{_SS}Row":
            place = _index(element, row + 1, MOST_ROWS)
            out.write("\n" * (place - row - 1))
            rows.writerow(_cells(element))
            row = place
            above.clear()


def _index(element: Element, usual: int, most: int) -> int:
    """Where a row or cell stands, counted from one: it may say so itself, past those it leaves out."""
    place = int(element.get(f"{_SS}Index", usual))
    if not usual <= place <= most:
        raise NotWellFormed(place)
    return place


def _cells(row: Element) -> list[str]:
    cells: list[str] = []
    for cell in row.iterfind(f"{_SS}Cell"):
        place = _index(cell, len(cells) + 1, MOST_COLUMNS)
        cells += [""] * (place - len(cells) - 1)
        data = cell.find(f"{_SS}Data")
        cells.append("" if data is None else _said(data))
    return cells


def _said(data: Element) -> str:
    text = "".join(data.itertext())
    sort = data.get(f"{_SS}Type", "String")
    if sort == "Number" and text and not text.isdecimal():
        return said(float(text))
    if sort == "DateTime":
        return text.partition(".")[0].removesuffix("T00:00:00").replace("T", " ")
    return one_line(text)
