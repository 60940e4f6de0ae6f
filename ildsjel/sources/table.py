"""A table in a text file: finds its header among what stands around it, and streams the rows below.

A file can hold several, after each other: a table ends at a note, or at the headings of the next.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Generator, Iterable, Iterator
from functools import partial
from itertools import islice

from ildsjel.facts.sentence import sentence
from ildsjel.sources.columns import Layout
from ildsjel.sources.decoding import encoding_of, lines_of
from ildsjel.sources.header import Header, find_header, is_note, unwrapped
from ildsjel.sources.reading import Data, Remark, Skipped, Unreadable
from ildsjel.sources.row import COLUMN, HEAVIEST, MOST, Places, Row, Rows, plain
from ildsjel.sources.table_words import broken, cut_off, stands_twice
from ildsjel.sources.totals import is_total

MOST_TABLES = 200


class Table:
    """The table of a layout in a file; its rows can be read as often as needed.

    `remarks` tells of columns that stood there twice; `delimiter` parts the cells; `above` stands over the headings.
    Without a `header` it is the first table of the layout. Raises Unreadable where there is none, or it is broken.
    """

    def __init__(self, data: Data, layout: Layout, header: Header | None = None) -> None:
        self._data = data
        self._layout = layout
        self._encoding = encoding_of(data)
        self._is_one_of_several = header is not None
        self._header = header or self._found(layout)
        self.delimiter = self._header.delimiter
        self.above = self._header.above
        self.remarks: tuple[Remark, ...] = ()
        self._places = {field: places[0] for field, places in self._header.places.items()}
        self._places |= self._settled({field: p for field, p in self._header.places.items() if len(p) > 1})
        self._fields = Places(self._header.cells, self._places)

    def __contains__(self, field: str) -> bool:
        return field in self._places

    def heading(self, field: str) -> str:
        """What the column of a field is called in this file, or nothing."""
        place = self._places.get(field)
        return "" if place is None else self._header.cells[place]

    def rows(self) -> Iterator[Row | Skipped]:
        """The rows below the header, without totals, descriptions, blank rows and what follows after the table."""
        for found in self._cells():
            yield found if isinstance(found, Skipped) else self._fields.row(*found)

    def by_columns(self) -> Iterator[Rows | Skipped]:
        """The rows, a thousand at a time and fewer where they are heavy; those left out come before the others."""
        most = max(1, min(MOST, HEAVIEST // (COLUMN * max(1, len(self._fields.others)))))
        lines: list[int] = []
        records: list[list[str]] = []
        begun = 0
        for found in self._cells():
            if isinstance(found, Skipped):
                yield found
                continue
            lines.append(found[0])
            records.append(found[1])
            if len(lines) == most or self._data.file.tell() - begun > HEAVIEST:
                yield self._fields.rows(lines, records)
                lines, records, begun = [], [], self._data.file.tell()
        if lines:
            yield self._fields.rows(lines, records)

    def _cells(self) -> Iterator[tuple[int, list[str]] | Skipped]:
        width = len(self._header.cells)
        first, after_blank = True, False
        for line, cells, is_whole in self._records():
            if not any(cells):
                after_blank = True
            elif self._is_over(cells, after_blank=after_blank):
                return
            elif len(cells) < width and not is_whole and not after_blank:
                raise Unreadable(cut_off(), line)
            elif not self._is_noise(cells, first=first, after_blank=after_blank):
                yield (line, cells) if len(cells) == width else self._evened(line, cells)
                first = after_blank = False

    def column(self, field: str) -> Generator[tuple[int, str], None, None]:
        """The values of one column with their lines, empty ones left out."""
        place = self._places.get(field)
        if place is None:
            return
        for found in self._cells():
            if not isinstance(found, Skipped) and (cell := plain(found[1][place])):
                yield found[0], cell

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings, as they stand."""
        return tuple(cell.strip() for cell in self._header.cells)

    def end(self) -> int:
        """The line where the table ends, and another may begin."""
        line, blank = self._header.last_line, 0
        for line, cells, _ in self._records():
            if not any(cells):
                blank = blank or line
            elif self._is_over(cells, after_blank=bool(blank)):
                return (blank or line) - 1
            elif not self._is_noise(cells, first=False, after_blank=bool(blank)):
                blank = 0
        return line

    def _found(self, layout: Layout) -> Header:
        lines = partial(lines_of, self._data, self._encoding)
        header = find_header(lines, layout, near_top=True) or find_header(lines, layout)
        if header is None:
            raise Unreadable(sentence("There is no row of headings with {names} in the file.", names=layout.asks_for))
        return header

    def _settled(self, twice: dict[str, tuple[int, ...]]) -> dict[str, int]:
        """For a column that stands there twice, the one that carries most values."""
        if not twice:
            return {}
        values = {place: 0 for places in twice.values() for place in places}
        for found in self._cells():
            if not isinstance(found, Skipped):
                for place in values:
                    values[place] += found[1][place].strip() not in ("", "0", "-", "--")
        self.remarks += (stands_twice(self._header.cells[places[0]].strip() for places in twice.values()),)
        return {field: max(places, key=lambda p: (values[p], -p)) for field, places in twice.items()}

    def _records(self) -> Iterator[tuple[int, list[str], bool]]:
        """Records below the header: the line they begin on, their cells, and whether their last line has an end."""
        above, width = self._header.last_line, len(self._header.cells)
        latest = [""]
        lines = _noted(islice(lines_of(self._data, self._encoding), above, None), latest)
        quote = None if self._layout.bare and self.delimiter == "\t" else '"'
        records = csv.reader(lines, delimiter=self.delimiter, strict=True, quotechar=quote)
        line = above + 1
        try:
            for cells in records:
                yield line, unwrapped(cells, self.delimiter) if width > 1 else cells, latest[0].endswith(("\n", "\r"))
                line = above + records.line_num + 1
        except csv.Error as error:
            raise Unreadable(broken(str(error)), line) from None

    def _is_over(self, cells: list[str], *, after_blank: bool) -> bool:
        """Is this no row of the table any more, but a note or the headings of the next?"""
        if is_note(cells) and len(cells) < len(self._header.cells):
            return True
        if not after_blank:
            return False
        if cells == self._header.cells:
            return self._is_one_of_several
        is_heading = len(cells) > 1 and all(cells) and not re.search("[0-9]", "".join(cells))
        return is_note(cells) or is_heading or bool(self._layout.places(cells))

    def _is_noise(self, cells: list[str], *, first: bool, after_blank: bool) -> bool:
        width = len(self._header.cells)
        if after_blank and len(cells) < width:
            return True
        if is_total(cells[0] or next(cell for cell in cells if cell)):
            return True
        if cells == self._header.cells:
            return True
        return first and not self._begins(cells)

    def _begins(self, cells: list[str]) -> bool:
        """Can the rows begin with this one: it tells what the layout needs, and of a day where it has days?"""
        if not any(cells[p] for field in self._layout.needed if (p := self._places[field]) < len(cells)):
            return False
        place = self._places.get(self._layout.dated)
        return place is None or len(cells) <= place or not cells[place] or bool(re.search("[0-9]", cells[place]))

    def _evened(self, line: int, cells: list[str]) -> tuple[int, list[str]] | Skipped:
        """A row with more cells than there are columns, or fewer."""
        width = len(self._header.cells)
        if any(cell.strip() for cell in cells[width:]):
            return Skipped(line, sentence("This row has more cells than there are columns."))
        return line, cells[:width] + [""] * (width - len(cells))


def tables(data: Data, layout: Layout) -> Iterator[Table]:
    """Every table of the layout in the file, in its order, or none."""
    encoding, below = encoding_of(data), 0
    for _ in range(MOST_TABLES):
        header = find_header(lambda: lines_of(data, encoding), layout, below=below)
        if header is None:
            return
        table = Table(data, layout, header)
        yield table
        below = table.end()


def _noted(lines: Iterable[str], latest: list[str]) -> Iterator[str]:
    """The lines as they pass, the latest one kept in `latest`."""
    for line in lines:
        latest[0] = line
        yield line
