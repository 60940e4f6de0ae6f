"""What was decided and learned."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ildsjel.facts.happened import Metrics


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A leader's answer to a finding: `keep`, `change` or `unknown`, a reason and a day to look again.

    `m` holds the figures the leader looked at, so that the same ones can stand beside them on the day `again`.
    """

    on: date
    question: str
    choice: str
    because: str = ""
    again: date | None = None
    initiative: str = ""
    status: str = ""
    by: str = ""
    id: str = ""
    m: Metrics = ()
