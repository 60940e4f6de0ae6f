"""Accounts that are followed: which, how each is doing, and the way to connect another."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from ildsjel.actions.fetch_due import queue
from ildsjel.actions.follow import accounts as accounts_of
from ildsjel.actions.follow import follow, give_secret, let_go
from ildsjel.actions.right import Refused
from ildsjel.ledger.account import Account
from ildsjel.ledger.open_house import open_house
from ildsjel.people.access import Access
from ildsjel.sources import FOLLOWABLE, followable
from ildsjel.sources.following import Followed
from ildsjel.surfaces.show.standing import standing
from ildsjel.surfaces.web.forms.account import AccountForm
from ildsjel.surfaces.web.found import found_or_404
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.pages.sources import KEEPERS
from ildsjel.surfaces.web.refusals import refusals_told
from ildsjel.surfaces.web.speaking import speaker_of


@member(*KEEPERS)
def accounts(request: HttpRequest, access: Access) -> HttpResponse:
    """The page."""
    listed = [(account, standing(account), _has_secret(account)) for account in accounts_of(access)]
    return render(request, "accounts/show.html", {"accounts": listed, "kinds": [one.NAME for one in FOLLOWABLE]})


@member(*KEEPERS)
def account_kind(request: HttpRequest, access: Access, source: str) -> HttpResponse:
    """What has to be known of an account of one kind."""
    found = _source(source)
    return _page(request, found, _form(request, access, found))


@member(*KEEPERS, methods=("POST",))
def following(request: HttpRequest, access: Access, source: str) -> HttpResponse:
    """Connects it, and has it fetched at once."""
    found, now = _source(source), timezone.now()
    form = _form(request, access, found, request.POST)
    if form.is_valid():
        try:
            channel = form.cleaned_data["channel"]
            queue(follow(by=access, source=source, told=form.told(), channel=channel, now=now), now)
        except Refused as refused:
            return _page(request, found, form, refusal=refused, status=422)
        return redirect("accounts", organisation=access.organisation.slug)
    return _page(request, found, form, status=422)


@member(*KEEPERS, methods=("POST",))
def fetching(request: HttpRequest, access: Access, account: int) -> HttpResponse:
    """Has it fetched now."""
    queue(_account(access, account), timezone.now())
    return redirect("accounts", organisation=access.organisation.slug)


@member(*KEEPERS, methods=("POST",))
def secrets(request: HttpRequest, access: Access, account: int) -> HttpResponse:
    """A new password for it, and has it fetched with that."""
    found = _account(access, account)
    with refusals_told(request):
        give_secret(by=access, account=found, secret=request.POST.get("secret", ""))
        queue(found, timezone.now())
    return redirect("accounts", organisation=access.organisation.slug)


@member(*KEEPERS, methods=("POST",))
def account_removal(request: HttpRequest, access: Access, account: int) -> HttpResponse:
    """Follows it no more."""
    let_go(by=access, account=_account(access, account), now=timezone.now())
    return redirect("accounts", organisation=access.organisation.slug)


def _has_secret(account: Account) -> bool:
    source = followable(account.source)
    return source is not None and any(field.name == "secret" for field in source.ASKED)


def _account(access: Access, account: int) -> Account:
    return found_or_404(accounts_of(access), account)


def _source(name: str) -> Followed:
    found = followable(name)
    if found is None:
        raise Http404
    return found


def _form(request: HttpRequest, access: Access, source: Followed, said: object = None) -> AccountForm:
    return AccountForm(said, source=source, house=open_house(access), speaker=speaker_of(request))


def _page(
    request: HttpRequest, source: Followed, form: AccountForm, *, refusal: Refused | None = None, status: int = 200
) -> HttpResponse:
    context = {"source": source.NAME, "form": form, "refusal": refusal.says if refusal else None}
    return render(request, "accounts/kind.html", context, status=status)
