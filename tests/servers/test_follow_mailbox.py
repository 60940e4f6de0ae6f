"""A real Dovecot is followed: letters in and out come once, and nothing of what they say is kept."""

from email.message import EmailMessage

import pytest
from imapclient import IMAPClient

from ildsjel.actions.fetch_account import fetch_account
from ildsjel.actions.follow import follow
from ildsjel.ledger.message import Message
from ildsjel.ledger.proposed import waiting
from ildsjel.sources.mail.letters import opened
from tests.cast import NOW
from tests.servers.dovecot import PASSWORD, USER, dovecot

PER = "Per <per@nabo.example>"


@pytest.fixture
def server(needed):
    needed("dovecot")
    with dovecot() as found:
        yield found


@pytest.fixture
def post(server):
    """`post(folder, **head)`: lays a letter in a folder, as a mail program does."""
    client = IMAPClient("127.0.0.1", int(server.open.rpartition(":")[2]), ssl=False)
    client.login(USER, PASSWORD)

    def lay(number, sender=PER, to=USER, folder="INBOX", text="Hva koster surdeigen?", **head):
        letter = EmailMessage()
        letter["From"], letter["To"], letter["Subject"] = sender, to, "Surdeig"
        letter["Date"], letter["Message-ID"] = f"Mon, 02 Mar 2026 {number:02}:00:00 +0100", f"<{number}@nabo.example>"
        for name, value in head.items():
            letter[name.replace("_", "-")] = value
        letter.set_content(text)
        client.append(folder, letter.as_bytes())

    yield lay
    client.logout()


def account_of(server, **more):
    return {"address": server.open, "user": USER, "secret": PASSWORD, **more}


def test_letters_in_and_out_come_once_and_join(cast, server, post, kept):
    post(8)
    post(9, sender=USER, to=PER, folder="Sendt", In_Reply_To="<8@nabo.example>", text="Hundre kroner.")
    post(10, sender="Ola <ola@fjordbrod.example>", text="Bare mellom oss")
    followed = kept("mail", whose="shared", **account_of(server))
    assert followed.fetch().new == 2 and followed.why == ""
    asked, answered = Message.objects.of(cast.kari).filter(superseded=False).order_by("at")
    assert (asked.way, answered.way) == ("in", "out") and answered.reply == asked.key
    assert not asked.text and not answered.text and asked.needs == "asks"
    assert followed.fetch() is None
    post(11, text="Og rugbrød?")
    assert followed.fetch().new == 1 and followed.fetch() is None


def test_nothing_is_changed_or_marked_as_read(server, post, told):
    post(8)
    told("mail", **account_of(server))
    with IMAPClient("127.0.0.1", int(server.open.rpartition(":")[2]), ssl=False) as client:
        client.login(USER, PASSWORD)
        client.select_folder("INBOX")
        assert b"\\Seen" not in client.get_flags(client.search())[1]


def test_more_letters_than_are_fetched_at_once_all_come(monkeypatch, server, post, told):
    monkeypatch.setattr("ildsjel.actions.mailbox.AT_ONCE", 2)
    for number in range(8, 13):
        post(number)
    assert len(told("mail", **account_of(server))[0]) == 5


def test_a_mailbox_that_counts_anew_is_read_again_and_nothing_doubled(cast, server, post, kept):
    post(8)
    followed = kept("mail", whose="shared", **account_of(server))
    assert followed.fetch().new == 1
    followed.account.marks["in validity"] = "1"
    followed.account.marks["in last"] = "400"
    followed.account.save()
    assert followed.fetch() is None
    post(9)
    assert followed.fetch().new == 1
    assert Message.objects.of(cast.kari).filter(superseded=False).count() == 2


def test_a_wrong_password_and_a_key_nobody_vouches_for_stop_it(server, kept):
    followed = kept("mail", whose="shared", **account_of(server, secret="feil"))
    assert followed.fetch() is None and followed.why == "The password was refused."
    followed = kept("mail", whose="shared", **account_of(server, address=server.secure))
    assert followed.fetch() is None and "cannot show that it is the one" in followed.why


def test_the_inside_is_not_asked_and_no_password_goes_in_the_open(settings, server, kept):
    settings.FETCH_INSIDE = []
    followed = kept("mail", whose="shared", **account_of(server, address=server.secure))
    assert followed.fetch() is None and "inside the network" in followed.why
    followed = kept("mail", whose="shared", **account_of(server))
    assert followed.fetch() is None and "in the open" in followed.why


def test_letters_one_has_sent_are_proposed_and_only_when_is_fetched(cast, server, post, monkeypatch):
    fetched = []
    monkeypatch.setattr("ildsjel.sources.mail.sent.opened", lambda raw: fetched.append(raw) or opened(raw))
    for number in (8, 9):
        post(number, sender=USER, to=PER, folder="Sendt", text="Hemmelig")
    post(7, text="Hva koster surdeigen?")
    account = follow(by=cast.amira, source="mail", told=account_of(server, whose="own"), now=NOW)
    assert fetch_account(account, NOW) is None and not account.stopped
    assert [(one.proposal.n, one.minutes, f"{one.at:%H:%M}") for one in waiting(cast.amira, NOW)] == [
        (1, 6, "08:54"),
        (1, 6, "07:54"),
    ]
    assert len(fetched) == 2 and not any(b"Hemmelig" in raw or b"Surdeig" in raw or b"nabo" in raw for raw in fetched)
    assert not Message.objects.of(cast.amira).exists() and waiting(cast.kari, NOW) == []
