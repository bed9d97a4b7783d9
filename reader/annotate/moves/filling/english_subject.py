"""Whom an English verb has for its subject: over appositions and clauses with 'who', shared with a verb before, or behind it."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.annotate.moves.filling.english_phrases import (
    INFINITIVE_OF,
    PARTICIPLE,
    PREPOSITIONS,
    SHARING,
    a_noun,
    finite,
    may_open_aside,
    named_aside,
    owns,
    preposition_before,
    preposition_of,
    tells_when,
    without_helpers,
)
from reader.annotate.moves.filling.english_words import Word, words_before, words_behind
from reader.annotate.moves.filling.memory import Memory
from reader.annotate.moves.filling.places import Reading
from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.scene import Scene
from reader.annotate.moves.sentence.verbs import Trigger

_INVERTED = re.compile(r"[^;]*\b(?:is|are|was|were|will be|includes?|included|including) (?:[a-z-]+ ){0,3}")
"""'Succeeding X will be Y', 'one of those who left A is Y': what stands between the verb and the name."""
_ARTICLES = frozenset(("a", "an", "another", "the", "its", "former", "one"))
_ON = frozenset(("on", "in", "last", "late", "early"))
_ALSO = (", as well as ", ", along with ", ", together with ")
_NOW = frozenset(("currently", "formerly", "now", "previously", "presently", "then", "once"))
_SERVED = frozenset(
    ("has", "had", "is", "led", "leads", "ran", "runs", "serves", "served", "was", "worked", "works")
)
_LONG = 30
"""Words of an aside that no comma ends."""
_DEEP = 8
"""Steps to the left that one look for a subject may take."""


def subject_of(reading: Reading, memory: Memory) -> Chunk | None:
    """Give who does, or suffers, what an English verb tells; None where the sentence tells no one that we know."""
    search = _Search(reading.scene, memory, reading.trigger)
    words, sharing = search.ahead(words_before(reading.scene, reading.trigger.start))
    if not words:
        return search.behind()
    noun = words[-1].kind == "person" and owns(reading.scene, words[-1])  # 'X's jump to A'
    if noun or reading.trigger.verb.id in ("his-leaving", "his-going"):
        return next((word.chunk for word in reversed(words) if word.kind == "person"), None)
    form = reading.scene.text[reading.trigger.start : reading.trigger.end].split(" ")[0]
    gerund = sharing and form.endswith("ing")
    if gerund and words[-1].kind == "person":
        return words[-1].chunk  # 'with X leaving A'
    who = search.shared(words) if sharing else search.head(words, len(words) - 1)
    return _one_told(reading, who, memory) or search.behind()


_THE_FORMER = re.compile(r"\s?The (?:former |ex-|then-)$")


def _one_told(reading: Reading, who: Chunk | None, memory: Memory) -> Chunk | None:
    """'The former A coach has left B': whoever the sentence before was about."""
    if who is None or who.head != "title" or memory.subject is None:
        return who
    begin = reading.scene.start
    return (
        memory.subject
        if _THE_FORMER.fullmatch(reading.scene.text, begin, who.start + _former(reading, who))
        else who
    )


def _former(reading: Reading, who: Chunk) -> int:
    """Give how many characters of a noun phrase are 'former'."""
    text = reading.scene.text
    return next((len(each) for each in ("former ", "ex-", "then-") if text.startswith(each, who.start)), 0)


class _Search(NamedTuple):
    """A look for the subject of one verb of a sentence."""

    scene: Scene
    memory: Memory
    verb: Trigger

    def ahead(self, words: list[Word]) -> tuple[list[Word], bool]:
        """Give the words before a verb without its helpers, and whether it shares its subject with one before."""
        form = self.scene.text[self.verb.start : self.verb.end].split(" ")
        if form[0] == "to" and words and (words[-1].text.lower() not in INFINITIVE_OF or a_noun(words)):
            return words, True
        words, helped = without_helpers(words)
        gerund = form[0].endswith("ing") and not helped
        return words, gerund or bool(words and words[-1].text.lower() in SHARING)

    def shared(self, words: list[Word]) -> Chunk | None:
        """Give the subject of the verb before, or its object: 'resigned to join', 'hired X to lead'."""
        for at in range(len(words) - 1, -1, -1):
            word = words[at]
            if word.kind == "verb":
                told = next((t for t in self.memory.sentence if t.trigger.start == word.start), None)
                if told is not None:
                    return told.who
            elif not finite(words, at):
                owner = word.kind == "person" and owns(self.scene, word)
                if owner and words[-1].text == "to" and len(words) - at <= 7:
                    return word.chunk  # 'X's decision to join'
                continue
            before, sharing = without_helpers(words[:at])[0], False
            if before and before[-1].text.lower() in SHARING:
                sharing = True
            who = self.shared(before) if sharing else self.head(before, len(before) - 1)
            if who is not None:
                return who
        people = [word for word in words if word.kind == "person"]
        return people[-1].chunk if people else None

    def head(self, words: list[Word], at: int) -> Chunk | None:
        """Give the name that heads the noun phrase which ends with word `at`."""
        for _ in range(_DEEP):
            if at < 0:
                return None
            word = words[at]
            if word.kind == "who":
                return self.antecedent(words, at)
            if word.kind == "mark":
                if named_aside(words, at) or self.also(words, at - 1):
                    return words[at - 1].chunk
                opened = self.opening(words, at)
                at = opened - 1 if opened is not None else -1
                continue
            if word.kind == "person":
                if owns(self.scene, word):
                    return None
                of = preposition_of(words, at)
                if of is None:
                    return None if self.taken(words, at) else word.chunk
                at = of - 1
                continue
            if tells_when(word) or (
                word.text.lower() in _ON and tells_when(words[min(at + 1, len(words) - 1)])
            ):
                at -= 1
                continue
            if (
                word.kind == "word"
                and PARTICIPLE.fullmatch(word.text)
                and at
                and words[at - 1].kind in ("person", "title")
            ):
                at -= 1  # 'two bankers working for A'
                continue
            of = preposition_before(words, at)
            if of is None:
                return (self.uncomma(words, at) or word.chunk) if word.kind == "title" else None
            at = of - 1
        return None

    def also(self, words: list[Word], at: int) -> bool:
        """'X, as well as treasurer Y, has left': Y is one of those who did."""
        one = words[at] if at > 0 and words[at].kind == "person" else None
        return one is not None and self.scene.text.endswith(_ALSO, 0, one.start)

    def uncomma(self, words: list[Word], title: int) -> Chunk | None:
        """'X, currently chief of A will step down', 'X, who was head of B and chief of C left': no comma ends the aside."""
        opens = title
        while opens > 0 and title - opens < _LONG and words[opens].kind != "mark":
            opens -= 1
        behind = [word.text.lower() for word in words[opens + 1 : opens + 3]]
        named = opens > 0 and words[opens].text == "," and words[opens - 1].kind == "person"
        if not named or len(behind) < 2 or words[title - 1].text.lower() in ("the", "that"):
            return None
        if behind[0] in ("a", "an") and title - opens < 6 and words[opens - 1].start - self.scene.start < 2:
            return words[opens - 1].chunk  # 'X, a researcher joined the fund'
        return (
            words[opens - 1].chunk
            if behind[0] in _NOW or (behind[0] == "who" and behind[1] in _SERVED)
            else None
        )

    def taken(self, words: list[Word], at: int) -> bool:
        """'replacing X', 'hired X': whoever is the object of another verb does not do this one; 'welcomed X back to A'."""
        if not at or words[at - 1].kind != "verb" or self.scene.text.startswith("back", self.verb.start):
            return False
        verb = next(t for t in self.scene.triggers if t.start == words[at - 1].start)
        return "person" not in verb.frame.left or "other" in verb.frame.right

    def antecedent(self, words: list[Word], who: int) -> Chunk | None:
        """Give whom 'who' means: the name right before it, or before the aside that ends there."""
        at = who - 1
        while at >= 0 and words[at].text.lower() in ("and", "but"):
            at -= 1
        closed = at >= 0 and words[at].kind == "mark"
        if closed and at and words[at - 1].kind == "person" and words[at].text == ",":
            return words[at - 1].chunk
        if closed:
            opened = self.opening(words, at)
            at = opened - 1 if opened is not None else at - 1
            return words[at].chunk if words[at].kind == "person" else self.head(words, at)
        apposed = self.apposed(words, at)
        if apposed is not None:
            return apposed
        while (
            at > 0
            and words[at].kind in ("word", "org", "title")
            and words[at].text.lower() not in PREPOSITIONS
        ):
            at -= 1  # 'X, another veteran of A who joined B'
        if at and words[at].text == "," and words[at - 1].kind == "person":
            return words[at - 1].chunk
        return words[at].chunk if at == who - 1 and words[at].kind == "person" else None

    def apposed(self, words: list[Word], last: int) -> Chunk | None:
        """'X, a veteran of A who joined B': whom the words behind the comma, up to `last`, are about."""
        at = last
        while at > 0 and last - at < 10 and words[at].kind in ("word", "org", "title", "place"):
            if finite(words, at):
                return None
            at -= 1
        next_word = words[at + 1] if at < last else words[at]
        opens = words[at].text == "," and at < last
        opens = opens and (
            next_word.text.lower() in _ARTICLES
            or next_word.kind == "title"
            or any(word.text == "at" for word in words[at:last])
        )
        return words[at - 1].chunk if at and opens and words[at - 1].kind == "person" else None

    def opening(self, words: list[Word], close: int) -> int | None:
        """Give the mark that opens the aside which the mark `close` ends: behind a name, or what belongs to one."""
        ends = {")": "(", ",": ","}.get(words[close].text, words[close].text)
        for at in range(close - 1, 0, -1):
            word = words[at]
            if word.kind != "mark" or word.text != ends:
                if word.text in (";", ":"):
                    return None
                continue
            if ends == "(":
                return at
            if not may_open_aside(words[at + 1]):
                continue
            last = words[at - 1]
            if last.kind == "person" or last.text == ")":
                return at
            of = last.kind in ("org", "place", "title") and preposition_before(words, at - 1) is not None
            if of and self.head(words, at - 1) is not None:
                return at  # 'X of A, a former chief, …'
        return None

    def behind(self) -> Chunk | None:
        """Give who is told behind: 'Before joining A, X worked at B', 'one of those who left A is X'."""
        scene = self.scene
        form = scene.text[self.verb.start : self.verb.end]
        gerund = form.split(" ")[0].endswith("ing")
        for word in words_behind(scene, self.verb.end):
            if word.kind == "verb" and not gerund and not word.text.startswith("to "):
                return None
            if word.kind != "person":
                continue
            between = scene.text[self.verb.end : word.start]
            opens = gerund and between.endswith((", ", ", the ")) and between.count(",") <= 2
            return word.chunk if opens or _INVERTED.fullmatch(between) else None
        return None
