"""When an app has done all that a key asked for: told by its event loop, not by sleeping a while."""

from __future__ import annotations

import asyncio
from time import monotonic, process_time

GLANCE = 0.002
"""Seconds between two looks."""

AT_WORK = 0.1
"""The part of a look's time above which the process, threads and all, is at work."""

FRAME = 1 / 60
"""Seconds within which Textual paints: a timer due sooner belongs to what is going on."""


async def idle(min_sleep: float = FRAME, max_sleep: float = 1) -> None:
    """Wait like Textual's `wait_for_idle`, which sleeps 20 ms at least and is called three times a key."""
    loop = asyncio.get_running_loop()
    start = monotonic()
    while monotonic() - start < max_sleep:
        before = process_time()
        await asyncio.sleep(GLANCE)
        if process_time() - before > GLANCE * AT_WORK or monotonic() - start < min_sleep:
            continue
        horizon = loop.time() + FRAME
        if not any(timer.when() < horizon and not timer.cancelled() for timer in loop._scheduled):  # type: ignore[attr-defined]
            return
