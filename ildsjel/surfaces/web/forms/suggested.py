"""A field for free text that offers what is there already, in the browser's own list."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.html import format_html, format_html_join


class Suggestions(forms.TextInput):
    """A text input with a list of suggestions beside it."""

    suggestions: tuple[str, ...] = ()

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> str:
        """The input, tied to its list where there is anything in it."""
        if not self.suggestions:
            return super().render(name, value, attrs, renderer)
        key = f"{name}-suggestions"
        field = super().render(name, value, {**(attrs or {}), "list": key}, renderer)
        options = format_html_join("", '<option value="{}">', ((each,) for each in self.suggestions))
        return format_html('{}<datalist id="{}">{}</datalist>', field, key, options)


class SuggestedField(forms.CharField):
    """Free text, or one of its choices."""

    widget = Suggestions

    def suggest(self, choices: list[tuple[str, str]]) -> None:
        """Offers the names of the choices."""
        self.widget.suggestions = tuple(name for _, name in choices)
