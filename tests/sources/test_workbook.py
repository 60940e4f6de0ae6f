"""A workbook is read as the table of text it shows; one that is broken, locked or hostile is refused."""

import io
import zipfile
from datetime import datetime, time, timedelta

import openpyxl
import pytest

from ildsjel.sources import sheets, streamed_sheets
from ildsjel.sources.archive import open_data
from ildsjel.sources.columns import Layout
from ildsjel.sources.reading import Unreadable
from ildsjel.sources.table import Table, tables

LAYOUT = Layout(names={"day": ("Dato",), "text": ("Tekst",), "count": ("Antall",)}, needed=("day", "text"))
XML = """<?xml version="1.0"?>{top}
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="Ark 1"><Table>
<Row ss:Index="3"><Cell><Data ss:Type="String">Dato</Data></Cell>
<Cell><Data ss:Type="String">Tekst</Data></Cell></Row>
<Row><Cell><Data ss:Type="DateTime">2026-03-02T00:00:00.000</Data></Cell>
<Cell><Data ss:Type="String">a
b{inside}</Data></Cell><Cell ss:Index="{place}"><Data ss:Type="Number">265.0</Data></Cell></Row>
</Table></Worksheet>
<Worksheet ss:Name="Ark 2"><Table><Row><Cell><Data ss:Type="Number">18355151116178767</Data></Cell></Row></Table>
</Worksheet></Workbook>"""


def book(*sheets):
    made = openpyxl.Workbook()
    made.remove(made.active)
    for number, cells in enumerate(sheets):
        sheet = made.create_sheet(f"Ark {number}")
        for place, value in cells.items():
            sheet[place] = value
    return made


def opened(made, name="a.xlsx"):
    file = io.BytesIO()
    made.save(file)
    return open_data(file, name)


def text(data):
    return data.file.read().decode()


def test_cells_say_what_the_sheet_means():
    values = [datetime(2026, 3, 2), datetime(2026, 3, 2, 10, 5), 5.0, 0.1 + 0.2, 1e-7, time(10, 5)]  # noqa: DTZ001
    values += [timedelta(hours=27, minutes=5), True, "18355151116178767", 18355151116178767, "=1+1", "å, ø"]
    row = {f"{'ABCDEFGHIJKL'[place]}1": value for place, value in enumerate(values)}
    assert text(opened(book(row))) == (
        "2026-03-02,2026-03-02 10:05:00,5,0.3,0.0000001,10:05:00,"
        '27:05:00,TRUE,18355151116178767,18355151116178800,,"å, ø"\n'
    )


def test_a_line_is_a_row_of_the_first_sheet():
    data = opened(book({"B3": "Dato", "C3": "Tekst", "B4": "2026-03-02", "C4": "a\nb", "B6": "2026-03-03"}))
    assert [(row.line, row["day"], row["text"]) for row in Table(data, LAYOUT).rows()] == [
        (4, "2026-03-02", "a\nb"),
        (6, "2026-03-03", ""),
    ]


def test_each_sheet_is_a_table_of_its_own_under_its_name():
    sheet = {"A1": "Dato", "B1": "Tekst", "A2": "2026-03-02"}
    made = book(sheet, {"A1": "Land", "B1": "Antall", "A2": "Norge", "B2": 5}, sheet)
    made["Ark 0"].title = "Per dag"
    found = [(table.above, [row.line for row in table.rows()]) for table in tables(opened(made), LAYOUT)]
    assert found == [((), [2]), (("Ark 2",), [10])]


def test_a_sheet_nobody_sees_is_not_read():
    made = book({"A1": "a"}, {"A1": "b"})
    made["Ark 1"].sheet_state = "hidden"
    assert text(opened(made)) == "a\n"


def test_a_workbook_inside_a_zip_is_read():
    inside, file = io.BytesIO(), io.BytesIO()
    book({"A1": "a"}).save(inside)
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("posts.xlsx", inside.getvalue())
    assert text(open_data(file, "a.zip")) == "a\n"


def test_a_workbook_in_xml_is_read():
    data = open_data(io.BytesIO(XML.format(top="", inside="", place=4).encode()), "a.xls")
    assert text(data) == "\n\nDato,Tekst\n2026-03-02,a\u2028b,,265\n\n# ---- Ark 2\n18355151116178767\n"


@pytest.mark.parametrize(
    "content",
    [
        XML.format(top='<!DOCTYPE a [<!ENTITY b "cccc">]>', inside="&b;", place=4),
        XML.format(top="", inside="", place=9_999_999),
        XML.format(top="", inside="", place=1),
        XML.format(top="", inside="<b>", place=4),
        XML.format(top="", inside="", place=4)[:-30],
    ],
    ids=["an entity", "a cell far out", "a cell that goes back", "not closed", "cut off"],
)
def test_xml_that_is_broken_or_hostile_is_refused(content):
    with pytest.raises(Unreadable) as refused:
        open_data(io.BytesIO(content.encode()), "a.xls")
    assert refused.value.says.text


def test_a_sheet_of_impossible_size_is_refused_and_ends_nothing_else():
    with pytest.raises(Unreadable) as refused:
        opened(book({"A1": "a", "XFD1048576": "b"}))
    assert refused.value.says.text


@pytest.mark.parametrize("content", [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"a" * 999, b"PK\x03\x04"])
def test_what_only_begins_as_a_workbook_is_refused(content):
    with pytest.raises(Unreadable):
        open_data(io.BytesIO(content), "a.xls")


def test_damage_inside_a_workbook_is_refused_or_read_but_never_breaks_anything():
    file = io.BytesIO()
    book({"A1": "Dato", "B1": "Tekst"}).save(file)
    for place in range(40, len(file.getvalue()), 997):
        content = bytearray(file.getvalue())
        content[place] ^= 0xFF
        try:
            open_data(io.BytesIO(bytes(content)), "a.xlsx")
        except Unreadable as refused:
            assert refused.says.text


def test_a_workbook_that_is_streamed_says_the_same(monkeypatch):
    made = book(
        {
            **{"A1": "Dato", "B1": "Tekst", "C1": "Antall", "D1": "Tom"},
            **{"A2": datetime.fromisoformat("2026-03-02"), "B2": "Ola\nNes", "C2": 0.1 + 0.2},
            **{"A3": datetime.fromisoformat("2026-03-02T10:05"), "B3": True, "C3": 12345678901234567},
            **{"A4": time(10, 30), "B4": timedelta(hours=27, minutes=5), "C4": 3},
        },
        {"A1": "skjult"},
        {"A1": "y", "B1": 1, "A3": "z"},
    )
    made.worksheets[1].sheet_state = "hidden"
    file = io.BytesIO()
    made.save(file)
    told = []
    for large in (streamed_sheets.LARGE, 0):
        monkeypatch.setattr(streamed_sheets, "LARGE", large)
        file.seek(0)
        out = io.StringIO()
        sheets.write(file, out)
        told.append(out.getvalue())
    assert told[0] == told[1] and "27:05:00" in told[0] and "skjult" not in told[0]


def test_what_is_no_workbook_of_today_is_not_streamed():
    assert not streamed_sheets.is_large(io.BytesIO(b"PK\x03\x04 ikke en zip"))
    assert not streamed_sheets.is_large(io.BytesIO(b"\xd0\xcf\x11\xe0"))
