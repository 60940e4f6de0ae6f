"""Words for the phases of an initiative, and for going from one to another."""

from __future__ import annotations

from ildsjel.facts.sentence import Sentence, sentence

PHASES: dict[str, Sentence] = {
    "draft": sentence("Draft"),
    "early": sentence("Early phase"),
    "launch": sentence("Launch"),
    "running": sentence("Running"),
    "ending": sentence("Ended"),
}
TO_PHASE: dict[str, Sentence] = {
    "early": sentence("Start it"),
    "launch": sentence("Go on to the launch"),
    "running": sentence("Let it run"),
    "ending": sentence("End it"),
}
