"""Traditional and simplified views of a text, with offsets both ways and names kept whole.

OpenCC's conversion of running text breaks names (余家輝 becomes 餘家輝), so text is converted run by
run between the names, and a name takes its own form for the region, or goes character by character.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Protocol

from reader.record import record
from reader.variants import VARIANTS

if TYPE_CHECKING:
    from reader.document import Article


class Script(StrEnum):
    """A script as written in a region, by BCP 47 tag; ORIGINAL is the text as it stands."""

    ORIGINAL = ""
    MAINLAND = "zh-Hans-CN"
    TAIWAN = "zh-Hant-TW"
    HONG_KONG = "zh-Hant-HK"


HANT, HANS = "zh-Hant", "zh-Hans"


def asked(name: str, source: str) -> Script:
    """Give the script for a value of the setting `script`; `source` is the article's own script."""
    if name == "traditional":
        return Script.ORIGINAL if source == HANT else Script.TAIWAN
    return {
        "original": Script.ORIGINAL,
        "simplified": Script.MAINLAND,
        "tw": Script.TAIWAN,
        "hk": Script.HONG_KONG,
    }[name]


_CONFIGURATIONS = {
    (HANT, Script.MAINLAND, False): "tw2s",  # also right for Hong Kong's and OpenCC's own forms
    (HANT, Script.MAINLAND, True): "tw2sp",
    (HANT, Script.TAIWAN, False): "t2tw",
    (HANT, Script.TAIWAN, True): "t2tw",
    (HANT, Script.HONG_KONG, False): "t2hk",
    (HANT, Script.HONG_KONG, True): "t2hk",
    (HANS, Script.TAIWAN, False): "s2tw",
    (HANS, Script.TAIWAN, True): "s2twp",
    (HANS, Script.HONG_KONG, False): "s2hk",
    (HANS, Script.HONG_KONG, True): "s2hkp",
}
"""(script of the source, view, wording of the region too) -> OpenCC configuration."""

EITHER = frozenset("兑卧叁台吃唇囱媪峰床悦愠户捝揾敚棁榅氲涚温灶煴痴皂秘税粽緼群脱腽葱蒀藴蜕輼醖")
"""Characters that OpenCC's `s2t` changes, and that Taiwan or Hong Kong print in traditional text all the same."""

KEPT_IN_HANT = frozenset("峰群于余后台吁仆伙咸干岳征朴准凄沄淀涂游熏种范采里郁辟佣党松")
"""Simplified characters that are also their own traditional form, and usually so in names."""

KEPT_IN_HANS = frozenset("乾著徵於")
"""Traditional characters that names keep in simplified text (陸乾, 魏徵, 於)."""


@lru_cache(maxsize=16)
def _opencc(configuration: str) -> Any:
    """Build a converter once (6 to 140 ms) and keep it."""
    from opencc import OpenCC

    return OpenCC(configuration)


def let_go() -> None:
    """Let go of all converters, of which those from simplified text hold 26 to 42 MB; they are built again at need."""
    _opencc.cache_clear()


def prepare(target: Target) -> None:
    """Build what shows a text so before it is shown: a first time takes 50 to 140 ms, in which nothing else goes on."""
    if target.configuration is not None:
        _opencc(target.configuration)


_FOREIGN = re.compile("([\0\ud800-\udfff]+)")
"""What OpenCC cannot take: it ends a text at NUL, and speaks UTF-8, which has no lone surrogates."""


def convert_with(configuration: str, text: str) -> str:
    """Convert text by an OpenCC configuration name, for instance `s2tw`; NUL and lone surrogates stay."""
    parts = _FOREIGN.split(text) if _FOREIGN.search(text) else [text]
    parts[::2] = (str(_opencc(configuration).convert(part)) for part in parts[::2])
    return "".join(parts)


_HYPHENS = "\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d"  # not the dash of two, ——, which is punctuation
_DOTS = "\u2022\u2027\u2219\u22c5\u30fb\uff65\u0387"
_BLANKS = "\u00a0\u2002\u2003\u2009\u202f\u3000"


