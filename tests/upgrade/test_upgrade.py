"""A backup made by each release before this one is put in place, brought up to date, and answers as it did there."""

import json
import re
from pathlib import Path

import pytest

from tests.surfaces.place import an_empty_place, started

RELEASES = sorted(Path(__file__).parent.glob("*.*.*"))
FETCHED_AGAIN = """\
User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags
Ola,ola@fjordbrod.example,,Kampanje 7,,skrev,No,2026-03-02,10:00:00,2026-03-02,11:30:00,01:30:00,
Kjell,kjell@byra.example,,Facebook,,svarte,No,2026-03-03,10:00:00,2026-03-03,10:45:00,00:45:00,kveld

"""
WORDS = {"says", "title", "about", "lang"}


@pytest.fixture(params=RELEASES, ids=lambda release: release.name)
def release(request):
    return request.param


@pytest.fixture
def brought_up(release, tmp_path):
    """The installation of that release, in this version."""
    with an_empty_place(tmp_path / "data") as home:
        told = home.run("restore", release / f"{home.engine}.backup")
        assert told.returncode == 0, told.stderr
        yield home


def said(home, module, *arguments):
    with started(home, module, *arguments) as process:
        told = process.stdout.read()
    assert process.returncode == 0
    return told


def test_it_answers_as_before_to_the_last_digit_and_its_sums_hold(release, brought_up):
    before = json.loads((release / "review.json").read_text("utf-8"))
    now = json.loads(said(brought_up, "tests.upgrade.firm", "review"))
    for who, answers in before.items():
        told = {(answer["key"], answer["about"]): answer for answer in now[who]}
        for answer in answers:
            again = told[answer["key"], answer["about"]]
            assert again["rule"] != answer["rule"] or missing(answer, again) == []
    said(brought_up, "tests.upgrade.recount")
    assert "✗ The database" not in brought_up.run("check").stdout


def test_a_file_it_brought_in_is_known_again(brought_up, tmp_path):
    file = tmp_path / "toggl.csv"
    file.write_text(FETCHED_AGAIN, "utf-8")
    (told,) = brought_up.json("bring-in", file, "--org", "fjordbrod")
    assert (told["new"], told["known"]) == (0, 2), told
    facts = brought_up.run("facts", "--kind", "time", "--org", "fjordbrod").stdout
    assert sorted(re.findall("id=toggl:([0-9-]+):", facts)) == ["2026-03-02", "2026-03-03"]


def test_what_is_compared_is_every_figure_and_not_the_wording():
    old = {"says": "a", "figures": {"B": {"value": 0.4}}, "rows": [{"status": "x"}]}
    assert missing(old, old | {"says": "b", "more": 1, "figures": {"B": {"value": 0.4, "n": 2}, "C": {}}}) == []
    assert missing(old, old | {"figures": {"B": {"value": 0.41}}}) == [".figures.B.value"]
    assert missing(old, old | {"rows": []}) == [".rows"]


def missing(old, new, at=""):
    """Where the new does not hold what the old did; words may change, and more may come."""
    if isinstance(old, dict) and isinstance(new, dict):
        names = [name for name in old if name not in WORDS]
        return [place for name in names for place in missing(old[name], new.get(name, ...), f"{at}.{name}")]
    if isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        return [p for n, (a, b) in enumerate(zip(old, new, strict=True)) for p in missing(a, b, f"{at}.{n}")]
    return [] if old == new else [at]
