"""`newsreader`, and `python -m reader`."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Run the command and leave with its exit code; the first page stands before anything else is imported."""
    gc.disable()  # nothing made at the start is garbage: the screen is up 13 to 50 ms earlier
    try:
        code = _run()
    except KeyboardInterrupt:
        code = 130
    except (
        MemoryError,
        OSError,
        ImportError,
    ):  # too little even to load what tells it in the reader's language
        code = 1
        sys.stderr.write("newsreader: there is not enough memory.\n")
    sys.exit(code)


def _run() -> int:
    from reader import compiled

    compiled.use()
    from reader import patterns

    patterns.use()
    from reader import first
    from reader.first import held, odd

    odd.take_away()
    try:
        first.paint(sys.argv[1:])
        from reader.cli import run

        return run(sys.argv[1:])
    except Exception as error:
        held.give_back()
        from reader.cli import unforeseen

        return unforeseen(error)
    finally:
        held.give_back()
        patterns.keep(patterns.MORE)


if __name__ == "__main__":
    main()
