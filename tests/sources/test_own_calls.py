"""The calls of one's own phone become minutes, and no number is looked at."""

from io import BytesIO

from answering import CONTEXT

from ildsjel.sources import phone_log
from ildsjel.sources.proposed import Proposed
from ildsjel.sources.reading import Data, Skipped


def proposed(*rows):
    text = "\n".join(("Tidspunkt;Retning;Nummer;Varighet", *rows))
    return list(phone_log.proposed(Data.of(BytesIO(text.encode()), "samtaler.csv"), CONTEXT, ""))


def test_calls_close_upon_each_other_are_one_proposal_as_long_as_they_lasted():
    found = proposed("2026-02-27 10:00;Ut;91234567;0:05:00", "2026-02-27 10:20;Inn;22334455;0:04:30")
    (one,) = [one for one in found if isinstance(one, Proposed)]
    assert (one.n, one.time.seconds, one.time.channel, one.time.kind) == (2, 600, "phone", "dialogue")
    assert "91234567" not in repr(found)


def test_calls_nobody_took_and_old_ones_are_none_and_a_bad_row_is_told():
    found = proposed(
        "2026-02-27 10:00;Ubesvart;91234567;0:00:00",
        "2026-01-02 10:00;Ut;91234567;0:05:00",
        "i går;Ut;91234567;0:05:00",
    )
    assert [type(one) for one in found] == [Skipped]
