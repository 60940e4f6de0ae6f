"""A site that is followed by WordPress' REST interface: with answers alone, in the shape WordPress documents."""

import json
from datetime import date

import pytest
from answering import ADDRESS, Answers, followed

from ildsjel.sources import wordpress_wxr
from ildsjel.sources.following import Reply, Stopped

LINK = {"Link": f'<{ADDRESS}/wp-json/>; rel="https://api.w.org/"'}
HOME = {
    f"GET {ADDRESS}?": Reply(200, LINK, b"<html>", ADDRESS),
    "wp-json/?": {"name": "Fjordbr&oslash;d &amp; kaffe"},
}
POST = {
    "id": 41,
    "author": 3,
    "date_gmt": "2026-02-02T06:30:00",
    "modified_gmt": "2026-02-03T08:00:00",
    "guid": {"rendered": f"{ADDRESS}/?p=41"},
    "link": f"{ADDRESS}/heving/",
    "title": {"rendered": "Hvorfor vi hever i 18&nbsp;timer"},
    "content": {"rendered": "<p>Fordi.</p>"},
    "_embedded": {"wp:term": [[{"name": "surdeig"}], [{"name": "Brød &amp; mel"}]]},
}
ASKED = {
    "id": 101,
    "post": 41,
    "parent": 0,
    "author": 0,
    "author_name": "Per",
    "date_gmt": "2026-02-02T10:00:00",
    "content": {"rendered": "<p>Kan jeg få oppskriften?</p>\n"},
}
ANSWERED = {
    **ASKED,
    "id": 102,
    "parent": 101,
    "author": 3,
    "author_name": "Ola",
    "date_gmt": "2026-02-02T10:20:00",
    "content": {"rendered": "<p>På fredag.</p>\n"},
}


def answers(posts=(POST,), comments=(ASKED, ANSWERED), **more):
    return Answers({**HOME, **more, "/wp/v2/posts?": list(posts), "/wp/v2/comments?": list(comments)})


def test_a_post_and_what_is_said_below_it_are_as_in_the_export():
    lines, marks = followed(wordpress_wxr, answers())
    name = "article:https://fjordbrod.example/?p=41"
    beside = f'thread="{name}"'
    assert lines == [
        (
            '2026-02-02T07:30:00+01:00 post blog - "Hvorfor vi hever i 18\u00a0timer" '
            'url=https://fjordbrod.example/heving/ read=2026-03-01 under="Fjordbrød & kaffe" '
            f'id="{name}" x.Categories="Brød & mel, surdeig"'
        ),
        (
            '2026-02-02T11:00:00+01:00 message in blog comment "Kan jeg få oppskriften?" '
            f'author=hash-of-blog:per {beside} under="Fjordbrød & kaffe" id="{name}#comment-101"'
        ),
        (
            '2026-02-02T11:20:00+01:00 message out blog comment "På fredag." '
            f'author=hash-of-blog:per {beside} reply="{name}#comment-101" by=Ola under="Fjordbrød & kaffe" '
            f'id="{name}#comment-102"'
        ),
    ]
    assert marks == {"authors": "3", "modified": "2026-02-03T08:00:00", "commented": "2026-02-02T10:20:00"}


def test_the_next_time_it_asks_for_what_has_changed_and_for_what_is_answered():
    marks = {"authors": "3", "modified": "2026-02-03T08:00:00", "commented": "2026-02-02T10:20:00"}
    by_number = {"/wp/v2/posts?include": [POST], "/wp/v2/comments?include=101": [ASKED]}
    told = answers(posts=(), comments=(ANSWERED,), **by_number)
    lines, after = followed(wordpress_wxr, told, marks=marks)
    assert [line.split()[1:3] for line in lines] == [["message", "out"]] and "author=hash-of-blog:per" in lines[0]
    params = [dict(ask.params) for ask in told.asked]
    assert (params[2]["modified_after"], params[3]["after"]) == ("2026-02-03T07:59:59Z", "2026-01-03T10:20:00Z")
    assert after == marks


