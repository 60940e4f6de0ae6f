"""The whitener: the inverse of the Cholesky factor, on as little stack as a web server's thread has."""

import subprocess
import sys

import numpy as np
import pytest

from ildsjel.insight.enough_time.noise import DRIFTS, SEASON, YEAR, whitened

SMALL_STACK = """
import threading
threading.stack_size(512 * 1024)
from ildsjel.insight.enough_time.noise import whitened
import numpy as np
thread = threading.Thread(target=lambda: print(whitened(np.ones((256, 98)), 0.03)[0].shape))
thread.start()
thread.join()
"""


@pytest.mark.parametrize("drift", DRIFTS)
def test_what_is_whitened_is_independent(drift):
    n = 200
    white, log_determinant = whitened(np.eye(n), drift)
    t = np.arange(1, n + 1)
    turn = 2 * np.pi * t / YEAR
    noise = np.eye(n) + SEASON * np.cos(turn[:, None] - turn) + drift * np.minimum.outer(t, t)
    assert white @ noise @ white.T == pytest.approx(np.eye(n), abs=1e-9)
    assert log_determinant[-1] == pytest.approx(np.linalg.slogdet(noise)[1])
    assert log_determinant[49] == pytest.approx(np.linalg.slogdet(noise[:50, :50])[1])


def test_it_takes_little_stack():
    told = subprocess.run([sys.executable, "-c", SMALL_STACK], capture_output=True, text=True)
    assert (told.returncode, told.stdout) == (0, "(256, 98)\n")
