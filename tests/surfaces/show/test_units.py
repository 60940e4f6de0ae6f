"""Numbers with their units, in both languages."""

from typing import get_args

import pytest
from django.utils.translation import override

from ildsjel.facts.sentence import Unit
from ildsjel.surfaces.show.units import WRITTEN, quantity

HOUR = 3600


@pytest.mark.parametrize(
    ("value", "unit", "nb", "en"),
    [
        (0.125, "share", "12\u202f%", "12%"),
        (-0.1249, "share", "\u221212\u202f%", "\u221212%"),
        (-0.004, "share", "0\u202f%", "0%"),
        (-1234.5, "kroner", "\u22121\u00a0234\u00a0kr", "\u22121,234\u00a0kr"),
        (5 * HOUR + 48 * 60, "seconds", "5 t 48 min", "5 h 48 min"),
        (90, "minutes", "1 t 30 min", "1 h 30 min"),
        (47 * HOUR, "span", "47 t", "47 h"),
        (48 * HOUR, "span", "2 dager", "2 days"),
        (15 * HOUR, "working", "15 t", "15 h"),
        (16 * HOUR, "working", "2 arbeidsdager", "2 working days"),
        (100.75 * HOUR, "working", "12,6 arbeidsdager", "12.6 working days"),
        (1, "hours", "1 time", "1 hour"),
        (1.5, "weeks", "1,5 uker", "1.5 weeks"),
        (1234, "count", "1\u00a0234", "1,234"),
        (3, "words", "tre", "three"),
        (0.0123, "fine", "0,012", "0.012"),
        (0.4, "rough", "0,4", "0.4"),
    ],
)
def test_each_is_written_as_people_write_it(value, unit, nb, en):
    for lang, written in (("nb", nb), ("en", en)):
        with override(lang):
            assert quantity(value, unit, lang).replace("\u00a0%", "\u202f%") == written


def test_every_unit_but_a_plain_count_is_written_its_own_way():
    assert set(get_args(Unit)) - {"count"} == set(WRITTEN)
