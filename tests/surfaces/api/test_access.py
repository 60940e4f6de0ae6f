"""The gate of the API: every operation as nobody, as an outsider, and as each role here."""

import pytest

from ildsjel.surfaces.api.api import api
from tests.permissions import CAST, allowed

BODY = {
    "entries": {"line": "fb 6"},
    "decisions": {"question": "ceiling", "choice": "keep"},
    "asks": {"text": "Et kamera"},
    "replies": {"answer": "yes"},
}
WHO = {tuple(operation.split()): who for operation, who in allowed("Programs").items()}
ALL = tuple(CAST.values())
OPERATIONS = [
    (method, path) for path, methods in api.get_openapi_schema()["paths"].items() for method in sorted(methods)
]


def ask(client, method, path, organisation="fjordbrod"):
    from django.core.files.uploadedfile import SimpleUploadedFile

    address = path.replace("{organisation}", organisation).replace("{receipt}", "1").replace("{ask}", "1")
    noun = path.rsplit("/", 1)[1]
    if noun == "files":
        return client.post(address, {"file": SimpleUploadedFile("a.txt", b"hei")})
    if method == "get":
        return client.get(address)
    return client.post(address, BODY.get(noun, {}), content_type="application/json")


def test_the_table_names_every_operation():
    assert {(method, path.rsplit("/", 1)[1]) for method, path in OPERATIONS} == set(WHO)


@pytest.mark.parametrize("method, path", OPERATIONS)
def test_an_outsider_finds_nothing(method, path, cast, program):
    answer = ask(program(cast.jonas), method, path)
    assert (answer.status_code, answer.headers["Content-Type"]) == (404, "application/problem+json")
    assert ask(program(cast.jonas), method, path, "nowhere").json() == answer.json()


@pytest.mark.parametrize("method, path", OPERATIONS)
def test_without_a_token_one_is_told_what_to_send(method, path, cast, client, sit):
    for caller in (client, sit(cast.kari)):
        answer = ask(caller, method, path)
        assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, "Bearer")
        assert answer.json()["status"] == 401


@pytest.mark.parametrize("method, path", OPERATIONS)
def test_each_role_gets_what_the_table_says(method, path, cast, program):
    may = WHO[method, path.rsplit("/", 1)[1]]
    for who in sorted(ALL):
        status = ask(program(getattr(cast, who)), method, path).status_code
        assert (status != 403) == (who in may), who
        assert status in (200, 201, 403, 404, 422), who


def test_the_address_of_the_api_is_no_organisation(cast, client):
    from ildsjel.actions.found import found
    from ildsjel.actions.right import Refused
    from ildsjel.config.urls import OPEN
    from ildsjel.people.organisation import TAKEN
    from tests.cast import NOW

    assert {str(p.pattern).strip("^/").split("/")[0] for p in OPEN} - {""} <= TAKEN
    with pytest.raises(Refused):
        found(name="API", leader="a@b.example", now=NOW)
