"""A site in Plausible that is followed: with answers alone, in the shape its stats API is documented in."""

import io
import json
from pathlib import Path

import pytest
import samples
from answering import CONTEXT, Answers, followed

from ildsjel.facts.text import write_line
from ildsjel.sources import plausible
from ildsjel.sources.following import Stopped
from ildsjel.sources.reading import Data

ACCOUNT = {"address": "https://tall.example/", "user": "nes.example", "secret": "hemmelig"}
DAYS = {"results": [{"dimensions": ["2026-02-13"], "metrics": [40, 95, 44, 2.2, 45, 82]}], "meta": {}}
GOALS = {"results": [{"dimensions": ["2026-02-13", "Bestilling"], "metrics": [6, 7]}]}
NONE = {"results": []}


def asked(days=DAYS, goals=GOALS, **marks):
    answers = Answers({"query": lambda ask: goals if b"event:goal" in ask.body else days})
    lines, after = followed(plausible, answers, **ACCOUNT, marks=marks)
    return lines, after, answers.asked


def as_lines(name):
    path = Path(samples.SAMPLES) / "plausible" / name
    found = plausible.read(Data.of(io.BytesIO(path.read_bytes()), name), CONTEXT)
    return [write_line(one) for one in samples.one_by_one(found) if hasattr(one, "id")]


def test_the_facts_are_those_of_its_own_export():
    lines, marks, _ = asked()
    assert lines == [*as_lines("visitors.csv"), *as_lines("imported_custom_events_20260213_20260213.csv")]
    assert marks == {"day": "2026-02-28"}


def test_it_goes_back_a_year_the_first_time_and_a_week_later():
    for marks, since in (({}, "2025-02-22"), ({"day": "2026-02-20"}, "2026-02-13")):
        for ask in asked(**marks)[2]:
            assert json.loads(ask.body)["date_range"] == [since, "2026-02-28"]


def test_days_without_figures_are_no_zeros_and_no_goals_are_no_outcomes():
    gap = {"results": [{"dimensions": ["2026-02-13"], "metrics": [40, None, None, None, None, None]}]}
    lines, *_ = asked(gap, NONE)
    assert lines == ["2026-02-13 audience web visitors 40 read=2026-03-01 id=plausible:visitors:2026-02-13"]
    assert asked(NONE, NONE)[0] == []


def test_the_key_is_in_a_header_and_in_no_text():
    *_, (ask, _) = asked()
    assert dict(ask.headers)["Authorization"] == "Bearer hemmelig" and "hemmelig" not in repr(ask)
    assert (ask.url, ask.method, ask.params) == ("https://tall.example/api/v2/query", "POST", ())


def test_what_is_no_answer_stops_it():
    with pytest.raises(Stopped):
        asked(b"<html>")
