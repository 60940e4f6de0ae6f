"""Hostile files through the command line's own door: a sentence, and never much memory or time."""

import json

import pytest

from tests.faults import hostile
from tests.surfaces.home import LEADER
from tests.surfaces.place import a_place, started

MEGABYTES, SECONDS_A_MB, TO_BEGIN = 300, 5, 20
WHOSE = {"ics": ["--whose", "own"], "mbox": ["--whose", "shared"], "eml": ["--whose", "shared"]}


@pytest.fixture(scope="module")
def door(tmp_path_factory):
    """`door(*arguments)`: the command, run by a process of its own, and what it took."""
    with a_place(tmp_path_factory.mktemp("hostile") / "data") as home, started(home, "tests.faults.door") as process:

        def run(*arguments):
            print(json.dumps([*map(str, arguments)]), file=process.stdin, flush=True)
            return json.loads(process.stdout.readline())

        yield run
        process.stdin.close()


def brought(door, folder, name, content):
    """What came of bringing it in; it took little of a processor and of memory."""
    path = folder / name
    path.write_bytes(content)
    told = door("bring-in", path, "--as", LEADER, *WHOSE.get(path.suffix[1:], []))
    assert "Traceback" not in told["said"]
    assert told["megabytes"] < MEGABYTES, told
    assert told["seconds"] < TO_BEGIN + SECONDS_A_MB * len(content) / hostile.MB, told
    return told


@pytest.mark.parametrize("name", hostile.REFUSED)
def test_it_is_refused_in_a_sentence(name, door, tmp_path):
    told = brought(door, tmp_path, name, hostile.REFUSED[name]())
    assert told["code"] == 1 and told["said"].count("\n") == 1 and told["said"].strip().endswith(".")


@pytest.mark.parametrize("name", hostile.TAKEN)
def test_what_can_be_read_is_brought_in(name, door, tmp_path):
    told = brought(door, tmp_path, name, hostile.TAKEN[name]())
    assert told["code"] == 0 and " new" in told["said"]


@pytest.mark.parametrize("source", ["toggl", "saft", "ehf", "mail", "x_archive", "facts", "ics"])
def test_it_is_refused_also_where_somebody_insists_on_what_it_is(source, door, tmp_path):
    for name in ("laughs.xml", "random.csv", "only wide.csv", "deep.js", "bomb.zip"):
        path = tmp_path / name
        path.write_bytes(hostile.REFUSED[name]())
        told = door("bring-in", path, "--as", LEADER, "--source", source, "--whose", "shared")
        assert told["code"] == 1 and told["said"].count("\n") == 1, told
        assert "Traceback" not in told["said"] and told["megabytes"] < MEGABYTES


def test_a_command_in_a_cell_is_text_when_it_comes_out(door, tmp_path):
    cells = [hostile.COMMAND, "@SUM(1)", "-1+2", "+1", "\t=1"]
    rows = b"".join(hostile.row(b'"%s"' % cell.encode(), n) for n, cell in enumerate(cells))
    brought(door, tmp_path, "commands.csv", hostile.HEAD + rows.replace(b"2026-03-02", b"2026-03-09"))
    out = ["facts", "--kind", "time", "--from", "2026-03-09"]
    lines = door(*out)["said"].splitlines()
    assert len(lines) == len(cells) and all(line.startswith("2026-03-09T") for line in lines)
    notes = [json.loads(line)["note"] for line in door(*out, "--json")["said"].splitlines()]
    assert notes == [cell.strip() for cell in cells]
