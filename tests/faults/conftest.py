"""A place of one's own to do harm in."""

import pytest

from tests.surfaces.place import a_place


@pytest.fixture
def place(tmp_path):
    """A firm and its leader, and nothing else."""
    with a_place(tmp_path / "data") as home:
        yield home
