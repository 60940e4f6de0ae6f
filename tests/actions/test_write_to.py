"""Write to: one letter a week, and what could not be sent is not counted as sent."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from ildsjel.actions.write_to import note_letter, week_of, write_to, wrote_to
from ildsjel.ledger.letter import Letter, What
from tests.cast import NOW

WEEK = timedelta(weeks=1)


def test_one_a_week_whatever_it_is(cast):
    sent = []
    amira = cast.amira.person
    for what in (What.REMINDER, What.DIGEST, What.REMINDER):
        write_to(cast.kari, amira, what, lambda what=what: sent.append(what), now=NOW)
    assert sent == [What.REMINDER]
    assert write_to(cast.kari, amira, What.DIGEST, lambda: sent.append("next"), now=NOW + WEEK)
    assert write_to(cast.kari, cast.ola.person, What.DIGEST, lambda: sent.append("ola"), now=NOW)


def test_it_is_taken_before_it_is_sent_and_given_back_if_it_is_not(cast):
    def refused():
        assert Letter.objects.of(cast.kari).get().sent_at == NOW
        raise ConnectionRefusedError

    with pytest.raises(ConnectionRefusedError):
        write_to(cast.kari, cast.amira.person, What.DIGEST, refused, now=NOW)
    assert Letter.objects.of(cast.kari).get().sent_at is None
    assert write_to(cast.kari, cast.amira.person, What.DIGEST, lambda: None, now=NOW)


def test_what_was_sent_at_once_takes_the_place_of_what_waits(cast):
    note_letter(cast.kari, cast.amira.person, What.DIGEST, now=NOW)
    wrote_to(cast.kari, cast.amira.person, What.INVITATION, now=NOW)
    assert not write_to(cast.kari, cast.amira.person, What.DIGEST, lambda: None, now=NOW)
    assert Letter.objects.of(cast.kari).get().what == What.INVITATION


def test_two_letters_of_a_week_cannot_be_kept(cast):
    note_letter(cast.kari, cast.amira.person, What.DIGEST, now=NOW)
    row = {"organisation": cast.organisation, "person": cast.amira.person, "week": week_of(cast.kari, NOW)}
    with pytest.raises(IntegrityError), transaction.atomic():
        Letter.objects.create(**row, what=What.REMINDER)
