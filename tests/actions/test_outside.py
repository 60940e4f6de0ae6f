"""The world outside: what is taken for granted, what would tell, what somebody has seen, and the leader's answer."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from ildsjel.actions.answer_change import answer_change
from ildsjel.actions.bring_in import bring_in
from ildsjel.actions.look_behind import look_behind
from ildsjel.actions.preview import preview
from ildsjel.actions.raise_cards import raise_cards
from ildsjel.actions.receive import receive
from ildsjel.actions.review import answer_to, usual_period
from ildsjel.actions.right import NotAllowed, Refused
from ildsjel.actions.say_change import say_change, state_break
from ildsjel.actions.set_signpost import set_signpost, take_down_signpost
from ildsjel.actions.state_assumption import state_assumption, withdraw_assumption
from ildsjel.actions.undo import NothingToUndo, undo
from ildsjel.facts.happened import Audience, Outcome
from ildsjel.facts.leading import Card
from ildsjel.facts.outside import Adapted, Assumption, Published, Signpost
from ildsjel.ledger.outside import outside_now
from ildsjel.ledger.statements import facts_of
from tests.cast import NOW
from tests.sources.samples import SAMPLES

TODAY = NOW.date()
MEDIA = SAMPLES / "json_stat" / "media.json"
FACEBOOK = "90244:02:Andel"


@pytest.fixture
def taken(cast):
    """The key of what is taken for granted."""
    key, _ = state_assumption(by=cast.kari, text=" Folk handler på vei hjem. ", initiative="daily", now=NOW)
    return key


def standing(cast, now=NOW):
    [one] = outside_now(cast.kari, now).standings
    return one


def brought(cast, now=NOW):
    return bring_in(by=cast.kari, path=MEDIA, name=MEDIA.name, now=now)


def test_what_is_taken_for_granted_is_said_anew_and_taken_back(cast, taken):
    assert standing(cast).assumption.text == "Folk handler på vei hjem."
    later = NOW + timedelta(days=1)
    again = date(2026, 9, 1)
    state_assumption(by=cast.kari, text="Folk handler når de kan.", again=again, key=taken, now=later)
    assert (standing(cast, later).assumption.text, standing(cast, later).assumption.again) == (
        "Folk handler når de kan.",
        again,
    )
    withdraw_assumption(by=cast.kari, key=taken, now=later + timedelta(days=1))
    assert outside_now(cast.kari, later + timedelta(days=1)).standings == ()
    with pytest.raises(Refused):
        withdraw_assumption(by=cast.kari, key=taken, now=later + timedelta(days=1))
    assert outside_now(cast.jonas, NOW).standings == ()


@pytest.mark.parametrize(
    "wrong",
    [{"text": " "}, {"initiative": "ingenting"}, {"again": TODAY}, {"key": "ingenting"}],
    ids=["empty", "no such initiative", "no day ahead", "no such assumption"],
)
def test_nothing_is_kept_of_what_cannot_be(cast, wrong):
    with pytest.raises(Refused):
        state_assumption(by=cast.kari, now=NOW, **{"text": "Noe", **wrong})
    assert facts_of(cast.kari, Assumption) == []


def test_a_signpost_of_your_own_needs_a_figure_that_is_here(cast, taken):
    with pytest.raises(Refused):
        set_signpost(by=cast.kari, assumption=taken, sort="own", measure="bestilling", now=NOW)
    counted = [
        Outcome(on=TODAY, name="bestilling", count=Decimal(3), id="o1"),
        Audience(on=TODAY, channel="facebook", measure="followers", value=Decimal(9), id="a1"),
    ]
    receive(by=cast.kari, facts=counted, source="outcome_table", now=NOW)
    for measure in ("bestilling", "facebook:followers"):
        set_signpost(by=cast.kari, assumption=taken, sort="own", measure=measure, now=NOW)
    assert {one.signpost.measure for one in standing(cast).readings} == {"bestilling", "facebook:followers"}
    assert {one.status for one in standing(cast).readings} <= {"few", "nothing"}


def test_own_figures_reach_the_signpost_with_neither_goal_nor_worth(cast, taken):
    """Four whole weeks, the last of them under the limit."""
    monday = date(2026, 2, 2)
    counted = [
        Outcome(on=monday + timedelta(days=7 * week + day), name="bestilling", count=Decimal(n), id=f"{week}{day}")
        for week, n in enumerate((9, 9, 9, 2))
        for day in (0, 4)
    ]
    receive(by=cast.kari, facts=counted, source="outcome_table", now=NOW)
    set_signpost(by=cast.kari, assumption=taken, sort="own", measure="bestilling", below=Decimal(10), now=NOW)
    assert [one.sign.on for one in standing(cast).waiting] == [TODAY]


@pytest.mark.parametrize(
    "wrong",
    [
        {"sort": "table", "measure": FACEBOOK},
        {"sort": "table", "measure": "ingenting", "below": Decimal(60)},
        {"sort": "table", "measure": FACEBOOK, "above": Decimal(1), "below": Decimal(2)},
        {"sort": "sentence", "text": " "},
        {"sort": "magefølelse"},
        {"sort": "sentence", "text": "Køer", "assumption": "ingenting"},
    ],
)
def test_a_signpost_that_could_not_tell_is_refused_with_what_is_missing(cast, taken, wrong):
    brought(cast)
    with pytest.raises(Refused) as refused:
        set_signpost(by=cast.kari, now=NOW, **{"assumption": taken, **wrong})
    assert refused.value.says.text
    assert facts_of(cast.kari, Signpost) == []


def test_a_published_table_is_brought_in_followed_and_known_again(cast, taken):
    shown = preview(by=cast.kari, path=MEDIA, name=MEDIA.name, now=NOW)
    assert (shown.source, shown.new, shown.placeless) == ("json_stat", 2, 0)
    first = brought(cast)
    assert (first.new, first.known) == (2, 0)
    assert [one.series for one in facts_of(cast.ola, Published)] == ["90244:01:Andel", FACEBOOK]
    set_signpost(by=cast.kari, assumption=taken, sort="table", measure=FACEBOOK, below=Decimal(60), now=NOW)
    [one] = standing(cast).readings
    assert one.signpost.text == "Facebook (prosent)" and one.status == "told"
    again = bring_in(by=cast.kari, path=MEDIA, name="en gang til.json", now=NOW)
    assert (again.new, again.known) == (0, 2)
    undo(by=cast.dag, receipt=first.receipt.pk, now=NOW)
    assert facts_of(cast.ola, Published) == []


def test_a_signpost_is_taken_down_once(cast, taken):
    set_signpost(by=cast.kari, assumption=taken, sort="sentence", text="Lange køer", now=NOW)
    key = standing(cast).readings[0].signpost.key
    take_down_signpost(by=cast.kari, key=key, now=NOW)
    assert standing(cast).readings == ()
    with pytest.raises(Refused):
        take_down_signpost(by=cast.kari, key=key, now=NOW)


def test_what_somebody_sees_marks_what_it_touches_and_asks_the_leader(cast, taken):
    said = say_change(by=cast.amira, text=" Bussen går en annen vei. ", assumption=taken, now=NOW)
    [one] = standing(cast).waiting
    assert (standing(cast).status, one.sign.by) == ("look", "amira")
    answer = answer_to(by=cast.kari, key="outside", period=usual_period(cast.kari, NOW), now=NOW)
    assert (answer.severity, answer.rows[0].status) == (2, "look")
    raise_cards(cast.kari, now=NOW)
    assert "outside" in {card.question for card in facts_of(cast.kari, Card)}
    with pytest.raises(NothingToUndo):
        undo(by=cast.ola, receipt=said.pk, now=NOW)
    undo(by=cast.amira, receipt=said.pk, now=NOW)
    assert standing(cast).status == "holds"


def test_what_is_seen_may_touch_nothing_that_was_said_but_not_what_is_not_there(cast):
    with pytest.raises(Refused):
        say_change(by=cast.ola, text="Noe", assumption="ingenting", now=NOW)
    with pytest.raises(Refused):
        say_change(by=cast.ola, text=" ", now=NOW)
    say_change(by=cast.ola, text="Noe", now=NOW)
    assert len(outside_now(cast.kari, NOW).loose) == 1


@pytest.mark.parametrize("choice, days", [("change", 3), ("keep", None)])
def test_the_leader_answers_once(cast, taken, choice, days):
    say_change(by=cast.ola, text="Noe", assumption=taken, now=NOW)
    of, later = standing(cast).waiting[0].sign.of, NOW + timedelta(days=3)
    for wrong in ({"choice": "kanskje"}, {"text": " "}, {"of": "ingenting"}):
        with pytest.raises(Refused):
            answer_change(by=cast.kari, now=later, **{"of": of, "choice": choice, "text": "Vi gjør det", **wrong})
    answered = answer_change(by=cast.kari, of=of, choice=choice, text="Vi gjør det", now=later)
    assert standing(cast, later).waiting == ()
    assert [one.days for one in standing(cast, later).seen] == [days]
    with pytest.raises(Refused):
        answer_change(by=cast.kari, of=of, choice=choice, text="Igjen", now=later)
    behind = look_behind(by=cast.ola, kind="outside", period=usual_period(cast.ola, later), now=later)
    assert behind.rows[0][-1] == "Vi gjør det"
    undo(by=cast.kari, receipt=answered.pk, now=later)
    assert facts_of(cast.kari, Adapted) == [] and standing(cast, later).status == "look"


def test_a_break_is_stated_of_what_is_here_and_has_come(cast, taken):
    brought(cast)
    for wrong in ({"measure": "ingenting"}, {"on": TODAY + timedelta(days=1)}):
        with pytest.raises(Refused):
            state_break(by=cast.kari, now=NOW, **{"measure": FACEBOOK, "on": TODAY, **wrong})
    set_signpost(by=cast.kari, assumption=taken, sort="table", measure=FACEBOOK, below=Decimal(50), now=NOW)
    state_break(by=cast.kari, measure=FACEBOOK, on=date(2023, 1, 1), because="Ny spørring.", now=NOW)
    assert "not compared" in standing(cast).readings[0].says.values.get("says", standing(cast).readings[0].says).text


def test_who_may_not_is_told_so(cast, taken):
    acts = [
        lambda by: state_assumption(by=by, text="Noe", now=NOW),
        lambda by: set_signpost(by=by, assumption=taken, sort="sentence", text="Noe", now=NOW),
        lambda by: answer_change(by=by, of="noe", choice="keep", text="Noe", now=NOW),
    ]
    for act in acts:
        with pytest.raises(NotAllowed):
            act(cast.ola)
    with pytest.raises(NotAllowed):
        say_change(by=cast.berit, text="Noe", now=NOW)
