"""Fetch: runs what a source would ask of a server, with patience and limits, and gives back what it finds."""

from __future__ import annotations

from collections.abc import Iterator
from time import monotonic
from urllib.parse import urlsplit

import httpcore
import httpx
from tenacity import RetryCallState, Retrying, retry_if_exception_type, stop_after_attempt

from ildsjel.actions.away import Away
from ildsjel.actions.mailbox import Mailboxes
from ildsjel.actions.safe_client import BROKEN, is_allowed_by_name, safe_client
from ildsjel.facts.sentence import sentence
from ildsjel.sources.following import Ask, AskLetters, Letters, Mark, Reply, Steps, Stopped
from ildsjel.sources.reading import Found

LARGEST = 64 * 1024 * 1024
MOST_ASKS = 2_000
TRIES, LONGEST_WAIT, PATIENCE = 3, 60.0, 120.0
"""How often one thing is asked; and seconds: between two times, and until all of an answer is here."""
UNCHANGED, TOO_MANY = 304, 429
REFUSED, GONE = (401, 403), (404, 410)
OPEN = {"accept", "content-type", "depth", "if-modified-since", "if-none-match"}
LET_GO = {"authorization"}  # httpx lets it go where it is sent on to another host; a body would go along


def fetched(steps: Steps) -> Iterator[Found | Mark]:
    """What the source finds. Raises Stopped where somebody has to do something, Away where waiting may help."""
    reply: Reply | Letters | None = None
    asked = 0
    with safe_client() as client, Mailboxes() as mailboxes:
        while True:
            try:
                step = next(steps) if reply is None else steps.send(reply)
            except StopIteration:
                return
            reply = None
            if isinstance(step, Ask | AskLetters):
                asked += 1
                if asked > MOST_ASKS:
                    raise Away(sentence("There was more than could be fetched at once."))
                reply = _answer(client, step) if isinstance(step, Ask) else mailboxes.letters(step)
            else:
                yield step


def _answer(client: httpx.Client, ask: Ask) -> Reply:
    tries = Retrying(
        stop=stop_after_attempt(TRIES),
        wait=_wait,
        retry=retry_if_exception_type(Away),
        reraise=True,
    )
    return tries(_asked, client, ask)


def _asked(client: httpx.Client, ask: Ask) -> Reply:
    host = urlsplit(ask.url).hostname or ask.url
    secrets = _secrets(ask)
    if ask.url.startswith("http://") and secrets and not is_allowed_by_name(host):
        raise Stopped(sentence("No password is sent to {host} in the open. Write its address with https.", host=host))
    try:
        with client.stream(
            ask.method,
            ask.url,
            params=ask.params or None,
            headers=list(ask.headers),
            content=ask.body or None,
            follow_redirects=secrets <= LET_GO,
        ) as response:
            return _reply(response, ask, host)
    except (httpx.InvalidURL, httpx.UnsupportedProtocol, httpcore.UnsupportedProtocol):
        raise Stopped(sentence("“{address}” is not an address on the web.", address=ask.url[:80])) from None
    except httpx.TooManyRedirects:
        raise Stopped(sentence("{host} sends from one address to the next without end.", host=host)) from None
    except BROKEN:
        raise Away(sentence("{host} does not answer.", host=host)) from None


def _secrets(ask: Ask) -> set[str]:
    """Where in what is asked there may be a secret: a body, or a header that is not known to hold none."""
    return {name.casefold() for name, _ in ask.headers} - OPEN | ({"body"} if ask.body else set())


def _reply(response: httpx.Response, ask: Ask, host: str) -> Reply:
    status = response.status_code
    if status >= 400 and ask.may_fail and status != TOO_MANY:
        return Reply(status, dict(response.headers), b"", str(response.url))
    if status in REFUSED:
        raise Stopped(sentence("The password was refused."))
    if status in GONE and not ask.may_lack:
        raise Stopped(sentence("There is nothing at its address any more."))
    if status == TOO_MANY or status >= 500:
        raise Away(sentence("{host} asks us to wait.", host=host), wait=_told_to_wait(response))
    if not (200 <= status < 300 or status == UNCHANGED or status in GONE):
        says = sentence("{host} does not take what it was asked (status {status}).", host=host, status=str(status))
        raise Stopped(says)
    return Reply(status, dict(response.headers), _body(response, host), str(response.url))


def _body(response: httpx.Response, host: str) -> bytes:
    body, until = bytearray(), monotonic() + PATIENCE
    for chunk in response.iter_bytes():
        body += chunk
        if monotonic() > until:
            raise Away(sentence("{host} takes too long to answer.", host=host))
        if len(body) > LARGEST:
            raise Stopped(sentence("What {host} sends is too large to be what was asked for.", host=host))
    return bytes(body)


def _told_to_wait(response: httpx.Response) -> float:
    told = response.headers.get("Retry-After", "")
    return float(told) if told.isdigit() else 1.0


def _wait(state: RetryCallState) -> float:
    away = state.outcome.exception() if state.outcome else None
    told = away.wait if isinstance(away, Away) else 1.0
    return min(told * 2 ** (state.attempt_number - 1), LONGEST_WAIT)
