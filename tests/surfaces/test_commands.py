"""Every command as a process of its own, with a folder of its own: what other programs rely on."""

import json
import signal
import socket
import subprocess
import time
import zipfile
from datetime import date
from urllib.request import urlopen

import pytest

from ildsjel.surfaces.show.words import QUESTIONS
from tests.free_port import free_port
from tests.surfaces.home import COMMAND, LEADER, PERIOD, SAMPLES

TODAY = date.today()  # noqa: DTZ011
BROUGHT_IN = {"file", "source", "read", "new", "known", "skipped", "receipt", "period", "warnings"}
ANSWER = {"key", "kind", "status", "says", "lang", "figures", "rows", "series", "needs", "decide", "evidence", "rule"}


def test_init_asks_nothing_and_refuses_what_it_cannot_use(home, empty):
    assert "Fjordbrød" in home.refusal("init", "--org", "Fjordbrød", "--leader", LEADER, "--no-input")
    assert "leader" in empty.refusal("init", "--no-input")
    assert "leader" in empty.refusal("init", "--org", "Nytt", "--leader", "kari", "--no-input")
    assert home.run("init", "--org", "Nabobygg", "--leader", LEADER, "--no-input").returncode == 0
    assert "--org" in home.refusal("review")
    assert "ildsjel init" in home.refusal("review", "--org", "ukjent")
    assert home.run("review", "--org", "nabobygg").returncode == 0


def test_the_columns_of_a_table_are_pointed_out_in_words_or_by_a_file(home, tmp_path):
    table, sent = tmp_path / "lesere.csv", tmp_path / "lesere.facts"
    table.write_text("Dag;Lesere;Hvor\n02.02.2026;120;Facebook\n13.02.2026;90;Nettsida\n")
    assert "--map day=" in home.refusal("bring-in", table)
    pointed = ("--map", "day=Dag", "--map", "number=Lesere", "--map", "one_channel=web")
    (looked,) = home.json("bring-in", table, *pointed, "--dry-run")
    assert (looked["source"], looked["new"]) == ("mapped", 2)
    assert "point out its columns" in home.refusal("bring-in", table)
    (told,) = home.json("bring-in", table, *pointed)
    assert told["new"] == 2
    table.write_text(table.read_text() + "14.02.2026;80;Nettsida\n")
    (later,) = home.json("bring-in", table)
    assert (later["new"], later["known"]) == (1, 2)
    sent.write_text(
        "2026-03-01 mapping t1 figures Lesere header=Dag,Lesere,Hvor day=Dag number=Lesere channel=Hvor\n"
    )
    (other,) = home.json("bring-in", table, "--map", sent)
    assert (other["source"], other["new"]) == ("mapped", 3)
    assert "points at nothing" in home.refusal("bring-in", table, "--map", "dag=Dag")


def test_bring_in_gives_exactly_what_is_promised(home):
    (told,) = home.json("bring-in", SAMPLES / "toggl" / "detailed.csv")
    assert set(told) == BROUGHT_IN
    assert told["source"] == "toggl" and told["new"] > 0 and told["known"] == 0
    assert set(told["period"]) == {"from", "to"} and told["period"]["from"] == "2026-02-02"
    assert all(set(skipped) == {"line", "why"} for skipped in told["skipped"])
    (again,) = home.json("bring-in", SAMPLES / "toggl" / "detailed.csv")
    assert (again["new"], again["known"], again["read"]) == (0, told["new"], told["read"])
    undone = home.json("undo", told["receipt"])
    assert undone == {"removed": told["new"], "restored": 0, "kept": 0}
    assert "already" in home.refusal("undo", told["receipt"])


def test_a_dry_run_keeps_nothing(home):
    before = home.run("facts").stdout
    (told,) = home.json("bring-in", SAMPLES / "toggl" / "detailed.csv", "--dry-run")
    assert set(told) == BROUGHT_IN and told["new"] > 0 and told["receipt"] is None
    assert home.run("facts").stdout == before


def test_of_several_files_a_bad_one_stops_no_other(home):
    toggl, bad = SAMPLES / "toggl" / "detailed.csv", home.data / "bad.csv"
    bad.write_text("a,b\n1,2\n")
    told = home.run("bring-in", bad, toggl, "no such.csv", "--json")
    assert told.returncode == 1
    assert [one["source"] for one in json.loads(told.stdout)] == ["toggl"]
    assert [line.partition(":")[0] for line in told.stderr.splitlines()] == ["bad.csv", "no such.csv"]


