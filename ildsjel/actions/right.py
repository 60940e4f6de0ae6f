"""The right to act: a refusal is a sentence, not a status code."""

from __future__ import annotations

from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.people.access import Access
from ildsjel.people.person import Role

LEADER = frozenset({Role.LEADER.value})
WRITERS = LEADER | {Role.KEY_EMPLOYEE.value}
DOERS = WRITERS | {Role.COLLEAGUE.value}
CARETAKER = frozenset({Role.CARETAKER.value})
KEEPERS = WRITERS | CARETAKER


class Refused(Exception):
    """Something that cannot be done, with the sentence that says what to do instead."""

    def __init__(self, says: Sentence) -> None:
        super().__init__(says.text)
        self.says = says


class NotAllowed(Refused):
    """The act belongs to somebody with another role."""


def must(by: Access, roles: frozenset[str]) -> None:
    """Goes on if `by` has one of `roles`; raises NotAllowed if not."""
    if not by.roles & roles:
        raise NotAllowed(sentence("This is for others here to do. Ask the leader."))
