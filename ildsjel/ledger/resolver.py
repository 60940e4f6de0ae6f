"""From what a source says to what the organisation means: labels, matches, people, channels, initiatives."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ildsjel.facts import house as facts
from ildsjel.facts.defaults import ALWAYS
from ildsjel.ledger.label import Label, Match
from ildsjel.ledger.open_house import known, match_fact
from ildsjel.ledger.turn import turn
from ildsjel.people.access import Access

LONGEST = 500
GIVEN = ("who", "channel", "kind", "initiative")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a fact's labels and own fields come to; `who` is a person's row id."""

    who: int | None
    channel: str
    kind: str
    initiative: str


class UnknownPerson(LookupError):
    """A fact names a person nobody knows here."""


class _Known(dict[int, str]):
    """Whoever numbers stand for, found out once each: there are tens of thousands to a review."""

    def __init__(self, find: Callable[[int], str]) -> None:
        self._find = find

    def __missing__(self, number: int) -> str:
        return self.setdefault(number, self._find(number))


class Resolver:
    """Reads each thing about the organisation when it is first asked for; keeps new labels as they come.

    `meant` is where `rows` remembers what the words of a fact have come to.
    """

    def __init__(self, access: Access) -> None:
        self.access = access
        found = known(access)
        self.house, self._people, self._told = found.house, found.people, found.told
        self._keys = {pk: key for key, pk in self._people.items()}
        self._heads = _Known(self._head)
        self._meanings: dict[tuple[object, ...], Meaning] = {}
        self.meant: dict[tuple[object, ...], tuple[int | str | None, ...]] = {}

    @cached_property
    def _is_dated(self) -> bool:
        """Whether any label's meaning depends on the day."""
        matches = [match for held in self._matches.values() for match in held]
        return any(match.until or match.since > ALWAYS for match in matches)

    @cached_property
    def _labels(self) -> dict[tuple[str, str, str], int]:
        return {(label.source, label.field, label.text): label.pk for label in Label.objects.of(self.access)}

    @cached_property
    def _said(self) -> dict[int, tuple[str, str]]:
        return {pk: (source, text) for (source, _, text), pk in self._labels.items()}

    @cached_property
    def _matches(self) -> dict[int, list[Match]]:
        found: dict[int, list[Match]] = defaultdict(list)
        for match in Match.objects.of(self.access).select_related("label", "who").order_by("since"):
            found[match.label_id].append(match)
        return found

    def person(self, key: str) -> int | None:
        """The row id of a person by key; raises UnknownPerson."""
        if not key:
            return None
        if key not in self._people:
            raise UnknownPerson(key)
        return self._people[key]

    def person_key(self, pk: int | None) -> str:
        """A person's key, empty for nobody."""
        return self._keys.get(pk, "") if pk else ""

    def head(self, number: int) -> str:
        """Whoever a number in `heads.py` stands for: a person's key, or a label as `label:` and its text."""
        return self._heads[number]

    def heads(self, numbers: Iterable[int]) -> Iterator[str]:
        """Whoever each of many numbers stands for."""
        return map(self._heads.__getitem__, numbers)

    def _head(self, number: int) -> str:
        return self._keys[number] if number > 0 else f"label:{self.label_said(-number)[1]}"

    def label(self, source: str, field: str, text: str) -> int | None:
        """The row id of a label, kept now if it is new."""
        text = text[:LONGEST]
        if not text:
            return None
        found = self._labels.get((source, field, text))
        if found is None:
            label, _ = Label.objects.of(self.access).get_or_create(
                organisation=self.access.organisation, source=source, field=field, text=text
            )
            self._labels[source, field, text] = found = label.pk
            self._said[found] = source, text
        return found

    def meet(self, labels: Iterable[tuple[str, str, str]]) -> None:
        """Keeps every label that is new, all at once: source, field and text of each."""
        new = {(source, field, text[:LONGEST]) for source, field, text in labels if text} - self._labels.keys()
        if not new:
            return
        firm = self.access.organisation
        with turn():
            Label.objects.bulk_create(
                [Label(organisation=firm, source=s, field=f, text=t) for s, f, t in sorted(new)],
                ignore_conflicts=True,
            )
        for source, field in {(source, field) for source, field, _ in new}:
            texts = [text for s, f, text in new if (s, f) == (source, field)]
            kept = Label.objects.of(self.access).filter(source=source, field=field, text__among=texts)
            for pk, text in kept.values_list("pk", "text"):
                self._labels[source, field, text] = pk
                self._said[pk] = source, text

    def label_said(self, pk: int | None) -> tuple[str, str]:
        """Which source a label is from, and what it says; empty for none."""
        return self._said.get(pk, ("", "")) if pk else ("", "")

    def match(self, source: str, field: str, text: str) -> facts.Match | None:
        """The latest thing said about a label, if anything has been."""
        held = self._matches.get(self._labels.get((source, field, text), 0))
        return match_fact(held[-1]) if held else None

    def depends_on(self, on: date) -> bool:
        """Whether what labels mean may be another thing on this day than on others."""
        return on < ALWAYS or self._is_dated

    def meaning(self, given: dict[str, object], by: int | None, under: int | None, on: date) -> Meaning:
        """What holds: what the fact itself gave, else what its labels are matched to, else the default."""
        asked = (*given.items(), by, under, on if (by or under) and self.depends_on(on) else None)
        if asked not in self._meanings:
            self._meanings[asked] = self._mean(given, by, under, on)
        return self._meanings[asked]

    def _mean(self, given: dict[str, object], by: int | None, under: int | None, on: date) -> Meaning:
        matched = [self._holding(label, on) for label in (under, by)]

        def first(name: str) -> str:
            own = given.get(name)
            return str(own) if own else next((v for m in matched if m and (v := getattr(m, name))), "")

        channel = first("channel")
        return Meaning(
            who=self._who(given.get("who"), matched),
            channel=channel,
            kind=first("kind"),
            initiative=first("initiative") or self.house.initiative_for(channel),
        )

    def _who(self, given: object, matched: list[Match | None]) -> int | None:
        if given:
            return int(str(given))
        who = next((m.who_id for m in matched if m and m.who_id), None)
        return who if who in self._told else None

    def _holding(self, label: int | None, on: date) -> Match | None:
        if not label:
            return None
        held = [m for m in self._matches.get(label, ()) if m.since <= on and (m.until is None or on <= m.until)]
        return held[-1] if held else None
