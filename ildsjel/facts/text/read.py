"""Lines to facts; a line that cannot be read says which it is and why."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import InvalidOperation
from typing import Any

from ildsjel.facts.kinds import KINDS, Fact
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.facts.text.grammar import Shape, shape
from ildsjel.facts.text.values import unquote
from ildsjel.facts.text.write import GROUPS

_QUOTED = r'"(?:[^"\\]|\\.)*"'
_TOKEN = re.compile(rf'\s*(?:([a-z_]+(?:\.(?:{_QUOTED}|[^\s"=]+))?)=)?({_QUOTED}|[^\s"=][^\s"]*)|\s*(\S)')


class UnreadableLine(Exception):
    """A line that is not in the text form: its number and what to do about it."""

    def __init__(self, line: int, says: Sentence) -> None:
        super().__init__(f"{line}: {says.text}")
        self.line = line
        self.says = says


def read(lines: Iterable[str]) -> Iterator[Fact]:
    """The facts of the lines, in order; empty lines and lines that begin with # say nothing.

    Raises UnreadableLine at the first line that is not in the text form.
    """
    for number, line in enumerate(lines, 1):
        line = line.strip(" \r\n\ufeff")
        if line and not line.startswith("#"):
            yield read_line(line, number)


def read_line(line: str, number: int = 1) -> Fact:
    """The fact one line stands for."""
    tokens = _TOKEN.findall(line)
    if any(junk for _, _, junk in tokens):
        raise UnreadableLine(number, sentence("A quotation mark is missing its partner."))
    if len(tokens) < 2 or tokens[0][0] or tokens[1][1] not in KINDS:
        raise UnreadableLine(number, sentence("A line begins with a day and a kind, such as “2026-03-02 time”."))
    form = shape(tokens[1][1])
    try:
        values = _when(form, tokens[0][1]) | _fields(form, tokens[2:])
        return form.make(**values)
    except _Odd as odd:
        raise UnreadableLine(number, odd.says) from None
    except (ValueError, InvalidOperation):
        raise UnreadableLine(
            number, sentence("A value is not of the sort that “{kind}” has there.", kind=form.kind)
        ) from None
    except TypeError:
        raise UnreadableLine(number, sentence("“{kind}” lacks a value it needs.", kind=form.kind)) from None


class _Odd(Exception):
    def __init__(self, says: Sentence) -> None:
        self.says = says


def _when(form: Shape, token: str) -> dict[str, Any]:
    if "T" not in token:
        return {"on": date.fromisoformat(token)}
    moment = datetime.fromisoformat(token)
    if not form.has_moment or moment.tzinfo is None:
        raise ValueError(token)
    return {"on": moment.date(), "at": moment}


def _fields(form: Shape, tokens: list[tuple[str, str, str]]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    groups: dict[str, list[tuple[str, Any]]] = {}
    bare = iter((*form.subject, form.text) if form.text else form.subject)
    for name, token, _ in tokens:
        group, dot, key = name.partition(".")
        if not name:
            name = next(bare, "")
        if dot and group in GROUPS and group in form.codecs:
            groups.setdefault(group, []).append((unquote(key), form.codecs[group].read(unquote(token))))
        elif name not in form.codecs or name in ("on", "at"):
            raise _Odd(sentence("“{kind}” has no place for {token}.", kind=form.kind, token=name or token))
        else:
            values[name] = form.codecs[name].read(unquote(token))
    return values | {group: tuple(items) for group, items in groups.items()}
