"""Searching twenty thousand documents, half in bokmål and half in English: each way of asking, fifty times."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from random import Random

from bench.installation import COMMAND, MAIL, installation, run
from tests.on_postgresql import a_server

DOCUMENTS, SEARCHES = 20_000, 50
ENDINGS = (("", "en", "ene", "er", "et", "e", "te", "ing"), ("", "s", "ed", "ing", "er", "ly"))
SMALL = (("og", "i", "det", "er", "på", "til"), ("the", "and", "of", "to", "in", "is"))
ASK = """
import django; django.setup()
import json, sys, time
from django.utils import timezone
from ildsjel.actions.index import index
from ildsjel.actions.search import search
from ildsjel.ledger.indexed import say_changed
from ildsjel.ledger.version import next_version
from ildsjel.people.access import Access
from ildsjel.people.person import Person
person = Person.objects.select_related("organisation").get(role="leader", is_caretaker=True)
by = Access(person, person.organisation, person.roles)
began = time.perf_counter()
index(by)
print(f"all read: {time.perf_counter() - began:.1f} s")
for name, texts in json.load(open(sys.argv[1])).items():
    took, hits = [], []
    for text in texts:
        if name == "after a change":
            say_changed(by, next_version(by))
        began = time.perf_counter()
        hits.append(search(by=by, text=text, now=timezone.now()).n)
        took.append(1000 * (time.perf_counter() - began))
    first, took = took[0], sorted(took)
    print(f"{name}: median {took[len(took) // 2]:.0f} ms, worst {took[-1]:.0f} ms, the first {first:.0f} ms, "
          f"{sorted(hits)[len(hits) // 2]:,} hits")
"""


def measure(documents: int = DOCUMENTS) -> Iterator[tuple[str, str]]:
    """The median and the worst of each way of asking, on SQLite and on PostgreSQL (wanted: under 100 ms)."""
    for engine, place in (("SQLite", installation), ("PostgreSQL", _on_postgresql)):
        with place() as environment:
            for line in _asked(environment, documents):
                name, _, took = line.partition(": ")
                yield f"{engine}, {name}", took


@contextmanager
def _on_postgresql() -> Iterator[dict[str, str]]:
    with installation() as kept, a_server() as server:
        environment = kept | {name: server[name] for name in ("DATABASE_URL", "PATH")}
        run(environment, COMMAND, "init", "--org", "Fjordbrød", "--leader", MAIL, "--no-input")
        yield environment


def _asked(environment: dict[str, str], documents: int) -> list[str]:
    folder, dice = Path(environment["ILDSJEL_DATA"]), Random("search")
    roots = sorted({_root(dice) for _ in range(6_000)})
    dice.shuffle(roots)
    facts, asked = folder / "posts.facts", folder / "asked.json"
    facts.write_text("".join(f"{_fact(dice, roots, n)}\n" for n in range(documents)), "utf-8")
    asked.write_text(json.dumps(_searches(dice, roots)), "utf-8")
    run(environment, COMMAND, "facts", "--load", str(facts))
    return run(environment, sys.executable, "-c", ASK, str(asked)).splitlines()


def _searches(dice: Random, roots: list[str]) -> dict[str, list[str]]:
    """Each way of asking. A mistake is one letter that is gone from a word that is long enough to be told by."""
    long = [root for root in roots[:3_000] if len(root) > 6]
    return {
        "one word": [_word(dice, roots, dice.randrange(2)) for _ in range(SEARCHES)],
        "the most frequent": [root for root in roots[:10] for _ in range(SEARCHES // 10)],
        "three words": [" ".join(_word(dice, roots, 0) for _ in range(3)) for _ in range(SEARCHES)],
        "a beginning": [dice.choice(roots)[:3] for _ in range(SEARCHES)],
        "a mistake": [root[:4] + root[5:] for root in dice.sample(long, SEARCHES)],
        "nowhere": ["".join(dice.choices("qwxzc", k=9)) for _ in range(SEARCHES)],
        "after a change": [_word(dice, roots, 0) for _ in range(SEARCHES)],
    }


def _fact(dice: Random, roots: list[str], number: int) -> str:
    """A post of some twenty words; one of a hundred is a lesson instead. Every other one is in English."""
    on = date(2024, 1, 1) + timedelta(days=number % 700)
    text = " ".join(
        word for _ in range(10) for word in (_word(dice, roots, number % 2), dice.choice(SMALL[number % 2]))
    )
    if number % 100 == 0:
        return f'{on} lesson "{text}" id=l{number}'
    return f'{on}T10:00:00+01:00 post facebook Bilde "{text}" id=facebook:{number}'


def _word(dice: Random, roots: list[str], lang: int) -> str:
    """A few words are frequent and most are rare (Zipf), in any of their forms."""
    place = int(len(roots) ** dice.random()) - 1
    return roots[place] + dice.choice(ENDINGS[lang])


def _root(dice: Random) -> str:
    consonants, vowels = "bdfghjklmnprstv", "aeiouyøå"
    return "".join(dice.choice(consonants) + dice.choice(vowels) for _ in range(dice.randint(2, 4)))
