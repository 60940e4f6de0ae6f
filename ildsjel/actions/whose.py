"""Whose file is it? Mailboxes, call logs and calendars may be one person's own, and are asked about before a look.

Shared ones belong to the organisation. A calendar of one's own goes into one's own log, where nobody else sees its
times; a mailbox or a phone of one's own does not come in, since it cannot be kept apart (privacy: personal sources).
Hours that name nobody are one's own where one says so; nobody asks.
"""

from __future__ import annotations

from ildsjel.actions.right import DOERS, Refused
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.people.access import Access

SHARED, OWN = "shared", "own"
QUESTIONS: dict[str, Sentence] = {
    "mail": sentence("Is this a shared mailbox, or one person’s own?"),
    "phone_log": sentence("Is this the firm’s line, or one person’s own phone?"),
    "ics": sentence("Is this a shared calendar, or your own?"),
}


class AskWhose(Refused):
    """Only a person can tell whose the file is: ask, and read again with the answer."""


def may_be_read(*, by: Access, source: str, whose: str) -> None:
    """Goes on if a file of this source may come in; raises AskWhose, or Refused for what is somebody's own."""
    question = QUESTIONS.get(source)
    if whose == SHARED or (question is None and whose != OWN):
        return
    if question and whose != OWN:
        raise AskWhose(question)
    if question and source != "ics":
        says = sentence(
            "What is one person’s own stays theirs. Under “Accounts that are followed” that person can have minutes "
            "proposed from it."
        )
        raise Refused(says)
    if by.person is None or not by.roles & DOERS:
        raise Refused(sentence("What is one’s own goes into one’s own log. Bring it in as yourself."))
