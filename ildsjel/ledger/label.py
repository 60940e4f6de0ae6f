"""Labels: what sources call people and work; matches: what those names mean here."""

from django.db import models

from ildsjel.ledger.gate import Owned
from ildsjel.people.person import Person


class Label(Owned):
    """A source's own name: field `by` for who did it, `under` for the project, campaign or account."""

    source = models.CharField(max_length=40)
    field = models.CharField(max_length=10)
    text = models.CharField(max_length=500)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "source", "field", "text"], name="one_label_a_text"),
            models.CheckConstraint(condition=models.Q(field__in=["by", "under"]), name="a_known_field"),
        ]


class Match(Owned):
    """A label's meaning from `since`; empty fields say nothing. A changed match re-resolves what is kept."""

    label = models.ForeignKey(Label, on_delete=models.CASCADE, related_name="matches")
    who = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    channel = models.CharField(max_length=40, blank=True)
    kind = models.CharField(max_length=40, blank=True)
    initiative = models.CharField(max_length=60, blank=True)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "label", "since"], name="one_match_a_day")]