def test_a_choice_reaches_the_facts_and_a_question_says_how_to_answer(home):
    odd = SAMPLES / "toggl" / "month_or_day_first.csv"
    assert "--day-order" in home.refusal("bring-in", odd)
    (told,) = home.json("bring-in", odd, "--day-order", "dmy", "--channel", "linkedin")
    assert told["new"]
    facts = home.run("facts", "--kind", "time").stdout.splitlines()
    assert any(" linkedin " in line for line in facts)


def test_files_that_cannot_be_read_are_one_sentence(home):
    strange = home.data / "strange.bin"
    strange.write_bytes(bytes(range(256)) * 20)
    assert "strange.bin" in home.refusal("bring-in", strange)
    assert "no.csv" in home.refusal("bring-in", "no.csv")
    assert home.refusal("bring-in", home.data)
    (home.data / "line.facts").write_text("2026-01-05 ceiling daily 10h00\n2026-01-05 ceiling daily ti\n")
    assert "Line 2" in home.refusal("bring-in", home.data / "line.facts")
    assert "2" in home.refusal("facts", "--load", home.data / "line.facts")
    (home.data / "who.facts").write_text("2026-01-05 time ingen 0h06 facebook\n")
    assert "ingen" in home.refusal("bring-in", home.data / "who.facts")


@pytest.mark.parametrize("lang", ["nb", "en"])
def test_review_answers_every_question(lang, made):
    answers = made.json("review", *PERIOD, "--lang", lang)
    assert sorted(answer["key"] for answer in answers) == sorted(QUESTIONS)
    for answer in answers:
        assert set(answer) >= ANSWER
        assert answer["kind"] in ("answer", "not_yet") and answer["lang"] == lang and answer["says"]
        assert answer["kind"] == "answer" or answer["needs"] or answer["figures"]
        for figure in answer["figures"].values():
            assert set(figure) == {"value", "low", "high", "unit", "n"}


def test_review_of_one_question_and_one_person(made):
    (told,) = made.json("review", *PERIOD, "--question", "ceiling")
    (own,) = made.json("review", *PERIOD, "--question", "ceiling", "--as", LEADER)
    assert told["status"] == own["status"] == "too_much"
    assert "hours_28" in own["figures"] and "hours_28" not in told["figures"]


def test_review_is_said_in_words_and_follows_the_environment(made):
    words = made.run("review", *PERIOD, LANG="nb_NO.UTF-8")
    assert words.returncode == 0 and "Er det altfor mye?" in words.stdout
    assert "Is it far too much?" in made.run("review", *PERIOD).stdout
    assert "Er det dialog?" in made.run("review", *PERIOD, "--lang", "nb", PYTHONIOENCODING="ascii").stdout


def test_facts_come_out_as_lines_and_as_json(made):
    lines = made.run("facts", *PERIOD, "--kind", "ceiling").stdout.splitlines()
    assert len(lines) == 1 and lines[0].startswith("2026-01-05 ceiling daily 10h00")
    told = made.run("facts", "--kind", "time", "--to", "2026-01-09", "--json")
    facts = [json.loads(line) for line in told.stdout.splitlines()]
    assert [fact["seconds"] for fact in facts] == [10_800] * 5
    own = made.run("facts", "--as", LEADER).stdout.splitlines()
    assert own and all(" time kari " in line for line in own if "time" in line.split()[1:2])


def test_out_of_one_and_into_an_empty_one_gives_the_same_review(made, empty, tmp_path):
    everything = tmp_path / "everything.facts"
    everything.write_text(made.run("facts").stdout, "utf-8")
    assert empty.run("init", "--org", "Fjordbrød", "--leader", LEADER, "--no-input").returncode == 0
    told = empty.json("facts", "--load", everything)
    assert told["loaded"] > 40
    for more in ([], ["--as", LEADER]):
        assert empty.json("review", *PERIOD, *more) == made.json("review", *PERIOD, *more)
    assert sorted(empty.run("facts").stdout.splitlines()) == sorted(made.run("facts").stdout.splitlines())
    assert "0 facts loaded." in empty.run("facts", "--load", everything).stdout


def test_an_empty_folder_says_how_to_begin(empty):
    for command in (
        ["review"],
        ["facts"],
        ["log", "fb 6", "--as", LEADER],
        ["bring-in", SAMPLES / "toggl" / "detailed.csv"],
        ["undo", "1"],
        ["forget", "ola"],
    ):
        assert "ildsjel init" in empty.refusal(*command)
    assert "ildsjel init" in empty.refusal("review", "--lang", "nb")


def test_an_unknown_person_is_told_so(made):
    for command in (["review"], ["facts"], ["undo", "1"], ["forget", "x"], ["bring-in", "x.csv"]):
        assert "nobody@x.example" in made.refusal(*command, "--as", "nobody@x.example")


