"""What real accounts take with them from a platform: posts, answers and boosts, told apart."""

from collections import Counter

from real_files import facts, found, needed

from ildsjel.facts.happened import Message, Post
from ildsjel.sources.reading import Remark, Skipped

pytestmark = needed


def test_an_outbox_of_mastodon_tells_posts_answers_and_boosts_apart():
    sent = found("mastodon/mastodon_outbox_dealingwith_2024.json", "mastodon_archive")
    kept = [one for one in sent if isinstance(one, Post | Message)]
    assert len({one.id for one in kept}) == len(kept) == 1586 - sum(isinstance(one, Skipped) for one in sent)
    assert Counter(one.format == "Repost" for one in kept if isinstance(one, Post)) == {True: 326, False: 1049}
    assert Counter(one.form for one in kept if isinstance(one, Message)) == {"comment": 176, "direct": 31}
    assert not [one for one in kept if isinstance(one, Message) and one.form == "direct" and one.text]


def test_a_site_of_wordpress_is_its_published_posts_and_approved_comments():
    told = found("press/wordpress_wxr_theme_unit_test.xml", "wordpress_wxr")
    assert Counter(getattr(one, "way", type(one)) for one in told) == {Post: 56, "in": 21, "out": 5, Remark: 2}
    assert len({one.id for one in told if isinstance(one, Post | Message)}) == 82


def test_posts_of_instagram_come_with_their_letters_whole():
    posts = facts("instagram/instagram_dyi_posts_1_sr4136.json", "instagram_download", Post)
    assert Counter(post.format for post in posts.values()) == {"Image": 884, "Carousel": 90, "Video": 83}
    assert posts["instagram:17841815407034497"].at.isoformat() == "2015-02-18T03:04:48+01:00"
    assert posts["instagram:17869692526377131"].text.endswith("today's run.\n🌇 🏃")
    assert not [post for post in posts.values() if "\x9f" in post.text]


def test_shares_of_a_member_are_posts_once_each_and_without_quotation_marks_around_their_lines():
    told = found("linkedin/linkedin_member_shares_2025_sanand0.csv", "linkedin_member")
    posts = {one.id: one for one in told if isinstance(one, Post)}
    assert (len(posts), sum(isinstance(one, Skipped) for one in told), len(told)) == (198, 4, 202)
    first = posts["linkedin:share:7345821826846990338"]
    assert first.at.isoformat() == "2025-07-01T16:33:22+02:00"
    assert first.text.startswith("I'm off for a 10-day Vipassana meditation program.\n\n")
    assert not [post for post in posts.values() if '"\n"' in post.text]
