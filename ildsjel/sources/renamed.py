"""Headings by what they mean, where a tool has names for its figures that do not say so themselves."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ildsjel.sources.columns import plain


def renamed(names: Mapping[str, tuple[str, ...]]) -> Callable[[str], str]:
    """What a heading means, in whatever language it is; one nobody knows is itself."""
    known = {plain(name): meant for meant, all_of_it in names.items() for name in all_of_it}
    return lambda heading: known.get(plain(heading), heading)
