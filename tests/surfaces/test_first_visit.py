"""The first visit: four doors, a demo firm, a letter to whoever has the files, and a leader who logs first."""

import re
from datetime import timedelta

from ildsjel.actions.log_time import log_time
from ildsjel.config.settings import PACKAGE
from ildsjel.insight.questions import QUESTIONS
from ildsjel.sources import EXPORTS, SOURCES
from ildsjel.surfaces.web.help_text import Page, page
from tests.cast import NOW


def test_four_doors_all_lead_somewhere(cast, sit):
    client = sit(cast.kari)
    first = client.get("/fjordbrod/overview/").content.decode()
    doors = re.findall(r'<li><a class="card" href="([^"]+)"', first)
    assert len(doors) == 4
    assert {client.get(door).status_code for door in doors} == {200}


def test_the_demo_firm_stands_there_with_a_year_behind_it(cast, sit):
    shown = sit(cast.kari).get("/fjordbrod/example/").content.decode()
    assert shown.count('<section class="card') == len(QUESTIONS)
    assert "Fjordbrød" in shown and "made up" in shown


def test_what_the_demo_firm_shows_is_not_kept(cast, sit):
    client = sit(cast.kari)
    client.get("/fjordbrod/example/")
    assert "doors" in client.get("/fjordbrod/overview/").content.decode()


def test_every_export_named_has_a_reader_and_its_steps():
    names = {source.NAME for source in SOURCES}
    for source in {source for sources in EXPORTS.values() for source in sources}:
        assert source in names
        assert len(page(source).steps) > 80, source


def test_the_letter_says_where_each_chosen_file_is(cast, sit):
    client = sit(cast.kari)
    assert 'class="letter"' not in client.get("/fjordbrod/exports/").content.decode()
    written = client.get("/fjordbrod/exports/", {"channel": ["facebook", "instagram", "x", "-"]}).content.decode()
    letter = re.search(r'<pre class="letter">(.*?)</pre>', written, re.DOTALL)[1]
    assert letter.count("META BUSINESS SUITE") == 1
    assert "1." in letter and "**" not in letter and "LINKEDIN" not in letter
    assert "mailto:?subject=" in written


def test_the_leader_logs_a_week_before_asking_others_to(cast, sit):
    client, asked = sit(cast.kari), "Nobody is asked to log before the leader has"
    assert asked in client.get("/fjordbrod/people/").content.decode()
    for days in range(5):
        log_time(by=cast.kari, line="meeting 30", now=NOW - timedelta(days=days))
    assert asked not in client.get("/fjordbrod/people/").content.decode()
    assert asked not in sit(cast.dag).get("/fjordbrod/people/").content.decode()


def test_steps_are_the_first_part_of_a_help_page():
    steps = Page("toggl", PACKAGE / "help" / "en" / "toggl.md").steps
    assert steps.startswith("1.") and "##" not in steps
