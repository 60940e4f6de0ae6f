"""What telephone and contact systems call their columns and values, in English, bokmål, Swedish and German."""

from ildsjel.sources import kimai
from ildsjel.sources.columns import Layout

COLUMNS: dict[str, tuple[str, ...]] = {
    "id": ("id", "Conversation ID", "conversation_id", "csid"),
    "call_id": ("Call ID", "call_id", "Samtale-ID", "UniqueID"),
    "at": (
        "Time",
        "Call time",
        "Date/Time",
        "Date and time",
        "Timestamp",
        "Start",
        "Start time",
        "createdAt",
        "created_at",
        "Created at",
        "Tidspunkt",
        "Tid",
        "Klokkeslett",
        "Dato og tid",
        "Dato/tid",
        "Starttid",
        "Zeitpunkt",
        "Zeit",
        "Uhrzeit",
        "Tidpunkt",
        "Klockslag",
    ),
    "day": ("Date", "Call date", "Dato", "Datum"),
    "answered": ("answeredAt", "answered_at", "Answered at", "Besvart", "Besvarad", "Angenommen"),
    "queued": ("queuedAt", "Queued at", "queued_at"),
    "closed": ("closedAt", "closed_at", "Closed at"),
    "direction": (
        "direction",
        "Call direction",
        "Call type",
        "Type",
        "Retning",
        "Riktning",
        "Richtung",
        "Samtaletype",
    ),
    "number": (
        "Number",
        "Phone number",
        "Phone",
        "External number",
        "Nummer",
        "Telefonnummer",
        "Telefon",
        "Tlf",
        "Rufnummer",
    ),
    "from": ("From", "Caller", "Caller ID", "Calling number", "Fra", "Fra nummer", "A-nummer", "Von", "Från"),
    "to": ("To", "Called number", "Dialed number", "Destination", "Til", "Til nummer", "B-nummer", "An", "Till"),
    "duration": (
        "Duration",
        "Call duration",
        "Talk time",
        "Varighet",
        "Samtaletid",
        "Taletid",
        "Dauer",
        "Varaktighet",
    ),
    "seconds": (
        "CallDurationSec",
        "Duration (sec)",
        "Duration (s)",
        "Call duration (sec)",
        "Talk time (sec)",
        "duration_seconds",
        "billsec",
        "Varighet (sek)",
        "Varighet (s)",
        "Sekunder",
        "Dauer (Sek.)",
        "Dauer (s)",
        "Varaktighet (s)",
    ),
    "agent": (
        "Agent",
        "assigneeName",
        "Assignee name",
        "Assignee",
        "User",
        "Answered by",
        "Extension",
        "Bruker",
        "Ansatt",
        "Besvart av",
        "Medarbeider",
        "Saksbehandler",
        "Mitarbeiter",
        "Benutzer",
        "Användare",
        "Handläggare",
    ),
    "queue": ("queueName", "Queue", "Queue name", "Kø", "Avdeling", "Warteschlange", "Kö"),
    "channel": ("channel", "Initial channel", "Medium", "Kanal"),
    "status": ("Status", "Call status", "Result", "Call result", "Disposition", "Resultat", "Ergebnis"),
}
CONVERSATIONS = Layout(
    names=COLUMNS | {"direction": ("direction",)},  # its CallType is how the call was routed
    needed=("id", "at", "direction", "channel"),
    one_of=(("answered", "closed"),),
    dated="at",
)
CALLS = Layout(
    names=COLUMNS | {"billed": kimai.MARKS},  # an entry of Kimai has a type, too, and goes from and to
    needed=("direction",),
    one_of=(("at", "day"), ("number", "from", "to"), ("duration", "seconds", "status", "agent")),
    unless=("billed",),
)
_IN = "in inbound incoming inn innkommende inngående inkommande eingehend eingang received mottatt"
_MISSED = "missed ubesvart tapt missad verpasst unanswered missedcall rejected avvist abgelehnt"
_OUT = "out outbound outgoing ut utgående ausgehend ausgang dialed dialled placed ringt"
WAYS = dict.fromkeys(f"{_IN} {_MISSED}".split(), "in") | dict.fromkeys(_OUT.split(), "out")
_NOT = (
    "noanswer no-answer busy opptatt failed abandoned ingensvar ikkebesvart voicemail canceled cancelled nei no false"
)
_YES = "answered besvart besvarad angenommen completed connected ok taken fullført ja yes true"
UNANSWERED = frozenset(f"{_MISSED} {_NOT}".split())
ANSWERED = frozenset(_YES.split())
MEDIA: dict[str, tuple[str, str]] = (
    dict.fromkeys(("phone", "pstnphone", "call", "voicemail", "callback", "telefon", "tlf", ""), ("phone", "call"))
    | dict.fromkeys(("email", "mail", "e-post", "epost", "contactform", "kontaktskjema"), ("email", "mail"))
    | dict.fromkeys(("chat", "widgetchat", "livechat", "webchat"), ("chat", "direct"))
    | dict.fromkeys(("messenger", "facebookmessenger", "facebook"), ("facebook", "direct"))
    | {"instagram": ("instagram", "direct"), "twitter": ("x", "direct"), "x": ("x", "direct")}
    | {"sms": ("phone", "direct")}
)
