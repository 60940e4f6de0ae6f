"""Letters about a time study: the invitation, and the reminder that goes to nobody but the person."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django_tasks import task

from ildsjel.actions.invite_to_study import asked
from ildsjel.actions.remind import to_remind
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.ledger.study import Study, open_study
from ildsjel.people.access import installation
from ildsjel.people.organisation import Organisation
from ildsjel.people.person import Person
from ildsjel.surfaces.show.speaker import Speaker

INVITED = (
    sentence("For a short while, everything is logged"),
    sentence(
        "From {start} to {end}, {firm} looks at what the days of all who work with communication go to: "
        "social media, email, phone, the press, meetings and the rest.\n\n"
        "What the firm needs to know: {purpose}\n\n"
        "It takes a few minutes a day, and ends by itself. Your minutes are yours: nobody else sees them, "
        "nor whether you log. What is kept are sums that rest on four people or more; "
        "the minutes are deleted when it is over. {leader} has logged days of their own first.\n\n"
        "You log here: {link}\n\n"
        "How it is worked out, and who sees what: {help}\n"
    ),
)
REMINDED = (
    sentence("Two minutes for the day?"),
    sentence(
        "Today’s page in the time study is not done. It can be until noon tomorrow: {link}\n\n"
        "Only you get this, at most three times a week.\n"
    ),
)


@task()
def invite_all(organisation: int) -> None:
    """Writes to all who were asked to take part."""
    access = installation(Organisation.objects.get(pk=organisation))
    study = open_study(access)
    if study:
        _send(INVITED, study, asked(access, study))


@task()
def remind_all(now: str) -> None:
    """Writes to those whose day is not done, in every organisation, when the clock says so."""
    for firm in Organisation.objects.all():
        access = installation(firm)
        people, study = to_remind(access, now=datetime.fromisoformat(now)), open_study(access)
        if study and people:
            _send(REMINDED, study, people)


def _send(letter: tuple[Sentence, Sentence], study: Study, people: Iterable[Person]) -> None:
    with get_connection() as connection:
        for person in people:
            if person.mail:
                language = person.login.language if person.login else ""
                speaker = Speaker(language or "nb", today=study.starts_on)
                subject, body = (speaker.say(_filled(part, study)) for part in letter)
                EmailMessage(subject, body, settings.DEFAULT_FROM_EMAIL, [person.mail], connection=connection).send()


def _filled(part: Sentence, study: Study) -> Sentence:
    root = study.link.split(f"/{study.organisation.slug}/")[0]
    about = {
        "start": study.starts_on,
        "end": study.last_day,
        "firm": study.organisation.name,
        "purpose": study.purpose,
        "leader": str(study.planned_by or ""),
        "link": study.link,
        "help": f"{root}/help/time_study/",
    }
    return Sentence(part.text, about, part.many, part.count)
