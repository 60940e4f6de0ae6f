"""Letters about a time study: the invitation, and the reminder that goes to nobody but the person."""

from __future__ import annotations

import logging
from datetime import datetime

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.utils import timezone
from django_tasks import task

from ildsjel.actions.invite_to_study import asked
from ildsjel.actions.remind import to_remind
from ildsjel.actions.write_to import week_of, write_to, wrote_to
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.ledger.letter import What
from ildsjel.ledger.study import Study, open_study
from ildsjel.people.access import Access, installation
from ildsjel.people.organisation import Organisation
from ildsjel.people.person import Person
from ildsjel.surfaces.show.post import post, stop_link
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
        "Only you get this, and at most one letter a week. Stop the letters: {stop}\n"
    ),
)


@task()
def invite_all(organisation: int) -> None:
    """Writes to all who were asked to take part. A leader has asked for it, so it goes at once."""
    access, now = installation(Organisation.objects.get(pk=organisation)), timezone.now()
    study = open_study(access)
    if study:
        with get_connection() as connection:
            for person in asked(access, study):
                if person.mail:
                    subject, body = _said(INVITED, study, person)
                    sender = settings.DEFAULT_FROM_EMAIL
                    EmailMessage(subject, body, sender, [person.mail], connection=connection).send()
                    wrote_to(access, person, What.INVITATION, now=now)


@task()
def remind_all(now: str) -> None:
    """Writes to those whose day is not done, in every organisation, when the clock says so; once a week at most."""
    moment = datetime.fromisoformat(now)
    for firm in Organisation.objects.all():
        access = installation(firm)
        people, study = to_remind(access, now=moment), open_study(access)
        for person in people:
            if study and person.mail and person.no_letters_since is None:
                _remind(access, study, person, moment)


def _remind(access: Access, study: Study, person: Person, now: datetime) -> None:
    """One that cannot be handed over is tried again tomorrow, if the day then is not done."""
    subject, text = _said(REMINDED, study, person)
    week = week_of(access, now)
    try:
        write_to(access, person, What.REMINDER, lambda: post(person, week=week, subject=subject, text=text), now=now)
    except OSError as why:
        logging.getLogger(__name__).warning("A reminder could not be sent: %s", why)


def _said(letter: tuple[Sentence, Sentence], study: Study, person: Person) -> list[str]:
    language = person.login.language if person.login else ""
    speaker = Speaker(language or "nb", today=study.starts_on)
    return [speaker.say(_filled(part, study, person)) for part in letter]


def _filled(part: Sentence, study: Study, person: Person) -> Sentence:
    root = study.link.split(f"/{study.organisation.slug}/")[0]
    about = {
        "start": study.starts_on,
        "end": study.last_day,
        "firm": study.organisation.name,
        "purpose": study.purpose,
        "leader": str(study.planned_by or ""),
        "link": study.link,
        "help": f"{root}/help/time_study/",
        "stop": stop_link(person),
    }
    return Sentence(part.text, about, part.many, part.count)
