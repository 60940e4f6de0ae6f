"""The half-truth board: who puts what on it, what weighs, who decides, and what nobody can find out."""

from datetime import timedelta

import pytest

from ildsjel.actions.claim_half_truth import begin_board, claim_half_truth
from ildsjel.actions.export import export
from ildsjel.actions.judge import judge
from ildsjel.actions.receive import receive
from ildsjel.actions.right import NotAllowed, Refused
from ildsjel.actions.undo import NothingToUndo, undo
from ildsjel.actions.weigh import weigh
from ildsjel.actions.weigh_up import standing_of, verdicts_left, weigh_up
from ildsjel.facts.half_truths import HalfTruth, Verdict, Weighing, key_of
from ildsjel.facts.learning import Question
from ildsjel.facts.text import write_line
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.statements import facts_of
from tests.actions.forgetting import everything_kept
from tests.cast import NOW

SAID = {"claim": "Det er bare feisbuk.", "fact": "Folk får svar.", "misleads": "Det er arbeid.", "sort": "habit"}
KEY = key_of(SAID["claim"])
DAYS = timedelta(days=1)


def claimed(cast, **other):
    return claim_half_truth(by=cast.amira, now=NOW, **SAID | other)[1]


def firm(cast, half_truth=KEY, side="against", now=NOW):
    return weigh(
        by=cast.ola, half_truth=half_truth, sort="experiment", side=side, text="Vi prøvde i fire uker.", now=now
    )


def test_who_said_it_is_kept_nowhere(cast, settings):
    receipt = claimed(cast)
    assert receipt.by is None
    assert (receipt.made_at.astimezone(cast.organisation.zone).hour, receipt.made_at.minute) == (0, 0)
    [fact] = facts_of(cast.kari, HalfTruth)
    assert "amira" not in write_line(fact)
    assert not hasattr(fact, "by")
    kept = everything_kept(settings.UPLOADS)
    assert [line for line in kept.splitlines() if "feisbuk" in line and "amira" in line.casefold()] == []


def test_the_same_claim_again_is_the_same_half_truth(cast):
    claimed(cast)
    firm(cast)
    again = claimed(cast, claim="det er bare FEISBUK", fact="Hver time gir ti svar.")
    [one] = weigh_up(cast.kari, NOW)
    assert (one.key, one.half_truth.fact, len(one.evidence)) == (KEY, "Hver time gir ti svar.", 1)
    undo(by=cast.kari, receipt=again.pk, now=NOW)
    assert weigh_up(cast.kari, NOW)[0].half_truth.fact == "Folk får svar."


@pytest.mark.parametrize("wrong", [{"claim": " "}, {"fact": ""}, {"misleads": ""}, {"sort": "song"}])
def test_a_half_truth_has_its_fact_and_why_it_misleads(cast, wrong):
    with pytest.raises(Refused):
        claimed(cast, **wrong)
    assert weigh_up(cast.kari, NOW) == ()


def test_only_those_who_lead_take_it_off_the_board(cast):
    receipt = claimed(cast)
    for other in (cast.amira, cast.ola, cast.jonas):
        with pytest.raises(NothingToUndo):
            undo(by=other, receipt=receipt.pk, now=NOW)
    undo(by=cast.kari, receipt=receipt.pk, now=NOW)
    assert weigh_up(cast.kari, NOW) == ()


def test_an_empty_board_begins_with_drafts_and_each_goes_by_itself(cast):
    drafts = [HalfTruth(on=NOW.date(), claim=f"Nummer {n}", fact="f", misleads="m") for n in range(4)]
    begin_board(by=cast.ola, drafts=drafts, now=NOW)
    assert [(one.verdict, one.suggests) for one in weigh_up(cast.kari, NOW)] == [(None, "unknown")] * 4
    with pytest.raises(Refused):
        begin_board(by=cast.kari, drafts=drafts, now=NOW)
    undo(by=cast.kari, receipt=Receipt.objects.of(cast.kari).order_by("pk").last().pk, now=NOW)
    assert len(weigh_up(cast.kari, NOW)) == 3
    assert weigh_up(cast.jonas, NOW) == ()


def test_what_one_has_weighed_is_ones_own_to_take_back(cast):
    claimed(cast)
    receipt = firm(cast)
    assert standing_of(cast.amira, KEY, NOW).suggests == "does_not"
    with pytest.raises(NothingToUndo):
        undo(by=cast.amira, receipt=receipt.pk, now=NOW)
    undo(by=cast.ola, receipt=receipt.pk, now=NOW)
    assert standing_of(cast.amira, KEY, NOW).evidence == ()


@pytest.mark.parametrize(
    "wrong",
    [
        {"half_truth": "other"},
        {"side": "both"},
        {"sort": "song"},
        {"text": " "},
        {"link": "javascript:alert(1)"},
        {"question": "dialogue"},
        {"question": "dialogue", "sort": "ledger"},
        {"question": "nothing", "sort": "ledger"},
    ],
)
def test_evidence_is_of_a_sort_and_for_a_side(cast, wrong):
    claimed(cast)
    with pytest.raises(Refused):
        weigh(
            by=cast.ola, now=NOW, **{"half_truth": KEY, "sort": "vendor", "side": "for", "text": "Brosjyren"} | wrong
        )
    assert facts_of(cast.kari, Weighing) == []


