"""What Business Suite calls its columns in English, bokmål, Swedish and German."""

from __future__ import annotations

from ildsjel.sources.columns import Layout

METRICS: dict[str, tuple[str, ...]] = {
    "Views": ("Views", "Visninger", "Visningar", "Aufrufe"),
    "Reach": ("Reach", "Rekkevidde", "Räckvidd", "Reichweite"),
    "Impressions": ("Impressions", "Eksponeringer", "Exponeringar", "Impressionen"),
    "Reactions, comments and shares": (
        "Reactions, comments and shares",
        "Reaksjoner, kommentarer og delinger",
        "Reaktioner, kommentarer och delningar",
        "Reaktionen, Kommentare und geteilte Inhalte",
        "Reaktionen, Kommentare und Shares",
    ),
    "Reactions": ("Reactions", "Reaksjoner", "Reaktioner", "Reaktionen"),
    "Comments": ("Comments", "Kommentarer", "Kommentare"),
    "Shares": ("Shares", "Delinger", "Delningar", "Geteilte Inhalte", "Geteilt"),
    "Likes": (
        "Likes",
        "Liker",
        "Likerklikk",
        "Antall likerklikk",
        "Gilla-markeringar",
        "Gefällt mir",
        "„Gefällt mir“-Angaben",
        "Gefällt-mir-Angaben",
    ),
    "Saves": (
        "Saves",
        "Lagringer",
        "Lagrede",
        "Lagrede elementer",
        "Sparade objekt",
        "Gespeicherte Inhalte",
        "Speicherungen",
    ),
    "Follows": ("Follows", "Følger", "Følginger", "Nye følgere", "Följer", "Abonnements", "Follower"),
    "Total clicks": ("Total clicks", "Totalt antall klikk", "Totalt antal klick", "Klicks insgesamt", "Gesamtklicks"),
    "Link clicks": ("Link clicks", "Klikk på lenke", "Lenkeklikk", "Länkklick", "Klick på länk", "Link-Klicks"),
    "Other clicks": ("Other clicks", "Andre klikk", "Övriga klick", "Andra klick", "Andere Klicks"),
    "Seconds viewed": ("Seconds viewed", "Sekunder vist", "Visade sekunder", "Angesehene Sekunden"),
    "3-second video views": ("3-second video views",),
    "1-minute video views": ("1-minute video views",),
}

POST: dict[str, tuple[str, ...]] = {
    "id": ("Post ID", "Publiserings-ID", "Innleggs-ID", "Publicerings-id", "Inläggs-id", "Beitrags-ID"),
    "page_id": ("Page ID", "Side-ID", "Sid-id", "Seiten-ID"),
    "account_id": ("Account ID", "Konto-ID"),
    "account": (
        *("Page name", "Sidenavn", "Navn på side", "Sidnamn", "Seitenname", "Name der Seite"),
        *("Account name", "Kontonavn", "Kontonamn", "Kontoname"),
    ),
    "username": (
        "Account username",
        "Kontobrukernavn",
        "Kontoens brukernavn",
        "Brukernavn for konto",
        "Kontots användarnamn",
        "Benutzername des Kontos",
    ),
    "title": ("Title", "Tittel", "Titel"),
    "text": ("Description", "Beskrivelse", "Beskrivning", "Beschreibung"),
    "published": (
        "Publish time",
        "Publiseringstid",
        "Publiseringstidspunkt",
        "Tidspunkt for publisering",
        "Publiceringstid",
        "Veröffentlichungszeit",
        "Veröffentlichungszeitpunkt",
        "Zeitpunkt der Veröffentlichung",
    ),
    "url": ("Permalink", "Permalenke", "Permakobling", "Permalänk", "Permanentlink"),
    "format": ("Post type", "Innleggstype", "Type innlegg", "Inläggstyp", "Beitragstyp", "Beitragsart"),
    "date": ("Date", "Dato", "Datum"),
}

FACEBOOK = Layout(names=POST | METRICS, needed=("id", "published", "page_id"), dated="published")
INSTAGRAM = Layout(names=POST | METRICS, needed=("id", "published", "account_id"), dated="published")
