"""Tidying: old keys go in every organisation."""

from datetime import timedelta

from ildsjel.actions.tidy import tidy
from ildsjel.ledger.author_hash import author_hash
from tests.cast import NOW


def test_keys_older_than_a_year_go_everywhere_and_younger_ones_stay(cast):
    for access in (cast.kari, cast.jonas):
        author_hash(access, NOW.date())
    assert tidy(now=NOW + timedelta(days=300)) == 0
    assert tidy(now=NOW + timedelta(days=500)) == 2
