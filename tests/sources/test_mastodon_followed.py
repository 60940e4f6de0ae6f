"""An account on Mastodon that is followed: with answers alone, in the shape its API is documented in."""

from dataclasses import replace
from datetime import date

import pytest
from answering import CONTEXT, Answers, followed

from ildsjel.sources import mastodon_archive
from ildsjel.sources.following import Reply, Stopped

HOST = "https://fjord.example"
US = {
    "id": "1",
    "username": "fjordbrod",
    "acct": "fjordbrod",
    "url": f"{HOST}/@fjordbrod",
    "uri": f"{HOST}/users/fjordbrod",
    "followers_count": 812,
}
PER = {
    "id": "7",
    "acct": "per@nabo.example",
    "url": "https://nabo.example/@per",
    "uri": "https://nabo.example/users/per",
}
NOBODY = Reply(404, {}, b"", HOST)
ACCOUNT = {"address": f"{HOST}/@fjordbrod", "secret": "adgang"}
FIRST = "113000000000000001"


def status(number, content="<p>Nå er det ute</p>", account=US, **more):
    host = "https://nabo.example/users/per" if account is PER else f"{HOST}/users/fjordbrod"
    return {
        "id": number,
        "uri": f"{host}/statuses/{number}",
        "url": f"{account['url']}/{number}",
        "account": account,
        "created_at": "2026-02-02T07:30:00.000Z",
        "visibility": "public",
        "language": "nb",
        "content": content,
        "favourites_count": 4,
        "reblogs_count": 1,
        "replies_count": 0,
        **more,
    }


def answers(statuses=(), mentions=(), **more):
    notes = [{"id": str(900 - place), "type": "mention", "status": one} for place, one in enumerate(mentions)]
    return Answers(
        {
            "verify_credentials": US,
            "accounts/lookup?acct=fjordbrod": US,
            **more,
            "max_id=": [],
            "/accounts/1/statuses": list(statuses),
            "/notifications": notes,
            "/api/v1/statuses/": NOBODY,
        }
    )


def test_a_post_is_as_in_the_archive_and_followers_are_counted():
    lines, marks = followed(mastodon_archive, answers([status(FIRST)]), **ACCOUNT)
    assert lines[0] == (
        '2026-02-02T08:30:00+01:00 post mastodon - "Nå er det ute" '
        f"url={HOST}/@fjordbrod/{FIRST} read=2026-03-01 under=fjordbrod@fjord.example id=mastodon:{FIRST} "
        "m.Likes=4 m.Reposts=1 m.Replies=0 x.lang=nb"
    )
    assert lines[1].startswith("2026-03-01 audience mastodon followers 812")
    assert marks == {"status": FIRST, "mention": "", "counted": "2026-03-01"}


def test_an_answer_to_somebody_else_knows_whom_by_their_own_address():
    theirs = status("112999999999999999", account=PER)
    ours = status(FIRST, in_reply_to_id="55", in_reply_to_account_id="7")
    lines, _ = followed(mastodon_archive, answers([ours], **{"/api/v1/statuses/55": theirs}), **ACCOUNT)
    assert " message out mastodon comment " in lines[0] and "reply=mastodon:112999999999999999" in lines[0]
    assert "author=hash-of-mastodon:https://nabo.example/users/per" in lines[0]


def test_an_answer_to_what_is_gone_is_still_an_answer():
    ours = status(FIRST, in_reply_to_id="55555555", in_reply_to_account_id="7")
    lines, _ = followed(mastodon_archive, answers([ours]), **ACCOUNT)
    assert " message out mastodon comment " in lines[0] and "reply=mastodon:55555555" in lines[0]


def test_a_thread_of_ones_own_is_posts_and_a_boost_is_a_repost():
    thread = status("113000000000000002", in_reply_to_id=FIRST, in_reply_to_account_id="1")
    boost = status(
        "113000000000000003",
        reblog=status("9", account=PER),
        uri=f"{HOST}/users/fjordbrod/statuses/113000000000000003/activity",
    )
    lines, _ = followed(mastodon_archive, answers([boost, thread]), **ACCOUNT)
    assert " post mastodon Repost url=https://nabo.example/users/per/statuses/9 " in lines[0]
    assert "id=mastodon:113000000000000003" in lines[0] and " m." not in lines[0]
    assert " post mastodon - " in lines[1]


def test_what_others_write_comes_in_and_what_is_not_open_keeps_no_text():
    asked = status(
        "112000000000000001", "<p>Har dere surdeig?</p>", PER, in_reply_to_id=FIRST, in_reply_to_account_id="1"
    )
    direct = status("112000000000000002", "<p>Hemmelig</p>", PER, visibility="direct")
    lines, marks = followed(mastodon_archive, answers(mentions=[direct, asked]), **ACCOUNT)
    assert " message in mastodon direct " in lines[0] and "Hemmelig" not in lines[0]
    assert '"Har dere surdeig?"' in lines[1] and f"reply=mastodon:{FIRST}" in lines[1]
    assert "under=fjordbrod@fjord.example" in lines[1]
    assert followed(mastodon_archive, answers(mentions=[direct, asked]), **ACCOUNT, marks=marks)[0] == []


@pytest.mark.parametrize(
    "address", ["@fjordbrod@fjord.example", "fjord.example/@fjordbrod", f"{HOST}/users/fjordbrod"]
)
def test_without_a_token_only_what_is_open_is_asked_for(address):
    told = answers([status(FIRST)])
    assert len(followed(mastodon_archive, told, address=address)[0]) == 2
    assert all(ask.url.startswith(HOST) and not ask.headers and "notifications" not in ask.url for ask in told.asked)


def test_a_server_that_shows_nothing_says_what_it_takes():
    with pytest.raises(Stopped, match="access token"):
        followed(mastodon_archive, answers(**{"lookup?acct=ingen": NOBODY}), address=f"{HOST}/@ingen")
    with pytest.raises(Stopped, match="name after @"):
        followed(mastodon_archive, answers(), address=HOST)


def test_a_server_that_is_away_is_waited_for_and_not_said_to_hide_anything():
    told = answers(**{"lookup?acct=ingen": lambda ask: Reply(503, {}, b"", HOST) if ask.may_fail else US})
    followed(mastodon_archive, told, address=f"{HOST}/@ingen")
    assert [ask.may_fail for ask in told.asked[:2]] == [True, False]


def test_the_same_day_only_what_is_new_is_told_and_the_next_day_the_newest_again():
    told = [status("113000000000000002"), status(FIRST)]
    marks = {"status": FIRST, "counted": "2026-03-01"}
    assert len(followed(mastodon_archive, answers(told), **ACCOUNT, marks=marks)[0]) == 1
    tomorrow = replace(CONTEXT, today=date(2026, 3, 2))
    assert len(followed(mastodon_archive, answers(told), tomorrow, **ACCOUNT, marks=marks)[0]) == 3


def test_followers_that_are_hidden_are_unknown():
    told = answers(verify_credentials={**US, "followers_count": -1})
    assert followed(mastodon_archive, told, **ACCOUNT)[0] == []


@pytest.mark.parametrize("odd", [[None], ["x"], [{"id": "x"}], [{"id": "5"}], [{"id": "5", "account": 3, "uri": []}]])
def test_what_is_odd_is_left_out(odd):
    lines, _ = followed(mastodon_archive, answers(odd, odd), **ACCOUNT)
    assert [line.split()[1] for line in lines] == ["audience"]