class _Fold(dict[int, int]):
    """Code point -> folded code point, learnt one character at a time as texts bring them."""

    def __missing__(self, code: int) -> int:
        if 0xFF10 <= code <= 0xFF19 or 0xFF21 <= code <= 0xFF3A or 0xFF41 <= code <= 0xFF5A:
            folded = code - 0xFEE0
        elif code < 0x2E80 or 0xD800 <= code <= 0xDFFF:
            folded = code
        else:
            simplified = convert_with("tw2s", chr(code))
            folded = ord(simplified) if len(simplified) == 1 else code
            if folded != code:
                folded = self[folded]  # tw2s takes 麼 to 麽 only, and that to 么
        self[code] = folded
        return folded


_fold = _Fold(
    {
        **dict.fromkeys(map(ord, _HYPHENS), ord("-")),
        **dict.fromkeys(map(ord, _DOTS), ord("·")),
        **dict.fromkeys(map(ord, _BLANKS), ord(" ")),
        ord("衞"): ord("卫"),  # as Hong Kong prints it, which OpenCC's table of Taiwan does not have
        **VARIANTS,
    }
)


def fold(text: str) -> str:
    """Give the form for comparing: simplified by character, half-width Latin, one middle dot, one hyphen.

    Case is kept, and so is the length: offsets in the result are offsets in `text`.
    """
    return text.translate(_fold)


def learn_folding(characters: str) -> None:
    """Learn in one pass what most of these characters fold to: 10 ms for the common blocks, not 130."""
    simplified = convert_with("tw2s", "\n".join(characters)).split("\n")
    for character, other in zip(characters, simplified, strict=True):
        if other == character and not "\uff00" < character < "\uffef":
            _fold.setdefault(ord(character), ord(character))


SAMPLE = 20_000
"""Characters of a text by which its script is told."""

SIMPLIFIED = "这们说国时来对会过发动从产经现实应长东门车马见让给进还开关问间"
"""Frequent characters that stand in no traditional text."""

ENOUGH, CLEARLY = 50, 4
"""So many characters have another form in simplified text, and one in so many: with as many of the other kind
there would be more of both than any text has."""


def detect(text: str) -> str:
    """Tell the script of a text, HANT or HANS, by which characters have another form; empty if none has.

    Characters of EITHER decide only where no other does.  Most texts are of one script and show it: OpenCC's
    tables for simplified text take 60 ms and 26 MB, and are read only where that is in doubt.
    """
    sample = text[:SAMPLE]
    hant = sum(a != b for a, b in zip(sample, convert_with("t2s", sample), strict=False))
    if hant >= ENOUGH and hant * CLEARLY >= sum("\u3400" <= character <= "\u9fff" for character in sample):
        return HANT
    if sum(map(sample.count, SIMPLIFIED)) > hant:
        return HANS
    traditional = convert_with("s2t", sample)
    forms = [a for a, b in zip(sample, traditional, strict=False) if a != b]
    hans = sum(form not in EITHER for form in forms)
    if not hant and not hans:
        return HANS if forms else ""
    return HANT if hant >= hans else HANS


def script_of(article: Article) -> str:
    """Tell the script an article is written in, as `detect` does; no more of a long one is joined than that reads."""
    parts: list[str] = []
    length = 0
    for paragraph in article.paragraphs:
        parts.append(paragraph.text)
        length += len(paragraph.text) + 1
        if length > SAMPLE:
            break
    return detect("\n".join(parts))


def convert(text: str, script: Script | str, *, source: str = "", wording: bool = False) -> str:
    """Show plain text in a script; `source` is detected where it is not given."""
    return view(text, (), Target(source or detect(text), Script(script), wording)).text


class Wording(Protocol):
    """Knows words that regions word differently (`reader.knowledge.terms.Terms` does)."""

    def in_wording(self, text: str, target: Target, names: Sequence[NameSpan]) -> list[NameSpan]:
        """Give the words of a text that `target` words otherwise, in order, outside its names."""


