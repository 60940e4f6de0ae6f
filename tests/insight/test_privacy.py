"""The rule of three: no sum of time that is shown, and no difference of two, rests on one or two others."""

from datetime import date, datetime, timedelta
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ildsjel.facts.happened import Seconds, Time
from ildsjel.facts.period import Period, monday
from ildsjel.facts.sentence import sentence
from ildsjel.facts.stated import Ceiling
from ildsjel.insight import ceiling, coverage
from ildsjel.insight.answer import Answer, Figure, Row, Wording
from ildsjel.insight.blocks import block_of, past_blocks, whole_weeks
from ildsjel.insight.gather import gather
from ildsjel.insight.privacy import shown_to
from ildsjel.insight.safe_runs import safe_runs
from ildsjel.insight.safe_table import hours_by_initiative
from ildsjel.insight.viewer import Viewer
from ildsjel.insight.working_time import ZONE

KARI = Viewer("kari", frozenset({"leader"}))
OLA = Viewer("ola", frozenset({"key"}))
FIRST = date(2026, 1, 26)  # the first day of a block
PEOPLE, INITIATIVES = ("kari", "ola", "amira", "per", "siv", "label:x"), ("launch", "daily", "blog")


def test_blocks_are_four_weeks_that_never_move():
    assert block_of(date(2000, 1, 3)) == Period(date(2000, 1, 3), date(2000, 1, 30))
    assert block_of(date(2000, 1, 2)) == Period(date(1999, 12, 6), date(2000, 1, 2))
    assert block_of(date(2026, 2, 22)) == Period(FIRST, date(2026, 2, 22))


def test_a_period_is_widened_to_whole_weeks_that_are_over():
    asked = Period(date(2026, 3, 4), date(2026, 3, 18))
    assert whole_weeks(asked, date(2026, 3, 30)) == Period(date(2026, 3, 2), date(2026, 3, 22))
    assert whole_weeks(asked, date(2026, 3, 20)) == Period(date(2026, 3, 2), date(2026, 3, 15))
    assert whole_weeks(asked, date(2026, 3, 4)) is None


def test_the_leader_of_one_sees_a_whole_block_in_whole_hours(book):
    """
    2026-01-01 ceiling launch 4h00
    2026-01-26..2026-03-06 time ola 1h05 mail - initiative=launch
    period 2026-02-09..2026-03-06
    """
    answer = shown_to(ceiling.question(book), KARI)
    assert answer.status == "too_much"
    assert set(answer.figures) == {"ceiling", "block"}
    assert answer.figures["block"].value == 22
    assert answer.series == ()
    assert "it took about {hours}" in answer.says.text
    assert shown_to(ceiling.question(book), Viewer("amira")).figures.keys() == {"ceiling"}
    assert "hours" not in shown_to(ceiling.question(book), Viewer("amira")).says.values


def test_the_one_who_did_it_sees_everything(book):
    """
    2026-01-01 ceiling launch 4h00
    2026-01-26..2026-03-06 time ola 1h00 mail - initiative=launch
    """
    answer = shown_to(ceiling.question(book), OLA)
    assert {"hours_28", "hours_7", "block", "four_weeks"} <= answer.figures.keys()
    assert [f.value for _, f in answer.series[0].points] == [5.0] * 5
    assert shown_to(ceiling.question(book), Viewer("kari", shares=frozenset({"ola"}))).says == answer.says


def test_four_weeks_of_three_others_are_shown_by_week(book):
    """
    2026-01-01 ceiling launch 4h00
    2026-01-26..2026-03-06 time ola 1h00 mail - initiative=launch
    2026-01-26..2026-03-06 time amira 1h00 mail - initiative=launch
    2026-01-26..2026-03-06 time per 1h00 mail - initiative=launch
    """
    answer = shown_to(ceiling.question(book), KARI)
    assert answer.figures["four_weeks"].value == 60
    assert "hours_28" not in answer.figures
    assert [f.value for _, f in answer.series[0].points] == [15.0] * 5
    assert all(f.heads is None and f.weeks == () for f in answer.figures.values())


