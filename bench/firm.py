"""A firm to measure on: fifty people over five years, hours on twelve channels, and what the public asked."""

from __future__ import annotations

import csv
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from bench import toggl_like
from bench.installation import COMMAND, run

ROLES = ("leader", "key_employee", "colleague")
HEADINGS = "tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id"


def settle(environment: dict[str, str], rows: int, messages: int) -> Path:
    """Brings in so many entries and messages; the file of the entries."""
    folder = Path(environment["ILDSJEL_DATA"])
    house, hours, talk = folder / "house.facts", folder / "hours.csv", folder / "talk.csv"
    house.write_text("".join(f"{line}\n" for line in _house()), "utf-8")
    toggl_like.write(hours, rows)
    _write_talk(talk, messages)
    run(environment, COMMAND, "facts", "--load", str(house))
    for file in (hours, talk):
        run(environment, COMMAND, "bring-in", str(file))
    return hours


def _house() -> list[str]:
    people = range(toggl_like.PEOPLE)
    members = [f"2020-01-01 member p{n} {ROLES[1 + n % 2]} told=yes" for n in people]
    matches = [f'2020-01-01 match toggl by "Person {n} <p{n}@fjordbrod.example>" who=p{n}' for n in people]
    rates = [f"2020-01-01 rate {role} 620" for role in ROLES]
    return [*members, *matches, *rates, '2020-01-01 hours "mon-fri 08:00-16:00"', "2020-01-01 ceiling daily 3000h00"]


def _write_talk(path: Path, messages: int) -> None:
    """Questions at odd hours; nine of ten get an answer, and some of those a word of thanks."""
    dice, number = Random("talk"), 0
    with path.open("w", newline="", encoding="utf-8") as file:
        out = csv.writer(file)
        out.writerow(HEADINGS.split(","))
        while number < messages:
            at = toggl_like.FIRST.replace(tzinfo=UTC) + timedelta(seconds=dice.randrange(toggl_like.DAYS * 86_400))
            turns = 1 + (dice.random() < 0.9) * (1 + (dice.random() < 0.4))
            who = 100_000 + dice.randrange(20_000)
            for turn in range(turns):
                number += 1
                _say(out, number, who, turn, turns, at)
                at += timedelta(seconds=int(dice.expovariate(1 / 5000)))


def _say(out, number: int, who: int, turn: int, turns: int, at: datetime) -> None:
    text = ("@fjordbrod Når åpner dere i morgen?", f"@{who} Klokka åtte.", "@fjordbrod Takk!")[turn]
    after, before = (number + 1 if turn + 1 < turns else ""), (number - 1 if turn else "")
    author = "fjordbrod" if turn == 1 else who
    out.writerow([number, author, turn != 1, f"{at:%a %b %d %H:%M:%S %z %Y}", text, after, before])
