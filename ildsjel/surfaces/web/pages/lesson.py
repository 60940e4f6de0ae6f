"""One lesson: its three lines, how far it has come, and the reader's own next step with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from ildsjel.actions.note_evidence import SIDES, note_evidence
from ildsjel.actions.right import DOERS, WRITERS, NotAllowed, Refused
from ildsjel.actions.spread_lesson import note_change, read_lesson, teach_back, use_lesson
from ildsjel.actions.write_lesson import better_lesson
from ildsjel.facts.learning import Spread
from ildsjel.facts.sentence import Sentence
from ildsjel.insight.lessons import Standing
from ildsjel.ledger.later import Later, later_than
from ildsjel.ledger.later import kept as kept_of
from ildsjel.ledger.lessons import lesson_of, lessons_of
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.statements import facts_of
from ildsjel.people.access import Access
from ildsjel.people.names import names_of
from ildsjel.surfaces.show.learning_words import KINDS, how_far
from ildsjel.surfaces.web.address import address_of
from ildsjel.surfaces.web.forms.learning import ChangeForm, EvidenceForm, LessonForm, ReadForm, TaughtForm, UsedForm
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.kept import kept
from ildsjel.surfaces.web.speaking import speaker_of

ACTS: Mapping[str, Callable[..., Receipt]] = MappingProxyType(
    {
        "reading": read_lesson,
        "teaching": teach_back,
        "use": use_lesson,
        "change": note_change,
        "evidence": note_evidence,
        "lesson": better_lesson,
    }
)


@member(*DOERS)
def lesson(request: HttpRequest, access: Access, lesson: str) -> HttpResponse:
    """The page."""
    return _page(request, access, _standing(access, lesson))


@member(*DOERS, methods=("POST",))
def lesson_acts(request: HttpRequest, access: Access, lesson: str, act: str) -> HttpResponse:
    """One step: read, taught back, used, something changed, what speaks for or against it, or better words."""
    standing = _standing(access, lesson)
    if act not in ACTS:
        raise Http404
    form = _forms(request, access, standing, request.POST, act)[act]
    if form.is_valid():
        said = {"lines": form.taken()} if isinstance(form, LessonForm) else form.cleaned_data
        try:
            receipt = ACTS[act](by=access, lesson=lesson, now=timezone.now(), **said)
            return redirect(f"{reverse('lesson', args=[access.organisation.slug, lesson])}?kept={receipt.pk}")
        except NotAllowed:
            raise
        except Refused as refused:
            form.add_error(None, speaker_of(request).say(refused.says))
    return _page(request, access, standing, tried=(act, form), status=422)


def _standing(access: Access, lesson: str) -> Standing:
    found = lesson_of(access, lesson)
    if found is None:
        raise Http404
    return found


def _forms(
    request: HttpRequest, access: Access, standing: Standing, data: object = None, act: str = ""
) -> dict[str, forms.Form]:
    """Those of the acts, the one that was sent with what was said in it."""
    one, speaker = standing.lesson, speaker_of(request)
    people = names_of(access)
    others = [other.lesson for other in lessons_of(access) if other.lesson.id != one.id]
    words = {name: getattr(one, name) for name in ("text", "why", "unless", "who")}

    def said(name: str) -> object:
        return data if name == act else None

    return {
        "reading": ReadForm(said("reading"), lesson=one, others=others, speaker=speaker),
        "teaching": TaughtForm(said("teaching"), people=[p for p in people if p[0] != access.key]),
        "use": UsedForm(said("use"), later=later_than(access, one.on), speaker=speaker),
        "change": ChangeForm(said("change")),
        "evidence": EvidenceForm(said("evidence"), kept=later_than(access, date.min), speaker=speaker),
        "lesson": LessonForm(said("lesson"), people=people, initial=words),
    }


def _page(
    request: HttpRequest,
    access: Access,
    standing: Standing,
    *,
    tried: tuple[str, forms.Form] | None = None,
    status: int = 200,
) -> HttpResponse:
    own = {one.step for one in facts_of(access, Spread) if one.lesson == standing.lesson.id and one.who == access.key}
    is_own = standing.lesson.by == access.key
    context = {
        "standing": standing,
        "lesson": standing.lesson,
        "how_far": how_far(standing),
        "came_of": next((_told(access, one) for one in kept_of(access, [standing.lesson.of])), None),
        "evidence": [
            (side, [_told(access, one) for one in kept_of(access, getattr(standing.lesson, side))]) for side in SIDES
        ],
        "forms": _forms(request, access, standing) | (dict([tried]) if tried else {}),
        "tried": tried[0] if tried else "",
        "has_read": "read" in own or is_own,
        "is_own": is_own,
        "kept": kept(request, access),
        "may_change": bool(access.roles & WRITERS),
        "may_better": is_own or bool(access.roles & WRITERS),
    }
    return render(request, "learning/lesson.html", context, status=status)


def _told(access: Access, one: Later) -> tuple[Sentence | None, Later, str]:
    """What sort of thing it is, the thing, and where it is read."""
    told = {name: getattr(one, name) for name in ("of", "question", "about", "url")}
    return KINDS.get(one.kind), one, address_of(access, one.kind, one.id, one.on, **told)
