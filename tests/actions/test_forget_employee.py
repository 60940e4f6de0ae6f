"""Forgetting somebody who worked here: nothing says their name, and no figure of others moves."""

from dataclasses import fields

from ildsjel.actions.forget import forget
from ildsjel.actions.forget_employee import KEYS, SAID
from ildsjel.actions.invite import invite
from ildsjel.actions.leave import leave
from ildsjel.actions.map_table import map_table
from ildsjel.actions.match_label import match_label
from ildsjel.actions.undo import undo
from ildsjel.facts.house import Match
from ildsjel.facts.kinds import LEARNED, STATED
from ildsjel.facts.mapping import COLUMNS, Mapping
from ildsjel.facts.stated import Backing, Goal
from ildsjel.facts.text import read_line
from ildsjel.ledger.conversation import Conversation
from ildsjel.ledger.label import Label
from ildsjel.ledger.mappings import mappings
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.statement import Statement
from ildsjel.ledger.sums import CrewSum, DaySum, PersonDay
from ildsjel.ledger.time import Time
from ildsjel.ledger.upload import Upload
from ildsjel.people.access import enter
from ildsjel.people.login import Login
from ildsjel.people.look import Look
from ildsjel.people.person import Person
from tests.actions.forgetting import TOGGL, TWO_MONTHS, bring, everything_kept, figures_of
from tests.cast import NOW, SINCE


def test_nothing_kept_says_who_it_was(lived, settings):
    before = everything_kept(settings.UPLOADS)
    assert "ola@fjordbrod.example" in before and "Ola" in before and "hvisket" in before
    told = forget(by=lived.kari, who="ola", now=NOW)
    kept = everything_kept(settings.UPLOADS)
    for word in ("ola@fjordbrod.example", "Ola", "'ola'", " ola ", "hvisket", "Hvisket"):
        assert word not in kept, word
    expected = {"name", "mail", "login", "labels", "entries", "mates", "texts", "statements", "looks", "sharings"}
    assert expected | {"uploads"} <= set(told.counts)
    assert told.counts["entries"] == 10
    assert told.stays_as[0].startswith("person-")


def test_no_figure_of_others_moves(lived):
    Look.objects.all().delete()
    amira = figures_of(lived.amira)
    sums = [
        list(m.objects.of(lived.kari).order_by("pk").values()) for m in (DaySum, CrewSum, PersonDay, Conversation)
    ]
    forget(by=lived.kari, who="ola@FJORDBROD.example", now=NOW)
    assert figures_of(lived.amira) == amira
    assert sums == [
        list(m.objects.of(lived.kari).order_by("pk").values()) for m in (DaySum, CrewSum, PersonDay, Conversation)
    ]
    assert any(figure.value for _, figures, _, _ in amira.values() for figure in figures.values())


def test_the_sums_worked_out_again_are_the_same(lived):
    from ildsjel.ledger.resum import resum

    def sums():
        return [
            sorted(map(str, m.objects.of(lived.kari).values_list(*fields)))
            for m, fields in ((DaySum, ("on", "seconds")), (PersonDay, ("on", "who", "seconds", "lag", "same_day")))
        ]

    forget(by=lived.kari, who="ola", now=NOW)
    before = sums()
    resum(lived.kari, TWO_MONTHS.days())
    assert sums() == before


def test_the_minutes_stay_without_note_and_time_of_day(lived):
    forget(by=lived.dag, who="ola", now=NOW)
    person = Person.objects.get(pk=lived.ola.person.pk)
    rows = list(Time.objects.of(lived.kari).filter(who=person))
    assert sum(row.seconds for row in rows) == 8 * 433 * 60 + 36 * 60
    assert {(row.note, row.at, row.logged, row.mate_id, tuple(row.x)) for row in rows} == {("", None, None, None, ())}
    assert (person.name, person.mail, person.login, person.left_on) == ("", "", None, NOW.date())
    assert not Login.objects.filter(email="ola@fjordbrod.example").exists()


def test_what_others_did_is_still_theirs(lived):
    forget(by=lived.kari, who="ola", now=NOW)
    notes = set(Time.objects.of(lived.kari).filter(who=lived.amira.person).values_list("note", flat=True))
    (note,) = notes
    assert note.startswith("øvde med person-")
    assert not Time.objects.of(lived.kari).exclude(mate=None).exists()


def test_statements_hold_and_name_nobody(lived):
    (key,) = forget(by=lived.kari, who="ola", now=NOW).stays_as
    facts = [read_line(line) for line in Statement.objects.of(lived.kari).values_list("line", flat=True)]
    backing = next(fact for fact in facts if isinstance(fact, Backing))
    goal = next(fact for fact in facts if isinstance(fact, Goal))
    assert (backing.who, backing.by, backing.seconds, backing.sentence) == (
        key,
        "kari",
        7200,
        f"{key}s tid er satt av.",
    )
    assert (goal.owner, goal.title) == (key, f"{key} svarer flere")


def test_a_label_that_is_shared_keeps_its_name(lived):
    Label.objects.create(organisation=lived.organisation, source="toggl", field="by", text="Butikken")
    for who, on in (("ola", SINCE), ("amira", NOW.date())):
        match_label(by=lived.kari, match=Match(on=on, source="toggl", field="by", label="Butikken", who=who))
    forget(by=lived.kari, who="ola", now=NOW)
    assert Label.objects.of(lived.kari).filter(text="Butikken").exists()
    assert not Label.objects.of(lived.kari).filter(text__contains="Nes").exists()


