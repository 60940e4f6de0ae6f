"""Bringing files in: once is enough, twice changes nothing, and one receipt takes it all back."""

from datetime import timedelta

import pytest

from ildsjel.actions.bring_in import bring_in
from ildsjel.actions.choices import Choices
from ildsjel.actions.match_label import match_label
from ildsjel.actions.preview import preview
from ildsjel.actions.reader_of import UnknownFile
from ildsjel.actions.receive import open_receipt
from ildsjel.actions.right import NotAllowed
from ildsjel.actions.suggest import ALWAYS
from ildsjel.actions.undo import undo
from ildsjel.facts.house import Match
from ildsjel.ledger.audience import Audience
from ildsjel.ledger.post import Post
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.sums import DaySum
from ildsjel.ledger.time import Time
from tests.cast import NOW

HEAD = (
    "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,"
    "Tags,Amount ()\n"
)


def row(day: int, text: str = "svarte", project: str = "Facebook", tags: str = "") -> str:
    on = f"2026-03-{day:02}"
    return f"Ola,ola@fjordbrod.example,,{project},,{text},No,{on},10:00:00,{on},10:06:00,00:06:00,{tags},\n"


@pytest.fixture
def bring(cast, tmp_path):
    """`bring(name, *rows)`: brings a Toggl report with these rows in, as Ola."""

    def run(name: str, *rows: str, verb=bring_in, **more):
        path = tmp_path / name
        path.write_text(HEAD + "".join(rows))
        return verb(by=cast.ola, path=path, name=name, now=NOW, **more)

    return run


def hours(cast) -> float:
    return sum(DaySum.objects.of(cast.kari).values_list("seconds", flat=True)) / 3600


def test_a_file_is_kept_and_summed(cast, bring):
    done = bring("a.csv", row(2), row(3))
    assert (done.read, done.new, done.known, done.replaced) == (2, 2, 0, 0)
    assert hours(cast) == pytest.approx(0.2)
    kept = Time.objects.of(cast.ola).first()
    assert (kept.channel, kept.initiative, kept.who.key) == ("facebook", "daily", "ola")


def test_what_was_cut_off_is_swept_away_by_the_next_file_even_a_known_one(cast, bring):
    bring("a.csv", row(2))
    cut_off = open_receipt(by=cast.ola, source="toggl", now=NOW - timedelta(hours=1))
    bring("a.csv", row(2))
    assert not Receipt.objects.of(cast.ola).filter(pk=cut_off.pk).exists()


def test_the_same_file_twice_changes_nothing(cast, bring):
    first = bring("a.csv", row(2), row(3))
    again = bring("a.csv", row(2), row(3))
    assert (again.new, again.known, again.receipt) == (0, 2, first.receipt)
    assert hours(cast) == pytest.approx(0.2)


def test_undo_of_one_of_two_overlapping_files_keeps_what_both_had(cast, bring):
    first = bring("a.csv", row(2), row(3))
    second = bring("b.csv", row(3), row(4))
    assert (second.new, second.known) == (1, 1)
    undone = undo(by=cast.ola, receipt=first.receipt.pk, now=NOW)
    assert (undone.removed, undone.restored, undone.kept) == (1, 0, 1)
    assert hours(cast) == pytest.approx(0.2)
    assert undo(by=cast.ola, receipt=second.receipt.pk, now=NOW).removed == 2
    assert hours(cast) == 0


def test_a_corrected_value_is_a_new_revision_and_undo_brings_the_old_one_back(cast, bring):
    bring("a.csv", row(2))
    second = bring("b.csv", row(2, tags="ny"))
    assert (second.new, second.replaced) == (0, 1)
    assert Time.objects.of(cast.ola).current().get().x == [["Billable", "No"], ["Tags", "ny"]]
    assert undo(by=cast.ola, receipt=second.receipt.pk, now=NOW).restored == 1
    assert Time.objects.of(cast.ola).current().count() == 1
    assert ["Tags", "ny"] not in Time.objects.of(cast.ola).current().get().x


