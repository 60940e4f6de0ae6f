"""Conversations that would lose their only voice."""

from datetime import UTC, datetime, timedelta

from ildsjel.facts.happened import Message
from ildsjel.insight.few_hands.voices import only_voice

NOW = datetime(2026, 6, 29, 12, tzinfo=UTC)


def message(way, hours, author="p1", who="", **more):
    at = NOW - timedelta(hours=hours)
    return Message(on=at.date(), way=way, channel="facebook", at=at, author=author, who=who, text="Har dere?", **more)


def test_one_who_gave_four_fifths_is_the_only_voice():
    said = [message("in", 20), *(message("out", 10 - n, who="ola") for n in range(4)), message("out", 2, who="amira")]
    assert (only_voice(said, "ola", NOW), only_voice(said, "amira", NOW)) == (1, 0)
    more = [*said, message("out", 1, who="amira")]
    assert only_voice(more, "ola", NOW) == 0


def test_replies_of_the_team_count_against_it():
    said = [message("in", 20), message("out", 10, who="ola"), message("out", 9)]
    assert only_voice(said, "ola", NOW) == 0


def test_what_is_over_is_not_open():
    said = [message("in", 100), message("out", 90, who="ola")]
    assert only_voice(said, "ola", NOW) == 0
    assert only_voice([*said, message("in", 5)], "ola", NOW) == 1


def test_what_was_taken_up_again_is_the_same_conversation():
    said = [message("in", 100), message("out", 99, who="amira"), message("in", 20), message("out", 19, who="ola")]
    assert only_voice(said, "ola", NOW) == 0


def test_where_nobody_has_answered_there_is_no_voice_to_lose():
    assert only_voice([message("in", 5)], "ola", NOW) == 0
    assert only_voice([message("in", 5), message("out", 4, who="ola", automatic=True)], "ola", NOW) == 0
