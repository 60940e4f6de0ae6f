"""What Plausible calls its columns, in what it exports of a whole site and of its dashboard."""

from ildsjel.sources.columns import Layout
from ildsjel.sources.daily import DAYS

COLUMNS: dict[str, tuple[str, ...]] = {
    "day": DAYS,
    "visitors": ("visitors",),
    "visits": ("visits",),
    "pageviews": ("pageviews",),
    "bounces": ("bounces", "bounce_rate"),
    "duration": ("visit_duration",),
    "source": ("source",),
    "tag": ("referrer", "utm_source", "utm_medium", "utm_campaign", "utm_content", "utm_term"),
    "page": ("page",),
    "name": ("name",),
    "event": ("events",),
    "link": ("link_url",),
    "path": ("path",),
    "divided": (
        *("entry_page", "exit_page", "country", "region", "city", "device", "browser", "operating_system"),
        *("browser_version", "operating_system_version", "entrances", "exits"),
    ),
}
# Several of these stand side by side, and are one thing here: each is a field of its own.
COLUMNS |= {name: (name,) for field in ("tag", "divided") for name in COLUMNS[field]}
_TAGS, _DIVIDED = COLUMNS.pop("tag"), COLUMNS.pop("divided")
_VISITS = ("visitors", "pageviews", "bounces", "duration")
VISITORS = Layout(
    names=COLUMNS, needed=("day", *_VISITS), dated="day", unless=("source", "page", "name", *_TAGS, *_DIVIDED)
)
SOURCES = Layout(names=COLUMNS, needed=("day", "source", *_VISITS), dated="day")
PAGES = Layout(names=COLUMNS, needed=("day", "page", "visitors", "pageviews", "visits"), dated="day")
EVENTS = Layout(names=COLUMNS, needed=("day", "name", "visitors", "event"), dated="day")
DIVIDED = Layout(names=COLUMNS, needed=("day", "visitors", "bounces"), one_of=(_DIVIDED,), dated="day")
SUMS = Layout(names=COLUMNS, needed=("name", "visitors", "bounces", "duration"), unless=("day",))
