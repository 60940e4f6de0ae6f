"""Pointing out the columns of a table: said once, known again, refused with all that is missing, sent to others."""

from dataclasses import replace

import pytest

from ildsjel.actions.bring_in import bring_in
from ildsjel.actions.look_at_table import look_at_table
from ildsjel.actions.map_table import Unclear, forget_mapping, map_table
from ildsjel.actions.point_out import pointed_out
from ildsjel.actions.reader_of import UnknownFile
from ildsjel.actions.right import NotAllowed, Refused
from ildsjel.actions.undo import undo
from ildsjel.facts.text import write_line
from ildsjel.ledger.audience import Audience
from ildsjel.ledger.mappings import mappings
from tests.cast import NOW

TEXT = "Dag;Lesere;Kanal\n02.02.2026;120;Facebook\n13.02.2026;90;Instagram\n"
LATER = "Kanal;Lesere;Dag\nFacebook;80;14.02.2026\n"


@pytest.fixture
def table(tmp_path):
    def written(text=TEXT, name="lesere.csv"):
        (tmp_path / name).write_text(text)
        return tmp_path / name

    return written


def bring(by, path, **said):
    return bring_in(by=by, path=path, name=path.name, now=NOW, **said)


def mapped(by, path, **said):
    _, mapping = look_at_table(by=by, path=path, name=path.name, today=NOW.date())
    return replace(mapping, **said)


def test_a_table_nobody_knows_is_known_once_it_has_been_explained(cast, table):
    path = table()
    with pytest.raises(UnknownFile, match="point out its columns"):
        bring(cast.ola, path)
    map_table(by=cast.ola, mapping=mapped(cast.ola, path), now=NOW)
    assert (bring(cast.kari, path).source, bring(cast.kari, table(LATER, "mer.csv")).new) == ("mapped", 1)
    figures = Audience.objects.of(cast.kari).current()
    assert sorted(figures.values_list("channel", "measure", "value")) == [
        ("facebook", "lesere", 80),
        ("facebook", "lesere", 120),
        ("instagram", "lesere", 90),
    ]


def test_brought_in_twice_nothing_changes(cast, table):
    path = table()
    map_table(by=cast.ola, mapping=mapped(cast.ola, path), now=NOW)
    bring(cast.ola, path)
    again = bring(cast.ola, table(TEXT + "15.02.2026;7;Facebook\n", "igjen.csv"))
    assert (again.new, again.known) == (1, 2)


def test_everything_missing_is_said_at_once_and_nothing_is_kept(cast, table):
    wrong = mapped(cast.ola, table(), gives="noe", day="", number=("Lesere", "Lesere"), one_channel="månen")
    with pytest.raises(Unclear) as unclear:
        map_table(by=cast.ola, mapping=wrong, now=NOW)
    assert len(unclear.value.missing) == 4
    assert mappings(cast.ola) == []


def test_one_for_the_same_headings_takes_the_place_of_the_earlier(cast, table):
    first = mapped(cast.ola, table(), name="Lesere")
    map_table(by=cast.ola, mapping=first, now=NOW)
    map_table(by=cast.kari, mapping=replace(first, gives="results", header=("Kanal", "Dag", "Lesere")), now=NOW)
    (one,) = mappings(cast.dag)
    assert (one.gives, one.by) == ("results", "kari")


def test_forgotten_or_taken_back_it_is_not_known_any_more(cast, table):
    path = table()
    receipt = map_table(by=cast.ola, mapping=mapped(cast.ola, path), now=NOW)
    undo(by=cast.ola, receipt=receipt.pk, now=NOW)
    assert mappings(cast.ola) == []
    map_table(by=cast.ola, mapping=mapped(cast.ola, path), now=NOW)
    (one,) = mappings(cast.ola)
    brought = bring(cast.ola, path)
    forget_mapping(by=cast.kari, key=one.key, now=NOW)
    assert mappings(cast.ola) == [] and brought.new == 2
    assert Audience.objects.of(cast.ola).current().count() == 2
    with pytest.raises(Refused):
        forget_mapping(by=cast.kari, key=one.key, now=NOW)


def test_it_is_sent_as_a_small_text_file_and_works_elsewhere(cast, table):
    map_table(by=cast.ola, mapping=mapped(cast.ola, table()), now=NOW)
    (one,) = mappings(cast.ola)
    sent = table(write_line(replace(one, by="")) + "\n", "lesere.facts")
    assert mappings(cast.jonas) == []
    bring(cast.jonas, sent)
    assert bring(cast.jonas, table()).new == 2


def test_it_is_for_those_who_keep_the_sources(cast, table):
    with pytest.raises(NotAllowed):
        map_table(by=cast.amira, mapping=mapped(cast.ola, table()), now=NOW)


def test_what_is_said_in_words_goes_before_the_guess(cast, table):
    path = table("Når;A;B\n2026-02-02;5;7\n")
    said = pointed_out(by=cast.ola, path=path, name=path.name, said=["number=B", "one_channel=web"], now=NOW)
    assert (said.day, said.number, said.one_channel) == ("Når", ("B",), "web")
    with pytest.raises(Refused, match="points at nothing"):
        pointed_out(by=cast.ola, path=path, name=path.name, said=["dag=Når"], now=NOW)
