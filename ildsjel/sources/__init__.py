"""How it gets in: one package a source, from the bytes of a file to facts."""

from typing import cast

from ildsjel.sources import (
    bank,
    bluesky_export,
    chatwoot,
    clockify,
    customer_support,
    daily_metrics,
    ehf,
    facebook_insights,
    facts,
    feed,
    ga4,
    google_ads,
    harvest,
    ics,
    instagram_download,
    json_stat,
    kimai,
    klog,
    linkedin_ads,
    linkedin_member,
    linkedin_page,
    mail,
    mailchimp,
    mapped,
    mastodon_archive,
    matomo,
    meta_ads,
    meta_business_suite,
    outcome_table,
    phone_log,
    plausible,
    postiz,
    saft,
    search_console,
    solidtime,
    spend_table,
    tiktok_business,
    time_table,
    timedot,
    timetagger,
    timewarrior,
    toggl,
    watson,
    wordpress_wxr,
    x_analytics,
    x_archive,
    youtube_studio,
)
from ildsjel.sources.following import Followed
from ildsjel.sources.plugged import plugged
from ildsjel.sources.proposed import Personal
from ildsjel.sources.reading import Head, Source

OWN: tuple[Source, ...] = (
    facts,
    instagram_download,
    json_stat,
    bluesky_export,
    toggl,
    clockify,
    harvest,
    kimai,
    solidtime,
    timetagger,
    watson,
    timewarrior,
    klog,
    timedot,
    meta_business_suite,
    customer_support,
    chatwoot,
    saft,
    ehf,
    meta_ads,
    google_ads,
    linkedin_ads,
    mail,
    phone_log,
    ics,
    facebook_insights,
    linkedin_member,
    linkedin_page,
    mailchimp,
    mastodon_archive,
    wordpress_wxr,
    feed,
    tiktok_business,
    youtube_studio,
    postiz,
    x_analytics,
    x_archive,
    ga4,
    matomo,
    plausible,
    search_console,
    bank,
    spend_table,
    outcome_table,
    daily_metrics,
    time_table,
    mapped,
)
PLUGGED, BROKEN = plugged(OWN)
SOURCES: tuple[Source, ...] = (*PLUGGED, *OWN)
FOLLOWABLE = tuple(source for source in SOURCES if hasattr(source, "follow"))
PERSONAL = tuple(source for source in SOURCES if hasattr(source, "propose"))
# Where the exports of a channel come from, the most telling first.
EXPORTS: dict[str, tuple[str, ...]] = {
    "facebook": ("meta_business_suite",),
    "instagram": ("meta_business_suite", "instagram_download"),
    "linkedin": ("linkedin_page", "linkedin_member"),
    "x": ("x_analytics",),
    "tiktok": ("tiktok_business",),
    "youtube": ("youtube_studio",),
    "bluesky": ("bluesky_export",),
    "mastodon": ("mastodon_archive",),
    "web": ("ga4", "matomo", "plausible", "search_console"),
    "blog": ("wordpress_wxr", "feed", "ga4"),
    "email": ("mail", "mailchimp"),
    "phone": ("phone_log",),
    "press": ("feed",),
    "ads": ("meta_ads", "google_ads", "linkedin_ads"),
    "meetings": ("ics",),
    "chat": ("chatwoot", "customer_support"),
}


def find(head: Head) -> Source | None:
    """The source that recognises a file by its beginning."""
    return next((source for source in SOURCES if source.recognises(head)), None)


def followable(name: str) -> Followed | None:
    """The source of that name, if accounts of it can be followed."""
    source = by_name(name)
    return cast("Followed", source) if hasattr(source, "follow") else None


def personal(name: str) -> Personal | None:
    """The source of that name, if an account of one's own can be connected to it."""
    source = by_name(name)
    return cast("Personal", source) if hasattr(source, "propose") else None


def by_name(name: str) -> Source | None:
    """The source of that name."""
    return next((source for source in SOURCES if name == source.NAME), None)
