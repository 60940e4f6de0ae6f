"""The decision page on paper: one tagged page that says what the web says, to the leader alone."""

from datetime import timedelta
from html import unescape

import pytest
from django.utils import timezone
from typer.testing import CliRunner

from ildsjel.actions.ask_for import ask_for
from ildsjel.actions.decide import decide
from ildsjel.actions.log_time import log_time
from ildsjel.actions.review import review, usual_period
from ildsjel.people.access import board
from ildsjel.people.look import Look
from ildsjel.surfaces.pdf.printing import Asked, printed
from ildsjel.surfaces.show.speaker import Speaker
from tests.pages.lived_in import live_in
from tests.pdf_text import pages_of, text_of

PAPER = "/fjordbrod/decision-page.pdf"
TITLES = {"nb": "Beslutningsgrunnlag", "en": "Decisionpage"}


def tight(text):
    """The text as it is read from a PDF: without spaces, since lines are broken elsewhere."""
    return "".join(unescape(text).split())


@pytest.fixture
def lived(cast, tmp_path, settings):
    settings.DATA = tmp_path
    live_in(cast, tmp_path)
    cast.organisation.refresh_from_db()
    return cast


def test_it_is_one_tagged_page_that_says_what_the_web_says(lived, sit):
    now = timezone.now()
    answers = review(by=board(lived.organisation), period=usual_period(lived.kari, now), now=now)
    for lang, title in TITLES.items():
        lived.kari.person.login.language = lang
        lived.kari.person.login.save()
        answer = sit(lived.kari).get(PAPER)
        assert (answer.status_code, answer.headers["Content-Type"]) == (200, "application/pdf")
        pdf = answer.content
        assert pages_of(pdf) == 1
        for tag in (
            b"/StructTreeRoot",
            f"/Lang({lang})".encode(),
            b"/Marked true",
            b"pdfuaid",
            b"/DisplayDocTitle true",
        ):
            assert tag in pdf
        says, web = text_of(pdf), tight(sit(lived.kari).get("/fjordbrod/overview/").content.decode())
        assert title in says
        speaker = Speaker(lang, today=now.date())
        shared = [tight(speaker.say(a.says)) for a in answers if tight(speaker.say(a.says)) in web]
        assert len(shared) >= 5
        assert all(words in says for words in shared)


def test_nobody_but_the_leader_gets_it(cast, sit, client):
    assert client.get(PAPER).status_code == 302
    for who, status in ((cast.jonas, 404), (cast.ola, 403), (cast.amira, 403), (cast.berit, 403), (cast.dag, 403)):
        assert sit(who).get(PAPER).status_code == status
    assert sit(cast.kari).post(PAPER).status_code == 405


def test_what_one_or_three_have_logged_is_not_on_it(cast, sit, settings, tmp_path):
    settings.DATA = tmp_path
    for who in (cast.ola, cast.amira, cast.kari):
        for week in range(8):
            log_time(by=who, line="fb 433 hvisket om noe", now=timezone.now() - timedelta(weeks=week))
    says = text_of(sit(cast.kari).get(PAPER).content)
    assert "hvisket" not in says and "433" not in says and "7h13" not in says and "21,7" not in says
    assert not Look.objects.exists()


def test_an_empty_book_says_what_is_missing(cast, sit, settings, tmp_path):
    settings.DATA = tmp_path
    says = text_of(sit(cast.kari).get(PAPER).content)
    assert "Cannotbeansweredyet" in says and "Nothinghasbeendecidedyet." in says


def test_a_decision_is_on_it_with_what_it_taught_and_asks_are_a_number(cast, sit, settings, tmp_path):
    settings.DATA = tmp_path
    now = timezone.now()
    ask_for(by=cast.ola, text="Løfte filmen om melk", now=now)
    answer = next(a for a in review(by=cast.kari, period=usual_period(cast.kari, now), now=now) if a.key == "ceiling")
    decide(by=cast.kari, answer=answer, choice="keep", because="Vi tåler det 👍 ut året", again=None, now=now)
    says = text_of(sit(cast.kari).get(PAPER).content)
    assert "Keepitasitis.Vitålerdetutåret" in says
    assert "Onequestiontotheleaderwaits." in says and "Løfte" not in says


def test_while_the_worker_prints_the_page_comes_back_by_itself(cast, sit, settings, tmp_path):
    settings.DATA, settings.TASKS = tmp_path, {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    answer = sit(cast.kari).get(f"{PAPER}?from=2026-01-05&to=2026-02-01")
    assert answer.status_code == 202
    assert answer.headers["Refresh"] == "1; url=?from=2026-01-05&to=2026-02-01&again=yes"
    assert printed(Asked.of(cast.organisation, period=usual_period(cast.kari, timezone.now()), lang="en")) is None


def test_the_command_writes_the_same_page(cast, tmp_path):
    from ildsjel.surfaces.cli.commands import app

    file = tmp_path / "side.pdf"
    told = CliRunner().invoke(app, ["review", "--pdf", str(file), "--org", "fjordbrod", "--lang", "nb"])
    assert (told.exit_code, told.output) == (0, "")
    assert TITLES["nb"] in text_of(file.read_bytes())
