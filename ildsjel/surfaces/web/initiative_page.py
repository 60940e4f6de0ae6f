"""What the page of one initiative shows: how it stands, what its reader may do about it, and the forms for that."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest

from ildsjel.actions.answer_commitment import takes_part
from ildsjel.actions.review import review, usual_period
from ildsjel.actions.right import WRITERS
from ildsjel.actions.set_phase import AFTER
from ildsjel.facts.charter import Charter
from ildsjel.facts.learning import Experiment, Lesson, Question
from ildsjel.facts.offering import JOIN, Offer
from ildsjel.insight.answer import Answer, Row
from ildsjel.insight.initiative import Standing
from ildsjel.insight.origins import answered
from ildsjel.ledger.initiatives import standing_of
from ildsjel.ledger.open_house import open_house
from ildsjel.ledger.outcome_names import outcome_names
from ildsjel.ledger.statements import facts_of
from ildsjel.people.access import Access
from ildsjel.people.names import names_of
from ildsjel.surfaces.web.forms.charter import CharterForm
from ildsjel.surfaces.web.forms.statement_form import StatementForm
from ildsjel.surfaces.web.speaking import speaker_of
from ildsjel.surfaces.web.stating import form_for

FOR_START = ("goal", "ceiling", "backing", "worth")
"""What can be stated here of an initiative."""
OF_ONE = ("ceiling", "enough_time")
"""The questions that have a row for each initiative."""


def context_of(request: HttpRequest, access: Access, key: str, now: datetime) -> dict[str, object] | None:
    """What the page shows; None where there is no such initiative."""
    thing = next((one for one in open_house(access).initiatives if one.key == key), None)
    if thing is None:
        return None
    found = standing_of(access, key, now)
    return {
        "initiative": thing,
        "standing": found,
        "lines": _lines(access, key, now),
        "next": AFTER[found.phase] if access.leads else (),
        "may_accept": bool(access.key) and found.owner == access.key and not found.is_accepted,
        "may_commit": takes_part(access, found),
        "charter_form": charter_form(request, access, found, now) if access.roles & WRITERS else None,
        "forms": _forms(request, access, found) if access.leads else [],
        "answers": _answers(access, found),
        "joining": [one.by for one in facts_of(access, Offer) if one.sort == JOIN and one.initiative == key],
        "tried": "",
    }


def charter_form(
    request: HttpRequest, access: Access, found: Standing, now: datetime, data: object = None
) -> CharterForm:
    """The form of the charter, filled with the one that holds."""
    speaker = speaker_of(request)
    charter = found.charter or Charter(on=now.astimezone(access.organisation.zone).date(), initiative=found.key)
    return CharterForm(
        data,
        charter=charter,
        people=names_of(access),
        channels=[(c.key, speaker.name("channel", c.key)) for c in open_house(access).channels],
        outcomes=[(name, name) for name in outcome_names(access)],
    )


def _forms(request: HttpRequest, access: Access, found: Standing) -> list[StatementForm]:
    forms = [form_for(request, access, kind, initiative=found.key) for kind in FOR_START]
    for form in forms:
        if form.kind == "backing":
            form.fields["who"].initial = found.owner
        if form.kind == "worth" and found.charter:
            form.fields["outcome"].initial = found.charter.measure
    return forms


def _answers(access: Access, found: Standing) -> dict[str, int]:
    """How many questions of each learning goal have an answer, by the id of the goal."""
    asked = facts_of(access, Question)
    done = answered(asked, facts_of(access, Experiment), facts_of(access, Lesson))
    learning = [one.goal.id for one in found.goals if one.goal.sort == "learning" and one.goal.id]
    return {goal: sum(one.goal == goal and one.id in done for one in asked) for goal in learning}


def _lines(access: Access, key: str, now: datetime) -> list[tuple[Answer, Row]]:
    """What the review says of this initiative by itself."""
    answers = review(by=access, period=usual_period(access, now), now=now)
    return [(answer, row) for answer in answers if answer.key in OF_ONE for row in answer.rows if row.key == key]
