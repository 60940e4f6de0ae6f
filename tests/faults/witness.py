"""What is there after the killing, as JSON: `python -m tests.faults.witness FOLDER`."""

from __future__ import annotations

import json
import sys
from collections import Counter
from datetime import timedelta
from pathlib import Path

import django
from django.utils import timezone

django.setup()

from ildsjel.actions.bring_in import DEAD_AFTER, bring_in  # noqa: E402
from ildsjel.facts.period import Period  # noqa: E402
from ildsjel.ledger.receipt import Receipt, State  # noqa: E402
from ildsjel.ledger.time import Time  # noqa: E402
from ildsjel.people.access import Access, installation  # noqa: E402
from ildsjel.people.organisation import Organisation  # noqa: E402
from tests.cast import SINCE  # noqa: E402
from tests.faults.files import ACKNOWLEDGED, note_of, rows_in, write  # noqa: E402
from tests.sums import assert_sums_hold  # noqa: E402

SHOWN = 9


def main(folder: Path) -> dict[str, object]:
    """Looks, brings every file in again, and looks once more."""
    access = installation(Organisation.objects.get())
    kinds, receipts, words = zip(*(line.split() for line in _acknowledged(folder)), strict=True)
    before = Counter(_current(access).values_list("note", flat=True))
    standing = dict(_current(access).values_list("receipt", "note"))
    lines = [(int(pk), note) for kind, pk, note in zip(kinds, receipts, words, strict=True) if kind == "line"]
    files = {int(file) for kind, file in zip(kinds, words, strict=True) if kind == "file"}
    found = {
        "acknowledged": {"lines": len(lines), "files": len(files)},
        "lost lines": [note for pk, note in lines if standing.get(pk) != note][:SHOWN],
        "lost rows": [row for file in files for row in rows_in(file) if not before[note_of(row)]][:SHOWN],
        "twice": [note for note, times in before.items() if times > 1][:SHOWN],
        "half": _half(access)[:SHOWN],
    }
    return {name: what[:9] if isinstance(what, list) else what for name, what in found.items()} | _again(
        access, folder
    )


def _again(access: Access, folder: Path) -> dict[str, object]:
    """The next morning, when what was cut off is swept away."""
    now = timezone.now() + DEAD_AFTER + timedelta(minutes=1)
    numbers = [int(path.stem) for path in folder.glob("*.csv")]
    for number in numbers:
        bring_in(by=access, path=write(folder, number), name="again.csv", now=now)
    after = Counter(_current(access).exclude(receipt__source="six_minutes").values_list("note", flat=True))
    assert_sums_hold(access, Period(SINCE, now.date()), now)
    return {
        "as it should be": after == Counter({note_of(row) for number in numbers for row in rows_in(number)}),
        "left open": Receipt.objects.of(access).filter(state=State.OPEN).count(),
    }


def _half(access: Access) -> list[int]:
    """Receipts that stand although not every row of theirs is there."""
    standing = Receipt.objects.of(access).filter(state=State.STANDING)
    kept = Counter(Time.objects.of(access).values_list("receipt", flat=True))
    return [pk for pk, read in standing.values_list("pk", "read") if kept[pk] != read]


def _current(access: Access):
    return Time.objects.of(access).current()


def _acknowledged(folder: Path) -> list[str]:
    return (folder / ACKNOWLEDGED).read_text().splitlines()


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]))))  # noqa: T201
