"""Sums of time by crew (a week, an initiative, a channel and whose it is) and by work (four weeks, a person, a kind),
filled from the finer sums they stand in for."""

import django.db.models.deletion
from django.db import migrations, models

from ildsjel.facts.period import WEEK
from ildsjel.insight.blocks import block_of

BATCH = 2000


def fill(apps, schema_editor):
    """Block by block, so that no more than four weeks are in memory."""
    fine = apps.get_model("ledger", "CrewSum").objects.filter(seconds__gt=0)
    for firm in fine.order_by().values_list("organisation", flat=True).distinct():
        weeks = fine.filter(organisation=firm).order_by("week").values_list("week", flat=True).distinct()
        for start in sorted({block_of(week).start for week in weeks}):
            _fill_block(apps, firm, start, fine.filter(organisation=firm, week__gte=start, week__lt=start + 4 * WEEK))


def _fill_block(apps, firm, start, rows):
    crews, work = {}, {}
    names = ("week", "initiative", "channel", "who", "label", "kind", "seconds")
    for week, initiative, channel, who, label, kind, seconds in rows.values_list(*names):
        crew = crews.setdefault((week, initiative, channel), [0, set()])
        crew[0] += seconds
        crew[1].add(who or -(label or 0))
        place = (who, label, initiative, kind)
        work[place] = work.get(place, 0) + seconds
    crew_model, work_model = apps.get_model("ledger", "Crew"), apps.get_model("ledger", "WorkSum")
    crew_model.objects.bulk_create(
        (
            crew_model(organisation_id=firm, week=w, initiative=i, channel=c, seconds=seconds, heads=sorted(heads))
            for (w, i, c), (seconds, heads) in crews.items()
        ),
        batch_size=BATCH,
    )
    work_model.objects.bulk_create(
        (
            work_model(
                organisation_id=firm, block=start, who_id=w, label_id=lb, initiative=i, kind=k, seconds=seconds
            )
            for (w, lb, i, k), seconds in work.items()
        ),
        batch_size=BATCH,
    )


def _owned():
    return models.ForeignKey(
        db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="people.organisation"
    )


def _somebody(to):
    return models.ForeignKey(
        db_index=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name="+", to=to
    )


def _id():
    return models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")


class Migration(migrations.Migration):
    """The new tables beside the old one, filled; then the old one goes."""

    dependencies = [("ledger", "0001_initial"), ("people", "0001_initial")]
    operations = [
        migrations.CreateModel(
            name="Crew",
            fields=[
                ("id", _id()),
                ("week", models.DateField()),
                ("initiative", models.CharField(blank=True, max_length=60)),
                ("channel", models.CharField(blank=True, max_length=40)),
                ("seconds", models.PositiveBigIntegerField()),
                ("heads", models.JSONField(default=list)),
                ("organisation", _owned()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=["organisation", "week", "initiative", "channel"], name="one_crew_sum"
                    )
                ]
            },
        ),
        migrations.CreateModel(
            name="WorkSum",
            fields=[
                ("id", _id()),
                ("block", models.DateField()),
                ("initiative", models.CharField(blank=True, max_length=60)),
                ("kind", models.CharField(blank=True, max_length=40)),
                ("seconds", models.PositiveBigIntegerField()),
                ("label", _somebody("ledger.label")),
                ("organisation", _owned()),
                ("who", _somebody("people.person")),
            ],
            options={"indexes": [models.Index(fields=["organisation", "block"], name="ledger_work_organis_6cd1d6_idx")]},
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
        migrations.DeleteModel("CrewSum"),
        migrations.RenameModel("Crew", "CrewSum"),
    ]
