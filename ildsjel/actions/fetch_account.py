"""Fetch an account: what is new is kept under a receipt; why nothing comes is said, and is never a zero.

What is one's own is not kept: it is proposed to the one whose own it is.
"""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from ildsjel.actions.away import Away
from ildsjel.actions.choices import Choices
from ildsjel.actions.fetch import fetched
from ildsjel.actions.intake import Intake
from ildsjel.actions.propose import propose
from ildsjel.actions.receive import open_receipt
from ildsjel.actions.right import Refused
from ildsjel.actions.take_in import clear, take_in
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.ledger.account import Account
from ildsjel.ledger.author_hash import author_hash
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.said import as_json
from ildsjel.ledger.unmapped import unmapped
from ildsjel.ledger.vault import Lost, unlock
from ildsjel.people.access import Access, installation
from ildsjel.sources import by_name, followable, personal
from ildsjel.sources import following as pure
from ildsjel.sources.following import Mark, Steps, Stopped
from ildsjel.sources.parts import in_parts
from ildsjel.sources.proposed import Proposals, Proposed
from ildsjel.sources.reading import Context, Remark, Skipped, Unreadable

PATIENCE = timedelta(days=3)  # [set] so long a server may be away before it is said that nothing comes


def fetch_account(account: Account, now: datetime) -> Receipt | None:
    """Asks the account for what is new and keeps or proposes it; the receipt, if anything was kept, or why not."""
    by = access_of(account)
    try:
        found = list(fetched(_steps(account, _context(by, now))))
        receipt = None
        if account.owner:
            _propose(by, account, found, now)
        else:
            receipt = _kept(by, account, found, now)
    except (Stopped, Unreadable, Refused) as stopped:
        _stop(account, stopped.says, now)
        return None
    except Away as away:
        _no_answer(account, away.says, now)
        return None
    account.marks |= {mark.name: mark.value for mark in found if isinstance(mark, Mark)}
    account.fetched_at, account.stopped, account.stopped_at = now, None, None
    account.save(update_fields=["marks", "fetched_at", "stopped", "stopped_at"])
    return receipt


def _steps(account: Account, context: Context) -> Steps | Proposals:
    """What its source would ask: to keep it, or, where the account is one's own, to propose it. Raises Stopped."""
    asked = _as_source_sees(account)
    if account.owner and (own := personal(account.source)):
        return own.propose(asked, context)
    if account.owner is None and (shared := followable(account.source)):
        return shared.follow(asked, context)
    raise Stopped(sentence("Accounts of that kind cannot be followed."))


def _propose(by: Access, account: Account, found: list[Any], now: datetime) -> None:
    proposed = [one for one in found if isinstance(one, Proposed)]
    propose(by=by, proposed=proposed, source=account.source, account=account, is_all=True, now=now)


def _kept(by: Access, account: Account, found: list[Any], now: datetime) -> Receipt | None:
    found = [one for one in found if not isinstance(one, Mark)]
    if not any(not isinstance(one, Skipped | Remark) for one in found):
        return None
    parts = partial(in_parts, found, partial(len, found), len(found))
    owner = account.owner.key if account.owner else ""
    choices, context = Choices(channel=account.channel), _context(by, now)
    intake = Intake(by_name(account.source), account.name, len(found), context, choices, parts, owner)
    receipt = open_receipt(by=by, source=account.source, now=now, file_name=account.name[:255])
    try:
        with unmapped():
            brought = take_in(by=by, intake=intake, receipt=receipt, now=now)
    except BaseException:
        clear(by, receipt, keep_receipt=False)
        raise
    if not brought.new and not brought.replaced:
        clear(by, receipt, keep_receipt=False)
        return None
    return receipt


def access_of(account: Account) -> Access:
    """A shared account is the organisation's own; one's own is fetched as oneself."""
    if account.owner is None:
        return installation(account.organisation)
    return Access(account.owner, account.organisation, account.owner.roles)


def _as_source_sees(account: Account) -> pure.Account:
    try:
        secret = unlock(account.secret)
    except Lost:
        raise Stopped(
            sentence("The key its password was locked with is not here any more. Write the password again.")
        ) from None
    return pure.Account(address=account.address, user=account.user, secret=secret, marks=account.marks)


def _context(by: Access, now: datetime) -> Context:
    today = now.astimezone(by.organisation.zone).date()
    return Context(today=today, hash_author=author_hash(by, today), zone=by.organisation.zone)


def _no_answer(account: Account, says: Sentence, now: datetime) -> None:
    """It has stopped if that has lasted; else it is only said that nothing came this time."""
    if now - (account.fetched_at or account.made_at) > PATIENCE:
        _stop(account, says, now)
    elif account.stopped_at is None:
        account.stopped = as_json(says)
        account.save(update_fields=["stopped"])


def _stop(account: Account, says: Sentence, now: datetime) -> None:
    if account.owner is None:  # that somebody has connected something of their own is nobody else's to read
        logging.getLogger(__name__).warning("%s %s stopped: %s", account.source, account.pk, says.text)
    account.stopped, account.stopped_at = as_json(says), account.stopped_at or now
    account.save(update_fields=["stopped", "stopped_at"])
