"""Files on the Sources page: several at once wait to be looked through, one at a time, and none is lost."""

import re
from pathlib import Path

from django.core.files.uploadedfile import SimpleUploadedFile

from ildsjel.ledger.audience import Audience
from ildsjel.ledger.upload import Upload

SAMPLES = Path(__file__).parents[1] / "samples"
TOGGL, POSTS = SAMPLES / "toggl" / "detailed.csv", SAMPLES / "meta_business_suite" / "facebook.csv"


def drop(client, *files):
    dropped = [SimpleUploadedFile(file.name, file.read_bytes()) for file in files]
    return client.post("/fjordbrod/uploads/", {"file": dropped}, follow=True)


def test_one_file_is_shown_at_once(cast, sit):
    page = drop(sit(cast.kari), TOGGL)
    assert page.redirect_chain[-1][0].startswith("/fjordbrod/uploads/")
    assert "4 new" in page.content.decode()


def test_several_wait_and_each_leads_to_the_next(cast, sit):
    kari = sit(cast.kari)
    page = drop(kari, TOGGL, POSTS).content.decode()
    first, second = Upload.objects.of(cast.kari).order_by("pk")
    assert all(f"/fjordbrod/uploads/{upload.pk}/" in page for upload in (first, second))
    receipt = kari.post(f"/fjordbrod/uploads/{first.pk}/receipts/", follow=True).content.decode()
    assert f"/fjordbrod/uploads/{second.pk}/" in receipt and POSTS.name in receipt
    assert f"/fjordbrod/uploads/{first.pk}/" not in kari.get("/fjordbrod/sources/").content.decode()


def test_a_receipt_opens_the_answers_for_its_own_last_weeks(cast, sit):
    kari = sit(cast.kari)
    drop(kari, TOGGL)
    upload = Upload.objects.of(cast.kari).get()
    receipt = kari.post(f"/fjordbrod/uploads/{upload.pk}/receipts/", follow=True)
    last = receipt.context["receipt"].last_on
    assert f"/fjordbrod/overview/?from={receipt.context['latest'].start}&amp;to={last}" in receipt.content.decode()


def test_what_is_thrown_away_is_gone_and_was_nobody_elses_to_see(cast, sit):
    ola = sit(cast.ola)
    drop(ola, TOGGL, POSTS)
    first, second = Upload.objects.of(cast.ola).order_by("pk")
    assert sit(cast.kari).post(f"/fjordbrod/uploads/{first.pk}/removal/").status_code == 404
    assert TOGGL.name not in sit(cast.kari).get("/fjordbrod/sources/").content.decode()
    sit(cast.ola).post(f"/fjordbrod/uploads/{first.pk}/removal/")
    assert list(Upload.objects.of(cast.ola)) == [second]
    assert not Path(first.path).exists() and Path(second.path).exists()


def test_what_has_been_brought_in_is_not_thrown_away(cast, sit):
    kari = sit(cast.kari)
    drop(kari, TOGGL)
    upload = Upload.objects.of(cast.kari).get()
    kari.post(f"/fjordbrod/uploads/{upload.pk}/receipts/")
    kari.post(f"/fjordbrod/uploads/{upload.pk}/removal/")
    assert Upload.objects.of(cast.kari).get().receipt.new == 4


def test_no_file_at_all_is_the_page_again(cast, sit):
    page = sit(cast.kari).post("/fjordbrod/uploads/", follow=True)
    assert page.redirect_chain[-1][0] == "/fjordbrod/sources/"


def test_a_file_that_names_no_channel_is_asked_about(cast, sit):
    kari = sit(cast.kari)
    page = drop(kari, SAMPLES / "meta_business_suite" / "insights_no_channel.csv").content.decode()
    assert '<select class="ds-input" id="channel" name="channel">' in page
    upload = Upload.objects.of(cast.kari).get()
    kari.post(f"/fjordbrod/uploads/{upload.pk}/receipts/", {"channel": "instagram"})
    assert set(Audience.objects.of(cast.kari).values_list("channel", flat=True)) == {"instagram"}


def test_a_file_that_names_its_channels_is_not(cast, sit):
    assert 'id="channel"' not in drop(sit(cast.kari), POSTS).content.decode()


def test_a_channel_that_is_not_here_is_said_before_anything_is_kept(cast, sit):
    kari = sit(cast.kari)
    drop(kari, SAMPLES / "meta_business_suite" / "insights_no_channel.csv")
    upload = Upload.objects.of(cast.kari).get()
    page = kari.post(f"/fjordbrod/uploads/{upload.pk}/receipts/", {"channel": "myspace"})
    assert (page.status_code, "myspace" in page.content.decode()) == (422, True)
    assert not Audience.objects.of(cast.kari).exists()


def test_the_first_lines_say_what_each_is_about_and_how_much(cast, sit):
    page = drop(sit(cast.kari), SAMPLES / "meta_business_suite" / "insights_reach.csv").content.decode()
    first = re.search(r'<ul class="entries days"><li>.*?<span>(.*?)</span><span class="number">(.*?)</span>', page)
    assert first.groups() == ("Facebook: reach", "120")
