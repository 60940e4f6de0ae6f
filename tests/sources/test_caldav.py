"""A calendar at an address: as a file, or by CalDAV, from whatever address a person has copied."""

from datetime import date
from io import BytesIO
from urllib.parse import urlsplit

import pytest
from answering import CONTEXT, Answers, followed, ran

from ildsjel.facts.text import write_line
from ildsjel.sources import ics
from ildsjel.sources.following import Account, Reply, Stopped
from ildsjel.sources.reading import Data

HERE = "https://sky.example/dav/"
EVENT = (
    "BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTART:202602{day:02}T080000Z\r\nDTEND:202602{day:02}T083000Z\r\n"
    "SUMMARY:{title}\r\nDESCRIPTION:Hemmelig\r\nEND:VEVENT\r\n"
)


def calendar(*events):
    body = "".join(EVENT.format(uid=f"u{n}", day=day, title=title) for n, (day, title) in enumerate(events))
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{body}END:VCALENDAR\r\n".encode()


def multi(*answers):
    said = "".join(
        f"<d:response><d:href>{href}</d:href><d:propstat><d:prop>{prop}</d:prop></d:propstat></d:response>"
        for href, prop in answers
    )
    return f'<d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">{said}</d:multistatus>'.encode()


CALENDAR = "<d:resourcetype><d:collection/><c:calendar/></d:resourcetype>"
TASKS = CALENDAR + '<c:supported-calendar-component-set><c:comp name="VTODO"/></c:supported-calendar-component-set>'
EVENTS = multi(("/dav/ola/jobb/1.ics", f"<c:calendar-data>{calendar((20, 'Redaksjon')).decode()}</c:calendar-data>"))


def proposed(told, **account):
    """What is proposed, and what was asked for on the way."""
    answers = Answers(told)
    asked = Account(**{"address": HERE, "user": "ola", "secret": "hemmelig", **account})
    return ran(ics.propose(asked, CONTEXT), answers), answers.asked


def test_a_file_at_an_address_is_read_and_its_address_is_the_secret():
    found, asked = proposed(
        {"GET https": calendar((20, "Redaksjonsmøte"))},
        user="",
        secret="webcal://sky.example/a.ics",
        address="sky.example/…",
    )
    assert [(str(one.time.on), one.time.seconds, one.title) for one in found] == [
        ("2026-02-20", 1800, "Redaksjonsmøte")
    ]
    assert [one.url for one in asked] == ["https://sky.example/a.ics"]


def test_only_the_last_two_weeks_are_proposed_and_nothing_but_the_title_is_told():
    found, _ = proposed({"GET https": calendar((10, "Før"), (20, "Facebook"))}, user="", secret="")
    assert [(one.title, one.time.channel) for one in found] == [("Facebook", "facebook")]
    assert "Hemmelig" not in repr(found)


def test_the_calendars_of_whoever_logs_in_are_found_by_the_way_the_server_shows():
    found, asked = proposed(
        {
            "PROPFIND https://sky.example/dav/?": multi(
                ("/dav/", "<d:current-user-principal><d:href>/dav/p/ola/</d:href></d:current-user-principal>")
            ),
            "PROPFIND https://sky.example/dav/p/ola/": multi(
                ("/dav/p/ola/", "<c:calendar-home-set><d:href>/dav/ola/</d:href></c:calendar-home-set>")
            ),
            "PROPFIND https://sky.example/dav/ola/": multi(
                ("/dav/ola/", "<d:resourcetype><d:collection/></d:resourcetype>"),
                ("/dav/ola/jobb/", CALENDAR),
                ("/dav/ola/oppgaver/", TASKS),
            ),
            "REPORT https://sky.example/dav/ola/jobb/": EVENTS,
        }
    )
    assert [one.title for one in found] == ["Redaksjon"]
    assert [(one.method, dict(one.headers)["Depth"]) for one in asked] == [
        ("PROPFIND", "0"),
        ("PROPFIND", "0"),
        ("PROPFIND", "1"),
        ("REPORT", "1"),
    ]
    assert all(dict(one.headers)["Authorization"].startswith("Basic ") for one in asked)
    assert b'start="20260214T000000Z" end="20260303T000000Z"' in asked[-1].body


