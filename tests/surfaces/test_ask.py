"""Asking a plain table: the rules can be checked by anyone, with no installation and no database."""

import json
import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ildsjel.surfaces.cli.commands import app

CASES = Path(os.environ.get("ILDSJEL_SHARED_DATA") or Path(__file__).parents[3] / "shared" / "data").parent / "cases"
HEAD = "person,role,build_min,operate_min,learn_min,unclassified_min"
open_cases = pytest.mark.skipif(not CASES.is_dir(), reason=f"no open cases at {CASES}")


def ask(*arguments, lang="en"):
    return CliRunner().invoke(app, ["ask", *map(str, arguments), "--lang", lang])


def answer(*arguments) -> dict:
    told = ask(*arguments, "--json")
    assert told.exit_code == 0, told.output
    return json.loads(told.stdout)


def sets(values: dict) -> list[str]:
    return [word for name, value in values.items() for word in ("--set", f"{name}={value}")]


@pytest.fixture
def days(tmp_path):
    """Eight weeks of quarter days, then six of long ones, then quiet."""
    path = tmp_path / "days.csv"
    lines = ["date,minutes"]
    for n in range(20 * 7):
        day = date(2026, 1, 5) + timedelta(days=n)
        minutes = 0 if day.weekday() > 4 else 60 if n < 56 else 300 if n < 98 else 15
        lines.append(f"{day},{minutes}")
    path.write_text("\n".join(lines))
    return path


@pytest.fixture
def team(tmp_path):
    """Two who answer and one who builds; all log."""
    path = tmp_path / "team.csv"
    path.write_text(f"{HEAD}\na,answers,60,180,60,0\nb,answers,0,300,0,0\nc,builds,240,60,0,0\n")
    return path


TEAM = {"role.answers": 2, "rate.answers": 600, "role.builds": 1, "rate.builds": 900}


def test_one_set_is_enough_for_all_there_is_to_set(team):
    once = [f"{name}={value}" for name, value in TEAM.items()]
    assert answer("balance", team, "--set", *once) == answer("balance", team, *sets(TEAM))
    told = ask("balance", team, "--set", *once, "rest")
    assert told.exit_code == 1
    assert "“rest” is not of the form name=number" in told.output


def test_a_figure_is_said_with_where_it_lies_between(team):
    lines = ask("balance", team, *sets(TEAM)).output.splitlines()
    assert next(line for line in lines if line.startswith("  B: ")) == "  B: 40%, between 40% and 40%"
    assert next(line for line in lines if line.startswith("  low: ")) == "  low: 40%"


def test_ceiling_gives_its_episodes(days):
    found = answer("ceiling", days, "--set", "minutes_per_week=600")
    assert set(found) == {"key", "kind", "status", "says", "lang", "figures", "episodes", "rule"}
    assert (found["key"], found["kind"], found["status"]) == ("ceiling", "answer", "well_below")
    (episode,) = found["episodes"]
    assert "2026-03-02" < episode["from"] < episode["to"] < "2026-05-10"


def test_an_open_episode_has_no_end(days):
    days.write_text("\n".join(days.read_text().splitlines()[:90]))
    found = answer("ceiling", days, "--set", "minutes_per_week=600")
    assert found["status"] == "too_much" and found["episodes"][-1]["to"] is None
    assert found["figures"]["load"]["value"] > 1


def test_rows_may_come_in_any_order_and_a_day_in_pieces(days):
    lines = days.read_text().splitlines()
    halves = [f"{day},{int(m) / 2}" for day, m in (line.split(",") for line in lines[1:])]
    turned = days.with_name("turned.csv")
    turned.write_text("\n".join([lines[0], *reversed(halves), *halves]))
    given = ("--set", "minutes_per_week=600")
    assert answer("ceiling", turned, *given)["episodes"] == answer("ceiling", days, *given)["episodes"]


def test_a_norwegian_spreadsheet_says_the_same(team, days):
    semicolons = team.with_name("norsk.csv")
    semicolons.write_text("\ufeff" + team.read_text().replace(",", ";").replace("180", "180,0"))
    assert answer("balance", semicolons, *sets(TEAM)) == answer("balance", team, *sets(TEAM))


def test_balance_is_exact_when_all_log(team):
    found = answer("balance", team, *sets(TEAM))
    build, run = (60 * 10 + 240 * 15), (240 * 10 + 300 * 10 + 60 * 15)
    figures = {name: figure["value"] for name, figure in found["figures"].items()}
    share = pytest.approx(build / (build + run))
    assert figures == {"B": share, "low": share, "high": share, "hard_low": share, "hard_high": share, "logged": 1}
    assert (found["kind"], found["status"]) == ("answer", "too much building")


