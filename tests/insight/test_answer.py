"""When an estimate rests on little."""

import pytest

from ildsjel.insight.answer import Figure


@pytest.mark.parametrize(
    ("value", "low", "high", "n", "thin"),
    [
        (30, 28, 34, 40, False),
        (30, 28, 34, 9, True),
        (30, 10, 41, 40, True),
        (-30, -44, -15, 40, False),
        (6, 4, None, 40, True),
        (0.31, 0.31, 0.31, 6, False),
        (4, None, None, 4, False),
        (None, 1, 9, 4, False),
    ],
)
def test_it_is_thin_on_few_or_with_an_interval_wider_than_its_value(value, low, high, n, thin):
    assert Figure(value=value, unit="count", low=low, high=high, n=n).is_thin is thin
