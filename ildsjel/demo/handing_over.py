"""What Ola hands over to Amira: keeping an ear on what is said on Facebook, half of it done.

Both have said that the replies they give count as theirs.
"""

from __future__ import annotations

from collections.abc import Iterator

from ildsjel.demo.year import Year
from ildsjel.facts.hands import PAIRING, TEACH_BACK, Handover, HandoverTask, OwnReplies
from ildsjel.facts.happened import Seconds
from ildsjel.facts.period import DAY

HOUR, TOGETHER = 3600, 6
PLAN = "lytting"


def handing_over(year: Year) -> Iterator[Handover | HandoverTask | OwnReplies]:
    """The plan of three weeks ago, and that they have done the hours."""
    made, done = year.monday(3) + DAY, year.monday(1) + 3 * DAY
    for who in ("ola", "amira"):
        yield OwnReplies(on=made, who=who, by=who, id=f"demo:ownreplies:{who}")
    yield Handover(on=made, key=PLAN, who="ola", by="kari", id="demo:handover")
    for n, (sort, hours) in enumerate(((PAIRING, TOGETHER), (TEACH_BACK, 0))):
        yield HandoverTask(
            on=done if sort == PAIRING else made,
            handover=PLAN,
            key=f"lytting-{n}",
            sort=sort,
            place="facebook",
            kind="listening",
            to="amira",
            seconds=Seconds(hours * HOUR),
            done=sort == PAIRING,
            by="amira" if sort == PAIRING else "kari",
            id=f"demo:handovertask:{n}",
        )
