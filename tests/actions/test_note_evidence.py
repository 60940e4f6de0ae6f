"""What speaks for a lesson, and against it, is pointed to among what is kept."""

from datetime import UTC, datetime, timedelta

import pytest

from ildsjel.actions.note_evidence import note_evidence
from ildsjel.actions.receive import receive
from ildsjel.actions.right import Refused
from ildsjel.actions.undo import undo
from ildsjel.actions.write_lesson import Lines, better_lesson, write_lesson
from ildsjel.facts.happened import Post
from ildsjel.facts.learning import Lesson
from ildsjel.ledger.later import kept
from ildsjel.ledger.statements import facts_of

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)


@pytest.fixture
def lesson(cast):
    write_lesson(by=cast.ola, lines=Lines("Folk spør før helga."), now=NOW)
    return facts_of(cast.ola, Lesson)[0]


@pytest.fixture
def post(cast):
    """The receipt of a post from before the lesson, and how it is pointed to."""
    day = NOW.date() - timedelta(days=30)
    written = Post(on=day, channel="facebook", format="text", text="Hva vil dere ha i påska?", id="p1")
    return receive(by=cast.kari, facts=[written], source="facts", now=NOW)


def note(cast, lesson, side="supports", where="post:p1"):
    return note_evidence(by=cast.amira, lesson=lesson.id, side=side, where=where, now=NOW)


def test_a_colleague_lays_it_down_and_the_author_stays(cast, lesson, post):
    note(cast, lesson)
    (found,) = facts_of(cast.ola, Lesson)
    assert (found.supports, found.against, found.by, found.who) == (("post:p1",), (), "ola", "ola")
    assert [one.says for one in kept(cast.ola, found.supports)] == ["Hva vil dere ha i påska?"]


def test_it_stands_on_one_side_only(cast, lesson, post):
    note(cast, lesson)
    with pytest.raises(Refused, match="noted already"):
        note(cast, lesson)
    note(cast, lesson, side="against")
    (found,) = facts_of(cast.ola, Lesson)
    assert (found.supports, found.against) == ((), ("post:p1",))


@pytest.mark.parametrize("wrong", [{"side": "both"}, {"where": "post:p2"}, {"where": ""}])
def test_only_what_is_kept_here_on_a_side(cast, lesson, post, wrong):
    with pytest.raises(Refused):
        note(cast, lesson, **wrong)
    assert facts_of(cast.ola, Lesson) == [lesson]


def test_no_lesson_no_evidence(cast, post):
    with pytest.raises(Refused, match="no such lesson"):
        note_evidence(by=cast.ola, lesson="none", side="supports", where="post:p1", now=NOW)


def test_it_is_taken_back(cast, lesson, post):
    undo(by=cast.amira, receipt=note(cast, lesson).pk, now=NOW)
    assert facts_of(cast.ola, Lesson) == [lesson]


def test_when_what_it_points_to_is_gone_better_words_are_still_kept(cast, lesson, post):
    note(cast, lesson)
    undo(by=cast.kari, receipt=post.pk, now=NOW)
    better_lesson(by=cast.ola, lesson=lesson.id, lines=Lines("Folk spør før helga.", "De handler da."), now=NOW)
    (found,) = facts_of(cast.ola, Lesson)
    assert found.why == "De handler da." and kept(cast.ola, found.supports) == []
