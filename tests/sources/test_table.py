"""A table is found whatever stands around it, and its columns by what they are called."""

import io

import pytest
import samples

from ildsjel.sources.columns import Layout
from ildsjel.sources.reading import Data, Skipped, Unreadable
from ildsjel.sources.table import Table, tables

LAYOUT = Layout(
    names={"day": ("Date", "Dato"), "views": ("Views", "Visninger")}, needed=("day", "views"), dated="day"
)


def table(content):
    content = content.encode() if isinstance(content, str) else content
    return Table(Data.of(io.BytesIO(content), "a.csv"), LAYOUT)


def rows(content):
    return [(row["day"], row["views"], *row.extras) for row in table(content).rows()]


@pytest.mark.parametrize(
    "content",
    [
        "Date,Views\n2026-03-02,6\n",
        "Date;Views\r\n2026-03-02;6",
        "Views\tDate\r6\t2026-03-02\r",
        "sep=;\nDato;Visninger;\n2026-03-02;6;\n",
        "\ufeffDate,Views\n2026-03-02,6\n",
        "Report\n\n# --\n# 2026\nDate,Views\n2026-03-02,6\nTotal,6\nGrand total,6\nGesamt,6\n\nMade by us\n",
        'Date,Views\nWhich day,"How many times, in all"\n"2026-03-02","6"\n,\n',
        "da\u00adte, vi\u00adews \nDate,Views\n2026-03-02,6\nda\u00adte, vi\u00adews \n",
        "Date,Views\n2026-03-02,6\n".encode("utf-16"),
        b"\xfe\xff" + "Date,Views\n2026-03-02,6\n".encode("utf-16-be"),
    ],
)
def test_one_row_is_found(content):
    assert rows(content) == [("2026-03-02", "6")]


def test_unknown_columns_are_kept_where_they_hold_something():
    assert rows("Date,Views,Mood,,Mood\n2026-03-02,6,good,x,\n2026-03-03,6,,,bad\n") == [
        ("2026-03-02", "6", ("Mood", "good"), ("Column 4", "x")),
        ("2026-03-03", "6", ("Mood (2)", "bad")),
    ]


def test_of_two_columns_with_one_name_the_fuller_is_used():
    content = "Date,Views,Views\n2026-03-02,0,6\n2026-03-03,,7\n"
    assert rows(content) == [("2026-03-02", "6", ("Views", "0")), ("2026-03-03", "7")]
    assert samples.say(table(content).remarks[0].says)


def test_letters_of_windows_are_read():
    assert rows("Date,Views,Sted\n2026-03-02,6,Ås\n".encode("cp1252")) == [("2026-03-02", "6", ("Sted", "Ås"))]


def test_a_row_is_named_by_the_line_it_begins_on():
    found = list(table('Date,Views,Text\n2026-03-02,6,"a\nb\nc"\n2026-03-03,7,d,e\n2026-03-04,8\n').rows())
    assert [row.line for row in found] == [2, 5, 6]
    assert isinstance(found[1], Skipped)


def test_more_columns_than_any_export_has_are_refused():
    with pytest.raises(Unreadable):
        table(",".join(["Date", "Views", *"c" * 6000]) + "\n")


def test_a_row_cut_off_at_the_end_is_refused_with_its_line():
    with pytest.raises(Unreadable) as refused:
        rows("Date,Views\n2026-03-02,6\n2026-03")
    assert refused.value.line == 3


def test_a_group_of_columns_needs_one_of_them_and_a_foreign_one_gives_a_table_away():
    layout = Layout(
        names={"day": ("Date",), "start": ("Start",), "hours": ("Hours",), "views": ("Views",)},
        needed=("hours",),
        one_of=(("day", "start"),),
        unless=("views",),
    )
    assert layout.places(["Start", "Hours"]) == {"start": (0,), "hours": (1,)}
    assert not layout.places(["Hours"])
    assert not layout.places(["Date", "Hours", "Views"])
    assert layout.asks_for == ("Hours", "Date")


def test_a_currency_is_no_part_of_a_heading():
    layout = Layout(names={"spent": ("Amount spent",)}, needed=("spent",))
    assert layout.places(["Amount spent (NOK)"]) == {"spent": (0,)}
    assert not layout.places(["Amount spent (total)"])


SEVERAL = """# Report
# Property: Nes
Country,Users
NO,5

# Start date: 20260302
Date,Views
2026-03-02,6
2026-03-03,7

Date,Views,Mood
2026-03-04,8,good

# What next?
Users
9
"""


def test_several_tables_in_a_file_are_read_each_to_its_own_end():
    data = Data.of(io.BytesIO(SEVERAL.encode()), "a.csv")
    found = [(table.above, [row["views"] for row in table.rows()]) for table in tables(data, LAYOUT)]
    assert found == [(("Start date: 20260302",), ["6", "7"]), ((), ["8"])]


def test_a_table_is_found_far_down_below_a_longer_one():
    country = "Country,Users\n" + "NO,5\n" * 900
    assert rows(country + "\n# ---- Per day\nDate,Views\n2026-03-02,6\n") == [("2026-03-02", "6")]
    with pytest.raises(Unreadable):
        table(country + "Date,Views\n2026-03-02,6\n")


def test_a_text_that_begins_with_a_hash_is_a_row_like_any_other():
    assert [row.line for row in table("Text,Date,Views\n#vinter,2026-03-02,6\n\n#snø,2026-03-03,7\n").rows()] == [
        2,
        4,
    ]


def test_a_row_that_stands_in_quotes_as_a_whole_is_unwrapped():
    content = 'Date,Views,Text\n"2026-03-02,6,""a, b"""\n2026-03-03,7,c\n'
    assert rows(content) == [("2026-03-02", "6", ("Text", "a, b")), ("2026-03-03", "7", ("Text", "c"))]
    assert rows('"Date,Views,""Te,xt"""\n"2026-03-02,6,a"\n') == [("2026-03-02", "6", ("Te,xt", "a"))]


def test_a_row_of_descriptions_without_a_day_is_left_out():
    assert rows('Date,Views,Likes\n,,"How many, in all"\n2026-03-02,6,1\n') == [("2026-03-02", "6", ("Likes", "1"))]
