"""What a list of what was paid comes to."""

from decimal import Decimal

import pytest
import samples

from ildsjel.facts.happened import Spend
from ildsjel.sources import outcome_table, spend_table
from ildsjel.sources.reading import Head


def spends(text):
    return [one for one in samples.of_text(spend_table, text) if isinstance(one, Spend)]


def test_a_corrected_amount_takes_the_place_of_the_earlier():
    rows = "Dato;Hva;Beløp\n13.02.2026;Plakat;{}\n13.02.2026;Ramme;80\n"
    first, second = (spends(rows.format(amount)) for amount in ("100", "120,50"))
    assert [one.id for one in first] == [one.id for one in second]
    assert second[0].amount == Decimal("120.50")


@pytest.mark.parametrize(
    ("heading", "currency", "cell", "found"),
    [
        ("Amount (EUR)", "", "12.50", "EUR"),
        ("Amount", "sek", "12.50", "SEK"),
        ("Amount (EUR)", "USD", "12.50", "USD"),
        ("Amount", "", "€12.50", "EUR"),
        ("Amount", "kr", "12.50", "NOK"),
    ],
)
def test_the_currency_is_that_of_the_row_before_that_of_the_heading(heading, currency, cell, found):
    (one,) = spends(f"Date,What,Currency,{heading}\n2026-02-13,Poster,{currency},{cell}\n")
    assert (one.amount, one.currency) == (Decimal("12.50"), found)


@pytest.mark.parametrize(
    "headings",
    [
        b"Dato;Hva;Antall;Bel\xc3\xb8p\n",
        b"Campaign,Day,Currency code,Cost,Clicks\n",
        b"Date,Description,Hours,Amount\n",
        b"Dato;Tekst;Bel\xc3\xb8p;Saldo\n",
    ],
)
def test_counts_ads_hours_and_statements_are_other_tables(headings):
    assert not spend_table.recognises(Head("file.csv", headings))


def test_a_list_that_counts_is_one_of_what_came_of_it():
    assert outcome_table.recognises(Head("file.csv", "Dato;Hva;Antall;Beløp\n".encode()))
