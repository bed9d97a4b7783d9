"""Whether a repair may want to change the beginning of a text, told in a millisecond."""

from __future__ import annotations

TYPE_CHECKING = False  # typing takes 12 ms to import
if TYPE_CHECKING:
    from collections.abc import Iterator


ACCENTED = "áàâäãåçéèêëíìîïñóòôöõøúùûüÁÀÂÄÅÇÉÈÊÍÑÓÔÖØÚÜ"
"""Letters of names from other languages that news prints."""

VOWELS = "aeiouüv"


def suspicious(text: str) -> bool:
    """Tell whether a repair may want to change a text.

    Written without a pattern: to compile one takes longer than to look.
    """
    half, full = text.count(","), text.count("，")
    left = sum(map(text.count, "并于后里范么愿"))
    simplified = any(map(text.__contains__, "这们说国时为来对")) and not any(
        map(text.__contains__, "這們說國時爲為來對")
    )
    return (
        any(_strange(one) and not (one in ACCENTED and _is_foreign(text, one)) for one in set(text))
        or (half > 3 and (full < half or _narrowed(text)))
        or (left > 1 and not simplified and sum(map(text.count, "並於後裡裏範麼願")) < left)  # half converted
        or any(_torn(text, at) for mark in "?!&<(（" for at in _places(text, mark))
    )


def _is_foreign(text: str, letter: str) -> bool:
    """Tell whether a letter stands only in words of other languages (Nestlé), as no bytes read wrongly do."""
    return all(
        text[at - 1 : at].isascii() and text[at - 1 : at].isalpha() and _ends(text[at + 1 : at + 2])
        for at in _places(text, letter)
    )


def _ends(character: str) -> bool:
    """Tell whether a character after an accented one is of ASCII or Chinese."""
    return not "\x7f" < character < "\u3000"


def _strange(character: str) -> bool:
    """Tell whether a character hides, commands, or is what the bytes of another encoding look like."""
    if "\u4e00" <= character <= "\u9fff":
        return character in "锛銆鐨鍦鏄嚗銝踝锟"
    code = ord(character)
    return (
        character in "ㄛㄩㄓ"  # ，： and 來 of other encodings
        or (code < 0x20 and code != 0x0A)
        or 0x7F <= code < 0xB0
        or 0xC0 <= code < 0x370
        or 0x600 <= code < 0x2010
        or 0x2028 <= code < 0x202F
        or 0x2060 <= code < 0x2070
        or 0x2E80 <= code < 0x2FE0
        or 0xD800 <= code < 0xFB10
        or 0xFE00 <= code < 0xFF01
        or code > 0xFFE6
        or character in "□‹"
    )


def _places(text: str, mark: str) -> Iterator[int]:
    at = text.find(mark)
    while at >= 0:
        yield at
        at = text.find(mark, at + 1)


def _narrowed(text: str) -> bool:
    """Tell whether a converter narrowed a few commas among Chinese."""
    return sum(text[at - 1 : at] > "\u2fff" < text[at + 1 : at + 2] for at in _places(text, ",")) > 3


def _torn(text: str, at: int) -> bool:
    """Tell whether a mark looks like what bytes out of step, a gloss, an entity or markup leave behind."""
    mark, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if mark in "?!":
        return before in ("", "\n") or not (before.isascii() and (after.isspace() or not after))
    if mark in "&<":
        return after == "#" or after == "/" or after.isalpha()
    inside = text[at + 1 : at + 8]
    end = min((place for close in ")）" if (place := inside.find(close)) >= 0), default=0)
    return end > 0 and inside[:end].isalpha() and inside[:end].islower() and _may_be_syllable(inside[:end])


def _may_be_syllable(word: str) -> bool:
    """Tell whether a word may be pinyin; of those that are not, most have consonants where no syllable has them."""
    if not word.isascii() or word in ("ng", "hm"):
        return True
    rest = word.removeprefix(
        next((two for two in ("zh", "ch", "sh") if word.startswith(two)), word[:1].strip(VOWELS))
    )
    final = rest.rstrip("ngr")
    return not final.strip(VOWELS) and rest[len(final) :] in ("", "n", "ng", "r")
