"""The end of memory while the screen is up, in whatever thread it comes: the program ends, and does not wait for ever.

It would: a thread that cannot even begin is waited for by whoever started it, one that has ended by what it was to write.
"""

from __future__ import annotations

import asyncio
import signal
import sys
import threading
from collections.abc import Callable
from types import FrameType
from typing import Any

CALL = signal.SIGURG
"""What a thread calls the main one by, also where that waits; nobody else sends it, and usually it does nothing."""


AGAIN, TIMES = 0.1, 100
"""Seconds between two calls, and how often: one that comes just before the main thread begins to wait is not heard."""


def begin(end: Callable[[], object], loop: asyncio.AbstractEventLoop) -> None:
    """Have `end` called in the main thread where memory has ended in another one, or where nobody hears of it."""
    main, heard = threading.get_ident(), threading.Event()
    of_threads, of_nobody = threading.excepthook, sys.unraisablehook

    def hear(number: int, frame: FrameType | None) -> None:
        heard.set()
        end()

    def call() -> None:
        for _ in range(TIMES):
            signal.pthread_kill(main, CALL)
            if heard.wait(AGAIN):
                break

    def in_a_thread(told: threading.ExceptHookArgs) -> None:
        if issubclass(told.exc_type, MemoryError):
            call()
        else:
            of_threads(told)

    def nowhere(told: sys.UnraisableHookArgs) -> None:
        if issubclass(told.exc_type, MemoryError):
            call()
        else:
            of_nobody(told)

    def in_the_loop(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        if isinstance(context.get("exception"), MemoryError):
            end()
        else:
            loop.default_exception_handler(context)

    signal.signal(CALL, hear)
    threading.excepthook, sys.unraisablehook = in_a_thread, nowhere
    loop.set_exception_handler(in_the_loop)
