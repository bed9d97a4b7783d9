"""Verbs of moving with nothing behind them, and those that are other words too: whether they tell of a move here."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.places import Reading

_ENGLISH_ENDS = re.compile(
    r"[,.;]|$| (?:in|on|at the|last|this|next|after|before|amid|because|and|are|is|was|earlier|abruptly|suddenly)\b(?! \w+ing\b)"
)
_ENDS = re.compile(r"(?:了|后)?(?:$|[，。；！,;])")


def bare(reading: Reading) -> bool:
    """入職三個月便離開，與主教練提前解約：of whom the text is about, since nothing else is told."""
    if reading.trigger.english:
        return bool(_ENGLISH_ENDS.match(reading.scene.text, reading.trigger.end))
    if reading.scene.text.startswith(("离团", "离队"), reading.trigger.start):
        return True
    told = reading.trigger.verb.id == "agreed-parting" or reading.scene.text[
        reading.trigger.start - 1 : reading.trigger.start
    ] in tuple("便就已将会起也择而续继后月日底初末年")
    return told and bool(_ENDS.match(reading.scene.text, reading.trigger.end))


def _by(reading: Reading) -> bool:
    """并由某人兼任: whoever is spoken of has someone do it."""
    return reading.who is not None and reading.preposition(reading.who) == "by"


def plainly(reading: Reading) -> bool:
    """Tell whether a verb that is also another word is one of moving here: the text says no more, or a post."""
    verb = reading.trigger.verb.id
    interim = reading.trigger.english and verb == "act-for"
    post = verb == "stand-in" and _A_POST.match(reading.scene.text, reading.trigger.end)
    return bool(interim or post) or _by(reading) or bare(reading)


_A_POST = re.compile("[^，。；的]{2,12}(?:一职|职务|之职)")  # 接替主席一職
