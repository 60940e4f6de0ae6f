"""The plain-text form of every fact, one line each: `2026-03-02 time ola 0h06 facebook dialogue "svarte"`.

Documented in `docs/text-form.md`. What `write` writes, `read` reads back to the same facts.
"""

from ildsjel.facts.text.read import UnreadableLine, read, read_line
from ildsjel.facts.text.write import write, write_line

__all__ = ["UnreadableLine", "read", "read_line", "write", "write_line"]
