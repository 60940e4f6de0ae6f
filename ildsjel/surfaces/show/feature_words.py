"""What can be switched on, in words: what it is called, what it keeps, and who sees that."""

from __future__ import annotations

from ildsjel.facts.sentence import Sentence, sentence

FEATURES: dict[str, Sentence] = {
    "time_study": sentence("Time study"),
    "pulse": sentence("How is it going?"),
    "commitment": sentence("Do you stand by it?"),
    "few_hands": sentence("Who knows what"),
}
DATA: dict[str, Sentence] = {
    "time_study": sentence("Minutes of all work on the chosen days, until the study is over"),
    "pulse": sentence("Four numbers from 1 to 5 without a name, until the round has closed"),
    "commitment": sentence("Four numbers from 1 to 5, and pledged hours beside logged ones"),
    "few_hands": sentence("Hours by week, channel and kind of work of each who has been told, while it is on"),
}
SEEN: dict[str, Sentence] = {
    "time_study": sentence("Those who took part see their own; others see what the team’s hours go to"),
    "pulse": sentence("Nobody sees an answer; all see what five or more have answered together"),
    "commitment": sentence("Only the one who has answered, until they share it"),
    "few_hands": sentence(
        "Who can do what: the nearest leader, key employees of the same line, and the person; never how much"
    ),
}
