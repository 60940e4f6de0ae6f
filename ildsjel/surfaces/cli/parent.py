"""A process that does not outlive the one that started it."""

from __future__ import annotations

import ctypes
import signal
import sys

PR_SET_PDEATHSIG = 1
_prctl = ctypes.CDLL(None).prctl if sys.platform == "linux" else None


def end_with_parent() -> None:
    """Asks Linux for a SIGTERM when the parent is gone, however it went."""
    if _prctl:
        _prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
