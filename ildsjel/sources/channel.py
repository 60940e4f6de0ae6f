"""Which channel a table of daily figures tells of: by columns only one platform has, else by the file's name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ildsjel.sources.columns import plain

_NAMED = {
    "facebook": "facebook fb",
    "instagram": "instagram insta ig",
    "linkedin": "linkedin",
    "x": "twitter tweets tweet",
    "tiktok": "tiktok",
    "youtube": "youtube yt",
    "snapchat": "snapchat",
    "bluesky": "bluesky bsky",
    "mastodon": "mastodon",
    "press": "press presse pressemelding pressemeldinger pressemeddelanden pressroom newsroom",
    "blog": "blog blogg",
    "web": "web website nettsted nettside nettsider hjemmeside analytics ga4",
    "email": "email epost nyhetsbrev newsletter mailchimp",
}
_CHANNEL = {word: channel for channel, words in _NAMED.items() for word in words.split()}
_WEB = frozenset(plain(name) for name in ("Page views", "Sessions", "Bounce rate", "Unique page views"))
_X = frozenset(plain(name) for name in ("Retweets", "Tweets published", "Bookmarks", "Create post", "Detail expands"))
GA4_API = {
    *("sessionSource", "sessionMedium", "totalUsers", "activeUsers", "newUsers", "screenPageViews", "eventCount"),
    *("averageSessionDuration", "screenPageViewsPerSession", "engagedSessions", "keyEvents", "conversions"),
}
_LINKEDIN = (
    "(organic)",
    "(sponsored)",
    "(desktop)",
    "(mobile)",
    "(organisk)",
    "(organiske)",
    "(sponset)",
    "(sponsede)",
)
_TIKTOK = {"videoviews", "reachedaudience"}
_YOUTUBE_FILE = re.compile(r"(?:^|[ _-])(?:totals|(?:chart|table)[ _]data)(?:[ _]?\([0-9]+\))?\.csv$", re.IGNORECASE)
_SEVERAL = 2


def by_columns(headings: Sequence[str]) -> str:
    """The channel whose columns these are, or nothing."""
    names = {plain(heading) for heading in headings}
    if sum(name.endswith(_LINKEDIN) for name in names) >= _SEVERAL or {"organicfollowers", "totalfollowers"} <= names:
        return "linkedin"
    if "impressions" in names and "engagements" in names and names & _X:
        return "x"
    if "dailytotalreach" in names:
        return "facebook"
    if names >= _TIKTOK:
        return "tiktok"
    return "web" if names & _WEB or GA4_API & {*headings} else ""


def by_name(name: str) -> str:
    """The channel a file's name tells of, or nothing."""
    if _YOUTUBE_FILE.search(name):
        return "youtube"
    words = re.findall(r"[^\W_]+", name.casefold())
    return "x" if words[:1] == ["x"] else next((_CHANNEL[word] for word in words if word in _CHANNEL), "")
