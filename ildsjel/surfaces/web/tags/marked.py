"""The template tag for a text that was searched: its words marked, whatever is in it."""

from __future__ import annotations

from collections.abc import Sequence

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from ildsjel.insight.search_words import Wanted
from ildsjel.surfaces.show.excerpt import excerpt

register = template.Library()


@register.simple_tag
def marked(text: str, words: Sequence[Wanted]) -> SafeString:
    """The part of the text where the words are."""
    pieces = (format_html("<mark>{}</mark>", said) if is_met else said for said, is_met in excerpt(text, words))
    return format_html_join("", "{}", ((piece,) for piece in pieces))
