"""How fast the screen is beside others, all in one run, each in a terminal of its own.

`python -m tests.benchmarks.screen [--runs 5] [--sizes 20k,1m,10m] [--screen 80x24] [--peers FOLDER] [--ahead]
[--as gb18030|damaged|…] [--file FILE]` prints a table
in Markdown: medians in milliseconds, bytes for a line scrolled (median of the keys, and the most), memory.  `text` is
the title on the screen, counted from the start of the program, `ready` the status line of ours (for others the same
as `text`), `cpu` the processor time up to then, `x empty` both as multiples of an empty Textual app's, `quit` from
the key to the end of the process.  Every run begins with empty folders.  On a busy machine only ratios within a run
tell anything.  A second table has our other keys, by the size.  A dash is what could not be measured.

`--starts` measures nothing but starts and ends, ours and the empty app's; `--as` does so for a text in another encoding,
or as a converter damages it, `--file` for a plain text of yours.  `--ahead` gives each program, but not the
processes that it starts, precedence over all else (real-time scheduling, as root): for a busy machine.  `--articles N` measures until the first
rows of a list of N articles instead, once without an index and then with it.

Peers are taken from the PATH, and from environments in FOLDER: `FOLDER/NAME/bin/NAME`.  The texts are the sample's
paragraphs in ever new order; epy and baca, which read books only, get them as an EPUB, frogmouth as Markdown.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from reader import intake
from tests.benchmarks.books import sample, texts
from tests.benchmarks.session import Answer, Session
from tests.intake.damage import converter

EMPTY = "empty Textual app"
LINES = 20
"""Times that a key is pressed."""

KEYS = (
    ("next name", b"\t", 20),
    ("next paragraph", b"]", 20),
    ("next that moves", b"}", 8),
    ("script", b"t", 6),
    ("readings", b"r", 6),
    ("English", b"e", 4),
    ("next word", b"l", 15),
    ("last paragraph", b"G", 1),
)
"""What else is measured of ours: what a key does, the key, how often it is pressed."""

SIZES_OF_SCREEN = ((132, 38), (160, 48), (100, 30))
"""Columns and rows that the terminal is changed to, before it is as it was."""


@dataclass(frozen=True, slots=True)
class Program:
    """What is started: the command before the file, the ending it reads, its keys for a line, a page, the end."""

    name: str
    command: Sequence[str]
    ending: str = "txt"
    line: bytes = b"j"
    page: bytes = b" "
    quit: bytes = b"q"
    ready: str = ""


def programs(folder: Path | None) -> list[Program]:
    """List ours, an empty Textual app, and the peers that are installed."""
    ours = [sys.executable, "-m", "reader"]
    empty = Program(EMPTY, [sys.executable, "-m", "tests.benchmarks.empty"], ending="")
    found = [Program("newsreader", ours, ready="¶"), empty]
    peers = (
        Program("less", ["less"], page=b" "),
        Program("vim", ["vim", "-u", "NONE", "-N", "-R"], page=b"\x06", quit=b":q!\r"),
        Program("epy", ["epy"], ending="epub"),
        Program("baca", ["baca"], ending="epub", page=b"\x06"),
        Program("frogmouth", ["frogmouth"], ending="md", page=b"\x1b[6~", quit=b"\x11"),
    )
    for peer in peers:
        own = [place for place in (folder.glob(f"*/bin/{peer.name}") if folder else ()) if place.is_file()]
        path = str(own[0]) if own else shutil.which(peer.name)
        if path:
            more = peer.command[1:]
            found.append(Program(peer.name, [path, *more], peer.ending, peer.line, peer.page, peer.quit))
    return found


def environment(folder: Path) -> dict[str, str]:
    """Give the environment of programs: folders of their own, so that nothing of the user's counts.

    All are compiled, as an installation leaves them: where bytecode is not to be written, we keep ours in a cache
    that is empty here, and every start would be the first of all.
    """
    own = {
        name: str(folder / name) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "HOME")
    }
    for place in own.values():
        Path(place).mkdir(parents=True, exist_ok=True)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("NEWSREADER_")}
    for name in ("COLUMNS", "LINES", "PYTHONDONTWRITEBYTECODE"):
        kept.pop(name, None)
    return {**kept, **own, "LANG": "C.UTF-8", "PYTHONPATH": str(Path(__file__).parents[2])}


@dataclass(frozen=True, slots=True)
class Course:
    """How a program is measured: columns and rows of the terminal, whether keys are pressed."""

    screen: tuple[int, int] = (80, 24)
    keys: bool = True
    ahead: bool = False


def once(program: Program, file: Path, title: str, env: dict[str, str], course: Course) -> dict[str, float]:
    """Open a file, press keys, quit; give what was measured, in milliseconds, bytes, megabytes."""
    command = [*program.command, *([str(file)] if program.ending else [])]
    session = Session(command, env, *course.screen, ahead=course.ahead)
    told: dict[str, float] = {}
    shown = session.until(title[:8] if program.ending else "EMPTY")
    if shown is None:
        session.leave(program.quit, patience=1)
        return told
    told["text"] = shown * 1000
    ready = session.until(program.ready) if program.ready else shown
    told["ready"] = (ready or shown) * 1000
    told["cpu"] = session.used() * 1000
    session.settle(0.5, 20)
    if program.ending and course.keys:
        lines = [session.answer(program.line, 1) for _ in range(LINES)]
        pages = [session.answer(program.page, 1) for _ in range(LINES)]
        told |= _answers("line", lines) | _answers("page", pages)
    if program.ready and course.keys:
        told |= _ours(session, course.screen)
    told["memory"] = session.peak()
    left = session.leave(program.quit)
    return told | ({"quit": left * 1000} if left is not None else {})


def _ours(session: Session, screen: tuple[int, int]) -> dict[str, float]:
    """Press our other keys, look for a word, change the size."""
    told: dict[str, float] = {}
    for name, key, times in KEYS:
        session.answer(b"g", 1)  # from the top, so that each has where to go
        told |= _answers(name, [session.answer(key, 1) for _ in range(times)])
    session.answer(b"/", 1)
    told |= _answers("search", [session.answer("研究員".encode(), 5)])
    session.answer(b"\r", 1)
    told |= _answers("next hit", [session.answer(b"n", 1) for _ in range(15)])
    session.answer(b"\x1b", 1)
    return told | _answers("another size", [session.resize(*size) for size in (*SIZES_OF_SCREEN, screen)])


def _answers(name: str, answers: Sequence[Answer | None]) -> dict[str, float]:
    heard = [answer for answer in answers if answer]
    if not heard:
        return {}
    times = sorted(answer.last * 1000 for answer in heard)
    return {
        name: median(times),
        f"{name} p95": times[min(len(times) - 1, int(len(times) * 0.95))],
        f"{name} bytes": median(answer.size for answer in heard),
        f"{name} most": max(answer.size for answer in heard),
    }


COLUMNS = (
    *("text", "ready", "cpu", "x empty", "line", "line p95", "page", "page p95"),
    *("line bytes", "line most", "memory", "quit"),
)


def main() -> int:
    """Print a table for each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--sizes", default="20k,1m,10m")
    parser.add_argument("--screen", default="80x24")
    parser.add_argument("--starts", action="store_true")
    parser.add_argument("--ahead", action="store_true")
    parser.add_argument("--as", dest="form")
    parser.add_argument("--file", type=Path)
    parser.add_argument("--articles", type=int)
    parser.add_argument("--peers", type=Path)
    options = parser.parse_args()
    if options.articles:
        return _listed(options.articles, options.runs)
    columns, rows = map(int, options.screen.split("x"))
    if options.ahead:
        os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(5))
    course = Course(
        (columns, rows), keys=not (options.starts or options.form or options.file), ahead=options.ahead
    )
    ours: dict[str, list[dict[str, float]]] = {}
    for size in [options.file.name] if options.file else options.sizes.split(","):
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place)
            title = _own(folder, options.file) if options.file else texts(folder, size)
            if options.form:
                _change(folder / f"{size}.txt", options.form)
            every = programs(options.peers)[: None if course.keys else 2]
            runs: dict[str, list[dict[str, float]]] = {program.name: [] for program in every}
            for number in range(options.runs):  # in turn, so that what else the machine does falls on all
                env = environment(folder / f"run-{number}")  # nothing is remembered of the run before
                for program in every:
                    told = once(program, folder / f"{size}.{program.ending}", title, env, course)
                    runs[program.name].append(told)
            _print(" ".join(filter(None, (size, options.form))), runs)
        ours[size] = runs["newsreader"]
    if course.keys:
        _print_keys(ours)
    return 0


