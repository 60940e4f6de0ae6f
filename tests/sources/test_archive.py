"""A zip with one file in it is that file; anything stranger is refused with a sentence."""

import io
import zipfile

import pytest

from ildsjel.sources.archive import files_in, open_data
from ildsjel.sources.reading import Unreadable


def zipped(**files):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    file.seek(0)
    return file


def workbook():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in ("[Content_Types].xml", "xl/workbook.xml"):
            archive.writestr(name, "")
    file.seek(0)
    return file


def test_a_file_is_itself():
    data = open_data(io.BytesIO(b"a,b\n"), "a.csv")
    assert (data.name, data.size, data.file.read()) == ("a.csv", 4, b"a,b\n")


def test_a_zip_with_one_file_is_that_file():
    data = open_data(zipped(posts_csv=b"a,b\n"), "download.zip")
    assert (data.name, data.size, data.file.read()) == ("posts.csv", 4, b"a,b\n")


def test_pictures_and_films_are_no_exports_however_many_there_are():
    pictures = {f"media__{n}_jpg": b"x" for n in range(600)}
    archive = zipped(outbox_json=b"{}", actor_json=b"{}", film_MP4=b"x", **pictures)
    assert [data.name for data in files_in(archive, "a.zip")] == ["outbox.json", "actor.json"]
    assert open_data(zipped(outbox_json=b"{}", a_png=b"x"), "a.zip").name == "outbox.json"


def test_a_zip_bomb_is_stopped():
    with pytest.raises(Unreadable):
        open_data(zipped(a_csv=b"0" * (64 * 1024**2)), "a.zip")


@pytest.mark.parametrize(
    "file", [zipped(), zipped(a_csv=b"a", b_csv=b"b"), io.BytesIO(zipped(a_csv=b"a" * 999).getvalue()[:-30])]
)
def test_several_files_none_or_half_of_one_are_refused(file):
    with pytest.raises(Unreadable) as refused:
        open_data(file, "a.zip")
    assert refused.value.says.text


def test_a_zip_of_several_gives_each_of_them():
    found = list(files_in(zipped(a_csv=b"a", folder__b_csv=b"b,c"), "a.zip"))
    assert [(data.name, data.file.read()) for data in found] == [("a.csv", b"a"), ("folder/b.csv", b"b,c")]


@pytest.mark.parametrize(
    "file",
    [
        zipped(),
        zipped(a_csv=b"a"),
        io.BytesIO(b"a,b\n"),
        workbook(),
    ],
)
def test_what_is_one_file_is_not_taken_apart(file):
    assert list(files_in(file, "a.zip")) == []


def test_several_that_swell_are_stopped():
    with pytest.raises(Unreadable):
        list(files_in(zipped(a_csv=b"0" * (32 * 1024**2), b_csv=b"0" * (32 * 1024**2)), "a.zip"))


def test_damage_inside_a_zip_is_refused():
    content = bytearray(zipped(a_csv=bytes(range(256)) * 50).getvalue())
    content[60] ^= 0xFF
    with pytest.raises(Unreadable):
        open_data(io.BytesIO(bytes(content)), "a.zip")


def test_a_zip_in_a_zip_is_called_that():
    with pytest.raises(Unreadable, match="another zip"):
        open_data(zipped(a_zip=zipped(a_csv=b"a").getvalue()), "a.zip")


def test_a_workbook_that_swells_beyond_reason_is_not_opened():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "")
        archive.writestr("xl/sheet.xml", b"0" * (64 * 1024**2))
    with pytest.raises(Unreadable, match="far larger"):
        open_data(file, "a.xlsx")
