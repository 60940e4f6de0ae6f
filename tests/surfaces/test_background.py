"""Background work as it is run: processes that share what is queued, die, and are started again."""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import urlopen

import psycopg
import pytest

from ildsjel.surfaces.tasks.due import DUE
from tests.free_port import free_port
from tests.surfaces.home import FACTS

QUEUE_FILES = """
import json, sys
from datetime import date, timedelta
from django.utils import timezone
from ildsjel.actions.choices import Choices
from ildsjel.actions.upload import accept, take
from ildsjel.facts.period import Period
from ildsjel.people.access import enter, Access
from ildsjel.people.person import Person
from ildsjel.surfaces.show.drawing import Wanted, ask_for

files, rows, charts = map(int, sys.argv[1:])
person = Person.objects.select_related("organisation").get(key="kari")
kari, now = Access(person, person.organisation, person.roles), timezone.now()
for n in range(files):
    days = [date(2026, 1, 1) + timedelta(days=k % 200) for k in range(rows)]
    text = "".join(f"{day} time kari 0h06 facebook - id=f{n}:{k}\\n" for k, day in enumerate(days))
    upload = take(by=kari, chunks=[text.encode()], name=f"{n}.facts", now=now)
    accept(by=kari, upload=upload, choices=Choices(source="facts"), matches=(), now=now)
for n in range(charts):
    end = date(2026, 3, 1) + timedelta(days=n)
    ask_for(Wanted.of(kari, key="ceiling", name="daily", period=Period(end - timedelta(days=27), end), lang="nb"))
print(json.dumps(None))
"""
TOLD = """
import json
from django_tasks_db.models import DBTaskResult
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.time import Time
from ildsjel.people.access import installation
from ildsjel.people.organisation import Organisation

firm = installation(Organisation.objects.get())
tasks = DBTaskResult.objects.order_by("enqueued_at")
print(json.dumps({
    "tasks": [[t.task_path.rpartition(".")[2], t.status, t.worker_ids] for t in tasks],
    "receipts": [[r.state, r.new, r.known, r.done] for r in Receipt.objects.of(firm).order_by("pk")],
    "entries": Time.objects.of(firm).count(),
}))
"""
ALL_AT_ONCE = """
import json, sys, time
from datetime import UTC, datetime, timedelta
from ildsjel.actions.queue_once import queue_once
from ildsjel.actions.tidy import tidy_up

time.sleep(max(0, float(sys.argv[1]) - time.time()))
first = datetime(2026, 3, 6, 2, 30, tzinfo=UTC)
print(json.dumps(sum(queue_once(tidy_up, due_at=first + timedelta(days=n), now=first) for n in range(40))))
"""