def _own(folder: Path, file: Path) -> str:
    """Put a text where the others are; give how it begins, read as we read it."""
    shutil.copy(file, folder / f"{file.name}.txt")
    head = intake.beginning(file) or intake.read(file)
    return head.paragraphs[0].text


def _change(file: Path, form: str) -> None:
    """Write a text in another encoding, or as a converter damages it."""
    text = file.read_text("utf-8")
    file.write_bytes(converter(text, marks=False).encode() if form == "damaged" else text.encode(form))


def _listed(count: int, runs: int) -> int:
    """Print how long the first rows of a list of articles take, beside an empty Textual app, in turn."""
    title, *rest = sample()
    with tempfile.TemporaryDirectory() as place:
        folder, env = Path(place) / "articles", environment(Path(place) / "home")
        folder.mkdir()
        for number in range(count):
            paragraphs = random.Random(number).sample(rest, 8)
            (folder / f"{number:06}.txt").write_text(
                "\n\n".join((f"{number:06} {title}", *paragraphs)), "utf-8"
            )
        told: dict[str, list[float]] = {"first time": [], "indexed": [], EMPTY: []}
        ours = [sys.executable, "-m", "reader", str(folder)]
        for number in range(runs + 1):
            for name, command, words in (
                ("indexed" if number else "first time", ours, title[:8]),
                (EMPTY, [sys.executable, "-m", "tests.benchmarks.empty"], "EMPTY"),
            ):
                session = Session(command, env)
                told[name].append((session.until(words) or float("nan")) * 1000)
                session.settle(1, 600 if not number else 5)
                session.leave(b"q")
    print(f"| a list of {count:,}: milliseconds until its first rows | median | least | most |")
    print("| --- | ---: | ---: | ---: |")
    for name, times in told.items():
        print(f"| {name}, {len(times)} | {median(times):,.0f} | {min(times):,.0f} | {max(times):,.0f} |")
    return 0


