"""Figures of a site by the day, whoever counted: what is kept of them, and what is not."""

import pytest
import samples

from ildsjel.facts.happened import Audience, Outcome
from ildsjel.sources import daily_metrics, matomo, plausible, search_console
from ildsjel.sources.reading import Head, Skipped

SOURCES = "date,source,referrer,utm_source,pageviews,visitors,visits,visit_duration,bounces\n"


def test_no_address_anybody_came_from_is_kept():
    found = samples.of_text(
        plausible,
        SOURCES + "2026-02-13,Facebook,facebook.com/kari,,10,5,6,9,1\n2026-02-13,Facebook,m.fb.com,,3,2,2,9,1\n",
    )
    assert [(one.measure, one.value) for one in found] == [("visits_by_source", 8), ("page_views_by_source", 13)]
    assert "kari" not in repr(found)


def test_a_name_of_its_own_is_an_outcome_and_a_click_on_a_link_is_not():
    rows = "date,name,link_url,path,visitors,events\n2026-02-13,Bestilling,,,6,7\n2026-02-13,Kart,https://a.no,,1,1\n"
    outcomes = [one for one in samples.of_text(plausible, rows) if isinstance(one, Outcome)]
    assert [(one.name, one.count) for one in outcomes] == [("Bestilling", 7)]


@pytest.mark.parametrize("heading", ["Unique visitors", "Unike besøkere", "Unika besökare", "Eindeutige Besucher"])
def test_a_figure_is_the_same_in_every_language(heading):
    found = samples.of_text(matomo, f"Dato,nb_visits,{heading},nb_actions\n2026-02-13,44,40,95\n")
    assert {one.id for one in found} >= {"matomo:unique_visitors:2026-02-13", "matomo:visits:2026-02-13"}


def test_csv_and_json_of_matomo_give_the_same_facts():
    table = samples.of_text(matomo, "date,nb_uniq_visitors,nb_visits,nb_actions\n2026-02-13,40,44,95\n")
    told = samples.of_text(matomo, '{"2026-02-13": {"nb_uniq_visitors": 40, "nb_visits": 44, "nb_actions": 95}}')
    assert table == told


def test_json_that_says_something_else_is_no_figure():
    found = samples.of_text(
        matomo,
        '{"2026-02-13": {"nb_visits": true, "nb_actions": {"a": 1}, "nb_users": "x", "ip": "1.2.3.4"}, "i dag": 4}',
    )
    assert [type(one) for one in found] == [Skipped]


def test_the_share_that_clicked_stays_beside_the_clicks():
    (clicks, _, position) = samples.of_text(
        search_console, "Datum,Klicks,Impressionen,CTR,Position\n2026-02-13,3,40,7.5%,2.1\n"
    )
    assert isinstance(clicks, Audience)
    assert (clicks.measure, clicks.x, position.measure) == ("search_clicks", (("CTR", "7.5%"),), "search_position")


@pytest.mark.parametrize(
    "text",
    [
        "Date,Clicks,Impressions,CTR,Position\n2026-02-13,1,2,50%,3\n",
        "date,visitors,pageviews,bounces,visits,visit_duration\n2026-02-13,1,2,1,1,1\n",
        "date,nb_uniq_visitors,nb_visits,nb_actions\n2026-02-13,1,2,1\n",
        "date,nb_conversions,conversion_rate\n2026-02-13,1,2%\n",
    ],
)
def test_none_of_these_are_any_figures(text):
    assert not daily_metrics.recognises(Head("file.csv", text.encode()))
