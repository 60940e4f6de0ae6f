"""What Fjordbrød is made of: initiatives, channels, work kinds, people, and what the accounts' labels mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ildsjel.demo.year import LAUNCH, Year
from ildsjel.facts.defaults import DEFAULT_CHANNELS, DEFAULT_KINDS
from ildsjel.facts.house import Initiative, Match, Member
from ildsjel.facts.kinds import HouseFact

DAILY, LAUNCHED, BLOG, SHOP, DRAFT = "daily", "rugbrod", "blogg", "nettbutikk", "spor-bakeren"
ADVERTISING, AGENCY = "7320 Reklame", "6790 Byrå"
ROLES = {
    "kari": "leader",
    "ola": "key_employee",
    "amira": "colleague",
    "mads": "colleague",
    "ingrid": "colleague",
    "sindre": "colleague",
}
LOG = ("kari", "ola", "amira", "mads")


def house(year: Year) -> Iterator[HouseFact]:
    """The house, before anything happens in it."""
    yield Initiative(on=year.start, key=DAILY, name="Daglig drift", default=True)
    yield Initiative(on=year.monday(LAUNCH), key=LAUNCHED, name="Lansering av rugbrød")
    yield Initiative(on=year.start, key=BLOG, name="Ansattes bakeblogg")
    yield Initiative(on=year.start, key=SHOP, name="Nettbutikken")
    yield Initiative(on=year.monday(2), key=DRAFT, name="Spør bakeren")
    for channel in DEFAULT_CHANNELS:
        yield replace(channel, initiative=BLOG) if channel.key == "blog" else channel
    yield from DEFAULT_KINDS
    for key, role in ROLES.items():
        yield Member(on=year.start, key=key, role=role, logs=key in LOG, told=True)
    yield Match(on=year.start, source="facts", field="under", label=ADVERTISING, channel="ads", kind="advertising")
    yield Match(on=year.start, source="facts", field="under", label=AGENCY, kind="posting")
