"""Post: a letter of Ildsjel's own accord on its way to one person, with a way to stop it in one tap (RFC 8058)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives

from ildsjel.people.person import Person
from ildsjel.people.stop_token import stop_token

Attachment = tuple[str, bytes, str]


def stop_link(person: Person) -> str:
    """Where the person stops their letters, also without logging in."""
    return f"{settings.ADDRESS}/letters/{stop_token(person)}/"


def post(
    person: Person, *, week: date, subject: str, text: str, html: str = "", attachments: Sequence[Attachment] = ()
) -> None:
    """Hands the letter to the mail server. A letter of the same week has the same number each time, so that one which
    was handed over twice can be told to be one."""
    letter = EmailMultiAlternatives(
        subject=" ".join(subject.split()),
        body=text,
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[person.mail],
        attachments=list(attachments),
        headers={
            "Message-ID": f"<{week}.{person.pk}@{urlsplit(settings.ADDRESS).hostname}>",
            "List-Unsubscribe": f"<{stop_link(person)}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            "Auto-Submitted": "auto-generated",
        },
    )
    if html:
        letter.attach_alternative(html, "text/html")
    letter.send()
