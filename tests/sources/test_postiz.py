"""What Postiz says of what it has published, under the names the networks have for it."""

import json
from datetime import date, timedelta
from decimal import Decimal

import pytest
import samples
from hypothesis import given
from hypothesis import strategies as st

from ildsjel.facts.happened import Post
from ildsjel.facts.text import read_line, write_line
from ildsjel.sources import find, postiz
from ildsjel.sources.postiz.own_id import own_id
from ildsjel.sources.postiz.post import figures
from ildsjel.sources.reading import Head, Remark, Skipped, Unreadable

TOLD = {
    "id": "p1",
    "content": "Boller",
    "publishDate": "2026-02-13T09:00:00.000Z",
    "releaseURL": "https://www.facebook.com/105/posts/122121474620644102",
    "state": "PUBLISHED",
    "integration": {"id": "i1", "providerIdentifier": "facebook", "name": "Fjordbrød"},
}
DID = "did:plc:fjordbrod234567abcdefghij"


def found(*told):
    return samples.of_text(postiz, json.dumps({"posts": list(told)}))


def on(network, **more):
    return TOLD | {"integration": {"providerIdentifier": network, "name": "Fjordbrød"}} | more


@pytest.mark.parametrize("around", [lambda told: {"posts": [told]}, lambda told: [told]])
def test_a_post_is_the_same_wherever_it_stands(around):
    text = json.dumps(around(TOLD))
    assert find(Head("saved.json", text.encode())) is postiz
    assert samples.of_text(postiz, text) == found(TOLD)


@pytest.mark.parametrize(
    ("network", "address", "release", "known_as"),
    [
        ("facebook", "https://www.facebook.com/nes/posts/pfbid0abc", "105_1221", "postiz:p1"),
        ("facebook", "https://www.facebook.com/nes/posts/pfbid0abc", "105_122121", "facebook:122121"),
        ("facebook", "https://www.facebook.com/reel/974194307586650", "974194307586650", "postiz:p1"),
        ("instagram", "https://www.instagram.com/reel/DG1/", "18041234567890123", "instagram:18041234567890123"),
        ("instagram", "https://www.instagram.com/fjordbrod", "17841234567890123", "postiz:p1"),
        ("linkedin-page", "", "urn:li:ugcPost:7306192", "linkedin:ugcPost:7306192"),
        ("x", "https://x.com/fjordbrod/status/189", "189", "x:189"),
        ("x", "https://x.com/i/articles", "1890012345678901234", "postiz:p1"),
        ("youtube", "https://www.youtube.com/shorts/Ab3_dE-fG1h", "", "youtube:Ab3_dE-fG1h"),
        ("tiktok", "https://www.tiktok.com/@fjordbrod", "7602151384468808256", "tiktok:7602151384468808256"),
        ("tiktok", "https://www.tiktok.com/@fjordbrod", "v_pub_url~v2.123", "postiz:p1"),
        ("mastodon", "https://snabel.example/statuses/113950000000000001", "", "mastodon:113950000000000001"),
        ("bluesky", "", f"at://{DID}/app.bsky.feed.post/3lh", f"bluesky:at://{DID}/app.bsky.feed.post/3lh"),
        ("bluesky", f"https://bsky.app/profile/{DID}/post/3lh", "", f"bluesky:at://{DID}/app.bsky.feed.post/3lh"),
        ("threads", "https://www.threads.net/@fjordbrod", "18051234567890123", "threads:18051234567890123"),
        ("telegram", "https://t.me/fjordbrod/7", "7", "postiz:p1"),
        ("facebook", None, "missing", "postiz:p1"),
    ],
)
def test_a_post_has_the_name_its_network_gave_it(network, address, release, known_as):
    one, *_ = found(on(network, releaseURL=address, releaseId=release))
    assert one.id == known_as


def test_a_network_that_is_no_channel_everybody_has_is_told_by_the_label():
    (one,) = found(on("threads"))
    assert (one.channel, one.under) == ("", "Fjordbrød (threads)")
    (other,) = found(TOLD | {"integration": {"providerIdentifier": "threads", "name": None}})
    assert other.under == "threads"


def test_the_name_of_a_colleague_is_not_kept_with_their_own_profile():
    kari = {"providerIdentifier": "linkedin", "name": "Kari Nordmann"}
    assert "Kari" not in repr(found(TOLD | {"integration": kari}))


