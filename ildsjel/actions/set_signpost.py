"""Set a signpost: the leader says what would tell that an assumption no longer holds, and takes it down."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from secrets import token_hex

from ildsjel.actions.receive import receive
from ildsjel.actions.right import LEADER, Refused, must
from ildsjel.actions.state import signed
from ildsjel.actions.state_assumption import SOURCE, the_assumption
from ildsjel.facts.holding import holding
from ildsjel.facts.outside import OWN, SENTENCE, TABLE, Signpost
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.insight.sign_words import series_name
from ildsjel.ledger.measures import own_measures, published_series
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.stated import stated_of
from ildsjel.people.access import Access


def set_signpost(
    *,
    by: Access,
    assumption: str,
    sort: str,
    measure: str = "",
    above: Decimal | None = None,
    below: Decimal | None = None,
    text: str = "",
    now: datetime,
) -> Receipt:
    """Keeps it; it tells from today on. Refused says what is missing."""
    must(by, LEADER)
    today = now.astimezone(by.organisation.zone).date()
    the_assumption(by, assumption, today)
    measure = measure if sort in (OWN, TABLE) else ""
    if missing := _missing(by, sort, measure, above, below, text):
        raise Refused(missing)
    post = Signpost(
        on=today,
        assumption=assumption,
        key=token_hex(4),
        sort=sort,
        measure=measure,
        above=above if measure else None,
        below=below if measure else None,
        text=text.strip() or (series_name(published_series(by)[measure]) if sort == TABLE else ""),
    )
    return receive(by=by, facts=[signed(by, post)], source=SOURCE, now=now)


def take_down_signpost(*, by: Access, key: str, now: datetime) -> Receipt:
    """It tells no more; what it has told stays."""
    must(by, LEADER)
    today = now.astimezone(by.organisation.zone).date()
    held = holding((fact for _, fact in stated_of(by)), today)
    found = next((one for one in held if isinstance(one, Signpost) and one.key == key), None)
    if found is None:
        raise Refused(sentence("That signpost has been taken down already."))
    return receive(by=by, facts=[signed(by, replace(found, on=today, off=True, id=""))], source=SOURCE, now=now)


def _missing(
    by: Access, sort: str, measure: str, above: Decimal | None, below: Decimal | None, text: str
) -> Sentence | None:
    if sort == SENTENCE:
        return None if text.strip() else sentence("Say in one sentence what somebody would see.")
    if sort == OWN and measure not in own_measures(by):
        return sentence("Choose one of your own figures. Those that have been brought in can be chosen.")
    if sort == TABLE and measure not in published_series(by):
        return sentence("Choose a series from a published table. Bring the table in under Sources first.")
    if sort not in (OWN, TABLE):
        return sentence("Choose what would tell: a figure of your own, a published table, or a sentence.")
    if above is None and below is None:
        return None if sort == OWN else sentence("Set a limit for the published figure, above or below.")
    if above is not None and below is not None and above <= below:
        return sentence("The limit above must be higher than the limit below.")
    return None
