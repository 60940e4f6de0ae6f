"""The form of a statement, with the organisation's own choices in it; alone, or about one initiative."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest
from django.utils import timezone

from ildsjel.ledger.off import off_fields
from ildsjel.ledger.open_house import open_house
from ildsjel.ledger.outcome_names import outcome_names
from ildsjel.people.access import Access
from ildsjel.people.names import names_of
from ildsjel.surfaces.web.forms.statement_form import StatementForm, choices_for
from ildsjel.surfaces.web.forms.statements import FORMS
from ildsjel.surfaces.web.forms.unasked import unask
from ildsjel.surfaces.web.speaking import speaker_of


def form_for(
    request: HttpRequest, access: Access, kind: str, data: object = None, initiative: str = ""
) -> StatementForm:
    """The form of this kind, a key of FORMS; with `initiative`, that is what it is about, and is not asked."""
    today = timezone.now().astimezone(access.organisation.zone).date()
    choices = choices_for(open_house(access), names_of(access), speaker_of(request), outcome_names(access))
    form = FORMS[kind](data, choices=choices, today=today, prefix=kind)
    unask(form, off_fields(access, kind, today))
    if initiative and "initiative" in form.fields:
        form.fields["initiative"].initial = initiative
        form.fields["initiative"].widget = forms.HiddenInput()
    return form
