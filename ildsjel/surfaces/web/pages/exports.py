"""Which channels do you use? A letter to whoever has access, that says where each file is found."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from ildsjel.people.access import Access
from ildsjel.sources import EXPORTS
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.help_text import page
from ildsjel.surfaces.web.pages.sources import KEEPERS
from ildsjel.surfaces.web.speaking import speaker_of


@member(*KEEPERS)
def exports(request: HttpRequest, access: Access) -> HttpResponse:
    """The channels that files can be had from, and the letter once some are chosen; nothing is kept."""
    speaker, chosen = speaker_of(request), set(request.GET.getlist("channel"))
    channels = [(c.key, speaker.name("channel", c.key), c.key in chosen) for c in speaker.house.channels]
    sources = dict.fromkeys(source for key, _, is_chosen in channels if is_chosen for source in EXPORTS.get(key, ()))
    notes = [note for source in sources if (note := page(source))]
    letter = render_to_string("exports/_letter.txt", {"notes": notes, "access": access}).strip() if notes else ""
    listed = [channel for channel in channels if channel[0] in EXPORTS]
    return render(request, "exports/show.html", {"channels": listed, "notes": notes, "letter": letter})
