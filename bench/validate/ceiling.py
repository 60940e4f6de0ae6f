"""`ceiling`: what one busy day, a good load and too much come to, beside a plain sum over seven days."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np

from ildsjel.insight.ceiling_rule import episodes

WEEKLY, YEAR, FIRST = 600.0, 364, date(2026, 1, 5)


def false_episodes(load: float, seed: int) -> tuple[int, int]:
    """Episodes in a year of working days at a load under the ceiling; and how often a plain week is above it."""
    days = _days(load, YEAR, seed)
    amounts = np.array(list(days.values()))
    weekly = np.convolve(amounts, np.ones(7), "valid") > WEEKLY
    starts = int(weekly[0]) + int(np.count_nonzero(weekly[1:] & ~weekly[:-1]))
    return len(episodes(days, int(WEEKLY))), starts


def raised_by_one_day(seed: int) -> tuple[bool, bool]:
    """Whether one day of eight hours in twelve weeks at half the ceiling raises it; and a plain sum of seven days."""
    days = _days(0.5, 84, seed)
    busy = FIRST + timedelta(days=int(np.random.default_rng(seed).integers(28, 80)))
    days[busy] = 480.0
    amounts = np.array(list(days.values()))
    return bool(episodes(days, int(WEEKLY))), bool((np.convolve(amounts, np.ones(7), "valid") > WEEKLY).any())


def start_after(load: float, seed: int) -> int | None:
    """Days from a load above the ceiling begins until it is said."""
    quiet, busy = _days(0.5, 56, seed), _days(load, 112, seed + 1, start=FIRST + timedelta(days=56))
    met = episodes(quiet | busy, int(WEEKLY))
    return (met[0][0] - FIRST).days - 56 if met else None


def _days(load: float, days: int, seed: int, start: date = FIRST) -> dict[date, float]:
    dice = np.random.default_rng(seed)
    dates = [start + timedelta(days=n) for n in range(days)]
    spent = load * WEEKLY / 5 * np.exp(0.5 * dice.standard_normal(days) - 0.125)
    return {on: float(minutes) if on.weekday() < 5 else 0.0 for on, minutes in zip(dates, spent, strict=True)}
