"""A site in Matomo that is followed: with answers alone, in the shape its reporting API is documented in."""

from urllib.parse import parse_qs

import pytest
from answering import Answers, followed

from ildsjel.sources import matomo
from ildsjel.sources.following import Stopped

ACCOUNT = {"address": "https://tall.example/", "user": "3", "secret": "hemmelig"}
DAYS = {"2026-02-27": {"nb_visits": 40, "nb_pageviews": 90}, "2026-02-28": []}


def asked(marks=()):
    answers = Answers({"index.php": DAYS})
    lines, after = followed(matomo, answers, **ACCOUNT, marks=dict(marks))
    (ask,) = answers.asked
    return lines, after, ask, {name: values[0] for name, values in parse_qs(ask.body.decode()).items()}


def test_the_days_that_have_ended_come_and_a_silent_one_is_no_zero():
    lines, marks, *_ = asked()
    assert lines == [
        "2026-02-27 audience web visits 40 read=2026-03-01 id=matomo:visits:2026-02-27",
        "2026-02-27 audience web page_views 90 read=2026-03-01 id=matomo:page_views:2026-02-27",
    ]
    assert marks == {"day": "2026-02-28"}


def test_the_token_is_in_no_address_and_in_no_text():
    *_, ask, told = asked()
    assert told["token_auth"] == "hemmelig" and told["method"] == "API.get" and told["idSite"] == "3"
    assert (ask.url, ask.params, ask.method) == ("https://tall.example/index.php", (), "POST")
    assert "hemmelig" not in repr(ask)


def test_it_goes_back_a_year_the_first_time_and_a_week_later():
    assert asked()[3]["date"] == "2025-02-22,2026-02-28"
    assert asked({"day": "2026-02-27"})[3]["date"] == "2026-02-20,2026-02-28"


@pytest.mark.parametrize(
    ("told", "why"), [({"result": "error", "message": "no"}, "does not let"), ([], "something else"), (b"<", "else")]
)
def test_what_is_no_answer_stops_it(told, why):
    with pytest.raises(Stopped, match=why):
        followed(matomo, Answers({"index.php": told}), **ACCOUNT)
