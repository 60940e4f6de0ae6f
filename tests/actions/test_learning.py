"""The way from a question to something others use, act by act."""

from datetime import timedelta
from decimal import Decimal

import pytest

from ildsjel.actions.ask_question import ask_question
from ildsjel.actions.conclude import conclude
from ildsjel.actions.plan_experiment import Trial, Unready, earliest_end, plan_experiment
from ildsjel.actions.receive import receive
from ildsjel.actions.review import answer_to, usual_period
from ildsjel.actions.right import NotAllowed, Refused
from ildsjel.actions.spread_lesson import note_change, read_lesson, teach_back, use_lesson
from ildsjel.actions.undo import undo
from ildsjel.actions.write_lesson import Lines, better_lesson, write_lesson
from ildsjel.facts.happened import Outcome, Post
from ildsjel.facts.learning import Change, Conclusion, Experiment, Lesson, Question, Spread
from ildsjel.insight.control_question import ELSE, options
from ildsjel.ledger.later import later_than
from ildsjel.ledger.lessons import lesson_of, lessons_of
from ildsjel.ledger.statements import facts_of
from tests.cast import NOW

TODAY = NOW.date()
LINES = Lines("Innlegg som spør, får svar.", "Det er lettere å svare enn å skrive.", "I en krise.")
WEEK = timedelta(weeks=1)


def counted(cast, weeks, count):
    facts = [
        Outcome(on=TODAY + n * WEEK, name="bestilling", count=Decimal(count), id=f"o{n}:{count}")
        for n in range(*weeks)
    ]
    receive(by=cast.kari, facts=facts, source="facts", now=NOW)


def trial(**other):
    said = {
        "text": "Vi spør i hvert innlegg",
        "measure": "bestilling",
        "effect": Decimal("0.2"),
        "until": TODAY + 8 * WEEK,
        "expects": "yes",
        "if_yes": "Vi gjør det fast.",
        "if_no": "Vi slutter.",
        "if_unclear": "Vi prøver fire uker til.",
    }
    return Trial(**said | other)


@pytest.fixture
def asked(cast):
    ask_question(by=cast.ola, text="Hva får folk til å spørre?", now=NOW)
    return facts_of(cast.ola, Question)[0]


@pytest.fixture
def lesson(cast):
    write_lesson(by=cast.ola, lines=LINES, now=NOW)
    return facts_of(cast.ola, Lesson)[0]


def test_the_same_question_is_asked_once(cast, asked):
    with pytest.raises(Refused, match="asked already"):
        ask_question(by=cast.amira, text="hva får folk  til å spørre?", now=NOW)
    with pytest.raises(Refused, match="one sentence"):
        ask_question(by=cast.amira, text=" ", now=NOW)
    assert facts_of(cast.jonas, Question) == []


def test_what_must_be_said_beforehand_is_named_at_once(cast, asked):
    with pytest.raises(Unready) as unready:
        empty = trial(text="", measure="latter", effect=Decimal(0), until=TODAY, expects="", if_no=" ")
        plan_experiment(by=cast.kari, question=asked.id, trial=empty, now=NOW)
    assert len(unready.value.lacks) == 6
    with pytest.raises(Refused, match="Ask it first"):
        plan_experiment(by=cast.kari, question="none", trial=trial(), now=NOW)
    assert facts_of(cast.kari, Experiment) == []


def test_an_experiment_is_read_when_it_is_over_and_not_before(cast, asked):
    counted(cast, (-8, 0), 40)
    counted(cast, (0, 8), 60)
    plan_experiment(by=cast.ola, question=asked.id, trial=trial(), now=NOW)
    planned = facts_of(cast.ola, Experiment)[0]
    with pytest.raises(Refused, match="the day after"):
        conclude(by=cast.kari, experiment=planned.id, change="Vi gjør det fast.", now=NOW + 8 * WEEK)
    after = NOW + 8 * WEEK + timedelta(days=1)
    with pytest.raises(Refused, match="go on as before"):
        conclude(by=cast.kari, experiment=planned.id, change="", now=after)
    conclude(by=cast.kari, experiment=planned.id, change="Vi gjør det fast.", why="Lettere å svare.", now=after)
    found = facts_of(cast.ola, Conclusion)[0]
    assert (found.result, round(found.found, 2)) == ("yes", Decimal("0.50"))
    assert found.low < found.found < found.high
    with pytest.raises(Refused, match="concluded"):
        conclude(by=cast.ola, experiment=planned.id, change="Igjen.", now=after)


def test_where_nothing_was_counted_it_cannot_be_told_and_that_is_a_result(cast, asked):
    counted(cast, (-1, 0), 40)
    plan_experiment(by=cast.ola, question=asked.id, trial=trial(until=earliest_end(TODAY)), now=NOW)
    planned = facts_of(cast.ola, Experiment)[0]
    conclude(by=cast.ola, experiment=planned.id, change="Vi teller først.", now=NOW + 8 * WEEK)
    found = facts_of(cast.ola, Conclusion)[0]
    assert (found.result, found.found) == ("unclear", None)


def test_the_earliest_end_has_three_whole_weeks(cast):
    for n in range(7):
        day = TODAY + timedelta(days=n)
        monday = day + timedelta(days=-day.weekday() % 7)
        assert earliest_end(day) == monday + 3 * WEEK - timedelta(days=1)


