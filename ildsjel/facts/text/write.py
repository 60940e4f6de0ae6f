"""Facts to lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ildsjel.facts.kinds import Fact
from ildsjel.facts.text.grammar import KIND_OF, shape
from ildsjel.facts.text.values import quote

GROUPS = ("x", "m")


def write(facts: Iterable[Fact]) -> Iterator[str]:
    """A line for each fact, without line ends."""
    return map(write_line, facts)


def write_line(fact: Fact) -> str:
    """The one line that stands for `fact`."""
    form = shape(KIND_OF[type(fact)])
    moment = (form.has_moment and getattr(fact, "at", None)) or fact.on
    parts = [moment.isoformat(), form.kind]
    parts += [form.codecs[name].write(getattr(fact, name)) for name in form.subject]
    if form.text and (form.must_have_text or getattr(fact, form.text)):
        parts.append(quote(getattr(fact, form.text)))
    for name, default in form.named:
        value = getattr(fact, name)
        if value == default:
            continue
        if name in GROUPS:
            parts += [f"{name}.{_name(key)}={form.codecs[name].write(item)}" for key, item in value]
        else:
            parts.append(f"{name}={form.codecs[name].write(value)}")
    return " ".join(parts)


def _name(key: str) -> str:
    return key if key.replace("_", "").isalnum() else quote(key)
