"""Weeks that are read together say what each says by itself, to the last digit."""

from dataclasses import replace

import numpy as np
import pytest

from ildsjel.insight.enough_time import path as paths
from ildsjel.insight.enough_time.confidence import ends
from ildsjel.insight.enough_time.evidence import summed, weighed
from ildsjel.insight.enough_time.grid import grid
from ildsjel.insight.enough_time.path import limits_at, path
from ildsjel.insight.enough_time.reading import read

from .weeks import TERMS, weeks

MADE = weeks(60, height=30_000)
SHAPES = grid(TERMS.planned)
LOOKED_AT = range(7, 60)


@pytest.fixture(scope="module")
def sums():
    return summed(np.array(MADE.value), SHAPES.columns(np.array(MADE.hours), np.ones(60)))


def readings(sums, asked):
    told = weighed(sums, asked)
    found = ends(told)
    numbers = [asked[row] for row in found.weeks]
    limits = limits_at(MADE, TERMS, [week + 1 for week in numbers])
    return dict(zip(numbers, read(SHAPES, found, limits), strict=True))


def unlikely(sums, *asked):
    """The sums, with weeks that the evidence finds likely and no curve does."""
    told = weighed(sums, LOOKED_AT)
    height = told.height.copy()
    height[[week - LOOKED_AT[0] for week in asked]] -= 1e6
    return replace(told, height=height)


def test_weeks_read_together_say_what_each_says_by_itself(sums):
    together = readings(sums, LOOKED_AT)
    assert together == {week: readings(sums, [week])[week] for week in LOOKED_AT}
    assert len({reading.status for reading in together.values()}) > 1


def test_a_week_that_no_curve_fits_is_not_read_and_leaves_the_others_as_they_are(sums):
    told = unlikely(sums, 7, 20, 59)
    found = ends(told)
    numbers = [LOOKED_AT[row] for row in found.weeks]
    assert numbers == [week for week in LOOKED_AT if week not in (7, 20, 59)]
    limits = limits_at(MADE, TERMS, [week + 1 for week in numbers])
    assert read(SHAPES, found, limits) == tuple(readings(sums, numbers).values())


def test_a_number_is_said_of_the_last_week_and_of_the_one_that_is_spoken_of():
    for number in range(9, 61):
        some = replace(MADE, hours=MADE.hours[:number], value=MADE.value[:number])
        found = path(some, TERMS)
        for week in (found.last, found.spoken):
            if week.reading:
                assert week.reading.low <= week.reading.enough <= week.reading.high


def test_of_the_others_none_is_said_without_an_answer():
    silent = [week.reading for week in path(MADE, TERMS).weeks[:-1] if week.reading and week.status != "answer"]
    with pytest.raises(ValueError, match="not spoken of"):
        silent[0].enough  # noqa: B018


def test_where_no_week_fits_nothing_is_read(sums):
    told = unlikely(sums, *LOOKED_AT)
    assert ends(told).is_empty
    assert read(SHAPES, ends(told), []) == ()


def test_how_many_weeks_are_read_at_a_time_changes_nothing(monkeypatch):
    as_usual = path(MADE, TERMS)
    path.cache_clear()
    monkeypatch.setattr(paths, "TOGETHER", 7)
    assert path(MADE, TERMS) == as_usual
