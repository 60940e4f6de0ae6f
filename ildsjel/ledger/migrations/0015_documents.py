import django.db.models.deletion
from django.db import migrations, models

SQLITE = (
    """CREATE VIRTUAL TABLE ledger_document_words USING fts5(
        words, stems, content='ledger_document', content_rowid='id', detail=none, columnsize=0, tokenize='ascii'
    )""",
    """CREATE TRIGGER ledger_document_kept AFTER INSERT ON ledger_document BEGIN
        INSERT INTO ledger_document_words (rowid, words, stems) VALUES (new.id, new.words, new.stems);
    END""",
    """CREATE TRIGGER ledger_document_gone AFTER DELETE ON ledger_document BEGIN
        INSERT INTO ledger_document_words (ledger_document_words, rowid, words, stems)
        VALUES ('delete', old.id, old.words, old.stems);
    END""",
    """CREATE TRIGGER ledger_document_changed AFTER UPDATE OF words, stems ON ledger_document BEGIN
        INSERT INTO ledger_document_words (ledger_document_words, rowid, words, stems)
        VALUES ('delete', old.id, old.words, old.stems);
        INSERT INTO ledger_document_words (rowid, words, stems) VALUES (new.id, new.words, new.stems);
    END""",
)
POSTGRESQL = (
    """ALTER TABLE ledger_document ADD COLUMN vector tsvector GENERATED ALWAYS AS
        (array_to_tsvector(string_to_array(btrim(words || ' ' || stems), ' '))) STORED""",
    "CREATE INDEX ledger_document_vector ON ledger_document USING gin (vector)",
)


def with_an_index_of_words(apps, schema_editor):
    for statement in {'sqlite': SQLITE, 'postgresql': POSTGRESQL}[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def without(apps, schema_editor):
    if schema_editor.connection.vendor == 'sqlite':
        schema_editor.execute('DROP TABLE ledger_document_words')


class Migration(migrations.Migration):

    dependencies = [
        ('ledger', '0014_ahead'),
        ('people', '0006_commitment_switch'),
    ]

    operations = [
        migrations.CreateModel(
            name='Document',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=20)),
                ('key', models.CharField(max_length=120)),
                ('row', models.BigIntegerField()),
                ('on', models.DateField()),
                ('said', models.TextField()),
                ('words', models.TextField()),
                ('stems', models.TextField()),
                ('organisation', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.organisation')),
            ],
            options={
                'indexes': [models.Index(fields=['organisation', 'kind', 'row'], name='documents_by_row')],
                'constraints': [models.UniqueConstraint(fields=('organisation', 'kind', 'key'), name='one_document_a_fact')],
            },
        ),
        migrations.CreateModel(
            name='Indexed',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('changed', models.BigIntegerField()),
                ('read', models.BigIntegerField()),
                ('organisation', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.organisation')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organisation',), name='one_index')],
            },
        ),
        migrations.CreateModel(
            name='Word',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('word', models.CharField(max_length=100)),
                ('typed', models.CharField(max_length=100)),
                ('length', models.PositiveSmallIntegerField()),
                ('organisation', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.organisation')),
            ],
            options={
                'indexes': [models.Index(fields=['organisation', 'length', 'id'], name='words_by_length')],
                'constraints': [models.UniqueConstraint(fields=('organisation', 'word'), name='one_word')],
            },
        ),
        migrations.RunPython(with_an_index_of_words, without),
    ]
