"""Bring in: a file's facts are kept under one receipt; brought in twice, they change nothing."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from ildsjel.actions.choices import UNSAID, Choices
from ildsjel.actions.open_file import open_file
from ildsjel.actions.receive import open_receipt
from ildsjel.actions.right import KEEPERS, must
from ildsjel.actions.take_in import BroughtIn, Watch, clear, take_in, touch
from ildsjel.actions.whose import OWN
from ildsjel.facts.house import Match
from ildsjel.facts.sentence import sentence
from ildsjel.ledger.keep import Tally
from ildsjel.ledger.receipt import Receipt, State
from ildsjel.ledger.said import as_json
from ildsjel.ledger.stand import stand
from ildsjel.ledger.unmapped import unmapped
from ildsjel.ledger.upload import Upload
from ildsjel.people.access import Access
from ildsjel.sources import mapped

DEAD_AFTER = timedelta(minutes=5)


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
            touch(by, opened, 0, file.size)
        receipt = opened or open_receipt(by=by, source=file.source.NAME, now=now)
        receipt.source, receipt.file_name, receipt.sha256 = file.source.NAME, name[:255], sha256
        try:
            if opened:
                clear(by, receipt, keep_receipt=True)
            return take_in(by=by, intake=file, receipt=receipt, matches=matches, now=now, watch=watch)
        except BaseException:
            clear(by, receipt, keep_receipt=opened is not None)
            raise


def _brought_before(by: Access, sha256: str, choices: Choices) -> Receipt | None:
    """The standing receipt of these very bytes, where nothing new has been said about them."""
    if choices.channel or choices.initiative or choices.whose == OWN:
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


def _sweep(by: Access, now: datetime) -> None:
    """Throws away what an import that was cut off has left; none of it ever counted. What an upload waits for is
    taken up again, and stays."""
    awaited = Upload.objects.of(by).exclude(receipt=None).values("receipt")
    left = Receipt.objects.of(by).filter(state=State.OPEN, touched_at__lt=now - DEAD_AFTER)
    left.exclude(pk__in=awaited).delete()
