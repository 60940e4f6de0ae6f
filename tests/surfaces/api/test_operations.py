"""What programs do: log, bring in, take back, ask, export, decide."""

import json
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from ildsjel.actions.make_token import withdraw_token
from ildsjel.insight.questions import QUESTIONS
from ildsjel.ledger.time import Time
from ildsjel.people.token import Token
from tests.cast import NOW

SAMPLES = Path(__file__).parents[2] / "samples"
HOME = "/api/v1/fjordbrod"
JSON = {"content_type": "application/json"}


def file(sample):
    path = SAMPLES / sample
    return {"file": SimpleUploadedFile(path.name, path.read_bytes())}


def test_six_minutes_are_logged_and_taken_back(cast, program):
    ola = program(cast.ola)
    logged = ola.post(f"{HOME}/entries", {"line": "fb 6 svarte på spørsmål"}, **JSON)
    assert logged.status_code == 201
    told = logged.json()
    assert (told["entry"]["channel"], told["entry"]["seconds"], told["entry"]["who"]) == ("facebook", 360, "ola")
    assert " time ola 0h06 facebook dialogue " in told["line"]
    undone = ola.post(f"{HOME}/receipts/{told['receipt']}/undoing", **JSON)
    assert undone.json() == {"removed": 1, "restored": 0, "kept": 0}
    assert ola.post(f"{HOME}/receipts/{told['receipt']}/undoing", **JSON).status_code == 422


def test_a_line_with_two_readings_is_a_problem_that_offers_them(cast, program):
    ola = program(cast.ola)
    problem = ola.post(f"{HOME}/entries", {"line": "svarte 3 kunder 10"}, **JSON)
    assert problem.status_code == 422 and len(problem.json()["readings"]) > 1
    chosen = problem.json()["readings"][0]
    assert ola.post(f"{HOME}/entries", {"line": chosen}, **JSON).status_code == 201


@pytest.mark.parametrize(
    "line",
    [
        "2026-03-02 time ola 0h06 nowhere -",
        "2026-03-02 time ola -0h06 facebook -",
        "2026-03-02 time ola 25h00 facebook -",
        "2026-03-02 time ola 0h06 facebook - mate=nobody",
        "2999-03-02 time ola 0h06 facebook -",
        '2026-03-02 time ola 0h06 "',
        "2026-03-02 time",
        "tull og tøys",
        "",
    ],
)
def test_a_line_that_makes_no_sense_is_one_sentence(line, cast, program):
    problem = program(cast.ola).post(f"{HOME}/entries", {"line": line}, **JSON)
    assert problem.status_code == 422 and problem.json()["detail"].endswith((".", "?", "”"))
    assert not Time.objects.of(cast.ola).exists()


def test_a_file_is_looked_at_then_brought_in_then_known(cast, program):
    kari = program(cast.kari)
    looked = kari.post(f"{HOME}/files?dry_run=true", file("toggl/detailed.csv"))
    assert (looked.status_code, looked.json()["new"], looked.json()["receipt"]) == (200, 4, None)
    brought = kari.post(f"{HOME}/files", file("toggl/detailed.csv"))
    assert (brought.status_code, brought.json()["new"]) == (201, 4)
    assert {one["line"] for one in brought.json()["skipped"]}
    assert set(brought.json()["period"]) == {"from", "to"}
    again = kari.post(f"{HOME}/files", file("toggl/detailed.csv")).json()
    assert (again["new"], again["known"]) == (0, 4)


def test_a_file_nobody_can_read_is_a_problem_with_its_line(cast, program):
    problem = program(cast.kari).post(f"{HOME}/files", file("toggl/cut_off.csv")).json()
    assert problem["status"] == 422 and problem["line"] == 3
    asked = program(cast.kari).post(f"{HOME}/files", file("toggl/month_or_day_first.csv")).json()
    assert "mean" in asked["detail"]


def test_the_review_is_the_one_everybody_reads_in_the_language_asked_for(cast, program):
    kari = program(cast.kari)
    answers = kari.get(f"{HOME}/review?from=2026-01-05&to=2026-03-06&lang=nb").json()
    assert {a["key"] for a in answers} == set(QUESTIONS)
    assert {a["lang"] for a in answers} == {"nb"}
    assert [a["key"] for a in kari.get(f"{HOME}/review?question=balance").json()] == ["balance"]
    assert kari.get(f"{HOME}/review?from=2026-03-06&to=2026-01-05").status_code == 422
    assert kari.get(f"{HOME}/review?from=0001-01-01&to=9999-12-31").status_code == 422
    assert kari.get(f"{HOME}/review?from=yesterday").json()["errors"]


