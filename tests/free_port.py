"""A port nobody listens on, for servers that tests and measurements start."""

from __future__ import annotations

import socket


def free_port() -> int:
    """One the machine has just had free."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
