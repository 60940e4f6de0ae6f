"""Holds the sums against the entries they are made of: `python -m tests.upgrade.recount`."""

import django

django.setup()

from ildsjel.people.access import installation  # noqa: E402
from ildsjel.people.organisation import Organisation  # noqa: E402
from tests.cast import NOW  # noqa: E402
from tests.sums import assert_sums_hold  # noqa: E402
from tests.upgrade.firm import PERIOD, SLUG  # noqa: E402

if __name__ == "__main__":
    assert_sums_hold(installation(Organisation.objects.get(slug=SLUG)), PERIOD, NOW)
