"""The six-minute log: one typed line, such as `fb 6` or `6m facebook svarte på spørsmål`, to the time it stands for.

A bare number is minutes that end now. Nothing is rounded. What can be meant in more than one way comes back as
its readings, and what cannot be meant at all with a sentence that says what to write.
"""

from ildsjel.sources.six_minutes.answer import Ambiguous, Refused
from ildsjel.sources.six_minutes.read import read_line

NAME = "six_minutes"

__all__ = ["NAME", "Ambiguous", "Refused", "read_line"]
