"""How it gets in: one package a source, from the bytes of a file to facts."""

from ildsjel.sources import (
    clockify,
    customer_support,
    ehf,
    facts,
    google_ads,
    harvest,
    ics,
    mail,
    meta_ads,
    meta_business_suite,
    phone_log,
    saft,
    time_table,
    toggl,
)
from ildsjel.sources.reading import Head, Source

SOURCES: tuple[Source, ...] = (
    facts,
    toggl,
    clockify,
    harvest,
    meta_business_suite,
    customer_support,
    saft,
    ehf,
    meta_ads,
    google_ads,
    mail,
    phone_log,
    ics,
    time_table,
)


def find(head: Head) -> Source | None:
    """The source that recognises a file by its beginning."""
    return next((source for source in SOURCES if source.recognises(head)), None)


def by_name(name: str) -> Source | None:
    """The source of that name."""
    return next((source for source in SOURCES if name == source.NAME), None)