def test_the_address_of_one_calendar_is_that_calendar():
    found, asked = proposed({"PROPFIND": multi(("/dav/", CALENDAR)), "REPORT https://sky.example/dav/": EVENTS})
    assert len(found) == 1 and len(asked) == 2


def test_a_calendar_with_nothing_in_it_proposes_nothing():
    assert proposed({"PROPFIND": multi(("/dav/", CALENDAR)), "REPORT": multi()})[0] == []


@pytest.mark.parametrize(
    ("home", "goes"),
    [("https://p12-caldav.sky.example/ola/", True), ("https://evil.example/ola/", False), ("//evil.example/", False)],
)
def test_the_password_goes_to_the_server_and_those_beside_it_alone(home, goes):
    told = {
        "PROPFIND https://caldav.sky.example": multi(
            ("/", f"<c:calendar-home-set><d:href>{home}</d:href></c:calendar-home-set>")
        ),
        "PROPFIND https://p12": multi(("/ola/", CALENDAR)),
        "REPORT https://p12": EVENTS,
    }
    if goes:
        found, asked = proposed(told, address="https://caldav.sky.example")
        assert len(found) == 1 and urlsplit(asked[-1].url).hostname == "p12-caldav.sky.example"
    else:
        with pytest.raises(Stopped, match="leads to another"):
            proposed(told, address="https://caldav.sky.example")


@pytest.mark.parametrize(
    "body", [b"", b"<p>Hei", b"[]", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', multi(("/", ""))]
)
def test_what_is_no_calendar_says_so(body):
    with pytest.raises(Stopped, match="no calendar"):
        proposed({"GET": body}, user="", secret="")
    with pytest.raises(Stopped, match="no calendar"):
        proposed({"PROPFIND": body})


def test_a_shared_calendar_gives_the_same_facts_as_its_file():
    data = calendar((20, "Redaksjon"), (21, "Kurs"))
    lines, _ = followed(ics, Answers({"GET": lambda ask: Reply(200, {}, data, ask.url)}))
    filed = ics.read(Data.of(BytesIO(data), "a.ics"), CONTEXT)
    assert lines == [write_line(one) for one in filed if hasattr(one, "id")] and len(lines) == 2
    assert "Redaksjon" not in "".join(lines)


def test_what_the_owner_has_declined_is_not_proposed():
    mine = "ATTENDEE;PARTSTAT={answer}:mailto:ola@sky.example\r\n"
    event = EVENT.format(uid="a", day=20, title="Møte").replace("END:VEVENT", mine + "END:VEVENT")
    for answer, n in (("DECLINED", 0), ("ACCEPTED", 1)):
        data = f"BEGIN:VCALENDAR\r\n{event.format(answer=answer)}END:VCALENDAR\r\n"
        told = multi(("/dav/a.ics", f"<c:calendar-data>{data}</c:calendar-data>"))
        found, _ = proposed({"PROPFIND": multi(("/dav/", CALENDAR)), "REPORT": told}, user="Ola@sky.example")
        assert len(found) == n


def test_nothing_is_proposed_of_what_was_cancelled_free_or_all_day():
    off = b"BEGIN:VEVENT\r\nUID:x\r\nDTSTART;VALUE=DATE:20260220\r\nSUMMARY:Ferie\r\nEND:VEVENT\r\n"
    data = calendar((20, "Møte")).replace(b"END:VCALENDAR", off + b"END:VCALENDAR")
    found = list(ics.proposed(Data.of(BytesIO(data), "a.ics"), CONTEXT, "ola@x.example"))
    assert [one.title for one in found] == ["Møte"] and found[0].time.on == date(2026, 2, 20)
