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


def klog(tmp_path):
    path = tmp_path / "timer.klg"
    path.write_text("2026-03-02\n    30m #facebook svarte\n")
    return path


def bring_klog(by, path, whose=""):
    return bring_in(by=by, path=path, name=path.name, choices=Choices(whose=whose), now=NOW)


def test_hours_that_name_nobody_count_for_all_together_until_somebody_says_they_are_theirs(cast, tmp_path):
    path = klog(tmp_path)
    assert preview(by=cast.ola, path=path, name=path.name, now=NOW).nobodys == 1
    assert [one.many for one in bring_klog(cast.ola, path).remarks] != [""]
    assert set(Time.objects.of(cast.ola).values_list("who__key", flat=True)) == {None}
    own = bring_klog(cast.ola, path, "own")
    assert (own.new, own.remarks) == (1, ())
    assert set(Time.objects.of(cast.ola).filter(receipt=own.receipt).values_list("who__key", flat=True)) == {"ola"}


def test_two_people_who_did_the_same_are_two(cast, tmp_path):
    path = klog(tmp_path)
    for who in (cast.ola, cast.kari):
        assert bring_klog(who, path, "own").new == 1
    for who in (cast.ola, cast.kari):
        assert bring(who, "ics", "own").new
    assert Time.objects.of(cast.ola).current().filter(who__key="ola").count() > 1
    kept = [Time.objects.of(cast.ola).current().filter(who__key=key).count() for key in ("ola", "kari")]
    assert kept[0] == kept[1]


def test_a_name_in_the_file_is_not_taken_over(cast, tmp_path):
    path = tmp_path / "timer.csv"
    path.write_text("Dato;Timer;Person;Prosjekt\n2026-03-02;1;Amira;Facebook\n")
    bring_klog(cast.ola, path, "own")
    assert not Time.objects.of(cast.ola).filter(who__key="ola").exists()


def test_nobody_without_a_seat_has_hours_of_their_own(cast, tmp_path):
    with pytest.raises(Refused, match="as yourself"):
        bring_klog(cast.dag, klog(tmp_path), "own")
