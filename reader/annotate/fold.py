"""How text is folded for matching: one script, one width, one hyphen, one dot; every length kept."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from reader.document import Paragraph

_HYPHENS = "\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d"  # not the dash of two, ——, which is punctuation
_DOTS = "\u2022\u2027\u2219\u22c5\u30fb\uff65\u0387"
_BLANKS = "\u00a0\u2002\u2003\u2009\u202f\u3000"
_FULL_WIDTH = {
    code: code - 0xFEE0
    for first, last in ((0xFF10, 0xFF19), (0xFF21, 0xFF3A), (0xFF41, 0xFF5A))
    for code in range(first, last + 1)
}


class _Table(dict[int, int]):
    """Code point -> folded code point, learnt one character at a time as texts bring them."""

    def __missing__(self, code: int) -> int:
        folded = _simplified(chr(code)) if code >= 0x2E80 else chr(code)
        self[code] = ord(folded) if len(folded) == 1 else code
        return self[code]


@lru_cache(maxsize=1)
def _converter() -> object:
    import opencc  # 9 ms and more, so not before the first character that needs it

    return opencc.OpenCC("t2s")


def _simplified(character: str) -> str:
    return str(_converter().convert(character))  # type: ignore[attr-defined]


_TABLE = _Table(
    {
        **dict.fromkeys(map(ord, _HYPHENS), ord("-")),
        **dict.fromkeys(map(ord, _DOTS), ord("·")),
        **dict.fromkeys(map(ord, _BLANKS), ord(" ")),
        **_FULL_WIDTH,
    }
)


def fold(text: str) -> str:
    """Give the simplified, half-width form of a text, character by character; case is kept.

    The length never changes, so that a span of the folded text is a span of the text itself.
    """
    return text.translate(_TABLE)


@dataclass(frozen=True, slots=True)
class Flat:
    """An article's paragraphs folded and joined by line feeds; `starts` are their first offsets."""

    text: str
    starts: tuple[int, ...]

    def locate(self, offset: int) -> tuple[int, int]:
        """Give paragraph number and offset within it of an offset of the whole."""
        paragraph = bisect_right(self.starts, offset) - 1
        return paragraph, offset - self.starts[paragraph]


@lru_cache(maxsize=2)
def flatten(paragraphs: tuple[Paragraph, ...]) -> Flat:
    """Fold all paragraphs at once; a line feed within one becomes a blank."""
    return _flatten([paragraph.text for paragraph in paragraphs])


def _flatten(texts: Sequence[str]) -> Flat:
    starts = tuple(accumulate((len(text) + 1 for text in texts), initial=0))[: max(1, len(texts))]
    return Flat("\n".join(fold(text).replace("\n", " ") for text in texts), starts)


def latin(character: str) -> bool:
    """Tell whether a character belongs to a word of an alphabet or a number, not to Chinese."""
    return character.isalnum() and character < "\u2e80"


def chinese(character: str) -> bool:
    """Tell whether a character is a Chinese one."""
    return "\u3400" <= character <= "\u9fff" or "\U00020000" <= character <= "\U0003ffff" or character == "〇"
