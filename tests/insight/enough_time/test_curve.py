"""The curve over hours: the truth lies in its band, and what is read off it is what is said."""

import numpy as np
import pytest

from ildsjel.insight.enough_time.path import path
from ildsjel.insight.enough_time.reading import POINTS

from .weeks import TERMS, weeks

HEIGHT, SCALE = 30_000, 6.0


@pytest.mark.parametrize("n", [10, 20, 40, 80, 150])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_band_holds_the_truth(n, seed):
    curve = path(weeks(n, height=HEIGHT, scale=SCALE, seed=seed), TERMS).curve
    hours = np.array(curve.hours)
    truth = HEIGHT * -np.expm1(-hours / SCALE) - TERMS.cost * hours
    assert (np.array(curve.low) <= truth + 1e-6).all() and (truth <= np.array(curve.high) + 1e-6).all()
    assert all(low <= net <= high for low, net, high in zip(curve.low, curve.net, curve.high, strict=True))


def test_it_goes_from_no_hours_to_the_most_that_are_looked_at():
    made = weeks(40, height=HEIGHT)
    curve = path(made, TERMS).curve
    assert len(curve.hours) == POINTS
    assert (curve.hours[0], curve.hours[-1]) == (0, pytest.approx(min(24, 1.25 * max(made.hours))))
    assert curve.net[0] == curve.low[0] == curve.high[0] == 0


def test_what_is_enough_lies_on_it_and_costs_least_to_be_wrong_about():
    found = path(weeks(100, height=HEIGHT), TERMS)
    reading = found.spoken.reading
    assert found.spoken.status == "answer"
    assert min(abs(hours - reading.enough) for hours in found.curve.hours) < 1e-9
    at = found.curve.hours.index(min(found.curve.hours, key=lambda hours: abs(hours - reading.enough)))
    assert max(found.curve.net) - found.curve.net[at] <= reading.regret + 1e-6


def test_more_weeks_make_it_narrower():
    def width(n):
        curve = path(weeks(n, height=HEIGHT), TERMS).curve
        return max(high - low for low, high in zip(curve.low, curve.high, strict=True))

    assert width(150) < width(60) < width(20)


def test_where_no_curve_was_read_there_is_none():
    assert path(weeks(7, height=HEIGHT), TERMS).curve is None
