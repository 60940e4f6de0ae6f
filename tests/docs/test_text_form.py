"""docs/text-form.md says what the code does: every kind, every field, in its place."""

import re
from pathlib import Path

import pytest

from ildsjel.facts.kinds import KINDS
from ildsjel.facts.text import read_line, write_line
from ildsjel.facts.text.grammar import shape
from ildsjel.facts.text.write import GROUPS

PAGE = (Path(__file__).parents[2] / "docs" / "text-form.md").read_text("utf-8")


def section(title):
    return re.split(r"^## ", PAGE.split(f"## {title}\n")[1], flags=re.MULTILINE)[0]


def table():
    lines = [line for line in section("Grammar").splitlines() if line.startswith("| ")][1:]
    return {cells[0]: cells[1:] for cells in ([c.strip() for c in line.strip("|").split("|")] for line in lines)}


def row(kind):
    form = shape(kind)
    named = " ".join(f"{name}." if name in GROUPS else name for name, _ in form.named)
    text = f"**{form.text}**" if form.must_have_text else form.text
    return ["moment" if form.has_moment else "day", " ".join(form.subject), text, named]


def test_the_table_has_the_kinds_of_the_code_in_their_order():
    assert list(table()) == list(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_the_table_has_every_field_of(kind):
    assert table()[kind] == row(kind)


def test_there_is_one_example_of_each_and_it_is_written_as_it_is_read():
    lines = section("One of each").strip().strip("`").strip().splitlines()
    assert [line.split()[1] for line in lines] == list(KINDS)
    assert [write_line(read_line(line)) for line in lines] == lines
