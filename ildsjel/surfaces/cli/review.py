"""`ildsjel review`: all questions."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer
from django.utils import timezone

from ildsjel.actions import review as action
from ildsjel.actions.right import Refused
from ildsjel.surfaces.cli.acting import As, From, Json, Lang, Org, To, acting, print_json, refusing, speaker_for
from ildsjel.surfaces.pdf.decision_page import decision_page
from ildsjel.surfaces.show.as_json import answer_json
from ildsjel.surfaces.show.standing import missing
from ildsjel.surfaces.show.words import QUESTIONS


@refusing
def review(
    start: From = None,
    end: To = None,
    question: Annotated[str, typer.Option(metavar="KEY", help="One question only.")] = "",
    as_: As = "",
    org: Org = "",
    lang: Lang = "",
    json: Json = False,
    pdf: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The decision page, as a PDF in this file.")
    ] = None,
) -> None:
    """Ask all the questions"""
    if question and question not in QUESTIONS:
        raise typer.BadParameter(", ".join(QUESTIONS), param_hint="--question")
    access = acting(org, as_)
    now = timezone.now()
    speaker = speaker_for(lang, access)
    try:
        period = action.asked_period(by=access, start=_day(start), end=_day(end), now=now)
    except Refused as refused:
        raise typer.BadParameter(speaker.say(refused.says), param_hint="--from") from None
    if pdf:
        pdf.write_bytes(decision_page(access.organisation, period=period, lang=speaker.lang, now=now))
        return
    answers = action.review(by=access, period=period, now=now)
    asked = [answer for answer in answers if not question or answer.key == question]
    if json:
        print_json([answer_json(answer, speaker) for answer in asked])
        return
    for answer in asked:
        typer.echo(speaker.say(QUESTIONS[answer.key]))
        typer.echo(f"  {speaker.say(answer.says)}")
        for need in answer.needs:
            typer.echo(f"  – {speaker.say(need.what)}")
    for says in missing(access):
        typer.echo(speaker.say(says))


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
