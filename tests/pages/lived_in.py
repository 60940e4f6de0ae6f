"""A firm with something in every corner: twelve weeks of the demo's facts, a file with odd rows, a shared sum."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from django.utils import timezone

from ildsjel.actions.answer_commitment import answer_commitment, share_commitment
from ildsjel.actions.bring_in import bring_in
from ildsjel.actions.choices import UNSAID, Choices
from ildsjel.actions.follow import follow
from ildsjel.actions.log_study_day import log_minutes
from ildsjel.actions.log_time import log_time
from ildsjel.actions.map_table import map_table
from ildsjel.actions.plan_study import plan_study
from ildsjel.actions.share import share
from ildsjel.actions.upload import accept, take
from ildsjel.demo.firm import facts
from ildsjel.facts.kinds import Happened
from ildsjel.facts.mapping import Mapping
from ildsjel.facts.period import DAY
from ildsjel.facts.sentence import sentence
from ildsjel.facts.text import write
from ildsjel.insight.commitment import ITEMS
from ildsjel.insight.time_study.plan import stretch
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.said import as_json
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
    cast.organisation.invented = True
    cast.organisation.save(update_fields=["invented"])
    answer_commitment(by=cast.ola, initiative="rugbrod", answers=dict.fromkeys(ITEMS, 2), now=now)
    share_commitment(by=cast.ola, initiative="rugbrod", is_shared=True)
    study(cast, now)
    follow_some(cast, now)
    Login.objects.update(language="")
    return accept(by=cast.dag, upload=drop(cast.dag, "toggl/detailed.csv"), choices=UNSAID, matches=(), now=now)


def study(cast: Cast, now: datetime) -> None:
    """A time study that runs from today, in which Ola has logged some of it."""
    today = now.astimezone(cast.organisation.zone).date()
    people = ["ola", "amira", cast.more("nils")[0].key]
    begins = {"purpose": "Hva går dagene til?", "people": people, "days": 10, "starts_on": today + DAY}
    found = plan_study(by=cast.kari, now=now, **begins)
    runs = stretch(today, 10)
    found.starts_on, found.ends_on, found.invited_at, found.link = runs.start, runs.end, now, "http://x.example/"
    found.save()
    log_minutes(by=cast.ola, on=today, activity="email", more=30, now=now)
    log_minutes(by=cast.ola, on=today, activity="press", more=15, now=now)


def follow_some(cast: Cast, now: datetime) -> None:
    """A blog that is followed, a mailbox that has stopped, and a table somebody has explained."""
    told = {"address": "https://blogg.example/", "name": "Bakebloggen"}
    blog = follow(by=cast.ola, source="feed", told=told, channel="blog", now=now)
    blog.fetched_at = now
    blog.save()
    told = {"address": "post.example.no", "user": "post@fjordbrod.example", "secret": "x", "whose": "shared"}
    mailbox = follow(by=cast.ola, source="mail", told=told, now=now)
    mailbox.stopped_at, mailbox.stopped = now, as_json(sentence("The password was refused."))
    mailbox.save()
    header = ("Dag", "Lesere")
    table = Mapping(
        on=now.date(), key="", gives="figures", name="Lesere", header=header, day="Dag", number=("Lesere",)
    )
    map_table(by=cast.ola, mapping=table, now=now)


def drop(by: Access, sample: str) -> Upload:
    """One of the samples, as if `by` had just dropped it."""
    file = SAMPLES / sample
    return take(by=by, chunks=[file.read_bytes()], name=file.name, now=timezone.now())
