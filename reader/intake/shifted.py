"""GBK text whose bytes fell out of step: found at a lost character, put in step again.

A converter wrote a pinyin gloss or a half-width mark over bytes that were the second of one
character and the first of the next.  From there each character seen holds the end of one true
character and the beginning of the next, until an ASCII byte is met: `期。《每日` is seen as
`期?!睹咳`.  Shifting the bytes back gives the text; what was lost is chosen by a language model.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from math import exp

from reader.document import Certainty, Offer
from reader.intake import belief, gbk, language, readings
from reader.intake.effort import Effort
from reader.intake.glosses import GLOSS, HANZI, TAIL
from reader.intake.halves import Halves
from reader.intake.manner import Manner
from reader.intake.outofstep import LOST, before, follow

ANCHOR = re.compile("[?\ufffd？](?=[^\\s\\d])")
ASKED = re.compile("[嗎吗呢吧麼么啊呀嘅咩喎啦囉未]？")
"""The end of a question in Mandarin and Cantonese: its mark stands there by right."""

NARROWED = frozenset((*gbk.MARKS, "！"))
"""What half of a full stop and half of a quotation mark make, narrowed or not."""

REACH = 300
"""Characters that a run out of step is followed for; without letters or lost pairs it goes on to the line's end."""

Reading = tuple[int, str]
"""Where a run ends, and what stood there."""

Weighed = tuple[Reading, tuple[float, int]]
"""A reading with what it gains over the text as seen (nats), and the number of its choices."""

WEIGHED, WORDED = 80, 8
"""Readings weighed against each other, and those of them weighed by their words."""

WORDS = 0.5
"""Weight of the words that a reading makes beside that of its characters."""

AROUND = 5
"""Characters looked at on either side for words."""

SHARPNESS, FIRM, CLEAR = 0.7, 0.5, 0.3
"""How far the model's log-probabilities are believed, and the least shares of belief: in the length and
the end of a reading, in a character of it.  Chosen while looking at the benchmark's figures."""

SHORT = 3
"""Characters of a run that is judged as a whole in simplified text, too: so are all in traditional text."""

HALF, MOST_LOST = 0.5, 3
"""The least share of belief in a character of a long run, and the part of one that may be left □."""

LEAST, EVERY = 1500, 50
"""Characters that runs are followed for in one text, and one more for so many of its own: four times what
converters leave to do in news.  Each takes about half a millisecond; hostile text is all runs."""

SEARCH = 5
"""What a search takes besides, in the same measure."""

GAIN_TAIL = 0.0
"""A gloss without its opening bracket is proof enough of a run: it need only read no worse."""

GAIN, GAIN_ALONE, MARGIN = 4.0, 14.0, 1.0
"""Nats gained over the text as seen: in a damaged text, in one without other damage; over the second best."""

PROOF = 40.0
"""Nats gained by one run that prove the text damaged, so that shorter ones are believed: no clean text of
the four million characters looked at holds a run that gains 14."""

DOUBTFUL = -11.5
"""A repair with a character rarer than this is not called proven: a pair may have been dropped there."""

STREWN = 20
"""Characters on either side of a replacement character that should have no other."""

PAIRS = ("“”", "《》", "「」")
UNPAIRED = -2.0
"""Log-probability of a quotation mark without a partner in its paragraph."""


def effort_for(text: str) -> Effort:
    """Give how long runs may be followed in a text."""
    return Effort(text, least=LEAST, every=EVERY)


def offers(text: str, effort: Effort, *, damaged: bool = False) -> Iterator[Offer]:
    """Find runs out of step; `damaged` tells that the text bears other proof of such a converter."""
    halves = cache(lambda: Halves(Manner(text)))
    search = cache(lambda at: _best(text, at, halves(), effort))
    found: list[Offer] = []
    for offer in _offers(text, effort, search, damaged):
        found.append(offer)
        if not damaged and offer.gain > PROOF:
            return _offers(text, effort, search, True)
    return iter(found)


def _offers(
    text: str, effort: Effort, search: Callable[[int], Offer | None], damaged: bool
) -> Iterator[Offer]:
    at = 0
    while match := ANCHOR.search(text, at):
        at = match.end()
        if not _suspicious(text, match.start(), damaged) or not effort.allows():
            continue
        offer = search(match.start())
        least = GAIN_TAIL if TAIL.match(text, match.end()) else GAIN if damaged else GAIN_ALONE
        if offer and offer.gain >= least:
            at = offer.end
            yield offer


def _suspicious(text: str, at: int, damaged: bool) -> bool:
    """Tell whether a mark is worth a search: a gloss's tail follows, or Chinese that reads badly."""
    if text[at - 1 : at] in ("?", "？") or ASKED.match(text, at - 1) or _after_latin(text, at, damaged):
        return False
    if text[at] == "\ufffd" and text.count("\ufffd", max(0, at - STREWN), at + STREWN) > 1 + damaged:
        return False  # strewn with them: another damage
    tail = TAIL.match(text, at + 1)
    if tail and (damaged or readings.toned(tail[1])):
        return True
    following = text[at + 1 : at + 6].split("\n")[0]
    chinese = any(HANZI.match(character) for character in following)
    if text[at + 1] in NARROWED and damaged:
        return chinese or bool(HANZI.match(text[at - 1 : at]))
    if not chinese:
        return False
    return language.score(following, "\n？") < (-6.5 if damaged else -8.0) * len(following)


