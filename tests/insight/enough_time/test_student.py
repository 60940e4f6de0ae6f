"""Student's distribution as a finite sum, against its density and against scipy's own."""

import numpy as np
import pytest
from scipy.integrate import quad
from scipy.special import stdtr
from scipy.stats import t as student

from ildsjel.insight.enough_time.student import FAR, twice_below

FREEDOM = np.array([1.0, 1, 2, 3, 4, 5, 8, 29, 30, 149, 600, 601])
AT = np.array([-300.0, -40, -6, FAR - 1e-9, FAR + 1e-9, -1, -0.1, 0, 0.1, 1, 2, 6, 40, 300])


def test_it_is_twice_what_lies_below():
    found = twice_below(FREEDOM, np.tile(AT, (len(FREEDOM), 1)))
    assert found == pytest.approx(2 * stdtr(FREEDOM[:, None], AT), rel=1e-12, abs=0)


@pytest.mark.parametrize("row", range(len(FREEDOM)))
def test_it_is_the_area_under_the_density(row):
    area, _ = quad(student(FREEDOM[row]).pdf, 0, 1.3, epsabs=1e-13)
    found = twice_below(FREEDOM, np.full((len(FREEDOM), 1), 1.3))
    assert found[row, 0] == pytest.approx(1 + 2 * area, rel=1e-12)


def test_a_row_is_the_same_whatever_rows_come_after_it():
    whole = twice_below(FREEDOM, np.tile(AT, (len(FREEDOM), 1)))
    for n in range(1, len(FREEDOM)):
        assert (twice_below(FREEDOM[:n], np.tile(AT, (n, 1))) == whole[:n]).all()


def test_each_row_may_have_more_axes_than_one():
    t = np.linspace(-3, 3, len(FREEDOM) * 6).reshape(len(FREEDOM), 2, 3)
    flat = twice_below(FREEDOM, t.reshape(len(FREEDOM), 6))
    assert (twice_below(FREEDOM, t).reshape(len(FREEDOM), 6) == flat).all()
