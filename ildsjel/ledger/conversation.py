"""Conversation: what a chain of messages came to; rebuilt when messages, hours or the rule change."""

from django.db import models

from ildsjel.ledger.gate import Owned


class Conversation(Owned):
    """A kept `facts.conversation.Conversation`."""

    key = models.CharField(max_length=160)
    channel = models.CharField(max_length=40, blank=True)
    form = models.CharField(max_length=20)
    initiative = models.CharField(max_length=60, blank=True)
    began = models.DateTimeField()
    inbound = models.PositiveIntegerField()
    outbound = models.PositiveIntegerField()
    turns = models.PositiveIntegerField()
    needs = models.CharField(max_length=10)
    ruled = models.BooleanField(default=False)
    asked = models.DateTimeField(null=True)
    answered = models.DateTimeField(null=True)
    clock = models.PositiveBigIntegerField(null=True)
    working = models.PositiveBigIntegerField(null=True)
    outside_hours = models.BooleanField(default=False)
    reopens = models.CharField(max_length=160, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "key"], name="one_conversation_a_key")]
        indexes = [
            models.Index(fields=["organisation", "began"]),
            models.Index(
                fields=["organisation", "began"],
                condition=models.Q(asked__isnull=False, answered__isnull=True),
                name="conversation_waiting",
            ),
        ]
