"""What Google Ads calls its columns in English, bokmål, Swedish and German."""

from ildsjel.sources.columns import Layout

SEGMENTS: dict[str, tuple[str, ...]] = {
    "ad_group": ("Ad group", "Annonsegruppe", "Annonsgrupp", "Anzeigengruppe"),
    "network": ("Network", "Network (with search partners)", "Nettverk", "Nätverk", "Werbenetzwerk"),
    "device": ("Device", "Enhet", "Gerät"),
    "keyword": ("Search keyword", "Keyword", "Søkeord", "Sökord", "Suchbegriff"),
}
COLUMNS: dict[str, tuple[str, ...]] = SEGMENTS | {
    "day": ("Day", "Date", "Dag", "Dato", "Datum", "Tag"),
    "account_id": ("Customer ID", "Kunde-ID", "Kund-id", "Kunden-ID"),
    "campaign": ("Campaign", "Kampanje", "Kampanj", "Kampagne"),
    "campaign_id": ("Campaign ID", "Kampanje-ID", "Kampanj-id", "Kampagnen-ID"),
    "cost": ("Cost", "Kostnad", "Kosten"),
    "currency": ("Currency code", "Currency", "Valutakode", "Valutakod", "Valuta", "Währungscode", "Währung"),
    "conversions": ("Conversions", "Konverteringer", "Konverteringar"),
    "clicks": ("Clicks", "Klikk", "Klick", "Klicks"),
    "cpc": ("Avg. CPC", "Gj.sn. CPC", "Gjennomsn. CPC", "Gjennomsnittlig CPC", "Genomsn. CPC", "Durchschn. CPC"),
    "impressions": ("Impr.", "Impressions", "Visn.", "Visninger", "Exponeringar", "Exp.", "Impressionen"),
    "interactions": ("Interactions", "Interaksjoner", "Interaktioner", "Interaktionen"),
    "hour": ("Start hour", "Hour of the day", "Starttime", "Time på dagen", "Starttimme", "Startstunde"),
}
CAMPAIGNS = Layout(
    names=COLUMNS,
    needed=("campaign", "cost"),
    one_of=(("currency", "cpc", "interactions"), ("clicks", "impressions", "interactions")),
)
SERIES = Layout(names=COLUMNS, needed=("day", "cost", "cpc"), dated="day", unless=("campaign",))
UNDATED = (
    Layout(names=COLUMNS, needed=("network", "cost", "cpc"), unless=("day", "campaign")),
    Layout(names=COLUMNS, needed=("keyword", "cost", "clicks"), unless=("day", "campaign")),
    Layout(names=COLUMNS, needed=("day", "hour", "impressions"), unless=("campaign",)),
)