def _after_latin(text: str, at: int, damaged: bool) -> bool:
    """Tell whether a mark ends code, a chess move or English rather than a byte of Chinese."""
    before = text[max(0, at - 1)]
    if damaged and text[at + 1] == "!" and HANZI.match(text[at + 2 : at + 3]):
        return False  # 0.8%?!拔 is 0.8%。“我
    return before.isascii() and not (damaged and before in "\n)")


def _best(text: str, at: int, halves: Halves, effort: Effort) -> Offer | None:
    """Search for what stood at a place, and offer the best of it, whatever it gains."""
    limit = text.find("\n", at, at + REACH)
    limit = limit if limit >= 0 else min(len(text), at + REACH)
    traditional = halves.manner.traditional
    seen = _seen(text, at, limit, traditional)
    context = before(text, at)
    found, followed = follow(text, at, limit, seen, halves)
    effort.spend(SEARCH + followed)
    found.sort(key=lambda item: seen[item[0] - at] - item[1].score)
    unpaired = _unpaired(text, at, limit)
    weighed: dict[Reading, tuple[float, int]] = {}
    for end, path in found[:WEIGHED]:
        gain = path.score - seen[end - at] + _onward(context, path.text, text, at, end)
        gain += unpaired(path.text + text[end:limit])
        if gain > weighed.get((end, path.text), (-99.0, 0))[0]:
            weighed[end, path.text] = (gain, path.chosen)
    ranked = _by_words(text, at, sorted(weighed.items(), key=lambda item: -item[1][0]))
    if not ranked or ranked[0][1][0] < min(GAIN_TAIL, GAIN):
        return None
    if ranked[0][1][0] < GAIN_ALONE and min(map(language.start, ranked[0][0][1]), default=0.0) < DOUBTFUL:
        return None  # a rare character proves nothing: dialects write what the counts do not know
    (end, best), _ = ranked[0]
    if traditional or len(best) <= SHORT:
        return _graded(at, ranked)
    rest = text[end:limit]
    shares = belief.shares(text, at, end, best, halves, lambda read: unpaired(read + rest))
    return _by_place(at, ranked, shares)


def _by_words(text: str, at: int, ranked: list[Weighed]) -> list[Weighed]:
    """Weigh the first readings by the words they make as well, with those around them."""
    first = ranked[:WORDED]
    if len(first) < 2:
        return first
    stop = max(end for (end, _), _ in first) + AROUND
    opening = GLOSS.sub("", text[max(0, at - 2 * AROUND) : at])[-AROUND:]
    after = {end: GLOSS.sub("", text[end:stop]) for (end, _), _ in first}
    prices = [language.in_words(opening + read + after[end]) for (end, read), _ in first]
    again = [
        ((end, read), (gain + WORDS * (price - prices[0]), chosen))
        for ((end, read), (gain, chosen)), price in zip(first, prices, strict=True)
    ]
    return sorted(again, key=lambda item: -item[1][0])


def _by_place(at: int, ranked: list[Weighed], shares: list[float]) -> Offer:
    """Grade the best reading place by place: □ where no character has half of the belief.

    In simplified text no gloss and hardly a mark ends a run: it is long, most of it read, and its few
    dropped pairs must not cost the reader the rest.
    """
    (end, best), (gain, _) = ranked[0]
    shown = "".join(c if share >= HALF else LOST for c, share in zip(best, shares, strict=True))
    lost = shown.count(LOST) - best.count(LOST)
    sure = MOST_LOST * lost <= len(best)
    rivals = [text for (to, text), _ in ranked if to == end]
    first = shown if sure else best
    certainty = Certainty.INFERRED if sure else Certainty.UNSURE
    return Offer(at, end, tuple(dict.fromkeys([first, *rivals]))[:4], certainty, gain)


def _graded(at: int, ranked: list[Weighed]) -> Offer:
    """Grade the best reading by how much likelier it is than its rivals.

    A character that its rivals leave in doubt is □; a reading whose length or end is in doubt, or most
    of it, is only offered.
    """
    (end, best), (gain, chosen) = ranked[0]
    weights = {reading: exp(SHARPNESS * (score - gain)) for reading, (score, _) in ranked}
    alike = {text: w for (to, text), w in weights.items() if to == end and len(text) == len(best)}
    agreed = [sum(w for text, w in alike.items() if text[i] == c) for i, c in enumerate(best)]
    total = sum(weights.values())
    shown = "".join(c if share >= CLEAR * total else LOST for c, share in zip(best, agreed, strict=True))
    margin = gain - next((score for (_, text), (score, _) in ranked[1:] if text != best), -99.0)
    certainty = Certainty.INFERRED
    if chosen == 0 and margin > MARGIN and min(map(language.start, best)) > DOUBTFUL:
        certainty = Certainty.PROVEN
    elif sum(alike.values()) < FIRM * total or 2 * (shown.count(LOST) - best.count(LOST)) > len(best):
        certainty = Certainty.UNSURE
    rivals = [text for (to, text), _ in ranked if to == end]
    first = best if certainty is Certainty.UNSURE else shown
    return Offer(at, end, tuple(dict.fromkeys([first, *rivals]))[:4], certainty, gain)


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
