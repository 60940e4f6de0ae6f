"""Questions to the leader: what anybody here has asked for, and what the leader has answered; seen by everybody."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from ildsjel.actions.ask_for import ask_for
from ildsjel.actions.reply_to import reply_to
from ildsjel.actions.right import NotAllowed, Refused
from ildsjel.facts.learned import Ask
from ildsjel.facts.stated import Hours
from ildsjel.ledger.asks import asks_of
from ildsjel.ledger.off import off_fields
from ildsjel.ledger.stated import stated_of
from ildsjel.people.access import Access
from ildsjel.people.person import Role
from ildsjel.surfaces.show.ask_words import SORTS, waited
from ildsjel.surfaces.web.forms.asks import AskForm, ReplyForm
from ildsjel.surfaces.web.forms.unasked import unask
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.speaking import speaker_of


@member()
def asks(request: HttpRequest, access: Access) -> HttpResponse:
    """The page: what waits first, then what was answered, newest first."""
    return _page(request, access, _ask_form(request, access, None))


@member(methods=("POST",))
def asking(request: HttpRequest, access: Access) -> HttpResponse:
    """Keeps what somebody asks for."""
    form = _ask_form(request, access, request.POST)
    if form.is_valid():
        try:
            ask_for(by=access, now=timezone.now(), **form.cleaned_data)
            return redirect("asks", organisation=access.organisation.slug)
        except Refused as refused:
            form.add_error(None, speaker_of(request).say(refused.says))
    return _page(request, access, form, status=422)


@member(Role.LEADER, methods=("POST",))
def replies(request: HttpRequest, access: Access, ask: str) -> HttpResponse:
    """Keeps the leader's answer."""
    found = next((one.ask for one in asks_of(access) if one.ask.id == ask), None)
    if found is None:
        raise Http404
    form = ReplyForm(request.POST, ask=found)
    if form.is_valid():
        try:
            reply_to(by=access, ask=ask, now=timezone.now(), **form.cleaned_data)
            then = "weekly" if request.GET.get("then") == "weekly" else "asks"
            return redirect(then, organisation=access.organisation.slug)
        except NotAllowed:
            raise
        except Refused as refused:
            form.add_error(None, speaker_of(request).say(refused.says))
    return _page(request, access, _ask_form(request, access, None), tried=form, status=422)


def _ask_form(request: HttpRequest, access: Access, data: object) -> AskForm:
    speaker = speaker_of(request)
    channels = [(c.key, speaker.name("channel", c.key)) for c in speaker.house.channels]
    sorts = [(key, speaker.say(says)) for key, says in SORTS.items()]
    form = AskForm(data, sorts=sorts, channels=channels)
    unask(form, off_fields(access, "ask", timezone.now().astimezone(access.organisation.zone).date()))
    return form


def _page(
    request: HttpRequest, access: Access, form: AskForm, *, tried: ReplyForm | None = None, status: int = 200
) -> HttpResponse:
    known = asks_of(access)
    hours, now = [one for _, one in stated_of(access) if isinstance(one, Hours)], timezone.now()
    waiting = [
        (one, waited(one.working(hours, now), by_the_clock=one.ask.at is not None), _reply_form(one.ask, tried))
        for one in known
        if not one.reply
    ]
    context = {
        "form": form,
        "tried": tried,
        "waiting": waiting,
        "answered": [one for one in reversed(known) if one.reply],
    }
    return render(request, "asks/show.html", context, status=status)


def _reply_form(ask: Ask, tried: ReplyForm | None) -> ReplyForm:
    return tried if tried and tried.ask == ask.id else ReplyForm(None, ask=ask)
