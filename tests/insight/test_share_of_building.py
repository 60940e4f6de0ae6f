"""The arithmetic behind 20/80, against the open case and by its own rules."""

import csv
import json
from dataclasses import replace
from math import hypot, sqrt
from pathlib import Path
from statistics import stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import logit
from scipy.stats import norm, t

from ildsjel.insight.share_of_building import LeftOut, Log, Role, estimate

CASES = Path(__file__).parents[3] / "shared" / "cases"


@pytest.mark.skipif(not CASES.exists(), reason="the open cases are not here")
def test_case_a9():
    case = json.loads((CASES / "expected_open.json").read_text())["A9_open_balance"]
    found, expected = _case(case), case["result"]
    assert abs(found.B - expected["B"]) <= 0.0015
    assert (found.low, found.high) == pytest.approx((expected["lo"], expected["hi"]), abs=0.005)
    assert (found.hard_low, found.hard_high) == pytest.approx((expected["wlo"], expected["whi"]), abs=0.005)
    assert (found.logged, found.status) == (expected["logged"], case["status"])


@pytest.mark.skipif(not CASES.exists(), reason="the open cases are not here")
def test_case_a9_without_the_second_strategist():
    case = json.loads((CASES / "expected_open.json").read_text())["A9_open_balance"]
    found, expected = _case(case, without="s2"), case["without_s2"]
    assert (found.hard_low, found.hard_high) == pytest.approx((expected["wlo"], expected["whi"]), abs=0.005)
    assert found.status == expected["status"]


def test_building_that_comes_in_weeks_of_its_own_is_less_sure():
    """Four blocks: kroner of z differ by s, so se = s sqrt(4 * 0.75), widened as Student’s t of three freedoms is."""
    role = Role(name="r", people=1, rate=60, logs=(Log(build=80, operate=320),))

    def blocks(*builds):
        return tuple((replace(role, logs=(Log(build=b, operate=100 - b),)),) for b in builds)

    def width(left_out):
        found = estimate([role], left_out=left_out)
        return logit(found.high) - logit(found.B)

    alike = LeftOut(share=0.75, spread=0.05, blocks=blocks(20, 20, 20, 20), missed=0.75)
    apart = replace(alike, blocks=blocks(0, 40, 0, 40))
    se = stdev((-20, 20, -20, 20)) * sqrt(4 * 0.75) * t.ppf(0.95, 3) / norm.ppf(0.95)
    assert width(apart) == pytest.approx(norm.ppf(0.95) * se / 400 / (0.2 * 0.8))
    assert width(alike) == pytest.approx(norm.ppf(0.95) * 0.05 * hypot(0.8 * 80, 0.2 * 320) / 400 / (0.2 * 0.8))
    assert width(replace(apart, blocks=apart.blocks[:3])) == width(alike)


def _case(case, without=""):
    with (CASES / "a9_balance.csv").open() as file:
        rows = [row for row in csv.DictReader(file) if row["person"] != without]
    roles = [
        Role(
            name=name, people=people, rate=case["rate"][name], logs=tuple(_log(r) for r in rows if r["role"] == name)
        )
        for name, people in case["roles"].items()
    ]
    return estimate(roles, money_build=case["money_build"], money_operate=case["money_operate"])


def _log(row):
    running = float(row["operate_min"]) + float(row["learn_min"])
    return Log(float(row["build_min"]), running, float(row["unclassified_min"]))


def test_when_all_log_it_is_exact():
    role = Role(name="r", people=2, rate=600, logs=(Log(60, 180), Log(0, 60)))
    found = estimate([role])
    assert (found.B, found.low, found.high, found.hard_low, found.hard_high) == (0.2,) * 5
    assert found.status == "balanced"


def test_a_role_nobody_logs_has_no_interval():
    roles = [
        Role(name="a", people=2, rate=600, logs=(Log(60, 180), Log(0, 60))),
        Role(name="b", people=1, rate=600, logs=()),
    ]
    found = estimate(roles)
    assert (found.B, found.low, found.status) == (0.2, None, "cannot say")
    assert found.hard_high == pytest.approx((60 + 1.5 * 150) / (300 + 1.5 * 150))


def test_nothing_at_all_is_undefined():
    assert estimate([]).B is None


LOGS = st.builds(Log, *[st.integers(0, 5000)] * 3)
ROLES = st.lists(
    st.tuples(st.lists(LOGS, max_size=5), st.integers(0, 3), st.integers(100, 1500)), min_size=1, max_size=3
)


@given(ROLES, st.integers(0, 10**6), st.integers(0, 10**6))
def test_the_intervals_lie_around_the_share(roles, build, operate):
    made = [
        Role(name=str(n), people=len(logs) + more, rate=rate, logs=tuple(logs))
        for n, (logs, more, rate) in enumerate(roles)
    ]
    found = estimate([r for r in made if r.people], money_build=build, money_operate=operate)
    if found.B is not None and found.low is not None:
        assert -1e-9 <= found.low <= found.B + 1e-9 <= found.high + 2e-9 <= 1 + 3e-9
    if found.hard_low is not None:
        assert 0 <= found.hard_low <= found.hard_high <= 1 + 1e-9
