"""What Postiz calls the networks it posts to, and what that means here.

https://docs.postiz.com/general/platforms/overview
"""

CHANNELS: dict[str, str] = {
    "facebook": "facebook",
    "instagram": "instagram",
    "instagram-standalone": "instagram",
    "linkedin": "linkedin",
    "linkedin-page": "linkedin",
    "x": "x",
    "tiktok": "tiktok",
    "tiktok-business": "tiktok",
    "youtube": "youtube",
    "bluesky": "bluesky",
    "mastodon": "mastodon",
    "wordpress": "blog",
    "medium": "blog",
    "devto": "blog",
    "hashnode": "blog",
    "listmonk": "email",
}
"""The others (Threads, Pinterest, Reddit, Telegram) are no channel everybody has: the label tells which it is."""
FORMATS: dict[str, str] = {"youtube": "Video", "listmonk": "Newsletter"}
PERSONAL, PAGE = "linkedin", "linkedin-page"
"""The profile of a person, and the page of a firm."""
COUNTED = frozenset(
    {
        *("x", "linkedin-page", "instagram", "instagram-standalone", "facebook", "threads", "youtube", "gmb"),
        *("tiktok", "tiktok-business", "pinterest", "dribbble"),
    }
)
"""Where Postiz has figures of each post (https://docs.postiz.com/general/analytics)."""
PUBLISHED, FAILED, WAITING = "PUBLISHED", "ERROR", ("QUEUE", "DRAFT")
MISSING = "missing"
"""What stands in place of the id where the network gave none."""
