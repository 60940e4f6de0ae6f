"""The gate of the API: a personal token becomes an Access, and another organisation is not there."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils import timezone
from ninja import Path
from ninja.security import HttpBearer

from ildsjel.people.access import Access, NotYours
from ildsjel.people.token import enter_by

Slug = Path[str]
"""The organisation in the address of an operation."""


class PersonalToken(HttpBearer):
    """`Authorization: Bearer ildsjel_…`, made and withdrawn on the page “About you”."""

    def authenticate(self, request: HttpRequest, token: str) -> Access | None:
        """The access the token gives to the organisation in the address; raises NotYours for another one."""
        access = enter_by(token, timezone.now().date())
        if access and access.organisation.slug != request.resolver_match.kwargs["organisation"]:
            raise NotYours(access.organisation.slug)
        return access
