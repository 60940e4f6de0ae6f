"""Take in: what a source finds is kept under a receipt, and counts when all of it is there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from ildsjel.actions.intake import Intake
from ildsjel.actions.right import Refused
from ildsjel.actions.suggest import labels_of, suggest
from ildsjel.facts.batch import Batch
from ildsjel.facts.house import Match
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.ledger.edited import edited_in, same_ids
from ildsjel.ledger.furnish import furnish
from ildsjel.ledger.gains import Gains, gathering
from ildsjel.ledger.keep import Tally, keep
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.resolver import Resolver, UnknownPerson
from ildsjel.ledger.said import as_json
from ildsjel.ledger.stand import KEPT, stand
from ildsjel.ledger.version import version_of
from ildsjel.people.access import Access
from ildsjel.sources.reading import Skipped

Watch = Callable[[int, int], None]
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


def take_in(
    *,
    by: Access,
    intake: Intake,
    receipt: Receipt,
    matches: tuple[Match, ...] = (),
    now: datetime,
    watch: Watch = lambda done, size: None,
) -> BroughtIn:
    """Keeps it all and lets it count. Raises Refused, and what the reading of it raises; whoever has opened the
    receipt then clears it."""
    with gathering(by) as gains:
        tally = _keep_all(by, intake, receipt, matches, gains, watch)
        return _stood(by, intake, receipt, tally, gains, now)


def _stood(by: Access, intake: Intake, receipt: Receipt, tally: Tally, gains: Gains, now: datetime) -> BroughtIn:
    receipt.read = intake.read
    receipt.skipped = [{"line": s.line, "why": as_json(s.why)} for s in intake.skipped[:TOLD]]
    receipt.remarks = [as_json(says) for says in intake.remarks]
    stand(by, receipt, tally, now=now, gains=gains)
    return BroughtIn(
        receipt=receipt,
        source=receipt.source,
        start=tally.first_on,
        end=tally.last_on,
        read=intake.read,
        new=tally.new,
        known=tally.known,
        replaced=tally.replaced,
        skipped=tuple(intake.skipped),
        remarks=tuple(intake.remarks),
    )


def _keep_all(
    by: Access, intake: Intake, receipt: Receipt, matches: tuple[Match, ...], gains: Gains, watch: Watch
) -> Tally:
    furnish(by, [*intake.furniture(), *matches])
    resolver, tally = Resolver(by), Tally(since=version_of(by))
    try:
        for batches in intake.facts():
            suggested = suggest(labels_of(batches), receipt.source, resolver)
            if suggested:
                furnish(by, suggested)
                resolver = Resolver(by)
            keep(_as_kept(batches, intake, resolver, receipt), receipt, resolver, tally, gains)
            touch(by, receipt, intake.done, intake.size)
            watch(intake.done, intake.size)
    except UnknownPerson as unknown:
        raise Refused(
            sentence("The file names “{who}”, who is not a member here. Invite them first.", who=str(unknown))
        ) from None
    intake.must_hold_something()
    return tally


def _as_kept(batches: list[Batch], intake: Intake, resolver: Resolver, receipt: Receipt) -> list[Batch]:
    """The facts, with entries under the ids they have here where only their description is new."""
    if intake.choices.edited != "same":
        return batches
    return same_ids(batches, edited_in(batches, resolver, receipt))


def touch(by: Access, receipt: Receipt, done: int, size: int) -> None:
    """Says how far the reading has come, for those who wait and for `_sweep`."""
    Receipt.objects.of(by).filter(pk=receipt.pk).update(done=done, size=size, touched_at=timezone.now())


def clear(by: Access, receipt: Receipt, *, keep_receipt: bool) -> None:
    """Throws away the rows of a receipt that will never stand, and the receipt unless somebody watches it."""
    for model in KEPT:
        model.objects.of(by).filter(receipt=receipt).delete()
    if not keep_receipt:
        Receipt.objects.of(by).filter(pk=receipt.pk).delete()
