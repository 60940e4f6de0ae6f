"""Letters one has sent become minutes by when they were sent alone."""

from datetime import date
from io import BytesIO

from answering import CONTEXT, Mailbox, ran

from ildsjel.sources import mail
from ildsjel.sources.following import Account, Letters
from ildsjel.sources.proposed import Proposed
from ildsjel.sources.reading import Data

ME = "ola@fjordbrod.example"


def head(clock, day=27, sender=f"Ola <{ME}>", **more):
    said = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in more.items())
    return f"From: {sender}\r\nDate: Fri, {day} Feb 2026 {clock}:00 +0100\r\n{said}".encode()


def proposed(*told):
    mailbox = Mailbox(list(told))
    return mailbox.asked, ran(mail.propose(Account("imap.x.example", ME, "hemmelig"), CONTEXT), mailbox)


def test_only_heads_of_what_was_sent_the_last_two_weeks_are_asked_for():
    asked, found = proposed(
        Letters("5", ((1, head("10:00")), (2, head("10:04"))), True), Letters("5", ((3, head("14:00")),))
    )
    assert [(one.heads, one.sent, one.since, one.after) for one in asked] == [
        (True, True, date(2026, 2, 15), 0),
        (True, True, date(2026, 2, 15), 2),
    ]
    assert [(one.n, one.time.seconds, one.time.channel, f"{one.time.at:%H:%M}") for one in found] == [
        (2, 600, "email", "09:54"),
        (1, 360, "email", "13:54"),
    ]


def test_what_a_machine_sent_is_no_work():
    _, found = proposed(Letters("5", ((1, head("10:00", Auto_Submitted="auto-replied")), (2, b"\0"))))
    assert found == []


def test_in_a_file_only_ones_own_letters_count():
    box = b"".join(
        b"From x Fri Feb 27 10:00:00 2026\r\n" + one + b"Subject: Hei\r\n\r\nHemmelig\r\n\r\n"
        for one in (head("10:00"), head("11:00", sender="Amira <amira@fjordbrod.example>"), head("10:00", day="02"))
    )
    found = list(mail.proposed(Data.of(BytesIO(box), "Sent.mbox"), CONTEXT, ME))
    assert [(type(one), one.n, one.title) for one in found] == [(Proposed, 1, "")]
    assert "Hemmelig" not in repr(found) and "amira" not in repr(found)
