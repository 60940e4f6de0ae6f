"""The whole thread in the ledger: facts in, an answer, a decision, and the decision in the next period's book."""

from datetime import date, timedelta

import pytest

from ildsjel.actions.bring_in import bring_in
from ildsjel.actions.choices import Choices
from ildsjel.actions.decide import decide
from ildsjel.actions.export import export
from ildsjel.actions.log_time import log_time
from ildsjel.actions.review import review
from ildsjel.actions.right import NotAllowed, Refused
from ildsjel.actions.state import state
from ildsjel.facts.happened import Seconds
from ildsjel.facts.period import Period
from ildsjel.facts.stated import Ceiling, Hours
from ildsjel.facts.text import write
from ildsjel.ledger.open_book import open_book
from ildsjel.people.access import installation
from ildsjel.people.look import Look
from ildsjel.people.organisation import Organisation
from tests.cast import NOW

TODAY = NOW.date()
FOUR_WEEKS = Period.weeks_to(TODAY, 4)


def busy(cast, weeks: int = 5) -> None:
    """Ola works fifteen hours a week, with ten as the ceiling."""
    state(
        by=cast.kari,
        what=Ceiling(on=TODAY - timedelta(weeks=9), initiative="daily", seconds=Seconds(36_000)),
        now=NOW,
    )
    for n in range(weeks * 7):
        when = NOW - timedelta(days=n)
        if when.weekday() < 5:
            log_time(by=cast.ola, line="fb 180 svarte", now=when)


def answer_to(key, by, period=FOUR_WEEKS, now=NOW):
    return next(answer for answer in review(by=by, period=period, now=now) if answer.key == key)


def test_a_decision_is_in_the_next_periods_book(cast):
    busy(cast)
    answer = answer_to("ceiling", cast.kari)
    assert (answer.kind, answer.status, answer.severity) == ("answer", "too_much", 2)
    again = TODAY + timedelta(weeks=4)
    decide(by=cast.kari, answer=answer, choice="change", because="Vi flytter tid fra møter.", again=again, now=NOW)
    later = NOW + timedelta(weeks=4)
    book = open_book(cast.kari, Period.weeks_to(later.date(), 4), now=later)
    (decision,) = book.decisions
    assert (decision.question, decision.choice, decision.status) == ("ceiling", "change", "too_much")
    assert (decision.by, decision.again, decision.because) == ("kari", again, "Vi flytter tid fra møter.")


def test_only_a_leader_decides_and_states(cast):
    busy(cast, weeks=1)
    answer = answer_to("ceiling", cast.ola)
    with pytest.raises(NotAllowed):
        decide(by=cast.ola, answer=answer, choice="keep", because="", again=None, now=NOW)
    with pytest.raises(NotAllowed):
        state(by=cast.amira, what=Ceiling(on=TODAY, initiative="daily", seconds=Seconds(1)), now=NOW)


def test_the_day_to_look_again_lies_ahead(cast):
    with pytest.raises(Refused):
        decide(by=cast.kari, answer=answer_to("coverage", cast.kari), choice="keep", because="", again=TODAY, now=NOW)


def test_out_of_one_installation_into_an_empty_one_gives_the_same_review(cast, tmp_path):
    busy(cast)
    state(by=cast.kari, what=Hours(on=date(2026, 1, 1), schedule="mon-fri 08:00-16:00"), now=NOW)
    everything = tmp_path / "all.facts"
    here = installation(cast.organisation)
    everything.write_text("\n".join(write(export(by=here, now=NOW))))
    there = installation(Organisation.objects.create(slug="tom", name="Tom"))
    bring_in(by=there, path=everything, name="all.facts", choices=Choices(source="facts"), now=NOW)
    assert list(write(export(by=there, now=NOW))) == list(write(export(by=here, now=NOW)))
    assert review(by=there, period=FOUR_WEEKS, now=NOW) == review(by=here, period=FOUR_WEEKS, now=NOW)


def test_a_leader_who_takes_care_of_the_installation_exports_no_line_of_others(cast):
    log_time(by=cast.ola, line="fb 6", now=NOW)
    assert "caretaker" in cast.kari.roles
    assert list(export(by=cast.kari, now=NOW)) == []


def test_others_than_the_caretaker_export_their_own_entries_alone(cast):
    log_time(by=cast.ola, line="fb 6", now=NOW)
    log_time(by=cast.amira, line="fb 12", now=NOW)
    assert [fact.seconds for fact in export(by=cast.amira, now=NOW)] == [720]


def test_an_export_names_nobody_unless_the_caretaker_says_so_and_then_everybody_can_see_it(cast):
    busy(cast)
    text = "\n".join(write(export(by=cast.dag, now=NOW)))
    assert "ola" not in text and "kari" not in text
    named = "\n".join(write(export(by=cast.dag, now=NOW, with_names=True)))
    assert " time ola " in named and "by=kari" in named
    looks = Look.objects.filter(organisation=cast.organisation, what="export", viewer=cast.dag.person)
    assert set(looks.values_list("person__key", flat=True)) == {"kari", "ola", "amira", "berit"}
    with pytest.raises(NotAllowed):
        list(export(by=cast.ola, now=NOW, with_names=True))
