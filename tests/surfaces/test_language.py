"""The language of the pages: the person, then the browser."""

import pytest

from ildsjel.people.login import Login
from tests.surfaces.coming_in import log_in


@pytest.mark.parametrize(
    ("browser", "lang"),
    [
        ("nb", "nb"),
        ("nb-NO,nb;q=0.9,en;q=0.8", "nb"),
        ("no", "nb"),
        ("nn-NO", "nb"),
        ("da", "nb"),
        ("sv-SE,sv;q=0.9,en;q=0.5", "nb"),
        ("en", "en"),
        ("en-US,nb;q=0.5", "en"),
        ("de", "nb"),
        ("de,en;q=0.5", "en"),
        ("", "nb"),
    ],
)
def test_the_browser_decides_the_language_until_somebody_has_chosen(browser, lang, client, db):
    page = client.get("/login/", headers={"accept-language": browser})
    assert page.headers["Content-Language"] == lang
    assert ("Logg inn" in page.content.decode()) == (lang == "nb")


def test_the_person_decides_before_the_browser(cast, client):
    log_in(client)
    assert client.get("/fjordbrod/me/", headers={"accept-language": "nb"}).headers["Content-Language"] == "en"
    client.post("/language/", {"language": "nb", "next": "/fjordbrod/me/"})
    assert client.get("/fjordbrod/me/", headers={"accept-language": "en"}).headers["Content-Language"] == "nb"
    assert Login.objects.get(email="ola@fjordbrod.example").language == "nb"
    assert client.post("/language/", {"language": "de", "next": "https://ond.example/"}).url == "/"
    assert Login.objects.get(email="ola@fjordbrod.example").language == "nb"
