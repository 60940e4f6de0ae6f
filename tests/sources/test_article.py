"""An article, or a post, is one and the same wherever it was read."""

import samples

from ildsjel.sources import by_name
from ildsjel.sources.article import article_id
from ildsjel.sources.ids import LONGEST


def ids(name):
    path = samples.SAMPLES / name
    return {one.id for one in samples.read(by_name(path.parent.name), path) if hasattr(one, "id")}


def test_a_feed_and_the_export_of_a_site_tell_of_the_same_posts():
    same = ids("feed/blogg.xml") & ids("wordpress_wxr/nettsted.xml")
    assert same == {"article:https://fjordbrod.example/?p=41", "article:https://fjordbrod.example/?p=42"}


def test_a_feed_of_a_platform_and_its_archive_tell_of_the_same_post():
    assert ids("feed/account.rss") & ids("mastodon_archive/outbox.json") == {"mastodon:113000000000000001"}


def test_bluesky_says_the_same_in_a_repository_and_in_json():
    assert ids("bluesky_export/records.json") <= ids("bluesky_export/repo.car")
    assert ids("bluesky_export/lines.jsonl") <= ids("bluesky_export/repo.car")


def test_instagram_gives_figures_to_posts_that_are_in_the_list():
    assert ids("instagram_download/insights_posts.json") <= ids("instagram_download/posts_1.json")
    assert ids("instagram_download/insights_reels.json") == ids("instagram_download/reels.json")


def test_a_name_that_is_long_or_no_name_becomes_a_key():
    long = f"https://fjordbrod.example/{'a' * LONGEST}"
    assert article_id(long) != article_id(long + "b")
    assert all(len(article_id(name)) < LONGEST for name in (long, "med mellomrom i navnet"))