def until(seen, seconds=120.0):
    """What `seen` gives, as soon as it gives anything."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := seen():
            return found
        time.sleep(0.2)
    raise AssertionError("it never came to that")


def is_answered(port: int, path: str = "healthy", status: int = 200) -> bool:
    try:
        with urlopen(f"http://127.0.0.1:{port}/{path}", timeout=30) as answer:
            return answer.status == status
    except HTTPError as answer:
        return answer.code == status
    except OSError:
        return False


def children(of: int, doing: str) -> set[int]:
    """The processes one process has started, by a word in their command."""
    found = set()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(stat.read_text().rpartition(")")[2].split()[1])
            if parent == of and doing in stat.with_name("cmdline").read_text().split("\0"):
                found.add(int(stat.parent.name))
        except (OSError, IndexError):
            continue
    return found


def done(home, name, count):
    """What there is to tell once so many tasks of this name are done."""

    def seen():
        told = home.python(TOLD)
        finished = [t for t in told["tasks"] if t[0] == name and t[1] in ("SUCCESSFUL", "FAILED")]
        return told if len(finished) == count else None

    return seen


@contextmanager
def away(database: str):
    """Lets nobody in, as a server that is being started again."""
    name, server = urlsplit(database).path[1:], os.environ["DATABASE_URL"]
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
        connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name])
        yield
        connection.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")


@pytest.fixture
def running():
    """Processes that are told to stop when the test is over, however it went; one may not have begun yet."""
    started = []
    yield started.append
    for process in started:
        process.send_signal(signal.SIGTERM)
    for process in started:
        assert process.wait(40) in (0, -signal.SIGTERM)


def test_of_four_clocks_that_see_the_same_moments_one_queues_each(anywhere):
    environment = anywhere.environment(DJANGO_SETTINGS_MODULE="ildsjel.config.settings")
    script = [sys.executable, "-c", f"import django; django.setup()\n{ALL_AT_ONCE}", str(time.time() + 4)]
    clocks = [subprocess.Popen(script, env=environment, stdout=subprocess.PIPE) for _ in range(4)]
    shares = [int(clock.communicate(timeout=120)[0]) for clock in clocks]
    assert sum(shares) == 40
    assert len(anywhere.python(TOLD)["tasks"]) == 40


def test_two_installations_started_at_once_tidy_once(anywhere, running):
    for _ in range(2):
        running(anywhere.start("work"))
    for name, moments in Counter(due.task.name for due in DUE).items():
        told = until(done(anywhere, name, moments))
    assert sorted((name, status, len(by)) for name, status, by in told["tasks"]) == [
        (name, "SUCCESSFUL", 1) for name in sorted(due.task.name for due in DUE)
    ]


def test_two_workers_do_thirty_tasks_once_each(anywhere, running):
    (anywhere.data / "stated.facts").write_text(FACTS)
    anywhere.json("bring-in", anywhere.data / "stated.facts")
    anywhere.python(QUEUE_FILES, 20, 200, 10)
    running(anywhere.start("work", "--background", 2))
    until(done(anywhere, "draw_chart", 10))
    told = until(done(anywhere, "merge", 20))
    work = [task for task in told["tasks"] if task[0] not in {due.task.name for due in DUE}]
    assert {status for _, status, _ in work} == {"SUCCESSFUL"}
    assert [len(by) for *_, by in work] == [1] * 30
    assert len({by[0] for *_, by in work}) == 2
    assert [receipt[:3] for receipt in told["receipts"][1:]] == [["standing", 200, 0]] * 20
    assert told["entries"] == 4000
    drawings = [path.read_text("utf-8") for path in (anywhere.data / "charts").glob("*")]
    assert len(drawings) == 10 and all(drawing.startswith("<svg") for drawing in drawings)


def test_a_worker_killed_in_the_middle_of_an_import_leaves_nothing_undone(anywhere, running):
    anywhere.python(QUEUE_FILES, 1, 60_000, 0)
    work = anywhere.start("work")
    running(work)
    until(lambda: any(r[3] > 0 for r in anywhere.python(TOLD)["receipts"]))
    (worker,) = children(work.pid, "worker")
    os.kill(worker, signal.SIGKILL)
    told = until(done(anywhere, "merge", 1))
    (task,) = [task for task in told["tasks"] if task[0] == "merge"]
    assert task[1] == "SUCCESSFUL" and len(task[2]) == 2
    assert [r[:3] for r in told["receipts"]] == [["standing", 60_000, 0]] and told["entries"] == 60_000


def test_an_import_that_is_stopped_is_done_by_the_next_to_start(anywhere, running):
    anywhere.python(QUEUE_FILES, 1, 120_000, 0)
    work = anywhere.start("work")
    until(lambda: any(r[3] > 0 for r in anywhere.python(TOLD)["receipts"]))
    work.send_signal(signal.SIGTERM)
    assert work.wait(40) == 0
    running(anywhere.start("work"))
    told = until(done(anywhere, "merge", 1), 240)
    assert [r[:3] for r in told["receipts"]] == [["standing", 120_000, 0]]


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_what_ends_by_itself_is_started_again(anywhere, running):
    port = free_port()
    serve = anywhere.start("serve", "--port", port, "--workers", 1)
    running(serve)
    until(lambda: is_answered(port))
    for part in ("granian", "clock", "worker"):
        (before,) = until(lambda part=part: children(serve.pid, part))
        os.kill(before, signal.SIGKILL)
        # The one that was killed may still be listed for a moment.
        assert until(lambda part=part, before=before: children(serve.pid, part) - {before})
    assert until(lambda: is_answered(port))
    until(done(anywhere, "tidy_up", 1))


def test_serve_can_leave_background_work_to_others(anywhere, running):
    port = free_port()
    serve = anywhere.start("serve", "--port", port, "--workers", 1, "--background", 0)
    running(serve)
    until(lambda: is_answered(port))
    assert not children(serve.pid, "worker") and not children(serve.pid, "clock")


@pytest.mark.skipif(not os.environ.get("DATABASE_URL"), reason="a file is never away")
def test_all_goes_on_when_the_database_has_been_away(anywhere, running):
    port, asks = free_port(), ("invitation/none/", 404)
    running(anywhere.start("serve", "--port", port, "--workers", 1))
    until(lambda: is_answered(port, *asks))
    anywhere.python(QUEUE_FILES, 1, 60_000, 0)
    until(lambda: any(r[3] > 0 for r in anywhere.python(TOLD)["receipts"]))
    with away(anywhere.database):
        assert is_answered(port, asks[0], 503) and is_answered(port)
        time.sleep(3)
    assert all(is_answered(port, *asks) for _ in range(20))
    told = until(done(anywhere, "merge", 1), 300)
    assert [r[:3] for r in told["receipts"]] == [["standing", 60_000, 0]] and told["entries"] == 60_000
