"""Sums of conversations by day and channel, filled from the conversations they stand for."""

from collections import defaultdict
from zoneinfo import ZoneInfo

import django.db.models.deletion
from django.db import migrations, models

BATCH, ZONE = 500, ZoneInfo("Europe/Oslo")


def fill(apps, schema_editor):
    conversations, sums = apps.get_model("ledger", "Conversation"), apps.get_model("ledger", "TalkSum")
    for firm in conversations.objects.order_by().values_list("organisation", flat=True).distinct():
        found = defaultdict(list)
        for one in conversations.objects.filter(organisation=firm).order_by("began", "key").iterator():
            found[one.began.astimezone(ZONE).date(), one.channel].append(one)
        rows = (sums(organisation_id=firm, on=on, channel=where, **_sum(told)) for (on, where), told in found.items())
        sums.objects.bulk_create(rows, batch_size=BATCH)


def _sum(told):
    waits = [int(c.asked.timestamp()) for c in told if c.asked and not c.answered]
    return {
        "begun": len(told),
        "both": sum(bool(c.inbound and c.outbound) for c in told),
        "long": sum(c.turns >= 3 for c in told),
        "spoken": sum(bool(c.outbound) for c in told),
        "replies": sum(c.outbound for c in told if c.inbound),
        "outside_hours": sum(c.outside_hours for c in told),
        "reopened": sum(bool(c.reopens) for c in told),
        "unsure": sum(c.needs == "unsure" for c in told),
        "ruled": sum(c.ruled for c in told),
        "answers": [(int(c.asked.timestamp()), c.clock, c.working) for c in told if c.asked and c.answered],
        "waits": waits,
        "waiting": len(waits),
    }


class Migration(migrations.Migration):

    dependencies = [
        ("ledger", "0006_entries_by_their_day"),
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="TalkSum",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField()),
                ("channel", models.CharField(blank=True, max_length=40)),
                ("begun", models.PositiveIntegerField()),
                ("both", models.PositiveIntegerField()),
                ("long", models.PositiveIntegerField()),
                ("spoken", models.PositiveIntegerField()),
                ("replies", models.PositiveIntegerField()),
                ("outside_hours", models.PositiveIntegerField()),
                ("reopened", models.PositiveIntegerField()),
                ("unsure", models.PositiveIntegerField()),
                ("ruled", models.PositiveIntegerField()),
                ("answers", models.JSONField(default=list)),
                ("waits", models.JSONField(default=list)),
                ("waiting", models.PositiveIntegerField()),
                ("organisation", models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="people.organisation")),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("organisation", "on", "channel"), name="one_talk_sum")],
            },
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