def test_cannot_say_is_not_yet_and_undefined_is_null(team):
    found = answer("balance", team, *sets(TEAM | {"role.gone": 2, "rate.gone": 500}))
    assert (found["kind"], found["status"]) == ("not_yet", "cannot say")
    assert found["figures"]["low"]["value"] is None and found["figures"]["hard_low"]["value"] < 0.5


def test_without_json_it_is_said(team, days):
    told = CliRunner().invoke(app, ["ask", "ceiling", str(days), "--set", "minutes_per_week=600", "--lang", "nb"])
    assert told.exit_code == 0 and "altfor mye" in told.stdout
    assert "B: " in ask("balance", team, *sets(TEAM)).stdout


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("joy", "team.csv"), "ceiling, enough_time, balance, worth, time_study"),
        (("ceiling", "no.csv", "--set", "minutes_per_week=600"), "no.csv"),
        (("ceiling", "team.csv", "--set", "minutes_per_week=600"), "date, minutes"),
        (("ceiling", "days.csv"), "minutes_per_week"),
        (("ceiling", "days.csv", "--set", "minutes_per_week"), "name=number"),
        (("ceiling", "days.csv", "--set", "minutes_per_week=-1"), "name=number"),
        (("ceiling", "days.csv", "--set", "minutes_per_week=600", "--set", "cost=1"), "cost"),
        (("balance", "team.csv", *sets(TEAM | {"role.answers": 1})), "role.answers"),
        (("balance", "team.csv", *sets(TEAM | {"role.answers": 2.5})), "role.answers"),
        (("balance", "team.csv", *sets({k: v for k, v in TEAM.items() if k != "rate.builds"})), "rate.builds"),
    ],
)
def test_what_cannot_be_asked_is_one_sentence(arguments, says, team, days, monkeypatch):
    monkeypatch.chdir(team.parent)
    told = ask(*arguments)
    assert (told.exit_code, told.stdout) == (1, "")
    assert says in told.stderr and told.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (b"", "columns"),
        (b"date,minutes\n", "no rows"),
        (b"date,minutes\n2026-02-30,6\n", "Line 2"),
        (b"date,minutes\n2026-02-03,six\n", "Line 2"),
        (b"date,minutes\n2026-02-03,-6\n", "Line 2"),
        (b"date,minutes\n2026-02-03,nan\n", "Line 2"),
        (b"date,minutes\n2026-02-03,6\n,6\n", "Line 3"),
        (b"\xff\xfe\x00\x01", "plain text"),
    ],
)
def test_a_bad_table_is_told_by_its_line(text, says, tmp_path):
    path = tmp_path / "bad.csv"
    path.write_bytes(text)
    told = ask("ceiling", path, "--set", "minutes_per_week=600")
    assert (told.exit_code, told.stdout) == (1, "") and says in told.stderr


def test_it_needs_no_folder_and_no_database(days, tmp_path):
    nowhere = tmp_path / "nowhere"
    bare = {
        "PATH": os.environ["PATH"],
        "ILDSJEL_DATA": str(nowhere),
        "DATABASE_URL": "nonsense://",
        "HOME": "/dev/null",
    }
    code = "from ildsjel.surfaces.cli import main; main()"
    command = [sys.executable, "-c", code, "ask", "ceiling", str(days), "--set", "minutes_per_week=600", "--json"]
    told = subprocess.run(
        command, env=bare, capture_output=True, text=True, cwd=Path(__file__).parents[2], check=False
    )
    assert (told.returncode, told.stderr) == (0, "")
    assert json.loads(told.stdout)["episodes"]
    assert not nowhere.exists()


@open_cases
def test_case_a5():
    case = json.loads((CASES / "expected_open.json").read_text())["A5_open_busyday"]
    found = answer("ceiling", CASES / "a5_days_busyday.csv", *sets(case["set"]))
    assert len(found["episodes"]) == case["alarm_days"] == 0


@open_cases
def test_case_a9(tmp_path):
    case = json.loads((CASES / "expected_open.json").read_text())["A9_open_balance"]
    found = answer("balance", CASES / "a9_balance.csv", *sets(case["set"]))
    figures, expected = {n: f["value"] for n, f in found["figures"].items()}, case["result"]
    assert figures["B"] == pytest.approx(expected["B"], abs=0.0015)
    for name, short in (("low", "lo"), ("high", "hi"), ("hard_low", "wlo"), ("hard_high", "whi")):
        assert figures[name] == pytest.approx(expected[short], abs=0.005)
    assert (found["status"], figures["logged"]) == (case["status"], expected["logged"])
    fewer = tmp_path / "fewer.csv"
    lines = (CASES / "a9_balance.csv").read_text().splitlines()
    fewer.write_text("\n".join(line for line in lines if not line.startswith("s2")))
    assert answer("balance", fewer, *sets(case["set"]))["status"] == case["without_s2"]["status"]


WORTH = "channel,value_nok_week,se_log_value,hours_week,se_log_hours"


