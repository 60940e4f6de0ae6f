"""Who acts, in which organisation, in which language; and how a refusal leaves the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Annotated, Any

import typer
from django.db import OperationalError, ProgrammingError
from django.utils import timezone

from ildsjel.actions.reader_of import UnknownFile
from ildsjel.actions.right import Refused
from ildsjel.actions.whose import AskWhose
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.facts.text import UnreadableLine
from ildsjel.ledger.hindrance import HINDERED, Kind, hindrance
from ildsjel.ledger.open_house import open_house
from ildsjel.people.access import Access, installation
from ildsjel.people.organisation import Organisation
from ildsjel.people.person import Person
from ildsjel.sources.reading import AskDayOrder, Unreadable
from ildsjel.surfaces.cli.language import language
from ildsjel.surfaces.show.speaker import Speaker

REFUSALS = (Refused, Unreadable, UnreadableLine)
HINTS = {
    AskDayOrder: sentence("Say which with --day-order dmy or --day-order mdy."),
    AskWhose: sentence("Say which with --whose shared or --whose own."),
    UnknownFile: sentence("Point out columns by their headings: --map day=Date --map number=Visits."),
}
Org = Annotated[str, typer.Option("--org", metavar="ORG", help="The organisation, where there is more than one.")]
As = Annotated[
    str,
    typer.Option("--as", metavar="MAIL", envvar="ILDSJEL_AS", help="Your mail address; without it, the caretaker."),
]
Lang = Annotated[str, typer.Option("--lang", metavar="LANG", help="nb or en.")]
From = Annotated[
    datetime | None,
    typer.Option("--from", metavar="DAY", formats=["%Y-%m-%d"], help="The first day, such as 2026-03-02."),
]
To = Annotated[
    datetime | None,
    typer.Option("--to", metavar="DAY", formats=["%Y-%m-%d"], help="The last day, such as 2026-03-29."),
]
Json = Annotated[bool, typer.Option("--json", help="For other programs.")]


def acting(org: str, mail: str) -> Access:
    """The access of whoever runs the command; raises Refused where it is not clear."""
    organisation = _organisation(org)
    if not mail:
        return installation(organisation)
    person = (
        Person.objects.select_related("organisation")
        .filter(organisation=organisation, mail=mail.casefold(), left_on=None)
        .first()
    )
    if person is None:
        raise Refused(sentence("Nobody here has the address {mail}.", mail=mail))
    return Access(person, organisation, person.roles)


def speaker_for(lang: str, access: Access | None = None) -> Speaker:
    """The speaker of a command."""
    if access is None:
        return Speaker(language(lang))
    today = timezone.now().astimezone(access.organisation.zone).date()
    return Speaker(language(lang), open_house(access), today)


def says(what: Sentence, lang: str = "", *, err: bool = False) -> None:
    """Prints a sentence."""
    typer.echo(speaker_for(lang).say(what), err=err)


def print_json(data: Any) -> None:
    """Prints data as JSON."""
    typer.echo(json.dumps(data, ensure_ascii=False, indent=2))


def refusing(command: Callable[..., None]) -> Callable[..., None]:
    """A command whose refusals are a sentence on standard error and exit code 1."""

    @wraps(command)
    def run(*args: Any, **kwargs: Any) -> None:
        speaker = speaker_for(str(kwargs.get("lang", "")))
        try:
            command(*args, **kwargs)
        except REFUSALS as refused:
            tell_refusal(refused, speaker)
            raise typer.Exit(1) from None
        except BrokenPipeError:
            raise
        except HINDERED as why:
            typer.echo(speaker.say(_hindered(why)), err=True)
            raise typer.Exit(1) from None

    return run


def tell_refusal(refused: Refused | Unreadable | UnreadableLine, speaker: Speaker, about: str = "") -> None:
    """Says on standard error why something was not done, and in which line of `about` if there is one."""
    line = getattr(refused, "line", None)
    place = speaker.say(sentence("Line {line}: ", line=line)) if line else ""
    hints = [says for asked, says in HINTS.items() if isinstance(refused, asked)]
    more = "".join(" " + speaker.say(says) for says in hints)
    typer.echo((f"{about}: " if about else "") + place + speaker.say(refused.says) + more, err=True)


def _hindered(why: BaseException) -> Sentence:
    """What is in the way; where the database is not there, in its own words too."""
    found = hindrance(why)
    if found and found.kind != Kind.AWAY:
        return found.says
    return sentence("The facts cannot be reached, and nothing was changed: {why}", why=str(why).strip())


def _organisation(org: str) -> Organisation:
    try:
        found = list(Organisation.objects.filter(slug=org) if org else Organisation.objects.all()[:2])
    except (OperationalError, ProgrammingError) as why:
        if hindrance(why):
            raise
        found = []
    if len(found) == 1:
        return found[0]
    if org or not found:
        raise Refused(sentence("There is no such organisation yet. Make one with: ildsjel init"))
    raise Refused(sentence("There is more than one organisation here. Say which with --org."))
