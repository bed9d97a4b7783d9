"""Where terms.yaml and titles.yaml say otherwise than OpenCC's phrases and CC-CEDICT: for a person to judge.

    python -m tests.benchmarks.terms

One line a record: its words, then what the others say.  Most differences are words that OpenCC's tables
lack (微影, 記者會), or break (電影片道); each was gone through by hand, and what was wrong is mended.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from reader.knowledge.terms import REGIONS, Term, forms
from reader.language import cedict
from reader.language.terms import terms
from reader.script import convert_with

MAINLAND, TAIWAN, HONG_KONG = REGIONS


def taiwanese() -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Give CC-CEDICT's senses marked (Tw), by simplified word, and the traditional words by sense."""
    by_word: dict[str, set[str]] = defaultdict(set)
    by_sense: dict[str, set[str]] = defaultdict(set)
    for traditional, simplified, _, senses, *_ in cedict.listed():
        for sense in senses.split("/"):
            if "(Tw)" in sense and "pr." not in sense:
                by_word[simplified].add(sense)
                by_sense[sense.replace("(Tw)", "").strip().lower()].add(traditional)
    return by_word, by_sense


def differences(term: Term, by_word: dict[str, set[str]], by_sense: dict[str, set[str]]) -> Iterator[str]:
    """Give what OpenCC and CC-CEDICT say otherwise of one record."""
    here, there = term.names.get(MAINLAND, ()), forms(term, TAIWAN)
    for word in here[:1]:
        if (phrase := convert_with("s2twp", word)) not in there:
            yield f"OpenCC {word} -> {phrase}"
        yield from (f"CC-CEDICT {word}: {sense}" for sense in by_word.get(word, ()))
    for word in there[:1]:
        if (phrase := convert_with("tw2sp", word)) not in here:
            yield f"OpenCC {word} -> {phrase}"
    for english in term.names.get("en", ()):
        missing = by_sense.get(re.sub(r"^(?:an? |the )", "", english.lower()), set()) - {*there}
        yield from (f"CC-CEDICT (Tw) {english}: {word}" for word in sorted(missing))


def main() -> None:
    by_word, by_sense = taiwanese()
    listed = [(term, [*differences(term, by_word, by_sense)]) for term in terms().all]
    for term, found in listed:
        if found:
            words = " | ".join(" ".join(forms(term, tag)) for tag in REGIONS)
            print(f"{term.id}: {words}: {'; '.join(found)}")
    print(f"{sum(bool(found) for _, found in listed)} of {len(listed)} records differ in some word")


if __name__ == "__main__":
    main()
