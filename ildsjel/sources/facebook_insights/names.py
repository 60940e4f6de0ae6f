"""What Facebook Insights calls its columns."""

from __future__ import annotations

from ildsjel.sources.columns import Layout
from ildsjel.sources.daily import DAYS

STORIES = "Lifetime Post Stories by action type"
METRICS: dict[str, tuple[str, ...]] = {
    "Reach": ("Lifetime Post Total Reach",),
    "Organic reach": ("Lifetime Post organic reach",),
    "Paid reach": ("Lifetime Post Paid Reach",),
    "Impressions": ("Lifetime Post Total Impressions",),
    "Organic impressions": ("Lifetime Post Organic Impressions",),
    "Paid impressions": ("Lifetime Post Paid Impressions",),
    "Engaged users": ("Lifetime Engaged Users",),
    "Total clicks": ("Lifetime Post Consumptions",),
    "Negative feedback": ("Lifetime Negative feedback",),
    "Likes": (f"{STORIES} - like",),
    "Comments": (f"{STORIES} - comment",),
    "Shares": (f"{STORIES} - share",),
    "Video views": ("Lifetime Total Video Views",),
    "Organic video views": ("Lifetime Organic Video Views",),
    "Paid video views": ("Lifetime Paid Video Views",),
    "30-second views": ("Lifetime Total 30-Second Views",),
    "Views to 95%": ("Lifetime Total Views to 95%",),
}
ACTIONS = {"like": "Likes", "comment": "Comments", "share": "Shares"}
POSTS = Layout(
    names={
        "id": ("Post ID",),
        "url": ("Permalink",),
        "text": ("Post Message",),
        "format": ("Type",),
        "published": ("Posted",),
        **METRICS,
    },
    needed=("id", "url", "text", "published"),
    dated="published",
)
PAGE = Layout(
    names={
        "day": DAYS,
        "likes": ("Lifetime Total Likes",),
        "new": ("Daily New Likes",),
        "reach": ("Daily Total Reach",),
    },
    needed=("day", "reach"),
    dated="day",
)
RESEARCH = Layout(
    names={
        "page_likes": ("Page total likes",),
        "format": ("Type",),
        "month": ("Post Month",),
        "weekday": ("Post Weekday",),
        "hour": ("Post Hour",),
        "Reach": ("Lifetime Post Total Reach",),
        "Impressions": ("Lifetime Post Total Impressions",),
        "Engaged users": ("Lifetime Engaged Users",),
        "Total clicks": ("Lifetime Post Consumptions",),
        "Likes": ("like",),
        "Comments": ("comment",),
        "Shares": ("share",),
        "Total interactions": ("Total Interactions",),
    },
    needed=("page_likes", "month", "weekday", "hour"),
)
