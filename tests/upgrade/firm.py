"""A small made-up firm with something of every kind, and its review on one day.

`python -m tests.upgrade.firm make` fills an empty installation; `... review` prints what it answers, as JSON. Run on
the code of a release, these make what later releases are held against (see docs/how-to/release.md).
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import django

django.setup()

from django.core.management import call_command  # noqa: E402

from ildsjel.actions.bring_in import bring_in  # noqa: E402
from ildsjel.actions.choices import UNSAID, Choices  # noqa: E402
from ildsjel.actions.decide import decide  # noqa: E402
from ildsjel.actions.log_time import log_time  # noqa: E402
from ildsjel.actions.make_token import make_token  # noqa: E402
from ildsjel.actions.match_label import match_label  # noqa: E402
from ildsjel.actions.review import review  # noqa: E402
from ildsjel.actions.share import share  # noqa: E402
from ildsjel.actions.undo import undo  # noqa: E402
from ildsjel.actions.upload import accept, take  # noqa: E402
from ildsjel.facts.house import Match  # noqa: E402
from ildsjel.facts.period import Period  # noqa: E402
from ildsjel.people.access import Access, enter, installation  # noqa: E402
from ildsjel.people.login import Login  # noqa: E402
from ildsjel.people.organisation import Organisation  # noqa: E402
from ildsjel.surfaces.show.as_json import answer_json  # noqa: E402
from ildsjel.surfaces.show.speaker import Speaker  # noqa: E402
from tests.cast import NOW, Cast, everybody  # noqa: E402

START, SLUG = date(2026, 1, 5), "fjordbrod"
PERIOD = Period(START, date(2026, 3, 6))
TOGGL = (
    "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags\n"
    "Ola,ola@fjordbrod.example,,Kampanje 7,,skrev,No,2026-03-02,10:00:00,2026-03-02,11:30:00,01:30:00,\n"
    "Kjell,kjell@byra.example,,Facebook,,svarte,No,2026-03-03,10:00:00,2026-03-03,10:45:00,00:45:00,vakt\n"
)
SAID = """2026-01-05 initiative rugbrod "Lansering av rugbrød"
2026-01-05 channel blog "Blogg" en=Blog nicks=bloggen initiative=rugbrod
2026-01-05 workkind design building "Design" en=Design nicks="grafikk,maler"
2026-01-05 member sindre colleague told=yes
2026-01-05 member ingrid colleague told=yes
2026-01-05 match toggl under "Facebook" channel=facebook kind=dialogue
2026-01-05 goal result "25 nye faste bestillinger" measure=bestilling baseline=0 target=25 until=2026-04-01 id=g1
2026-01-05 ceiling daily 20h00 "Det skal ikke spise opp dagene." by=kari id=c1
2026-01-05 rate key_employee 620 id=r1
2026-01-05 rate leader 900 id=r2
2026-01-05 rate colleague 560 id=r3
2026-01-05 worth bestilling 240 id=w1
2026-01-05 exchange EUR 11.42 id=e1
2026-01-05 target 4h00 channel=facebook id=t1
2026-01-05 hours "mon-fri 08:00-16:00; sat 10:00-14:00" id=h1
2026-01-12 backing ola 4h00 "Svar folk skikkelig." by=kari id=b1
"""


def make() -> None:
    """The firm, as its people would have made it over nine weeks."""
    call_command("migrate", verbosity=0, interactive=False)
    cast = everybody()
    _bring(cast.kari, "all.facts", SAID + "\n".join(_happened()), Choices(source="facts"))
    file = _bring(cast.ola, "toggl.csv", TOGGL, UNSAID)
    match = Match(on=START, source="toggl", field="under", label="Kampanje 7", channel="blog", kind="posting")
    match_label(by=cast.kari, match=match)
    _bring(cast.ola, "toggl.csv", TOGGL.replace("vakt", "kveld"), UNSAID)
    undo(by=cast.kari, receipt=file.pk, now=NOW)
    receipts = [log_time(by=cast.ola, line=line, now=NOW).receipt for line in ("fb 6 svarte", "blogg 12", "30")]
    undo(by=cast.ola, receipt=receipts[1].pk, now=NOW)
    _between(cast)


def reviews() -> dict[str, list[dict]]:
    """What each of them is answered, by who asks."""
    who = {"": installation(Organisation.objects.get(slug=SLUG))}
    who |= {key: enter(Login.objects.get(email=f"{key}@{SLUG}.example"), SLUG) for key in ("kari", "ola", "amira")}
    return {key: [_answer(answer) for answer in _asked(by)] for key, by in who.items()}


def _answer(answer) -> dict:
    return answer_json(answer, Speaker("nb"))


def _asked(by: Access):
    return review(by=by, period=PERIOD, now=NOW, leaves_trace=False)


def _between(cast: Cast) -> None:
    share(by=cast.ola, viewer=cast.kari.person)
    make_token(by=cast.kari, name="regneark", now=NOW)
    then = NOW - timedelta(days=20)
    for answer in review(by=cast.kari, period=Period(START, then.date()), now=then)[:2]:
        decide(by=cast.kari, answer=answer, choice="keep", because="Vi ser", again=date(2026, 3, 1), now=then)
    waits = take(by=cast.ola, chunks=[TOGGL.encode()], name="venter.csv", now=NOW)
    accept(by=cast.ola, upload=waits, choices=UNSAID, matches=(), now=NOW)


def _bring(by: Access, name: str, text: str, choices: Choices):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_text(text, "utf-8")
        return bring_in(by=by, path=path, name=name, choices=choices, now=NOW).receipt


def _happened() -> Iterator[str]:
    for n in range(60):
        on = START + timedelta(days=n)
        if on.weekday() < 5:
            yield from _day(on, n)


def _day(on: date, n: int) -> Iterator[str]:
    at, logged = f"{on}T10:00:00+01:00", f"{on}T15:00:00+01:00"
    for hours, who in enumerate(("ola", "kari", "amira", "sindre", "ingrid"), 1):
        kind = ("dialogue", "strategy", "design", "posting", "admin")[(n + hours) % 5]
        yield f"{at} time {who} {hours % 3}h{n % 60:02} facebook {kind} logged={logged} id=t:{n}.{who}"
    yield f"{on} time - 0h20 blog posting by=Kjell under=Byrå source=toggl id=t:{n}.byra"
    yield f'{at} message in facebook comment "Har dere åpent {n}?" author=a{n % 7} thread=p{n} id=m:{n}.in'
    if n % 4:
        later = datetime.fromisoformat(at) + timedelta(minutes=7 * n)
        yield f'{later.isoformat()} message out facebook comment "Ja" who=ola thread=p{n} reply=m:{n}.in id=m:{n}.out'
    if n % 7 == 0:
        yield f'{at} post facebook Bilde "Rugbrød {n}" read={on} id=facebook:{n} m.Reach={1000 + n} x."Page ID"=7'
        yield f"{on} spend {n * 10}.50 NOK facebook ads id=s{n}"
        yield f"{on} audience facebook followers {4000 + n} read={on} id=a{n}"
        yield f"{on} outcome bestilling {n % 5} channel=facebook id=o{n}"


if __name__ == "__main__":
    if sys.argv[1] == "make":
        make()
    print(json.dumps(reviews(), ensure_ascii=False, indent=1, sort_keys=True))  # noqa: T201
