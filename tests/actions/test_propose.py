"""What a personal source tells of is proposed to its owner alone, counts only when taken, and is soon gone."""

import io
from datetime import UTC, datetime, timedelta

import pytest

from ildsjel.actions.answer_proposal import Changed, take, throw_away
from ildsjel.actions.export import export
from ildsjel.actions.fetch_account import fetch_account
from ildsjel.actions.follow import accounts, follow, give_secret, let_go
from ildsjel.actions.forget import forget
from ildsjel.actions.let_replies_count import let_replies_count
from ildsjel.actions.log_time import log_time
from ildsjel.actions.propose import propose
from ildsjel.actions.propose_from_file import propose_from_file
from ildsjel.actions.propose_replies import propose_replies_for_all
from ildsjel.actions.receive import receive
from ildsjel.actions.right import NotAllowed, Refused
from ildsjel.actions.tidy import tidy
from ildsjel.actions.undo import undo
from ildsjel.actions.whose import AskWhose
from ildsjel.facts.happened import Message, Time
from ildsjel.ledger import time as ledger_time
from ildsjel.ledger.account import Account
from ildsjel.ledger.proposal import Proposal
from ildsjel.ledger.proposed import waiting
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.silent import silent
from ildsjel.sources.proposed import Proposed
from tests.actions.test_safe_client import serving
from tests.cast import NOW

EVENT = (
    "BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTART:{at:%Y%m%dT%H%M%S}Z\r\nDURATION:PT{minutes}M\r\n"
    "SUMMARY:{title}\r\nEND:VEVENT\r\n"
)
YESTERDAY = NOW - timedelta(days=1)


def calendar(*events):
    body = "".join(EVENT.format(uid=uid, at=at, minutes=minutes, title=title) for uid, at, minutes, title in events)
    return f"BEGIN:VCALENDAR\r\n{body}END:VCALENDAR\r\n".encode()


def proposed(at=YESTERDAY, minutes=30, key="a", title="Hemmelig møte"):
    time = Time(on=at.date(), at=at, seconds=60 * minutes, channel="meetings", kind="meeting", id=key)
    return Proposed(time=time, ends=at + timedelta(minutes=minutes), title=title)


def times(by):
    return list(ledger_time.Time.objects.of(by).current().filter(who=by.person).order_by("at"))


@pytest.fixture(autouse=True)
def surroundings(settings):
    settings.FETCH_INSIDE = ["127.0.0.1"]


def own_calendar(by, url, now=NOW):
    return follow(by=by, source="ics", told={"address": url, "whose": "own"}, now=now)


def test_nothing_counts_before_it_is_taken_and_the_title_stays_behind(cast):
    propose(by=cast.ola, proposed=[proposed()], source="ics", is_all=False, now=NOW)
    (one,) = waiting(cast.ola, NOW)
    assert (one.title, one.minutes, one.proposal.channel, one.proposal.kind) == (
        "Hemmelig møte",
        30,
        "meetings",
        "meeting",
    )
    assert times(cast.ola) == [] and "Hemmelig" not in one.proposal.title
    logged = take(by=cast.ola, proposal=one.proposal.pk, now=NOW)
    (row,) = times(cast.ola)
    assert (row.at, row.seconds, row.note, logged.receipt.source) == (YESTERDAY, 1800, "", "six_minutes")
    assert waiting(cast.ola, NOW) == []


def test_it_can_be_changed_first(cast):
    propose(by=cast.ola, proposed=[proposed()], source="ics", is_all=False, now=NOW)
    (one,) = waiting(cast.ola, NOW)
    for wrong in (Changed(minutes=0), Changed(minutes=1441), Changed(minutes=6, channel="månen")):
        with pytest.raises(Refused):
            take(by=cast.ola, proposal=one.proposal.pk, changed=wrong, now=NOW)
    changed = Changed(minutes=45, channel="facebook", kind="learning", note=" øvde ")
    take(by=cast.ola, proposal=one.proposal.pk, changed=changed, now=NOW)
    (row,) = times(cast.ola)
    assert (row.seconds, row.kind, row.note) == (2700, "learning", "øvde")


