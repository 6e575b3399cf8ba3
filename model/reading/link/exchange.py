"""One request and the head of its answer, over a connection to an address that was checked."""

import http.client
import socket
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from itertools import zip_longest
from time import monotonic

from pullquote.model.reading.link.address import Address
from pullquote.model.reading.link.public import anything_goes, local_name, not_public
from pullquote.model.reading.link.wire import Wire
from pullquote.model.reading.size import MAX_BYTES
from pullquote.model.reading.unreadable import Unreadable

Resolve = Callable[[str, int], list[str]]
"""The number addresses of a host."""

_ACCEPT = "text/html, application/xhtml+xml, application/pdf, text/plain;q=0.9, */*;q=0.5"
_ONE_OF_SEVERAL = 3.0
"""Seconds that one address of a host may take to answer while there are others."""


def resolved(host: str, port: int) -> list[str]:
    """The number addresses of a host, as the system's resolver orders them.

    IPv6 and IPv4 take turns, so that one that leads nowhere delays only once (RFC 8305).
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    numbers = list(dict.fromkeys(str(one[4][0]) for one in found))
    first = [number for number in numbers if (":" in number) == (":" in numbers[0])]
    others = [number for number in numbers if number not in first]
    return [number for pair in zip_longest(first, others) for number in pair if number]


class Refused(Unreadable):
    """What may not be asked: no older copy stands in for it."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How far a link may lead and how much it may take."""

    seconds: float = 15.0
    """For everything: name, connection, redirects and the last byte."""
    max_bytes: int = MAX_BYTES
    """Of the page once it is unpacked."""
    redirects: int = 5
    refused: Callable[[str], str | None] = not_public
    """What an address stands for if nothing may be asked there."""
    resolve: Resolve = resolved

    @property
    def local(self) -> bool:
        """Whether addresses that are not public may be asked too."""
        return self.refused is anything_goes


@dataclass(frozen=True, slots=True)
class Exchange:
    """An answer whose head has come, and the connection on which the rest is to come."""

    answer: http.client.HTTPResponse
    connection: socket.socket


def exchange(address: Address, limits: Limits, wire: Wire, end: float) -> Exchange:
    """Ask for a page.

    The connection goes to the very address that was checked, so that a name server which tells one
    thing to the check and another to the connection gains nothing. A proxy is not asked: behind
    one, what a name stands for could not be checked.
    """
    numbers = checked(address, limits)
    connection = _connected(numbers, address, wire, end)
    client = http.client.HTTPConnection(address.host, address.port)
    client.sock = connection
    client.putrequest("GET", address.target, skip_host=True, skip_accept_encoding=True)
    for name, value in (
        ("Host", address.authority),
        ("User-Agent", f"pullquote/{_version()}"),
        ("Accept", _ACCEPT),
        ("Accept-Language", "en, *;q=0.5"),
        ("Accept-Encoding", "gzip, deflate"),
        ("Connection", "close"),
    ):
        client.putheader(name, value)
    client.endheaders()
    return Exchange(client.getresponse(), connection)


def checked(address: Address, limits: Limits) -> list[str]:
    """The number addresses of the host; not one of them may be refused."""
    what = None if limits.local else local_name(address.host)
    if what is None:
        numbers = limits.resolve(address.host, address.port)
        for number in numbers:
            what = limits.refused(number)
            if what:
                break
        else:
            return numbers
    raise Refused(
        f"{address.shown} leads to {what}, where no article is published. To open it all the same, "
        "add --allow-local."
    )


def _connected(numbers: list[str], address: Address, wire: Wire, end: float) -> socket.socket:
    """A connection to the first of the addresses that answers, secured if the link asks for it."""
    fault: OSError = socket.gaierror()
    for at, number in enumerate(numbers, 1):
        patience = _left(end) if at == len(numbers) else min(_left(end), _ONE_OF_SEVERAL)
        try:
            connection = socket.socket(socket.AF_INET6 if ":" in number else socket.AF_INET)
            wire.hold(connection)
            connection.settimeout(patience)
            connection.connect((number, address.port))
        except OSError as problem:
            fault = problem
            continue
        connection.settimeout(_left(end))
        if address.scheme == "https":
            connection = _context().wrap_socket(connection, server_hostname=address.host)
            wire.hold(connection)
        return connection
    raise fault


def _left(end: float) -> float:
    """Seconds until the end; none at all would mean to wait for ever."""
    return max(0.01, end - monotonic())


def _context() -> ssl.SSLContext:
    """Certificates are checked against what the system trusts, and against certifi's list.

    Some systems show their list to their own programs only.
    """
    import certifi

    context = ssl.create_default_context()
    with suppress(OSError):
        context.load_verify_locations(certifi.where())
    return context


def _version() -> str:
    try:
        return version("pullquote")
    except PackageNotFoundError:
        return "0"
