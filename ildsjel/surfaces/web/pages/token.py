"""Tokens: a program may act as its owner; made and withdrawn beside all else that concerns one."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from ildsjel.actions.make_token import make_token, withdraw_token
from ildsjel.actions.right import Refused
from ildsjel.people.access import Access
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.pages.me import context_of


@member(methods=("POST",))
def tokens(request: HttpRequest, access: Access) -> HttpResponse:
    """Makes a token; its secret is shown once."""
    try:
        secret = make_token(by=access, name=request.POST.get("name", ""), now=timezone.now())
    except Refused as refused:
        return render(request, "me/show.html", context_of(access) | {"refusal": refused.says}, status=422)
    return render(request, "me/show.html", context_of(access) | {"secret": secret})


@member(methods=("POST",))
def withdrawal(request: HttpRequest, access: Access, token: int) -> HttpResponse:
    """Withdraws a token of one's own."""
    withdraw_token(by=access, token=token, now=timezone.now())
    return redirect("me", organisation=access.organisation.slug)
