"""The files real organisations have of their pages on Facebook, LinkedIn and X: their known answers."""

from collections import Counter

import pytest
from real_files import DATA, days, facts, needed

from ildsjel.facts.happened import Audience, Message, Post

pytestmark = needed


@pytest.mark.parametrize(
    ("name", "channel", "measure", "first"),
    [
        ("Reach", "facebook", "reach", 5),
        ("Visits", "facebook", "visits", 0),
        ("Visits1", "instagram", "profile_visits", 2),
        ("Views", "", "views", 16),
        ("Follows", "", "new_followers", 0),
        ("Interactions", "", "content_interactions", 0),
        ("Interactions1", "", "content_interactions", 1),
    ],
)
def test_insights_of_business_suite_are_figures_by_the_day(name, channel, measure, first):
    figures = facts(f"meta_oigetit/mbs_insights_{name}.csv", "meta_business_suite", Audience)
    assert days(figures, measure) == len(figures) == 105
    assert figures[f"{channel}:{measure}:2025-01-01"].value == first


def test_the_followers_of_business_suite_are_shares():
    shares = facts("meta_oigetit/mbs_insights_Audience.csv", "meta_business_suite", Audience)
    assert Counter(share.measure for share in shares.values()) == {
        "percent_by_age_gender": 12,
        "percent_by_top_countries": 10,
        "percent_by_top_cities": 10,
    }


def test_a_tweet_is_there_once_over_all_monthly_files():
    files = sorted((DATA / "x_ropensci").glob("*.csv"))
    tweets = {}
    for path in files:
        tweets |= facts(f"x_ropensci/{path.name}", "x_analytics", Post | Message)
    assert (len(files), len(tweets)) == (24, 782)
    assert sum(isinstance(one, Message) for one in tweets.values()) == 209
    post = tweets["x:812369747765362688"]
    assert (post.at.isoformat(), dict(post.m)["Impressions"], post.under) == (
        "2016-12-23T19:50:00+01:00",
        1938,
        "rOpenSci",
    )


def test_x_by_the_day_is_its_own_measure():
    leeds = facts("org_leeds/leeds_twitter.csv", "x_analytics", Audience)
    assert days(leeds, "impressions") == 669
    assert {figure.channel for figure in leeds.values()} == {"x"}
    week = facts("x/x_account_overview_koe_2025-08.csv", "x_analytics", Audience)
    assert sum(figure.value for figure in week.values() if figure.measure == "likes") > 0
    assert days(week, "new_followers") == 7


def test_an_archive_of_x_tells_posts_from_answers():
    tweets = facts("x/x_archive_tweets_smithjd.js", "x_archive", Post | Message)
    assert len(tweets) == 1758
    answer = tweets["x:1582825767519809536"]
    assert (answer.way, answer.reply) == ("out", "x:1582702502297755653")
    assert sum(isinstance(one, Post) and one.format == "Repost" for one in tweets.values()) == 128


def test_leeds_has_its_linkedin_by_the_day():
    updates = facts("org_leeds/leeds_linkedin-updates.csv", "linkedin_page", Audience)
    visitors = facts("org_leeds/leeds_linkedin-visitors.csv", "linkedin_page", Audience)
    assert (days(updates, "impressions"), days(visitors, "page_views")) == (415, 415)
    assert updates["linkedin:impressions:2021-10-11"].value == 1006
    assert not updates.keys() & visitors.keys()


def test_a_workbook_of_linkedin_reads_the_same_in_both_its_forms():
    old = facts("linkedin/linkedin_page_content_2025-03.xls", "linkedin_page", Audience | Post)
    new = facts("linkedin/linkedin_page_content_2025-03_resaved.xlsx", "linkedin_page", Audience | Post)
    assert old == new
    assert Counter(type(one) for one in old.values()) == {Audience: 30 * 19, Post: 8}
    post = next(one for one in old.values() if isinstance(one, Post))
    assert (post.on.isoformat(), dict(post.m)["Impressions"]) == ("2025-03-14", 26)


@pytest.mark.parametrize(
    ("period", "of_page", "posts", "videos"),
    [
        ("2014-01-01_2014-02-27", 58, 3, 0),
        ("2014-02-28_2014-08-23", 177, 20, 1),
        ("2014-08-24_2015-02-19", 180, 98, 22),
    ],
)
def test_facebook_insights_reads_pages_posts_and_videos(period, of_page, posts, videos):
    page = facts(f"facebook/fb_insights_page_vic_{period}.csv", "facebook_insights", Audience)
    assert (days(page, "page_likes"), days(page, "reach")) == (of_page, of_page)
    assert len(facts(f"facebook/fb_insights_post_vic_{period}.csv", "facebook_insights", Post)) == posts
    if videos:
        assert len(facts(f"facebook/fb_insights_video_vic_{period}.csv", "facebook_insights", Post)) == videos


def test_a_workbook_of_facebook_is_joined_over_its_sheets():
    for name in ("fb_insights_post_lok_2017-10-22.xls", "fb_insights_post_lok_2017-10-22.xlsx"):
        posts = facts(f"facebook/{name}", "facebook_insights", Post)
        assert len(posts) == 12
        first = dict(posts["facebook:1940000072879306"].m)
        assert [first[figure] for figure in ("Reach", "Likes", "Comments", "Shares")] == [265, 346, 5, 1]


@pytest.mark.parametrize(("name", "photos"), [("", 420), ("_excel_bom_comma", 426)])
def test_the_research_set_adds_up(name, photos):
    posts = facts(f"facebook/uci_facebook_metrics{name}.csv", "facebook_insights", Post).values()
    assert Counter(post.format for post in posts) == {"Photo": photos, "Status": 45, "Link": 22, "Video": 7}
    sums = Counter()
    for post in posts:
        sums.update(dict(post.m))
    assert [sums[figure] for figure in ("Likes", "Comments", "Shares", "Total interactions")] == [
        88_795,
        3_741,
        13_524,
        106_060,
    ]


def test_tiktok_by_the_day_has_a_day_without_reach():
    figures = facts("tiktok/tiktok_business_overview_2025-10_12.csv", "tiktok_business", Audience)
    assert (days(figures, "video_views"), days(figures, "reach"), days(figures, "new_followers")) == (62, 61, 62)
    assert figures["tiktok:video_views:2025-11-01"].value == 75155
    assert {figure.channel for figure in figures.values()} == {"tiktok"}
