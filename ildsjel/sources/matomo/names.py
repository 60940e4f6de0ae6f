"""What Matomo calls its figures: in its API, and in English, bokmål, Swedish and German."""

from ildsjel.sources.columns import Layout
from ildsjel.sources.daily import DAYS

FIGURES: dict[str, tuple[str, ...]] = {
    "unique visitors": (
        *("nb_uniq_visitors", "Unique visitors", "Unike besøkere", "Unike besøkende", "Unika besökare"),
        *("Eindeutige Besucher",),
    ),
    "users": ("nb_users", "Users", "Brukere", "Användare", "Benutzer"),
    "visits": ("nb_visits", "Visits", "Besøk", "Besök", "Besuche"),
    "actions": ("nb_actions", "Actions", "Handlinger", "Åtgärder", "Händelser", "Aktionen"),
    "page views": ("nb_pageviews", "Pageviews", "Sidevisninger", "Sidvisningar", "Seitenansichten"),
    "downloads": ("nb_downloads", "Downloads", "Nedlastinger", "Nedladdningar"),
    "outlinks": ("nb_outlinks", "Outlinks", "Utgående lenker", "Utlänkar", "Ausgehende Verweise"),
    "visits with conversions": (
        *("nb_visits_converted", "Visits with Conversions", "Besøk med konvertering", "Besøk med konverteringer"),
        *("Besök med konverteringar", "Besuche mit Konversionen", "Besuche mit Konversion"),
    ),
    "bounces": ("bounce_count", "Bounces", "Sprett", "Studsar", "Absprünge"),
    "visit seconds": (
        *("sum_visit_length", "Total time spent by visitors (in seconds)", "Total Time on Website"),
        *("Total tid brukt av besøkere (i sekunder)", "Total Tid på Nettsiden"),
        *("Gesamtzeit der Besucher (in Sekunden)", "Total tid som besökare spenderat (i sekunder)"),
    ),
    "most actions in a visit": (
        *("max_actions", "Maximum actions in one visit", "Maksimalt antall handlinger under ett besøk"),
        *("Maximale Aktionen pro Besuch", "Maximalt antal åtgärder under ett besök"),
    ),
    "bounce rate": ("bounce_rate", "Bounce Rate", "Sprettfrekvens", "Avvisningsfrekvens", "Absprungrate"),
    "actions per visit": (
        *("nb_actions_per_visit", "Actions per Visit", "Handlinger per besøk", "Åtgärder per besök"),
        *("Aktionen pro Besuch",),
    ),
    "average visit seconds": (
        *("avg_time_on_site", "Avg. Visit Duration (in seconds)", "Avg. Time on Website"),
        *("Gj.snitt. tid på nettstedet", "Gj.snitt. besøksvarighet (i sekunder)", "Besøksvarighet (i sekunder)"),
        *("Durchschn. Besuchszeit (in Sekunden)", "Durchschnittliche Zeit auf der Website"),
        *("Genomsnittlig besökstid (i sekunder)",),
    ),
}
CONVERSIONS = ("nb_conversions", "Conversions", "Konverteringer", "Konverteringar", "Konversionen")
NAMES = FIGURES | {
    "day": (*DAYS, "period"),
    "conversions": CONVERSIONS,
    "conversion rate": ("conversion_rate", "Conversion Rate", "Konverteringsrate", "Konverteringsgrad"),
    "revenue": ("revenue", "Revenue", "Inntekter", "Intäkter", "Umsatz", "Einnahmen"),
    "label": ("label", "Label", "Type", "metadata_url", "Keyword", "Page URL", "Goal"),
    "divided": ("metadata_segment", "segment", "idsubdatatable"),
}
_OF_VISITS = ("unique visitors", "bounces", "bounce rate", "actions per visit", "average visit seconds")
VISITS = Layout(
    names=NAMES, needed=("day", "visits", "actions"), one_of=(_OF_VISITS,), dated="day", unless=("label", "divided")
)
GOALS = Layout(
    names=NAMES,
    needed=("day", "conversions"),
    one_of=(("visits with conversions", "conversion rate"),),
    dated="day",
    unless=("label", "divided", "visits"),
)
API = {plain: name for name, (plain, *_) in (NAMES | {"conversions": CONVERSIONS}).items()}
