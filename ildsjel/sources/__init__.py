"""How it gets in: one package a source, from the bytes of a file to facts."""

from ildsjel.sources import (
    customer_support,
    daily_metrics,
    facebook_insights,
    facts,
    ga4,
    linkedin_page,
    mailchimp,
    meta_business_suite,
    toggl,
    x_analytics,
    x_archive,
    youtube_studio,
)
from ildsjel.sources.reading import Head, Source

SOURCES: tuple[Source, ...] = (
    facts,
    toggl,
    meta_business_suite,
    customer_support,
    facebook_insights,
    linkedin_page,
    mailchimp,
    youtube_studio,
    x_analytics,
    x_archive,
    ga4,
    daily_metrics,
)


def find(head: Head) -> Source | None:
    """The source that recognises a file by its beginning."""
    return next((source for source in SOURCES if source.recognises(head)), None)


def by_name(name: str) -> Source | None:
    """The source of that name."""
    return next((source for source in SOURCES if name == source.NAME), None)
