"""How an account that is followed is doing, in a sentence."""

from __future__ import annotations

from datetime import datetime

from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.ledger.account import Account
from ildsjel.ledger.said import from_json
from ildsjel.ledger.silent import silent
from ildsjel.people.access import Access


def standing(account: Account, *, is_under_way: bool = False) -> Sentence:
    """When it was fetched last, or since when nothing comes, and why; or that it is being fetched."""
    if is_under_way:
        return sentence("It is being fetched.")
    if account.stopped_at:
        return stopped(account)
    moment = account.fetched_at and account.fetched_at.astimezone(account.organisation.zone)
    if account.stopped:
        return _unanswered(from_json(account.stopped), moment)
    return sentence("Fetched {moment}.", moment=moment) if moment else sentence("It is fetched within the hour.")


def _unanswered(why: Sentence, moment: datetime | None) -> Sentence:
    if moment is None:
        return sentence("{why} There will be another try within the hour.", why=why)
    return sentence("Last fetched {moment}. {why} There will be another try within the hour.", moment=moment, why=why)


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