def test_the_file_they_dropped_is_thrown_away(lived, settings):
    (path,) = Upload.objects.of(lived.kari).values_list("path", flat=True)
    forget(by=lived.kari, who="ola", now=NOW)
    assert not (settings.UPLOADS / path).exists()
    assert not Upload.objects.of(lived.kari).exists()


def test_a_login_that_opens_another_firm_stays(lived):
    login = lived.ola.person.login
    Person.objects.create(
        organisation=lived.jonas.organisation, login=login, key="ola", mail=login.email, role="colleague", since=SINCE
    )
    told = forget(by=lived.kari, who="ola", now=NOW)
    assert "login" not in told.counts
    assert enter(Login.objects.get(pk=login.pk), "nabobygg").key == "ola"


def test_one_who_has_left_and_come_back_is_forgotten_whole(lived):
    leave(by=lived.kari, person="ola", now=NOW)
    invite(by=lived.kari, name="Ola Nes", mail="ola@fjordbrod.example", role="colleague", now=NOW)
    told = forget(by=lived.kari, who="ola@fjordbrod.example", now=NOW)
    assert len(told.stays_as) == 2 and told.counts["invitations"] == 1
    assert not Login.objects.filter(email="ola@fjordbrod.example").exists()
    assert not Person.objects.filter(organisation=lived.organisation, name__contains="Ola").exists()


def test_undo_of_a_file_still_works_afterwards(lived, tmp_path):
    forget(by=lived.kari, who="ola", now=NOW)
    receipt = Receipt.objects.of(lived.kari).get(source="toggl")
    assert "Ola" not in receipt.file_name
    assert undo(by=lived.kari, receipt=receipt.pk, now=NOW).removed == 2


def test_the_same_rows_in_a_later_file_are_not_counted_twice(lived, tmp_path):
    forget(by=lived.kari, who="ola", now=NOW)
    bring(lived, tmp_path, "later.csv", TOGGL + TOGGL.splitlines()[1].replace("2026-02-02", "2026-02-04") + "\n")
    rows = Time.objects.of(lived.kari).current().filter(receipt__source="toggl")
    assert sum(row.seconds for row in rows) == 36 * 60 + 6 * 60


def test_an_identity_with_the_name_in_it_is_another_afterwards(lived, tmp_path):
    text = "2026-02-09 time ola 0h06 facebook id=log:ola:1\n2026-02-09 time amira 0h06 facebook id=log:olav:1\n"
    text += '2026-02-09 backing ola 1h00 "Ro." by=kari id=backing:ola\n'
    first = bring(lived, tmp_path, "one.facts", text)
    bring(lived, tmp_path, "two.facts", "# again\n" + text)
    forget(by=lived.kari, who="ola", now=NOW)
    keys = set(Time.objects.of(lived.kari).filter(on="2026-02-09").values_list("key", flat=True))
    assert "log:olav:1" in keys and len(keys) == 2 and not any(":ola:" in key for key in keys)
    lines = "\n".join(f"{key} {line}" for key, line in Statement.objects.of(lived.kari).values_list("key", "line"))
    assert "ola" not in lines.replace("olav", "")
    undone = undo(by=lived.kari, receipt=first.receipt.pk, now=NOW)
    assert (undone.removed, undone.kept) == (0, 3)


def test_two_of_the_same_first_name_are_not_mixed_up(lived):
    lived.more("ola2")
    Person.objects.filter(key="ola2").update(name="Ola Vik")
    forget(by=lived.kari, who="ola", now=NOW)
    lines = "\n".join(Statement.objects.of(lived.kari).values_list("line", flat=True))
    assert "Ola svarer flere" in lines and "Ola Nes" not in lines


KEYED = {
    *("id", "initiative", "question", "choice", "status", "channel", "sort", "role", "outcome", "about", "must"),
    *("currency", "bar", "schedule", "level", "phase", "activity", "answer", "ask", "happened", "item"),
    *("goal", "experiment", "expects", "result", "of", "lesson", "step", "where"),
    *("key", "kind", "launch", "thing", "conversation", "half_truth", "side", "verdict"),
    *("assumption", "series", "unit", "publisher", "place", "handover", "gives", "order", "one_channel"),
}


def test_no_word_anybody_can_write_is_left_out():
    """A field that is neither a key nor looked through for names would keep what somebody is called."""
    written = {
        field.name for kind in (STATED | LEARNED).values() for field in fields(kind) if field.type in ("str", str)
    }
    assert written - set(KEYS) - set(SAID) - set(COLUMNS) == (KEYED - set(COLUMNS)) & written


def test_what_a_table_calls_its_columns_is_looked_through_too(lived):
    table = Mapping(
        on=NOW.date(), key="t1", gives="hours", name="Olas liste", header=("Dag", "Ola"), day="Dag", number=("Ola",)
    )
    map_table(by=lived.kari, mapping=table, now=NOW)
    forget(by=lived.kari, who="ola", now=NOW)
    (kept,) = mappings(lived.kari)
    assert "Ola" not in str(kept) and kept.number[0] == kept.header[1] != ""
