"""Forms for channels, work kinds and initiatives."""

from __future__ import annotations

from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from ildsjel.facts.house import Channel, House, Initiative, WorkKind
from ildsjel.people.slug import slug

SIDES = [("running", _("Running")), ("building", _("Building")), ("overhead", _("Overhead"))]


class HouseForm(forms.Form):
    """A thing with a key: chosen from those there are, or made of the new name."""

    key = forms.ChoiceField(label=_("Which"), required=False)

    def __init__(self, data: object, *, house: House, prefix: str) -> None:
        super().__init__(data, prefix=prefix)
        self.house = house
        own = {"channel": house.channels, "workkind": house.kinds, "initiative": house.initiatives}[prefix]
        names = [(t.key, getattr(t, "name", "") or t.nb) for t in own]
        self.fields["key"].choices = [("", _("A new one")), *names]
        if "initiative" in self.fields:
            places = [(i.key, i.name) for i in house.initiatives]
            self.fields["initiative"].choices = [("", _("The default one")), *places]

    def own_key(self, name: str) -> str:
        """The chosen key, else one made of the name."""
        return self.cleaned_data["key"] or slug(name)[:40] or "x"


class ChannelForm(HouseForm):
    """A channel."""

    nb = forms.CharField(label=_("Name in Norwegian"), max_length=60)
    en = forms.CharField(label=_("Name in English"), max_length=60, required=False)
    nicks = forms.CharField(label=_("What people type for it"), max_length=200, required=False)
    initiative = forms.ChoiceField(label=_("Belongs to"), required=False)

    def thing(self, today: date) -> Channel:
        """The channel as a fact."""
        said = self.cleaned_data
        return Channel(
            on=today,
            key=self.own_key(said["nb"]),
            nb=said["nb"],
            en=said["en"] or said["nb"],
            nicks=tuple(said["nicks"].casefold().split()),
            initiative=said["initiative"],
        )


class WorkKindForm(HouseForm):
    """A kind of work."""

    nb = forms.CharField(label=_("Name in Norwegian"), max_length=60)
    en = forms.CharField(label=_("Name in English"), max_length=60, required=False)
    side = forms.ChoiceField(label=_("Side of 20/80"), choices=SIDES)
    nicks = forms.CharField(label=_("What people type for it"), max_length=200, required=False)

    def thing(self, today: date) -> WorkKind:
        """The work kind as a fact."""
        said = self.cleaned_data
        return WorkKind(
            on=today,
            key=self.own_key(said["nb"]),
            side=said["side"],
            nb=said["nb"],
            en=said["en"] or said["nb"],
            nicks=tuple(said["nicks"].casefold().split()),
        )


class InitiativeForm(HouseForm):
    """An initiative."""

    name = forms.CharField(label=_("Name"), max_length=120)
    default = forms.BooleanField(label=_("Takes what no other claims"), required=False)

    def thing(self, today: date) -> Initiative:
        """The initiative as a fact."""
        said = self.cleaned_data
        return Initiative(on=today, key=self.own_key(said["name"]), name=said["name"], default=said["default"])


FORMS: dict[str, type[HouseForm]] = {
    "channel": ChannelForm,
    "workkind": WorkKindForm,
    "initiative": InitiativeForm,
}
