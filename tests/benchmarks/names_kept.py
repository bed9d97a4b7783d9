"""How many names stay right in running text while the script changes: names nobody listed, in sentences, every view.

`python -m tests.benchmarks.names_kept [--errors]`.  Each article is one sentence with one name, found by the
pipeline alone; OpenCC on the whole sentence stands beside it.  tests/cases/script/running.yaml holds both.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import yaml

from reader.annotate.pipeline import annotate, load_knowledge
from reader.document import Article, Paragraph, Source
from reader.language.regional import REGIONAL
from reader.page.compose import Look
from reader.page.layout import Page
from reader.script import HANS, HANT, Script, Target, convert_with

CASES = Path(__file__).parents[1] / "cases" / "script" / "running.yaml"
EACH = 3
"""Sentences that a name is put into."""

VIEWS = [
    (HANS, Script.TAIWAN, False),
    (HANS, Script.TAIWAN, True),
    (HANS, Script.HONG_KONG, False),
    (HANS, Script.HONG_KONG, True),
    (HANT, Script.TAIWAN, True),
    (HANT, Script.HONG_KONG, True),
    (HANT, Script.MAINLAND, False),
    (HANT, Script.MAINLAND, True),
]


def questions() -> list[tuple[str, str, str]]:
    """Give sentences in simplified characters with {} in them, and a name for each in both scripts."""
    cases = yaml.safe_load(CASES.read_text("utf-8"))
    sentences = cases["sentences"]
    return [
        (sentences[(number * EACH + turn) % len(sentences)], hans, hant)
        for number, (hans, hant) in enumerate(cases["names"])
        for turn in range(EACH)
    ]


def shown(article: Article, target: Target) -> str:
    """Give the one paragraph of an article as it is shown."""
    return Page(article, Look(width=80, target=target)).block(0).view.text


def main() -> None:
    """Print, for each view, the part of the names that are right."""
    knowledge, asked = load_knowledge(), questions()
    sentences = {HANS: asked, HANT: [(convert_with("s2tw", text), *names) for text, *names in asked]}
    articles = {
        source: [
            annotate(Article(Source(""), (Paragraph(text.format((hans, hant)[source == HANT])),)), knowledge)
            for text, hans, hant in each
        ]
        for source, each in sentences.items()
    }
    found = Counter(
        article.text(mention) in names
        for article, (_, *names) in zip(articles[HANS], asked, strict=True)
        for mention in article.mentions
    )
    print(f"names found with exact edges: {found[True]} of {len(asked)}")
    for source, script, wording in VIEWS:
        target = Target(source, script, wording, REGIONAL)
        ours = plain = 0
        for article, (_, hans, hant) in zip(articles[source], asked, strict=True):
            wanted = hans if script is Script.MAINLAND else hant
            ours += (right := wanted in (view := shown(article, target)))
            plain += wanted in convert_with(str(target.configuration), article.paragraphs[0].text)
            if not right and "--errors" in sys.argv:
                print(f"    {wanted}: {view}")
        view_name = f"{source} as {script.value}{' with wording' if wording else ''}"
        print(f"{view_name}: {ours / len(asked):.3f} of {len(asked)}; OpenCC alone {plain / len(asked):.3f}")


if __name__ == "__main__":
    main()
