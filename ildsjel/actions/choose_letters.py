"""Choose letters: whether a person is written to each week; theirs to say, without a reason."""

from __future__ import annotations

from datetime import datetime

from ildsjel.people.person import Person


def choose_letters(*, by: Person, wanted: bool, now: datetime) -> None:
    """No letters from now on, or letters again; said twice, the first time holds."""
    if wanted == (by.no_letters_since is None):
        return
    by.no_letters_since = None if wanted else now
    by.save(update_fields=["no_letters_since"])