def test_a_week_of_two_is_joined_with_the_next(book):
    """
    2026-01-01 ceiling launch 40h00
    2026-01-26 time ola 1h00 - - initiative=launch
    2026-02-02 time amira 1h00 - - initiative=launch
    2026-02-09 time per 4h00 - - initiative=launch
    2026-02-16 time ola 1h00 - - initiative=launch
    now 2026-03-06T12:00
    """
    [series] = shown_to(ceiling.question(book), KARI).series
    assert [f.value for _, f in series.points] == [2.0, 2.0, 2.0, None, None]


def test_unmatched_names_do_not_count_towards_three():
    assert not KARI.may_see(frozenset({"label:a", "label:b", "label:c", "ola"}))


def test_a_figure_for_the_leader_is_for_the_leader():
    answer = _answer({"missing": Figure(value=1, unit="count", audience="leader")})
    assert shown_to(answer, KARI).figures
    assert not shown_to(answer, OLA).figures


def test_a_hidden_figure_is_not_in_the_words():
    two = Figure(value=1, unit="hours", heads=frozenset({"ola", "per"}))
    answer = _answer(
        {"sum": two, "n": Figure(value=3, unit="count")}, rather=(Wording(says=sentence("n"), uses=("n",)),)
    )
    assert shown_to(answer, KARI).says.text == "n"
    assert shown_to(_answer({"sum": two}), KARI).says.text == "quiet"


def test_a_single_hidden_row_takes_the_smallest_with_it():
    def row(key: str, value: float, *who: str) -> Row:
        return Row(
            about=sentence("x"), key=key, figures={"t": Figure(value=value, unit="hours", heads=frozenset(who))}
        )

    rows = (row("a", 9, "ola", "per", "siv"), row("b", 2, "ola"), row("c", 5, "amira", "per", "siv"))
    total = Figure(value=16, unit="hours", heads=frozenset({"ola", "per", "siv", "amira"}))
    shown = shown_to(_answer({"t": total}, rows=rows, adds_up=("t",)), KARI)
    assert ["t" in r.figures for r in shown.rows] == [True, False, False]


def test_coverage_of_a_small_team_keeps_quiet(book):
    """
    2026-01-01 member ola operator
    2026-03-02..2026-03-20 time ola 1h00
    period 2026-03-02..2026-03-21
    """
    answer = shown_to(coverage.question(book), KARI)
    assert (answer.status, dict(answer.figures)) == ("logged", {})
    assert shown_to(coverage.question(book), OLA).figures["covered"].value == 1


ENTRIES = st.lists(
    st.builds(
        Time,
        on=st.integers(0, 13).map(lambda week: FIRST + timedelta(weeks=week)),
        seconds=st.integers(1, 36000).map(Seconds),
        who=st.sampled_from(PEOPLE),
        initiative=st.sampled_from(INITIATIVES),
    ),
    min_size=20,
    max_size=120,
)
PERIODS = st.tuples(st.integers(0, 100), st.integers(0, 100)).map(
    lambda days: Period(FIRST + timedelta(days=min(days)), FIRST + timedelta(days=max(days)))
)
VIEWERS = st.builds(
    Viewer,
    st.sampled_from(["kari", "ola", ""]),
    st.sampled_from([frozenset(), frozenset({"leader"})]),
    st.sampled_from([frozenset(), frozenset({"siv"})]),
)


@settings(deadline=None, max_examples=150)
@given(ENTRIES, st.tuples(PERIODS, PERIODS), st.tuples(st.integers(10, 100), st.integers(10, 100)), VIEWERS)
def test_no_shown_sum_and_no_difference_rests_on_one_or_two_others(entries, periods, days, viewer):
    """Whatever two periods are asked about, on whatever two days."""
    shown = [s for period, day in zip(periods, days, strict=True) for s in _shown_sums(entries, period, day, viewer)]
    for sum_ in shown:
        assert _is_safe(sum_, viewer)
    for one, other in combinations(set(shown), 2):
        assert _is_safe(one ^ other, viewer)


