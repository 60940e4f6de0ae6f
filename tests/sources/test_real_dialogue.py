"""Letters and calls of real organisations in the shared data folder, where there is one: their known answers."""

from collections import Counter
from datetime import timedelta

import pytest
import samples
from samples import real

from ildsjel.facts.happened import Message, Time
from ildsjel.sources import mail, phone_log

DATA = samples.shared_data()
pytestmark = pytest.mark.skipif(not DATA.exists(), reason=f"no real files at {DATA}; set ILDSJEL_SHARED_DATA")


def test_the_first_answer_to_a_request_for_access_was_written_by_a_machine():
    folder = DATA / "mail/norsk_innsyn_eml"
    messages = [one for path in sorted(folder.iterdir()) for one in real(mail, path).values()]
    question, first, later = sorted(messages, key=lambda message: message.at)
    assert (question.way, first.way, later.way) == ("out", "in", "out")
    assert first.reply == question.id
    assert first.at - question.at == timedelta(minutes=5, seconds=36)
    assert (question.automatic, first.automatic, later.automatic) == (False, True, False)
    assert not any(message.text for message in messages)


@pytest.mark.parametrize(
    ("name", "count"), [("2003-July", 1), ("2003-December", 20), ("2004-December", 32), ("2005-March", 34)]
)
def test_an_archive_of_a_list_gives_every_letter(name, count):
    messages = real(mail, f"mail/r-sig-geo/{name}.txt")
    assert len(messages) == count
    assert {(message.way, bool(message.author)) for message in messages.values()} == {("in", True)}


def test_a_box_of_letters_to_one_address_is_that_address():
    messages = real(mail, "mail/sakai_dev_mbox_short_2007.txt")
    assert len(messages) == 27
    assert {message.under for message in messages.values()} == {"source@collab.sakaiproject.org"}


def test_a_quarter_of_calls_gives_who_came_through_and_how_long_they_talked():
    found = {}
    for path in sorted((DATA / "phone/dixa_weekly").iterdir()):
        found |= real(phone_log, path)
    messages = [one for one in found.values() if isinstance(one, Message)]
    times = [one for one in found.values() if isinstance(one, Time)]
    assert Counter((one.way, one.needs) for one in messages) == {
        ("in", "asks"): 2333,
        ("in", ""): 1249,
        ("out", ""): 3320,
    }
    assert sum(one.way == "out" and bool(one.reply) for one in messages) == 2213
    assert round(sum(one.seconds for one in times) / 3600) == 310
