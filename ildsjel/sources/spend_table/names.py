"""What people call the columns of a list of what was paid, in English, bokmål, Swedish and German."""

from ildsjel.sources.bank.names import COLUMNS as OF_BANKS
from ildsjel.sources.bank.names import MARKS
from ildsjel.sources.columns import Layout
from ildsjel.sources.daily import DAYS
from ildsjel.sources.time_table.names import HOURS

AMOUNTS = ("net", "amount", "gross")
COLUMNS: dict[str, tuple[str, ...]] = {
    "day": (
        *(*DAYS, "Invoice date", "Paid on", "Payment date", "Purchase date", "Fakturadato", "Betalt dato"),
        *("Betalingsdato", "Kjøpsdato", "Bilagsdato", "Fakturadatum", "Betaldatum", "Inköpsdatum"),
        *("Rechnungsdatum", "Zahlungsdatum", "Kaufdatum"),
    ),
    "net": (
        *("Net amount", "Amount excl. VAT", "Amount ex VAT", "Amount without VAT", "Net", "Excl. VAT"),
        *("Nettobeløp", "Beløp eks. mva", "Beløp eks. mva.", "Beløp eks mva", "Beløp uten mva", "Eks. mva"),
        *("Beløp ekskl. mva", "Beløp ekskl. mva.", "Netto", "Pris eks. mva", "Sum eks. mva"),
        *("Nettobelopp", "Belopp exkl. moms", "Belopp utan moms", "Exkl. moms", "Nettobetrag", "Betrag netto"),
        *("Betrag ohne MwSt.", "Betrag ohne MwSt"),
    ),
    "amount": (
        *("Amount", "Cost", "Costs", "Spend", "Spent", "Amount spent", "Price", "Expense", "Paid", "Total cost"),
        *("Beløp", "Kostnad", "Kostnader", "Utgift", "Pris", "Betalt", "Brukt", "Kroner", "Kr", "Sum"),
        *("Belopp", "Utgift", "Kostnaden", "Summa", "Betrag", "Kosten", "Ausgabe", "Preis", "Summe"),
    ),
    "gross": (
        *("Gross amount", "Amount incl. VAT", "Amount with VAT", "Gross", "Incl. VAT"),
        *("Bruttobeløp", "Beløp inkl. mva", "Beløp inkl. mva.", "Beløp inkl mva", "Beløp med mva", "Inkl. mva"),
        *("Brutto", "Bruttobelopp", "Belopp inkl. moms", "Inkl. moms", "Bruttobetrag", "Betrag brutto"),
    ),
    "currency": ("Currency", "Currency code", "Valuta", "Valutakode", "Valutakod", "Währung"),
    "what": (
        *("What", "What for", "Description", "Text", "Purpose", "Item", "Hva", "Hva det var", "Beskrivelse", "Tekst"),
        *("Formål", "Vare", "Vad", "Beskrivning", "Ändamål", "Was", "Wofür", "Beschreibung", "Zweck"),
    ),
    "kind": ("Category", "Kind", "Type", "Kategori", "Slag", "Konto", "Account", "Art", "Kategorie", "Typ"),
    "channel": ("Channel", "Kanal", "Platform", "Plattform", "Källa", "Quelle"),
    "initiative": (
        *("Initiative", "Tiltak", "Campaign", "Kampanje", "Project", "Prosjekt", "Kampagne", "Maßnahme", "Projekt"),
        *("Kampanj", "Insats"),
    ),
    "supplier": (
        *("Supplier", "Vendor", "Paid to", "Seller", "Leverandør", "Betalt til", "Selger", "Leverantör"),
        *("Säljare", "Lieferant", "Verkäufer", "Anbieter"),
    ),
    "voucher": (
        *("Voucher", "Invoice", "Invoice number", "Invoice no", "Receipt", "Bilag", "Bilagsnr", "Bilagsnummer"),
        *("Faktura", "Fakturanr", "Fakturanummer", "Kvittering", "Verifikation", "Kvitto", "Beleg", "Rechnung"),
        *("Rechnungsnummer",),
    ),
    "who": ("Person", "Paid by", "Bought by", "Ansatt", "Betalt av", "Kjøpt av", "Köpt av", "Bezahlt von"),
    "note": ("Note", "Notes", "Comment", "Merknad", "Kommentar", "Notat", "Anteckning", "Bemerkung", "Anmerkung"),
    "worked": (*HOURS["hours"], *HOURS["minutes"], *HOURS["duration"], "Hours", "Timer"),
    "counted": (
        *("Clicks", "Impressions", "Impr.", "Klikk", "Visninger", "Eksponeringer", "Reach", "Rekkevidde", "Klick"),
        *("Exponeringar", "Klicks", "Impressionen", "Count", "Antall", "Antal", "Anzahl", "Avg. CPC", "Conversions"),
    ),
    "of_a_bank": (*MARKS, *OF_BANKS["in"], *OF_BANKS["out"]),
}
LAYOUT = Layout(
    names=COLUMNS,
    needed=("day",),
    one_of=(AMOUNTS, ("what", "kind", "channel", "initiative", "supplier")),
    dated="day",
    unless=("worked", "counted", "of_a_bank"),
)
