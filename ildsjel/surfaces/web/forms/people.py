"""Forms for inviting and being invited."""

from __future__ import annotations

from decimal import Decimal

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _

from ildsjel.facts.happened import Seconds
from ildsjel.people.person import Role

ROLES = [
    (Role.KEY_EMPLOYEE, _("Key employee")),
    (Role.COLLEAGUE, _("Colleague")),
    (Role.LEADER, _("Leader")),
    (Role.REPRESENTATIVE, _("Employees’ representative")),
    (Role.CARETAKER, _("Caretaker")),
]


class InviteForm(forms.Form):
    """Who, and as what; a leader can set time aside for them in the same breath."""

    name = forms.CharField(label=_("Name"), max_length=120)
    mail = forms.EmailField(label=_("Mail"))
    role = forms.ChoiceField(label=_("Role"), choices=ROLES)
    hours = forms.DecimalField(
        label=_("Hours a week you set aside for them"), required=False, min_value=0, max_value=60, decimal_places=2
    )
    sentence = forms.CharField(label=_("Your sentence to them"), required=False, max_length=300)

    def __init__(self, data: object = None, *, by_leader: bool) -> None:
        super().__init__(data)
        if not by_leader:
            del self.fields["hours"], self.fields["sentence"]

    def invited(self) -> dict[str, object]:
        """What was said, as the act of inviting takes it."""
        said = dict(self.cleaned_data)
        hours = said.pop("hours", None) or Decimal(0)
        return said | {"seconds": Seconds(int(hours * 3600)), "backing": said.pop("sentence", "")}


class AcceptForm(forms.Form):
    """A password, long rather than odd."""

    password = forms.CharField(
        label=_("Choose a password, at least twelve characters"),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        validators=[validate_password],
    )
    seen = forms.BooleanField(label=_("I have read what is kept about me"))
