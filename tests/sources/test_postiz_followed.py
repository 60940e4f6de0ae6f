"""Postiz that is followed: with answers alone, in the shape its public API is documented in."""

import json
import sys
from dataclasses import replace
from datetime import date, timedelta

import pytest
import samples
from answering import CONTEXT, Answers, followed, where
from hypothesis import given
from hypothesis import strategies as st

from ildsjel.facts.text import write_line
from ildsjel.sources import postiz
from ildsjel.sources.following import Account, Reply, Stopped

ACCOUNT = {"address": "https://postiz.fjordbrod.example", "secret": "hemmelig"}
LIKES = [{"label": "Likes", "data": [{"total": "7", "date": "2026-03-01"}], "percentageChange": 0}]
MORE = [{"label": "Likes", "data": [{"total": "9", "date": "2026-03-02"}], "percentageChange": 0}]


def post(key, day, network="facebook", **more):
    number = f"1221214746206{sum(map(ord, key)):05}"
    told = {"id": key, "content": key, "publishDate": f"{day}T09:00:00.000Z", "state": "PUBLISHED"}
    told |= {"releaseURL": f"https://www.facebook.com/105/posts/{number}", "releaseId": f"105_{number}"}
    return told | {"integration": {"id": "i", "providerIdentifier": network, "name": "Fjordbrød"}} | more


def asked(posts, figures=LIKES, context=CONTEXT, **marks):
    answers = Answers({"/analytics/post/": figures, "/posts": {"posts": posts}})
    lines, after = followed(postiz, answers, context, **ACCOUNT, marks=marks)
    return lines, after, answers.asked


def counted(asks):
    return [ask.url.rpartition("/")[2] for ask in asks if "/analytics/" in ask.url]


def test_what_comes_is_what_the_saved_answer_says_and_the_figures_beside_it():
    posts = json.loads((samples.SAMPLES / "postiz" / "everywhere.json").read_text())["posts"]
    bare = [{name: told for name, told in one.items() if name != "analytics"} for one in posts]
    lines, *_ = asked(bare, figures=[])
    saved = samples.of_text(postiz, json.dumps({"posts": bare}), CONTEXT)
    assert lines == [write_line(one) for one in saved if hasattr(one, "id")]
    lines, _, asks = asked([post("a", "2026-02-20")])
    assert lines[0].endswith("m.Likes=7") and counted(asks) == ["a"]


def test_it_goes_back_a_year_the_first_time_and_two_weeks_later():
    for marks, since in (({}, "2025-03-01"), ({"day": "2026-02-20"}, "2026-02-06")):
        first = asked([], **marks)[2][0]
        assert where(first) == (
            "GET https://postiz.fjordbrod.example/api/public/v1/posts?"
            f"startDate={since}T00:00:00.000Z&endDate=2026-03-02T23:59:59.999Z"
        )


@pytest.mark.parametrize(
    ("written", "root"),
    [
        ("https://api.postiz.com", "https://api.postiz.com/public/v1"),
        ("api.postiz.com/", "https://api.postiz.com/public/v1"),
        ("https://api.postiz.com/public/v1/", "https://api.postiz.com/public/v1"),
        ("https://postiz.firma.example/", "https://postiz.firma.example/api/public/v1"),
        ("https://postiz.firma.example/api", "https://postiz.firma.example/api/public/v1"),
        ("http://localhost:3000/public/v1", "http://localhost:3000/public/v1"),
    ],
)
def test_the_api_is_found_where_the_documentation_says(written, root):
    steps = postiz.follow(Account(address=written, secret="hemmelig"), CONTEXT)
    assert next(steps).url == f"{root}/posts"


def test_the_key_is_in_a_header_as_it_is_and_in_no_text():
    *_, asks = asked([post("a", "2026-02-20")])
    assert [dict(ask.headers) for ask in asks] == [{"Authorization": "hemmelig"}] * 2
    assert "hemmelig" not in repr(asks)


def test_figures_are_asked_for_once_a_day_and_only_while_they_change():
    posts = [post("new", "2026-02-28"), post("old", "2026-02-01"), post("uncounted", "2026-02-28", "mastodon")]
    lines, marks, asks = asked(posts)
    assert len(lines) == 3 and counted(asks) == ["new"]
    assert asked(posts, **marks)[0] == [] and counted(asked(posts, **marks)[2]) == []
    tomorrow = replace(CONTEXT, today=date(2026, 3, 2))
    lines, _, asks = asked(posts, MORE, tomorrow, **marks)
    assert [line.rpartition(" ")[2] for line in lines] == ["m.Likes=9"] and counted(asks) == ["new"]


def test_a_post_that_has_figures_is_not_told_again_without_them():
    posts = [post("a", "2026-02-28")]
    marks = asked(posts)[1] | {"day": "2026-02-28"}
    for figures in ([], b"", {"missing": True}, Reply(500, {}, b"", ""), [{"label": "Likes", "data": []}]):
        assert asked(posts, figures, **marks)[0] == []


def test_a_post_without_figures_comes_as_it_is():
    (line,) = asked([post("a", "2026-02-28")], Reply(400, {}, b"", ""))[0]
    assert " m." not in line


@given(count=st.integers(0, 50))
def test_many_are_asked_some_at_a_time_the_latest_first_and_each_once_a_day(count):
    at_once = sys.modules["ildsjel.sources.postiz.followed"].AT_ONCE
    posts = [post(f"p{n:02}", date(2026, 2, 28) - timedelta(n % 10)) for n in range(count)]
    marks, met = {}, []
    for _ in range(count // at_once + 2):
        _, marks, asks = asked(posts, **marks)
        assert len(asks) <= at_once + 1 <= 30
        met += counted(asks)
    assert sorted(met) == [one["id"] for one in posts]
    days = {one["id"]: one["publishDate"] for one in posts}
    assert [days[key] for key in met] == sorted(days.values(), reverse=True)


def test_what_was_planned_comes_when_it_is_published_late():
    waiting = post("a", "2026-02-27", state="QUEUE", releaseURL=None, releaseId=None)
    lines, marks, asks = asked([waiting])
    assert lines == [] and counted(asks) == []
    assert len(asked([post("a", "2026-02-27")], **marks)[0]) == 1


def test_one_that_repeats_is_asked_once_and_keeps_its_first_day():
    lines, _, asks = asked([post("a", "2026-02-20"), post("a", "2026-02-27")])
    assert [line[:10] for line in lines] == ["2026-02-20"] and counted(asks) == ["a"]


@pytest.mark.parametrize("odd", [b"<html>", [], {"msg": "No API Key found"}, {"posts": None}])
def test_what_is_no_answer_stops_it(odd):
    with pytest.raises(Stopped):
        followed(postiz, Answers({"/posts": odd}), **ACCOUNT)
