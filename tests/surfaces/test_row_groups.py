"""How the rows of an answer are grouped on its page."""

from ildsjel.facts.sentence import sentence
from ildsjel.insight.answer import Figure, Row
from ildsjel.surfaces.web.row_groups import groups_of


def row(key: str, **figures: Figure) -> Row:
    return Row(about=sentence("{key}", key=key), key=key, figures=figures)


def kroner(value: float, **more: float) -> Figure:
    return Figure(value=value, unit="kroner", **more)


def test_amounts_of_one_name_are_bars_on_one_scale():
    [bars] = groups_of(
        (row("ads", paid=kroner(3000)), row("press", paid=kroner(90_000)), row("none", paid=kroner(0)))
    )
    assert (bars.bars, bars.most, bars.heading, len(bars.rows)) == (True, 90_000, "paid", 3)


def test_shares_are_bars_to_the_whole_without_a_heading():
    [bars] = groups_of((row("build", share=Figure(value=0.2, unit="share")),))
    assert (bars.bars, bars.most, bars.heading) == (True, 1.0, "")


def test_a_share_and_its_aim_are_one_bar():
    found = {name: Figure(value=value, unit="share") for name, value in (("share", 0.2), ("aim", 0.4))}
    [bars] = groups_of((row("D1", **found), row("D2", share=found["share"])))
    assert (bars.bars, bars.names, len(bars.rows)) == (True, ("share",), 2)


def test_an_amount_with_an_interval_stands_in_a_table():
    [table] = groups_of((row("facebook", value=kroner(800, low=700, high=900)),))
    assert not table.bars


def test_rows_with_nothing_in_common_stand_in_tables_of_their_own():
    first = row("a", n=Figure(value=1, unit="count"), paid=kroner(1))
    other = row("b", hours=Figure(value=1, unit="hours"), each=kroner(1))
    assert [[r.key for r in group.rows] for group in groups_of((first, first, other))] == [["a", "a"], ["b"]]


def test_a_row_nobody_may_see_figures_of_is_left_out():
    assert groups_of((row("hidden"),)) == []


def test_a_sum_stands_on_the_same_scale_as_the_others_also_where_it_is_an_estimate():
    ads, hours = row("ads", kroner=kroner(900)), row("hours", kroner=kroner(1200, low=700, high=1900))
    [bars] = groups_of((ads, hours))
    assert (bars.bars, bars.most, bars.rows) == (True, 1200, (ads, hours))


def test_rows_with_a_figure_in_common_stand_in_one_table_wherever_they_are():
    hours = Figure(value=3.0, unit="hours")
    rows = (row("a", now=hours), row("b", enough=hours, low=hours), row("c", now=hours))
    groups = groups_of(rows)
    assert [[one.key for one in group.rows] for group in groups] == [["a", "c"], ["b"]]
    assert len({group.names[0] for group in groups}) == len(groups)
