"""What LinkedIn's Campaign Manager calls its columns in English, bokmål, Swedish and German."""

from ildsjel.sources.columns import Layout

KEPT: dict[str, tuple[str, ...]] = {
    "Campaign group": ("Campaign Group Name", "Kampanjegruppenavn", "Kampanjgruppnamn", "Name der Kampagnengruppe"),
    "Ad": (
        "Creative Name",
        "Ad Name",
        "Ad Headline",
        "Annonsenavn",
        "Annonsnamn",
        "Anzeigenname",
        "Name der Anzeige",
    ),
}
COLUMNS: dict[str, tuple[str, ...]] = KEPT | {
    "day": (
        *("Start Date (in UTC)", "Start Date (UTC)", "Start date", "Startdato (i UTC)", "Startdato (UTC)"),
        *("Startdatum (i UTC)", "Startdatum (UTC)", "Startdatum (in UTC)", "Startdato", "Startdatum"),
    ),
    "account": ("Account Name", "Kontonavn", "Kontonamn", "Kontoname"),
    "campaign": ("Campaign Name", "Kampanjenavn", "Kampanjnamn", "Kampagnenname", "Name der Kampagne"),
    "campaign_id": ("Campaign ID", "Kampanje-ID", "Kampanj-ID", "Kampagnen-ID"),
    "group_id": ("Campaign Group ID", "Kampanjegruppe-ID", "Kampanjgrupps-ID", "Kampagnengruppen-ID"),
    "ad_id": ("Creative ID", "Ad ID", "Annonse-ID", "Annons-ID", "Anzeigen-ID"),
    "cost": (
        *("Total Spent", "Total Spend", "Spend", "Totalt brukt", "Totalt forbruk", "Forbruk", "Totalt spenderat"),
        *("Totala utgifter", "Gesamtausgaben", "Gesamtkosten"),
    ),
    "currency": ("Currency", "Valuta", "Währung"),
    "conversions": ("Conversions", "Konverteringer", "Konverteringar", "Konversionen", "Conversions (gesamt)"),
    "leads": ("Leads", "Kundeemner", "Potensielle kunder", "Potentiella kunder"),
}
REPORT = Layout(
    names=COLUMNS,
    needed=("day", "campaign"),
    one_of=(("account", "group_id", "campaign_id", "Campaign group"), ("cost", "conversions", "leads")),
    dated="day",
)