def test_what_is_taken_back_waits_again(cast):
    propose(by=cast.ola, proposed=[proposed()], source="ics", is_all=False, now=NOW)
    (one,) = waiting(cast.ola, NOW)
    logged = take(by=cast.ola, proposal=one.proposal.pk, now=NOW)
    with pytest.raises(Refused, match="not here any more"):
        take(by=cast.ola, proposal=one.proposal.pk, now=NOW)
    undo(by=cast.ola, receipt=logged.receipt.pk, now=NOW)
    (again,) = waiting(cast.ola, NOW)
    assert again.title == "Hemmelig møte"
    take(by=cast.ola, proposal=again.proposal.pk, now=NOW)
    assert len(times(cast.ola)) == 1


def test_what_is_thrown_away_stays_away_and_its_title_is_gone(cast):
    propose(by=cast.ola, proposed=[proposed()], source="ics", is_all=False, now=NOW)
    throw_away(by=cast.ola, proposal=waiting(cast.ola, NOW)[0].proposal.pk, now=NOW)
    propose(by=cast.ola, proposed=[proposed()], source="ics", is_all=False, now=NOW)
    assert waiting(cast.ola, NOW) == [] and Proposal.objects.of(cast.ola).get().title == ""


def test_nobody_else_sees_or_answers_it(cast):
    propose(by=cast.ola, proposed=[proposed()], source="ics", is_all=False, now=NOW)
    number = Proposal.objects.of(cast.ola).get().pk
    for other in (cast.kari, cast.amira, cast.jonas):
        assert waiting(other, NOW) == []
        for answer in (take, throw_away):
            with pytest.raises(Refused):
                answer(by=other, proposal=number, now=NOW)
    assert times(cast.ola) == [] and len(waiting(cast.ola, NOW)) == 1


def test_what_one_has_logged_already_is_not_proposed(cast):
    log_time(by=cast.ola, line="møte 20", now=YESTERDAY + timedelta(minutes=20))
    propose(by=cast.ola, proposed=[proposed(), proposed(minutes=60, key="b")], source="ics", is_all=False, now=NOW)
    assert [one.proposal.key for one in waiting(cast.ola, NOW)] == ["b"]


def test_only_what_is_over_and_from_the_last_two_weeks_is_proposed_and_then_it_is_gone(cast):
    future, old = proposed(at=NOW - timedelta(minutes=5)), proposed(at=NOW - timedelta(days=15), key="b")
    assert propose(by=cast.ola, proposed=[future, old, proposed(key="c")], source="ics", is_all=False, now=NOW) == 1
    later = NOW + timedelta(days=14)
    assert waiting(cast.ola, later) == []
    tidy(now=later - timedelta(seconds=1))
    assert Proposal.objects.of(cast.ola).count() == 1
    tidy(now=later)
    assert not Proposal.objects.of(cast.ola).exists()


def test_a_calendar_proposes_follows_what_is_moved_and_lets_go_of_what_is_called_off(cast, caplog):
    first = calendar(("a", YESTERDAY, 30, "Redaksjon"), ("b", YESTERDAY + timedelta(hours=2), 60, "Facebook"))
    moved = calendar(("b", YESTERDAY + timedelta(hours=3), 60, "Facebook"))
    with serving((200, {}, first), (200, {}, moved), (401, {}, b"")) as server:
        account = own_calendar(cast.amira, f"{server.url}/secret-7/basic.ics")
        assert fetch_account(account, NOW) is None and not account.stopped_at
        assert [(one.title, one.proposal.channel) for one in waiting(cast.amira, NOW)] == [
            ("Facebook", "facebook"),
            ("Redaksjon", "meetings"),
        ]
        fetch_account(account, NOW)
        (one,) = waiting(cast.amira, NOW)
        assert one.at == YESTERDAY + timedelta(hours=3)
        fetch_account(account, NOW)
    assert account.stopped_at and len(waiting(cast.amira, NOW)) == 1 and not caplog.text
    assert not Receipt.objects.of(cast.amira).exists() and times(cast.amira) == []


def test_nobody_sees_that_it_is_connected_and_its_address_is_locked(cast):
    account = own_calendar(cast.amira, "https://kalender.example/secret-7/basic.ics")
    account.stopped_at = NOW
    account.save()
    for other in (cast.kari, cast.ola, cast.dag, cast.jonas):
        assert not accounts(other).exists() and not silent(other).exists()
        with pytest.raises(Refused):
            let_go(by=other, account=account, now=NOW)
    kept = Account.objects.of(cast.amira).values().get()
    assert "secret-7" not in str(kept) and kept["name"].startswith("kalender.example/…")
    give_secret(by=cast.amira, account=account, secret="https://annen.example/ny.ics")
    assert account.address.startswith("annen.example/…") and not account.stopped_at
    with pytest.raises(Refused, match="already"):
        own_calendar(cast.amira, "https://annen.example/ny.ics")
    own_calendar(cast.ola, "https://annen.example/ny.ics")


