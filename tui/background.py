"""Work beside the interface."""

import asyncio
import sys
from collections.abc import Callable
from contextlib import suppress
from threading import Lock, Thread
from typing import Any, TypeVar

Result = TypeVar("Result")


async def in_background(work: Callable[[], Result]) -> Result:
    """The result of `work`, done in a thread that nobody waits for when the app quits.

    asyncio's own threads are waited for at exit, however long they take.
    """
    loop = asyncio.get_running_loop()
    future: asyncio.Future[Result] = loop.create_future()

    def tell(how: Callable[[], None]) -> None:
        with suppress(RuntimeError):  # the loop is closed: the app is gone
            loop.call_soon_threadsafe(lambda: None if future.done() else how())

    def run() -> None:
        try:
            result = work()
        except Exception as fault:
            error = fault
            tell(lambda: future.set_exception(error))
        else:
            tell(lambda: future.set_result(result))

    Thread(target=run, daemon=True).start()
    return await future


class GivingWay:
    """Long work in a thread lets that of the interface have its turn ten times as often.

    One for the whole process: the work that ends last puts back what the first one found.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._under_way = 0
        self._before = 0.0

    def __enter__(self) -> None:
        with self._lock:
            if not self._under_way:
                self._before = sys.getswitchinterval()
                sys.setswitchinterval(self._before / 10)
            self._under_way += 1

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._under_way -= 1
            if not self._under_way:
                sys.setswitchinterval(self._before)


giving_way = GivingWay()


class Newest:
    """Work beside the interface, one piece at a time: two would only hold each other up.

    Of what has to wait only the newest is done, and only the newest result is told.
    """

    def __init__(self) -> None:
        self._next: tuple[Callable[[], Any], Callable[[Any], None]] | None = None
        self.busy = False
        """Whether a piece of it is under way."""

    async def do(self, work: Callable[[], Result], then: Callable[[Result], None]) -> None:
        """Do it now or when its turn comes; `then` hears the result in the interface's thread."""
        self._next = work, then
        if self.busy:
            return
        self.busy = True
        try:
            while self._next is not None:
                (doing, tell), self._next = self._next, None
                result = await in_background(doing)
                if self._next is None:
                    tell(result)
        finally:
            self.busy = False
