"""Sentences and clauses of a paragraph, never longer than a fixed length."""

from __future__ import annotations

from collections.abc import Iterator

from reader.annotate.text.searching import quick

SENTENCE = 600
"""Characters after which a sentence without an end is cut: keeps hostile text linear."""

CLAUSE = 200
"""The same for a clause."""

_ABBREVIATION = quick(r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Inc|Corp|Co|Ltd|Jr|Sr|St|No|vs|Prof|Gen|Sen|Rep))$")
_STOP = quick(r"[。！？!?；;\n]+[”’」』\"）)]*|\.(?=\s+[“\"‘'A-Z\u4e00-\u9fff]|$)[”\"]?")
_COMMA = quick(
    r"，|(?<!任命)(?<!免去)(?<!聘任)(?<!提名)(?<!选举)[：:]|,(?!(?<=\d,)\d{3}(?!\d)| including\b| [A-Z][\w.]{1,14}-based\b)|(?<=[\u3000-\u9fff]) (?=[\u3000-\u9fff])|——|--|—"
)


_DEGREE = quick(r"(?:M\.D|Ph\.D|J\.D)$")
_LISTED = quick(
    r" (?:and )?(?:[a-z-]+ ){0,4}[A-Z][\w.’'-]*(?: [A-Z“\"][\w.’'”\"-]*){1,3}(?: and [A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3})?(?:, (?![^;.]*\b(?:has|have|had|will|would|is|was|were|are|been|takes?|took|joins?|named|becomes?|became|moves?|leaves?|said|says)\b)[a-z][^;.]*| from [^;.]*|(?=\.(?:\s|$)))"
)
"""Behind the semicolon of an English list: '…; Nora Pell, head of sales; and Tom Reyes, …'."""


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Give start and end of each sentence, its stop included; together they cover the text."""
    start = 0
    for match in _STOP.finditer(text):
        short = match[0][0] == "." and _ABBREVIATION.search(
            text, max(start, match.start() - 6), match.start()
        )
        if short and not _DEGREE.search(text, max(start, match.start() - 6), match.start()):
            continue
        if match[0] == ";" and match.end() - start < SENTENCE // 2 and _LISTED.match(text, match.end()):
            continue
        yield from _cut(start, match.end(), SENTENCE)
        start = match.end()
    yield from _cut(start, len(text), SENTENCE)


def clauses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Give start and end of each clause of a sentence; a comma within a bracket parts nothing."""
    found: list[tuple[int, int]] = []
    begin = start
    for match in _COMMA.finditer(text, start, end):
        opened = max(text.rfind("（", begin, match.start()), text.rfind("(", begin, match.start()))
        closed = max(text.rfind("）", begin, match.start()), text.rfind(")", begin, match.start()))
        if opened > closed:
            continue
        found.extend(_cut(begin, match.end(), CLAUSE))
        begin = match.end()
    found.extend(_cut(begin, end, CLAUSE))
    return found


def _cut(start: int, end: int, most: int) -> list[tuple[int, int]]:
    if start < end <= start + most:  # as nearly always
        return [(start, end)]
    return [(begin, min(end, begin + most)) for begin in range(start, end, most)]
