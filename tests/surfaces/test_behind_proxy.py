"""Behind a proxy that speaks https: what it says of the browser is believed, and only where that is asked for."""

import subprocess
import sys

import pytest
from django.core.cache import cache

from tests.cast import PASSWORD

SETTINGS = """
import json
from django.conf import settings
names = ("SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "USE_X_FORWARDED_HOST", "ALLAUTH_TRUSTED_PROXY_COUNT")
print(json.dumps([int(getattr(settings, name)) for name in names]))
"""


@pytest.fixture(autouse=True)
def nobody_has_tried_too_often():
    """Each test begins with no attempts behind it."""
    cache.clear()


def guess(client, address, n):
    """A wrong password for one more login, by a browser behind the proxy."""
    client.post("/login/", {"login": f"n{n}@x.example", "password": "feil"}, headers={"x-forwarded-for": address})


def comes_in(client, address) -> bool:
    form = {"login": "ola@fjordbrod.example", "password": PASSWORD}
    client.post("/login/", form, headers={"x-forwarded-for": address})
    return client.get("/fjordbrod/me/").status_code == 200


def test_one_word_in_the_environment_sets_it_up(empty):
    assert empty.python(SETTINGS) == [0, 0, 0, 0]
    assert empty.python(SETTINGS, BEHIND_PROXY="yes") == [1, 1, 1, 1]


def test_one_who_guesses_passwords_does_not_shut_others_out(cast, client, settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    for n in range(40):
        guess(client, "10.0.0.1", n)
    assert not comes_in(client, "10.0.0.1")
    assert comes_in(client, "10.0.0.2")


def test_without_a_proxy_nobody_can_say_where_they_come_from(cast, client):
    for n in range(40):
        guess(client, f"10.0.0.{n}", n)
    assert not comes_in(client, "10.0.0.99")


@pytest.mark.parametrize(("logger", "is_said"), [("django.request", True), ("django.security.DisallowedHost", False)])
def test_a_fault_is_said_on_standard_error_and_what_passes_by_is_not(logger, is_said, empty):
    script = f"import django, logging; django.setup(); logging.getLogger('{logger}').error('a fault')"
    environment = empty.environment(DJANGO_SETTINGS_MODULE="ildsjel.config.settings")
    told = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True)
    assert ("a fault" in told.stderr) is is_said
