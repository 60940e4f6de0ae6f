"""The half-truth board and its pages."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from ildsjel.actions.claim_half_truth import claim_half_truth
from ildsjel.actions.judge import judge
from ildsjel.actions.receive import receive
from ildsjel.actions.weigh import weigh
from ildsjel.actions.weigh_up import speaking, standing_of, weigh_up
from ildsjel.facts.half_truths import key_of
from ildsjel.facts.happened import Message
from ildsjel.facts.learning import Question
from ildsjel.ledger.statements import facts_of

PAGE = "/fjordbrod/half-truths/"
SAID = {"fact": "Folk får svar.", "claim": "Det er bare feisbuk", "misleads": "Det er arbeid.", "sort": "habit"}
KEY = key_of(SAID["claim"])
ONE = f"{PAGE}{KEY}/"


def form(prefix, **said):
    return {f"{prefix}-{name}": value for name, value in said.items()}


def claimed(cast, **other):
    return claim_half_truth(by=cast.amira, now=timezone.now(), **SAID | other)[0]


def weighed(cast, **other):
    told = {"sort": "experiment", "side": "against", "text": "Vi prøvde i fire uker."}
    return weigh(by=cast.ola, half_truth=KEY, now=timezone.now(), **told | other)


def shown(client, path=ONE):
    return client.get(path).content.decode()


def answered(cast, hours, n=12):
    """So many enquiries of the last days, each answered after so many hours."""
    now, kept = timezone.now(), []
    for each in range(n):
        at = now - timedelta(days=each + 2)
        for way, text, when in (("in", "Har dere glutenfritt?", at), ("out", "Ja.", at + timedelta(hours=hours))):
            kept.append(
                Message(on=when.date(), at=when, way=way, form="comment", channel="facebook", text=text,
                        thread=f"t{each}", author=f"x:{each}", id=f"{way}{each}")
            )  # fmt: skip
    receive(by=cast.kari, facts=kept, source="customer_support", now=now)


def test_an_empty_board_begins_with_four_in_the_readers_language(cast, sit):
    client = sit(cast.amira)
    assert "Begin with these four" in shown(client, PAGE)
    page = client.post(f"{PAGE}beginnings/", follow=True).content.decode()
    assert page.count("<blockquote") == 4 and "It is just messing about on Facebook." in page
    assert page.count("Nobody has decided yet what holds.") == 4 and "Begin with these four" not in page
    again = client.post(f"{PAGE}beginnings/", follow=True).content.decode()
    assert "There is something on the board already." in again and len(weigh_up(cast.kari, timezone.now())) == 4


def test_those_who_only_read_are_offered_no_form(cast, sit):
    assert "<form" not in shown(sit(cast.berit), PAGE).partition("<main")[2].partition("</main>")[0]
    claimed(cast)
    for reader in (cast.berit, cast.dag):
        page = shown(sit(reader)).partition("<main")[2].partition("</main>")[0]
        assert "Folk får svar." in page and "<form" not in page


def test_the_fact_comes_first_and_last_and_the_claim_once(cast, sit):
    assert sit(cast.amira).post(f"{PAGE}claims/", form("claim", **SAID)).url == ONE
    page = shown(sit(cast.kari))
    assert page.count(SAID["claim"]) == 1
    first, claim, why = (page.index(SAID[name]) for name in ("fact", "claim", "misleads"))
    assert first < claim < why < page.rindex(SAID["fact"])
    assert "amira" not in page.casefold()
    assert shown(sit(cast.kari), PAGE).count(SAID["claim"]) == 1


def test_a_claim_without_its_fact_is_asked_for_it(cast, sit):
    answer = sit(cast.amira).post(f"{PAGE}claims/", form("claim", **SAID | {"fact": " "}))
    assert answer.status_code == 422 and weigh_up(cast.kari, timezone.now()) == ()


def test_evidence_is_weighed_in_words_and_is_ones_own_to_take_back(cast, sit):
    claimed(cast)
    said = form("weigh", side="for", sort="anecdote", text="Naboen sier det.", link="https://ssb.no/a")
    assert sit(cast.ola).post(f"{ONE}weighings/", said).url == ONE
    page = shown(sit(cast.amira))
    assert "Weighs little" in page and "Speaks for the claim" in page and "https://ssb.no/a" in page
    assert "There is too little on either side to say." in page
    assert "Take it back" not in page and "Ola" not in re.sub(r'value="\w{64}"', "", page.partition("<main")[2])
    page = shown(sit(cast.ola))
    undoing = page.partition("/undoing/")[0].rpartition('action="')[2] + "/undoing/"
    sit(cast.amira).post(undoing)
    assert standing_of(cast.kari, KEY, timezone.now()).evidence
    sit(cast.ola).post(undoing)
    assert not standing_of(cast.kari, KEY, timezone.now()).evidence


def test_a_link_that_is_no_address_is_refused(cast, sit):
    claimed(cast)
    said = form("weigh", side="for", sort="vendor", text="Brosjyre", link="javascript:alert(1)")
    assert sit(cast.ola).post(f"{ONE}weighings/", said).status_code == 422


def test_a_verdict_is_offered_when_something_firm_has_been_weighed(cast, sit):
    claimed(cast)
    assert "More than “don’t know” takes" in shown(sit(cast.kari))
    assert sit(cast.kari).post(f"{ONE}verdicts/", form("judge", verdict="holds", because="Ja")).status_code == 422
    weighed(cast)
    page = shown(sit(cast.kari))
    assert "More than “don’t know” takes" not in page and "Weighs much" in page
    assert sit(cast.kari).post(f"{ONE}verdicts/", form("judge", verdict="does_not", because="Forsøket.")).url == ONE
    page = shown(sit(cast.berit))
    assert "It does not hold." in page and "Holds until" in page and "Forsøket." in page
    assert "kari" not in page.partition("<main")[2].casefold()


def test_what_is_not_known_is_opened_as_a_question(cast, sit):
    claimed(cast)
    said = form("judge", verdict="unknown", because="Ikke prøvd.")
    page = sit(cast.ola).post(f"{ONE}verdicts/", said, follow=True).content.decode()
    assert "It is an open question now" in page and "Don’t know yet." in page
    assert [one.text for one in facts_of(cast.amira, Question)] == ["Does this hold? “Det er bare feisbuk”"]


def test_an_expired_verdict_is_nowhere(cast, sit):
    claimed(cast)
    weighed(cast)
    long_ago = timezone.now() - timedelta(days=400)
    weigh(by=cast.ola, half_truth=KEY, sort="experiment", side="for", text="x", now=long_ago)
    judge(by=cast.kari, half_truth=KEY, verdict="partly", because="Da var det slik.", now=long_ago)
    for path in (PAGE, ONE):
        page = shown(sit(cast.amira), path)
        assert "It must be looked at again." in page
        assert "It holds in part." not in page and "Da var det slik." not in page


def test_a_third_verdict_in_a_week_is_not_offered(cast, sit):
    keys = [claimed(cast, claim=f"Nummer {n}") for n in range(3)]
    client = sit(cast.kari)
    for key in keys[:2]:
        assert "Say what holds" in shown(client, f"{PAGE}{key}/")
        client.post(f"{PAGE}{key}/verdicts/", form("judge", verdict="unknown", because="Ikke prøvd."))
    page = shown(client, f"{PAGE}{keys[2]}/")
    assert "Say what holds" not in page and "that is enough" in page
    answer = client.post(f"{PAGE}{keys[2]}/verdicts/", form("judge", verdict="unknown", because="Ikke prøvd."))
    assert answer.status_code == 422 and "can wait until Monday" in answer.content.decode()
    assert "Say what holds" in shown(sit(cast.ola), f"{PAGE}{keys[2]}/")


def test_the_leader_takes_it_off_the_board_and_nobody_else(cast, sit):
    claimed(cast)
    assert "Take it off the board" not in shown(sit(cast.amira))
    page = shown(sit(cast.kari))
    undoing = page.partition("Take it off the board")[0].rpartition('action="')[2].partition('"')[0]
    assert sit(cast.kari).post(undoing).url == PAGE
    assert sit(cast.kari).get(ONE).status_code == 404


def test_what_the_ledger_says_speaks_until_it_says_something_else(cast, sit):
    claimed(cast)
    assert "If it is an answer here" not in shown(sit(cast.ola))
    answered(cast, hours=1)
    assert "dialogue" in speaking(cast.ola, timezone.now())
    said = form("weigh", side="against", sort="ledger", question="dialogue")
    assert sit(cast.ola).post(f"{ONE}weighings/", said).url == ONE
    sit(cast.kari).post(f"{ONE}verdicts/", form("judge", verdict="does_not", because="Loggen."))
    page = shown(sit(cast.amira))
    assert "Renews itself as long as your own figures say the same." in page and "Weighs much" in page
    judged = standing_of(cast.kari, KEY, timezone.now() + timedelta(days=1))
    assert judged.verdict and judged.until is None
    from ildsjel.ledger.statement import Statement

    row = Statement.objects.of(cast.kari).get(kind="weighing")
    row.line = row.line.replace("status=", "status=late_")
    row.save()
    page = shown(sit(cast.amira))
    assert "Your own figures say something else by now." in page and "Weighs nothing now" in page
    assert "It does not hold." in page and "Holds until" in page


@pytest.mark.parametrize("path", [ONE, f"{PAGE}nothing/"])
def test_one_that_is_not_there_is_not_found(cast, sit, path):
    assert sit(cast.kari).get(path).status_code == 404
    assert sit(cast.kari).post(f"{path}weighings/").status_code == 404
