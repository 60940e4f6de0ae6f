"""Receipts begin to count, and cease to: the one place where what is current changes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import Max

from ildsjel.ledger.doing import forget_doing
from ildsjel.ledger.gains import Gains
from ildsjel.ledger.indexed import say_changed
from ildsjel.ledger.keep import Tally
from ildsjel.ledger.message import Message
from ildsjel.ledger.own_replies import SOURCE as OWN_REPLIES
from ildsjel.ledger.post import Post
from ildsjel.ledger.receipt import OWN_LOG, Receipt, State
from ildsjel.ledger.resum import resum
from ildsjel.ledger.retell import retell
from ildsjel.ledger.rows import MODELS
from ildsjel.ledger.statement import Statement
from ildsjel.ledger.time import Time
from ildsjel.ledger.version import next_version
from ildsjel.people.access import Access

KEPT = (*MODELS.values(), Statement)
SEARCHED = (Post, Statement)


@dataclass(frozen=True, slots=True)
class Undone:
    """What came of taking a receipt back: facts gone, facts with their earlier values, facts that stay."""

    removed: int
    restored: int
    kept: int


def stand(access: Access, receipt: Receipt, tally: Tally, *, now: datetime, gains: Gains | None = None) -> Receipt:
    """Makes an open receipt count, and with it every fact under it, in one transaction; `gains` are what its own
    entries come to, if it has any."""
    with transaction.atomic():
        # Where nothing was here, and nothing else has come to count meanwhile, there is nothing older to look for.
        version = next_version(access)
        is_all_new = not tally.known and not tally.replaced and version - 1 == tally.since
        older = 0 if is_all_new else sum(_supersede(access, model, receipt) for model in tally.models)
        receipt.refresh_from_db(fields=["shifted"])
        receipt.state = State.STANDING
        receipt.new, receipt.known, receipt.replaced = tally.new, tally.known, tally.replaced
        receipt.first_on, receipt.last_on = tally.first_on, tally.last_on
        receipt.touched_at = now
        receipt.save()
        if older or receipt.shifted:
            resum(access, _days(access, receipt))
        elif gains:
            gains.add()
        _retell(access, receipt)
        _add_up_anew(access, receipt)
        if tally.models.intersection(SEARCHED):
            say_changed(access, version)
    return receipt


def take_back(access: Access, receipt: Receipt, *, now: datetime) -> Undone:
    """Takes a standing receipt back; facts another receipt also brought in stay, with its values."""
    with transaction.atomic():
        version = next_version(access)
        receipt.state, receipt.undone_at = State.UNDONE, now
        receipt.save(update_fields=["state", "undone_at"])
        counts = [_reveal(access, model, receipt) for model in KEPT]
        resum(access, _days(access, receipt))
        _retell(access, receipt)
        _add_up_anew(access, receipt)
        if any(model.objects.of(access).filter(receipt=receipt).exists() for model in SEARCHED):
            say_changed(access, version)
    return Undone(*(sum(column) for column in zip(*counts, strict=True)))


def _supersede(access: Access, model: type, receipt: Receipt) -> int:
    """The receipt's own rows are now the newest reading of their facts; how many older ones they cover."""
    own = model.objects.of(access).filter(receipt=receipt, superseded=False).values("key")
    older = model.objects.of(access).current().exclude(receipt=receipt)
    return older.filter(key__in=own).update(superseded=True)


def _reveal(access: Access, model: type, receipt: Receipt) -> tuple[int, int, int]:
    """Brings the newest standing reading of each of the receipt's facts to the front again."""
    rows = model.objects.of(access).filter(receipt=receipt)
    shown = set(rows.filter(superseded=False).values_list("key", flat=True))
    everything = set(rows.values_list("key", flat=True))
    newest = dict(
        model.objects.of(access)
        .filter(key__in=rows.values("key"), receipt__state=State.STANDING)
        .values_list("key")
        .annotate(newest=Max("pk"))
    )
    behind = [pk for key, pk in newest.items() if key in shown]
    for start in range(0, len(behind), 500):
        model.objects.of(access).filter(pk__in=behind[start : start + 500]).update(superseded=False)
    echoed = _same(access, model, receipt, behind)
    removed = len(everything - newest.keys())
    restored = len(behind) - echoed
    return removed, restored, len(everything) - removed - restored


def _same(access: Access, model: type, receipt: Receipt, behind: list[int]) -> int:
    """How many of the facts brought to the front were only echoes of the receipt: nothing changed for them."""
    return sum(
        model.objects.of(access).filter(pk__in=behind[start : start + 500], receipt_id__gt=receipt.pk).count()
        for start in range(0, len(behind), 500)
    )


def _days(access: Access, receipt: Receipt) -> Iterable[date]:
    """Every day on which any reading of the receipt's facts lies: a corrected entry may have moved."""
    own = Time.objects.of(access).filter(receipt=receipt)
    rows = Time.objects.of(access).filter(key__in=own.values("key"))
    return rows.values_list("on", flat=True).distinct()


def _retell(access: Access, receipt: Receipt) -> None:
    """Works conversations out again, where the receipt holds messages or opening hours."""
    hours = Statement.objects.of(access).filter(receipt=receipt, kind="hours")
    if Message.objects.of(access).filter(receipt=receipt).exists() or hours.exists():
        retell(access)


def _add_up_anew(access: Access, receipt: Receipt) -> None:
    """Who has done what is added up once a day, but for what a file has and for whose replies are whose: those count,
    or cease to, at once."""
    is_file = receipt.source not in OWN_LOG
    has_done = is_file and any(model.objects.of(access).filter(receipt=receipt).exists() for model in (Time, Message))
    if has_done or receipt.source == OWN_REPLIES:
        forget_doing(access)
