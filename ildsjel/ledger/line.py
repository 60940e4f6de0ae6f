"""The line: who leads whom. It decides who may be told what somebody else can do."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ildsjel.facts.hands import Line
from ildsjel.facts.house import House
from ildsjel.ledger.open_house import open_house
from ildsjel.ledger.statements import said_here
from ildsjel.people.access import Access
from ildsjel.people.person import Role

SOURCE = "line"


def line_of(access: Access, today: date) -> frozenset[str]:
    """The members whose nearest leader the asker is; for a key employee, those who have the same nearest leader."""
    if access.person is None or not access.roles & {Role.LEADER.value, Role.KEY_EMPLOYEE.value}:
        return frozenset()
    nearest = nearest_leaders(access, today)
    mine = access.key if access.leads else nearest.get(access.key, "")
    return frozenset(who for who, leader in nearest.items() if mine and leader == mine)


def nearest_leaders(access: Access, today: date) -> Mapping[str, str]:
    """The nearest leader of each member who has one: the only leader here, else the one that has been stated."""
    house = open_house(access)
    leaders = leaders_of(house, today)
    here = [member.key for member in house.members if member.is_here(today)]
    if len(leaders) == 1:
        return {who: leaders[0] for who in here if who != leaders[0]}
    stated = {line.who: line.leader for line in said_here(access, Line, SOURCE) if line.on <= today}
    return {who: stated[who] for who in here if stated.get(who) in leaders}


def leaders_of(house: House, today: date) -> list[str]:
    """Those who lead here."""
    return [member.key for member in house.members if member.role == Role.LEADER and member.is_here(today)]
