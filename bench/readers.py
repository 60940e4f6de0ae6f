"""Large files read to facts, of which nothing is kept: a mailbox, a workbook, an archive in JSON."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from base64 import encodebytes
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from openpyxl import Workbook

from bench.memory import at_most

MEGABYTE = 1024 * 1024
MAILBOX, ITEMS, ROWS = 1024 * MEGABYTE, 100_000, 1_200_000
READ = """
import sys
from datetime import date
from pathlib import Path
from ildsjel.sources import find
from ildsjel.sources.archive import open_data
from ildsjel.sources.read_ahead import read
from ildsjel.sources.reading import Context, Head
path = Path(sys.argv[1])
with path.open("rb") as file:
    data = open_data(file, path.name)
    source, found, skipped, done = find(Head.of(data)), 0, 0, -1
    for part in read(source, data, Context(today=date(2026, 11, 29), hash_author=str)):
        found, skipped = found + sum(map(len, part.batches)), skipped + len(part.skipped)
        assert part.done >= done, "progress goes back"
        done = part.done
    assert done == data.size, "progress does not reach the end"
print(source.NAME, found, skipped)
"""


def measure(_rows: int) -> Iterator[tuple[str, str]]:
    """Each file is made anew, read by a process of its own, and thrown away."""
    with tempfile.TemporaryDirectory(prefix="ildsjel-bench-") as folder:
        for name, make in MADE.items():
            path = Path(folder) / name
            make(path)
            yield name, _read(path)
            path.unlink()


def _read(path: Path) -> str:
    began = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-c", READ, str(path)], stdout=subprocess.PIPE)
    most = at_most(process)
    took = time.perf_counter() - began
    told = process.stdout.read().decode().split() if process.stdout else []
    if process.returncode:
        return "broke off"
    source, facts, skipped = told
    megabytes = path.stat().st_size / MEGABYTE
    left_out = f", {int(skipped):,} left out" if int(skipped) else ""
    pace = f"{int(facts):,} facts{left_out} in {took:.0f} s ({megabytes / took:.1f} MB/s)"
    return f"{source}: {megabytes:,.0f} MB, {pace}, {most} MB of memory (wanted: under 500)"


def _mailbox(path: Path) -> None:
    """Letters in and out, each tenth with an attachment of half a megabyte."""
    dice, attached = Random("mailbox"), encodebytes(Random("attached").randbytes(MEGABYTE // 2)).decode()
    with path.open("w", encoding="utf-8") as out:
        n = 0
        while out.tell() < MAILBOX:
            who, day, hour = f"kunde{dice.randrange(5000)}@ute.example", 1 + n % 28, n % 24
            sender, to = ("post@fjordbrod.example", who) if n % 2 else (who, "post@fjordbrod.example")
            is_heavy = n % 10 == 0
            kind = "multipart/mixed; boundary=skille" if is_heavy else "text/plain; charset=utf-8"
            body = f"--skille\n\n{attached}\n--skille--\n" if is_heavy else "Hei! Har dere rugbrød på lørdag?\n" * 40
            about = f"From: {sender}\nTo: {to}\nSubject: Rugbrød {n}\nMessage-ID: <{n}@fjordbrod.example>\n"
            sent = f"Date: {day} Feb 2026 {hour:02}:00:00 +0100\nContent-Type: {kind}\n"
            out.write(f"From {sender} Mon Feb {day:02} {hour:02}:00:00 2026\n{about}{sent}\n{body}\n")
            n += 1


def _workbook(path: Path) -> None:
    """Hours, as a spreadsheet of fifty megabytes."""
    dice, book = Random("workbook"), Workbook(write_only=True)
    sheet = book.create_sheet("Timer")
    sheet.append(["Dato", "Timer", "Person", "Prosjekt", "Kommentar"])
    for n in range(ROWS):
        told = " ".join(f"{dice.getrandbits(40):x}" for _ in range(3))
        sheet.append(
            [f"2026-{1 + n % 12:02}-{1 + n % 28:02}", 0.1 * (1 + n % 50), f"Person {n % 50}", "Facebook", told]
        )
    book.save(path)


def _archive(path: Path) -> None:
    """The outbox of a Mastodon account."""
    account = "https://sosial.example/users/fjordbrod"
    with path.open("w", encoding="utf-8") as out:
        out.write('{"@context": "https://www.w3.org/ns/activitystreams", "type": "OrderedCollection",')
        out.write(f'"id": "outbox.json", "totalItems": {ITEMS}, "orderedItems": [')
        for n in range(ITEMS):
            at = f"2026-{1 + n % 12:02}-{1 + n % 28:02}T{n % 24:02}:00:00Z"
            note = {
                "id": f"{account}/statuses/{109_000_000_000_000_000 + n}",
                "type": "Note",
                "published": at,
                "attributedTo": account,
                "to": ["https://www.w3.org/ns/activitystreams#Public"],
                "content": "<p>Nytt rugbrød i ovnen. " + "Kom innom. " * 20 + "</p>",
            }
            item = {
                "id": f"{note['id']}/activity",
                "type": "Create",
                "actor": account,
                "published": at,
                "object": note,
            }
            out.write(f"{',' if n else ''}{json.dumps(item, ensure_ascii=False)}")
        out.write("]}")


MADE: dict[str, Callable[[Path], None]] = {
    "mailbox.mbox": _mailbox,
    "timer.xlsx": _workbook,
    "outbox.json": _archive,
}
