"""Overview: few lines in view, and of what cannot be said yet only one."""

import re

from ildsjel.actions.log_time import log_time
from ildsjel.insight.questions import QUESTIONS
from tests.cast import NOW

LINE = re.compile(r"/fjordbrod/questions/(\w+)/")


def test_one_thing_that_cannot_be_said_yet_is_in_view_and_the_rest_are_folded(cast, sit):
    log_time(by=cast.kari, line="fb 6", now=NOW)
    page = sit(cast.kari).get("/fjordbrod/overview/").content.decode()
    _, _, lines = page.partition("How things stand")
    view, _, folded = lines.partition("<details")
    assert len(set(LINE.findall(view))) == 1
    assert {*LINE.findall(view), *LINE.findall(folded)} == set(QUESTIONS)
    assert f"{len(QUESTIONS) - 1} more questions" in folded