def test_it_goes_without_a_trace_with_what_it_proposed(cast):
    with serving((200, {}, calendar(("a", YESTERDAY, 30, "Redaksjon")))) as server:
        account = own_calendar(cast.amira, server.url)
        fetch_account(account, NOW)
    let_go(by=cast.amira, account=account, now=NOW)
    assert not Account.objects.of(cast.amira).exists() and not Proposal.objects.of(cast.amira).exists()


def test_whose_a_mailbox_is_must_be_said_and_what_is_shared_is_for_those_who_keep_the_sources(cast):
    told = {"address": "imap.x.example", "user": "ola@x.example", "secret": "s"}
    with pytest.raises(AskWhose):
        follow(by=cast.ola, source="mail", told=told, now=NOW)
    with pytest.raises(NotAllowed):
        follow(by=cast.amira, source="mail", told=told | {"whose": "shared"}, now=NOW)
    with pytest.raises(NotAllowed):
        follow(by=cast.dag, source="mail", told=told | {"whose": "own"}, now=NOW)
    with pytest.raises(Refused, match="organisation"):
        follow(by=cast.ola, source="feed", told=told | {"whose": "own"}, now=NOW)
    assert follow(by=cast.amira, source="mail", told=told | {"whose": "own"}, now=NOW).owner == cast.amira.person


def test_a_file_proposes_and_nothing_of_it_is_kept(cast):
    told = propose_from_file(
        by=cast.ola, file=io.BytesIO(calendar(("a", YESTERDAY, 30, "Redaksjon"))), name="a.ics", now=NOW
    )
    assert (told.new, told.skipped) == (1, ())
    calls = "Tidspunkt;Retning;Nummer;Varighet\n2026-03-05 10:00;Ut;91234567;0:05:00\ni går;Ut;9;0:01:00\n"
    told = propose_from_file(by=cast.ola, file=io.BytesIO(calls.encode()), name="b.csv", now=NOW)
    assert (told.new, len(told.skipped)) == (1, 1)
    assert len(waiting(cast.ola, NOW)) == 2 and not Receipt.objects.of(cast.ola).exists()
    with pytest.raises(Refused, match="none of them"):
        propose_from_file(by=cast.ola, file=io.BytesIO(b"a;b\n1;2\n"), name="c.csv", now=NOW)


def test_replies_are_proposed_by_the_persons_own_yes(cast):
    def reply(n, minute, hour=10):
        at = datetime(2026, 3, 5, hour, minute, tzinfo=UTC)
        return Message(on=at.date(), at=at, way="out", channel="facebook", who="ola", source="feed", id=f"m{n}")

    receive(by=cast.kari, facts=[reply(1, 0), reply(2, 4), reply(3, 50)], source="feed", now=NOW)
    propose_replies_for_all.func(NOW.isoformat())
    assert waiting(cast.ola, NOW) == []
    let_replies_count(by=cast.ola, counts=True, now=NOW)
    assert [(one.proposal.n, one.minutes, one.proposal.channel) for one in waiting(cast.ola, NOW)] == [
        (1, 6, "facebook"),
        (2, 10, "facebook"),
    ]
    receive(by=cast.kari, facts=[reply(4, 58), reply(0, 45, hour=9)], source="feed", now=NOW)
    propose_replies_for_all.func(NOW.isoformat())
    propose_replies_for_all.func(NOW.isoformat())
    assert [(one.proposal.n, one.minutes) for one in waiting(cast.ola, NOW)] == [(2, 12), (3, 16)]
    assert waiting(cast.amira, NOW) == []
    let_replies_count(by=cast.ola, counts=False, now=NOW)
    assert waiting(cast.ola, NOW) == []


def test_it_leaves_with_the_person_and_is_in_no_export(cast):
    propose(by=cast.ola, proposed=[proposed()], source="ics", is_all=False, now=NOW)
    assert not [fact for fact in export(by=cast.dag, now=NOW) if isinstance(fact, Time)]
    assert forget(by=cast.kari, who="ola", now=NOW).counts["proposals"] == 1
    assert not Proposal.objects.of(cast.kari).exists()
