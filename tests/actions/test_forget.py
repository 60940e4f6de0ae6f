"""Forgetting somebody: nothing in the database says their name, and no figure of others moves."""

import json
from datetime import timedelta

import pytest
from django.apps import apps
from typer.testing import CliRunner

from ildsjel.actions.bring_in import bring_in
from ildsjel.actions.decide import decide
from ildsjel.actions.forget import forget
from ildsjel.actions.invite import invite
from ildsjel.actions.leave import leave
from ildsjel.actions.log_time import log_time
from ildsjel.actions.match_label import match_label
from ildsjel.actions.open_file import Choices
from ildsjel.actions.review import review
from ildsjel.actions.right import NotAllowed, Refused
from ildsjel.actions.share import share
from ildsjel.actions.state import state
from ildsjel.actions.undo import undo
from ildsjel.actions.upload import take
from ildsjel.facts.happened import Seconds
from ildsjel.facts.house import Match
from ildsjel.facts.period import Period
from ildsjel.facts.stated import Backing, Ceiling, Goal, Rate
from ildsjel.facts.text import read_line
from ildsjel.ledger.conversation import Conversation
from ildsjel.ledger.label import Label
from ildsjel.ledger.message import Message
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.statement import Statement
from ildsjel.ledger.sums import CrewSum, DaySum, PersonDay
from ildsjel.ledger.time import Time
from ildsjel.ledger.upload import Upload
from ildsjel.people.access import enter, installation
from ildsjel.people.login import Login
from ildsjel.people.look import Look, leave_looks
from ildsjel.people.organisation import Organisation
from ildsjel.people.person import Person, Role
from tests.cast import NOW, SINCE

TWO_MONTHS = Period(SINCE, NOW.date())
TOGGL = """User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags
Ola Nes,ola@fjordbrod.example,,Facebook,,Hvisket noe,No,2026-02-02,10:00:00,2026-02-02,10:06:00,00:06:00,dialog
Ola Nes,ola@fjordbrod.example,,Facebook,,Svarte Ola,No,2026-02-03,11:00:00,2026-02-03,11:30:00,00:30:00,Ola
"""
TWEETS = """tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id
1,115712,True,Mon Mar 02 10:00:00 +0000 2026,@fjordbrod Når åpner dere?,2,
2,fjordbrod,False,Mon Mar 02 10:20:00 +0000 2026,@115712 Klokka åtte. Hilsen Ola,3,1
3,115712,True,Mon Mar 02 10:30:00 +0000 2026,@fjordbrod Takk!,,2
4,115713,True,Mon Mar 02 12:00:00 +0000 2026,@fjordbrod Har dere rugbrød? Spør også @115712,5,
5,fjordbrod,False,Mon Mar 02 12:10:00 +0000 2026,@115713 Ja!,,4
6,1157123,True,Tue Mar 03 12:10:00 +0000 2026,@fjordbrod hva med @1157123?,,
"""


@pytest.fixture
def lived(cast, tmp_path, settings):
    """Four people log for eight weeks, and Ola leaves his name in every place there is."""
    settings.UPLOADS = tmp_path / "uploads"
    ola = cast.ola.person
    ola.name = "Ola Nes"
    ola.save()
    more = cast.more("eli", "finn", "gro")
    state(by=cast.kari, what=Ceiling(on=SINCE, initiative="daily", seconds=Seconds(36_000)), now=NOW)
    for role in Role.values:
        state(by=cast.kari, what=Rate(on=SINCE, role=role, kroner=600, because="Avtalt med Ola Nes"), now=NOW)
    state(
        by=cast.kari,
        what=Backing(on=SINCE, who="ola", seconds=Seconds(7200), sentence="Olas tid er satt av."),
        now=NOW,
    )
    state(by=cast.kari, what=Goal(on=SINCE, sort="result", title="Ola svarer flere", owner="ola"), now=NOW)
    for week in range(8):
        when = NOW - timedelta(weeks=week)
        log_time(by=cast.ola, line="fb 433 hvisket noe ingen skal se", now=when)
        for other in (*more, cast.amira):
            log_time(by=other, line="fb 120 øvde med Ola @ola" if other is cast.amira else "fb 120 svarte", now=when)
    bring(cast, tmp_path, "Ola Nes.csv", TOGGL)
    bring(cast, tmp_path, "tweets.csv", TWEETS)
    share(by=cast.ola, viewer=cast.kari.person)
    share(by=cast.ola, viewer=more[0].person)
    leave_looks(cast.kari, {"ceiling": ["ola"]}, NOW.date())
    take(by=cast.ola, chunks=[b"Ola Nes"], name="x.csv", now=NOW)
    answer = answers_of(cast.amira)["ceiling"]
    decide(by=cast.kari, answer=answer, choice="keep", because="Ola Nes klarer det.", again=None, now=NOW)
    return cast


def bring(cast, folder, name, text):
    path = folder / name
    path.write_text(text)
    return bring_in(by=cast.kari, path=path, name=name, choices=Choices(channel=""), now=NOW)


def answers_of(by):
    return {answer.key: answer for answer in review(by=by, period=TWO_MONTHS, now=NOW, leaves_trace=False)}


