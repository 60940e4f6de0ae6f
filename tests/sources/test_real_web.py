"""The files real organisations have of their videos, newsletters and websites: their known answers."""

from collections import Counter
from decimal import Decimal

import pytest
from real_files import days, facts, found, needed

from ildsjel.facts.happened import Audience, Post
from ildsjel.sources.reading import Skipped, Unreadable

pytestmark = needed


def test_leeds_has_its_website_by_the_day():
    figures = facts("org_leeds/leeds_website.csv", "daily_metrics", Audience)
    assert days(figures, "page_views") == 537
    assert {figure.channel for figure in figures.values()} == {"web"}


def test_youtube_gives_videos_and_figures_by_the_day():
    videos = found("youtube/yt_studio_table_data_2025_areikher.csv", "youtube_studio")
    posts = [one for one in videos if isinstance(one, Post)]
    assert (len(posts), sum(isinstance(one, Skipped) for one in videos)) == (68, 3)
    assert sum(dict(post.m)["Views"] for post in posts) + 11 + 8 + 7 == 46_333
    totals = facts("youtube/yt_studio_wbh_Totals.csv", "youtube_studio", Audience)
    assert days(totals, "views") == len(totals) == 803
    chart = facts("youtube/yt_studio_wbh_Chart_data.csv", "youtube_studio", Audience)
    assert (len(chart), days(chart, "views_by_traffic_source")) == (10_439, 803)
    assert sum(one.value for one in chart.values()) == sum(one.value for one in totals.values())


def test_a_sum_of_youtube_over_a_period_it_does_not_name_is_refused():
    with pytest.raises(Unreadable) as refused:
        found("youtube/yt_studio_wbh_Table_data.csv", "youtube_studio")
    assert "Chart data.csv" in refused.value.says.text


def test_newsletters_are_posts_by_mail():
    sendings = facts("mailchimp/mailchimp_campaigns_phillybike_2023.csv", "mailchimp", Post)
    assert len(sendings) == 43
    first = sendings["email:031aae0fbe"]
    assert (first.at.isoformat(), dict(first.m), first.under) == (
        "2023-06-01T21:46:00+02:00",
        {"Recipients": 33},
        "Philly Bike Action",
    )


def test_leeds_has_its_sendings_and_says_which_shares_cannot_be():
    all_of_it = found("org_leeds/leeds_mailing_list.csv", "mailchimp")
    posts = [one for one in all_of_it if isinstance(one, Post)]
    flagged = [one for one in all_of_it if isinstance(one, Skipped)]
    assert (len(posts), len({post.id for post in posts})) == (73, 73)
    assert Counter(one.why.values["column"] for one in flagged) == {
        "Opens per delivered (%)": 17,
        "Clicks per opener (%)": 22,
    }
    assert (flagged[0].line, flagged[0].why.values["cell"]) == (2, "299.96%")
    assert posts[3].on.isoformat() == "2020-08-04"
    assert (dict(posts[0].m)["Total opens"], dict(posts[0].m)["Open rate"]) == (7343, Decimal("39.13"))


@pytest.mark.parametrize(
    ("name", "measure", "rows"),
    [
        ("user_traffic", "sessions", 27),
        ("engagement", "event_count", 27),
        ("events", "event_count_by_event_name", 117),
        ("acquisition", "sessions_by_session_source_and_session_medium", 46),
        ("page_views", "page_views_by_page_path_and_page_title", 140),
    ],
)
def test_the_api_of_google_analytics_gives_figures_by_the_day(name, measure, rows):
    figures = facts(f"web/ga4_api_{name}_data.csv", "ga4", Audience)
    assert sum(figure.measure == measure for figure in figures.values()) == rows
    assert {figure.channel for figure in figures.values()} == {"web"}


def test_a_report_of_google_analytics_is_read_table_by_table():
    figures = facts("web/ga4_ui_reports_snapshot_2025_joelhanson.csv", "ga4", Audience)
    assert [days(figures, name) for name in ("weekly_active_users", "active_users_30_days")] == [53, 365]
    by_country = [one for one in figures.values() if one.measure == "active_users_by_country"]
    assert (len(by_country), by_country[0].on.isoformat(), by_country[0].value) == (7, "2025-12-31", 1513)
    assert by_country[0].under == "Website"


def test_what_people_searched_for_is_refused_with_what_to_do():
    with pytest.raises(Unreadable) as refused:
        found("web/ga4_api_search_console_data.csv", "search_console")
    assert "Dates.csv" in refused.value.says.text
