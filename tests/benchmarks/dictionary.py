"""What the dictionary costs while it is built and after: seconds, megabytes, the first lookup.

`python -m tests.benchmarks.dictionary`, on Linux.  Memory is counted from a program that has read an article,
as the screen has when the first word is asked for.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from time import perf_counter, process_time

from reader import intake, paths
from reader.language.terms import terms
from reader.script import detect


def held() -> float:
    """Give the megabytes of memory in use."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


def peak() -> float:
    """Give the most megabytes that were in use."""
    status = Path("/proc/self/status").read_text()
    return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM"))


def measure() -> None:
    """Build a dictionary in an empty cache, open it again, look a word up."""
    article = intake.read(paths.shipped() / "articles" / "ai-talent-summer-2025.txt")
    detect(article.paragraphs[1].text + "银行")
    terms()
    before, wall, cpu = held(), perf_counter(), process_time()
    from reader.language.dictionary import open_dictionary

    open_dictionary().close()
    print(f"built in {perf_counter() - wall:.2f} s ({process_time() - cpu:.2f} s of one processor)")
    print(f"memory: {held() - before:.0f} MB more, {peak() - before:.0f} MB at the most")
    wall = perf_counter()
    dictionary = open_dictionary()
    opened = perf_counter()
    dictionary.look_up("銀行")
    print(f"opened in {1e3 * (opened - wall):.1f} ms, first lookup {1e3 * (perf_counter() - opened):.1f} ms")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        os.environ["NEWSREADER_CACHE"] = os.environ["NEWSREADER_CONFIG"] = folder
        measure()
