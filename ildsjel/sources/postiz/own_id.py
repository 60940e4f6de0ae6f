"""What the network itself calls a post that Postiz has published, so that its own export tells of the same one.

The address is looked at first, as it is documented; `releaseId`, which stands beside it, where that does not say. A
film on Facebook is told by the number of the film, which is not that of the post: it keeps Postiz' own id.
"""

from __future__ import annotations

import re
from typing import Any

from ildsjel.sources.ids import composed, platform_id
from ildsjel.sources.json_said import text_of
from ildsjel.sources.linkedin_page.urn import urn_in
from ildsjel.sources.postiz.names import CHANNELS

LONGEST = 500
_IN_ADDRESS = {
    "x": re.compile(r"(?:twitter|x)\.com/[^/?#]+/status/([0-9]{1,25})"),
    "youtube": re.compile(r"(?:[?&]v=|/shorts/|youtu\.be/)([\w-]{11})(?![\w-])"),
    "tiktok": re.compile(r"/(?:video|photo)/([0-9]{15,25})"),
    "mastodon": re.compile(r"/(?:statuses|@[^/?#]+)/([0-9]{6,25})(?![0-9])"),
    "facebook": re.compile(r"facebook\.com/[^/?#]+/posts/([0-9]{5,25})(?![\w])"),
}
_IN_ID = {
    "facebook": re.compile(r"[0-9]{1,25}_([0-9]{5,25})"),
    "instagram": re.compile(r"([0-9]{15,25})"),
    "threads": re.compile(r"([0-9]{15,25})"),
    "tiktok": re.compile(r"([0-9]{15,25})"),
    "youtube": re.compile(r"([\w-]{11})"),
    "mastodon": re.compile(r"([0-9]{6,25})"),
    "bluesky": re.compile(r"(at://did:[\w:.%-]{5,80}/app\.bsky\.feed\.post/[\w.~:-]{1,60})"),
}
_BLUESKY = re.compile(r"bsky\.app/profile/(did:[\w:.%-]{5,80})/post/([\w.~:-]{1,60})")
_OF_A_POST = re.compile(r"instagram\.com/(?:[^/?#]+/)?(?:p|reel|reels|tv|stories)/")


def own_id(told: Any, network: str) -> str:
    """The identity of a post: the network's, else Postiz' own; nothing where there is neither."""
    address, release = text_of(told, "releaseURL")[:LONGEST], text_of(told, "releaseId")[:LONGEST]
    channel = CHANNELS.get(network, network)
    found = _said(channel, address, release)
    if found:
        return composed(channel, found)
    own = platform_id(text_of(told, "id"))
    return composed("postiz", own) if own else ""


def _said(channel: str, address: str, release: str) -> str:
    if channel == "linkedin":
        return urn_in(address) or urn_in(release)
    if channel == "bluesky" and (match := _BLUESKY.search(address)):
        return f"at://{match[1]}/app.bsky.feed.post/{match[2]}"
    if channel == "instagram" and not _OF_A_POST.search(address):
        return ""  # the address of the profile alone: then the id is of what was sent there, and not of the post
    in_address, in_id = _IN_ADDRESS.get(channel), _IN_ID.get(channel)
    match = (in_address.search(address) if in_address else None) or (in_id.fullmatch(release) if in_id else None)
    return match[1] if match else ""
