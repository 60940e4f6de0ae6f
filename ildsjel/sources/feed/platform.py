"""Which platform an entry is from, where what it is called says so: the post is then the platform's own."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ildsjel.facts.happened import Post
from ildsjel.sources.ids import composed

_PATTERNS = {
    "youtube": re.compile(r"yt:video:([\w-]{5,20})"),
    "bluesky": re.compile(r"(at://did:[\w:.%-]{5,80}/app\.bsky\.feed\.post/[\w.~:-]{1,40})"),
    "mastodon": re.compile(r"https?://[^/\s]{3,100}/(?:@|users/)[\w.-]{1,60}/(?:statuses/)?([0-9]{15,25})"),
}


@dataclass(frozen=True, slots=True)
class Platform:
    """A platform's channel, and its id of a post."""

    channel: str
    id: str

    def own(self, post: Post) -> Post:
        """The post under the platform's own id."""
        return replace(post, id=composed(self.channel, self.id))


def platform_of(named: str) -> Platform | None:
    """The platform, or None for a site of one's own."""
    found = ((channel, pattern.fullmatch(named)) for channel, pattern in _PATTERNS.items())
    return next((Platform(channel, match[1]) for channel, match in found if match), None)
