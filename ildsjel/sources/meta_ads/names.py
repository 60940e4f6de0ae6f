"""What Meta's Ads Manager calls its columns in English, bokmål, Swedish and German."""

from ildsjel.sources.columns import Layout

BREAKDOWNS: dict[str, tuple[str, ...]] = {
    "platform": ("Platform", "Plattform"),
    "placement": ("Placement", "Plassering", "Placering", "Platzierung"),
    "device": (
        "Impression device",
        "Device platform",
        "Enhet for eksponering",
        "Enhetsplattform",
        "Impression-Gerät",
    ),
    "age": ("Age", "Alder", "Ålder", "Alter"),
    "gender": ("Gender", "Kjønn", "Kön", "Geschlecht"),
    "country": ("Country", "Land"),
    "region": ("Region", "Område"),
    "hour": ("Time of day (ad account time zone)", "Time of day (viewer's time zone)", "Tidspunkt på dagen"),
}
COLUMNS: dict[str, tuple[str, ...]] = BREAKDOWNS | {
    "starts": (
        "Reporting starts",
        "Rapportering starter",
        "Rapporteringen starter",
        "Rapportering startar",
        "Rapporteringen startar",
        "Berichtsstart",
        "Auswertungsbeginn",
    ),
    "ends": (
        "Reporting ends",
        "Rapportering slutter",
        "Rapporteringen slutter",
        "Rapportering slutar",
        "Rapporteringen slutar",
        "Berichtsende",
        "Auswertungsende",
    ),
    "day": ("Day", "Dag", "Tag"),
    "cost": (
        "Amount spent",
        "Beløp brukt",
        "Brukt beløp",
        "Spenderat belopp",
        "Spenderat",
        "Belopp som spenderats",
        "Ausgegebener Betrag",
    ),
    "currency": ("Currency", "Valuta", "Währung"),
    "account_id": ("Account ID", "Konto-ID", "Annonsekonto-ID", "Konto-id"),
    "campaign": ("Campaign name", "Kampanjenavn", "Kampanjnamn", "Kampagnenname", "Name der Kampagne", "Campaign"),
    "campaign_id": ("Campaign ID", "Kampanje-ID", "Kampanj-id", "Kampagnen-ID"),
    "ad_set": (
        "Ad set name",
        "Annonsesettnavn",
        "Navn på annonsesett",
        "Annonsuppsättningens namn",
        "Annonsgruppens namn",
        "Anzeigengruppenname",
        "Name der Anzeigengruppe",
    ),
    "ad_set_id": ("Ad set ID", "Annonsesett-ID", "Annonsuppsättnings-id", "Anzeigengruppen-ID"),
    "ad": ("Ad name", "Annonsenavn", "Annonsnamn", "Anzeigenname", "Name der Anzeige"),
    "ad_id": ("Ad ID", "Annonse-ID", "Annons-id", "Anzeigen-ID"),
    "results": ("Results", "Resultater", "Resultat", "Ergebnisse"),
    "result_kind": (
        "Result indicator",
        "Result type",
        "Resultatindikator",
        "Resultattype",
        "Resultattyp",
        "Ergebnisindikator",
        "Ergebnistyp",
    ),
    "purchases": ("Purchases", "Kjøp", "Köp", "Käufe"),
    "leads": ("Leads", "Kundeemner", "Potensielle kunder", "Potentiella kunder"),
}
REPORT = Layout(names=COLUMNS, needed=("starts", "ends"), dated="starts")
