"""An organisation's own settings in words, for the papers on privacy: who, what is on, what comes in, how long."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from django.conf import settings

from ildsjel.ledger.receipt import OWN_LOG, Receipt, State
from ildsjel.people.access import Access
from ildsjel.people.person import Person, Role
from ildsjel.people.switch import Feature, Switch, With, switch_of
from ildsjel.surfaces.show import numbers
from ildsjel.surfaces.show.feature_words import DATA, FEATURES, SEEN
from ildsjel.surfaces.show.retention import retention
from ildsjel.surfaces.show.speaker import Speaker
from ildsjel.surfaces.show.words import SOURCES

MARKS = re.compile(r"([\\`*_{}\[\]()#+!|~-])")
WRITTEN = ("need", "consequences", "purpose", "design", "duration", "said", "evaluation")


def settings_of(access: Access, speaker: Speaker, today: date) -> dict[str, object]:
    """What the papers are filled with; each value is a word or a sentence, safe to stand in Markdown."""
    members = list(Person.objects.filter(organisation=access.organisation, left_on=None).order_by("pk"))
    return {
        "organisation": plain(access.organisation.name),
        "today": numbers.day(today, speaker.lang),
        "leaders": _names((one for one in members if one.role == Role.LEADER), speaker),
        "representatives": _names((one for one in members if one.role == Role.REPRESENTATIVE), speaker),
        "caretakers": _names((one for one in members if one.is_caretaker or one.role == Role.CARETAKER), speaker),
        "people": len(members),
        "channels": _listed((speaker.name("channel", one.key) for one in speaker.house.channels), speaker),
        "sources": _listed(_sources(access, speaker), speaker),
        "mail": plain(settings.EMAIL_HOST),
        "switches": [_switch(access, feature.value, speaker, today) for feature in Feature],
        "retention": [{"what": speaker.say(what), "lasts": speaker.say(lasts)} for what, lasts in retention()],
    }


def plain(text: str) -> str:
    """One line in which nothing is a mark of Markdown."""
    return MARKS.sub(r"\\\1", " ".join(text.split()))


def _names(people: Iterable[Person], speaker: Speaker) -> str:
    return _listed(map(str, people), speaker)


def _listed(names: Iterable[str], speaker: Speaker) -> str:
    return numbers.listed([plain(name) for name in names], speaker.lang)


def _sources(access: Access, speaker: Speaker) -> Iterable[str]:
    """What has been brought in, by name; never what somebody has of their own."""
    standing = Receipt.objects.of(access).filter(state=State.STANDING).exclude(source__in=OWN_LOG)
    keys = set(standing.values_list("source", flat=True))
    return (speaker.say(SOURCES[key]) for key in sorted(keys) if key in SOURCES)


def _switch(access: Access, feature: str, speaker: Speaker, today: date) -> dict[str, object]:
    found = switch_of(access.organisation, feature)
    told = {"name": FEATURES[feature], "data": DATA[feature], "seen": SEEN[feature]}
    words = {name: speaker.say(says) for name, says in told.items()}
    return words | ({"recorded": False, "is_on": False} if found is None else _record(found, speaker, today))


def _record(found: Switch, speaker: Speaker, today: date) -> dict[str, object]:
    written = {name: plain(getattr(found, name)) for name in WRITTEN}
    return written | {
        "recorded": True,
        "is_on": found.is_on(today),
        "discussed": numbers.day(found.discussed_on, speaker.lang),
        "with_representative": found.discussed_with == With.REPRESENTATIVE,
        "until": numbers.day(found.lasts_until, speaker.lang),
        "evaluated": numbers.day(found.evaluated_on, speaker.lang) if found.evaluated_on else "",
    }
