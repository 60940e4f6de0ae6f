"""Half-truths: what the evidence comes to, and how long a verdict holds."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ildsjel.facts.half_truths import HalfTruth, Verdict, Weighing, key_of
from ildsjel.insight.half_truths import HALF_LIFE, SPEAKING, VERDICTS, WEIGHTS, board, suggestion, weighed
from ildsjel.insight.questions import QUESTIONS

TODAY = date(2026, 6, 1)
CLAIM = HalfTruth(on=TODAY, claim="Det er bare feisbuk.", fact="Folk får svar.", misleads="Det er arbeid.", id="c")
LONG = TODAY + timedelta(days=100)
weights = st.floats(0, 100)


def weighs(sort, side, *, days=0, **about):
    return Weighing(on=TODAY - timedelta(days=days), half_truth="c", sort=sort, side=side, **about)


def computed(side="against", question="dialogue", status="on_time"):
    return weighs("ledger", side, days=400, question=question, status=status)


def verdict(word, until=LONG, on=TODAY):
    return Verdict(on=on, half_truth="c", verdict=word, until=until)


def stands(*evidence, verdicts=(), today=TODAY, **says):
    [found] = board([CLAIM], evidence, verdicts, today, says)
    return found


def test_each_sort_has_its_weight():
    found = {sort: weighed(weighs(sort, "for"), TODAY, {}).weight for sort in WEIGHTS}
    assert found == {
        "ledger": 3, "experiment": 3, "statistics": 2, "reviewed": 2, "vendor": 1, "anecdote": 0.25
    }  # fmt: skip
    assert weighed(weighs("song", "for"), TODAY, {}).weight == 0


@given(st.sampled_from(list(WEIGHTS)), st.integers(0, 2000))
def test_a_weight_is_halved_in_half_a_year(sort, days):
    now = weighed(weighs(sort, "for", days=days), TODAY, {}).weight
    later = weighed(weighs(sort, "for", days=days + HALF_LIFE.days), TODAY, {}).weight
    assert later == pytest.approx(now / 2)
    assert 0 < now <= WEIGHTS[sort]


@given(weights, weights)
def test_the_two_sides_are_treated_alike(one, other):
    turned = {"holds": "does_not", "does_not": "holds"}
    assert suggestion(other, one) == turned.get(suggestion(one, other), suggestion(one, other))


@given(weights, weights)
def test_little_between_them_never_suggests_a_side(one, other):
    if abs(one - other) < 2:
        assert suggestion(one, other) in ("unknown", "partly")
    assert (suggestion(one, other) == "partly") == (one > 2 and other > 2)


def test_a_statistic_alone_is_just_enough_on_its_first_day():
    assert stands(weighs("statistics", "against")).suggests == "does_not"
    assert stands(weighs("statistics", "against", days=1)).suggests == "unknown"
    assert stands(weighs("ledger", "for", text="Loggen"), weighs("experiment", "against")).suggests == "partly"


def test_stories_never_carry_a_verdict():
    found = stands(*[weighs("anecdote", "for")] * 20, weighs("vendor", "for"))
    assert found.suggests == "holds" and not found.is_founded
    assert stands(weighs("statistics", "for")).is_founded


def test_what_the_ledger_says_is_as_new_as_today():
    assert stands(computed(), dialogue="on_time").against_it == 3
    found = stands(computed(), dialogue="late")
    assert (found.against_it, found.is_founded, found.evidence[0].turned) == (0, False, True)
    assert stands(computed()).evidence[0].turned


@pytest.mark.parametrize("word", VERDICTS)
def test_a_verdict_is_hidden_the_day_after_its_last(word):
    given = [verdict(word, until=TODAY)]
    evidence = weighs("experiment", "for")
    assert stands(evidence, verdicts=given).verdict == given[0]
    gone = stands(evidence, verdicts=given, today=TODAY + timedelta(days=1))
    assert (gone.verdict, gone.until, gone.look) == (None, TODAY, "expired")


@given(st.sampled_from(VERDICTS), st.integers(-400, 400), st.sampled_from(["on_time", "late", ""]))
def test_no_verdict_is_shown_after_its_day_unless_the_ledger_carries_it(word, days, status):
    found = stands(computed(), verdicts=[verdict(word, TODAY - timedelta(days=days))], dialogue=status)
    carried = word in ("does_not", "used_to", "partly") and status == "on_time"
    assert (found.verdict is None) == (days > 0 and not carried)


def test_one_that_rests_on_the_ledger_renews_itself_while_the_sign_holds():
    given = [verdict("does_not", until=TODAY - timedelta(days=300), on=TODAY - timedelta(days=400))]
    found = stands(computed(), verdicts=given, dialogue="on_time")
    assert (found.verdict, found.until, found.look) == (given[0], None, "")
    outweighed = stands(computed(), *[weighs("experiment", "for")] * 2, verdicts=given, dialogue="on_time")
    assert (outweighed.verdict, outweighed.look) == (None, "expired")


def test_what_the_ledger_no_longer_says_must_be_looked_at():
    found = stands(computed(), verdicts=[verdict("does_not")], dialogue="late")
    assert (found.verdict.verdict, found.until, found.look) == ("does_not", LONG, "turned")


def test_what_has_lost_its_footing_must_be_looked_at():
    assert stands(weighs("anecdote", "for"), verdicts=[verdict("holds")]).look == "unfounded"
    assert stands(weighs("anecdote", "for"), verdicts=[verdict("unknown")]).look == ""


def test_the_last_verdict_stands_and_none_before_its_day():
    found = stands(weighs("experiment", "for"), verdicts=[verdict("partly"), verdict("holds")])
    assert found.verdict.verdict == "holds"
    assert stands(verdicts=[verdict("unknown", on=TODAY + timedelta(days=1))]).verdict is None


def test_two_claims_of_the_same_text_are_one_with_the_evidence_of_both():
    again = HalfTruth(on=TODAY, claim=" «det er BARE feisbuk» ", fact="x", misleads="y", id="d")
    other = Weighing(on=TODAY, half_truth="d", sort="vendor", side="for", text="z")
    [found] = board([CLAIM, again], [weighs("vendor", "for"), other], [], TODAY, {})
    assert (found.key, found.half_truth, found.for_it) == ("c", CLAIM, 2)


@given(st.text(alphabet="abcæøå", min_size=1), st.sampled_from(["", ".", "  ", "!", "»"]))
def test_capitals_and_signs_make_no_other_claim(text, sign):
    assert key_of(f" {text.upper()}{sign}") == key_of(text)


@given(st.text(max_size=40), st.text(max_size=40))
def test_other_words_make_another(one, other):
    if key_of(one) != key_of(other):
        assert one != other
    assert key_of(f"ja {one}") != key_of(f"nei {one}")


def test_what_must_be_looked_at_comes_first_and_what_is_decided_last():
    claims = [HalfTruth(on=TODAY, claim=text, fact="f", misleads="m", id=text) for text in ("a", "b", "c")]
    given = [
        Verdict(on=TODAY, half_truth="a", verdict="unknown", until=LONG),
        Verdict(on=TODAY, half_truth="c", verdict="unknown", until=TODAY - timedelta(days=1)),
    ]
    assert [one.key for one in board(claims, [], given, TODAY, {})] == ["c", "b", "a"]


def test_what_can_speak_is_a_question():
    assert set(SPEAKING) <= set(QUESTIONS)
