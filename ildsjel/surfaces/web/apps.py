"""The Django app of the pages: templates, static files, tags."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Pages."""

    name = "ildsjel.surfaces.web"
    label = "web"
