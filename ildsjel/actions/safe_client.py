"""A client for addresses that people have written: it reaches the outside world, and never the inside of the network.

Each name is looked up once, when the connection is made, and the connection goes to the address that was looked at: a
name that points elsewhere the next moment gains nothing. A redirect is a new connection, and looked at in that way.
`FETCH_INSIDE` names what is allowed all the same: hosts, addresses or networks (`10.0.0.0/8 nextcloud.firma.local`).
"""

from __future__ import annotations

import logging
import socket
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

import httpcore
import httpx
from django.conf import settings

from ildsjel.facts.sentence import sentence
from ildsjel.sources.following import Stopped

SECONDS = 30.0
BROKEN = (httpx.HTTPError, httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError)
"""What is raised where a server does not answer as servers do."""
REDIRECTS = 5
NAMED = "Ildsjel (+https://ildsjel.example)"
_CARRIES_ANOTHER = tuple(map(ip_network, ("64:ff9b::/96", "2002::/16", "2001::/32")))
logging.getLogger("httpx").setLevel(logging.WARNING)  # it writes every address it asks, with what is in it


@contextmanager
def safe_client() -> Iterator[httpx.Client]:
    """A client that keeps to the outside; what it cannot reach is told as Stopped or httpx's own errors."""
    with httpx.Client(
        transport=_Transport(),
        timeout=SECONDS,
        follow_redirects=True,
        max_redirects=REDIRECTS,
        trust_env=False,
        headers={"User-Agent": NAMED},
    ) as client:
        yield client


def is_outside(address: IPv4Address | IPv6Address) -> bool:
    """Is this an address of the outside world, also where it carries one of another kind in it?"""
    inner = getattr(address, "ipv4_mapped", None)
    if inner:
        return is_outside(inner)
    carries = isinstance(address, IPv6Address) and any(address in network for network in _CARRIES_ANOTHER)
    return address.is_global and not address.is_multicast and not carries


def is_allowed(host: str, address: IPv4Address | IPv6Address) -> bool:
    """May it be reached: since it is outside, or since the caretaker has said so?"""
    return is_outside(address) or any(_covers(said, host, address) for said in settings.FETCH_INSIDE)


def is_allowed_by_name(host: str) -> bool:
    """Has the caretaker named this very host or address?"""
    return any(said.casefold() == host.casefold() for said in settings.FETCH_INSIDE)


def addresses_of(host: str, port: int) -> list[IPv4Address | IPv6Address]:
    """Where a name leads, looked up once; raises Stopped unless all of that may be reached."""
    addresses = _looked_up(host, port)
    if not all(is_allowed(host, address) for address in addresses):
        raise Stopped(
            sentence(
                "{host} lies inside the network, where Ildsjel does not ask. The caretaker can allow it with "
                "FETCH_INSIDE.",
                host=host,
            )
        )
    return addresses


def _covers(said: str, host: str, address: IPv4Address | IPv6Address) -> bool:
    if said.casefold() == host.casefold():
        return True
    try:
        return address in ip_network(said, strict=False)
    except ValueError:
        return False


class _Backend(httpcore.NetworkBackend):
    """Connects to nothing but addresses that have been looked at."""

    def __init__(self) -> None:
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        addresses = addresses_of(host, port)
        for address in addresses[:-1]:
            try:
                return self._inner.connect_tcp(str(address), port, timeout, local_address, socket_options)
            except httpcore.ConnectError:
                continue
        return self._inner.connect_tcp(str(addresses[-1]), port, timeout, local_address, socket_options)


def _looked_up(host: str, port: int) -> list[IPv4Address | IPv6Address]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise httpcore.ConnectError(f"{host} is not known") from None
    return list(dict.fromkeys(ip_address(str(where[0]).partition("%")[0]) for *_, where in found))


class _Transport(httpx.BaseTransport):
    """Connections that have been looked at, as httpx wants them."""

    def __init__(self) -> None:
        context = httpx.create_ssl_context(trust_env=False)
        self._pool = httpcore.ConnectionPool(ssl_context=context, max_connections=4, network_backend=_Backend())

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """One request, answered as it comes."""
        url = request.url
        told = self._pool.handle_request(
            httpcore.Request(
                method=request.method,
                url=httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                headers=request.headers.raw,
                content=request.stream,
                extensions=request.extensions,
            )
        )
        stream = _Stream(told)
        return httpx.Response(told.status, headers=told.headers, stream=stream, extensions=told.extensions)

    def close(self) -> None:
        """Lets the connections go."""
        self._pool.close()


class _Stream(httpx.SyncByteStream):
    """The body as it comes."""

    def __init__(self, told: httpcore.Response) -> None:
        self._told = told

    def __iter__(self) -> Iterator[bytes]:
        yield from self._told.iter_stream()

    def close(self) -> None:
        """Leaves the rest of it."""
        self._told.close()
