"""The sums of one pass against the formulas written out for one week."""

import numpy as np
import pytest
from scipy.stats import t as student

from ildsjel.insight.enough_time.confidence import ALPHA, ends
from ildsjel.insight.enough_time.evidence import SLABS, evidence
from ildsjel.insight.enough_time.grid import grid
from ildsjel.insight.enough_time.noise import DRIFTS, SEASON, YEAR

from .weeks import weeks

WEEK = 30


@pytest.fixture(scope="module")
def data():
    made = weeks(40, height=12_000)
    hours, value = np.array(made.hours), np.array(made.value)
    return value, grid(6.0).columns(hours, np.ones(40))


@pytest.fixture(scope="module")
def told(data):
    return evidence(*data)


def covariance(weeks_: int, drift: float):
    t = np.arange(1, weeks_ + 1)
    wave = [np.outer(f(2 * np.pi * t / YEAR), f(2 * np.pi * t / YEAR)) for f in (np.cos, np.sin)]
    return np.eye(weeks_) + SEASON * sum(wave) + drift * np.minimum.outer(t, t)


def profile(value, x, drift, b):
    """The log likelihood of an effect, with mean and sigma integrated and profiled out as in the formula."""
    v = covariance(len(value), drift)
    rest, one = value - b * x, np.ones(len(value))
    inner = np.linalg.solve(v, np.column_stack([one, rest]))
    ones, mean = one @ inner[:, 0], one @ inner[:, 1] / (one @ inner[:, 0])
    squares = (rest - mean) @ np.linalg.solve(v, rest - mean)
    height = -(np.linalg.slogdet(v)[1] + np.log(ones)) / 2
    return height - (len(value) - 1) / 2 * np.log(squares), squares


@pytest.mark.parametrize("drift", range(len(DRIFTS)))
@pytest.mark.parametrize("shape", [0, 17, 50, 95])
def test_the_likelihood_of_any_week_is_that_of_the_weeks_so_far(data, told, drift, shape):
    value, columns = data
    for b in (0.0, 3000.0):
        want, _ = profile(value[:WEEK], columns[:WEEK, shape], DRIFTS[drift], b)
        week = WEEK - 1
        square = (
            told.left[week, drift] - 2 * b * told.with_y[week, drift, shape] + b * b * told.own[week, drift, shape]
        )
        assert told.height[week, drift] - told.nu[week] / 2 * np.log(square) == pytest.approx(want, abs=1e-6)


def test_the_evidence_is_the_integral_over_the_slab(data, told):
    _value, _columns = data
    drift, shape, week = 1, 40, WEEK - 1
    nu = told.nu[week]
    for slab, tau in enumerate(SLABS):
        left, with_y, own = told.left[week, drift], told.with_y[week, drift, shape], told.own[week, drift, shape]
        precision = own + tau**-2
        rest, best = left - with_y**2 / precision, with_y / precision
        want = (
            told.height[week, drift]
            - 0.5 * np.log(1 + tau**2 * own)
            - nu / 2 * np.log(rest)
            + np.log(2 * student.cdf(best / np.sqrt(rest / (nu * precision)), nu))
        )
        assert told.log_evidence[week, drift, slab, shape] == pytest.approx(want, abs=1e-9)


def test_at_the_ends_of_the_set_the_likelihood_is_alpha_times_the_evidence(data, told):
    value, columns = data
    mixture = float(told.mixture[WEEK - 1])
    found = ends(evidence(*data, of=[WEEK - 1]))
    assert not found.is_empty
    for shape, low, high in list(zip(found.shape, found.low, found.high, strict=True))[::12]:
        for b in {low, high} - {0.0}:
            most = max(profile(value[:WEEK], columns[:WEEK, shape], drift, b)[0] for drift in DRIFTS)
            assert most == pytest.approx(mixture + np.log(ALPHA), abs=1e-6)


def test_weeks_weighed_by_themselves_weigh_the_same(data, told):
    some = evidence(*data, of=[11, WEEK - 1])
    for name, rows in vars(some).items():
        assert (rows == getattr(told, name)[[11, WEEK - 1]]).all(), name
    assert (some.mixture == told.mixture[[11, WEEK - 1]]).all()


def test_without_an_audience_each_shape_there_twice_is_there_once(data, told):
    value, _ = data
    made = weeks(40, height=12_000)
    once = evidence(value, grid(6.0, grows=False).columns(np.array(made.hours), np.ones(40)))
    assert once.log_evidence.shape[-1] * 2 == told.log_evidence.shape[-1]
    assert once.mixture == pytest.approx(told.mixture, abs=1e-9)
