"""Look for faults by chance for so many minutes; what is found is kept in a file, with its seed.

    python -m tests.fuzz --minutes 15 [--seed 7] [--only annotate,page] [--case 123]

A case that fails, or takes more than PATIENCE seconds of the processor, is written to fuzz-failures/.
"""

from __future__ import annotations

import argparse
import faulthandler
import os
import signal
import sys
import tempfile
import threading
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any

PATIENCE = 10
"""Seconds of the processor that a case may take: the longest text has 24,000 characters."""

HANGS = 600
"""Seconds by the clock after which the whole run ends, with the lines at which its threads stand: what waits takes no
time of the processor.  The file of the case that runs stays then, as after a crash."""

FOUND = Path("fuzz-failures")


class TooLong(BaseException):
    """A case has taken all its time."""


def main() -> int:
    options = _options()
    for name in ("DATA", "CONFIG", "CACHE"):
        os.environ[f"NEWSREADER_{name}"] = tempfile.mkdtemp()
    from tests.fuzz.targets import TARGETS

    names = options.only.split(",") if options.only else list(TARGETS)
    failed, tried = run(names, options.seed, options.minutes, options.case)
    print(f"seed {options.seed}: " + ", ".join(f"{name} {count}" for name, count in tried.items()))
    for name, why in failed:
        print(f"{name}: {why}")
    print(f"{len(failed)} failed" + (f", kept in {FOUND}" if failed else ""))
    return 1 if failed else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--only", help="names of targets, with commas between")
    parser.add_argument("--case", type=int, help="make this case alone")
    return parser.parse_args()


def run(
    names: list[str], seed: int, minutes: float, case: int | None = None
) -> tuple[list[tuple[str, str]], Counter[str]]:
    """Try the targets in turn; give what failed and why, and how often each was tried."""
    from tests.fuzz.targets import TARGETS

    signal.signal(signal.SIGVTALRM, _too_long)
    failed: list[tuple[str, str]] = []
    seen: Counter[str] = Counter()
    tried: Counter[str] = Counter()
    end = time.monotonic() + minutes * 60
    number = case or 0
    while time.monotonic() < end or case == number:
        for name in names:
            given = TARGETS[name].make(Random(f"{seed} {name} {number}"))
            running = _running(name, seed, number)
            why = attempt(name, given)
            running.unlink()
            tried[name] += 1
            if why and seen[f"{name} {why}"] < 1:
                seen[f"{name} {why}"] += 1
                failed.append((_keep(name, seed, number, given, why), why))
        number += 1
    return failed, tried


def _running(name: str, seed: int, number: int) -> Path:
    """Write down which case runs, for whoever finds that it never ended."""
    FOUND.mkdir(exist_ok=True)
    file = FOUND / f"running-{os.getpid()}.txt"
    file.write_text(f"{_command(name, seed, number)}\n", "utf-8")
    return file


def _command(name: str, seed: int, number: int) -> str:
    return f"python -m tests.fuzz --only {name} --seed {seed} --case {number} --minutes 0"


def attempt(name: str, given: Any) -> str:
    """Try one case; give what went wrong in a line, empty if nothing."""
    from tests.fuzz.targets import TARGETS

    beside: list[str] = []
    faulthandler.dump_traceback_later(HANGS, exit=True)
    signal.setitimer(signal.ITIMER_VIRTUAL, PATIENCE)
    try:
        with _heard(beside):
            TARGETS[name].hold(given)
    except (Exception, TooLong) as error:
        return _told(error)
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        faulthandler.cancel_dump_traceback_later()
    return "; ".join(beside)


def _told(error: BaseException) -> str:
    place = traceback.extract_tb(error.__traceback__)
    ours = [one for one in place if "/reader/" in one.filename] or list(place) or [None]
    where = f"{Path(ours[-1].filename).name}:{ours[-1].lineno}" if ours[-1] else "?"
    return f"{type(error).__name__} at {where}: {str(error)[-1500:]!a}"


@contextmanager
def _heard(beside: list[str]) -> Iterator[None]:
    """Hear of what is raised in threads and by what is thrown away.

    Python writes its traceback to standard error, which by then may be that of a command of another case.
    """
    before = threading.excepthook, sys.unraisablehook
    threading.excepthook = lambda raised: beside.append(
        f"in thread {raised.thread and raised.thread.name}: {_told(raised.exc_value or raised.exc_type())}"
    )
    sys.unraisablehook = lambda raised: beside.append(
        f"by {raised.object!r:.200}: {_told(raised.exc_value or raised.exc_type())}"
    )
    try:
        yield
    finally:
        threading.excepthook, sys.unraisablehook = before


def _too_long(number: int, frame: object) -> None:
    raise TooLong(f"more than {PATIENCE} s")


def _keep(name: str, seed: int, number: int, given: Any, why: str) -> str:
    FOUND.mkdir(exist_ok=True)
    file = FOUND / f"{name}-{seed}-{number}.txt"
    file.write_text(
        f"{why}\n{_command(name, seed, number)}\n{given!r}\n",
        "utf-8",
        "surrogatepass",
    )
    print(f"{file}: {why}", file=sys.stderr, flush=True)
    return str(file)


if __name__ == "__main__":
    sys.exit(main())
