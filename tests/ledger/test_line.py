"""Who leads whom."""

from dataclasses import replace
from datetime import timedelta

import pytest

from ildsjel.actions.leave import leave
from ildsjel.actions.receive import receive
from ildsjel.actions.right import NotAllowed, Refused
from ildsjel.actions.say_line import say_line
from ildsjel.actions.undo import undo
from ildsjel.facts.hands import Line
from ildsjel.ledger.line import line_of
from ildsjel.people.access import installation
from ildsjel.people.look import Look
from tests.cast import NOW

TODAY = NOW.date()


@pytest.fixture
def two(cast):
    """A second leader, Lars."""
    [cast.lars] = cast.more("lars", role="leader")
    return cast


def test_where_one_leads_all_are_in_that_line(cast):
    assert line_of(cast.kari, TODAY) == {"ola", "amira", "berit", "dag"}
    assert line_of(cast.amira, TODAY) == line_of(cast.berit, TODAY) == line_of(cast.dag, TODAY) == frozenset()
    assert "amira" in line_of(cast.ola, TODAY) and "kari" not in line_of(cast.ola, TODAY)
    with pytest.raises(Refused):
        say_line(by=cast.kari, who="ola", leads=True, now=NOW)


def test_where_two_lead_each_has_those_they_have_said(two):
    assert line_of(two.kari, TODAY) == line_of(two.lars, TODAY) == line_of(two.ola, TODAY) == frozenset()
    first = say_line(by=two.kari, who="ola", leads=True, now=NOW)
    say_line(by=two.lars, who="amira", leads=True, now=NOW)
    assert (line_of(two.kari, TODAY), line_of(two.lars, TODAY)) == ({"ola"}, {"amira"})
    assert line_of(two.ola, TODAY) == {"ola"} and line_of(two.kari, TODAY - timedelta(days=1)) == frozenset()
    assert Look.objects.filter(person=two.ola.person, viewer=two.kari.person, what="line").exists()
    undo(by=two.kari, receipt=first.pk, now=NOW)
    assert line_of(two.kari, TODAY) == frozenset()


def test_nobody_is_taken_from_the_line_of_another(two):
    say_line(by=two.kari, who="ola", leads=True, now=NOW)
    for leads in (True, False):
        with pytest.raises(Refused):
            say_line(by=two.lars, who="ola", leads=leads, now=NOW)
    say_line(by=two.kari, who="ola", leads=False, now=NOW)
    say_line(by=two.lars, who="ola", leads=True, now=NOW)
    assert line_of(two.lars, TODAY) == {"ola"}
    leave(by=two.kari, person="lars", now=NOW)
    tomorrow = NOW + timedelta(days=1)
    assert "ola" in line_of(two.kari, tomorrow.date())


def test_it_is_a_leaders_to_say_of_somebody_else_who_is_here(two):
    with pytest.raises(NotAllowed):
        say_line(by=two.ola, who="amira", leads=True, now=NOW)
    for who in ("kari", "jonas", ""):
        with pytest.raises(Refused):
            say_line(by=two.kari, who=who, leads=True, now=NOW)


def test_a_line_a_leader_writes_into_a_file_takes_nobody(two):
    forged = Line(on=TODAY, who="ola", leader="lars", by="lars", id="x")
    receive(by=two.lars, facts=[forged], source="facts", now=NOW)
    assert line_of(two.lars, TODAY) == frozenset()
    restored = replace(forged, id="y")
    receive(by=installation(two.organisation), facts=[restored], source="facts", now=NOW)
    assert line_of(two.lars, TODAY) == {"ola"}
