"""A row made by hand is the row Django makes."""

from django.db import connection
from django.forms.models import model_to_dict

from ildsjel.people.organisation import Organisation
from ildsjel.people.person import Person
from ildsjel.people.read_one import columns, made


def test_every_value_is_as_django_reads_it(cast):
    person = cast.ola.person
    for model, key in ((Person, person.pk), (Organisation, person.organisation_id)):
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {columns(model, 'it')} FROM {model._meta.db_table} AS it WHERE id = %s", [key])
            row = made(model, cursor.fetchone())
        assert model_to_dict(row) == model_to_dict(model.objects.get(pk=key))
        assert not row._state.adding


def test_days_and_moments_are_days_and_moments(cast):
    person = cast.ola.person
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {columns(Person, 'it')} FROM people_person AS it WHERE id = %s", [person.pk])
        row = made(Person, cursor.fetchone())
    assert (row.since, row.told_at, row.is_caretaker) == (person.since, person.told_at, False)
    assert row.is_caretaker is False
