"""TimeTagger knows its entries by a key; the time stands in whichever way its owner has chosen."""

import pytest
from samples import of_text, say

from ildsjel.sources import timetagger
from ildsjel.sources.reading import Skipped

HEAD = "key\tstart\tstop\ttags\tdescription\n"


def found(start, stop, tags="#facebook", description="#facebook svarte", key="abcd1234"):
    one, *_ = of_text(timetagger, HEAD + "\t".join((key, start, stop, tags, description)) + "\n")
    return one


@pytest.mark.parametrize(
    ("start", "stop"),
    [
        ("1770022800", "1770023160"),
        ("2026-02-02T09:00:00Z", "2026-02-02T09:06:00Z"),
        ("2026-02-02 10:00:00", "2026-02-02 10:06:00"),
        ("2026-02-02 10:00:00", "2026-02-02T09:06:00Z"),
    ],
)
def test_the_same_entry_comes_out_of_every_way_to_write_the_time(start, stop):
    time = found(start, stop)
    assert (str(time.at), time.seconds, time.id) == ("2026-02-02 10:00:00+01:00", 360, "timetagger:abcd1234")


@pytest.mark.parametrize("stop", ["", "1770022800"])
def test_what_is_running_waits(stop):
    left_out = found("1770022800", stop)
    assert isinstance(left_out, Skipped) and "still running" in say(left_out.why)


def test_tags_are_what_it_is_filed_under_also_where_only_the_description_has_them():
    assert found("1770022800", "1770023160", "#blogg #vakt").under == "blogg / vakt"
    assert found("1770022800", "1770023160", "", "#blogg utkast, #kunde=nes").under == "blogg / kunde=nes"


def test_a_text_between_tabs_may_begin_with_a_quotation_mark():
    assert found("1770022800", "1770023160", description='"sitat" og mer').note == '"sitat" og mer'


def test_an_entry_without_its_key_is_left_out():
    assert isinstance(found("1770022800", "1770023160", key="1,2E+07"), Skipped)
    assert isinstance(found("1770022800", "1770023160", key=""), Skipped)
