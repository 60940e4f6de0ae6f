"""A slice of `make validate`: few made worlds, and so room for chance; the whole is docs/validation.md."""

from pathlib import Path

from bench.validate.table import failures
from bench.validate.tables import tables

TIMES, CHANCE = 12, 0.1
PAGE = Path(__file__).parents[2] / "docs" / "validation.md"


def test_what_is_said_is_seldom_false():
    found = tables(TIMES)
    assert failures(found, slack=CHANCE) == []
    assert all(f"## {table.title}" in PAGE.read_text("utf-8") for table in found)
