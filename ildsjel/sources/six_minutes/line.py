"""Sorts the words of a typed line: which say how long, when, where, with whom, and which are the note."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date, time

from ildsjel.facts.house import House
from ildsjel.sources.six_minutes.names import (
    IMPLIED,
    PROTECTED,
    channels_begun,
    channels_named,
    initiatives_begun,
    is_kind_itself,
    kinds_named,
    members_begun,
)
from ildsjel.sources.six_minutes.phrases import MARK, Clock, Length, Marked, SinceLast, mark

CLOCK = re.compile(r"([0-9]{1,2}):([0-9]{2})")

HASTE = re.compile(r"(?:([^\W\d_]+)([0-9]{1,4})|([0-9]{1,4})([^\W\d_]+))(?!\S)")


@dataclass(slots=True)
class Line:
    """What a line says; a tuple with more than one member is an ambiguity, and `note` holds words in order.

    `opening` is true until the first word of the note: there a word may be a channel in short, and a number is
    minutes; afterwards both are more likely to be part of a sentence.
    """

    lengths: list[tuple[str, Length, bool]] = field(default_factory=list)
    clock: tuple[str, Clock] | None = None
    day: tuple[str, date] | None = None
    since: str = ""
    channels: tuple[str, ...] = ()
    kind: str = ""
    initiatives: tuple[str, ...] = ("",)
    mates: tuple[str, ...] = ("",)
    protected: bool = False
    opening: bool = True
    note: list[str] = field(default_factory=list)

    def text(self, length: str, texts: dict[str, str]) -> str:
        """The note, given which mark was the length; marks that came to nothing are words again."""
        taken = {length, self.since, self.clock and self.clock[0], self.day and self.day[0]}
        return " ".join(texts.get(word, word) for word in self.note if word not in taken)


def sort(text: str, house: House, today: date) -> tuple[Line, dict[str, str]]:
    """The line's parts, and the text behind each mark left in its note."""
    marked = mark(_apart(clean(text), house), today)
    line = Line()
    for place, word in enumerate(marked.line.split()):
        if MARK.fullmatch(word):
            _phrase(line, marked, word)
        elif not _sigil(line, word, house):
            _word(line, word, house, first=place == 0)
    _clock_after_all(line, marked)
    _settle(line, marked, house)
    return line, marked.texts


def clean(text: str) -> str:
    """The text without what no keyboard writes, and with its spaces made single."""
    text = unicodedata.normalize("NFC", text).replace("½", ",5")
    kept = "".join(" " if c.isspace() else c for c in text if c.isspace() or unicodedata.category(c)[0] != "C")
    return " ".join(kept.split())


def _apart(text: str, house: House) -> str:
    """`fb6` and `6fb` at the start of a line are a channel and minutes, written in haste."""
    match = HASTE.match(text)
    if not match or not channels_named(match[1] or match[4], house):
        return text
    return " ".join([*filter(None, match.groups()), text[match.end() :]])


def _phrase(line: Line, marked: Marked, character: str) -> None:
    phrase = marked.phrases[character]
    if isinstance(phrase, Length):
        line.lengths.append((character, phrase, line.opening))
    elif isinstance(phrase, Clock):
        line.clock = line.clock or (character, phrase)
    elif isinstance(phrase, SinceLast):
        line.since = line.since or character
    else:
        line.day = line.day or (character, phrase)
    line.note.append(character)


def _sigil(line: Line, word: str, house: House) -> bool:
    name = word[1:].strip(".,;:!?")
    if word[0] == "#" and name.casefold() in PROTECTED:
        line.protected = True
        return True
    if word[0] == "#" and line.initiatives == ("",) and (found := initiatives_begun(name, house)):
        line.initiatives = found
        return True
    if word[0] == "@" and line.mates == ("",) and name:
        line.mates = members_begun(name, house)
        return True
    return False


def _word(line: Line, word: str, house: House, *, first: bool) -> None:
    if line.opening:
        found = () if line.channels else channels_begun(word, house, first=first)
        if found:
            line.channels = found
            return
        if not line.kind and is_kind_itself(word, house):
            line.kind = kinds_named([word], house)[0]
            return
        if line.channels and len(word) > 1 and (other := channels_named(word, house)):
            line.channels = tuple(dict.fromkeys((*line.channels, *other)))
            return
    line.opening = False
    line.note.append(word)


def _clock_after_all(line: Line, marked: Marked) -> None:
    """In `fb 6 10:00` the minutes are said already, so 10:00 is when."""
    bare = [one for one in line.lengths if one[1].bare and one[2]]
    clocks = [(mark, CLOCK.fullmatch(marked.texts[mark])) for mark, one, _ in line.lengths if not one.bare]
    if line.clock or len(bare) != 1 or len(clocks) != 1:
        return
    mark, match = clocks[0]
    if match and int(match[1]) < 24 and int(match[2]) < 60:
        line.clock = (mark, Clock(time(int(match[1]), int(match[2]))))
        line.lengths = bare


def _settle(line: Line, marked: Marked, house: House) -> None:
    words = [marked.texts.get(word, word) for word in line.note]
    if not line.channels:
        named = {key for word in words if len(word) > 1 for key in channels_named(word, house)}
        line.channels = tuple(named) if len(named) == 1 else ("",)
    if not line.kind:
        kinds = kinds_named(words, house)
        implied = IMPLIED.get(line.channels[0], "") if len(line.channels) == 1 else ""
        line.kind = kinds[0] if len(kinds) == 1 else "" if kinds else implied if house.side(implied) else ""
