"""What Mailchimp calls its columns, and what the lists of other senders call the same."""

from __future__ import annotations

from ildsjel.sources.columns import Layout

METRICS: dict[str, tuple[str, ...]] = {
    "Recipients": ("Total Recipients", "Recipients", "Emails Sent", "emailsentcount", "Mottakere"),
    "Delivered": ("Successful Deliveries", "Delivered", "emaildeliveredcount", "Levert"),
    "Soft bounces": ("Soft Bounces", "emailsoftbouncecount"),
    "Hard bounces": ("Hard Bounces", "emailhardbouncecount"),
    "Total bounces": ("Total Bounces", "Bounces"),
    "Unique opens": ("Unique Opens", "emailuniqueopencount", "Unike åpninger"),
    "Total opens": ("Total Opens", "Opens", "emailopencount", "Åpninger"),
    "Open rate": ("Open Rate", "Åpningsrate", "Åpningsandel", "emailuniqueopencountprecentage"),
    "Opens per delivered (%)": ("emailopencountprecentage", "emailopencountpercentage"),
    "Unique clicks": ("Unique Clicks", "emailuniqueclickcount", "Unike klikk"),
    "Total clicks": ("Total Clicks", "Clicks", "emailclickcount", "Klikk"),
    "Click rate": ("Click Rate", "Klikkrate", "Klikkandel", "emailuniqueclickcountprecentage"),
    "Clicks per opener (%)": ("emailclickcountprecentage", "emailclickcountpercentage"),
    "Unsubscribes": ("Unsubscribes", "Unsubscribed", "emailunsubscribecount", "Avmeldinger"),
    "Abuse complaints": ("Abuse Complaints", "emailspambouncecount"),
    "Forwards": ("Times Forwarded", "Forwards"),
}
CAMPAIGNS = Layout(
    names={
        "id": ("Unique Id", "Campaign Id"),
        "title": ("Title", "Campaign name", "Tittel"),
        "text": ("Subject", "Subject line", "Emne"),
        "account": ("Audience", "List", "Målgruppe"),
        "published": ("Send Date", "Sent", "Sendt", "Sendedato"),
        **METRICS,
    },
    needed=("id", "text", "published"),
    dated="published",
)
SENDINGS = Layout(
    names={
        "id": ("campaignid",),
        "text": ("campaignname",),
        "published": ("campaigndatecreated",),
        **METRICS,
    },
    needed=("id", "text", "published", "Recipients"),
    dated="published",
)
