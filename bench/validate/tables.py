"""What the simulations come to: a table for each rule, from so many made worlds each."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from multiprocessing import Pool
from multiprocessing.pool import Pool as Processes
from typing import TypeVar

import numpy as np

from bench.validate import balance, ceiling, few_hands, moved, path_tables, ranking, sampled_tables, time_study
from bench.validate.table import Each, Table, percent, share

T = TypeVar("T")
PROCESSES = 2


def tables(times: int) -> list[Table]:
    """Every rule, each of its rows by `times` made worlds (the quick ones by ten times as many)."""
    with Pool(PROCESSES) as processes:
        each = partial(_each, processes)
        return [
            path_tables.every_week(each, times),
            path_tables.one_week_in_four(each, times),
            _time_study(each, 10 * times),
            _ranking(each, 10 * times),
            _balance(each, 10 * times),
            sampled_tables.hours(each, times),
            sampled_tables.building(each, times),
            _ceiling(each, times),
            _moved(each, 10 * times),
            _few_hands(each, times),
        ]


def _each(processes: Processes, made: Callable[[int], T], times: int) -> list[T]:
    return processes.map(made, range(times), chunksize=max(1, times // 16))


def _time_study(each: Each, times: int) -> Table:
    rows, shares = [], []
    for kind in time_study.KINDS:
        for size in time_study.SIZES:
            holds = share(each(partial(time_study.covered, size, kind), times))
            shares.append(holds)
            people, logging, days = size
            rows.append((kind, f"{logging} of {people} people, {days} of {time_study.PERIOD} days", percent(holds)))
    return Table(
        "The time study",
        "How often the 90 % interval holds what all the people did on all the days.",
        ("work", "logged", "holds the truth"),
        tuple(rows),
        tuple(shares),
        least=0.84,
    )


def _ranking(each: Each, times: int) -> Table:
    rows, shares = [], []
    for channels in ranking.CHANNELS:
        found = each(partial(ranking.ranked, channels), times)
        shares.append(share(ours for ours, _ in found))
        rows.append((f"{channels} channels", percent(shares[-1]), percent(share(naive for _, naive in found))))
    return Table(
        "What is an hour worth? (`worth`)",
        "How often one channel is ranked above another when an hour is worth the same on all. The naive reader sorts "
        "the table and believes that the top beats the bottom where their 90 % intervals do not meet.",
        ("channels", "anything ranked", "naive"),
        tuple(rows),
        tuple(shares),
        most=0.05,
    )


def _balance(each: Each, times: int) -> Table:
    rows, shares = [], []
    for about in balance.SHARES:
        found = each(partial(balance.judged, about), times)
        shares.append(share(ours for ours, _ in found))
        naive = percent(share(naive for _, naive in found))
        rows.append((f"about {percent(about)} building", percent(shares[-1]), naive))
    return Table(
        "20/80 (`balance`)",
        "How often the verdict is wrong when ten of seventeen people log. The naive reader adds up what is logged.",
        ("team", "wrong verdict", "naive"),
        tuple(rows),
        tuple(shares),
        most=0.02,
    )


def _ceiling(each: Each, times: int) -> Table:
    days = each(ceiling.raised_by_one_day, times)
    years = each(partial(ceiling.false_episodes, 0.7), times)
    starts = [n for n in each(partial(ceiling.start_after, 1.5), times) if n is not None]
    shares = (share(ours for ours, _ in days),)
    rows = (
        ("one day of eight hours raises it", percent(shares[0]), percent(share(naive for _, naive in days))),
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


def _moved(each: Each, times: int) -> Table:
    rows, shares = [], []
    for world in moved.WORLDS:
        told = each(partial(moved.told_falsely, world), times)
        heard = each(partial(moved.heard_after, world), times)
        false = share(ours for ours, _ in told)
        # What wild weeks come to is told, and not held to the limit: the rule takes values to vary alike.
        shares += [] if world == moved.WILD else [false]
        soon = [
            f"{np.median([n or np.inf for n in column]):.0f}, {percent(share(n is not None for n in column))}"
            for column in zip(*heard, strict=True)
        ]
        rows.append((world, percent(false), soon[0], percent(share(naive for _, naive in told)), soon[1]))
    return Table(
        "Changes outside (`outside`)",
        "How often a weekly measure that stands still is told to have moved in half a year, after half a year of "
        "watching; and the weeks until a move of two swings is heard (median), and how often it is. The naive reader "
        "uses the textbook’s limits.",
        ("measure", "told falsely", "heard", "naive: told falsely", "naive: heard"),
        tuple(rows),
        tuple(shares),
        most=0.10,
    )


def _few_hands(each: Each, times: int) -> Table:
    rows, shares = [], []
    for team in few_hands.TEAMS:
        found = each(partial(few_hands.judged, team), times)
        shares.append(share(one.false for one in found))
        said, naive = (
            percent(share(one.said for one in found)),
            percent(share(one.naively_false for one in found)),
        )
        rows.append((team.name, percent(shares[-1]), said, naive))
    return Table(
        "How many can be away? (the bus factor)",
        "How often “it hangs on one person” or “it is shared” is wrong after a year of log. The naive reader takes "
        "the bus factor of the log as it stands.",
        ("team", "wrong verdict", "any verdict", "naive: wrong"),
        tuple(rows),
        tuple(shares),
        most=0.05,
    )
