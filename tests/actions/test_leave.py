"""Leaving: the door closes at once, and the past stays as it was."""

from datetime import timedelta

import pytest

from ildsjel.actions.bring_in import bring_in
from ildsjel.actions.choices import Choices
from ildsjel.actions.export import export
from ildsjel.actions.leave import leave
from ildsjel.actions.log_time import log_time
from ildsjel.actions.review import review
from ildsjel.actions.right import NotAllowed, Refused
from ildsjel.facts.period import Period
from ildsjel.facts.text import write
from ildsjel.people.access import NotYours, enter, installation
from ildsjel.people.organisation import Organisation
from tests.cast import NOW

PERIOD = Period.weeks_to(NOW.date(), 4)


def test_what_they_did_counts_as_before_and_nothing_more_is_expected(cast):
    for days in range(20):
        log_time(by=cast.ola, line="fb 30", now=NOW - timedelta(days=days))
    here = installation(cast.organisation)
    before = review(by=here, period=PERIOD, now=NOW)
    login = cast.ola.person.login
    leave(by=cast.kari, person="ola", now=NOW)
    assert review(by=here, period=PERIOD, now=NOW) == before
    with pytest.raises(NotYours):
        enter(login, "fjordbrod")


def test_an_export_after_somebody_has_left_loads_elsewhere(cast, tmp_path):
    log_time(by=cast.ola, line="fb 30", now=NOW)
    leave(by=cast.kari, person="ola", now=NOW)
    path = tmp_path / "all.facts"
    path.write_text("\n".join(write(export(by=installation(cast.organisation), now=NOW))))
    there = installation(Organisation.objects.create(slug="tom", name="Tom"))
    brought = bring_in(by=there, path=path, name="all.facts", choices=Choices(source="facts"), now=NOW)
    assert brought.new == 1


def test_somebody_must_lead(cast):
    with pytest.raises(Refused):
        leave(by=cast.kari, person="kari", now=NOW)


def test_only_leader_and_caretaker_end_a_membership(cast):
    with pytest.raises(NotAllowed):
        leave(by=cast.ola, person="amira", now=NOW)
