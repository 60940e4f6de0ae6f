"""A dropped table nobody knows: pointed out on its page, read at once, listed, sent on as text, forgotten."""

from django.core.files.uploadedfile import SimpleUploadedFile

from ildsjel.ledger.mappings import mappings
from ildsjel.ledger.upload import Upload

TEXT = "Dag;Lesere;Kanal\n02.02.2026;120;Facebook\n13.02.2026;90;<b>Intranett</b>\n"
SAID = {"name": "Lesere", "gives": "figures", "day": "Dag", "number": ["Lesere"], "channel": "Kanal"}


def drop(client, text=TEXT):
    file = SimpleUploadedFile("lesere.csv", text.encode())
    return client.post("/fjordbrod/uploads/", {"file": [file]}, follow=True)


def columns(access):
    upload = Upload.objects.of(access).order_by("-pk").first()
    return f"/fjordbrod/uploads/{upload.pk}/columns/"


def pointing(access):
    return columns(access).replace("columns", "pointing")


def test_an_unknown_table_leads_to_its_columns_and_is_read_when_they_are_said(cast, sit):
    ola = sit(cast.ola)
    dropped = drop(ola)
    assert dropped.status_code == 422 and columns(cast.ola) in dropped.content.decode()
    shown = ola.get(columns(cast.ola)).content.decode()
    assert "Lesere</th>" in shown and "&lt;b&gt;Intranett" in shown and "<b>Intranett" not in shown
    assert '<option value="Dag" selected>' in shown
    read = ola.post(pointing(cast.ola), SAID, follow=True)
    assert read.status_code == 200 and "2 new" in read.content.decode()
    listed = ola.get("/fjordbrod/sources/").content.decode()
    assert "Lesere" in listed
    again = drop(sit(cast.kari))
    assert "2 new" in again.content.decode()


def test_what_is_missing_is_said_on_the_page_and_nothing_is_kept(cast, sit):
    ola = sit(cast.ola)
    drop(ola)
    told = ola.post(pointing(cast.ola), SAID | {"number": []})
    assert told.status_code == 422 and "Point out a column with a number." in told.content.decode()
    assert ola.post(pointing(cast.ola), SAID | {"day": "Måne"}).status_code == 422
    assert mappings(cast.ola) == []


def test_what_is_no_table_is_said(cast, sit):
    ola = sit(cast.ola)
    drop(ola, "Hei på deg.\nDette er et brev.\n")
    told = ola.get(columns(cast.ola))
    assert told.status_code == 422 and "is not a table" in told.content.decode()


def test_it_is_sent_as_text_and_forgotten(cast, sit):
    ola = sit(cast.ola)
    drop(ola)
    ola.post(pointing(cast.ola), SAID)
    (one,) = mappings(cast.ola)
    sent = ola.get(f"/fjordbrod/mappings/{one.key}/")
    assert sent["Content-Disposition"] == 'attachment; filename="lesere.facts"'
    assert sent.content.decode().splitlines()[0].startswith("20") and " mapping " in sent.content.decode()
    assert ola.get("/fjordbrod/mappings/noe/").status_code == 404
    ola.post(f"/fjordbrod/mappings/{one.key}/removal/")
    assert mappings(cast.ola) == []
    assert drop(ola).status_code == 422


def test_a_file_is_its_droppers_alone(cast, sit):
    drop(sit(cast.ola))
    assert sit(cast.kari).get(columns(cast.ola)).status_code == 404
    assert sit(cast.amira).get(columns(cast.ola)).status_code == 403
    assert sit(cast.jonas).get(columns(cast.ola)).status_code == 404
