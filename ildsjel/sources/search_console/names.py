"""What Google Search Console calls its columns in English, bokmål, Swedish and German."""

from ildsjel.sources.columns import Layout
from ildsjel.sources.daily import DAYS

FIGURES: dict[str, tuple[str, ...]] = {
    "search clicks": ("Clicks", "Klikk", "Klick", "Klicks", "Web clicks"),
    "search impressions": (
        *(
            "Impressions",
            "Visninger",
            "Eksponeringer",
            "Visningar",
            "Exponeringar",
            "Impressionen",
            "Web impressions",
        ),
    ),
    "search position": (
        *("Position", "Average position", "Posisjon", "Plassering", "Rangering", "Gjennomsnittlig posisjon"),
        *("Placering", "Genomsnittlig position", "Durchschnittliche Position", "Average Position"),
    ),
}
NAMES: dict[str, tuple[str, ...]] = FIGURES | {
    "day": DAYS,
    "ctr": (
        *("CTR", "Site CTR", "URL CTR", "Klikkfrekvens", "Gjennomsnittlig klikkfrekvens", "Klickfrekvens"),
        *("Klickrate", "Average CTR"),
    ),
    "divided": (
        *("Query", "Queries", "Top queries", "Page", "Pages", "Top pages", "Country", "Device", "Search Appearance"),
        *("Søk", "Søkeord", "Populære søk", "Populære søkeord", "Vanligste søk", "Mest populære søk"),
        *("Populære sider", "Vanligste sider", "Mest populære sider", "Side", "Land", "Enhet", "Utseende i søk"),
        *("Vanligaste sökfrågorna", "Populäraste sökfrågorna", "Sökfrågor", "Vanligaste sidorna", "Sida"),
        *("Populäraste sidorna", "Enhetstyp", "Häufigste Suchanfragen", "Suchanfragen", "Suchanfrage"),
        *("Häufigste Seiten", "Die häufigsten Seiten", "Seite", "Gerät", "Darstellung in der Suche", "Keys"),
    ),
}
_NEEDED = ("search clicks", "search impressions", "search position")
BY_DAY = Layout(names=NAMES, needed=("day", *_NEEDED), dated="day", unless=("divided",))
SUMS = Layout(names=NAMES, needed=("divided", *_NEEDED))
