"""The id of a tracker's entry begins with its day, so that entries of one day lie together in the index of ids."""

from django.db import migrations

TRACKERS = ("clockify", "harvest", "time_table", "toggl")
DIGEST = 24
AT_DAY = """
    UPDATE ledger_time SET key = %s || {day} || ':' || substr(key, %s)
    WHERE key LIKE %s AND substr(key, %s) NOT LIKE '%%:%%' AND length(key) >= %s
"""
DAY = {"sqlite": '"on"', "postgresql": "to_char(\"on\", 'YYYY-MM-DD')"}


def with_their_day(apps, schema_editor):
    connection = schema_editor.connection
    statement = AT_DAY.format(day=DAY[connection.vendor])
    with connection.cursor() as cursor:
        for tracker in TRACKERS:
            prefix = f"{tracker}:"
            rest = len(prefix) + 1
            cursor.execute(statement, [prefix, rest, f"{prefix}%", rest, len(prefix) + DIGEST])


class Migration(migrations.Migration):

    dependencies = [
        ("ledger", "0005_waiting_conversations"),
    ]

    operations = [migrations.RunPython(with_their_day, migrations.RunPython.noop)]