def figures_of(by):
    """All of the answers but their words, in which a goal may have named somebody."""
    return {
        key: (answer.status, answer.figures, [(row.key, row.figures) for row in answer.rows], answer.series)
        for key, answer in answers_of(by).items()
    }


def everything_kept(folder) -> str:
    """Every value in every table of ours, and every file, as one text."""
    rows = []
    for model in apps.get_models():
        if model._meta.app_label in ("people", "ledger", "account", "sessions"):
            rows += [str(row) for row in model._base_manager.values_list()]
    files = [path.read_text("utf-8", "replace") for path in folder.rglob("*") if path.is_file()]
    return "\n".join([*rows, *files])


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


def test_a_version_and_no_other_firm_is_touched(lived):
    log_time(by=lived.jonas, line="fb 6 snakket med Ola Nes", now=NOW)
    versions = dict(Organisation.objects.values_list("slug", "version"))
    forget(by=lived.kari, who="ola", now=NOW)
    now = dict(Organisation.objects.values_list("slug", "version"))
    assert now == versions | {"fjordbrod": versions["fjordbrod"] + 1}
    assert Time.objects.of(lived.jonas).get().note == "snakket med Ola Nes"


def test_only_leader_and_caretaker_may(cast):
    for by in (cast.ola, cast.amira, cast.berit):
        with pytest.raises(NotAllowed):
            forget(by=by, who="ola", now=NOW)


def test_the_last_leader_stays(cast):
    with pytest.raises(Refused):
        forget(by=cast.dag, who="kari", now=NOW)
    cast.more("nora", role=Role.LEADER)
    assert forget(by=cast.dag, who="kari", now=NOW).stays_as
    with pytest.raises(Refused):
        forget(by=cast.dag, who="nora", now=NOW)


def test_nobody_is_a_sentence_and_changes_nothing(cast, tmp_path):
    bring(cast, tmp_path, "tweets.csv", TWEETS)
    version = Organisation.objects.get(slug="fjordbrod").version
    for who in ("nobody", "jonas", "jonas@nabobygg.example", "", "@", "x:115799", ":"):
        with pytest.raises(Refused):
            forget(by=cast.kari, who=who, now=NOW)
    assert Organisation.objects.get(slug="fjordbrod").version == version


def test_a_member_of_the_public_is_gone_and_the_conversation_stays(lived):
    before = list(Conversation.objects.of(lived.kari).order_by("key").values())
    told = forget(by=lived.kari, who="x:115712", now=NOW)
    assert told.counts == {"messages": 2, "texts": 2} and told.stays_as == ()
    messages = {m.key: m for m in Message.objects.of(lived.kari)}
    assert (messages["x:1"].text, messages["x:3"].text, messages["x:1"].x) == ("", "", [])
    assert messages["x:2"].text == "@… Klokka åtte. Hilsen Ola"
    assert messages["x:4"].text == "@fjordbrod Har dere rugbrød? Spør også @…"
    assert "@1157123" in messages["x:6"].text
    after = list(Conversation.objects.of(lived.kari).order_by("key").values())
    assert [one | {"id": 0} for one in after] == [one | {"id": 0} for one in before]
    with pytest.raises(Refused):
        forget(by=lived.kari, who="x:115712", now=NOW)


def test_the_public_are_known_by_the_keys_of_earlier_quarters_too(lived, tmp_path):
    half_a_year = NOW + timedelta(days=180)
    path = tmp_path / "later.csv"
    path.write_text(TWEETS.splitlines()[0] + "\n9,115712,True,Mon Aug 31 10:00:00 +0000 2026,Hei igjen,,\n")
    bring_in(by=lived.kari, path=path, name="later.csv", now=half_a_year)
    assert forget(by=lived.kari, who="x:@115712", now=half_a_year).counts["messages"] == 3


def test_after_a_year_nobody_can_be_found_by_their_messages(lived):
    told = forget(by=lived.kari, who="x:115712", now=NOW + timedelta(days=600))
    assert told.counts == {"texts": 2}


def test_on_the_command_line(lived):
    from ildsjel.surfaces.cli.commands import app

    here = ["--org", "fjordbrod", "--lang", "nb"]
    told = CliRunner().invoke(app, ["forget", "ola", "--json", *here])
    assert told.exit_code == 0, told.output
    found = json.loads(told.stdout)
    assert set(found) == {"erased", "stays_as", "says", "lang"}
    assert found["erased"]["entries"] == 10 and "Sikkerhetskopier" in found["says"]
    words = CliRunner().invoke(app, ["forget", "x:115712", *here])
    assert "Meldinger: 2" in words.stdout and "Sikkerhetskopier" in words.stdout
    refused = CliRunner().invoke(app, ["forget", "ola", *here])
    assert (refused.exit_code, refused.stdout) == (1, "") and "ola" in refused.stderr
    by_amira = CliRunner().invoke(app, ["forget", "kari", *here, "--as", "amira@fjordbrod.example"])
    assert by_amira.exit_code == 1


def test_an_exported_ledger_has_them_no_more(lived):
    from ildsjel.actions.export import export
    from ildsjel.facts.text import write

    forget(by=lived.kari, who="ola", now=NOW)
    text = "\n".join(write(export(by=installation(lived.organisation), now=NOW)))
    assert "Ola" not in text and " ola " not in text
