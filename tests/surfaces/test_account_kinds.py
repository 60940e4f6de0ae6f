"""Each kind of account that can be followed has its form, and its password is never shown."""

import pytest
from django.urls import reverse

from ildsjel.ledger.account import Account
from ildsjel.sources import FOLLOWABLE


@pytest.mark.parametrize("source", FOLLOWABLE, ids=lambda source: source.NAME)
def test_the_form_asks_what_its_source_has_to_know(cast, sit, source):
    page = sit(cast.kari).get(reverse("account_kind", args=[cast.organisation.slug, source.NAME]))
    html = page.content.decode()
    assert page.status_code == 200
    for field in source.ASKED:
        assert f'name="{field.name}"' in html
    assert ('type="password"' in html) == any(field.name == "secret" for field in source.ASKED)


def test_what_is_missing_is_told_and_nothing_is_kept(cast, sit):
    address = reverse("following", args=[cast.organisation.slug, "bluesky_export"])
    page = sit(cast.kari).post(address, {"secret": "hemmelig"})
    assert page.status_code == 422 and "hemmelig" not in page.content.decode()
    assert not Account.objects.of(cast.kari).exists()


def test_whose_a_mailbox_is_must_be_said(cast, sit):
    address = reverse("following", args=[cast.organisation.slug, "mail"])
    told = {"address": "post.example.no", "user": "post@fjordbrod.example", "secret": "hemmelig"}
    page = sit(cast.kari).post(address, told | {"whose": ""})
    assert page.status_code == 422 and "required" in page.content.decode()
    assert not Account.objects.of(cast.kari).exists()
    for whose, owner in (("shared", None), ("own", cast.kari.person)):
        assert sit(cast.kari).post(address, told | {"whose": whose}).status_code == 302
        assert Account.objects.of(cast.kari).latest("pk").owner == owner
