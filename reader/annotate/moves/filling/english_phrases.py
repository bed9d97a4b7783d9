"""What the words of an English sentence are to each other: helpers of a verb, prepositions and their names, asides."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.english_words import Word, vocabulary
from reader.annotate.moves.sentence.scene import Scene

_HELPING = vocabulary("""
    has have had having will would is are was were be been being can could may might should shall also now then since
    once again soon later just still both all each not never first going set due about likely expected scheduled plans
    plan planned planning intends intend agreed agrees decided opted chose chosen wants slated poised tipped said
    reported believed meanwhile however too instead themselves himself herself ever only already eventually
    """)
PREPOSITIONS = vocabulary(
    "of from at in for with by under to about on among between behind against without into"
)
INFINITIVE_OF = vocabulary("""
    set due going likely expected scheduled plans plan planned planning intends intend agreed agrees decided opted chose
    chosen wants slated poised tipped said reported believed about is are was were preparing preparing ready keen
    """)
"""Words with which 'to' and a verb tell what the subject itself will do."""

SHARING = vocabulary("and or but then before after by to while when for")
_CLAUSES = vocabulary(
    "and but while as that when where because so or said says which since until if after before though although whether"
)
"""Words that begin no aside between a subject and its verb."""

_IRREGULAR = vocabulary("""
    is are was were has have had will would can could may might led ran spent held took began made became left went got
    came kept said says told wrote oversaw rose grew built won lost gave stood saw met put set began worked serves leads
    runs heads works holds oversees covers manages
    """)
PARTICIPLE = re.compile(r"[a-z]{3,}(?:ed|ing)")
_LOWER = re.compile(r"[a-z][a-z-]*(?:['’]s)?")
_WHEN = vocabulary(
    "time moment day week month year years months weeks days fact news today yesterday tomorrow"
)
_BEING = vocabulary("is are was were be been being")
_DETERMINERS = vocabulary("a an the its his her their newly recently this that")
_LED = frozenset(("led", "headed"))
_BANDS = frozenset(["team", "group", "duo", "trio", "pair", "quartet", "partnership", "likes"])
_NOMINATIVE = frozenset(("he", "she", "they"))
_DAY = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December)$|last$|this$|next$|earlier$"
)


def without_helpers(words: list[Word]) -> tuple[list[Word], bool]:
    """Give the words without those that help the verb behind them, and whether that is passive or goes on."""
    at, helped = len(words), False
    while at and words[at - 1].kind in ("word", "mark"):
        text = words[at - 1].text.lower()
        if text == "to" and at > 1 and words[at - 2].text.lower() in INFINITIVE_OF:
            at, helped = at - 2, True
        elif text in _HELPING or (text.endswith("ly") and len(text) > 4):
            helped = helped or text in _BEING
            at -= 1
        elif text == "," and at > 2 and words[at - 2].text.lower() in _HELPING and words[at - 3].text == ",":
            at -= 3
        else:
            break
    return words[:at], helped


def tells_when(word: Word) -> bool:
    """Tell whether a word is part of a date: last week, May, 2025."""
    return word.kind == "word" and bool(
        word.text.lower() in _WHEN or word.text.isdecimal() or _DAY.match(word.text)
    )


def a_noun(words: list[Word]) -> bool:
    """'announced his plans to retire'."""
    return len(words) > 1 and words[-2].text.lower() in _DETERMINERS


def finite(words: list[Word], at: int) -> bool:
    """Tell whether a word is likely a verb with a subject of its own."""
    word = words[at]
    if word.kind != "word":
        return False
    text = word.text
    ahead = words[at - 1].text.lower() if at else ""
    return text in _IRREGULAR or (
        text.endswith("ed") and text.islower() and len(text) > 3 and ahead not in _DETERMINERS
    )


def owns(scene: Scene, word: Word) -> bool:
    """Tell whether something of a name stands behind it: X's plan."""
    return scene.text.startswith(("'s", "’s", "s' ", "s’ ", "' ", "’ "), word.end)


