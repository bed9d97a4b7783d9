"""An article as one folded text, for matching, and the way back to its paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

from reader import script
from reader.annotate.text.lately import lately
from reader.document import Mention, Paragraph
from reader.record import record

__all__ = ["CHINESE", "Flat", "chinese", "flatten", "fold", "latin"]


_SHORT = 32  # characters of a name, which is asked for again and again


def fold(text: str) -> str:
    """Give the form for comparing, as script.py makes it but for words of Taiwan, and remember that of names."""
    return _remembered(text) if len(text) < _SHORT else _folded(text)


_TAIWAN = {"画": "划", "瞭": "了", "义": "意", "分": "份"}
"""What stands in words of Taiwan, folded, where the mainland has another character: 計畫, 瞭解, 義大利, 身分."""

_WORDS = re.compile("(?<=[计规企策筹擘])画|瞭(?=[解若])|(?<=明)瞭|义(?=大利)|(?<=身)分(?![为成之子])")


def fold_once(text: str) -> str:
    """Fold as `fold` does, for what is not asked for again; what stays as it is comes back itself, not as another text."""
    folded = _folded(text)
    return text if folded == text else folded


def _folded(text: str) -> str:
    """Fold by character, then those words; the length stays."""
    folded = script.fold(text)
    if any(map(folded.__contains__, _TAIWAN)):
        return _WORDS.sub(lambda match: _TAIWAN[match[0]], folded)
    return folded


_remembered = lru_cache(maxsize=1 << 14)(_folded)


@record
class Flat:
    """An article's paragraphs folded and joined by line feeds; `starts` are their first offsets."""

    text: str
    starts: tuple[int, ...]

    def locate(self, offset: int) -> tuple[int, int]:
        """Give paragraph number and offset within it of an offset of the whole."""
        paragraph = bisect_right(self.starts, offset) - 1
        return paragraph, offset - self.starts[paragraph]

    def texts(self) -> list[str]:
        """Give the folded paragraphs."""
        ends = (*(start - 1 for start in self.starts[1:]), len(self.text))
        return [self.text[start:end] for start, end in zip(self.starts, ends, strict=True)]

    def words(self, mention: Mention) -> str:
        """Give the words of a mention, folded."""
        start = self.starts[mention.paragraph]
        return self.text[start + mention.start : start + mention.end]


@lately(2)
def flatten(paragraphs: tuple[Paragraph, ...]) -> Flat:
    """Fold all paragraphs at once; a line feed within one becomes a blank."""
    return _flatten([paragraph.text for paragraph in paragraphs])


def _flatten(texts: Sequence[str]) -> Flat:
    starts = tuple(accumulate((len(text) + 1 for text in texts), initial=0))[: max(1, len(texts))]
    return Flat("\n".join(_full_width(fold(text).replace("\n", " ")) for text in texts), starts)


_MARK = re.compile(r"(?<=[\u3400-\u9fff）」』”》])[,;:!?]|[,;:!?](?=[\u3400-\u9fff「『“《（])")
_PAIR = re.compile(r"(?<=[\u3400-\u9fff])\(([^()\n]{1,80})\)|\(([^()\n]{1,80})\)(?=[\u3400-\u9fff])")
_FULL = str.maketrans(",;:!?", "，；：！？")


def _full_width(text: str) -> str:
    """Give marks beside Chinese as Chinese text has them, 華視,分別是: rules read one kind; the length stays."""
    if "(" in text:
        text = _PAIR.sub(lambda m: f"（{m[1] or m[2]}）", text)
    return _MARK.sub(lambda m: m[0].translate(_FULL), text)


CHINESE = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff〇]+")
"""Chinese characters in a row."""


def latin(character: str) -> bool:
    """Tell whether a character belongs to a word of an alphabet or a number, not to Chinese."""
    return character < "\u2e80" and character.isalnum()


def chinese(character: str) -> bool:
    """Tell whether a character is a Chinese one."""
    return "\u3400" <= character <= "\u9fff" or "\U00020000" <= character <= "\U0003ffff" or character == "〇"
