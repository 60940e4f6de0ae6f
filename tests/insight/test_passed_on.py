"""A paper that is passed on: it holds what the page of every reader holds, and nothing that can be set against it."""

from datetime import date, datetime, time

from hypothesis import given, settings
from hypothesis import strategies as st

from ildsjel.facts.happened import Seconds, Time
from ildsjel.facts.period import DAY, Period
from ildsjel.facts.sentence import sentence
from ildsjel.facts.stated import Ceiling
from ildsjel.insight import ceiling
from ildsjel.insight.answer import Answer, Figure
from ildsjel.insight.gather import gather
from ildsjel.insight.passed_on import passed_on
from ildsjel.insight.privacy import shown_to
from ildsjel.insight.viewer import Viewer
from ildsjel.insight.working_time import ZONE

FIRST = date(2026, 1, 26)  # the first day of a block
PEOPLE = ("kari", "ola", "amira", "per", "siv")
KARI = Viewer("kari", frozenset({"leader"}), frozenset({"ola"}))
READERS = (KARI, *(Viewer(key, frozenset({"colleague"})) for key in PEOPLE[1:]))


def of(heads, says="{n} timer"):
    return Answer(
        key="ceiling",
        status="quiet",
        says=sentence(says, n=10),
        quietly=sentence("Nok."),
        period=Period(FIRST, FIRST + 27 * DAY),
        rule="x/1",
        figures={"sum": Figure(value=10, unit="hours", heads=frozenset(heads))},
    )


def test_three_of_whom_the_reader_is_one_are_two_to_the_reader():
    answer = of({"ola", "amira", "per"})
    assert "sum" in shown_to(answer, Viewer()).figures
    paper = passed_on(answer, READERS)
    assert not paper.figures and paper.says.text == "Nok."


def test_what_rests_on_four_is_told_also_to_one_of_them():
    answer = of({"ola", "amira", "per", "siv"})
    assert passed_on(answer, READERS).figures["sum"].value == 10
    assert passed_on(answer, READERS).says == answer.says


def test_with_whom_ola_shares_sees_no_more_of_it_on_paper():
    answer = of({"ola"})
    assert "sum" in shown_to(answer, KARI).figures
    assert not passed_on(answer, READERS).figures


def test_what_is_no_sum_of_time_is_told_and_what_is_the_leaders_is_not():
    figures = {
        "asked": Figure(value=58, unit="count"),
        "own": Figure(value=1, unit="count", audience="leader"),
    }
    answer = Answer(
        key="dialogue",
        status="",
        says=sentence("x"),
        period=of(()).period,
        rule="x/1",
        figures=figures,
        uses=("asked",),
    )
    assert set(passed_on(answer, READERS).figures) == {"asked"}


def test_who_has_no_part_in_it_is_not_asked_for_and_nothing_is_lost_by_that():
    answer = of({"ola", "amira", "per", "siv"})
    strangers = tuple(Viewer(f"p{n}", frozenset({"colleague"})) for n in range(9))
    assert shown_to(answer, strangers[0]) == shown_to(answer, Viewer())
    assert passed_on(answer, strangers) == passed_on(answer, ())


crews = st.lists(st.sets(st.sampled_from(PEOPLE), max_size=5), min_size=4, max_size=8)


@given(crews)
@settings(max_examples=60)
def test_every_number_on_the_paper_is_on_the_page_of_every_reader(weeks):
    facts = [Ceiling(on=FIRST, initiative="launch", seconds=Seconds(3600))]
    for n, crew in enumerate(weeks):
        on = FIRST + 7 * n * DAY
        spent = {"on": on, "seconds": Seconds(3600 * (n + 1)), "initiative": "launch"}
        facts += [Time(**spent, who=who, id=f"{on}{who}") for who in sorted(crew)]
    end = FIRST + 7 * len(weeks) * DAY
    answer = ceiling.question(gather(facts, now=_noon(end), period=Period(FIRST, end)))
    paper = passed_on(answer, READERS)
    for reader in (*READERS, Viewer()):
        page = shown_to(answer, reader)
        assert paper.figures.items() <= page.figures.items()
        curves = {series.name: dict(series.points) for series in page.series}
        for series in paper.series:
            told = {step: figure for step, figure in series.points if figure.value is not None}
            assert told.items() <= curves[series.name].items()


def _noon(day):
    return datetime.combine(day, time(12), ZONE)
