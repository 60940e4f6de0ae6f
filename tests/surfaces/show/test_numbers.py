"""Numbers as they are written."""

import pytest

from ildsjel.surfaces.show import numbers


@pytest.mark.parametrize(
    ("n", "nb", "en"), [(1, "én", "one"), (5, "fem", "five"), (10, "ti", "ten"), (11, "11", "11")]
)
def test_how_many_there_are_is_said_in_words_up_to_ten(n, nb, en):
    assert (numbers.counted(n, "nb"), numbers.counted(n, "en")) == (nb, en)
