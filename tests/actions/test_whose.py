"""Whose file it is: asked about mailboxes, phones and calendars; what is one person's own stays theirs."""

from pathlib import Path

import pytest

from ildsjel.actions.bring_in import bring_in
from ildsjel.actions.choices import Choices
from ildsjel.actions.preview import preview
from ildsjel.actions.right import Refused
from ildsjel.actions.undo import NothingToUndo, undo
from ildsjel.actions.whose import QUESTIONS, AskWhose
from ildsjel.ledger.message import Message
from ildsjel.ledger.time import Time
from tests.cast import NOW

SAMPLES = Path(__file__).parents[1] / "samples"
FILES = {
    "mail": SAMPLES / "mail" / "shared.mbox",
    "phone_log": SAMPLES / "phone_log" / "dixa.csv",
    "ics": SAMPLES / "ics" / "work.ics",
}


def bring(by, source, whose=""):
    path = FILES[source]
    return bring_in(by=by, path=path, name=path.name, choices=Choices(source=source, whose=whose), now=NOW)


@pytest.mark.parametrize("source", QUESTIONS)
def test_it_is_asked_before_anything_is_shown_or_kept(source, cast):
    path = FILES[source]
    with pytest.raises(AskWhose):
        preview(by=cast.kari, path=path, name=path.name, now=NOW)
    with pytest.raises(AskWhose):
        bring(cast.kari, source)
    assert not Time.objects.of(cast.kari).exists() and not Message.objects.of(cast.kari).exists()


@pytest.mark.parametrize("source", ["mail", "phone_log"])
def test_what_is_one_persons_own_does_not_come_in(source, cast):
    with pytest.raises(Refused, match="own stays theirs"):
        bring(cast.kari, source, "own")
    assert not Message.objects.of(cast.kari).exists()


def test_a_shared_mailbox_comes_in_without_a_word_of_what_was_said(cast):
    assert bring(cast.kari, "mail", "shared").new
    assert set(Message.objects.of(cast.kari).values_list("text", flat=True)) == {""}


def test_a_calendar_of_ones_own_is_in_ones_own_log_and_known_to_nobody_else(cast, sit):
    brought = bring(cast.ola, "ics", "own")
    assert brought.new and set(Time.objects.of(cast.ola).values_list("who__key", flat=True)) == {"ola"}
    assert FILES["ics"].name in sit(cast.ola).get("/fjordbrod/sources/").content.decode()
    kari = sit(cast.kari)
    assert FILES["ics"].name not in kari.get("/fjordbrod/sources/").content.decode()
    assert kari.get(f"/fjordbrod/receipts/{brought.receipt.pk}/").status_code == 404
    with pytest.raises(NothingToUndo):
        undo(by=cast.kari, receipt=brought.receipt.pk, now=NOW)
    assert undo(by=cast.ola, receipt=brought.receipt.pk, now=NOW).removed == brought.new


def test_the_page_asks_and_goes_on_with_the_answer(cast, sit):
    from tests.pages.lived_in import drop

    upload = drop(cast.kari, f"mail/{FILES['mail'].name}")
    kari = sit(cast.kari)
    page = kari.get(f"/fjordbrod/uploads/{upload.pk}/")
    assert page.status_code == 422 and 'name="whose" value="shared"' in page.content.decode()
    page = kari.get(f"/fjordbrod/uploads/{upload.pk}/?whose=shared")
    assert page.status_code == 200 and '<input type="hidden" name="whose" value="shared">' in page.content.decode()
