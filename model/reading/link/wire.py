"""Work on the network that ends in time.

A name server, a connection, a server that sends a byte a second: each can hold a thread for longer
than any time-out on a socket tells. So the work is done in a thread of its own that nobody waits
for, and its connection is cut when the time is over or the reader has had enough.
"""

import socket
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Lock, Thread
from time import monotonic
from typing import TypeVar

Result = TypeVar("Result")
Watch = Callable[[str, int], None]
"""Told now and then which host is asked, and how many bytes have come."""

_TICK = 0.1


class Cancelled(Exception):
    """The reader does not want it any more."""


class Wire:
    """The connection in use, and how far it is; what is cut stays cut."""

    def __init__(self) -> None:
        self.host = ""
        self.received = 0
        self._socket: socket.socket | None = None
        self._cut = False
        self._lock = Lock()

    def hold(self, connection: socket.socket) -> None:
        """Use this connection from now on."""
        with self._lock:
            if self._socket is not None:
                self._socket.close()
            self._socket = connection
            if self._cut:
                connection.close()
                raise Cancelled

    def cut(self) -> None:
        """End the connection, whoever is waiting on it."""
        with self._lock:
            self._cut = True
            if self._socket is not None:
                with suppress(OSError, ValueError):
                    self._socket.shutdown(socket.SHUT_RDWR)
                with suppress(OSError):
                    self._socket.close()


def in_time(
    work: Callable[[Wire], Result], seconds: float, watch: Watch, stop: Event | None = None
) -> Result:
    """The result of the work. Raises `TimeoutError`, `Cancelled` or what the work raises."""
    wire = Wire()
    done = Event()
    results: list[Result] = []
    faults: list[Exception] = []

    def run() -> None:
        try:
            results.append(work(wire))
        except Exception as fault:
            faults.append(fault)
        finally:
            done.set()

    end = monotonic() + seconds
    try:
        Thread(target=run, name="fetching", daemon=True).start()
        # In small steps, so that Ctrl+C is heard on every system.
        while not done.wait(max(0.0, min(_TICK, end - monotonic()))):
            if stop is not None and stop.is_set():
                raise Cancelled
            if monotonic() >= end:
                raise TimeoutError
            watch(wire.host, wire.received)
    finally:
        wire.cut()
    if faults:
        raise faults[0]
    return results[0]
