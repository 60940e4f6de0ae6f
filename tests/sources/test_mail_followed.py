"""A shared mailbox that is followed: with letters alone, and no server."""

from datetime import date

import pytest
from answering import CONTEXT, Mailbox, ran

from ildsjel.facts.happened import Message
from ildsjel.sources import mail
from ildsjel.sources.following import Account, Letters, Mark, Stopped
from ildsjel.sources.reading import Skipped

ACCOUNT = {"address": "imap.fjordbrod.example", "user": "Post@fjordbrod.example", "secret": "hemmelig"}


def letter(number, sender="Per <per@nabo.example>", to="post@fjordbrod.example"):
    when = f"Date: Mon, 02 Feb 2026 {number:02}:00:00 +0100"
    head = f"From: {sender}\r\nTo: {to}\r\n{when}\r\nMessage-ID: <{number}@x>\r\n"
    return number, f"{head}Subject: Hei\r\n\r\nHva koster det?".encode()


def followed(*told, marks=()):
    """What it asks, and what it finds, where these are the answers."""
    mailbox = Mailbox(list(told))
    return mailbox.asked, ran(mail.follow(Account(**ACCOUNT, marks=dict(marks)), CONTEXT), mailbox)


def marks_of(found):
    return {one.name: one.value for one in found if isinstance(one, Mark)}


def test_both_folders_are_read_and_it_is_told_who_we_are_by_the_address():
    ours = letter(9, "Ola <post@fjordbrod.example>", "per@nabo.example")
    asked, found = followed(Letters("5", (letter(8),)), Letters("6", (ours,)))
    assert [one.way for one in found if isinstance(one, Message)] == ["in", "out"]
    assert [(one.sent, one.after, one.since) for one in asked] == [
        (False, 0, date(2025, 3, 1)),
        (True, 0, date(2025, 3, 1)),
    ]
    assert marks_of(found) == {"in validity": "5", "in last": "8", "sent validity": "6", "sent last": "9"}


def test_it_goes_on_where_it_ended_until_there_are_no_more():
    marks = {"in validity": "5", "in last": "8"}
    asked, found = followed(Letters("5", (letter(9),), True), Letters("5", (letter(10),)), Letters(), marks=marks)
    assert [(one.validity, one.after) for one in asked] == [("5", 8), ("5", 9), ("", 0)]
    assert marks_of(found)["in last"] == "10"


@pytest.mark.parametrize(("validity", "last"), [("5", "8"), ("6", "0")])
def test_with_nothing_new_the_number_stays_unless_the_mailbox_counts_anew(validity, last):
    _, found = followed(Letters(validity), Letters(), marks={"in validity": "5", "in last": "8"})
    assert marks_of(found)["in last"] == last


@pytest.mark.parametrize("raw", [b"", b"\0\xff", b"From: \r\n\r\n", b"Subject: hei\r\n\r\n" + b"x" * 1000])
def test_what_is_no_letter_is_left_out(raw):
    _, found = followed(Letters("5", ((1, raw),)), Letters())
    assert [type(one) for one in found if not isinstance(one, Mark)] == [Skipped]


def test_the_name_must_be_the_address_of_the_mailbox_and_the_password_is_in_no_text():
    with pytest.raises(Stopped, match="address of the mailbox"):
        next(mail.follow(Account("imap.x.example", "post", "hemmelig"), CONTEXT))
    assert "hemmelig" not in repr(followed(Letters(), Letters())[0])
