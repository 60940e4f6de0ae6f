"""An entry with another description is the same one, unless both stand in the file."""

from datetime import datetime

from ildsjel.actions.receive import open_receipt, receive
from ildsjel.facts.batch import batches
from ildsjel.facts.happened import Seconds, Time
from ildsjel.insight.working_time import ZONE
from ildsjel.ledger.edited import edited_in, same_ids
from ildsjel.ledger.gains import gathering
from ildsjel.ledger.keep import Tally, keep
from ildsjel.ledger.resolver import Resolver
from tests.cast import NOW

AT = datetime(2026, 3, 2, 9, tzinfo=ZONE)


def entry(note):
    return Time(on=AT.date(), at=AT, seconds=Seconds(360), by="Ola", note=note, id=f"toggl:2026-03-02:{note}")


def test_another_description_of_the_same_moment_is_the_same_entry(cast):
    receive(by=cast.kari, facts=[entry("svarte")], source="toggl", now=NOW)
    coming = batches([entry("svarte på spørsmål")])
    [pair] = edited_in(coming, Resolver(cast.kari))
    assert (pair.here.note, pair.now.note) == ("svarte", "svarte på spørsmål")
    assert same_ids(coming, [pair])[0].columns["id"] == [entry("svarte").id]


def test_two_that_both_stand_in_the_file_are_two_also_where_it_is_read_in_parts(cast):
    receive(by=cast.kari, facts=[entry("svarte")], source="toggl", now=NOW)
    both = batches([entry("svarte"), entry("ringte")])
    assert edited_in(both, Resolver(cast.kari)) == []
    receipt, resolver = open_receipt(by=cast.kari, source="toggl", now=NOW), Resolver(cast.kari)
    with gathering(cast.kari) as gains:
        keep(batches([entry("svarte")]), receipt, resolver, Tally(), gains)
    second = batches([entry("ringte")])
    assert edited_in(second, resolver, receipt) == []
    assert len(edited_in(second, resolver)) == 1
