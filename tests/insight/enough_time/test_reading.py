"""Weeks that are read together say what each says by itself, to the last digit."""

import numpy as np
import pytest

from ildsjel.insight.enough_time import path as paths
from ildsjel.insight.enough_time.confidence import ends
from ildsjel.insight.enough_time.evidence import evidence
from ildsjel.insight.enough_time.grid import grid
from ildsjel.insight.enough_time.path import limits_at, path
from ildsjel.insight.enough_time.reading import read

from .weeks import TERMS, weeks

MADE = weeks(60, height=30_000)
SHAPES = grid(TERMS.planned)
LOOKED_AT = range(7, 60)


@pytest.fixture(scope="module")
def told():
    return evidence(np.array(MADE.value), SHAPES.columns(np.array(MADE.hours), np.ones(60)))


def readings(told, asked, mixture):
    found = ends(told, asked, mixture)
    limits = [limits_at(MADE, TERMS, week + 1) for week in found.weeks]
    return dict(zip(found.weeks.tolist(), read(SHAPES, told, found, limits), strict=True))


def test_weeks_read_together_say_what_each_says_by_itself(told):
    together = readings(told, LOOKED_AT, told.mixture)
    assert together == {week: readings(told, [week], told.mixture)[week] for week in LOOKED_AT}
    assert len({reading.status for reading in together.values()}) > 1


def test_a_week_that_no_curve_fits_is_not_read_and_leaves_the_others_as_they_are(told):
    mixture = told.mixture
    mixture[[7, 20, 59]] = 1e6
    kept = {week: one for week, one in readings(told, LOOKED_AT, told.mixture).items() if week not in (7, 20, 59)}
    assert readings(told, LOOKED_AT, mixture) == kept


def test_where_no_week_fits_nothing_is_read(told):
    assert readings(told, LOOKED_AT, np.full(60, 1e6)) == {}


def test_how_many_weeks_are_read_at_a_time_changes_nothing(monkeypatch):
    as_usual = path(MADE, TERMS)
    path.cache_clear()
    monkeypatch.setattr(paths, "TOGETHER", 7)
    assert path(MADE, TERMS) == as_usual
