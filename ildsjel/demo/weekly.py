"""Kari's and Ola's ten minutes in the weeks before this one, and an hour that was taken."""

from __future__ import annotations

from collections.abc import Iterator

from ildsjel.demo.house import LAUNCHED
from ildsjel.demo.year import Year
from ildsjel.facts.happened import Seconds
from ildsjel.facts.leading import Taken, Weekly
from ildsjel.facts.period import DAY

HOUR = 3600


def weekly(year: Year) -> Iterator[Weekly | Taken]:
    """Two of them, a week apart, and what was booked on top of Ola's time between them."""
    yield Weekly(
        on=year.monday(2) + 4 * DAY,
        change="Amira tar e-posten på fredager.",
        question="ceiling",
        initiative=LAUNCHED,
        taught="Folk spør om gluten før helga, ikke etter.",
        minutes=9,
        by="kari",
        id="demo:weekly:2",
    )
    yield Taken(
        on=year.monday(1) + DAY,
        who="ola",
        seconds=Seconds(HOUR),
        because="Styret trengte bilder til årsrapporten.",
        decided="kari",
        by="ola",
        id="demo:taken",
    )
    yield Weekly(
        on=year.monday(1) + 4 * DAY,
        change="Ola får tirsdagene tilbake.",
        question="backing",
        happened="yes",
        taught="Spørsmålene om rugbrød kommer fra folk som har vært i Danmark.",
        minutes=8,
        by="kari",
        id="demo:weekly:1",
    )
