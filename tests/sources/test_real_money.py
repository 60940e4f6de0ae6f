"""The books, invoices and ads of real organisations in the shared data folder, where there is one: known answers."""

from collections import defaultdict
from decimal import Decimal

import pytest
import samples
from samples import real

from ildsjel.facts.happened import Outcome, Spend
from ildsjel.sources import ehf, google_ads, meta_ads, saft
from ildsjel.sources.reading import Remark, Unreadable

DATA = samples.shared_data()
pytestmark = pytest.mark.skipif(not DATA.exists(), reason=f"no real files at {DATA}; set ILDSJEL_SHARED_DATA")


def by_label(spends):
    sums = defaultdict(Decimal)
    for spend in spends.values():
        sums[spend.under] += spend.amount
    return sums


def test_the_books_are_counted_whole_and_balance():
    found = samples.read(saft, DATA / "saft/saft_financial_888888888_2018.xml")
    counted = next(one.says.values for one in found if isinstance(one, Remark))
    assert (counted["vouchers"], counted["lines"], counted["suppliers"], counted["accounts"]) == (53, 170, 6, 22)
    assert counted["debit"] == counted["credit"] == Decimal("9487049.35")


def test_the_books_give_what_was_paid_and_no_pay():
    assert by_label(real(saft, "saft/saft_financial_888888888_2018.xml")) == {
        "4000 Varekjøp": 186802,
        "6200 Strøm": 40000,
        "6300 Leie lokale": 150000,
        "6400 Leie maskiner": 66000,
        "7195 Arbeidstøygodtgjørelse": 699,
        "7320 Reklameannonser": 62000,
    }


def test_a_view_of_the_books_is_refused_with_what_to_bring_instead():
    with pytest.raises(Unreadable) as refused:
        samples.read(saft, DATA / "saft/saft_financial_888888888_2018_excelview.xlsx")
    assert ".xml" in refused.value.says.text


@pytest.mark.parametrize(
    ("name", "lines", "total"),
    [
        ("ehf_dfo_ehf-2-faktura-1", 7, "1436.5"),
        ("ehf_dfo_ehf-3-faktura-1", 7, "1436.5"),
        ("ehf_dfo_forward-billing-nettleie-business", 2, "1234.71"),
        ("peppol_base-example", 3, "1325"),
        ("peppol_base-creditnote-correction", 3, "-1325"),
    ],
)
def test_an_invoice_comes_to_its_total_without_vat(name, lines, total):
    spends = real(ehf, f"ehf/{name}.xml")
    assert (len(spends), sum(spend.amount for spend in spends.values())) == (lines, Decimal(total))


def test_rupees_stay_rupees_and_totals_are_not_campaigns():
    found = real(google_ads, "spend/google_ads_campaign_report_inr_2025-07.csv").values()
    spends = [one for one in found if isinstance(one, Spend)]
    assert sorted((one.amount, one.currency) for one in spends) == [
        (Decimal("904.26"), "INR"),
        (Decimal("1661.67"), "INR"),
    ]
    assert {str(one.on) for one in spends} == {"2025-07-31"}
    assert sum(one.count for one in found if isinstance(one, Outcome)) == 15


def test_the_time_series_of_the_overview_is_spend_by_day():
    spends = real(google_ads, "spend/google_ads_overview_Time_series.csv").values()
    assert (len(spends), sum(one.amount for one in spends)) == (6, Decimal("139.67"))
    assert {one.currency for one in spends} == {"USD"}


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (google_ads, "google_ads_campaign_report_london"),
        (google_ads, "google_ads_overview_Networks"),
        (google_ads, "google_ads_overview_Search_keywords"),
        (google_ads, "google_ads_overview_Day_and_hour"),
        (meta_ads, "meta_ads_adsets_breakdown_2025-06"),
    ],
)
def test_a_report_without_days_or_amounts_is_refused(source, name):
    with pytest.raises(Unreadable) as refused:
        samples.read(source, DATA / f"spend/{name}.csv")
    assert samples.say(refused.value.says)