def test_a_verdict_needs_something_firm(cast):
    claimed(cast)
    for _ in range(12):
        weigh(by=cast.amira, half_truth=KEY, sort="anecdote", side="against", text="Naboen", now=NOW)
    with pytest.raises(Refused):
        judge(by=cast.kari, half_truth=KEY, verdict="does_not", because="Alle sier det.", now=NOW)
    judge(by=cast.kari, half_truth=KEY, verdict="unknown", because="Bare historier.", now=NOW)
    firm(cast)
    judge(by=cast.ola, half_truth=KEY, verdict="does_not", because="Forsøket.", now=NOW)
    assert standing_of(cast.amira, KEY, NOW).verdict.verdict == "does_not"
    assert [hasattr(one, "by") for one in facts_of(cast.kari, Verdict)] == [False, False]


@pytest.mark.parametrize(("sort", "days"), [("platform", 180), ("habit", 365)])
def test_a_verdict_is_gone_the_day_after_its_last(cast, sort, days):
    claimed(cast, sort=sort)
    firm(cast)
    judge(by=cast.kari, half_truth=KEY, verdict="does_not", because="Forsøket.", now=NOW)
    assert standing_of(cast.amira, KEY, NOW + days * DAYS).verdict
    gone = standing_of(cast.amira, KEY, NOW + (days + 1) * DAYS)
    assert (gone.verdict, gone.look) == (None, "expired")


def test_an_export_says_no_more_than_the_board_and_gives_the_same_board(cast):
    claimed(cast)
    firm(cast)
    judge(by=cast.kari, half_truth=KEY, verdict="does_not", because="Forsøket.", now=NOW)

    def written(now):
        return [write_line(fact) for fact in export(by=cast.dag, kind="verdict", now=now)]

    assert "does_not" in written(NOW)[0] and "Forsøket." in written(NOW)[0]
    later = NOW + 366 * DAYS
    [line] = written(later)
    assert "does_not" not in line and "Forsøket." not in line
    receive(by=cast.jonas, facts=list(export(by=cast.dag, kind="halftruth", now=later)), source="facts", now=later)
    receive(by=cast.jonas, facts=list(export(by=cast.dag, kind="verdict", now=later)), source="facts", now=later)
    assert standing_of(cast.jonas, KEY, later).look == "expired"
    assert all("ola" not in write_line(fact) for fact in export(by=cast.dag, kind="weighing", now=NOW))


@pytest.mark.parametrize("wrong", [{"half_truth": "other"}, {"verdict": "maybe"}, {"because": " "}])
def test_a_verdict_is_one_of_five_with_a_reason(cast, wrong):
    claimed(cast)
    firm(cast)
    with pytest.raises(Refused):
        judge(by=cast.kari, now=NOW, **{"half_truth": KEY, "verdict": "holds", "because": "Slik er det."} | wrong)


def test_nobody_is_asked_for_a_third_in_a_week(cast):
    for n in range(3):
        claimed(cast, claim=f"Nummer {n}")
    said = {"verdict": "unknown", "because": "Ikke prøvd."}
    first = judge(by=cast.kari, half_truth=key_of("Nummer 0"), now=NOW, **said)
    judge(by=cast.kari, half_truth=key_of("Nummer 1"), now=NOW, **said)
    with pytest.raises(Refused):
        judge(by=cast.kari, half_truth=key_of("Nummer 2"), now=NOW, **said)
    assert (verdicts_left(cast.kari, NOW), verdicts_left(cast.ola, NOW)) == (0, 2)
    assert verdicts_left(cast.kari, NOW + 3 * DAYS) == 2
    undo(by=cast.kari, receipt=first.pk, now=NOW)
    judge(by=cast.kari, half_truth=key_of("Nummer 2"), now=NOW, **said)


def test_what_is_not_known_becomes_an_open_question_in_nobodys_name(cast):
    claimed(cast)
    firm(cast)
    asked = {"half_truth": KEY, "because": "Ikke prøvd.", "question": "Stemmer det?", "now": NOW}
    judge(by=cast.ola, verdict="partly", **asked)
    assert facts_of(cast.amira, Question) == []
    receipt = judge(by=cast.ola, verdict="unknown", **asked)
    judge(by=cast.kari, verdict="unknown", **asked | {"question": "STEMMER det?"})
    assert [(one.text, one.by) for one in facts_of(cast.amira, Question)] == [("Stemmer det?", "")]
    undo(by=cast.ola, receipt=receipt.pk, now=NOW)
    assert facts_of(cast.amira, Question) == []
    assert standing_of(cast.amira, KEY, NOW).verdict.verdict == "unknown"


def test_the_roles_and_the_neighbour(cast):
    claimed(cast)
    for other in (cast.berit, cast.dag):
        with pytest.raises(NotAllowed):
            claim_half_truth(by=other, now=NOW, **SAID)
        with pytest.raises(NotAllowed):
            weigh(by=other, half_truth=KEY, sort="vendor", side="for", text="x", now=NOW)
    with pytest.raises(NotAllowed):
        judge(by=cast.amira, half_truth=KEY, verdict="unknown", because="x", now=NOW)
    with pytest.raises(Refused):
        weigh(by=cast.jonas, half_truth=KEY, sort="vendor", side="for", text="x", now=NOW)
