"""What every page has around it: the organisation, the words of the top bar, the reader's own menu."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_noop as _

from ildsjel.insight.unused import LETTER
from ildsjel.ledger.off import off_things
from ildsjel.people.access import Access
from ildsjel.people.person import Person, Role

WORDS = {
    Role.LEADER: (("overview", _("Overview")), ("initiatives", _("Initiatives")), ("learning", _("Learning"))),
    Role.KEY_EMPLOYEE: (("today", _("Today")), ("initiatives", _("Initiatives")), ("learning", _("Learning"))),
    Role.COLLEAGUE: (("results", _("Results")), ("join", _("Join in")), ("learning", _("Learning"))),
    Role.REPRESENTATIVE: (("results", _("Results")), ("rules", _("Rules"))),
    Role.CARETAKER: (("sources", _("Sources")), ("people", _("People")), ("house", _("Channels and work"))),
}
MENU = (
    ("today", _("Today"), {Role.LEADER, Role.COLLEAGUE}),
    ("results", _("Results"), {Role.KEY_EMPLOYEE}),
    ("sources", _("Sources"), {Role.LEADER, Role.KEY_EMPLOYEE, Role.CARETAKER}),
    ("goals", _("Goals and limits"), {Role.LEADER, Role.KEY_EMPLOYEE}),
    ("initiatives", _("Initiatives"), {Role.COLLEAGUE}),
    ("join", _("Join in"), {Role.LEADER, Role.KEY_EMPLOYEE}),
    ("weekly", _("The week’s ten minutes"), {Role.LEADER, Role.KEY_EMPLOYEE}),
    ("mirror", _("The mirror"), {Role.LEADER}),
    ("backing", _("Backing"), {Role.LEADER, Role.KEY_EMPLOYEE, Role.COLLEAGUE}),
    ("pulse", _("How is it going?"), {Role.LEADER, Role.KEY_EMPLOYEE, Role.COLLEAGUE}),
    ("launches", _("When it matters"), {Role.LEADER, Role.KEY_EMPLOYEE, Role.COLLEAGUE}),
    ("hands", _("Who knows what?"), {Role.LEADER, Role.KEY_EMPLOYEE, Role.COLLEAGUE}),
    ("outside", _("Changes outside"), {Role.LEADER, Role.KEY_EMPLOYEE, Role.COLLEAGUE}),
    ("study", _("Time study"), {Role.LEADER, Role.KEY_EMPLOYEE, Role.COLLEAGUE}),
    ("asks", _("Questions to the leader"), set(Role)),
    ("half_truths", _("Half-truths"), set(Role)),
    ("house", _("Channels and work"), {Role.LEADER, Role.CARETAKER}),
    ("people", _("People"), {Role.LEADER, Role.CARETAKER}),
    ("rules", _("Rules"), set(Role)),
    ("me", _("About you"), set(Role)),
)


def frame(request: HttpRequest) -> dict[str, object]:
    """Context for the base template; empty outside an organisation."""
    access: Access | None = getattr(request, "access", None)
    if access is None or access.person is None:
        return {"cast": _cast() if settings.DEMO else ()}
    off = off_things(access, timezone.now().astimezone(access.organisation.zone).date())
    return {
        "access": access,
        "organisation": access.organisation,
        "off": off,
        "used": LETTER if request.GET.get("by") == LETTER else getattr(request.resolver_match, "url_name", ""),
        "words": WORDS[Role(access.person.role)],
        "menu": [(name, text) for name, text, roles in MENU if access.roles & roles and name not in off],
        "cast": _cast() if settings.DEMO else (),
    }


def home_of(access: Access) -> str:
    """The name of the page a person begins on."""
    return WORDS[Role(access.person.role)][0][0] if access.person else "sources"


def _cast() -> list[Person]:
    """The demo's people one can sit down as."""
    people = Person.objects.filter(organisation__invented=True, left_on=None).exclude(login=None)
    return list(people.select_related("organisation").order_by("pk"))