def test_facts_are_lines_or_objects_and_ones_own(cast, program):
    ola = program(cast.ola)
    ola.post(f"{HOME}/entries", {"line": "fb 6"}, **JSON)
    lines = b"".join(ola.get(f"{HOME}/facts").streaming_content).decode().splitlines()
    assert len(lines) == 1 and " time ola 0h06 facebook" in lines[0]
    objects = b"".join(ola.get(f"{HOME}/facts?form=json").streaming_content).decode().splitlines()
    assert json.loads(objects[0])["seconds"] == 360
    assert b"".join(program(cast.kari).get(f"{HOME}/facts").streaming_content) == b""
    house = b"".join(program(cast.dag).get(f"{HOME}/facts?kind=channel").streaming_content).decode()
    assert "channel facebook" in house


def test_the_leader_decides_and_everybody_can_read_it(cast, program):
    decision = {"question": "ceiling", "choice": "keep", "because": "Det holder", "again": "2999-01-01"}
    made = program(cast.kari).post(f"{HOME}/decisions", decision, **JSON)
    assert made.status_code == 201
    (told,) = program(cast.amira).get(f"{HOME}/decisions").json()
    assert (told["question"], told["because"], told["again"]) == ("ceiling", "Det holder", "2999-01-01")
    nothing = program(cast.kari).post(f"{HOME}/decisions", decision | {"question": "luck"}, **JSON)
    assert nothing.status_code == 404


def test_a_withdrawn_token_opens_nothing_and_only_its_hash_was_kept(cast, program):
    ola = program(cast.ola)
    assert ola.get(f"{HOME}/review").status_code == 200
    token = Token.objects.get()
    assert token.used_on and ola.defaults["HTTP_AUTHORIZATION"].removeprefix("Bearer ") not in str(vars(token))
    withdraw_token(by=cast.kari, token=token.pk, now=NOW)
    assert ola.get(f"{HOME}/review").status_code == 200
    withdraw_token(by=cast.ola, token=token.pk, now=NOW)
    assert ola.get(f"{HOME}/review").status_code == 401


def test_the_token_of_one_who_has_left_opens_nothing(cast, program):
    ola = program(cast.ola)
    type(cast.ola.person).objects.filter(pk=cast.ola.person.pk).update(left_on=NOW.date())
    assert ola.get(f"{HOME}/review").status_code == 401


def test_a_token_is_made_on_the_page_shown_once_and_withdrawn(cast, sit):
    ola = sit(cast.ola)
    page = ola.post("/fjordbrod/me/tokens/", {"name": "<Klokka>"}).content.decode()
    assert "ildsjel_" in page and "&lt;Klokka&gt;" in page
    assert "ildsjel_" not in ola.get("/fjordbrod/me/").content.decode()
    assert ola.post("/fjordbrod/me/tokens/", {"name": " "}).status_code == 422
    ola.post(f"/fjordbrod/me/tokens/{Token.objects.get().pk}/withdrawal/")
    assert "Klokka" not in ola.get("/fjordbrod/me/").content.decode()


def test_the_leader_is_asked_and_answers_once(cast, program):
    asked = program(cast.ola).post(f"{HOME}/asks", {"text": "Et ordentlig kamera", "kroner": "4500"}, **JSON)
    assert asked.status_code == 201
    [ask] = asked.json()
    assert (ask["text"], ask["kroner"], ask["by"], ask["reply"]) == ("Et ordentlig kamera", "4500", "ola", None)
    kari, replies = program(cast.kari), f"{HOME}/asks/{ask['id']}/replies"
    assert kari.post(replies, {"answer": "no"}, **JSON).status_code == 422
    told = kari.post(replies, {"answer": "no", "because": "Vi låner ett."}, **JSON)
    assert told.json()[0]["reply"]["because"] == "Vi låner ett."
    assert kari.post(replies, {"answer": "yes"}, **JSON).status_code == 422
    assert kari.post(f"{HOME}/asks/none/replies", {"answer": "yes"}, **JSON).status_code == 404


def test_a_worry_comes_without_a_name(cast, program):
    [ask] = program(cast.amira).post(f"{HOME}/asks", {"text": "Det blir for mye", "sort": "worry"}, **JSON).json()
    assert (ask["by"], ask["sort"]) == ("", "worry")
    assert program(cast.berit).get(f"{HOME}/asks").json()[0]["text"] == "Det blir for mye"