@pytest.fixture
def channels(tmp_path):
    """Facebook brings clearly more an hour than the telephone; e-mail lies between, and nothing comes of press."""
    path = tmp_path / "channels.csv"
    rows = ["facebook,10000,0.1,10,0.1", "phone,1000,0.1,10,0.1", "email,4000,0.6,10,0.3", "press,0,0,4,0.1"]
    path.write_text("\n".join([WORTH, *rows]))
    return path


def test_worth_ranks_only_what_is_told_apart(channels):
    found = answer("worth", channels)
    assert (found["status"], found["claims"], found["best"]) == ("ranked", [["facebook", "phone"]], None)
    assert found["figures"]["facebook"]["value"] == pytest.approx(1000)
    assert found["figures"]["facebook"]["low"] == pytest.approx(1000 * 2.718281828 ** (-1.645 * 0.02**0.5))
    assert found["figures"]["press"]["value"] is None


def test_worth_takes_one_row_a_channel(channels):
    channels.write_text(channels.read_text() + "\nphone,1,1,1,1\n")
    told = ask("worth", channels)
    assert told.exit_code == 1 and "one row" in told.stderr


@open_cases
def test_case_a1():
    case = json.loads((CASES / "expected_open.json").read_text())["A1_open_flat"]
    found = answer("enough_time", CASES / "a1_weeks_flat.csv", *sets(case["set"]))
    figures = {name: figure["value"] for name, figure in found["figures"].items()}
    for name in ("mU", "regret", "h_now"):
        assert figures[name] == pytest.approx(case["last"][name], rel=0.01)
    assert [figures["L"], figures["U"], figures["mL"]] == pytest.approx([0, 3.5, 0], abs=0.1)
    assert changes(found["path"]) == [tuple(change) for change in case["path"]]
    assert found["says"].replace("\xa0", " ") == case["sentence_en"]


@open_cases
def test_case_a3():
    case = json.loads((CASES / "expected_open.json").read_text())["A3_open_steady"]
    found = answer("enough_time", CASES / "a3_weeks_steady.csv", *sets(case["set"]))
    assert (found["why"], found["plan"]) == (case["last"]["why"], case["last"]["plan"])
    assert changes(found["path"]) == [tuple(change) for change in case["path"]]
    told = ask("enough_time", CASES / "a3_weeks_steady.csv", *sets(case["set"]), lang="nb")
    assert told.stdout.splitlines()[0].replace("\xa0", " ") == case["sentence_nb"]


def changes(path):
    """Each status with the week from which it holds."""
    return [
        (week["status"], week["week"])
        for before, week in zip([None, *path], path, strict=False)
        if before is None or before["status"] != week["status"]
    ]


def test_enough_time_reads_what_the_table_has_and_asks_for_what_it_lacks(tmp_path):
    weeks = tmp_path / "weeks.csv"
    rows = [f"{n},{2 + n % 5},{1000 + 100 * (n % 3)},{n % 3}" for n in range(1, 13)]
    weeks.write_text("\n".join(["week,hours,value_nok,posts", *rows]))
    found = answer("enough_time", weeks, "--set", "cost=600", "--set", "planned=4")
    assert (found["status"], found["why"], found["figures"]["X"]["value"]) == ("cannot", "too few posts", None)
    assert "cost" in ask("enough_time", weeks).stderr
    assert "more than zero" in ask("enough_time", weeks, "--set", "cost=0", "--set", "planned=4").stderr


@open_cases
def test_case_a7():
    case = json.loads((CASES / "expected_open.json").read_text())["A7_open_timestudy"]
    found = answer("time_study", CASES / "a7_timestudy.csv", *sets(case["set"]))
    told = {one["activity"]: one for one in found["activities"]}
    for activity, want in case["res"].items():
        own = told[activity]
        assert own["minutes"] == pytest.approx(want["min_per_person_day"], rel=0.0005)
        assert [own["low"], own["high"]] == pytest.approx([want["lo"], want["hi"]], rel=0.001)
        assert own["team_hours_week"] == pytest.approx(want["hours_week_team"], abs=0.01)
    assert found["figures"].keys() == told.keys()


def test_a_study_few_took_part_in_gives_the_interval_alone(tmp_path):
    study = tmp_path / "study.csv"
    study.write_text("person,day,activity,minutes\na,1,phone,30\na,2,phone,40\nb,1,phone,50\nb,2,mail,60\n")
    found = answer("time_study", study, "--set", "people=9", "--set", "period_days=60")
    assert (found["kind"], found["figures"]["phone"]["value"]) == ("not_yet", None)
    assert found["figures"]["phone"]["low"] < found["figures"]["phone"]["high"]
    assert "at least 2" in ask("time_study", study, "--set", "people=1", "--set", "period_days=60").stderr
