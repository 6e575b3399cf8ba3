"""Work beside the interface."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import TypeVar

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
