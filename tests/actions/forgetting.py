"""A firm where somebody is to be forgotten, and what can be asked of it afterwards."""

from datetime import timedelta

from django.apps import apps

from ildsjel.actions.bring_in import bring_in
from ildsjel.actions.choices import Choices
from ildsjel.actions.decide import decide
from ildsjel.actions.log_time import log_time
from ildsjel.actions.review import review
from ildsjel.actions.share import share
from ildsjel.actions.state import state
from ildsjel.actions.upload import take
from ildsjel.facts.happened import Seconds
from ildsjel.facts.period import Period
from ildsjel.facts.stated import Backing, Ceiling, Goal, Rate
from ildsjel.people.look import leave_looks
from ildsjel.people.person import Role
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


def live_a_while(cast, tmp_path, settings):
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