Rows = frozenset[tuple[date, str, str]]


def _shown_sums(entries, period, day, viewer) -> list[Rows]:
    """Each sum a viewer meets, as the (week, who, initiative) it is made of."""
    now = datetime.combine(FIRST + timedelta(days=day), datetime.min.time(), ZONE)
    ceilings = [Ceiling(on=FIRST, initiative=key, seconds=Seconds(36000)) for key in INITIATIVES]
    book = gather([*entries, *ceilings], now=now, period=period)
    full = ceiling.question(book)
    if full.kind == "not_yet":
        return []
    seen = shown_to(full, viewer)
    made = frozenset((c.week, who, c.initiative) for c in book.crew for who in c.heads)
    found = []
    curves = {series.name: series for series in seen.series}
    for series in full.series:
        runs = safe_runs([(f.weeks[0], f.heads) for _, f in series.points], viewer.others)
        if series.name in curves:
            points = zip(series.points, curves[series.name].points, strict=True)
            met = {f.weeks[0] for (_, f), (_, s) in points if s.value is not None}
            single = not viewer.others(frozenset().union(*(f.heads for _, f in series.points)))
            found += [(series.name, run) for run in ([(w,) for w in met] if single else runs)]
            assert single or met == {week for run in runs for week in run}
    for row, before in zip(seen.rows, full.rows, strict=True):
        names = [n for n in ("four_weeks", "block") if n in row.figures]
        small = viewer.leads and "block" in names and not viewer.may_see(before.figures["block"].heads)
        found += [(row.key, before.figures[n].weeks) for n in names if not (n == "block" and small)]
    sums = [frozenset(m for m in made if m[2] == key and m[0] in weeks) for key, weeks in found]
    return sums + _table_sums(book, made, viewer)


def _table_sums(book, made, viewer) -> list[Rows]:
    blocks = past_blocks(book.period, book.today)
    inside = frozenset(m for m in made if any(m[0] in block for block in blocks))
    table = hours_by_initiative(book.crew, blocks, viewer)
    rows = [frozenset(m for m in inside if m[2] == key) for key, _ in table.rows]
    if table.total is None:
        return rows
    assert table.total == sum(c.seconds for c in book.crew if any(c.week in block for block in blocks))
    return [*rows, inside, inside - frozenset().union(*rows)]


def _is_safe(rows: Rows, viewer: Viewer) -> bool:
    others = {who for _, who, _ in rows} - {viewer.person} - viewer.shares
    return not others or len([who for who in others if not who.startswith("label:")]) >= 3


@given(ENTRIES, PERIODS)
def test_another_period_moves_no_edge(entries, period):
    crew = sorted({(monday(e.on), e.who) for e in entries})
    weeks = sorted({week for week, _ in crew})
    points = [(week, frozenset(who for w, who in crew if w == week)) for week in weeks]
    whole = set(safe_runs(points, KARI.others))
    cut = [p for p in points if block_of(period.start).start <= p[0] <= period.end]
    assert set(safe_runs(cut, KARI.others)) <= whole


def _answer(figures, **more) -> Answer:
    period = Period(FIRST, FIRST)
    quiet = sentence("quiet")
    return Answer(
        key="x", status="s", says=sentence("full"), quietly=quiet, period=period, rule="x/1", figures=figures, **more
    )


@pytest.mark.parametrize("viewer", [KARI, OLA, Viewer()])
def test_an_answer_without_time_is_shown_as_it_is(viewer):
    answer = _answer({"n": Figure(value=3, unit="count", n=12)})
    shown = shown_to(answer, viewer)
    assert (shown.says, shown.figures) == (answer.says, answer.figures)


def test_no_other_wording_and_nobody_behind_a_figure_is_left(book):
    """
    2026-01-01 ceiling launch 4h00
    2026-01-26..2026-03-06 time ola 1h05 mail - initiative=launch
    """
    shown = shown_to(ceiling.question(book), Viewer("amira"))
    assert (shown.rather, shown.quietly, shown.uses) == ((), None, None)
    assert "ola" not in repr(shown)
