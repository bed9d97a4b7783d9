"""Memory that is free given back to the system: the C library keeps it for the program, most of it for good."""

from __future__ import annotations


def trim() -> None:
    """Give back what is free (glibc's `malloc_trim`: under 10 ms); elsewhere nothing happens."""
    try:
        from ctypes import CDLL

        CDLL(None).malloc_trim(0)
    except (ImportError, OSError, AttributeError, TypeError):
        pass  # another system or C library has no such thing
