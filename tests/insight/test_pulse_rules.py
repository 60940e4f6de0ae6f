"""What may be told of a pulse: R1-R7."""

import pytest

from ildsjel.insight.pulse_rules import agreed, halves, may_be_told


@pytest.mark.parametrize(
    ("answers", "members", "before", "may"),
    [
        (4, "abcde", None, False),
        (5, "abcde", None, True),
        (5, "abcde", "abcde", True),
        (6, "abcdef", "abcde", False),
        (5, "abcdf", "abcde", False),
        (10, "abcdefghij", "abcde", True),
    ],
)
def test_a_round_is_told_of_beside_the_one_before(answers, members, before, may):
    assert may_be_told(answers, members, before) is may


def test_means_are_in_halves_and_what_all_say_is_told_of_eight():
    assert halves([1, 2, 3, 4, 5]) == 3.0
    assert halves([4, 4, 4, 4, 3]) == 4.0
    assert halves([5, 4, 3, 4, 2]) == 3.5
    assert halves([4] * 7) is None
    assert halves([4] * 8) == 4.0
    assert agreed([4] * 8) and not agreed([4] * 7) and not agreed([4] * 7 + [3])
