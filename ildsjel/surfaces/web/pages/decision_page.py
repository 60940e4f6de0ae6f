"""The decision page on paper: the PDF, printed by the worker and kept until the ledger changes."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from ildsjel.insight.unused import SHEET
from ildsjel.ledger.use import add_use
from ildsjel.people.access import Access
from ildsjel.people.person import Role
from ildsjel.surfaces.pdf.printing import Asked, ask_for, printed
from ildsjel.surfaces.web.asked import asked_period
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.speaking import speaker_of


@member(Role.LEADER)
def decision_page(request: HttpRequest, access: Access) -> HttpResponse:
    """The PDF, or a page that comes back for it in a moment."""
    period = asked_period(request, access, timezone.now())
    asked = Asked.of(access.organisation, period=period, lang=speaker_of(request).lang)
    if printed(asked) is None and "again" not in request.GET:
        ask_for(asked)
    pdf = printed(asked)
    if pdf is None:
        query = request.GET.copy()
        query["again"] = "yes"
        answer = render(request, "decision_page/wait.html", status=202)
        answer.headers["Refresh"] = f"1; url=?{query.urlencode()}"
        return answer
    add_use(access, SHEET, 0, opened=1, on=timezone.now().astimezone(access.organisation.zone).date())
    name = f"{access.organisation.slug}-{period.end}.pdf"
    return HttpResponse(
        pdf, content_type="application/pdf", headers={"Content-Disposition": f'inline; filename="{name}"'}
    )
