"""What is in the weekly letter, as a real mail server receives it."""

import re
from datetime import date, timedelta
from html import unescape

import pytest

from ildsjel.actions.decide import decide
from ildsjel.actions.follow import follow
from ildsjel.actions.hold_weekly import hold_weekly
from ildsjel.actions.review import review
from ildsjel.actions.write_lesson import Lines, write_lesson
from ildsjel.facts.period import Period
from ildsjel.facts.sentence import sentence
from ildsjel.ledger.open_house import open_house
from ildsjel.ledger.said import as_json
from ildsjel.people.look import Look
from ildsjel.surfaces.show.speaker import Speaker
from ildsjel.surfaces.show.words import QUESTIONS
from tests.cast import NOW
from tests.pdf_text import pages_of, text_of
from tests.post_office import part
from tests.surfaces.digest.conftest import MONDAY, SECRET, monday, say

HERE = {f"{key}@fjordbrod.example" for key in ("kari", "ola", "amira", "berit", "dag")}
AMIRA = "amira@fjordbrod.example"


def speaks(access, lang):
    access.person.login.language = lang
    access.person.login.save()


def test_everybody_gets_one_of_two_parts_that_can_be_stopped(firm, office):
    monday()
    assert sorted(address for address, _ in office.letters) == sorted(HERE)
    [letter] = office.to(AMIRA)
    assert letter["Subject"] == "Week 10 at Fjordbrød" and letter["To"] == AMIRA and not letter["Cc"]
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert re.fullmatch(r"<https://ildsjel\.example\.org/letters/[^/]+/>", letter["List-Unsubscribe"].strip())
    assert letter["Auto-Submitted"] == "auto-generated"
    assert letter.get_content_type() == "multipart/alternative"
    text, html = part(letter, "plain"), part(letter, "html")
    for words in ("Vi prøver å svare før lunsj", "Et stativ til telefonen", "Yes: Kjøp det", "Waits for an answer."):
        assert words in text and words in unescape(html)
    assert letter["List-Unsubscribe"].strip(" <>") in text
    assert not re.search(r"<(img|script|link)\b|url\(|@import", html)


@pytest.mark.parametrize(("lang", "title"), [("nb", "Uke 10 hos Fjordbrød"), ("en", "Week 10 at Fjordbrød")])
def test_it_says_what_the_reader_meets_on_the_page_it_leads_to(firm, office, lang, title):
    speaks(firm.amira, lang)
    monday()
    [letter] = office.to(AMIRA)
    text, html = part(letter, "plain"), unescape(part(letter, "html"))
    assert letter["Subject"] == title and f'<html lang="{lang}">' in html
    period = Period(date(2026, 2, 9), date(2026, 3, 8))
    page = {answer.key: answer for answer in review(by=firm.amira, period=period, now=MONDAY)}
    links = re.findall(r"https://\S+/fjordbrod/questions/(\w+)/\?by=letter&from=2026-02-09&to=2026-03-08", text)
    assert 1 < len(links) <= 5
    speaker = Speaker(lang, open_house(firm.amira), MONDAY.date())
    for key in links:
        assert f"{speaker.say(QUESTIONS[key])}\n{speaker.say(page[key].says)}" in text
        assert speaker.say(page[key].says) in html


def test_who_may_not_open_a_question_is_led_to_the_results(firm, office):
    monday()
    text = part(office.to("berit@fjordbrod.example")[0], "plain")
    assert "/fjordbrod/results/?by=letter&from=2026-02-09" in text and "/questions/" not in text


def test_the_first_of_a_month_brings_the_leader_the_decision_page_and_nobody_else(firm, office):
    monday()
    [pdf] = office.to("kari@fjordbrod.example")[0].iter_attachments()
    assert pdf.get_content_type() == "application/pdf" and pdf.get_filename() == "fjordbrod-2026-03-08.pdf"
    assert pages_of(pdf.get_content()) == 1 and "Week10" in text_of(pdf.get_content())
    assert not any(list(letter.iter_attachments()) for address, letter in office.letters if "kari" not in address)
    for week in (1, 4):
        say(firm, "Igjen", MONDAY.replace(day=MONDAY.day + 1 + 7 * (week - 1)))
        monday(week)
    march, again, april = office.to("kari@fjordbrod.example")
    assert [len(list(letter.iter_attachments())) for letter in (march, again, april)] == [1, 0, 1]


