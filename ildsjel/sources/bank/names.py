"""What banks call the columns of a statement, in bokmål, nynorsk, English, Swedish and German."""

from ildsjel.sources.columns import Layout

# What only a statement has: each is a field of its own, since one statement can have several.
MARKS: dict[str, tuple[str, ...]] = {
    name: (name,)
    for name in (
        *("Rentedato", "Valuteringsdato", "Verdidato", "Saldo", "Avsender", "Avsendar", "Til konto", "Fra konto"),
        *("Frå konto", "Value date", "Interest date", "Balance", "From account", "To account", "Valutadag"),
        *("Valutadatum", "Wertstellung", "Kontostand", "Mottagare", "Avsändare", "IBAN", "Auftragskonto", "KID"),
    )
}
COLUMNS: dict[str, tuple[str, ...]] = MARKS | {
    "day": (
        *("Dato", "Bokføringsdato", "Bokført dato", "Bokført", "Transaksjonsdato", "Utført dato"),
        *("Date", "Booking date", "Posting date", "Transaction date", "Datum", "Bokföringsdag", "Bokföringsdatum"),
        *("Transaktionsdag", "Transaktionsdatum", "Buchungstag", "Buchungsdatum"),
    ),
    "text": (
        *("Forklaring", "Beskrivelse", "Tekst", "Tittel", "Skildring", "Transaksjonstekst", "Transaksjon"),
        *("Description", "Text", "Title", "Details", "Beskrivning", "Transaktion", "Rubrik"),
        *("Buchungstext", "Verwendungszweck"),
    ),
    "payee": (
        *("Navn", "Mottakernavn", "Mottakers navn", "Mottakarnamn", "Name", "Payee", "Recipient name", "Namn"),
        *("Mottagarens namn", "Empfänger", "Zahlungsempfänger", "Beguenstigter/Zahlungspflichtiger"),
        *("Begünstigter/Zahlungspflichtiger",),
    ),
    "type": ("Betalingstype", "Type", "Transaksjonstype", "Payment type", "Transaction type", "Typ", "Umsatzart"),
    "out": (
        *("Ut fra konto", "Uttak fra konto", "Ut", "Beløp ut", "Ut av konto", "Belastet", "Debet", "Debit"),
        *("Money out", "Paid out", "Withdrawal", "Withdrawals", "Uttag", "Soll", "Belastung"),
    ),
    "in": (
        *("Inn på konto", "Innskudd på konto", "Inn", "Beløp inn", "Inn til konto", "Godskrevet", "Kredit", "Credit"),
        *("Money in", "Paid in", "Deposit", "Deposits", "Insättning", "Haben", "Gutschrift"),
    ),
    "amount": ("Beløp", "Amount", "Belopp", "Betrag"),
    "currency": ("Valuta", "Currency", "Währung"),
    "status": ("Status",),
    "reference": ("Arkivreferanse", "Arkivref", "Archive reference"),
}
SPLIT = Layout(names=COLUMNS, needed=("day", "out", "in"), one_of=(("text", "payee"),))
SIGNED = Layout(names=COLUMNS, needed=("day", "amount"), one_of=(("text", "payee"), tuple(MARKS)), unless=("out",))
