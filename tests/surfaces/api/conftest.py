"""A program with a token."""

import pytest

from ildsjel.actions.make_token import make_token
from tests.cast import NOW


@pytest.fixture
def program(client):
    """`program(access)`: a client that acts by a token of that person."""

    def act_for(access):
        client.defaults["HTTP_AUTHORIZATION"] = f"Bearer {make_token(by=access, name='test', now=NOW)}"
        client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
        return client

    return act_for