def preposition_of(words: list[Word], at: int) -> int | None:
    """Give the preposition whose object is the name `at`: 'the departure of its chief, X'; None where it has none."""
    if words[at].text.lower() in _NOMINATIVE:
        return None
    for back in range(at - 1, max(-1, at - 7), -1):
        word = words[back]
        text = word.text.lower()
        if word.kind == "word" and text in PREPOSITIONS:
            along = text == "with" and words[back - 1].text.lower() in ("along", "together")
            along = along or (text == "of" and words[back - 1].text.lower() in _BANDS)
            along = along or (text == "by" and words[back - 1].text.lower() in _LED)
            return None if along else back
        if word.kind == "title":
            continue
        if word.kind != "word" or not _LOWER.fullmatch(word.text) or text in _WHEN or text in _CLAUSES:
            return None
        if finite(words, back):
            return None
    return None


def preposition_before(words: list[Word], at: int) -> int | None:
    """Give the preposition of the phrase that ends with word `at`: 'X |of A'."""
    for back in range(at - 1, max(-1, at - 9), -1):
        text = words[back].text.lower()
        if words[back].kind in ("mark", "verb", "who", "person") or text in _CLAUSES or finite(words, back):
            return None
        if words[back].kind == "word" and text in PREPOSITIONS:
            return back
    return None


_DASHES = ("—", "–", "--")


def _dashed_row(words: list[Word], close: int) -> bool:
    """'Two chiefs at A — X and Y — have left': a row of people between dashes, behind whom it counts."""
    if words[close - 1].kind == "person" and words[close].text in words[close - 1].text:
        return True  # 'two veterans — X and Y — have left', read as one
    opens = next(
        (at for at in range(close - 2, max(0, close - 24), -1) if words[at].text == words[close].text), None
    )
    if opens is None or words[close - 1].kind != "person":
        return False
    before = words[opens - 1].chunk
    if before is not None and before.people:
        return False
    row = words[opens + 1 : close]
    first = next((at for at, word in enumerate(row) if word.kind == "person"), len(row))
    return first < 3 and all(
        word.kind in ("person", "title", "org", "place") or word.text in (",", "and") or at < first
        for at, word in enumerate(row)
    )


def _row_aside(words: list[Word], last: int) -> bool:
    """Tell whether a comma opens a row of names with what each does, of which the last ends at word `last`."""
    at, named = last - 1, 0
    while at > 0 and last - at < 16:
        word = words[at]
        text = word.text.lower()
        if word.text == ",":
            before = words[at - 1].chunk
            counted = before is not None and before.several is not None
            return bool(named) and (counted or words[at - 1].kind not in ("mark", "verb", "person"))
        named += word.kind == "person"
        plain = word.kind == "word" and (
            text == "and" or (text.islower() and text not in _CLAUSES | PREPOSITIONS)
        )
        if word.kind not in ("person", "place", "title", "org") and (not plain or finite(words, at)):
            return False
        at -= 1
    return False


def named_aside(words: list[Word], close: int) -> bool:
    """'its finance chief, X, has left', 'two bankers at A, X and Y, have left': the name stands between commas."""
    at = close - 1
    if words[close].text in _DASHES and _dashed_row(words, close):
        return True
    if words[close].text != "," or at < 0 or words[at].kind != "person":
        return False
    if _row_aside(words, at):
        return True  # 'two partners, specialist X and leasing veteran Y, have left'
    if "," in words[at].text:
        return True  # 'A's treasurer, X, has left'
    while at > 1 and (
        words[at - 1].kind == "person"
        or (words[at - 1].text in ("and", ",") and words[at - 2].kind in ("person", "mark"))
    ):
        at -= 1
    return (
        words[at].kind == "person"
        and words[at - 1].text == ","
        and words[at - 2].kind not in ("mark", "verb")
    )


def may_open_aside(word: Word) -> bool:
    """Tell whether an aside may begin with a word: ', a former chief', ', who', ', leaving A'."""
    if word.kind in ("who", "title", "org", "place"):
        return True
    if word.chunk is not None and word.chunk.several is not None and not word.chunk.people:
        if word.text.lower() == "both":
            return True  # 'X and Y, both of whom …, are'
        return not word.chunk.several.refers  # 'X and Y — two researchers known for A — plan to'

    if word.kind == "verb":
        return word.text.split(" ")[0].endswith("ing")
    text = word.text.lower()
    return word.kind == "word" and text not in _CLAUSES and text not in _IRREGULAR
