"""Accounts that are followed, one's own and the shared: which, how each is doing, and the way to connect another."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from ildsjel.actions.fetch_due import queue, under_way
from ildsjel.actions.follow import FOLLOWERS, follow, give_secret, let_go, opens_by_address
from ildsjel.actions.follow import accounts as accounts_of
from ildsjel.actions.propose_from_file import propose_from_file
from ildsjel.actions.right import DOERS, KEEPERS, Refused
from ildsjel.actions.whose import OWN
from ildsjel.facts.sentence import Sentence
from ildsjel.ledger.account import Account
from ildsjel.ledger.open_house import open_house
from ildsjel.people.access import Access
from ildsjel.sources import FOLLOWABLE, PERSONAL, followable
from ildsjel.sources.following import Followed
from ildsjel.sources.reading import AskDayOrder, Unreadable
from ildsjel.surfaces.show.standing import standing
from ildsjel.surfaces.web.forms.account import AccountForm
from ildsjel.surfaces.web.found import found_or_404
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.refusals import refusals_told
from ildsjel.surfaces.web.speaking import speaker_of


@member(*FOLLOWERS)
def accounts(request: HttpRequest, access: Access) -> HttpResponse:
    """The page; an account that is being fetched is looked at again until it has been."""
    awaited = under_way(request.GET.get("fetching", ""))
    return render(request, "accounts/show.html", _listed(access, awaited))


@member(*FOLLOWERS)
def account_kind(request: HttpRequest, access: Access, source: str) -> HttpResponse:
    """What has to be known of an account of one kind."""
    found = _source(source)
    return _page(request, found, _form(request, access, found, is_own=request.GET.get("whose") == OWN))


@member(*FOLLOWERS, methods=("POST",))
def following(request: HttpRequest, access: Access, source: str) -> HttpResponse:
    """Connects it, and has it fetched at once."""
    found = _source(source)
    form = _form(request, access, found, request.POST, is_own=request.POST.get("whose") == OWN)
    if form.is_valid():
        try:
            told, now = form.told(), timezone.now()
            account = follow(by=access, source=source, told=told, channel=form.channel, now=now)
        except Refused as refused:
            return _page(request, found, form, refusal=refused, status=422)
        return _fetched_soon(access, account)
    return _page(request, found, form, status=422)


@member(*FOLLOWERS, methods=("POST",))
def fetching(request: HttpRequest, access: Access, account: int) -> HttpResponse:
    """Has it fetched now."""
    return _fetched_soon(access, _account(access, account))


@member(*FOLLOWERS, methods=("POST",))
def secrets(request: HttpRequest, access: Access, account: int) -> HttpResponse:
    """A new password for it, and has it fetched with that."""
    found = _account(access, account)
    with refusals_told(request):
        give_secret(by=access, account=found, secret=request.POST.get("secret", ""))
        return _fetched_soon(access, found)
    return redirect("accounts", organisation=access.organisation.slug)


@member(*FOLLOWERS, methods=("POST",))
def account_removal(request: HttpRequest, access: Access, account: int) -> HttpResponse:
    """Follows it no more."""
    let_go(by=access, account=_account(access, account), now=timezone.now())
    return redirect("accounts", organisation=access.organisation.slug)


@member(*DOERS, methods=("POST",))
def own_files(request: HttpRequest, access: Access) -> HttpResponse:
    """Minutes are proposed from a file of one's own, which is not kept."""
    file = request.FILES.get("file")
    if file is None:
        return redirect("accounts", organisation=access.organisation.slug)
    order = request.POST.get("day_order", "")
    try:
        told = propose_from_file(by=access, file=file, name=file.name, day_order=order, now=timezone.now())
    except AskDayOrder as ask:
        return render(request, "accounts/show.html", _listed(access) | {"ask": ask.says}, status=422)
    except (Refused, Unreadable) as refused:
        return render(request, "accounts/show.html", _listed(access) | {"refusal": refused.says}, status=422)
    return render(request, "accounts/show.html", _listed(access) | {"from_file": told})


@dataclass(frozen=True, slots=True)
class Card:
    """An account as it is shown: how it is doing, what may be written anew (`address`, `password`, or nothing), and
    whether it is looked at again until it has been fetched."""

    account: Account
    says: Sentence
    opened_by: str
    is_under_way: bool


def _fetched_soon(access: Access, account: Account) -> HttpResponse:
    """Has it fetched, and shows it until it has been."""
    asked = urlencode({"fetching": queue(account, timezone.now())})
    return redirect(f"{reverse('accounts', args=[access.organisation.slug])}?{asked}#account{account.pk}")


def _card(account: Account, is_under_way: bool) -> Card:
    return Card(account, standing(account, is_under_way=is_under_way), _opened_by(account), is_under_way)


def _listed(access: Access, awaited: int | None = None) -> dict[str, object]:
    listed = [_card(account, account.pk == awaited) for account in accounts_of(access)]
    return {
        "own": [one for one in listed if one.account.owner],
        "shared": [one for one in listed if not one.account.owner],
        "may_own": bool(access.roles & DOERS),
        "may_share": bool(access.roles & KEEPERS),
        "kinds": [one.NAME for one in FOLLOWABLE],
        "own_kinds": [one.NAME for one in PERSONAL],
    }


def _opened_by(account: Account) -> str:
    """What lets Ildsjel in and may be written anew: `address`, `password`, or nothing."""
    source = followable(account.source)
    if source is None:
        return ""
    if opens_by_address(source, account.user):
        return "address"
    return "password" if any(field.name == "secret" for field in source.ASKED) else ""


def _account(access: Access, account: int) -> Account:
    return found_or_404(accounts_of(access), account)


def _source(name: str) -> Followed:
    found = followable(name)
    if found is None:
        raise Http404
    return found


def _form(
    request: HttpRequest, access: Access, source: Followed, said: object = None, *, is_own: bool
) -> AccountForm:
    is_own = is_own or not access.roles & KEEPERS
    return AccountForm(said, source=source, house=open_house(access), speaker=speaker_of(request), is_own=is_own)


def _page(
    request: HttpRequest, source: Followed, form: AccountForm, *, refusal: Refused | None = None, status: int = 200
) -> HttpResponse:
    context = {"source": source.NAME, "form": form, "refusal": refusal.says if refusal else None}
    return render(request, "accounts/kind.html", context, status=status)
