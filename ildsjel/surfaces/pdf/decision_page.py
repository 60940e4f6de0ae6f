"""The decision page of an organisation as a PDF: what everybody here may read, and no more."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings

from ildsjel.actions.review import review
from ildsjel.facts.period import Period
from ildsjel.insight.look_again import due
from ildsjel.ledger.asks import asks_of
from ildsjel.ledger.decisions import decisions_of
from ildsjel.ledger.open_house import open_house
from ildsjel.people.access import board
from ildsjel.people.names import names_of
from ildsjel.people.organisation import Organisation
from ildsjel.surfaces.pdf.print_sheet import print_sheet
from ildsjel.surfaces.pdf.sheet import Page, sheet
from ildsjel.surfaces.show.speaker import Speaker
from ildsjel.surfaces.show.standing import missing


def decision_page(firm: Organisation, *, period: Period, lang: str, now: datetime) -> bytes:
    """The PDF of a period."""
    access, today = board(firm), now.astimezone(firm.zone).date()
    decisions = decisions_of(access)
    page = Page(
        firm=firm.name,
        address=f"{settings.ADDRESS}/{firm.slug}/overview/",
        period=period,
        today=today,
        answers=review(by=access, period=period, now=now),
        decisions=decisions,
        asks=sum(one.reply is None for one in asks_of(access)),
        again=due(decisions, today),
        is_invented=firm.invented,
        missing=missing(access),
    )
    speaker = Speaker(lang, open_house(access), today, dict(names_of(access)))
    return print_sheet(sheet(page, speaker), now=now)
