"""A firm with something to tell, on the Friday before the letters are sent; and the mail server they go to."""

from datetime import UTC, datetime, timedelta

import pytest

from ildsjel.actions.ask_for import ask_for
from ildsjel.actions.decide import decide
from ildsjel.actions.log_time import log_time
from ildsjel.actions.reply_to import reply_to
from ildsjel.actions.review import review, usual_period
from ildsjel.actions.state import state
from ildsjel.facts.happened import Seconds
from ildsjel.facts.stated import Ceiling, Rate
from ildsjel.ledger.asks import asks_of
from ildsjel.surfaces.digest.write import write_again, write_digests
from tests.cast import NOW, SINCE

MONDAY = datetime(2026, 3, 9, 6, 0, tzinfo=UTC)
SECRET = "hvisket om noe ingen skal se"


@pytest.fixture
def firm(cast):
    """Ola logs 7 h 13 min a week, alone; Kari has decided something, and answered one of two asks."""
    state(by=cast.kari, what=Ceiling(on=SINCE, initiative="daily", seconds=Seconds(14_400)), now=NOW)
    for role in ("leader", "key_employee", "colleague"):
        state(by=cast.kari, what=Rate(on=SINCE, role=role, kroner=600), now=NOW)
    for week in range(8):
        log_time(by=cast.ola, line=f"fb 433 {SECRET}", now=NOW - timedelta(weeks=week))
    say(cast, "Vi prøver å svare før lunsj", NOW)
    ask_for(by=cast.ola, text="Et stativ til telefonen", now=NOW)
    ask_for(by=cast.ola, text="Lyd på filmene", now=NOW)
    reply_to(by=cast.kari, ask=asks_of(cast.kari)[0].ask.id, answer="yes", because="Kjøp det", now=NOW)
    return cast


def say(cast, because, now):
    """Kari decides something."""
    answers = review(by=cast.kari, period=usual_period(cast.kari, now), now=now)
    answer = next(a for a in answers if a.key == "ceiling")
    decide(by=cast.kari, answer=answer, choice="change", because=because, again=None, now=now)


def monday(weeks=0):
    """The letters are written on the Monday so many weeks later."""
    write_digests.call((MONDAY + timedelta(weeks=weeks)).isoformat())


def later(**passed):
    """What could not be sent is tried again."""
    write_again.call((MONDAY + timedelta(**passed)).isoformat())
