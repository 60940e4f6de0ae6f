"""A table somebody has explained: a first look at its columns, and the facts that come of what they say."""

import io
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
import samples
from hypothesis import given
from hypothesis import strategies as st

from ildsjel.facts.happened import Audience, Outcome, Post, Spend, Time
from ildsjel.facts.mapping import GIVES, Mapping
from ildsjel.facts.text import read_line, write_line
from ildsjel.sources import find, mapped
from ildsjel.sources.mapped.glimpse import glimpse, guess
from ildsjel.sources.mapped.layout import has_columns, is_of
from ildsjel.sources.reading import AskDayOrder, Data, Head, Skipped, Unreadable

TODAY = date(2026, 3, 1)
VISITS = """Rapport fra kommunen
Laget;01.02.2026

Dag;Besøk på sida;Nedlastinger;Plattform;Side
02.02.2026;1 204;33;Facebook;Forside
02.02.2026;800;-;Intranettet;Forside
13.02.2026;1.004;12;Instagram;Forside
"""
HOURS = "Når,Hvem,Minutter,Gjorde\n2026-02-02,Ola,12,svarte\n2026-02-03,Amira,6,skrev\n"
PAID = 'Kjøpt den,Beløp (NOK),Leverandør\n2026-02-02,"1 200,50",Meta\n2026-02-03,-20,Meta\n'


def data(text, name="tabell.csv"):
    return Data.of(io.BytesIO(text.encode()), name)


def guessed(table, **said):
    seen = glimpse(Head.of(data(table)))
    return replace(guess(seen, TODAY), key="t1", **said)


def found(table, mapping):
    return samples.one_by_one(mapped.read(data(table), replace(samples.CONTEXT, mapping=mapping)))


def test_none_of_the_sources_knows_these_tables():
    assert [find(Head.of(data(text))) for text in (VISITS, PAID)] == [None, None]


def test_the_first_look_finds_the_headings_and_the_rows_below_a_title():
    seen = glimpse(Head.of(data(VISITS)))
    assert seen.headings == ("Dag", "Besøk på sida", "Nedlastinger", "Plattform", "Side")
    assert seen.column("Nedlastinger") == ["33", "-", "12"]


@pytest.mark.parametrize("text", ["", "bare én linje", "Et brev.\n\nHei, du.\n", "1,2,3\n4,5,6\n", "\0\0\0"])
def test_what_is_no_table_gives_no_look(text):
    assert glimpse(Head.of(data(text))) is None


def test_the_guess_takes_day_numbers_and_channel():
    mapping = guessed(VISITS)
    assert (mapping.gives, mapping.day, mapping.channel) == ("figures", "Dag", "Plattform")
    assert mapping.number == ("Besøk på sida", "Nedlastinger")
    assert (guessed(HOURS).gives, guessed(HOURS).unit, guessed(HOURS).person) == ("hours", "minutes", "Hvem")
    assert (guessed(PAID).gives, guessed(PAID).unit, guessed(PAID).number) == ("money", "NOK", ("Beløp (NOK)",))


def test_figures_have_their_channel_and_their_own_identity():
    facts = found(VISITS, guessed(VISITS, under="Side"))
    assert all(isinstance(one, Audience) for one in facts) and len({one.id for one in facts}) == 5
    assert [(one.channel, one.measure, one.value) for one in facts] == [
        ("facebook", "besok_pa_sida", 1204),
        ("facebook", "nedlastinger", 33),
        ("", "besok_pa_sida", 800),
        ("instagram", "besok_pa_sida", 1004),
        ("instagram", "nedlastinger", 12),
    ]
    assert dict(facts[2].x) == {"Plattform": "Intranettet", "Side": "Forside"}


def test_a_day_that_stands_there_twice_is_said_and_not_added():
    text = "Dag;Besøk\n2026-02-02;5\n2026-02-02;7\n"
    first, second = found(text, guessed(text, one_channel="web"))
    assert (first.value, isinstance(second, Skipped), second.line) == (5, True, 3)


def test_hours_are_those_of_the_one_named():
    first, second = found(HOURS, guessed(HOURS, text="Gjorde"))
    assert isinstance(first, Time) and (first.seconds, first.by, first.note) == (720, "Ola", "svarte")
    assert second.seconds == 360


def test_money_keeps_its_currency_and_goes_back():
    first, second = found(PAID, guessed(PAID, under="Leverandør", one_channel="ads"))
    assert isinstance(first, Spend)
    assert (first.amount, first.currency, first.under, first.channel) == (Decimal("1200.50"), "NOK", "Meta", "ads")
    assert second.amount == -20
    (line, _) = found(PAID, replace(guessed(PAID), unit="", number=("Beløp (NOK)",)))
    assert line.currency == "NOK"
    no_word = PAID.replace("Beløp (NOK)", "Beløp")
    mapping = replace(guessed(no_word), unit="")
    assert all(isinstance(one, Skipped) for one in found(no_word, mapping))


def test_results_and_posts():
    text = "Dato;Bestillinger;Tekst;Lenke\n02.02.2026;4;Nytt brød;https://blogg.example/1\n13.02.2026;;Stille;\n"
    results = found(text, guessed(text, gives="results", number=("Bestillinger",), text="Tekst", row=""))
    assert [(one.name, one.count) for one in results if isinstance(one, Outcome)] == [("Bestillinger", 4)]
    posts = found(text, guessed(text, gives="posts", number=("Bestillinger",), text="Tekst", row="Lenke"))
    assert all(isinstance(one, Post) for one in posts)
    assert [(one.text, one.url, dict(one.m)) for one in posts] == [
        ("Nytt brød", "https://blogg.example/1", {"Bestillinger": 4}),
        ("Stille", "", {}),
    ]


def test_the_order_of_day_and_month_is_asked_until_it_has_been_said():
    text = "Dag;Besøk\n02.03.2026;5\n"
    with pytest.raises(AskDayOrder):
        found(text, guessed(text))
    (one,) = found(text, guessed(text, order="dmy"))
    assert one.on == date(2026, 3, 2)


def test_it_is_known_again_in_any_order_and_not_among_others():
    mapping = guessed(VISITS)
    turned = "Side;Plattform;Nedlastinger;Besøk på sida;Dag\nForside;Facebook;1;2;13.02.2026\n"
    more = turned.replace("Side;", "Side;Land;").replace("Forside;", "Forside;Norge;")
    assert is_of(mapping, Head.of(data(turned)))
    assert not is_of(mapping, Head.of(data(more))) and has_columns(mapping, Head.of(data(more)))
    assert not has_columns(mapping, Head.of(data(HOURS)))


def test_without_what_was_pointed_out_it_is_refused():
    with pytest.raises(Unreadable, match="pointed out"):
        list(mapped.read(data(VISITS), samples.CONTEXT))


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20)


@given(header=st.lists(TEXTS, min_size=2, max_size=5, unique=True), gives=st.sampled_from(GIVES))
def test_a_mapping_survives_being_sent(header, gives):
    mapping = Mapping(
        on=TODAY, key="t1", gives=gives, name="Det vi «teller», =ja", header=tuple(header), number=(header[1],)
    )
    assert read_line(write_line(mapping)) == mapping
