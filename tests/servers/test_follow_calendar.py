"""A real Radicale is followed: meetings that are over are proposed to their owner, by CalDAV and as a file."""

from datetime import timedelta

import pytest

from ildsjel.actions.fetch_account import fetch_account
from ildsjel.actions.follow import follow
from ildsjel.ledger.proposed import waiting
from ildsjel.ledger.time import Time
from tests.cast import NOW
from tests.servers.radicale_server import PASSWORD, PYTHON, USER, radicale


@pytest.fixture
def server(needed):
    needed(PYTHON)
    with radicale() as found:
        found.make("jobb")
        found.write("jobb", "a", "DTSTART:20260303T080000Z", "DURATION:PT30M", "SUMMARY:Redaksjonsmøte")
        weekly = ("DTSTART;TZID=Europe/Oslo:20260216T100000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY")
        found.write("jobb", "b", *weekly, "SUMMARY:Facebook")
        found.write("jobb", "c", "DTSTART:20260305T080000Z", "DURATION:PT1H", "STATUS:CANCELLED", "SUMMARY:Avlyst")
        found.write("jobb", "d", "DTSTART;VALUE=DATE:20260304", "SUMMARY:Messe")
        yield found


def own(by, address, secret=PASSWORD, user=USER):
    told = {"address": address, "user": user, "secret": secret, "whose": "own"}
    return follow(by=by, source="ics", told=told, now=NOW)


def seen(by):
    return sorted((f"{one.at:%m-%d %H:%M}", one.minutes, one.title) for one in waiting(by, NOW))


MEETINGS = [("02-23 10:00", 60, "Facebook"), ("03-02 10:00", 60, "Facebook"), ("03-03 09:00", 30, "Redaksjonsmøte")]


@pytest.mark.parametrize("path", ["", "/ola/", "/ola/jobb/"])
def test_whatever_address_was_copied_leads_to_the_meetings(cast, server, path):
    account = own(cast.ola, f"{server.url}{path}")
    assert fetch_account(account, NOW) is None and not account.stopped
    assert seen(cast.ola) == MEETINGS
    assert not Time.objects.of(cast.ola).exists()


def test_what_is_moved_and_taken_away_is_followed_and_nothing_doubled(cast, server):
    account = own(cast.ola, server.url)
    fetch_account(account, NOW)
    server.write("jobb", "a", "DTSTART:20260303T120000Z", "DURATION:PT45M", "SUMMARY:Redaksjonsmøte")
    server.remove("jobb", "b")
    fetch_account(account, NOW + timedelta(hours=1))
    assert seen(cast.ola) == [("03-03 13:00", 45, "Redaksjonsmøte")]


def test_all_calendars_of_meetings_are_read(cast, server):
    server.make("nettsider")
    server.write("nettsider", "e", "DTSTART:20260305T100000Z", "DURATION:PT15M", "SUMMARY:Stikk innom")
    fetch_account(own(cast.ola, server.url), NOW)
    assert ("03-05 11:00", 15, "Stikk innom") in seen(cast.ola)


def test_a_wrong_password_stops_it_with_a_sentence(cast, server):
    account = own(cast.ola, server.url, secret="feil")
    fetch_account(account, NOW)
    assert "refused" in account.stopped["text"] and seen(cast.ola) == []


def test_a_shared_calendar_gives_time_without_titles(server, told, filed):
    lines, _ = told("ics", address=f"{server.url}/ola/jobb/", user=USER, secret=PASSWORD)
    assert len([line for line in lines if " time " in line]) == 4 and "Redaksjon" not in "".join(lines)
