"""What a link asks for: its parts, checked and in the form in which they are sent."""

import re
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from typing import Final
from urllib.parse import quote, urljoin, urlsplit

from pullquote.model.reading.clean import clean_line, clean_text
from pullquote.model.reading.unreadable import Unreadable

PORTS: Final = {"http": 80, "https": 443}
_LONGEST = 8192
"""Servers refuse longer ones (RFC 9110, section 4.1, asks for 8000 octets at least)."""
_NAME = re.compile(
    r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*"
)
_ENDS_IN_NUMBER = re.compile(r"(?:.*\.)?(?:[0-9]+|0x[0-9a-f]*)")
"""A host that is read as a number, as in the URL standard ("ends in a number")."""
_DEVIATING = re.compile("[ßς]")
"""Letters of today's internet names (IDNA 2008) that Python's codec (IDNA 2003) would rewrite."""
_USER = re.compile(r"//[^/?#]*@")
_SAFE_PATH = "/%:@!$&'()*+,;=~"


@dataclass(frozen=True, slots=True)
class Address:
    """Where a page is asked for. It has no fragment and names no user: neither is ever sent."""

    scheme: str
    host: str
    """In small ASCII letters, or a number address without brackets."""
    port: int
    target: str
    """Path and query, as the request names them."""

    @property
    def authority(self) -> str:
        """Host and port, as the request names them; a usual port is left out."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        """The whole link."""
        return f"{self.scheme}://{self.authority}{self.target}"

    @property
    def shown(self) -> str:
        """The link as messages name it."""
        return shortened(self.url)


def shortened(url: str) -> str:
    """A link, cut where it would fill a message."""
    return url if len(url) <= 100 else f"{url[:99]}…"


def read_address(words: str) -> Address:
    """The address that a link names. Raises `Unreadable` where nothing may be asked for by it."""
    words = clean_text(words).text.strip()
    shown = clean_line(_USER.sub("//", words))[:100]
    if len(words) > _LONGEST:
        raise Unreadable(f"{shown}… is too long for a link.")
    try:
        parts = urlsplit(words)
        host, port = parts.hostname, parts.port
    except ValueError:
        raise Unreadable(f"{shown} is no link that can be read.") from None
    scheme = parts.scheme.lower()
    if scheme not in PORTS:
        raise Unreadable(f"{shown} is no link to a page: only http and https can be opened.")
    if "@" in parts.netloc:
        raise Unreadable(
            f"The link to {clean_line(host or '')} holds a user or a password. Take out what "
            "stands before “@”."
        )
    if not host or port == 0:
        raise Unreadable(f"{shown} names no site. A link looks like https://example.com/story.")
    path = quote(parts.path, safe=_SAFE_PATH) or "/"
    query = f"?{quote(parts.query, safe=_SAFE_PATH + '?')}" if parts.query else ""
    return Address(scheme, _host(host, shown), port or PORTS[scheme], path + query)


def redirected(address: Address, location: str) -> Address:
    """Where a page says that it is to be found instead."""
    try:
        return read_address(urljoin(address.url, location.strip()))
    except Unreadable as problem:
        raise Unreadable(f"{address.shown} leads elsewhere. {problem}") from None
    except ValueError:
        raise Unreadable(f"{address.shown} leads to an address that cannot be read.") from None


def _host(host: str, shown: str) -> str:
    """The host as it is looked up; spellings that hide an address are refused."""
    if ":" in host:
        with suppress(AddressValueError):
            number = IPv6Address(host)
            if number.scope_id is None:  # a zone is of this machine alone
                return str(number)
        raise Unreadable(f"{shown} names no site that can be asked.")
    name = _ascii(host.removesuffix("."))
    if len(name) > 253 or not _NAME.fullmatch(name):
        raise Unreadable(f"{shown} names no site that can be asked.")
    if _ENDS_IN_NUMBER.fullmatch(name):
        try:
            return str(IPv4Address(name))
        except AddressValueError:
            raise Unreadable(
                f"{shown} names a site by an unusual number. Write its name instead."
            ) from None
    return name


def _ascii(host: str) -> str:
    """An internationalised name as it is looked up ("xn--…"); empty if it cannot be."""
    if len(host) > 253:
        return ""
    try:
        return ".".join(
            f"xn--{label.lower().encode('punycode').decode()}"
            if _DEVIATING.search(label)
            else label.encode("idna").decode().lower()
            for label in re.split("[.。．｡]", host)
        )
    except UnicodeError:
        return ""
