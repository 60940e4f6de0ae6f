"""A file read by a process of its own gives what it gives when it is read here."""

import os
import signal
from datetime import date
from itertools import chain

import pytest
import samples

from ildsjel.facts.pseudonym import Pseudonym
from ildsjel.sources import by_name, read_ahead, toggl
from ildsjel.sources.archive import open_data
from ildsjel.sources.parts import parts
from ildsjel.sources.reading import AskDayOrder, Context, Unreadable

CONTEXT = Context(today=date(2026, 3, 1), hash_author=Pseudonym(b"key"))
SOME = sorted({path.parent.name: path for path in samples.files()}.values())


@pytest.fixture
def large(monkeypatch):
    """Every file is large."""
    monkeypatch.setattr(read_ahead, "LARGE", 0)


def told(path, read):
    """Everything the parts hold, or why the file is refused."""
    with path.open("rb") as file:
        try:
            found = list(read(by_name(path.parent.name), open_data(file, path.name), CONTEXT))
        except Unreadable as refused:
            return type(refused), refused.says, refused.line
    facts = [fact for part in found for batch in part.batches for fact in batch]
    said = (chain.from_iterable(getattr(part, name) for part in found) for name in ("skipped", "remarks"))
    return facts, *map(list, said)


@pytest.mark.parametrize("path", SOME, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_each_source_reads_the_same_there_as_here(path, large):
    assert told(path, read_ahead.read) == told(path, parts)


@pytest.mark.parametrize("rows", [["no table at all"], ["Date,Hours,User", "03/04/2026,1,Ola"]])
def test_a_refusal_comes_back_as_it_was(rows, tmp_path, large):
    path = tmp_path / "time_table" / "hours.csv"
    path.parent.mkdir()
    path.write_text("\n".join(rows))
    kind, says, line = told(path, read_ahead.read)
    assert (kind, says, line) == told(path, parts)
    assert issubclass(kind, Unreadable)


def test_a_question_keeps_what_it_asks_about(tmp_path, large):
    path = tmp_path / "hours.csv"
    path.write_text("Date,Hours,User\n03/04/2026,1,Ola\n")
    with path.open("rb") as file, pytest.raises(AskDayOrder) as asked:
        list(read_ahead.read(by_name("time_table"), open_data(file, path.name), CONTEXT))
    assert (asked.value.dmy, asked.value.mdy) == (date(2026, 4, 3), date(2026, 3, 4))


def many(path, rows=60_000):
    """A file of several parts."""
    headings = "User,Description,Start date,Start time,Duration\n"
    line = "Ola,svarte {n},2026-02-02,08:{minute:02}:00,00:06:00\n"
    path.write_text(headings + "".join(line.format(n=n, minute=n % 60) for n in range(rows)))


def test_where_the_other_process_is_killed_a_sentence_says_so(tmp_path, large):
    many(tmp_path / "toggl.csv")
    with (tmp_path / "toggl.csv").open("rb") as file:
        coming = read_ahead.read(toggl, open_data(file, "toggl.csv"), CONTEXT)
        next(coming)
        os.kill(reader(), signal.SIGKILL)
        with pytest.raises(Unreadable) as lost:
            list(coming)
    assert "Bring it in once more" in lost.value.says.text


def test_where_nobody_listens_any_more_the_other_process_ends(tmp_path, large):
    many(tmp_path / "toggl.csv")
    with (tmp_path / "toggl.csv").open("rb") as file:
        coming = read_ahead.read(toggl, open_data(file, "toggl.csv"), CONTEXT)
        next(coming)
        process = reader()
        coming.close()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def reader():
    """The process that reads."""
    from pathlib import Path

    children = Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
    return next(int(pid) for pid in children if b"read_ahead" in Path(f"/proc/{pid}/cmdline").read_bytes())


def test_nothing_in_the_folder_one_stands_in_is_taken_for_ours(tmp_path, large, monkeypatch):
    many(tmp_path / "toggl.csv", rows=3)
    (tmp_path / "csv.py").write_text("raise SystemExit('not the csv of Python')")
    monkeypatch.delenv("PYTHONPATH", raising=False)  # the tests say “.”, and that is where one stands
    monkeypatch.chdir(tmp_path)
    with (tmp_path / "toggl.csv").open("rb") as file:
        (part,) = read_ahead.read(toggl, open_data(file, "toggl.csv"), CONTEXT)
    assert len(part.batches[0]) == 3