def test_only_what_was_published_is_a_post_and_each_of_the_others_is_counted_once():
    one, *others = found(
        TOLD,
        *(TOLD | {"id": f"w{n}", "state": state} for n, state in enumerate(["QUEUE", "DRAFT", "queue"])),
        TOLD | {"id": "w0", "state": "QUEUE", "publishDate": "2026-02-20T09:00:00.000Z"},
        TOLD | {"id": "e", "state": "ERROR"},
    )
    assert one.id == "facebook:122121474620644102"
    assert all(isinstance(other, Remark) for other in others)
    assert [samples.say(other.says)[:12] for other in others] == ["3 posts wait", "One post cou"]


def test_that_a_page_on_linkedin_has_other_numbers_elsewhere_is_told_once():
    said = [one for one in found(on("linkedin-page"), on("linkedin-page", id="p2")) if isinstance(one, Remark)]
    assert len(said) == 1 and not any(isinstance(one, Remark) for one in found(on("linkedin")))


def test_what_was_handed_over_to_the_app_is_a_post_once_it_is_known_which():
    handed = on("tiktok", releaseId="missing", releaseURL="https://www.tiktok.com/messages?lang=en")
    assert not any(isinstance(one, Post) for one in found(handed))
    (one,) = found(handed | {"releaseId": "7602151384468808256"})
    assert one.id == "tiktok:7602151384468808256"


def test_an_address_that_is_none_is_not_kept():
    (one,) = found(TOLD | {"releaseURL": "javascript:alert(1)"})
    assert one.url == ""


UNDATED = TOLD | {"id": "p2", "publishDate": None}


@pytest.mark.parametrize("odd", [None, 7, "text", [], {}, {"state": "PUBLISHED"}, UNDATED])
def test_what_is_no_post_is_left_out_and_the_rest_is_read(odd):
    first, second = found(odd, TOLD)
    assert isinstance(first, Skipped) and isinstance(second, Post)


def test_figures_that_do_not_say_what_they_are_of_are_refused():
    told = json.dumps([{"label": "Likes", "data": [{"total": "1", "date": "2026-02-01"}], "percentageChange": 1}])
    assert find(Head("saved.json", told.encode())) is postiz
    with pytest.raises(Unreadable):
        samples.of_text(postiz, told)


DAYS = st.dates(date(2026, 1, 1), date(2026, 2, 28)).map(date.isoformat)
READINGS = st.dictionaries(DAYS, st.integers(0, 10**9), min_size=1, max_size=6)


@given(readings=READINGS, as_text=st.booleans(), turned=st.booleans())
def test_the_latest_reading_is_the_figure_in_whatever_order_they_stand(readings, as_text, turned):
    data = [{"total": str(n) if as_text else n, "date": day} for day, n in sorted(readings.items(), reverse=turned)]
    assert dict(figures([{"label": "Likes", "data": data}])) == {"Likes": Decimal(readings[max(readings)])}


NOTHING = st.sampled_from([None, "", "-", True, {}, [], "mange", float("nan"), float("inf")])


@given(total=NOTHING, label=st.text(max_size=80))
def test_what_is_not_told_is_not_zero(total, label):
    assert figures([{"label": label, "data": [{"total": total, "date": "2026-02-01"}]}]) == ()
    assert figures([{"label": label, "data": []}]) == figures({"missing": True}) == figures(None) == ()


NETWORKS = st.sampled_from(["facebook", "instagram", "linkedin", "x", "tiktok", "youtube", "bluesky", "mastodon"])


@given(network=NETWORKS | st.text(max_size=20), release=st.text(max_size=60), address=st.text(max_size=60))
def test_every_post_with_a_number_in_postiz_has_an_identity(network, release, address):
    assert own_id({"id": "p1", "releaseId": release, "releaseURL": address}, network)


@given(text=st.text(max_size=60), days=st.integers(0, 3000), total=st.integers(0, 10**12))
def test_whatever_a_post_says_survives_the_text_form(text, days, total):
    moment = f"{date(2020, 1, 1) + timedelta(days)}T23:30:00.000Z"
    given_figures = [{"label": "Views", "data": [{"total": total, "date": moment[:10]}]}]
    for one in found(TOLD | {"content": text, "publishDate": moment, "analytics": given_figures}):
        assert write_line(read_line(write_line(one))) == write_line(one)
        assert dict(one.m) == {"Views": total}
