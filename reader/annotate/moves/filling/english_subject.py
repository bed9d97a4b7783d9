"""Whom an English verb has for its subject: over appositions and clauses with 'who', shared with a verb before, or behind it."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.annotate.moves.filling.english_words import Word, words_before, words_behind
from reader.annotate.moves.filling.memory import Memory
from reader.annotate.moves.filling.places import Reading
from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.scene import Scene
from reader.annotate.moves.sentence.verbs import Trigger

_HELPING = frozenset(
    """
    has have had having will would is are was were be been being can could may might should shall also now then since
    once again soon later just still both all each not never first going set due about likely expected scheduled plans
    plan planned planning intends intend agreed agrees decided opted chose chosen wants slated poised tipped said
    reported believed meanwhile however too instead themselves himself herself ever only already eventually
    """.split()
)
_PREPOSITIONS = frozenset(
    "of from at in for with by under to about on among between behind against without into".split()
)
_INFINITIVE_OF = frozenset(
    """
    set due going likely expected scheduled plans plan planned planning intends intend agreed agrees decided opted chose
    chosen wants slated poised tipped said reported believed about is are was were preparing preparing ready keen
    """.split()
)
"""Words with which 'to' and a verb tell what the subject itself will do."""

_SHARING = frozenset("and or but then before after by to while when for".split())
_CLAUSES = frozenset("and but while as that when where because so or said says which since until if after before though although whether".split())
"""Words that begin no aside between a subject and its verb."""

_IRREGULAR = frozenset(
    """
    is are was were has have had will would can could may might led ran spent held took began made became left went got
    came kept said says told wrote oversaw rose grew built won lost gave stood saw met put set began worked serves leads
    runs heads works holds oversees covers manages
    """.split()
)
_PARTICIPLE = re.compile(r"[a-z]{3,}(?:ed|ing)")
_LOWER = re.compile(r"[a-z][a-z-]*(?:['’]s)?")
_WHEN = frozenset("time moment day week month year years months weeks days fact news today yesterday tomorrow".split())
_INVERTED = re.compile(
    r"[^;]*\b(?:is|are|was|were|will be|includes?|included|including) (?:[a-z-]+ ){0,3}"
)
"""'Succeeding X will be Y', 'one of those who left A is Y': what stands between the verb and the name."""
_BEING = frozenset("is are was were be been being".split())
_DETERMINERS = frozenset("a an the its his her their newly recently this that".split())
_DAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December)$|last$|this$|next$|earlier$")
_DEEP = 8
"""Steps to the left that one look for a subject may take."""


def subject_of(reading: Reading, memory: Memory) -> Chunk | None:
    """Give who does, or suffers, what an English verb tells; None where the sentence tells no one that we know."""
    search = _Search(reading.scene, memory, reading.trigger)
    words, sharing = search.ahead(words_before(reading.scene, reading.trigger.start))
    if not words:
        return search.behind()
    if reading.trigger.verb.id == "his-leaving":
        return next((word.chunk for word in reversed(words) if word.kind == "person"), None)
    gerund = sharing and reading.scene.text[reading.trigger.start : reading.trigger.end].endswith("ing")
    if gerund and words[-1].kind == "person":
        return words[-1].chunk  # 'with X leaving A'
    who = search.shared(words) if sharing else search.head(words, len(words) - 1)
    return who or search.behind()


class _Search(NamedTuple):
    """A look for the subject of one verb of a sentence."""

    scene: Scene
    memory: Memory
    verb: Trigger

    def ahead(self, words: list[Word]) -> tuple[list[Word], bool]:
        """Give the words before a verb without its helpers, and whether it shares its subject with one before."""
        form = self.scene.text[self.verb.start : self.verb.end].split(" ")
        if form[0] == "to" and words and (words[-1].text.lower() not in _INFINITIVE_OF or _a_noun(words)):
            return words, True
        words, helped = _without_helpers(words)
        gerund = form[0].endswith("ing") and not helped
        return words, gerund or bool(words and words[-1].text.lower() in _SHARING)

    def shared(self, words: list[Word]) -> Chunk | None:
        """Give the subject of the verb before, or its object: 'resigned to join', 'hired X to lead'."""
        for at in range(len(words) - 1, -1, -1):
            word = words[at]
            if word.kind == "verb":
                told = next((t for t in self.memory.sentence if t.trigger.start == word.start), None)
                if told is not None:
                    return told.who
            elif not _finite(words, at):
                owner = word.kind == "person" and _owns(self.scene, word)
                if owner and words[-1].text == "to" and len(words) - at <= 4:
                    return word.chunk  # 'X's decision to join'
                continue
            before, sharing = _without_helpers(words[:at])[0], False
            if before and before[-1].text.lower() in _SHARING:
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
                if _named_aside(words, at):
                    return words[at - 1].chunk
                opened = self.opening(words, at)
                at = opened - 1 if opened is not None else -1
                continue
            if word.kind == "person":
                if _owns(self.scene, word):
                    return None
                of = _preposition_of(words, at)
                if of is None:
                    return None if self.taken(words, at) else word.chunk
                at = of - 1
                continue
            if word.kind == "word" and (word.text.lower() in _WHEN or word.text.isdecimal() or _DAY.match(word.text)):
                at -= 1
                continue
            if word.kind == "word" and _PARTICIPLE.fullmatch(word.text) and at and words[at - 1].kind in ("person", "title"):
                at -= 1  # 'two bankers working for A'
                continue
            of = _preposition_before(words, at)
            if of is None:
                return word.chunk if word.kind == "title" else None
            at = of - 1
        return None

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
        while at > 0 and words[at].kind in ("word", "org", "title") and words[at].text.lower() not in _PREPOSITIONS:
            at -= 1  # 'X, another veteran of A who joined B'
        if at and words[at].text == "," and words[at - 1].kind == "person":
            return words[at - 1].chunk
        return words[at].chunk if at == who - 1 and words[at].kind == "person" else None

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
            if not _aside(words[at + 1]):
                continue
            last = words[at - 1]
            if last.kind == "person" or last.text == ")":
                return at
            if last.kind in ("org", "place", "title") and _preposition_before(words, at - 1) is not None:
                if self.head(words, at - 1) is not None:
                    return at
        return None

    def behind(self) -> Chunk | None:
        """Give who is told behind: 'Before joining A, X worked at B', 'one of those who left A is X'."""
        scene, begins = self.scene, not self.scene.text[self.scene.start : self.verb.start].strip(' "“-•*>')
        form = scene.text[self.verb.start : self.verb.end]
        gerund = form.split(" ")[0].endswith("ing")
        for word in words_behind(scene, self.verb.end):
            if word.kind == "verb" and not gerund:
                return None
            if word.kind != "person":
                continue
            between = scene.text[self.verb.end : word.start]
            opens = gerund and between.endswith((", ", ", the ")) and between.count(",") <= 2
            return word.chunk if opens or _INVERTED.fullmatch(between) else None
        return None


def _without_helpers(words: list[Word]) -> tuple[list[Word], bool]:
    at, helped = len(words), False
    while at and words[at - 1].kind in ("word", "mark"):
        text = words[at - 1].text.lower()
        if text == "to" and at > 1 and words[at - 2].text.lower() in _INFINITIVE_OF:
            at, helped = at - 2, True
        elif text in _HELPING or (text.endswith("ly") and len(text) > 4):
            helped = helped or text in _BEING
            at -= 1
        elif text == "," and at > 2 and words[at - 2].text.lower() in _HELPING and words[at - 3].text == ",":
            at -= 3
        else:
            break
    return words[:at], helped


def _a_noun(words: list[Word]) -> bool:
    """'announced his plans to retire'."""
    return len(words) > 1 and words[-2].text.lower() in _DETERMINERS


def _finite(words: list[Word], at: int) -> bool:
    word = words[at]
    if word.kind != "word":
        return False
    text = word.text
    ahead = words[at - 1].text.lower() if at else ""
    return text in _IRREGULAR or (text.endswith("ed") and text.islower() and len(text) > 3 and ahead not in _DETERMINERS)


def _owns(scene: Scene, word: Word) -> bool:
    return scene.text.startswith(("'s", "’s", "s' ", "s’ ", "' ", "’ "), word.end)


def _preposition_of(words: list[Word], at: int) -> int | None:
    """Give the preposition whose object is the name `at`: 'the departure of its chief, X'; None where it has none."""
    for back in range(at - 1, max(-1, at - 7), -1):
        word = words[back]
        text = word.text.lower()
        if word.kind == "word" and text in _PREPOSITIONS:
            along = text == "with" and words[back - 1].text.lower() in ("along", "together")
            return None if along else back
        if word.kind == "title":
            continue
        if word.kind != "word" or not _LOWER.fullmatch(word.text) or text in _WHEN or text in _CLAUSES:
            return None
        if _finite(words, back):
            return None
    return None


def _preposition_before(words: list[Word], at: int) -> int | None:
    """Give the preposition of the phrase that ends with word `at`: 'X |of A'."""
    for back in range(at - 1, max(-1, at - 9), -1):
        text = words[back].text.lower()
        if words[back].kind in ("mark", "verb", "who", "person") or text in _CLAUSES or _finite(words, back):
            return None
        if words[back].kind == "word" and text in _PREPOSITIONS:
            return back
    return None


def _named_aside(words: list[Word], close: int) -> bool:
    """'its finance chief, X, has left', 'two bankers at A, X and Y, have left': the name stands between commas."""
    at = close - 1
    if words[close].text != "," or at < 0 or words[at].kind != "person":
        return False
    if "," in words[at].text:
        return True  # 'A's treasurer, X, has left'
    while at > 1 and (
        words[at - 1].kind == "person" or (words[at - 1].text in ("and", ",") and words[at - 2].kind in ("person", "mark"))
    ):
        at -= 1
    return words[at].kind == "person" and words[at - 1].text == "," and words[at - 2].kind not in ("mark", "verb")


def _aside(word: Word) -> bool:
    """Tell whether an aside may begin with a word: ', a former chief', ', who', ', leaving A'."""
    if word.kind in ("who", "title", "org", "place"):
        return True
    if word.kind == "verb":
        return word.text.split(" ")[0].endswith("ing")
    text = word.text.lower()
    return word.kind == "word" and text not in _CLAUSES and text not in _IRREGULAR
