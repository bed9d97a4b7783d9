"""GBK text whose bytes fell out of step: found at a lost character, put in step again.

A converter wrote a pinyin gloss or a half-width mark over bytes that were the second of one
character and the first of the next.  From there each character seen holds the end of one true
character and the beginning of the next, until an ASCII byte is met: `期。《每日` is seen as
`期?!睹咳`.  Shifting the bytes back gives the text; what was lost is chosen by a language model.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from reader.document import Certainty, Offer
from reader.intake import gbk, language, readings
from reader.intake.glosses import GLOSS, HANZI
from reader.intake.outofstep import TAIL, before, follow

ANCHOR = re.compile("[?\ufffd？](?=[^\\s\\d])")
REACH = 100
"""Characters that a run out of step is followed for; real ones end within a clause."""

SEARCHES = 300
"""Marks of one text that are searched, some 15 ms each; hostile text has one every few characters."""

GAIN_TAIL = 0.0
"""A gloss without its opening bracket is proof enough of a run: it need only read no worse."""

GAIN, GAIN_ALONE, MARGIN = 6.0, 14.0, 1.0
"""Nats gained over the text as seen: in a damaged text, in one without other damage; over the second best."""

DOUBTFUL = -11.5
"""A repair with a character rarer than this is not called proven: a pair may have been dropped there."""

PAIRS = ("“”", "《》", "「」")
UNPAIRED = -2.0
"""Log-probability of a quotation mark without a partner in its paragraph."""


def offers(text: str, *, damaged: bool = False) -> Iterator[Offer]:
    """Find runs out of step; `damaged` tells that the text bears other proof of such a converter."""
    at = searches = 0
    traditional = language.mostly_traditional(text) if "?" in text or "\ufffd" in text else False
    while searches < SEARCHES and (match := ANCHOR.search(text, at)):
        doubtful = _suspicious(text, match.start(), damaged)
        offer = _offer(text, match.start(), damaged, traditional) if doubtful else None
        searches += doubtful
        at = offer.end if offer else match.end()
        if offer:
            yield offer


def _suspicious(text: str, at: int, damaged: bool) -> bool:
    """Tell whether a mark is worth a search: a gloss's tail follows, or Chinese that reads badly."""
    if at == 0 or text[at - 1].isascii() or text[at - 1] == "？":
        return False
    tail = TAIL.match(text, at + 1)
    if tail and readings.toned(tail[1]):
        return True
    following = text[at + 1 : at + 6].split("\n")[0]
    if text[at + 1] in gbk.MARKS and damaged:
        return True
    if not any(HANZI.match(character) for character in following):
        return False
    return language.score(following, "？") < (-6.5 if damaged else -8.0) * len(following)


def _offer(text: str, at: int, damaged: bool, traditional: bool) -> Offer | None:
    limit = text.find("\n", at, at + REACH)
    limit = limit if limit >= 0 else min(len(text), at + REACH)
    seen = _seen(text, at, limit, traditional)
    context = before(text, at)
    found = follow(text, at, limit, seen, traditional)
    unpaired = _unpaired(text, at, limit)
    ranked: dict[tuple[int, str], tuple[float, int]] = {}
    for end, path in found:
        gain = path.score - seen[end - at] + _onward(context, path.text, text, at, end)
        gain += unpaired(path.text + text[end:limit])
        if gain > ranked.get((end, path.text), (-99.0, 0))[0]:
            ranked[end, path.text] = (gain, path.chosen)
    if not ranked:
        return None
    order = sorted(ranked, key=lambda key: -ranked[key][0])
    end, best = order[0]
    gain, chosen = ranked[end, best]
    tail = TAIL.match(text, at + 1)
    if gain < (GAIN_TAIL if tail else GAIN if damaged else GAIN_ALONE):
        return None
    rivals = [key for key in order[1:] if key[1] != best]
    margin = gain - ranked[rivals[0]][0] if rivals else 99.0
    certainty = Certainty.UNSURE
    if chosen == 0 and margin > MARGIN and min(map(language.start, best)) > DOUBTFUL:
        certainty = Certainty.PROVEN
    elif margin > MARGIN or damaged:
        certainty = Certainty.INFERRED
    candidates = tuple(dict.fromkeys([best, *(key[1] for key in rivals if key[0] == end)][:4]))
    return Offer(at, end, candidates, certainty, gain)


def _seen(text: str, at: int, limit: int, traditional: bool) -> list[float]:
    """Give the log-probability of the text as seen up to each place; the tails of glosses cost nothing."""
    sums = [0.0]
    context, skip = before(text, at), at
    for place in range(at, limit):
        character = "？" if text[place] in "?\ufffd" else text[place]
        tail = TAIL.match(text, place + 1) if character == "？" else GLOSS.match(text, place)
        if tail:
            skip = tail.end()
        free = tail is not None or place < skip
        price = 0.0 if free else language.step(context, character)
        sums.append(sums[-1] + price + language.form(character, traditional=traditional))
        context = context if free else context[-1] + character
    return sums


def _onward(context: str, repaired: str, text: str, at: int, end: int) -> float:
    """Give the difference that the characters after the run make, read after one or the other ending."""
    following = GLOSS.sub("", text[end : end + 12])[:2]
    seen = GLOSS.sub("", text[max(at, end - 12) : end])
    return language.score(following, (context + repaired)[-2:]) - language.score(
        following, (context + seen)[-2:]
    )


def _unpaired(text: str, at: int, limit: int) -> Callable[[str], float]:
    """Give what prices the quotation marks without a partner in a line, by what stands at `at` to `limit`."""
    start, stop = text.rfind("\n", 0, at) + 1, text.find("\n", limit)
    stop = stop if stop >= 0 else len(text)
    open_around = {pair: _open(pair, text, start, at) + _open(pair, text, limit, stop) for pair in PAIRS}

    def price(words: str) -> float:
        return UNPAIRED * sum(abs(n + _open(pair, words, 0, len(words))) for pair, n in open_around.items())

    return price


def _open(pair: str, text: str, start: int, end: int) -> int:
    """Count how many more of a pair's marks open than close."""
    return text.count(pair[0], start, end) - text.count(pair[1], start, end)
