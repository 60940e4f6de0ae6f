"""Forms for what a leader states about money: what things are worth, what has to be approved, other currencies."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from ildsjel.facts.stated import Exchange, Regime, Worth
from ildsjel.surfaces.web.forms.statement_form import StatementForm
from ildsjel.surfaces.web.forms.suggested import SuggestedField


class WorthForm(StatementForm):
    """What one outcome is worth."""

    kind, title = "worth", _("What is it worth?")
    explained = _("The firm’s own currency: what one of something is worth to you. One to three; 0 takes one back.")
    outcome = SuggestedField(label=_("One of what? Choose what is counted, or write."), max_length=80)
    kroner = forms.DecimalField(label=_("Kroner"), min_value=0, decimal_places=2)
    owner = forms.ChoiceField(label=_("Owner of the figure"), required=False)
    because = forms.CharField(label=_("Why? One sentence is enough."), required=False, max_length=300)

    def statement(self) -> Worth:
        return Worth(**self.cleaned_data)


class RegimeForm(StatementForm):
    """What some work or money has to go through."""

    kind, title = "regime", _("What has to be approved?")
    explained = _("Say how it is today, for hours and for money. What nothing is said about, is not counted.")
    about = forms.ChoiceField(label=_("Which work, or which money"))
    must = forms.ChoiceField(
        label=_("How it is"),
        choices=[
            ("done", _("is just done")),
            ("reported", _("has to be reported")),
            ("justified", _("has to be justified")),
            ("approved", _("has to be approved")),
        ],
    )
    because = forms.CharField(label=_("Why? One sentence is enough."), required=False, max_length=300)

    def statement(self) -> Regime:
        said = self.cleaned_data
        sort, _colon, about = said["about"].partition(":")
        return Regime(on=said["on"], sort=sort, about=about, must=said["must"], because=said["because"])


class ExchangeForm(StatementForm):
    """What a currency is worth."""

    kind, title = "exchange", _("What is another currency worth?")
    explained = _("For the month of the day you give. Without it, other currencies are shown apart.")
    currency = forms.RegexField(r"^[A-Z]{3}$", label=_("Currency, three letters"))
    kroner = forms.DecimalField(label=_("One is worth, in kroner"), min_value=0, decimal_places=6)

    def statement(self) -> Exchange:
        said = self.cleaned_data
        return Exchange(on=said["on"], currency=said["currency"], kroner=said["kroner"])
