"""Are we achieving what we said? The measure against the line, within what it swings."""

import pytest

from ildsjel.insight.privacy import shown_to
from ildsjel.insight.progress import question
from ildsjel.insight.viewer import Viewer


def test_half_way_in_time_and_beyond_half_way_is_on_track(book):
    """
    2026-01-05 goal result "25 nye bestillinger" measure=bestilling baseline=0 target=25 until=2026-03-16 id=g
    2026-01-09 outcome bestilling 8 id=a
    2026-01-30 outcome bestilling 10 id=b
    2026-02-06 outcome bestilling 0 id=c
    now 2026-02-09T12:00
    """
    answer = question(book)
    assert (answer.status, answer.severity, answer.decide) == ("on_track", 0, ())
    assert answer.figures["value"].value == 18
    assert answer.figures["expected"].value == 12.5
    assert [point.value for _, point in answer.series[0].points] == [8, 8, 8, 18, 18, 18]


def test_far_below_the_line_is_behind_and_can_be_decided(book):
    """
    2026-01-05 goal result "100 nye bestillinger" measure=bestilling baseline=0 target=100 until=2026-03-16 id=g
    2026-01-09 outcome bestilling 3 id=a
    2026-01-30 outcome bestilling 4 id=b
    now 2026-02-23T12:00
    """
    answer = question(book)
    assert (answer.status, answer.severity) == ("behind", 1)
    assert [choice for choice, _ in answer.decide] == ["keep", "change", "change", "unknown"]


def test_below_the_line_by_less_than_the_figure_swings_is_neither(book):
    """
    2026-01-05 goal result "25 nye bestillinger" measure=bestilling baseline=0 target=25 until=2026-03-16 id=g
    2026-01-09 outcome bestilling 0 id=a
    2026-01-16 outcome bestilling 11 id=b
    now 2026-02-09T12:00
    """
    answer = question(book)
    assert answer.status == "unsure"
    assert answer.figures["value"].low < 12.5 < answer.figures["value"].high


def test_what_is_to_fall_is_read_the_other_way(book):
    """
    2026-01-05 goal result "Færre klager" measure=klager baseline=40 target=10 until=2026-03-16 id=g
    2026-01-06 audience phone klager 40 id=a
    2026-02-02 audience phone klager 9 id=b
    now 2026-02-09T12:00
    """
    assert question(book).status == "reached"


def test_reach_is_told_and_channels_are_never_added(book):
    """
    2026-01-05 goal result "Flere følgere" measure=facebook:followers baseline=100 target=200 until=2026-03-16 id=g
    2026-01-05 audience facebook followers 100 id=a
    2026-02-02 audience facebook followers 120 id=b
    2026-02-02 audience instagram followers 900 id=c
    now 2026-02-09T12:00
    """
    answer = question(book)
    assert (answer.figures["value"].value, answer.figures["value"].low) == (120, None)
    assert answer.status == "unsure"
    assert "tells how many you reach" in answer.needs[0].what.text


def test_the_most_urgent_goal_comes_first(book):
    """
    2026-01-05 goal result "God" measure=a baseline=0 target=1 until=2026-03-16 id=g1
    2026-01-05 goal result "Treg" measure=b baseline=0 target=500 until=2026-03-16 id=g2
    2026-01-05 goal result "Uten tall" measure=c baseline=0 target=5 until=2026-03-16 id=g3
    2026-01-05 goal learning "Lære" id=g4
    2026-01-06 outcome a 1 id=a
    2026-01-06 outcome b 1 id=b
    now 2026-02-09T12:00
    """
    answer = question(book)
    assert [row.status for row in answer.rows] == ["behind", "cannot", "reached"]
    assert "Treg" in str(answer.says.values["title"])
    assert any("Bring in figures" in need.what.text for need in answer.needs)


@pytest.mark.parametrize(
    "line",
    ["", "measure=a", "measure=a baseline=0 target=5", "measure=a baseline=0 target=5 until=2026-01-01"],
)
def test_a_goal_that_cannot_be_held_to_figures_says_what_it_lacks(line):
    from tests.insight.conftest import book_of

    answer = question(book_of(f'2026-01-05 goal result "Mer" {line} id=g'))
    assert (answer.kind, answer.status) == ("not_yet", "cannot")
    assert len(answer.needs) == 1 and answer.needs[0].need == 1


def test_no_goal_says_so(book):
    """
    2026-01-05 goal learning "Lære" id=g
    """
    assert "State what you shall achieve" in question(book).needs[0].what.text


def test_what_the_owner_has_given_is_the_owners_alone(book):
    """
    2026-01-05 goal result "Ti" measure=a baseline=0 target=10 until=2026-03-16 owner=ola effort=6h00 id=g
    2026-01-05..2026-02-06 time ola 1h00 - -
    2026-01-06 outcome a 5 id=a
    """
    answer = question(book)
    assert shown_to(answer, Viewer("ola")).figures["given"].value == pytest.approx(25 * 7 / 34)
    for viewer in (Viewer("kari", frozenset({"leader"})), Viewer("amira"), Viewer("", frozenset({"caretaker"}))):
        shown = shown_to(answer, viewer)
        assert "given" not in shown.figures and "pledged" in shown.figures
        assert all("given" not in row.figures for row in shown.rows)


def test_protected_time_is_not_given_to_the_goal(book):
    """
    2026-01-05 goal result "Ti" measure=a baseline=0 target=10 until=2026-03-16 owner=ola effort=6h00 id=g
    2026-01-05..2026-02-06 time ola 1h00 - - protected=yes
    2026-01-06 outcome a 5 id=a
    """
    assert question(book).figures["given"].value == 0
