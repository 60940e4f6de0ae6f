"""Does a message need a reply?"""

from datetime import date

import pytest

from ildsjel.facts.happened import Message
from ildsjel.insight.needs_reply import needs_reply


@pytest.mark.parametrize(
    ("text", "form", "opener", "needs"),
    [
        ("Har dere noe uten melk?", "comment", True, "yes"),
        ("Lurer på om brødet er vegansk", "comment", True, "yes"),
        ("hvordan bestiller jeg", "comment", False, "yes"),
        ("Do you deliver on Sundays", "comment", False, "yes"),
        ("Hei! Kan jeg bestille kake", "comment", True, "yes"),
        ("Takk! Når åpner dere?", "direct", False, "yes"),
        ("Takk!", "direct", True, "no"),
        ("Tusen takk for svaret 😊", "direct", False, "no"),
        ("👍👍", "comment", True, "no"),
        ("Thank you so much", "mail", False, "no"),
        ("Jeg vil gjerne bestille en kake", "direct", True, "yes"),
        ("Jeg vil gjerne bestille en kake", "comment", True, "unsure"),
        ("Da kommer jeg på lørdag", "direct", False, "unsure"),
        ("", "mail", True, "yes"),
        ("", "call", True, "unsure"),
    ],
)
def test_by_plain_rules(text, form, opener, needs):
    assert needs_reply(Message(on=date(2026, 3, 2), way="in", text=text, form=form), opener) == needs


def test_a_person_overrules():
    message = Message(on=date(2026, 3, 2), way="in", text="Hva?", needs="no")
    assert needs_reply(message, True) == "no"
