"""Hours by channel, beside hours by initiative: nobody can be found by subtracting one from the other."""

from datetime import date, timedelta
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from ildsjel.insight.answer import Cell
from ildsjel.insight.blocks import block_of
from ildsjel.insight.safe_cells import ALL, safe_lines
from ildsjel.insight.safe_runs import safe_runs
from ildsjel.insight.safe_table import hours_by_initiative
from ildsjel.insight.viewer import Viewer

FIRST = date(2026, 1, 26)
PEOPLE = ("ola", "amira", "mads", "ingrid", "sindre", "siv")
VIEWER = "kari"
KARI = Viewer(VIEWER, frozenset({"leader"}))


def cell(week: int, initiative: str, line: str, *who: str) -> Cell:
    return Cell(FIRST + timedelta(weeks=week), initiative, line, 3600 * len(who), frozenset(who))


def test_three_on_each_channel_and_it_is_shown():
    cells = [cell(0, "daily", "facebook", *PEOPLE[:3]), cell(0, "daily", "email", *PEOPLE[3:])]
    assert safe_lines(cells, KARI) == {"facebook", "email", ALL}


def test_an_initiative_of_one_on_its_own_channel_hides_nothing_but_itself():
    cells = [cell(0, "daily", "facebook", *PEOPLE[:3]), cell(0, "launch", "blog", "siv")]
    assert safe_lines(cells, KARI) == {"facebook"}


def test_a_channel_of_one_is_not_shown_nor_found_as_the_rest():
    cells = [cell(0, "daily", "facebook", *PEOPLE[:4]), cell(0, "daily", "email", "siv")]
    assert safe_lines(cells, KARI) == {ALL}
    both = [*cells, cell(0, "daily", "phone", "ola", "mads")]
    assert safe_lines(both, KARI) == {"facebook", ALL}


def test_a_run_of_the_initiative_cannot_be_taken_from_the_channel():
    # In the first run ola alone is on facebook; in the second all of it is facebook.
    cells = [
        cell(0, "daily", "facebook", "ola"),
        cell(0, "daily", "email", "amira", "mads", "ingrid"),
        cell(1, "daily", "facebook", "sindre", "siv", "mads"),
    ]
    assert "facebook" not in safe_lines(cells, KARI)


def test_the_viewers_own_hours_are_no_secret():
    cells = [cell(0, "daily", "facebook", *PEOPLE[:3]), cell(0, "daily", "email", VIEWER)]
    assert safe_lines(cells, KARI) == {"facebook", "email", ALL}


def test_a_channel_closed_in_one_block_is_closed_in_every_period_that_holds_it():
    wide = [cell(week, "daily", "facebook", *PEOPLE[:3]) for week in range(4)]
    narrow = [cell(4, "daily", "facebook", "ola"), cell(4, "daily", "email", *PEOPLE[1:4])]
    assert safe_lines(wide, KARI) == {"facebook", ALL}
    assert safe_lines([*wide, *narrow], KARI) == {ALL}


CELLS = st.lists(
    st.builds(
        lambda week, initiative, line, who: cell(week, initiative, line, *who),
        st.integers(0, 7),
        st.sampled_from(["daily", "launch"]),
        st.sampled_from(["facebook", "email", "phone"]),
        # Mostly crowds: of three channels with one or two people each there is nothing to show.
        st.lists(st.sampled_from([*PEOPLE, VIEWER]), min_size=1, max_size=7, unique=True)
        | st.lists(st.sampled_from([*PEOPLE, VIEWER]), min_size=3, max_size=7, unique=True),
    ),
    min_size=2,
    max_size=24,
)
SPANS = st.tuples(st.integers(0, 1), st.integers(0, 1)).map(sorted)
Pieces = frozenset[tuple[date, str, str, str]]


@settings(max_examples=200)
@given(CELLS, SPANS, SPANS)
def test_no_sum_and_no_difference_of_up_to_three_rests_on_one_or_two(cells, one, other):
    """Curves by initiative, and channels over two periods: each sum as the (week, initiative, channel, who) in it."""
    shown = {sums for span in (one, other) for sums in (*_channels(cells, *span), *_table(cells, *span))}
    shown |= set(_curves(cells))
    for size in (1, 2, 3):
        for chosen in combinations(sorted(shown, key=repr), size):
            left: Pieces = frozenset()
            for sums in chosen:
                left ^= sums
            assert len({who for *_, who in left} - {VIEWER}) not in (1, 2)


def _pieces(cells) -> Pieces:
    return frozenset((c.week, c.initiative, c.line, who) for c in cells for who in c.heads)


def _channels(cells, first, last):
    inside = _within(cells, first, last)
    return [_pieces([c for c in inside if line in (ALL, c.line)]) for line in safe_lines(inside, KARI)]


def _table(cells, first, last):
    inside = _within(cells, first, last)
    table = hours_by_initiative(inside, [*_blocks(first, last)], KARI)
    rows = [_pieces([c for c in inside if c.initiative == key]) for key, _ in table.rows]
    whole = _pieces(inside)
    return rows if table.total is None else [*rows, whole, whole.difference(*rows)]


def _within(cells, first, last):
    weeks = {week for block in _blocks(first, last) for week in block.weeks()}
    return [c for c in cells if c.week in weeks]


def _blocks(first, last):
    return (block_of(FIRST + timedelta(weeks=4 * n)) for n in range(first, last + 1))


def _curves(cells):
    for initiative in {c.initiative for c in cells}:
        own = [c for c in cells if c.initiative == initiative]
        weeks = sorted({c.week for c in own})
        points = [(week, frozenset().union(*(c.heads for c in own if c.week == week))) for week in weeks]
        for run in safe_runs(points, KARI.others):
            yield _pieces([c for c in own if c.week in run])


def test_such_cells_do_show_channels():
    """The property above is no use if nothing is ever shown."""
    shown = []

    @settings(max_examples=100, database=None)
    @given(CELLS)
    def count(cells):
        shown.append(bool(_channels(cells, 0, 0) + _channels(cells, 1, 1)))

    count()
    assert sum(shown) > 20
