"""Every night how long it takes to know is worked out, and only what holds now is kept."""

from datetime import timedelta

from django.utils import timezone

from ildsjel.actions.log_time import log_time
from ildsjel.actions.look_ahead import look_ahead, look_ahead_for_all
from ildsjel.actions.review import answer_to, usual_period
from ildsjel.insight.enough_time import ahead
from ildsjel.ledger.ahead import Ahead, ahead_of
from ildsjel.people.access import installation
from tests.surfaces.planned import work_alike


def test_it_is_kept_looked_up_and_replaced(cast, monkeypatch):
    work_alike(cast, "ola", "amira")
    now, by = timezone.now(), installation(cast.organisation)
    look_ahead_for_all.call(now.isoformat())
    [kept] = ahead_of(by)
    with monkeypatch.context() as patched:
        patched.setattr(ahead, "as_now", lambda *_: 1 / 0)
        answer = answer_to(by=cast.kari, key="enough_time", period=usual_period(cast.kari, now), now=now)
        assert answer.status == "cannot"
        look_ahead(by, now=now)
    log_time(by=cast.ola, line="fb 60", now=now - timedelta(days=14))
    look_ahead(by, now=now)
    [other] = ahead_of(by)
    assert other != kept and Ahead.objects.of(cast.jonas).count() == 0
