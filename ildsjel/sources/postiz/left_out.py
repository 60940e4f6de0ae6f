"""What a list of Postiz' has beside the posts that happened: it is left out, and how much it was is told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ildsjel.facts.sentence import plural, sentence
from ildsjel.sources.json_said import text_of
from ildsjel.sources.postiz.names import CHANNELS, FAILED, MISSING, PUBLISHED, WAITING
from ildsjel.sources.reading import LeftOut, Remark


class LeftAside:
    """Counts each by its id, as one that repeats stands there once for every time."""

    def __init__(self) -> None:
        self._met = set[str]()
        self._waiting, self._failed, self._handed_over, self._again = set[str](), set[str](), set[str](), 0

    def takes(self, told: Any) -> bool:
        """Is it none that happened, or one that has been read? Raises LeftOut where it does not say."""
        key, state = text_of(told, "id"), text_of(told, "state").upper()
        if state in WAITING:
            self._waiting.add(key)
        elif state == FAILED:
            self._failed.add(key)
        elif state != PUBLISHED:
            raise LeftOut(sentence("It does not say here whether this was published."))
        elif is_handed_over(told):
            self._handed_over.add(key)
        elif key and key in self._met:
            self._again += 1
        else:
            self._met.add(key)
            return False
        return True

    def remarks(self) -> Iterator[Remark]:
        """How many of each."""
        if self._waiting:
            yield Remark(
                plural(
                    "One post waits or is a draft. It is left out until it is published.",
                    "{n} posts wait or are drafts. They are left out until they are published.",
                    len(self._waiting),
                )
            )
        if self._failed:
            yield Remark(
                plural(
                    "One post could not be published, and is left out.",
                    "{n} posts could not be published, and are left out.",
                    len(self._failed),
                )
            )
        if self._handed_over:
            yield Remark(
                plural(
                    "One post was handed over to TikTok’s app, and Postiz does not know what came of it. "
                    "It is left out.",
                    "{n} posts were handed over to TikTok’s app, and Postiz does not know what came of them. "
                    "They are left out.",
                    len(self._handed_over),
                )
            )
        if self._again:
            yield Remark(
                plural(
                    "One line is a post that stands there already, as it repeats. It counts once.",
                    "{n} lines are posts that stand there already, as they repeat. Each counts once.",
                    self._again,
                )
            )


def is_handed_over(told: Any) -> bool:
    """Was it put into the inbox of TikTok's app, for somebody to finish it there? It is called published even so."""
    is_tiktok = CHANNELS.get(text_of(told, "integration", "providerIdentifier").casefold()) == "tiktok"
    return is_tiktok and text_of(told, "releaseId") == MISSING
