"""What the page of changes outside shows: findings with the form that answers them, and assumptions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest
from django.utils import timezone

from ildsjel.facts.holding import holding
from ildsjel.facts.outside import Assumption, SeriesBreak
from ildsjel.insight.assumptions import Outside, Seen, Standing
from ildsjel.insight.sign_words import measure_name, series_name
from ildsjel.ledger.measures import own_measures, published_series
from ildsjel.ledger.outside import outside_now
from ildsjel.ledger.stated import stated_of
from ildsjel.ledger.statements import with_receipts
from ildsjel.people.access import Access
from ildsjel.surfaces.web.forms.outside import (
    FORMS,
    ActForm,
    AnswerForm,
    AssumptionForm,
    BreakForm,
    ChangeForm,
    Choices,
    SignpostForm,
    choices_of,
)
from ildsjel.surfaces.web.speaking import speaker_of


@dataclass(frozen=True, slots=True)
class Finding:
    """What waits: the newest sign, how many more there are of the same, what it touches, and the answer’s form."""

    seen: Seen
    more: int
    standing: Standing | None
    form: ActForm


@dataclass(frozen=True, slots=True)
class Held:
    """An assumption with the forms for it."""

    standing: Standing
    signpost: ActForm
    anew: ActForm


@dataclass(frozen=True, slots=True)
class Turn:
    """From this day a figure is counted another way."""

    name: str
    on: date
    because: str


@dataclass(frozen=True, slots=True)
class OutsideSection:
    """The whole page, for one reader."""

    outside: Outside
    findings: tuple[Finding, ...]
    held: tuple[Held, ...]
    answered: tuple[Seen, ...]
    change: ActForm
    assumption: ActForm
    breaks: ActForm | None
    turns: tuple[tuple[int, Turn], ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been said yet."""
        return not self.held and not self.findings


def outside_section(request: HttpRequest, access: Access, tried: ActForm | None) -> OutsideSection:
    """How it stands today; `tried` is a form that was sent and could not be kept."""
    found = outside_now(access, timezone.now())
    choices = _choices(request, access)

    def form(kind: type[ActForm], about: str = "", initial: object = None) -> ActForm:
        if tried and (tried.act, tried.about) == (kind.act, about):
            return tried
        return kind(None, about=about, choices=choices, initial=initial)

    standings = {one.assumption.key: one for one in found.standings}
    newest = {one.sign.of: one for one in reversed(found.waiting)}
    names = dict(choices["measure"])
    count = [one.sign.of for one in found.waiting].count
    return OutsideSection(
        outside=found,
        findings=tuple(
            Finding(newest[of], count(of) - 1, standings.get(newest[of].sign.assumption), form(AnswerForm, of))
            for of in dict.fromkeys(one.sign.of for one in found.waiting)
        ),
        held=tuple(
            Held(one, form(SignpostForm, key), form(AssumptionForm, key, _as_said(one.assumption)))
            for key, one in standings.items()
        ),
        answered=tuple(one for one in found.seen if one.done),
        change=form(ChangeForm),
        assumption=form(AssumptionForm),
        breaks=form(BreakForm) if choices["measure"] else None,
        turns=tuple(
            (receipt, Turn(names.get(one.measure, one.measure), one.on, one.because))
            for receipt, one in reversed(with_receipts(access, SeriesBreak))
        ),
    )


def form_of(request: HttpRequest, access: Access, act: str, *, about: str, data: object) -> ActForm:
    """The form of an act, filled in."""
    return FORMS[act](data, about=about, choices=_choices(request, access))


def _as_said(assumption: Assumption) -> dict[str, object]:
    return {"text": assumption.text, "initiative": assumption.initiative, "again": assumption.again}


def _choices(request: HttpRequest, access: Access) -> dict[str, Choices]:
    speaker, today = speaker_of(request), timezone.now().astimezone(access.organisation.zone).date()
    held = holding((fact for _, fact in stated_of(access)), today)
    return choices_of(
        initiatives=[(one.key, one.name) for one in speaker.house.initiatives],
        assumptions=[one for one in held if isinstance(one, Assumption)],
        own=[(key, speaker.value(measure_name(key))) for key in sorted(own_measures(access))],
        series=[(key, series_name(one)) for key, one in published_series(access).items()],
    )
