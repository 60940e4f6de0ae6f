"""A status as Mastodon's API has it, as the activity the archive would hold: so both are read in one way."""

from __future__ import annotations

from typing import Any
from urllib.parse import urljoin, urlsplit

from ildsjel.sources.json_said import at, list_of, text_of
from ildsjel.sources.mastodon_archive.status import PUBLIC

_KINDS = {"image": "image/", "gifv": "video/", "video": "video/", "audio": "audio/"}


def actor_of(account: Any) -> str:
    """The account's own address among servers, which older servers do not tell."""
    told = text_of(account, "uri")
    return told or _as_actor(text_of(account, "url"))


def activity(status: Any, parent: Any = None, us: Any = None) -> dict[str, Any]:
    """What the archive of the account that sent it would hold. `parent` is the status it answers, where that is
    known, and `us` the account that is followed."""
    actor = actor_of(at(status, "account"))
    told = {"actor": actor, "published": text_of(status, "created_at"), **_reach(status, actor)}
    boosted = at(status, "reblog")
    if isinstance(boosted, dict):
        return {**told, "type": "Announce", "id": text_of(status, "uri"), "object": text_of(boosted, "uri")}
    return {**told, "type": "Create", "object": _note(status, actor, parent, us)}


def _note(status: Any, actor: str, parent: Any, us: Any) -> dict[str, Any]:
    content, language = text_of(status, "content"), text_of(status, "language")
    whose = [actor_of(at(parent, "account"))] if isinstance(parent, dict) else []
    named = [_as_actor(text_of(one, "url")) for one in list_of(status, "mentions")]
    kinds = (_KINDS.get(text_of(one, "type"), "") for one in list_of(status, "media_attachments"))
    counted = {"likes": "favourites_count", "shares": "reblogs_count", "replies": "replies_count"}
    return {
        "id": text_of(status, "uri"),
        "type": "Question" if isinstance(at(status, "poll"), dict) else "Note",
        "url": text_of(status, "url"),
        "summary": text_of(status, "spoiler_text"),
        "content": content,
        "contentMap": {language: content} if language else {},
        "inReplyTo": _answered(status, actor, parent, us),
        "tag": [{"type": "Mention", "href": one} for one in (*whose, *named) if one],
        "attachment": [{"mediaType": kind} for kind in kinds],
        **{name: {"totalItems": at(status, count)} for name, count in counted.items()},
    }


def _answered(status: Any, actor: str, parent: Any, us: Any) -> str:
    """The address of what it answers: its own where that is known, else by its number on the server we ask."""
    number, whose = text_of(status, "in_reply_to_id"), text_of(status, "in_reply_to_account_id")
    if not number:
        return ""
    if isinstance(parent, dict) and text_of(parent, "uri"):
        return text_of(parent, "uri")
    for account, address in ((at(status, "account"), actor), (us, actor_of(us))):
        if whose and whose == text_of(account, "id"):
            return f"{address}/statuses/{number}"
    return urljoin(actor, f"/statuses/{number}") if actor and actor == actor_of(us) else ""


def _reach(status: Any, actor: str) -> dict[str, list[str]]:
    followers = f"{actor}/followers"
    visible = text_of(status, "visibility")
    if visible == "public":
        return {"to": [PUBLIC], "cc": [followers]}
    if visible == "unlisted":
        return {"to": [followers], "cc": [PUBLIC]}
    return {"to": [followers] if visible == "private" else [], "cc": []}


def _as_actor(url: str) -> str:
    """The address among servers of the account with this page, as Mastodon makes it."""
    try:
        told = urlsplit(url)
    except ValueError:
        return ""
    name = told.path.strip("/").lstrip("@")
    return f"{told.scheme}://{told.netloc}/users/{name}" if told.netloc and name and "/" not in name else url
