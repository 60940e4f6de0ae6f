"""Instagram's data download: Accounts Center > Your information > Download, choose JSON, then the zip or its files.

Of what is in it these are read: posts (`posts_1.json` and so on), reels, stories, and films of IGTV; what past posts
have got (`past_instagram_insights/posts.json`, `reels.json`); and how many followers there were by the account's own
statistics (`audience_insights.json`). Each post is a Post. Moments are in seconds and become the organisation's.
Text comes with its letters taken apart, and is put together again. Where pictures were taken, who follows, and
anything private is not read. The download does not say a post's address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ildsjel.facts.sentence import sentence
from ildsjel.sources.decoding import beginning_of
from ildsjel.sources.instagram_download.insight import audience, insight
from ildsjel.sources.instagram_download.media import FORMATS, media
from ildsjel.sources.json_object import members
from ildsjel.sources.reading import Context, Data, Found, Head, LeftOut, Remark, Skipped

NAME = "instagram_download"
AUDIENCE = "organic_insights_audience"
INSIGHTS = ("organic_insights_posts", "organic_insights_reels", "organic_insights_stories")
_NAMES = "|".join((*filter(None, FORMATS), *INSIGHTS, AUDIENCE))
_OBJECT = re.compile(rf'\{{\s*"(?:{_NAMES})"\s*:\s*\[')
_OLD = re.compile(r'"(?:photos|videos|stories)"\s*:\s*\[\s*\{[^{}]{0,8000}"taken_at"')
_LIST = re.compile(r"\[\s*\{")
_POST = re.compile(r'"media"\s*:\s*\[\s*\{[^\]]{0,20000}?"creation_timestamp"\s*:\s*[0-9]')
_FACEBOOK = re.compile(r'"(?:attachments|external_context)"\s*:')


def recognises(head: Head) -> bool:
    """Is this a list of posts, reels or stories, or the statistics of them?"""
    text = beginning_of(head).lstrip("\ufeff \t\r\n")
    if text.startswith("{"):
        return bool(_OBJECT.match(text) or _OLD.search(text))
    return bool(_LIST.match(text) and _POST.search(text)) and not _FACEBOOK.search(text)


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Post for everything published, or an Audience of how many follow. Raises Unreadable."""
    private = 0
    for line, name, item in members(data):
        try:
            if name in FORMATS:
                yield media(item, FORMATS[name], context)
            elif name in INSIGHTS:
                yield insight(item, name, context)
            elif name == AUDIENCE:
                yield from audience(item, context)
            else:
                private += isinstance(item, dict)
        except LeftOut as left_out:
            yield Skipped(line, left_out.why)
    if private:
        yield Remark(sentence("What is private or archived in the file is not read."))
