"""The papers on privacy: filled with the organisation's own settings, open to all, in both languages."""

import re
from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone, translation

from ildsjel.actions import tidy
from ildsjel.actions.receive import receive
from ildsjel.actions.switch_on import Record, switch_on
from ildsjel.facts.happened import Outcome
from ildsjel.surfaces.web.own_settings import plain
from ildsjel.surfaces.web.papers import PAPERS, paper
from tests.cast import NOW

PAGE = "/fjordbrod/papers/"
ODD = "Vi **vet** ikke | <b>hva</b> {{ organisation }} # _gjør_"


def read(client, name, lang="en") -> str:
    return client.get(f"{PAGE}{name}/", headers={"accept-language": lang}).content.decode()


@pytest.mark.parametrize("name", PAPERS)
@pytest.mark.parametrize("lang", ["nb", "en"])
def test_each_is_filled_in_for_anybody_here(name, lang, cast, sit):
    for who in (cast.kari, cast.berit, cast.amira, cast.dag):
        page = read(sit(who), name, lang)
        assert "Fjordbrød" in page and "data-print" in page
        assert not re.search(r"\{\{|\{%|None|Undefined", page)


def test_there_is_no_other_paper(cast, sit):
    assert sit(cast.kari).get(f"{PAGE}../paper/").status_code == 404
    assert sit(cast.kari).get(f"{PAGE}secrets/").status_code == 404


def test_the_two_languages_say_the_same_things(cast):
    for name in PAPERS:
        texts = []
        for lang in ("nb", "en"):
            with translation.override(lang):
                texts.append(paper(name, {}).text)
        shapes = [(text.count("\n#"), text.count("|"), text.count("\n- ")) for text in texts]
        assert shapes[0] == shapes[1], name


def test_what_was_recorded_stands_in_them_as_it_was_written(cast, sit):
    now = timezone.now()
    record = Record(
        need=ODD, consequences="Ett minutt", purpose="Lære", design="Fire spørsmål", duration="Et halvt år",
        discussed_on=now.date(), said="Greit for oss",
    )  # fmt: skip
    switch_on(by=cast.kari, feature="pulse", record=record, now=now)
    page = read(sit(cast.berit), "discussion")
    assert "Vi **vet** ikke | &lt;b&gt;hva&lt;/b&gt; {{ organisation }} # _gjør_" in page
    assert "with the employees’ representative" in page and "Greit for oss" in page
    assert "on until" in read(sit(cast.amira), "impact")


def test_a_source_of_ones_own_is_nobody_elses_to_read_of(cast, sit):
    for number, source in enumerate(("outcome_table", "ics")):
        sale = Outcome(on=NOW.date(), name="salg", count=Decimal(1), id=f"o{number}")
        receive(by=cast.ola, facts=[sale], source=source, now=NOW)
    page = read(sit(cast.kari), "record")
    sources = re.search(r"Sources so far:</strong>(.*?)</p>", page)[1]
    assert "what came of it" in sources and "calendar" not in sources


def test_the_figures_are_those_deletion_goes_by(cast, sit, monkeypatch):
    assert "62 days" in read(sit(cast.kari), "retention")
    monkeypatch.setattr(tidy, "LETTERS_KEPT_FOR", timedelta(days=63))
    assert "63 days" in read(sit(cast.kari), "retention")


def test_no_mark_of_markdown_is_left_open():
    assert plain("a\n# b") == r"a \# b"
