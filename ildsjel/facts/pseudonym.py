"""A member of the public under a name that says nothing, and is the same each time."""

from __future__ import annotations

import hmac
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pseudonym:
    """Turns an identity at a platform into a keyed hash of it; nobody's into nothing."""

    key: bytes

    def __call__(self, identity: str) -> str:
        return hmac.new(self.key, identity.encode(), "sha256").hexdigest()[:24] if identity else ""
