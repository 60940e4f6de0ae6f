"""What stands on the sheet: in the review's order, and however much there is, on one page."""

from datetime import UTC, date, datetime

import pytest

from ildsjel.facts.learned import Decision
from ildsjel.facts.period import Period
from ildsjel.facts.sentence import sentence
from ildsjel.insight.answer import Answer, Figure, NotYet
from ildsjel.insight.questions import QUESTIONS
from ildsjel.surfaces.pdf.print_sheet import print_sheet
from ildsjel.surfaces.pdf.sheet import Page, sheet
from ildsjel.surfaces.show.speaker import Speaker
from tests.pdf_text import pages_of, text_of

NOW = datetime(2026, 3, 6, 9, tzinfo=UTC)
FOUR_WEEKS = Period(date(2026, 2, 7), date(2026, 3, 6))
LONG = "Det tok lang tid, og det var verdt det, sa alle som hadde vært med på kommunikasjonsarbeidet. "


def answer(key, severity=0, kind=Answer, says="Det går bra.", **figures):
    return kind(
        key=key, status="x", says=sentence(says), period=FOUR_WEEKS, rule="x/1", severity=severity, figures=figures
    )


def page(*answers, decisions=(), firm="Fjordbrød", **more):
    where = "https://ildsjel.example.org/fjordbrod/overview/"
    return Page(
        firm=firm, address=where, period=FOUR_WEEKS, today=NOW.date(), answers=answers, decisions=decisions, **more
    )


def test_what_waits_comes_first_then_how_things_stand_then_what_cannot_be_said():
    found = sheet(
        page(answer("ceiling", 2), answer("coverage"), answer("balance", 1), answer("worth", kind=NotYet), asks=2),
        Speaker("nb"),
    )
    assert [one["title"] for one in found["waiting"]] == ["Er det altfor mye?"]
    assert [one["title"] for one in found["standing"]] == ["Er loggen til å stole på?", "20/80"]
    assert [one["title"] for one in found["not_yet"]] == ["Hva er en time verdt?"]
    assert found["words"]["waiting"] == "3 ting venter på lederen"


def test_the_lead_figure_has_its_interval_in_words():
    share = Figure(value=0.31, unit="share", low=0.28, high=0.34, n=40)
    [one] = sheet(page(answer("balance", B=share)), Speaker("en"))["standing"]
    assert one["figure"] == {"name": "Building", "value": "31%", "between": "between 28% and 34%"}
    thin = Figure(value=5, unit="hours", low=0, high=10, n=4)
    [one] = sheet(page(answer("enough_time", enough=thin)), Speaker("nb"))["standing"]
    assert one["figure"]["between"] == "mellom 0 timer og 10 timer, hviler på lite"


def test_beside_a_sentence_stands_the_figure_it_speaks_of():
    four, three = Figure(value=4, unit="count"), Figure(value=3, unit="count")
    fun = answer("joy", aim=three, joy=four)
    learned = answer("learning", learned=three, to_use=Figure(value=228, unit="days"))
    shown = [one["figure"]["value"] for one in sheet(page(fun, learned), Speaker("en"))["standing"]]
    assert shown == ["4", "228 days"]


@pytest.mark.parametrize("lang", ["nb", "en"])
@pytest.mark.parametrize("severity", [0, 2])
def test_however_much_there_is_it_is_one_page_that_says_how_much_more(lang, severity):
    figure = Figure(value=123456.7, unit="kroner", low=1, high=999999.0, n=3)
    answers = [answer(key, severity, says=LONG * 6, B=figure, value=figure) for key in QUESTIONS]
    answers += [answer(key, kind=NotYet, says=LONG * 6) for key in QUESTIONS]
    words = {"because": LONG * 40, "learned": LONG * 40}
    decisions = [Decision(on=NOW.date(), question="balance", choice="keep", **words) for _ in range(30)]
    found = page(
        *answers, decisions=decisions, firm="Kommunikasjonsavdelingsfellesskapet " * 3, asks=40, again=decisions
    )
    pdf = print_sheet(sheet(found, Speaker(lang)), now=NOW)
    assert pages_of(pdf) == 1
    where = {"nb": "beslutningertilstårpåhttps", "en": "moredecisionsareathttps"}[lang]
    assert where in text_of(pdf)


def test_the_same_sheet_is_the_same_file():
    found = sheet(page(answer("coverage")), Speaker("nb"))
    assert print_sheet(found, now=NOW) == print_sheet(found, now=NOW)