def test_nobodys_own_time_is_in_it_nor_a_note_nor_who_asked(firm, office):
    looks = Look.objects.count()
    monday()
    for _, letter in office.letters:
        for kind in ("plain", "html"):
            words = part(letter, kind).replace("\N{NO-BREAK SPACE}", " ")
            assert SECRET not in words and "433" not in words and "7 h 13" not in words and "28.8" not in words
            told = re.sub(r"https?://\S+", "", words)  # a link's secret may spell anything
            assert "Ola" not in told and "ola" not in told.split()
    assert Look.objects.count() == looks


def test_a_new_lesson_is_sent_out_without_who_wrote_it(firm, office):
    write_lesson(by=firm.ola, lines=Lines("Folk spør før helga.", why="De handler da."), now=MONDAY.replace(day=6))
    monday()
    [letter], [other] = office.to(AMIRA), office.to("berit@fjordbrod.example")
    words = part(letter, "plain")
    assert (
        "New lessons" in words
        and "Folk spør før helga.\nDe handler da." in words
        and "Ola" not in re.sub(r"https?://\S+", "", words)
    )
    assert "/learning/lessons/" in words and "/learning/lessons/" not in part(other, "plain")
    assert "De handler da." in part(letter, "html")
    monday(1)
    assert not any("Folk spør" in part(letter, "plain") for letter in office.to(AMIRA)[1:])


def test_another_firm_is_never_in_it(firm, office):
    period = Period.weeks_to(MONDAY.date(), 4)
    theirs = review(by=firm.jonas, period=period, now=MONDAY)[0]
    friday = MONDAY.replace(day=6)
    decide(by=firm.jonas, answer=theirs, choice="keep", because="Naboens egen sak", again=None, now=friday)
    monday()
    [neighbour] = office.to("jonas@nabobygg.example")
    assert "Naboens egen sak" in part(neighbour, "plain")
    assert "Fjordbrød" not in part(neighbour, "html") and "lunsj" not in part(neighbour, "html")
    assert not any("Nabo" in part(letter, "html") for address, letter in office.letters if address in HERE)


def test_what_is_written_by_people_cannot_write_html(firm, office):
    say(firm, "<b>Nå</b>\nBcc: alle", MONDAY.replace(day=7))
    monday()
    [letter] = office.to(AMIRA)
    assert "<b>Nå" not in part(letter, "html") and "&lt;b&gt;Nå" in part(letter, "html")
    assert letter["Bcc"] is None


def test_two_weeks_without_the_ten_minutes_are_a_word_to_the_leader_alone(firm, office):
    hold_weekly(by=firm.kari, now=MONDAY - timedelta(weeks=3))
    monday()
    words = "It is two weeks since you had your ten minutes together"
    assert words in part(office.to("kari@fjordbrod.example")[0], "plain")
    assert words not in part(office.to("ola@fjordbrod.example")[0], "plain")


def test_one_missed_week_is_silent(firm, office):
    hold_weekly(by=firm.kari, now=MONDAY - timedelta(weeks=2))
    monday()
    assert "ten minutes" not in part(office.to("kari@fjordbrod.example")[0], "plain")


def test_what_the_figures_lack_is_said_in_both_parts(firm, office):
    account = follow(
        by=firm.ola, source="feed", told={"address": "https://blogg.example/", "name": "Bloggen"}, now=NOW
    )
    account.stopped, account.stopped_at = as_json(sentence("The password was refused.")), NOW
    account.save()
    monday()
    [letter] = office.to(AMIRA)
    for kind in ("plain", "html"):
        assert "Nothing has come from Bloggen since 6 March" in unescape(part(letter, kind))
