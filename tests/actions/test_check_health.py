"""Is it as it should be? What is said of mail: a server that answers, and an address that others can open."""

import pytest

from ildsjel.actions.check_health import check_health
from tests.cast import NOW

pytestmark = pytest.mark.django_db


def mail():
    return next(check for check in check_health(now=NOW) if check.name == "mail")


def test_a_server_that_answers_is_well_and_one_that_does_not_is_not(office):
    assert mail().is_well and "answers" in mail().says.text
    office.close()
    assert not mail().is_well


def test_letters_that_lead_nowhere_are_not_well(office, settings):
    settings.ADDRESS = "http://127.0.0.1:8000"
    assert not mail().is_well and "ILDSJEL_ADDRESS" in mail().says.text


def test_without_a_server_letters_are_put_in_a_folder_and_all_is_well(settings):
    settings.EMAIL_HOST = ""
    assert mail().is_well
