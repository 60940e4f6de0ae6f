"""What a program is told of who can do what: nothing from outside the line of its owner, and never how much."""

import json

import pytest
from django.utils import timezone

from ildsjel.actions.say_line import say_line
from tests.surfaces.knowing import knowing

REVIEW = "/api/v1/fjordbrod/review"


@pytest.mark.parametrize("question", ["?question=few_hands", "", "?question=few_hands&sort=person"])
def test_a_leader_cannot_fetch_what_lies_outside_the_own_line(question, cast, program):
    """T17."""
    knowing(cast)
    [lars] = cast.more("lars", role="leader")
    say_line(by=cast.kari, who="ola", leads=True, now=timezone.now())
    for who, keys in ((cast.kari, ["facebook:dialogue"]), (lars, []), (cast.amira, ["email:dialogue"])):
        answers = [one for one in program(who).get(REVIEW + question).json() if one["key"] == "few_hands"]
        assert [row["key"] for row in answers[0]["rows"]] == keys
        assert not {"Ola", "ola", "Amira", "amira"} & set(json.dumps(answers[0]).split('"'))
        assert {name for row in answers[0]["rows"] for name in row["figures"]} <= {"alone", "helped"}
