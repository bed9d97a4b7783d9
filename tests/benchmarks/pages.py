"""How much of the articles in saved pages is found, and how much else: ours beside trafilatura.

Run `python -m tests.benchmarks.pages`; trafilatura is measured where it is installed.  A paragraph
counts where it is found whole and alone; the headline and bylines count neither way.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec

from reader import intake
from reader.intake import byline
from tests.intake.pages import Page, pages


def ours(page: Page) -> list[str]:
    """Give the paragraphs that newsreader finds."""
    return [one.text for one in intake.from_bytes(page.data, name="page.html").paragraphs]


def trafilatura(page: Page) -> list[str]:
    """Give the lines that trafilatura finds, with the settings that suit news best."""
    text = import_module("trafilatura").extract(page.data, include_comments=False, include_tables=True)
    return (text or "").split("\n")


def bare(text: str) -> str:
    """Give a paragraph without blanks and marks of lists, which are not judged."""
    return re.sub(r"^[-#]+ |\s+", "", text)


def score(page: Page, found: list[str]) -> tuple[int, int, int]:
    """Count paragraphs of the article, paragraphs found, and those that are both."""
    wanted = {bare(text) for _, text in page.paragraphs}
    title = bare(page.facts["title"])
    got = {bare(line) for line in found if line.strip() and not byline.tells(line)} - {title}
    return len(wanted), len(got), len(wanted & got)


def main() -> None:
    """Print the table; with the argument `-v` what each page lacks or has too much, too."""
    systems: dict[str, Callable[[Page], list[str]]] = {"newsreader": ours}
    if find_spec("trafilatura"):
        systems["trafilatura"] = trafilatura
    made = list(pages())
    print(f"{'':<14}{'pages':>6}{'precision':>11}{'recall':>8}{'whole pages':>13}{'ms/page':>9}")
    for name, system in systems.items():
        system(made[0])  # imports are not measured here
        start = time.perf_counter()
        answers = [system(page) for page in made]
        spent = (time.perf_counter() - start) * 1000 / len(made)
        counts = [score(page, found) for page, found in zip(made, answers, strict=True)]
        wanted, got, both = (sum(column) for column in zip(*counts, strict=True))
        whole = sum(w == g == b for w, g, b in counts)
        print(
            f"{name:<14}{len(made):>6}{both / max(1, got):>11.3f}{both / wanted:>8.3f}{whole:>13}{spent:>9.1f}"
        )
        if "-v" in sys.argv:
            for page, found in zip(made, answers, strict=True):
                wanted_texts = {bare(text) for _, text in page.paragraphs} | {bare(page.facts["title"])}
                missing = wanted_texts - {bare(line) for line in found}
                extra = [line for line in found if line.strip() and bare(line) not in wanted_texts]
                if missing or extra:
                    print(f"  {page.name}: lacks {sorted(missing)}; has {extra}")


if __name__ == "__main__":
    main()
