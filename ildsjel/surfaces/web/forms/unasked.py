"""Fields that are not asked, since nobody fills them in: they stay in the form, empty and out of sight."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms


def unask(form: forms.Form, names: Iterable[str]) -> None:
    """Hides these fields, unless one has been filled in by now."""
    for name in names:
        field = form.fields.get(name)
        if field and not field.required and not form[name].value():
            several = isinstance(field, forms.MultipleChoiceField)
            field.widget = forms.MultipleHiddenInput() if several else forms.HiddenInput()
