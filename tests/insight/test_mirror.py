"""The mirror: what was promised and what came of it, since the leader came."""

from datetime import date, datetime, timedelta

from ildsjel.facts.leading import Card, Joke, Taken
from ildsjel.facts.learned import Ask, Decision, Reply
from ildsjel.insight.asks import asked
from ildsjel.insight.mirror import OWED, Deeds, Kept, mirror, owed
from ildsjel.insight.working_time import ZONE

NOW = datetime(2026, 3, 20, 12, tzinfo=ZONE)
NOTHING = dict.fromkeys(("asks", "hours", "cards", "decisions", "taken", "jokes", "goals", "with_public"), ())
SINCE = date(2026, 1, 1)


def look(since=SINCE, **deeds):
    return mirror("kari", since, Deeds(**NOTHING | {"learning": 0} | deeds), NOW)


def ask(n, day, reply_after=None):
    at = datetime(2026, 3, day, 10, tzinfo=ZONE)
    replies = [Reply(on=at.date(), at=at + reply_after, ask=str(n), answer="yes")] if reply_after else []
    return asked([Ask(on=at.date(), at=at, text="?", id=str(n))], replies)


def test_an_empty_mirror_shows_no_figure():
    found = look()
    assert (found.answers.median, found.answers.slow, found.decided, found.owed) == (None, None, Kept(0, 0), 0)


def test_those_who_wait_are_in_it():
    hour = timedelta(hours=1)
    answers = look(asks=[*ask(1, 9, hour), *ask(2, 10, 3 * hour), *ask(3, 2)]).answers
    assert (answers.answered, answers.waiting) == (2, 1)
    assert (answers.median, answers.slow) == (3 * 3600, None)


def test_a_holiday_week_adds_no_working_hours():
    easter = datetime(2026, 4, 1, 16, tzinfo=ZONE)
    one = asked(
        [Ask(on=easter.date(), at=easter, text="?", id="1")],
        [Reply(on=date(2026, 4, 7), at=datetime(2026, 4, 7, 9, tzinfo=ZONE), ask="1", answer="yes")],
    )
    assert look(asks=one).answers.median == 3600


def test_a_new_leader_inherits_no_backlog():
    found = look(
        since=date(2026, 3, 15),
        asks=ask(1, 2),
        cards=[Card(on=date(2026, 1, 2), question="ceiling")],
        decisions=[Decision(on=date(2026, 1, 2), question="balance", choice="keep", again=date(2026, 2, 1))],
    )
    assert (found.answers.waiting, found.decided, found.looked_again) == (0, Kept(0, 0), Kept(0, 0))


def test_findings_decided_within_thirty_days():
    cards = [Card(on=date(2026, 1, 5), question=key) for key in ("ceiling", "balance", "worth")]
    cards.append(Card(on=date(2026, 3, 19), question="spend"))
    decisions = [
        Decision(on=date(2026, 1, 20), question="ceiling", choice="keep"),
        Decision(on=date(2026, 3, 1), question="balance", choice="keep"),
    ]
    assert look(cards=cards, decisions=decisions).decided == Kept(1, 3)


def test_looking_again_on_the_day_is_a_promise():
    kept = [
        Decision(on=date(2026, 1, 5), question="ceiling", choice="change", again=date(2026, 2, 2)),
        Decision(on=date(2026, 2, 4), question="ceiling", choice="keep", again=date(2026, 3, 18)),
        Decision(on=date(2026, 1, 5), question="balance", choice="change", again=date(2026, 2, 2)),
    ]
    assert look(decisions=kept).looked_again == Kept(1, 2)


def test_a_joke_is_paid_with_customers_from_its_day_on():
    joke = [Joke(on=date(2026, 3, 10), by="kari")]
    assert owed("kari", joke, [(date(2026, 3, 9), 3600)]) == OWED
    assert owed("kari", joke, [(date(2026, 3, 10), 600)]) == OWED - 600
    assert owed("kari", joke * 2, [(date(2026, 3, 12), 3600)]) == 0
    assert owed("ola", joke, []) == 0


def test_only_what_the_leader_decided_is_the_leaders():
    taken = [
        Taken(on=date(2026, 3, 3), who="ola", seconds=7200, decided="kari"),
        Taken(on=date(2026, 3, 4), who="ola", seconds=3600, decided="jonas"),
        Taken(on=date(2026, 2, 4), who="ola", seconds=3600, decided="kari"),
    ]
    assert look(taken=taken).taken == 7200