def _print(size: str, runs: dict[str, list[dict[str, float]]]) -> None:
    print(f"\n| {size}, median of {len(next(iter(runs.values())))} | " + " | ".join(COLUMNS) + " |")
    print("| --- |" + " ---: |" * len(COLUMNS))
    for name, each in runs.items():
        cells = (
            _middle(each, column) if column != "x empty" else _times(each, runs[EMPTY]) for column in COLUMNS
        )
        print(f"| {name} | " + " | ".join(cells) + " |", flush=True)


def _print_keys(ours: dict[str, list[dict[str, float]]]) -> None:
    """Print what one of our keys takes, in milliseconds, median and p95, by the size of the article."""
    print("\n| newsreader: median, p95 | " + " | ".join(ours) + " |")
    print("| --- |" + " ---: |" * len(ours))
    for name in (
        "text",
        "ready",
        "line",
        "page",
        *(name for name, *_ in KEYS),
        "search",
        "next hit",
        "another size",
    ):
        cells = (f"{_middle(each, name)}, {_middle(each, f'{name} p95')}" for each in ours.values())
        print(f"| {name} | " + " | ".join(cells) + " |", flush=True)


def _times(each: list[dict[str, float]], empty: list[dict[str, float]]) -> str:
    """Tell how many times an empty app's waiting and processor time a start takes."""
    if not all(told.get("ready") and told.get("cpu") for told in (*each, *empty)):
        return "–"
    both = (
        median(told[name] for told in each) / median(told[name] for told in empty)
        for name in ("ready", "cpu")
    )
    return ", ".join(f"{times:.2f}" for times in both)


def _middle(each: list[dict[str, float]], column: str) -> str:
    values = [told[column] for told in each if column in told]
    return f"{median(values):,.0f}" if values else "–"


if __name__ == "__main__":
    sys.exit(main())
