"""What Chatwoot calls things, in its API, its database and its reports."""

from ildsjel.sources.columns import Layout

FIELDS = ("id", "content", "conversation_id", "message_type", "created_at", "private", "inbox_id")
MESSAGES = Layout(
    names={field: (field,) for field in FIELDS}
    | {
        "id": ("id", "message_id"),
        "sender": ("sender_id",),
        "sender_name": ("sender_name",),
        "sender_type": ("sender_type",),
        "channel": ("channel", "channel_type"),
    },
    needed=("id", "conversation_id", "message_type", "created_at"),
    dated="created_at",
)
AGENTS = Layout(
    names={
        "agent": ("Agent name", "Agentnavn", "Agentens navn", "Agentnamn", "Name des Agenten", "Agentenname"),
        "count": (
            *("Conversations count", "Assigned conversations", "No. of conversations", "Antall samtaler"),
            *("Antal konversationer", "Anzahl der Konversationen", "Konversationsanzahl"),
        ),
    },
    needed=("agent", "count"),
)
MEDIA: dict[str, tuple[str, str]] = {
    "webwidget": ("chat", "direct"),
    "api": ("chat", "direct"),
    "telegram": ("chat", "direct"),
    "line": ("chat", "direct"),
    "facebookpage": ("facebook", "direct"),
    "instagram": ("instagram", "direct"),
    "twitterprofile": ("x", "direct"),
    "tiktok": ("tiktok", "direct"),
    "email": ("email", "mail"),
    "whatsapp": ("phone", "direct"),
    "sms": ("phone", "direct"),
    "twiliosms": ("phone", "direct"),
    "voice": ("phone", "call"),
}
INCOMING, OUTGOING, EVENT, TEMPLATE = ("0", "incoming"), ("1", "outgoing"), ("2", "activity"), ("3", "template")
