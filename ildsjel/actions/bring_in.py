"""Bring in: a file's facts are kept under one receipt; brought in twice, they change nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from django.utils import timezone

from ildsjel.actions.choices import UNSAID, Choices
from ildsjel.actions.open_file import OpenFile, open_file
from ildsjel.actions.receive import open_receipt
from ildsjel.actions.right import KEEPERS, Refused, must
from ildsjel.actions.suggest import labels_of, suggest
from ildsjel.facts.batch import Batch
from ildsjel.facts.house import Match
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.ledger.edited import edited_in, same_ids
from ildsjel.ledger.furnish import furnish
from ildsjel.ledger.gains import Gains, gathering
from ildsjel.ledger.keep import Tally, keep
from ildsjel.ledger.receipt import Receipt, State
from ildsjel.ledger.resolver import Resolver, UnknownPerson
from ildsjel.ledger.said import as_json
from ildsjel.ledger.stand import KEPT, stand
from ildsjel.ledger.unmapped import unmapped
from ildsjel.ledger.upload import Upload
from ildsjel.ledger.version import version_of
from ildsjel.people.access import Access
from ildsjel.sources import mapped
from ildsjel.sources.reading import Skipped

Watch = Callable[[int, int], None]
DEAD_AFTER = timedelta(minutes=5)
TOLD = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class BroughtIn:
    """What came of a file. `known` facts were here already; `skipped` lists rows left out, and why."""

    receipt: Receipt
    source: str
    start: date | None
    end: date | None
    read: int
    new: int
    known: int
    replaced: int
    skipped: tuple[Skipped, ...] = ()
    remarks: tuple[Sentence, ...] = ()


def bring_in(
    *,
    by: Access,
    path: Path,
    name: str,
    choices: Choices = UNSAID,
    matches: tuple[Match, ...] = (),
    now: datetime,
    receipt: Receipt | None = None,
    watch: Watch = lambda done, size: None,
) -> BroughtIn:
    """Reads the file at `path` and lets its facts count; raises Refused or Unreadable, and then keeps nothing.

    `matches` are what the bringer said the file's labels mean; the rest are suggested. Progress is told to
    `watch` in bytes, and kept on `receipt`, which may be one opened beforehand; what an attempt that was cut off
    has left under it goes first.
    """
    must(by, KEEPERS)
    with open_file(path, name, by=by, choices=choices, now=now) as file, unmapped():
        sha256 = file.sha256()
        _sweep(by, now)
        earlier = _brought_before(by, sha256, choices) if file.source is not mapped else None
        if earlier:
            return _again(by, earlier, receipt, now)
        opened = receipt
        if opened:
            _touch(by, opened, 0, file.data.size)
        receipt = opened or open_receipt(by=by, source=file.source.NAME, now=now)
        receipt.source = file.source.NAME
        try:
            if opened:
                _clear(by, receipt, keep_receipt=True)
            with gathering(by) as gains:
                tally = _keep_all(by, file, receipt, matches, gains, watch)
                return _stood(by, file, receipt, tally, gains, name=name, sha256=sha256, now=now)
        except BaseException:
            _clear(by, receipt, keep_receipt=opened is not None)
            raise


def _stood(by: Access, file: OpenFile, receipt: Receipt, tally: Tally, gains: Gains, **about: Any) -> BroughtIn:
    receipt.file_name, receipt.sha256, receipt.read = about["name"][:255], about["sha256"], file.read
    receipt.skipped = [{"line": s.line, "why": as_json(s.why)} for s in file.skipped[:TOLD]]
    receipt.remarks = [as_json(says) for says in file.remarks]
    stand(by, receipt, tally, now=about["now"], gains=gains)
    return BroughtIn(
        receipt=receipt,
        source=receipt.source,
        start=tally.first_on,
        end=tally.last_on,
        read=file.read,
        new=tally.new,
        known=tally.known,
        replaced=tally.replaced,
        skipped=tuple(file.skipped),
        remarks=tuple(file.remarks),
    )


def _keep_all(
    by: Access, file: OpenFile, receipt: Receipt, matches: tuple[Match, ...], gains: Gains, watch: Watch
) -> Tally:
    furnish(by, [*file.furniture(), *matches])
    resolver, tally = Resolver(by), Tally(since=version_of(by))
    try:
        for batches in file.facts():
            suggested = suggest(labels_of(batches), receipt.source, resolver)
            if suggested:
                furnish(by, suggested)
                resolver = Resolver(by)
            keep(_as_kept(batches, file, resolver, receipt), receipt, resolver, tally, gains)
            _touch(by, receipt, file.done, file.data.size)
            watch(file.done, file.data.size)
    except UnknownPerson as unknown:
        raise Refused(
            sentence("The file names “{who}”, who is not a member here. Invite them first.", who=str(unknown))
        ) from None
    file.must_hold_something()
    return tally


def _as_kept(batches: list[Batch], file: OpenFile, resolver: Resolver, receipt: Receipt) -> list[Batch]:
    """The facts, with entries under the ids they have here where only their description is new."""
    if file.choices.edited != "same":
        return batches
    return same_ids(batches, edited_in(batches, resolver, receipt))


def _touch(by: Access, receipt: Receipt, done: int, size: int) -> None:
    """Says how far the reading has come, for those who wait and for `_sweep`."""
    Receipt.objects.of(by).filter(pk=receipt.pk).update(done=done, size=size, touched_at=timezone.now())


def _brought_before(by: Access, sha256: str, choices: Choices) -> Receipt | None:
    """The standing receipt of these very bytes, where nothing new has been said about them."""
    if choices.channel or choices.initiative:
        return None
    return Receipt.objects.of(by).filter(sha256=sha256, state=State.STANDING).order_by("pk").first()


def _again(by: Access, earlier: Receipt, opened: Receipt | None, now: datetime) -> BroughtIn:
    known = earlier.new + earlier.known + earlier.replaced
    says = sentence("This very file was brought in {day}. Nothing has changed.", day=earlier.made_at.date())
    if opened:
        opened.remarks = [as_json(says)]
        stand(by, opened, Tally(known=known), now=now)
    return BroughtIn(
        receipt=earlier,
        source=earlier.source,
        start=earlier.first_on,
        end=earlier.last_on,
        read=earlier.read,
        new=0,
        known=known,
        replaced=0,
        remarks=(says,),
    )


def _clear(by: Access, receipt: Receipt, *, keep_receipt: bool) -> None:
    """Throws away the rows of a receipt that will never stand, and the receipt unless somebody watches it."""
    for model in KEPT:
        model.objects.of(by).filter(receipt=receipt).delete()
    if not keep_receipt:
        Receipt.objects.of(by).filter(pk=receipt.pk).delete()


def _sweep(by: Access, now: datetime) -> None:
    """Throws away what an import that was cut off has left; none of it ever counted. What an upload waits for is
    taken up again, and stays."""
    awaited = Upload.objects.of(by).exclude(receipt=None).values("receipt")
    left = Receipt.objects.of(by).filter(state=State.OPEN, touched_at__lt=now - DEAD_AFTER)
    left.exclude(pk__in=awaited).delete()
