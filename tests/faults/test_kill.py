"""Killed at fifty random moments while logging and bringing in: what was acknowledged is there, and once."""

from tests.faults.kill import kill


def test_nothing_acknowledged_is_lost_and_nothing_is_there_twice(place):
    # A server ends a connection more slowly than a file: fifty of them take a minute and a half.
    seen = kill(place, times=50 if place.engine == "sqlite" else 20, seed=8)
    told = seen.pop("acknowledged")
    assert told["lines"] > 20 and told["files"]
    assert seen == {
        "lost lines": [],
        "lost rows": [],
        "twice": [],
        "half": [],
        "as it should be": True,
        "left open": 0,
    }
    assert place.run("check").returncode == 0
