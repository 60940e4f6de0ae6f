"""What LinkedIn calls the figures of a member."""

from __future__ import annotations

FIGURES: dict[str, tuple[str, ...]] = {
    "Impressions": ("Impressions", "Visninger", "Eksponeringer", "Exponeringar", "Visningar", "Impressionen"),
    "Engagements": ("Engagements", "Engasjementer", "Interaksjoner", "Interaktioner", "Engagemang", "Interaktionen"),
    "New followers": ("New followers", "Nye følgere", "Nya följare", "Neue Follower"),
}
