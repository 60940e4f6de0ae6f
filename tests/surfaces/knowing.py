"""A firm where it has been discussed who knows what: Ola answers on Facebook, and Amira by mail."""

from datetime import timedelta

from django.utils import timezone

from ildsjel.actions.receive import receive
from ildsjel.actions.switch_on import Record, switch_on
from ildsjel.facts.happened import Seconds, Time


def knowing(cast):
    """The cast, with five months of work and the switch on."""
    now = timezone.now()
    record = Record(need="a", consequences="b", purpose="c", design="d", duration="e", discussed_on=now.date())
    switch_on(by=cast.kari, feature="few_hands", record=record, now=now)
    work(cast, "ola", "facebook")
    work(cast, "amira", "email", hours=1)
    return cast


def work(cast, who, channel, hours=3, weeks=20):
    today = timezone.localdate()
    facts = [
        Time(
            on=today - timedelta(weeks=n),
            who=who,
            seconds=Seconds(hours * 3600),
            channel=channel,
            kind="dialogue",
            id=f"{who}:{channel}:{n}",
        )
        for n in range(weeks)
    ]
    receive(by=getattr(cast, who), facts=facts, source="facts", now=timezone.now())
