"""Questions to the leader, and the card for the wall, on the pages."""

from datetime import timedelta
from decimal import Decimal

from django.utils import timezone

from ildsjel.actions.ask_for import ask_for
from ildsjel.actions.reply_to import reply_to
from ildsjel.ledger.asks import asks_of

PAGE, CARD = "/fjordbrod/asks/", "/fjordbrod/questions/regime/card/"


def test_a_colleague_asks_and_the_leader_answers(cast, sit):
    wish = {"ask-text": "Løfte filmen", "ask-kroner": "2500", "ask-channel": "facebook"}
    assert sit(cast.amira).post(f"{PAGE}asking/", wish).url == PAGE
    page = sit(cast.amira).get(PAGE).content.decode()
    assert "Løfte filmen" in page and "One waits for an answer" in page and "replies/" not in page
    [one] = asks_of(cast.kari)
    said = {f"reply-{one.ask.id}-{name}": value for name, value in (("answer", "yes"), ("meetings", "1"))}
    assert sit(cast.kari).post(f"{PAGE}{one.ask.id}/replies/", said).url == PAGE
    page = sit(cast.berit).get(PAGE).content.decode()
    assert "the same day and one meeting" in page and "waits for an answer" not in page


def test_what_has_been_asked_for_waits_on_the_overview_until_it_is_answered(cast, sit):
    ask_for(by=cast.ola, text="Løfte filmen", kroner=Decimal(10), now=timezone.now())
    page = sit(cast.kari).get("/fjordbrod/overview/").content.decode()
    assert "One thing waits for you" in page and "Løfte filmen" in page and f'href="{PAGE}"' in page
    reply_to(by=cast.kari, ask=asks_of(cast.kari)[0].ask.id, answer="yes", now=timezone.now())
    page = sit(cast.kari).get("/fjordbrod/overview/").content.decode()
    assert "waits for you" not in page and "Løfte filmen" not in page


def test_a_no_without_a_reason_is_said_beside_its_ask(cast, sit):
    ask_for(by=cast.ola, text="Noe", kroner=Decimal(10), now=timezone.now())
    [one] = asks_of(cast.kari)
    said = {f"reply-{one.ask.id}-{name}": value for name, value in (("answer", "no"), ("meetings", "0"))}
    answer = sit(cast.kari).post(f"{PAGE}{one.ask.id}/replies/", said)
    assert answer.status_code == 422 and "Say why not" in answer.content.decode()


def test_what_is_not_about_money_needs_no_amount(cast, sit):
    assert sit(cast.amira).post(f"{PAGE}asking/", {"ask-text": "Noe", "ask-kroner": "-2"}).status_code == 422
    assert asks_of(cast.kari) == ()
    assert sit(cast.amira).post(f"{PAGE}asking/", {"ask-text": "En podkast", "ask-sort": "proposal"}).url == PAGE
    page = sit(cast.kari).get(PAGE).content.decode()
    assert "A proposal · Amira" in page and "Has waited less than an hour." in page


def test_who_is_worried_is_not_said(cast, sit):
    assert sit(cast.amira).post(f"{PAGE}asking/", {"ask-text": "Vi rekker det ikke", "ask-sort": "worry"}).url == PAGE
    page = sit(cast.kari).get(PAGE).content.decode()
    assert "A worry, without a name" in page and "Vi rekker det ikke" in page
    assert "Has waited less than two working days." in page
    assert "amira" not in page[page.index("Vi rekker det ikke") :].partition("</section>")[0].lower()
    [one] = asks_of(cast.kari)
    said = {f"reply-{one.ask.id}-{name}": value for name, value in (("answer", "heard"), ("because", "Vi flytter."))}
    assert sit(cast.kari).post(f"{PAGE}{one.ask.id}/replies/", said).url == PAGE
    page = sit(cast.amira).get(PAGE).content.decode()
    assert "Vi flytter." in page and "Yes: Vi flytter." not in page


def test_the_card_says_what_is_missing_until_there_are_three_on_each_side(cast, sit):
    page = sit(cast.kari).get(CARD).content.decode()
    assert "3 more amounts for social media" in page and "data-print" not in page
    now = timezone.now()
    for channel in ("facebook", "ads"):
        for n in range(3):
            ask_for(by=cast.ola, text="Noe", kroner=Decimal(1000), channel=channel, now=now - timedelta(days=n))
    for one in asks_of(cast.kari):
        reply_to(by=cast.kari, ask=one.ask.id, answer="yes", now=now)
    page = sit(cast.kari).get(CARD).content.decode()
    assert "data-print" in page and "3 amounts that got a yes" in page
