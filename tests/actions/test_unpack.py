"""A zip of several files: each that is known is looked through by itself."""

import zipfile
from pathlib import Path

import pytest

from ildsjel.actions.unpack import take_apart, unpacked
from ildsjel.actions.upload import take, waiting
from tests.cast import NOW

SAMPLES = Path(__file__).parents[1] / "samples"
TOGGL, POSTS = SAMPLES / "toggl" / "detailed.csv", SAMPLES / "meta_business_suite" / "facebook.csv"


@pytest.fixture
def download(tmp_path):
    """Two files Ildsjel knows, in a folder, and one it does not."""
    path = tmp_path / "download.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(TOGGL, "exports/hours.csv")
        archive.write(POSTS, "exports/posts.csv")
        archive.writestr("read me.txt", "Hei")
    return path


def test_the_known_files_come_out_with_their_names(download):
    with unpacked(download, "download.zip") as files:
        assert [name for _, name in files] == ["hours.csv", "posts.csv"]
        assert files[0][0].read_bytes() == TOGGL.read_bytes()
        folder = files[0][0].parent
    assert not folder.exists()


def test_any_other_file_is_itself(tmp_path, download):
    strange = tmp_path / "strange.zip"
    with zipfile.ZipFile(strange, "w") as archive:
        archive.writestr("a.txt", "a")
        archive.writestr("b.txt", "b")
    for path in (TOGGL, strange, tmp_path / "gone.zip"):
        with unpacked(path, path.name) as files:
            assert files == [(path, path.name)]


def test_dropped_on_the_page_it_becomes_uploads_of_their_own(cast, download, settings, tmp_path):
    settings.UPLOADS = tmp_path / "uploads"
    dropped = take(by=cast.kari, chunks=[download.read_bytes()], name="download.zip", now=NOW)
    parts = take_apart(by=cast.kari, upload=dropped, now=NOW)
    assert [part.file_name for part in parts] == ["hours.csv", "posts.csv"]
    assert [upload.pk for upload in waiting(by=cast.kari)] == [part.pk for part in parts]
    assert len(list(settings.UPLOADS.iterdir())) == 2
    assert take_apart(by=cast.kari, upload=parts[0], now=NOW) == [parts[0]]
