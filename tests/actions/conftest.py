"""What tests of acts may ask for."""

import pytest

from tests.actions.forgetting import live_a_while


@pytest.fixture
def lived(cast, tmp_path, settings):
    """A firm where Ola and the public have been."""
    return live_a_while(cast, tmp_path, settings)
