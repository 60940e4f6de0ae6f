"""What is switched on: the record of why, how and with whom it was discussed, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from ildsjel.actions.right import Refused
from ildsjel.actions.switch_on import evaluate, switch_off, switch_on
from ildsjel.people.access import Access
from ildsjel.people.person import Role
from ildsjel.people.switch import Feature
from ildsjel.surfaces.web.forms.study import EvaluationForm, SwitchForm
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.pages.rules import context_of
from ildsjel.surfaces.web.speaking import speaker_of


@member(Role.LEADER, methods=("POST",))
def switches(request: HttpRequest, access: Access, feature: str) -> HttpResponse:
    """Switches something on."""
    return _done(request, access, feature, SwitchForm(request.POST), switch_on)


@member(Role.LEADER, methods=("POST",))
def evaluations(request: HttpRequest, access: Access, feature: str) -> HttpResponse:
    """Records what came of it."""
    return _done(request, access, feature, EvaluationForm(request.POST), evaluate)


@member(Role.LEADER, methods=("POST",))
def switch_ending(request: HttpRequest, access: Access, feature: str) -> HttpResponse:
    """Switches it off."""
    switch_off(by=access, feature=_known(feature), now=timezone.now())
    return redirect("rules", organisation=access.organisation.slug)


def _done(
    request: HttpRequest,
    access: Access,
    feature: str,
    form: SwitchForm | EvaluationForm,
    act: Callable[..., Any],
) -> HttpResponse:
    feature = _known(feature)
    if form.is_valid():
        try:
            act(by=access, feature=feature, now=timezone.now(), **form.taken())
            return redirect("rules", organisation=access.organisation.slug)
        except Refused as refused:
            form.add_error(None, speaker_of(request).say(refused.says))
    context = context_of(access)
    tried = next(one for one in context["switches"] if one.feature == feature)
    setattr(tried, "evaluation" if isinstance(form, EvaluationForm) else "form", form)
    return render(request, "rules/show.html", context, status=422)


def _known(feature: str) -> str:
    if feature not in Feature.values:
        raise Http404
    return feature
