"""Logging time: one line, one entry, one receipt."""

from datetime import UTC, date, datetime, timedelta

import pytest

from ildsjel.actions.log_time import log_time
from ildsjel.actions.right import NotAllowed, Refused
from ildsjel.actions.undo import NothingToUndo, undo
from ildsjel.ledger.day_of import day_of
from ildsjel.ledger.sums import CrewSum, DaySum, PersonDay
from ildsjel.ledger.time import Time
from tests.cast import NOW


def test_fb_6_is_six_minutes_that_end_now(cast):
    logged = log_time(by=cast.ola, line="fb 6 svarte på spørsmål", now=NOW)
    assert logged.entry.seconds == 360
    assert logged.entry.channel == "facebook"
    assert logged.entry.kind == "dialogue"
    assert logged.entry.at == datetime(2026, 3, 6, 9, 0, tzinfo=UTC)
    assert logged.entry.initiative == "daily"


def test_the_sums_follow(cast):
    log_time(by=cast.ola, line="fb 6", now=NOW)
    log_time(by=cast.ola, line="fb 12", now=NOW)
    day = DaySum.objects.of(cast.kari).get()
    assert (day.on, day.initiative, day.seconds) == (date(2026, 3, 6), "daily", 1080)
    assert CrewSum.objects.of(cast.kari).get().week == date(2026, 3, 2)
    own = PersonDay.objects.of(cast.ola).get()
    assert (own.entries, own.same_day, own.lag) == (2, 2, 0)


def test_undo_takes_entry_and_sums_back(cast):
    logged = log_time(by=cast.ola, line="fb 6", now=NOW)
    undone = undo(by=cast.ola, receipt=logged.receipt.pk, now=NOW)
    assert (undone.removed, undone.restored, undone.kept) == (1, 0, 0)
    assert not DaySum.objects.of(cast.kari).exists()
    with pytest.raises(NothingToUndo):
        undo(by=cast.ola, receipt=logged.receipt.pk, now=NOW)


def test_nobody_undoes_the_log_of_another(cast):
    logged = log_time(by=cast.ola, line="fb 6", now=NOW)
    for other in (cast.kari, cast.amira, cast.jonas):
        with pytest.raises(NothingToUndo):
            undo(by=other, receipt=logged.receipt.pk, now=NOW)


def test_an_entry_belongs_to_the_day_it_starts_where_the_firm_is(cast):
    just_after_midnight_in_oslo = datetime(2026, 3, 6, 23, 4, tzinfo=UTC)
    logged = log_time(by=cast.ola, line="fb 10", now=just_after_midnight_in_oslo)
    assert logged.entry.on == date(2026, 3, 6)
    assert logged.entry.at.hour == 23


def test_what_cannot_be_read_says_what_to_write(cast):
    with pytest.raises(Refused) as refused:
        log_time(by=cast.ola, line="facebook", now=NOW)
    assert "fb 6" in refused.value.says.text


def test_the_representative_has_no_log(cast):
    with pytest.raises(NotAllowed):
        log_time(by=cast.berit, line="fb 6", now=NOW)


def test_the_day_is_only_ones_own(cast):
    log_time(by=cast.ola, line="fb 6", now=NOW)
    log_time(by=cast.amira, line="tlf 12", now=NOW + timedelta(minutes=1))
    own = day_of(cast.ola, NOW.astimezone(cast.organisation.zone))
    assert (own.today, own.week, len(own.entries)) == (360, 360, 1)


@pytest.mark.parametrize("line", ["fb 6 @ukjent", "2026-03-02 time ola 0h06 ukjent -"])
def test_a_name_nobody_here_has_is_refused_and_nothing_is_kept(line, cast):
    with pytest.raises(Refused, match="Nothing here is called"):
        log_time(by=cast.ola, line=line, now=NOW)
    assert not Time.objects.of(cast.ola).exists()
