"""Everything a day of communication can go to, under the same regime: social media is one line among eight."""

from __future__ import annotations

from dataclasses import dataclass

from ildsjel.facts.sentence import Sentence, sentence


@dataclass(frozen=True, slots=True)
class Activity:
    """What time goes to, by itself and `within` a sentence; `channels` are those whose outcomes it brings. Events are
    logged one by one."""

    key: str
    says: Sentence
    within: Sentence
    channels: frozenset[str] = frozenset()
    is_event: bool = False


REST, PRESS, ALL = "rest", "press", "all"
SOCIAL = frozenset(
    ("facebook", "instagram", "linkedin", "x", "tiktok", "youtube", "snapchat", "bluesky", "mastodon", "blog", "chat")
)
ACTIVITIES: tuple[Activity, ...] = (
    Activity("social", sentence("Social media"), sentence("social media"), SOCIAL),
    Activity("email", sentence("Email"), sentence("email"), frozenset({"email"})),
    Activity("phone", sentence("Phone"), sentence("phone"), frozenset({"phone"})),
    Activity(
        PRESS,
        sentence("Press enquiries"),
        sentence("press enquiries"),
        frozenset({"press"}),
        is_event=True,
    ),
    Activity("releases", sentence("Press releases"), sentence("press releases")),
    Activity("briefs", sentence("Briefs and ads"), sentence("briefs and ads"), frozenset({"ads"})),
    Activity("meetings", sentence("Meetings and reports"), sentence("meetings and reports")),
    Activity(REST, sentence("Everything else"), sentence("everything else")),
)
WITHIN: dict[str, Sentence] = {activity.key: activity.within for activity in ACTIVITIES}
NAMES: dict[str, Sentence] = {activity.key: activity.says for activity in ACTIVITIES} | {
    ALL: sentence("All communication")
}
EVENTS = frozenset(activity.key for activity in ACTIVITIES if activity.is_event)
