"""The description of the API: a change of it is seen, it holds against odd requests, and its page works by itself."""

import json
from pathlib import Path

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from ildsjel.actions.make_token import make_token
from ildsjel.config.wsgi import application
from ildsjel.surfaces.api.api import api
from tests.cast import NOW

SNAPSHOT = Path(__file__).parents[3] / "docs" / "openapi.json"
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
described = schemathesis.openapi.from_wsgi("/api/openapi.json", application)


def test_the_snapshot_is_the_api():
    """To take a new one: `make openapi`."""
    assert json.loads(SNAPSHOT.read_text("utf-8")) == json.loads(json.dumps(api.get_openapi_schema()))


OPERATIONS = [found.ok() for found in described.get_all_operations()]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.label)
def test_no_request_is_too_odd(operation, cast):
    headers = {"Authorization": f"Bearer {make_token(by=cast.kari, name='odd', now=NOW)}"}

    @settings(max_examples=30, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    @given(case=operation.as_strategy())
    def ask(case):
        case.path_parameters["organisation"] = "fjordbrod"
        case.call_and_validate(headers=headers, checks=CHECKS)

    ask()
