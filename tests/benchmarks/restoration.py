"""How many damaged places are restored exactly, over clean text damaged by tests/intake/damage.py.

Run `python -m tests.benchmarks.restoration`.
"""

from __future__ import annotations

import difflib
import json
import re
import sys
import time
from collections import Counter

from reader.document import Step
from reader.intake.restore import restore
from reader.script import convert_with
from tests.benchmarks.encodings import shared
from tests.intake.damage import GLOSSES, MARKS, converter


def articles(size: int = 3000) -> list[str]:
    """Give clean traditional text in pieces of about `size` characters."""
    lines = [
        json.loads(line)["text"]
        for name in ("ner_gsd_train.jsonl", "ner_msra_dev.jsonl", "moves_duee.jsonl")
        for line in (shared() / "data" / name).read_text(encoding="utf-8").splitlines()
    ]
    whole = convert_with("s2t", "\n".join(lines))
    whole = whole.encode("gbk", "ignore").decode("gbk").replace("?", "？").replace("!", "！")
    found, held = [], ""
    for line in whole.split("\n"):
        if re.search(r"[\uff01-\uff5e]", re.sub("[！，：；？（）]", "", line)) or "(" in line or "," in line:
            continue
        held += line + "\n"
        if len(held) > size:
            found.append(held)
            held = ""
    return found


def compare(clean: str, damaged: str, steps: tuple[Step, ...]) -> list[tuple[str, bool, str]]:
    """Give for each shift repaired: its certainty, whether right, and what it is and should be."""
    result = []
    after = plain(clean)
    shift = 0
    restored = restore(damaged).text
    matcher = difflib.SequenceMatcher(None, plain(restored), after, autojunk=False)
    wrong = [(a, b, after[c:d]) for op, a, b, c, d in matcher.get_opcodes() if op != "equal"]
    for step in steps:
        start = step.start + shift
        shift += len(step.inserted) - len(step.removed)
        if step.repair == "shift":
            bad = [w for w in wrong if w[0] <= start + len(step.inserted) and w[1] >= start]
            result.append((str(step.certainty), not bad, f"{step.removed!r} -> {step.inserted!r}: {bad}"))
    return result


def plain(text: str) -> str:
    """Make marks comparable: half-width ones full."""
    return "".join(MARKS_FULL.get(c, c) for c in text)


MARKS_FULL = {half: full for full, half in MARKS.items()}


def main() -> None:
    """Print what was right."""
    verdicts: Counter[tuple[str, bool]] = Counter()
    lost = glosses = left = characters = 0
    seconds = 0.0
    shown = 0
    for clean in articles():
        damaged = converter(clean)
        started = time.perf_counter()
        done = restore(damaged)
        seconds += time.perf_counter() - started
        characters += len(damaged)
        glosses += len(re.findall(rf"[{''.join(GLOSSES)}]\([a-zà-ǜ]+\)", damaged))
        left += len(re.findall(rf"[{''.join(GLOSSES)}][(（][a-zà-ǜ]+[)）]", done.text))
        lost += places(clean, damaged)
        lost -= sum(step.removed.count("?") - 1 for step in done.steps if step.repair == "shift")
        for certainty, right, told in compare(clean, damaged, done.steps):
            verdicts[certainty, right] += 1
            if not right and shown < int(sys.argv[1] if len(sys.argv) > 1 else 15):
                shown += 1
                print(certainty, told)
    right = sum(number for (_, good), number in verdicts.items() if good)
    print(
        f"glosses: {glosses - left} of {glosses}; shifted places exact: {right} of {lost}; {dict(verdicts)}"
    )
    print(f"{seconds / characters * 1e6:.1f} µs a character over {characters} characters")


def places(clean: str, damaged: str) -> int:
    """Count the marks of loss that the clean text has not; a run has one or two."""
    return damaged.count("?") - sum(clean.count(c) for c in "?？")


if __name__ == "__main__":
    main()
