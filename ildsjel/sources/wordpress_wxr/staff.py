"""The authors of a site: their comments are the organisation's own."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from ildsjel.sources.elements import text_at


@dataclass(slots=True)
class Staff:
    """Who they are, by number and address; an export older than WXR 1.1 lists none."""

    _ids: set[str] = field(default_factory=set)
    _mails: set[str] = field(default_factory=set)

    def note(self, author: Element) -> None:
        """One more of them."""
        self._ids.add(text_at(author, "author_id"))
        self._mails.add(text_at(author, "author_email").casefold())

    def wrote(self, comment: Element) -> bool:
        """Did one of them write it? Without a list, all who were logged in are taken to be."""
        user = text_at(comment, "comment_user_id")
        mail = text_at(comment, "comment_author_email").casefold()
        if not self._mails:
            return user not in ("", "0")
        return (bool(user) and user != "0" and user in self._ids) or (bool(mail) and mail in self._mails)
