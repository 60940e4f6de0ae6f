"""Forms for inviting and being invited."""

from __future__ import annotations

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _

from ildsjel.people.person import Role

ROLES = [
    (Role.KEY_EMPLOYEE, _("Key employee")),
    (Role.COLLEAGUE, _("Colleague")),
    (Role.LEADER, _("Leader")),
    (Role.REPRESENTATIVE, _("Employees’ representative")),
    (Role.CARETAKER, _("Caretaker")),
]


class InviteForm(forms.Form):
    """Who, and as what."""

    name = forms.CharField(label=_("Name"), max_length=120)
    mail = forms.EmailField(label=_("Mail"))
    role = forms.ChoiceField(label=_("Role"), choices=ROLES)


class AcceptForm(forms.Form):
    """A password, long rather than odd."""

    password = forms.CharField(
        label=_("Choose a password, at least twelve characters"),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        validators=[validate_password],
    )
    seen = forms.BooleanField(label=_("I have read what is kept about me"))
