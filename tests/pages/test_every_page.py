"""Every page there is, as everybody who may open it: phone and desk, light and dark, bokmål and English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

import pytest
from django.utils import timezone

from ildsjel.actions.invite import invite
from ildsjel.actions.review import review, usual_period
from ildsjel.actions.weigh_up import weigh_up
from ildsjel.config.settings import PACKAGE
from ildsjel.config.urls import ORGANISATION
from ildsjel.insight.questions import QUESTIONS
from ildsjel.people.stop_token import stop_token
from ildsjel.sources import FOLLOWABLE
from ildsjel.surfaces.web.papers import PAPERS
from tests.browser import DESK, PHONE, complaints, violations
from tests.pages.lived_in import drop

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WHO = ("kari", "ola", "amira", "berit", "dag")
OPEN = (
    "/login/",
    "/password/",
    "/password/sent/",
    "/password/1-gone/",
    "/password/kept/",
    "/help/",
    *(f"/help/{path.stem}/" for path in sorted((PACKAGE / "help" / "nb").glob("*.md"))),
    "/invitation/gone/",
    "/nothing/here/",
)
DRAWN = ("chart", "decision_page", "mapping")
LOCALES = {"nb": "nb-NO", "en": "en-GB"}
CONTRAST = """axe.run(document, {runOnly: {type: 'rule', values: ['color-contrast']}})
    .then(found => found.violations.flatMap(v => v.nodes.map(node => 'in the dark: ' + node.html.slice(0, 160))))"""
SHAPE = """[...new Set([...document.querySelectorAll('main :not(svg *, figure.chart > div *)')].map(
    one => one.parentElement.tagName + ' ' + one.tagName + ' ' + one.className + ' ' + one.getAttributeNames()
))].join()"""
STANDS = """() => ({
    lang: document.documentElement.lang,
    headings: document.querySelectorAll('h1').length,
    width: document.scrollingElement.scrollWidth,
    blank: document.title.trim() === '',
})"""


@pytest.mark.parametrize("size, langs", [(PHONE, ("nb", "en")), (DESK, ("en",))], ids=["phone", "desk"])
def test_nothing_is_wrong_with_any_page(size, langs, cast, lived_in, browser, live_server, seat, settings):
    """Axe looks once at each shape of page, in the first language; all else holds for every page in both."""
    settings.DEMO = True
    found, shapes = [], set()
    for lang, who in product(langs, (None, *WHO)):
        access = getattr(cast, who) if who else None
        context = browser.new_context(viewport=size, locale=LOCALES[lang], base_url=live_server.url)
        if access:
            seat(context, access)
        page = context.new_page()
        heard = complaints(page)
        for path in pages_of(access, lived_in) if access else (*OPEN, invitation(cast.kari), stopping(cast.amira)):
            page.goto(path)
            shape = (page.locator("header a").count(), page.evaluate(SHAPE))
            wrong = [] if shape in shapes else looks(page)
            wrong += misplaced(page, lang, size)
            wrong += [said for said in heard if "status of 403" not in said]
            found += [f"{who or 'anybody'} {lang} {path}: {what}" for what in wrong]
            shapes.add(shape)
            heard.clear()
        context.close()
    assert found == []


def pages_of(access, receipt) -> Iterator[str]:
    """Every page the gate lets this person open, one that is for others, and one that is not there."""
    home = f"/{access.organisation.slug}"
    for pattern in ORGANISATION:
        view = pattern.callback
        if "GET" in view.methods and pattern.name not in DRAWN and (not view.roles or access.roles & set(view.roles)):
            for path in filled(pattern.name, str(pattern.pattern), access, receipt):
                yield f"{home}/{path}"
    yield f"{home}/overview/"
    yield f"{home}/receipts/0/"


def filled(name: str, path: str, access, receipt) -> list[str]:
    """The addresses one pattern stands for here."""
    if name == "question":
        return [f"questions/{key}/?option=1" for key in QUESTIONS]
    if name == "evidence":
        now = timezone.now()
        answers = review(by=access, period=usual_period(access, now), now=now)
        return sorted({f"questions/{answer.key}/evidence/{e.kind}/" for answer in answers for e in answer.evidence})
    if name == "initiative":
        return ["initiatives/of/rugbrod/", "initiatives/of/spor-bakeren/"]
    if name == "commitment":
        return ["initiatives/of/rugbrod/commitment/"] if access.key in ("kari", "ola") else []
    if name == "moving":
        return [f"hands/of/{access.key}/", *(["hands/of/ola/"] if access.key == "kari" else [])]
    if name == "handover":
        return ["hands/handovers/lytting/"] if access.key in ("kari", "ola", "amira") else []
    if name == "paper":
        return [f"papers/{key}/" for key in PAPERS]
    if name == "launch":
        return ["launches/brodets-uke/"]
    if name == "learning_question":
        return [f"learning/questions/demo:question:{key}/" for key in ("storm", "ask")]
    if name == "experiment":
        return [f"learning/experiments/demo:experiment:{key}/" for key in ("posts", "ask")]
    if name == "lesson":
        return [f"learning/lessons/demo:lesson:{key}/" for key in ("gluten", "posts", "bakers")]
    if name == "half_truth":
        return [f"half-truths/{one.key}/" for one in weigh_up(access, timezone.now())]
    if name == "study_day":
        return [f"study/{timezone.localdate()}/"] if access.key in ("kari", "ola", "amira") else []
    if name == "account_kind":
        return [f"accounts/kinds/{source.NAME}/" for source in FOLLOWABLE]
    if name == "columns":
        return [
            f"uploads/{drop(access, sample).pk}/columns/" for sample in ("time_table/svensk.csv", "mail/shared.mbox")
        ]
    if name == "upload":
        samples = ("toggl/detailed.csv", "toggl/month_or_day_first.csv", "toggl/cut_off.csv")
        return [f"uploads/{drop(access, sample).pk}/" for sample in samples]
    return [re.sub(r"<int:receipt>", str(receipt.pk), path)]


def invitation(leader) -> str:
    secret = invite(by=leader, name="Nora", mail="nora@fjordbrod.example", role="colleague", now=timezone.now())
    return f"/invitation/{secret}/"


def stopping(reader) -> str:
    return f"/letters/{stop_token(reader.person)}/"


def misplaced(page, lang: str, size: dict[str, int]) -> Iterator[str]:
    """What is wrong with the page's frame."""
    stands = page.evaluate(STANDS)
    if stands["lang"] != lang:
        yield f"is in {stands['lang']}"
    if stands["headings"] != 1:
        yield f"has {stands['headings']} main headings"
    if stands["width"] > size["width"]:
        yield f"is {stands['width']} wide"
    if stands["blank"]:
        yield "has no title"


def looks(page) -> list[str]:
    """What axe sees with everything unfolded and drawn, then what cannot be read in the dark."""
    if page.locator("figure.chart").count():
        page.wait_for_selector("figure.chart svg, figure.chart .wide:empty", state="attached")
    page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)")
    found = violations(page)
    page.emulate_media(color_scheme="dark")
    found += page.evaluate(CONTRAST)
    page.emulate_media(color_scheme="light")
    return found
