"""The gate: every address as an outsider, as nobody, and as each role here."""

import re

import pytest
from django.urls import get_resolver

from ildsjel.actions.log_time import log_time
from ildsjel.config.urls import OPEN, ORGANISATION
from tests.cast import NOW

FILL = {"key": "ceiling", "kind": "ceiling", "name": "daily", "initiative": "daily", "person": "nobody"}
L, K, C, R, D = "kari", "ola", "amira", "berit", "dag"
DOERS, KEEPERS, HOSTS, READERS = {L, K, C}, {L, K, D}, {L, D}, {L, K, C}
ALL = {L, K, C, R, D}
WHO = {
    "today": DOERS,
    "entries": DOERS,
    "undoing": DOERS,
    "overview": {L},
    "decision_page": {L},
    "results": ALL,
    "question": READERS,
    "decisions": {L},
    "chart": READERS,
    "evidence": READERS,
    "plans": {L},
    "plan_stopping": {L},
    "sources": KEEPERS,
    "uploads": KEEPERS,
    "upload": KEEPERS,
    "receipts": KEEPERS,
    "removal": KEEPERS,
    "receipt": KEEPERS,
    "receipt_undoing": KEEPERS,
    "labels": KEEPERS,
    "matches": KEEPERS,
    "card": READERS,
    "asks": ALL,
    "asking": ALL,
    "replies": {L},
    "goals": {L, K},
    "exports": KEEPERS,
    "guess": {L},
    "example": ALL,
    "statements": {L},
    "statement_undoing": {L},
    "house": HOSTS,
    "things": HOSTS,
    "people": HOSTS,
    "invitations": HOSTS,
    "departures": HOSTS,
    "rules": ALL,
    "switches": {L},
    "evaluations": {L},
    "switch_ending": {L},
    "study": DOERS,
    "study_plan": {L},
    "study_invitation": {L},
    "study_ending": {L},
    "study_keeping": DOERS,
    "rhythms": {K, C},
    "study_day": DOERS,
    "study_minutes": DOERS,
    "study_completion": DOERS,
    "study_event_removal": DOERS,
    "me": ALL,
    "leaders_view": ALL,
    "sharings": ALL,
    "letters": ALL,
    "tokens": ALL,
    "withdrawal": ALL,
}


def address(pattern) -> str:
    path = re.sub(r"<(?:\w+:)?(\w+)>", lambda m: str(FILL.get(m[1], 1)), str(pattern.pattern))
    return f"/fjordbrod/{path}"


def ask(client, pattern):
    methods = pattern.callback.methods
    return (client.get if "GET" in methods else client.post)(address(pattern))


def test_the_table_names_every_address():
    assert {pattern.name for pattern in ORGANISATION} == set(WHO)
    assert len(get_resolver().url_patterns) == len(OPEN) + 2


@pytest.mark.parametrize("pattern", ORGANISATION, ids=lambda p: p.name)
def test_an_outsider_finds_nothing(pattern, cast, sit):
    assert ask(sit(cast.jonas), pattern).status_code == 404


@pytest.mark.parametrize("pattern", ORGANISATION, ids=lambda p: p.name)
def test_nobody_is_asked_to_log_in(pattern, cast, client):
    answer = ask(client, pattern)
    assert answer.status_code == 302
    assert answer.url.startswith("/login/")


@pytest.mark.parametrize("pattern", ORGANISATION, ids=lambda p: p.name)
def test_each_role_gets_what_the_table_says(pattern, cast, sit):
    for who in sorted(ALL):
        status = ask(sit(getattr(cast, who)), pattern).status_code
        assert (status != 403) == (who in WHO[pattern.name]), who
        assert status < 500


@pytest.mark.parametrize("pattern", ORGANISATION, ids=lambda p: p.name)
def test_another_method_is_refused(pattern, cast, sit):
    client = sit(cast.kari)
    wrong = client.post if "GET" in pattern.callback.methods else client.get
    assert wrong(address(pattern)).status_code in (403, 405)


def test_a_seat_is_for_the_demo_alone(cast, client, settings):
    wish = {"organisation": "fjordbrod", "person": "ola"}
    assert client.post("/seat/", wish).status_code == 404
    settings.DEMO = True
    assert client.post("/seat/", wish).status_code == 404
    cast.organisation.invented = True
    cast.organisation.save()
    assert client.post("/seat/", wish).url == "/fjordbrod/today/"
    assert client.get("/seat/").status_code == 405


def test_one_who_has_left_finds_nothing(cast, sit):
    from ildsjel.actions.leave import leave

    client = sit(cast.ola)
    assert client.get("/fjordbrod/today/").status_code == 200
    leave(by=cast.kari, person="ola", now=NOW)
    assert client.get("/fjordbrod/today/").status_code == 404


def test_a_row_of_another_firm_is_not_there(cast, sit):
    logged = log_time(by=cast.jonas, line="fb 6", now=NOW)
    client = sit(cast.ola)
    assert client.post(f"/fjordbrod/entries/{logged.receipt.pk}/undoing/").status_code == 422
    assert client.get(f"/fjordbrod/receipts/{logged.receipt.pk}/").status_code == 404


def test_an_unscoped_query_is_refused(cast):
    from ildsjel.ledger.gate import Unscoped
    from ildsjel.ledger.time import Time

    for run in (list, len, bool, lambda rows: rows.count(), lambda rows: rows.exists(), lambda rows: rows.delete()):
        with pytest.raises(Unscoped):
            run(Time.objects.filter(on=NOW.date()))
