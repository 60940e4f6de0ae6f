"""Every sample reads to the facts beside it, and every source has one."""

from pathlib import Path

import pytest
import samples

import ildsjel.sources
from ildsjel.facts.kinds import Happened
from ildsjel.facts.outside import Published
from ildsjel.facts.text import read_line, write_line
from ildsjel.sources import SOURCES, by_name, find
from ildsjel.sources.archive import open_data
from ildsjel.sources.reading import Head

NOT_A_FILE = {"six_minutes"}
UNKNOWN = {"mapped"}  # no file of its own: test_mapped.py


def head(path):
    with path.open("rb") as file:
        return Head.of(open_data(file, path.name))


@pytest.mark.parametrize("path", samples.files(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_sample_reads_to_the_facts_beside_it(path):
    source = find(head(path))
    assert source is by_name(path.parent.name)
    assert samples.told(source, path) == path.with_suffix(".facts").read_text().splitlines()


@pytest.mark.parametrize("path", samples.files(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_only_its_own_source_recognises_a_file(path):
    assert [source.NAME for source in SOURCES if source.recognises(head(path))] == [path.parent.name]


@pytest.mark.parametrize("path", samples.files(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_is_read_has_an_identity_and_survives_the_text_form(path):
    for line in samples.told(by_name(path.parent.name), path):
        if not line.startswith("#"):
            fact = read_line(line)
            assert write_line(fact) == line
            assert path.parent.name == "facts" or (isinstance(fact, Happened | Published) and fact.id)


def test_every_source_is_listed_and_has_a_sample():
    folders = {path.parent.name for path in Path(ildsjel.sources.__file__).parent.glob("*/__init__.py")}
    assert folders - NOT_A_FILE == {source.NAME for source in SOURCES}
    assert folders - NOT_A_FILE - UNKNOWN == {path.parent.name for path in samples.files()}
    assert all(source.__doc__ for source in SOURCES)
