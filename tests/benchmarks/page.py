"""What a change of look costs on a huge article: readings, their writing, the script, the region's wording.

`python -m tests.benchmarks.page` makes 10 MB of the sample's paragraphs, stands in the middle, and lays out the 48
rows in sight after each change, as a key does; milliseconds of one processor, the median of nine changes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import median
from time import process_time

from reader import intake, paths
from reader.document import Article
from reader.language.aloud import aloud
from reader.language.regional import REGIONAL
from reader.language.segment import words
from reader.page.compose import Look
from reader.page.layout import Page
from reader.page.ruby import Reading
from reader.script import HANT, Script, Target, View

ROWS, WIDTH, BYTES = 48, 88, 10_000_000


def huge() -> Article:
    """Repeat the sample article up to 10 MB of UTF-8."""
    article = intake.read(paths.shipped() / "articles" / "ai-talent-summer-2025.txt")
    size = sum(len(paragraph.text.encode()) + 1 for paragraph in article.paragraphs)
    return replace(article, paragraphs=article.paragraphs * (BYTES // size + 1))


def read(page: Page, number: int, shown: View) -> Sequence[Reading]:
    """Read all words."""
    return aloud(page, number, shown)


def changed(page: Page, looks: Sequence[Look]) -> float:
    """Go through looks round and round; give the milliseconds that one change takes."""
    taken = []
    for turn in range(10):
        began = process_time()
        page = page.looked(looks[turn % len(looks)])
        page.step(page.row_of(len(page.article.paragraphs) // 2), ROWS)
        taken.append(1000 * (process_time() - began))
    return median(taken[1:])


def main() -> None:
    """Print a line for each key."""
    page = Page(huge(), Look(width=WIDTH, target=Target(HANT)), words, read)
    plain = page.look
    all_read = replace(plain, ruby="all")
    simplified = Target(HANT, Script.MAINLAND)
    looks = {
        "r": [all_read, plain, replace(plain, ruby="unknown")],
        "Z": [all_read, replace(all_read, phonetics="zhuyin")],
        "t": [replace(plain, target=simplified), plain],
        "T": [replace(plain, target=Target(HANT, Script.MAINLAND, True, REGIONAL)), plain],
    }
    print(f"{len(page.pieces):,} paragraphs")
    for key, each in looks.items():
        print(f"{key}: {changed(page, each):.1f} ms")


if __name__ == "__main__":
    main()
