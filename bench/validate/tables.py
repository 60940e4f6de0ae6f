"""What the simulations come to: a table for each rule, from so many made worlds each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from multiprocessing import Pool
from multiprocessing.pool import Pool as Processes
from typing import TypeVar

import numpy as np

from bench.validate import balance, ceiling, enough_time, few_hands, one_in_four, ranking, time_study
from ildsjel.demo.worlds import WORLDS

T = TypeVar("T")
PROCESSES = 2
ENOUGH_TIME = (
    "world",
    "paths with anything false",
    "weeks whose set misses",
    "first statement",
    "naive: false paths",
)


@dataclass(frozen=True)
class Table:
    """Rows under headings; `worst` is the share that must not pass `most` (or fall short of `least`), by row."""

    title: str
    says: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[float, ...]
    most: float = 1.0
    least: float = 0.0


def tables(times: int) -> list[Table]:
    """Every rule, each of its rows by `times` made worlds (the quick ones by ten times as many)."""
    with Pool(PROCESSES) as processes:
        each = partial(_each, processes)
        return [
            _enough_time(each, times),
            _one_week_in_four(each, times),
            _time_study(each, 10 * times),
            _ranking(each, 10 * times),
            _balance(each, 10 * times),
            _reckoned_hours(each, times),
            _reckoned_balance(each, times),
            _ceiling(each, times),
            _few_hands(each, times),
        ]


def _each(processes: Processes, made: Callable[[int], T], times: int) -> list[T]:
    return processes.map(made, range(times), chunksize=max(1, times // 16))


def _enough_time(each: Callable, times: int) -> Table:
    return Table(
        "How much time shall we use? (`enough_time`)",
        "Read every week from the eighth to the 150th. A path is false if anything false is said in any of its "
        "weeks: a direction, or a number with what being wrong costs. The naive reader fits a straight line anew "
        "every week and believes its 90 % interval.",
        ENOUGH_TIME,
        *_paths(each, times, every=1),
        most=0.05,
    )


def _one_week_in_four(each: Callable, times: int) -> Table:
    return Table(
        "The same, where one week in four is logged",
        "Every week of the first quarter, and one in four from there on, a new one in each block.",
        ENOUGH_TIME,
        *_paths(each, times, every=4),
        most=0.05,
    )


def _paths(each: Callable, times: int, *, every: int) -> tuple[tuple[tuple[str, ...], ...], tuple[float, ...]]:
    rows, shares = [], []
    for world in WORLDS:
        found = each(partial(enough_time.seen, world, every=every), times)
        first = [one.first for one in found if one.first]
        shares.append(_share(one.false for one in found))
        soon = f"week {np.median(first):.0f}, on {_percent(len(first) / times)}" if first else "never"
        missed, naive = _share(one.missed for one in found), _share(one.naively_false for one in found)
        rows.append((world.name, _percent(shares[-1]), _percent(missed), soon, _percent(naive)))
    return tuple(rows), tuple(shares)


def _time_study(each: Callable, times: int) -> Table:
    rows, shares = [], []
    for kind in time_study.KINDS:
        for size in time_study.SIZES:
            share = _share(each(partial(time_study.covered, size, kind), times))
            shares.append(share)
            people, logging, days = size
            rows.append((kind, f"{logging} of {people} people, {days} of {time_study.PERIOD} days", _percent(share)))
    return Table(
        "The time study",
        "How often the 90 % interval holds what all the people did on all the days.",
        ("work", "logged", "holds the truth"),
        tuple(rows),
        tuple(shares),
        least=0.84,
    )


def _ranking(each: Callable, times: int) -> Table:
    rows, shares = [], []
    for channels in ranking.CHANNELS:
        found = each(partial(ranking.ranked, channels), times)
        shares.append(_share(ours for ours, _ in found))
        rows.append((f"{channels} channels", _percent(shares[-1]), _percent(_share(naive for _, naive in found))))
    return Table(
        "What is an hour worth? (`worth`)",
        "How often one channel is ranked above another when an hour is worth the same on all. The naive reader sorts "
        "the table and believes that the top beats the bottom where their 90 % intervals do not meet.",
        ("channels", "anything ranked", "naive"),
        tuple(rows),
        tuple(shares),
        most=0.05,
    )


def _balance(each: Callable, times: int) -> Table:
    rows, shares = [], []
    for share in balance.SHARES:
        found = each(partial(balance.judged, share), times)
        shares.append(_share(ours for ours, _ in found))
        naive = _percent(_share(naive for _, naive in found))
        rows.append((f"about {_percent(share)} building", _percent(shares[-1]), naive))
    return Table(
        "20/80 (`balance`)",
        "How often the verdict is wrong when ten of seventeen people log. The naive reader adds up what is logged.",
        ("team", "wrong verdict", "naive"),
        tuple(rows),
        tuple(shares),
        most=0.02,
    )


def _reckoned_hours(each: Callable, times: int) -> Table:
    rows, shares = [], []
    for team in one_in_four.TEAMS:
        shares.append(_share(one.holds for one in each(partial(one_in_four.judged, team), times)))
        rows.append((team.name, _percent(shares[-1])))
    return Table(
        "A year’s hours, reckoned from one week in four",
        "How often the 90 % interval holds what six people did in all the weeks.",
        ("team", "holds the truth"),
        tuple(rows),
        tuple(shares),
        least=0.84,
    )


def _reckoned_balance(each: Callable, times: int) -> Table:
    rows, shares = [], []
    for team in one_in_four.TEAMS:
        found = each(partial(one_in_four.judged, team), times)
        shares.append(_share(one.false for one in found))
        said, naive = (
            _percent(_share(one.said for one in found)),
            _percent(_share(one.naively_false for one in found)),
        )
        rows.append((team.name, _percent(shares[-1]), said, naive))
    return Table(
        "20/80, reckoned from one week in four",
        "How often the verdict is wrong when all six log. The naive reader takes the share of the logged weeks.",
        ("team", "wrong verdict", "any verdict", "naive"),
        tuple(rows),
        tuple(shares),
        most=0.02,
    )


def _ceiling(each: Callable, times: int) -> Table:
    days = each(ceiling.raised_by_one_day, times)
    years = each(partial(ceiling.false_episodes, 0.7), times)
    starts = [n for n in each(partial(ceiling.start_after, 1.5), times) if n is not None]
    shares = (_share(ours for ours, _ in days),)
    rows = (
        ("one day of eight hours raises it", _percent(shares[0]), _percent(_share(naive for _, naive in days))),
        ("false episodes a year at 70 % load", *(f"{np.mean(column):.1f}" for column in zip(*years, strict=True))),
        ("days until 150 % load is said, median", f"{np.median(starts):.0f}", "–"),
    )
    return Table(
        "Is it far too much? (`ceiling`)",
        "The naive reader sums the last seven days.",
        ("what", "Ildsjel", "naive"),
        rows,
        shares,
        most=0.02,
    )


def _few_hands(each: Callable, times: int) -> Table:
    rows, shares = [], []
    for team in few_hands.TEAMS:
        found = each(partial(few_hands.judged, team), times)
        shares.append(_share(one.false for one in found))
        said, naive = (
            _percent(_share(one.said for one in found)),
            _percent(_share(one.naively_false for one in found)),
        )
        rows.append((team.name, _percent(shares[-1]), said, naive))
    return Table(
        "How many can be away? (the bus factor)",
        "How often “it hangs on one person” or “it is shared” is wrong after a year of log. The naive reader takes "
        "the bus factor of the log as it stands.",
        ("team", "wrong verdict", "any verdict", "naive: wrong"),
        tuple(rows),
        tuple(shares),
        most=0.05,
    )


def _share(found) -> float:
    return float(np.mean(list(found)))


def _percent(share: float) -> str:
    return f"{100 * share:.1f} %"


def failures(found: Sequence[Table], slack: float = 0.0) -> list[str]:
    """What does not hold, by table and row."""
    return [
        f"{table.title}: {row[0]}: {_percent(share)}"
        for table in found
        for row, share in zip(table.rows, table.shares, strict=False)
        if not table.least - slack <= share <= table.most + slack
    ]
