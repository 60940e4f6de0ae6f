"""How an account that is followed is doing, in a sentence."""

from __future__ import annotations

from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.ledger.account import Account
from ildsjel.ledger.said import from_json
from ildsjel.ledger.silent import silent
from ildsjel.people.access import Access


def standing(account: Account, *, is_under_way: bool = False) -> Sentence:
    """When it was fetched last, or since when nothing comes, and why; or that it is being fetched."""
    if is_under_way and account.fetched_at:
        return sentence("It is being fetched.")
    if account.stopped_at:
        return stopped(account)
    if account.fetched_at is None:
        return sentence("It is being fetched for the first time.")
    zone = account.organisation.zone
    return sentence("Fetched {moment}.", moment=account.fetched_at.astimezone(zone))


def stopped(account: Account) -> Sentence:
    """Since when nothing comes, and why."""
    day = account.stopped_at.astimezone(account.organisation.zone).date()
    return sentence("Stopped {day}. {why}", day=day, why=from_json(account.stopped))


def missing(access: Access) -> tuple[Sentence, ...]:
    """What the figures lack: the shared accounts nothing comes from any more, since when, and why."""
    return tuple(map(_missing, silent(access)))


def _missing(account: Account) -> Sentence:
    since = (account.fetched_at or account.stopped_at).astimezone(account.organisation.zone).date()
    return sentence(
        "Nothing has come from {name} since {day}, so the figures after that are missing, not zero. {why}",
        name=account.name,
        day=since,
        why=from_json(account.stopped),
    )