def test_an_edited_description_is_the_same_entry_unless_somebody_says_otherwise(cast, bring):
    bring("a.csv", row(2, text="svarte"), row(3))
    shown = bring("b.csv", row(2, text="svarte om melk"), row(3), verb=preview)
    assert [(pair.here.note, pair.now.note) for pair in shown.edited] == [("svarte", "svarte om melk")]
    assert (shown.new, shown.known, shown.replaced) == (0, 1, 1)
    changed = bring("b.csv", row(2, text="svarte om melk"), row(3))
    assert (changed.new, changed.known, changed.replaced) == (0, 1, 1)
    assert hours(cast) == pytest.approx(0.2)
    again = bring("c.csv", row(2, text="svarte om melk"), row(3), row(4))
    assert (again.new, again.known, again.replaced) == (1, 2, 0)
    undo(by=cast.ola, receipt=changed.receipt.pk, now=NOW)
    both = bring("d.csv", row(2, text="et annet møte"), choices=Choices(edited="new"))
    assert (both.new, both.replaced) == (1, 0)


def test_a_preview_keeps_nothing(cast, bring):
    shown = bring("a.csv", row(2), row(3, project="Hemmelig"), verb=preview)
    assert (shown.new, shown.known) == (2, 0)
    assert {m.label: m.channel for m in shown.labels if m.field == "under"} == {
        "Facebook": "facebook",
        "Hemmelig": "",
    }
    assert not Receipt.objects.of(cast.ola).exists()


def test_what_nobody_has_sorted_is_kept_and_a_match_sorts_it_later(cast, bring):
    bring("a.csv", row(2, project="Kampanje 7"))
    assert Time.objects.of(cast.ola).get().channel == ""
    moved = match_label(
        by=cast.ola,
        match=Match(on=ALWAYS, source="toggl", field="under", label="Kampanje 7", channel="blog", kind="posting"),
    )
    assert moved == 1
    kept = Time.objects.of(cast.ola).get()
    assert (kept.channel, kept.kind) == ("blog", "posting")
    bring("b.csv", row(3, project="Kampanje 7"))
    assert Time.objects.of(cast.ola).current().filter(channel="blog").count() == 2


def test_a_name_in_a_file_is_nobodys_until_that_person_has_been_told(cast, bring):
    cast.ola.person.told_at = None
    cast.ola.person.save()
    bring("a.csv", row(2))
    assert Time.objects.of(cast.ola).get().who is None


def test_a_file_nobody_knows_is_refused_with_a_sentence(cast, tmp_path):
    path = tmp_path / "bilde.bin"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    with pytest.raises(UnknownFile) as refused:
        bring_in(by=cast.ola, path=path, name="bilde.bin", now=NOW)
    assert "xport it again" in refused.value.says.text
    assert not Receipt.objects.of(cast.ola).exists()


def test_a_colleague_does_not_bring_files_in(cast, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(HEAD + row(2))
    with pytest.raises(NotAllowed):
        bring_in(by=cast.amira, path=path, name="a.csv", now=NOW)


def test_the_channel_may_be_chosen_for_a_file(cast, bring):
    bring("a.csv", row(2, project=""), choices=Choices(channel="phone"))
    assert Time.objects.of(cast.ola).get().channel == "phone"


def test_figures_of_two_channels_in_files_that_name_none_are_told_apart(cast, tmp_path):
    for channel, followers in (("facebook", 40), ("instagram", 7)):
        path = tmp_path / "followers.csv"
        path.write_text(f"Date,Followers\n2026-03-02,{followers}\n")
        bring_in(by=cast.ola, path=path, name=path.name, choices=Choices(channel=channel), now=NOW)
    kept = {(figure.key, figure.value) for figure in Audience.objects.of(cast.ola).current()}
    assert kept == {("facebook:followers:2026-03-02", 40), ("instagram:followers:2026-03-02", 7)}


@pytest.mark.django_db(transaction=True)
def test_real_posts_brought_in_twice_are_seventy_eight(cast, shared_data):
    for name in ("mbs_ig_posts_2025-03-18_2025-04-14.csv", "mbs_ig_posts_2025-03-18_2025-04-14_again.csv"):
        bring_in(by=cast.ola, path=shared_data / "meta_oigetit" / name, name=name, now=NOW)
    assert Post.objects.of(cast.ola).current().count() == 78


def test_real_overlapping_reports_are_524_entries(cast, shared_data):
    for period in ("2019-03-02_to_2020-03-01", "2019-04-07_to_2020-04-06"):
        name = f"toggl_detailed_jalavery_{period}.csv"
        bring_in(by=cast.ola, path=shared_data / "time" / name, name=name, now=NOW)
    assert Time.objects.of(cast.ola).current().count() == 524
    assert hours(cast) == pytest.approx(806.47, abs=0.005)
