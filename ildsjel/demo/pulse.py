"""How it is going at Fjordbrød: two rounds of the pulse, and what Kari said to all in between."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ildsjel.demo.year import Year
from ildsjel.facts.period import DAY
from ildsjel.facts.pulse import Heard, Pulse

ROUNDS = {
    9: {"aim": "3.5", "backing": "2.5", "learning": "3.5", "joy": "3.0"},
    3: {"aim": "4.0", "backing": "3.5", "learning": "4.0", "joy": "4.0"},
}
SAID = {
    9: ("Det blir for mange møter på mandager.", "Mandagsmøtet går ut. Ola har tirsdager og torsdager i fred."),
    3: ("Det er gøy når bakerne er med.", "Hver fredag viser én av dem hva som står i ovnen."),
}


def pulse(year: Year) -> Iterator[Pulse | Heard]:
    """Rounds in the order they were closed."""
    for week, means in ROUNDS.items():
        on = year.monday(week)
        for item, mean in means.items():
            yield Pulse(on=on, item=item, mean=Decimal(mean), id=f"demo:pulse:{week}:{item}")
        text, because = SAID[week]
        yield Heard(on=on + 2 * DAY, text=text, because=because, by="kari", id=f"demo:heard:{week}")
