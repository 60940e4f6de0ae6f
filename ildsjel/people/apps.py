"""The Django app of people."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Who: login, organisation, person, role, notice and sharing."""

    name = "ildsjel.people"
