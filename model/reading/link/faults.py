"""What goes wrong on the way to a page, in words, with what to do about it."""

import errno
import http.client
import os
import socket
import ssl
from collections.abc import Mapping

from pullquote.model.reading.clean import clean_line

BY_HAND = "Save the page in your browser and open the file."
_ON_THE_WAY = f"Check the link and the connection, or s{BY_HAND[1:]}"

_STATUSES = {
    401: "asks for a password",
    402: "asks for payment",
    403: "does not give this page to programs",
    404: "has no such page",
    407: "asks for a proxy's password",
    408: "gave up waiting",
    410: "has taken this page down",
    421: "is not at that address",
    429: "was asked too often",
    451: "may not show this page for legal reasons",
    503: "is not available now",
    504: "waits for another server in vain",
}
"""RFC 9110 and 6585, 7725: the meaning of the ones that are met with articles."""
_LATER = frozenset({408, 429, 500, 502, 503, 504})

_UNREACHED = frozenset(
    {errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EHOSTDOWN, errno.EADDRNOTAVAIL}
)
_PROXIES = ("https_proxy", "http_proxy", "all_proxy")


def status_told(host: str, status: int) -> str:
    """Why there is no page, by the status of the answer."""
    meaning = _STATUSES.get(status)
    if meaning is None:
        meaning = "has trouble of its own" if status >= 500 else "does not give the page"
    what = "Check the link." if status in (404, 410) else BY_HAND
    return f"{host} {meaning} ({status}). {'Try again later. ' if status in _LATER else ''}{what}"


def fault_told(host: str, fault: Exception, environment: Mapping[str, str] = os.environ) -> str:
    """Why there is no page, by what went wrong on the way."""
    return f"{_reason(host, fault)} {_advice(fault, environment)}"


def _reason(host: str, fault: Exception) -> str:
    match fault:
        case ssl.SSLCertVerificationError():
            why = clean_line(fault.verify_message or "").rstrip(".")
            return f"The certificate of {host} is not to be trusted ({why[:120]})."
        case ssl.SSLError():
            return f"No secure connection to {host} could be made."
        case socket.gaierror() | UnicodeError():
            return f"No site {host} could be found."
        case ConnectionRefusedError():
            return f"{host} refuses connections."
        case http.client.RemoteDisconnected() | ConnectionError():
            return f"{host} broke off the connection before it had answered."
        case http.client.HTTPException() | ValueError():
            return f"{host} does not answer as a web server does."
        case OSError() if fault.errno in _UNREACHED:
            return f"{host} cannot be reached."
        case OSError() if fault.errno:
            return f"{host} could not be asked: {os.strerror(fault.errno).lower()}."
    return f"{host} could not be asked."


def _advice(fault: Exception, environment: Mapping[str, str]) -> str:
    """A proxy is never asked, so where one is set it may be the only way out."""
    secure = isinstance(fault, ssl.SSLError | http.client.HTTPException)
    if not secure and any(
        environment.get(form) for name in _PROXIES for form in (name, name.upper())
    ):
        return f"A proxy is set, but pullquote asks sites directly. {BY_HAND}"
    return BY_HAND if secure else _ON_THE_WAY