@pytest.mark.parametrize(
    "arguments",
    [
        ["nothing"],
        ["undo"],
        ["undo", "one"],
        ["bring-in"],
        ["review", "--question", "weather"],
        ["review", "--from", "yesterday"],
        ["review", "--from", "2026-03-06", "--to", "2026-01-05"],
        ["facts", "--kind", "weather"],
        ["review", "--colour"],
        ["ask", "ceiling"],
    ],
)
def test_wrong_usage_is_2(arguments, made):
    told = made.run(*arguments)
    assert (told.returncode, told.stdout) == (2, "") and "Traceback" not in told.stderr


def test_help_names_every_command(empty):
    told = empty.run("--help").stdout
    for command in ("demo", "init", "serve", "log", "bring-in", "undo", "forget", "review", "facts", "ask"):
        assert f"  {command} " in told


def test_forget_leaves_nothing_in_the_file_of_the_database(home):
    assert "lead" in home.refusal("forget", "kari")
    assert "x:115712" in home.refusal("forget", "ola@nes.example")
    facts = home.data / "ola.facts"
    facts.write_text(
        "2026-01-05 member ola colleague told=yes\n2026-01-06 time ola 0h06 facebook - hvisketmedvind id=a\n"
        "2026-01-07 time - 0h06 facebook by=OlaMellomnavn source=toggl id=b\n"
        "2026-01-05 match toggl by OlaMellomnavn who=ola\n"
    )
    assert home.run("bring-in", facts).returncode == 0
    facts.unlink()
    before = home.json("review", *PERIOD)
    told = home.json("forget", "ola")
    assert told["erased"]["entries"] == 2 and told["erased"]["labels"] == 1
    assert told["stays_as"][0] in home.run("facts", "--kind", "time").stdout
    kept = b"".join(path.read_bytes() for path in home.data.glob("ildsjel.sqlite3*"))
    assert b"hvisketmedvind" not in kept and b"OlaMellomnavn" not in kept
    assert [a["status"] for a in home.json("review", *PERIOD)] == [a["status"] for a in before]


def test_the_demo_is_for_this_machine_alone(empty):
    for host in ("0.0.0.0", "192.168.1.4", "::", "example.org", ""):
        assert "127.0.0.1" in empty.refusal("demo", "--host", host)
    assert not (empty.data / "demo" / "ildsjel.sqlite3").exists()


def test_the_demo_has_its_own_folder_and_no_other_database(home):
    before = home.run("facts").stdout
    told = home.run("demo", "--only-make", DATABASE_URL="postgresql://nobody@127.0.0.1:1/none")
    assert (told.returncode, told.stderr) == (0, "")
    assert "kari@fjordbrod.example" in told.stdout
    assert (home.data / "demo" / "ildsjel.sqlite3").exists()
    assert home.run("facts").stdout == before
    assert home.run("demo", "--only-make").stdout == told.stdout


@pytest.mark.parametrize("told, ended", [(signal.SIGTERM, 0), (signal.SIGKILL, -signal.SIGKILL)])
def test_serve_answers_and_stops_when_told_or_killed_with_all_it_started(told, ended, home):
    port = free_port()
    command = [str(COMMAND), "serve", "--port", str(port), "--workers", "1"]
    process = subprocess.Popen(command, env=home.environment(), stderr=subprocess.DEVNULL)
    try:
        assert _answers(f"http://127.0.0.1:{port}/healthy")
    finally:
        process.send_signal(told)
        assert process.wait(30) == ended
    assert _is_quiet(port)


def test_serve_ends_when_its_port_is_taken(home):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        told = home.run("serve", "--port", taken.getsockname()[1], "--workers", "1")
    assert told.returncode == 1


def _is_quiet(port: int) -> bool:
    for _ in range(100):
        with socket.socket() as gone:
            if gone.connect_ex(("127.0.0.1", port)) != 0:
                return True
        time.sleep(0.1)
    return False


def _answers(url: str) -> bool:
    for _ in range(100):
        try:
            with urlopen(url, timeout=5) as answer:
                return answer.read() == b"ok"
        except OSError:
            time.sleep(0.3)
    return False


def test_a_zip_of_several_files_is_brought_in_file_by_file(home, tmp_path):
    path = tmp_path / "download.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(SAMPLES / "toggl" / "detailed.csv", "hours.csv")
        archive.write(SAMPLES / "youtube_studio" / "Chart data.csv", "Chart data.csv")
    told = home.json("bring-in", path)
    assert [one["file"] for one in told] == [f"{path}/hours.csv", f"{path}/Chart data.csv"]
    assert {one["source"] for one in told} == {"toggl", "youtube_studio"}
    assert all(one["receipt"] for one in told)