@record
class Target:
    """How a text is to be shown: its own script, the script wanted, the region's wording or not.

    With the wording, `terms` come first, and OpenCC's phrases change what stands between them.
    """

    source: str
    script: Script = Script.ORIGINAL
    wording: bool = False
    terms: Wording | None = None

    @property
    def configuration(self) -> str | None:
        """Give the OpenCC configuration, or None where nothing changes."""
        other = HANT if self.script is Script.MAINLAND else HANS
        return _CONFIGURATIONS.get((self.source or other, self.script, self.wording))


@record
class NameSpan:
    """A name inside a text: `start` to `end` is shown as `form`, and `gloss` inserted after it."""

    start: int
    end: int
    form: str
    gloss: str = ""


@record
class View:
    """A text as shown, and where each part came from.

    `sources` and `targets` hold the starts of aligned segments in the source and in the shown
    text, each with a last entry for the end; inside segments of equal length characters correspond.
    """

    text: str
    sources: tuple[int, ...]
    targets: tuple[int, ...]

    def to_view(self, offset: int) -> int:
        """Map an offset of the source to the shown text; monotonic, the ends map to the ends."""
        return _across(self.sources, self.targets, offset)

    def to_view_end(self, offset: int) -> int:
        """Map the end of a span: as to_view, but before anything inserted at that place."""
        segment = max(0, bisect_left(self.sources, offset) - 1)
        inside = offset - self.sources[segment]
        if offset >= self.sources[segment + 1]:
            return self.targets[segment + 1]
        return min(self.targets[segment] + inside, self.targets[segment + 1])

    def to_source(self, offset: int) -> int:
        """Map an offset of the shown text to the source; monotonic, the ends map to the ends."""
        return _across(self.targets, self.sources, offset)


def _across(here: tuple[int, ...], there: tuple[int, ...], offset: int) -> int:
    if offset <= 0:
        return 0  # before anything that the wording inserts or drops at the beginning
    segment = max(0, min(bisect_right(here, offset) - 1, len(here) - 2))
    inside = max(0, offset - here[segment])
    return min(there[segment] + inside, there[segment + 1]) if offset < here[-1] else there[-1]


def view(text: str, names: Sequence[NameSpan], target: Target) -> View:
    """Show a text: runs between the names by OpenCC, names by their forms.

    `names` are in order and do not overlap.
    """
    configuration = target.configuration
    if target.wording and target.terms:
        words = target.terms.in_wording(text, target, names)
        names = sorted((*names, *words), key=lambda name: (name.start, name.end))
    if configuration is None and not names:
        return View(text, (0, len(text)), (0, len(text)))
    parts: list[str] = []
    sources, targets, position, length = [0], [0], 0, 0
    for name in (*names, NameSpan(len(text), len(text), "")):
        run = _convert_run(text[position : name.start], configuration)
        for source, shown in (*run, (text[name.start : name.end], name.form), ("", name.gloss)):
            if not source and not shown:
                continue
            parts.append(shown)
            length += len(shown)
            sources.append(sources[-1] + len(source))
            targets.append(length)
        position = name.end
    if len(sources) == 1:
        sources, targets = [0, 0], [0, 0]
    return View("".join(parts), tuple(sources), tuple(targets))


def _convert_run(run: str, configuration: str | None) -> list[tuple[str, str]]:
    """Convert the text between two names; where its length changes, align it piece by piece."""
    if not run or configuration is None:
        return [(run, run)]
    shown = convert_with(configuration, run)
    if len(shown) == len(run):
        return [(run, shown)]
    from difflib import SequenceMatcher

    literal = convert_with(configuration.removesuffix("p"), run)
    aligned = SequenceMatcher(None, literal, shown, autojunk=False).get_opcodes()
    return [(run[i1:i2], shown[j1:j2]) for _, i1, i2, j1, j2 in aligned]
