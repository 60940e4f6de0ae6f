"""A firm with something in every corner: twelve weeks of the demo's facts, a file with odd rows, a shared sum."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from django.utils import timezone

from ildsjel.actions.bring_in import bring_in
from ildsjel.actions.log_time import log_time
from ildsjel.actions.open_file import UNSAID, Choices
from ildsjel.actions.share import share
from ildsjel.actions.upload import accept, take
from ildsjel.demo.firm import facts
from ildsjel.facts.kinds import Happened
from ildsjel.facts.text import write
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.upload import Upload
from ildsjel.people.access import Access
from ildsjel.people.login import Login
from tests.cast import Cast

SAMPLES = Path(__file__).parents[1] / "samples"
WEEKS = timedelta(weeks=12)


def live_in(cast: Cast, folder: Path) -> Receipt:
    """Fills Fjordbrød as its people would have; gives the receipt of a file with odd rows.

    Everybody reads what their browser asks for, and the firm says that it is invented.
    """
    now = timezone.now()
    today = now.astimezone(cast.organisation.zone).date()
    book = folder / "fjordbrod.facts"
    kept = (fact for fact in facts(today) if not isinstance(fact, Happened) or fact.on > today - WEEKS)
    book.write_text("".join(f"{line}\n" for line in write(kept)), "utf-8")
    bring_in(by=cast.kari, path=book, name=book.name, choices=Choices(source="facts"), now=now)
    log_time(by=cast.ola, line="fb 6 svarte på spørsmål om rugbrød uten melk", now=now)
    share(by=cast.ola, viewer=cast.kari.person)
    Login.objects.update(language="")
    type(cast.organisation).objects.filter(pk=cast.organisation.pk).update(invented=True)
    return accept(by=cast.dag, upload=drop(cast.dag, "toggl/detailed.csv"), choices=UNSAID, matches=(), now=now)


def drop(by: Access, sample: str) -> Upload:
    """One of the samples, as if `by` had just dropped it."""
    file = SAMPLES / sample
    return take(by=by, chunks=[file.read_bytes()], name=file.name, now=timezone.now())