def test_every_page_of_a_list_is_asked_for():
    def page(ask):
        number = int(dict(ask.params)["page"])
        post = {**POST, "id": number, "guid": {"rendered": f"{ADDRESS}/?p={number}"}}
        return Reply(200, {"x-wp-totalpages": "3"}, json.dumps([post]).encode(), ask.url)

    told = Answers({**HOME, "/wp/v2/posts?": page, "/wp/v2/comments?": []})
    assert len(followed(wordpress_wxr, told)[0]) == 3


def test_one_who_may_moderate_is_told_more_and_says_who_they_are():
    me = {"capabilities": {"moderate_comments": True, "edit_others_posts": True, "manage_options": False}}
    told = answers(comments=({**ASKED, "author_email": "Per@example.com"},), **{"users/me": me})
    lines, _ = followed(wordpress_wxr, told, user="ola", secret="abcd efgh")
    assert "author=hash-of-email:per@example.com" in lines[1]
    assert "Authorization" not in dict(told.asked[0].headers)  # the first answer says where the site is to be asked
    assert all(dict(ask.headers)["Authorization"] == "Basic b2xhOmFiY2QgZWZnaA==" for ask in told.asked[1:])
    assert all(dict(ask.params)["context"] == "edit" for ask in told.asked[2:])


def test_a_site_without_readable_addresses_is_asked_by_a_parameter():
    link = {"link": f'<{ADDRESS}/index.php?rest_route=/>; rel="https://api.w.org/"'}
    told = Answers(
        {
            f"GET {ADDRESS}?": Reply(200, link, b"", ADDRESS),
            "rest_route=/wp/v2/posts": [POST],
            "rest_route=/wp/v2/comments": [],
            "rest_route=/": {"name": "Fjordbrød"},
        }
    )
    assert len(followed(wordpress_wxr, told)[0]) == 1


def test_a_copy_with_the_name_of_another_is_known_by_its_address():
    copy = {**POST, "id": 42, "link": f"{ADDRESS}/kopi/"}
    lines, _ = followed(wordpress_wxr, answers(posts=(copy, POST), comments=()))
    assert ['id="article:https://fjordbrod.example/?p=41"' in line for line in lines] == [False, True]


@pytest.mark.parametrize(
    "odd", [[None, "x", 3], [{"id": "a"}], [{"date_gmt": []}], [{"id": 1, "guid": 3, "date_gmt": "i går"}]]
)
def test_what_is_odd_is_left_out(odd):
    lines, _ = followed(wordpress_wxr, answers(posts=odd, comments=odd, **{"include": odd}))
    assert lines == []


@pytest.mark.parametrize("told", [b"", b"<html>", b'{"code": "rest_disabled"}', b"[" * 100_000])
def test_what_is_no_list_stops_it(told):
    with pytest.raises(Stopped, match="something else"):
        followed(wordpress_wxr, Answers({**HOME, "/wp/v2/posts?": told}))


def test_what_is_no_wordpress_says_so():
    with pytest.raises(Stopped, match="made with WordPress"):
        followed(wordpress_wxr, Answers({ADDRESS: b"<html>hei"}))


def test_the_day_is_ours():
    late = {**POST, "date_gmt": "2026-07-04T22:30:00"}
    assert followed(wordpress_wxr, answers(posts=(late,), comments=()))[0][0].startswith(str(date(2026, 7, 5)))


def test_a_password_is_not_taken_on_to_another_host():
    elsewhere = {"Link": '<https://annet.example/wp-json/>; rel="https://api.w.org/"'}
    told = Answers({f"GET {ADDRESS}?": Reply(200, elsewhere, b"<html>", ADDRESS)})
    with pytest.raises(Stopped, match="sends on"):
        followed(wordpress_wxr, told, user="ola", secret="hemmelig")
    assert len(told.asked) == 1