def test_one_sentence_is_enough_and_others_can_make_it_better(cast):
    write_lesson(by=cast.amira, lines=Lines(" Folk spør  før helga. "), now=NOW)
    written = facts_of(cast.ola, Lesson)[0]
    assert (written.text, written.who, written.why) == ("Folk spør før helga.", "amira", "")
    assert options(written, []) == ()
    better_lesson(by=cast.ola, lesson=written.id, lines=Lines("Folk spør før helga.", "De handler da."), now=NOW)
    (again,) = facts_of(cast.ola, Lesson)
    assert (again.why, again.by, again.id) == ("De handler da.", "amira", written.id)
    write_lesson(by=cast.ola, lines=LINES, now=NOW)
    own = next(one for one in facts_of(cast.ola, Lesson) if one.by == "ola")
    with pytest.raises(NotAllowed):
        better_lesson(by=cast.amira, lesson=own.id, lines=LINES, now=NOW)


@pytest.mark.parametrize(
    "wrong", [{"text": " "}, {"who": "nobody"}, {"of": "decision:gone"}, {"supports": ("lesson:gone",)}]
)
def test_a_lesson_points_to_what_is_here(cast, wrong):
    with pytest.raises(Refused):
        write_lesson(by=cast.ola, lines=Lines(**{"text": "Noe."} | wrong), now=NOW)
    assert facts_of(cast.ola, Lesson) == []


def test_reading_is_one_question(cast, lesson):
    shown = options(lesson, [])
    assert sorted(map(str, shown)) == sorted(map(str, (lesson.why, *ELSE))) and options(lesson, []) == shown
    with pytest.raises(Refused, match="once more"):
        read_lesson(by=cast.amira, lesson=lesson.id, answer=ELSE[0].text, now=NOW)
    read_lesson(by=cast.amira, lesson=lesson.id, answer=lesson.why, now=NOW)
    with pytest.raises(Refused, match="noted already"):
        read_lesson(by=cast.amira, lesson=lesson.id, answer=lesson.why, now=NOW)
    assert lesson_of(cast.kari, lesson.id).read == 1


def test_it_takes_two_to_teach_back(cast, lesson):
    with pytest.raises(Refused, match="takes two"):
        teach_back(by=cast.amira, lesson=lesson.id, who="amira", now=NOW)
    teach_back(by=cast.ola, lesson=lesson.id, who="amira", now=NOW)
    kept = facts_of(cast.ola, Spread)[0]
    assert (kept.step, kept.who, kept.by) == ("taught", "amira", "ola")
    assert lesson_of(cast.kari, lesson.id).taught == 1


def test_used_in_a_post_since_and_a_rule_changed_is_learned(cast, lesson):
    post = Post(on=TODAY, channel="facebook", format="text", text="Hva vil dere ha i påska?", id="p1")
    receive(by=cast.kari, facts=[post], source="facts", now=NOW)
    (where,) = [one.key for one in later_than(cast.amira, lesson.on) if one.kind == "post"]
    with pytest.raises(Refused, match="used it in"):
        use_lesson(by=cast.amira, lesson=lesson.id, where="post:other", now=NOW)
    use_lesson(by=cast.amira, lesson=lesson.id, where=where, now=NOW)
    assert lesson_of(cast.kari, lesson.id).learned_on is None
    with pytest.raises(NotAllowed):
        note_change(by=cast.amira, lesson=lesson.id, text="Sjekklista.", now=NOW)
    with pytest.raises(Refused, match="which rule"):
        note_change(by=cast.kari, lesson=lesson.id, text=" ", now=NOW)
    note_change(by=cast.kari, lesson=lesson.id, text="Sjekklista har fått et punkt.", now=NOW)
    assert lesson_of(cast.kari, lesson.id).learned_on == TODAY
    answer = answer_to(by=cast.kari, key="learning", period=usual_period(cast.kari, NOW), now=NOW)
    assert (answer.kind, answer.figures["learned"].value) == ("answer", 1)


def test_used_only_by_its_author_is_never_learned(cast, lesson):
    """T9."""
    receive(
        by=cast.kari,
        facts=[Post(on=TODAY, channel="facebook", format="text", text="Påske?", id="p1")],
        source="facts",
        now=NOW,
    )
    (where,) = [one.key for one in later_than(cast.ola, lesson.on) if one.kind == "post"]
    use_lesson(by=cast.ola, lesson=lesson.id, where=where, now=NOW)
    note_change(by=cast.ola, lesson=lesson.id, text="Sjekklista.", now=NOW)
    assert lesson_of(cast.kari, lesson.id).learned_on is None


def test_each_step_can_be_taken_back_by_whoever_took_it(cast, lesson):
    given = teach_back(by=cast.ola, lesson=lesson.id, who="amira", now=NOW)
    with pytest.raises(Refused):
        undo(by=cast.amira, receipt=given.pk, now=NOW)
    undo(by=cast.ola, receipt=given.pk, now=NOW)
    assert lesson_of(cast.kari, lesson.id).taught == 0 and facts_of(cast.kari, Change) == []


def test_another_firm_sees_nothing_of_it(cast, lesson):
    assert lessons_of(cast.jonas) == () and lesson_of(cast.jonas, lesson.id) is None
    with pytest.raises(Refused):
        read_lesson(by=cast.jonas, lesson=lesson.id, answer=lesson.why, now=NOW)
