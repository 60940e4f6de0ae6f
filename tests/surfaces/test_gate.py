"""The gate: every address as an outsider, as nobody, and as each role here."""

import re

import pytest
from django.urls import get_resolver

from ildsjel.actions.log_time import log_time
from ildsjel.config.urls import OPEN, ORGANISATION
from tests.cast import NOW
from tests.permissions import allowed

FILL = {
    "key": "ceiling",
    "kind": "ceiling",
    "name": "daily",
    "initiative": "daily",
    "person": "nobody",
    "launch": "none",
    "work": "none",
    "act": "date",
}
ALL = ("kari", "ola", "amira", "berit", "dag")
WHO = allowed("Pages")


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
    for who in ALL:
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
