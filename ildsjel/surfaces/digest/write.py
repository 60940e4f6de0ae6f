"""Write the digests: on Monday morning, and again for those it could not be sent to."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from functools import cache
from smtplib import (
    SMTPAuthenticationError,
    SMTPConnectError,
    SMTPHeloError,
    SMTPRecipientsRefused,
    SMTPResponseException,
    SMTPSenderRefused,
)

from django.conf import settings
from django_tasks import task

from ildsjel.actions.write_to import note_letter, week_of, write_to
from ildsjel.ledger.letter import Letter, What, last_digest, waiting_digests
from ildsjel.ledger.open_house import open_house
from ildsjel.people.access import Access, installation
from ildsjel.people.names import names_of
from ildsjel.people.organisation import Organisation
from ildsjel.people.person import Person, Role
from ildsjel.surfaces.digest.due import to_write_to
from ildsjel.surfaces.digest.letter import worded
from ildsjel.surfaces.digest.week import Week, Weeks, weeks
from ildsjel.surfaces.pdf.decision_page import decision_page
from ildsjel.surfaces.show.post import Attachment, post
from ildsjel.surfaces.show.speaker import Speaker

OF_US_ALL = (SMTPAuthenticationError, SMTPConnectError, SMTPHeloError, SMTPSenderRefused)
OF_ONE = (SMTPRecipientsRefused, SMTPResponseException)
"""What a mail server says about who sends, and about one letter; anything else is that it is not there."""
log = logging.getLogger(__name__)


@task()
def write_digests(now: str) -> None:
    """Notes this week's letters, and sends them, when the clock says so."""
    moment = datetime.fromisoformat(now)
    for access in _firms():
        told = weeks(access.organisation, now=moment)
        for person in to_write_to(access, now=moment):
            if _since_last(access, person, told).says_something:
                note_letter(access, person, What.DIGEST, now=moment)
        _send_waiting(access, lambda told=told: told, moment)


@task()
def write_again(now: str) -> None:
    """Sends what could not be sent earlier this week."""
    moment = datetime.fromisoformat(now)
    for access in _firms():
        _send_waiting(access, lambda access=access: weeks(access.organisation, now=moment), moment)


def _firms() -> list[Access]:
    """Those that exist, where there is a mail server at all."""
    firms = Organisation.objects.filter(invented=False) if settings.EMAIL_HOST else ()
    return [installation(firm) for firm in firms]


def _since_last(access: Access, person: Person, told: Weeks) -> Week:
    last = last_digest(access, person, told.monday)
    return told.since(last.week if last else None, leads=person.role == Role.LEADER)


def _send_waiting(access: Access, told: Callable[[], Weeks], now: datetime) -> None:
    """Sends each letter that waits. One that is refused waits on; if the server is not there, all of them do."""
    waiting = waiting_digests(access, week_of(access, now))
    if not waiting:
        return
    due, mailbag = set(to_write_to(access, now=now)), _Mailbag(access, told(), now)
    for letter in waiting:
        try:
            if letter.person in due:
                write_to(access, letter.person, What.DIGEST, lambda letter=letter: mailbag.send(letter), now=now)
        except OF_US_ALL as why:
            return log.warning("The mail server takes no letters from us: %s", why)
        except OF_ONE as why:
            log.warning("A digest was refused, and is tried again: %s", why)
        except RuntimeError:  # A page that cannot be printed costs nobody else their letter.
            log.exception("A digest could not be made, and is tried again")
        except OSError as why:
            return log.warning("The mail server does not answer, and is tried again: %s", why)


class _Mailbag:
    """The letters of one organisation; what is the same for several is made once."""

    def __init__(self, access: Access, told: Weeks, now: datetime) -> None:
        self.access, self.told, self.now = access, told, now
        self.speaker, self.page = cache(self._speaker), cache(self._page)

    def send(self, letter: Letter) -> None:
        """Puts the letter into words, and hands it over."""
        person = letter.person
        lang = (person.login.language if person.login else "") or "nb"
        pages = (self.page(lang),) if self._is_first_of_month(person) else ()
        week = _since_last(self.access, person, self.told)
        said = worded(week, person, self.speaker(lang), has_page=bool(pages))
        post(person, week=letter.week, subject=said.subject, text=said.text, html=said.html, attachments=pages)

    def _speaker(self, lang: str) -> Speaker:
        zone = self.access.organisation.zone
        return Speaker(lang, open_house(self.access), self.now.astimezone(zone).date(), dict(names_of(self.access)))

    def _page(self, lang: str) -> Attachment:
        firm = self.access.organisation
        pdf = decision_page(firm, period=self.told.period, lang=lang, now=self.now)
        return f"{firm.slug}-{self.told.period.end}.pdf", pdf, "application/pdf"

    def _is_first_of_month(self, person: Person) -> bool:
        """Whether a leader has had no digest in the month of this week."""
        monday = self.told.monday
        last = last_digest(self.access, person, monday)
        return person.role == Role.LEADER and (last is None or last.week < monday.replace(day=1))
