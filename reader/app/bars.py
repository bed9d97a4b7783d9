"""The two lines at the foot: where the reader is, and what can be done now."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text

from reader.app.keys.keyboard import Keyboard
from reader.app.keys.keys import HINTS
from reader.document import Article, EntityType, Source
from reader.script import Script, Target
from reader.typeset import INVISIBLE, cells, fit, wrap
from reader.wording import say


def status(
    article: Article,
    paragraph: int,
    title: str,
    target: Target,
    only: EntityType | None,
    telling: str,
    width: int,
    progress: str = "",
) -> str:
    """Give the status line, `width` cells: title left, place and script right; a telling goes before all.

    `progress` is what is being done meanwhile.
    """
    right = [script_name(target)] if target.source else []
    if only is not None:
        right.append(say(only.value))
    if article.steps:
        right.append(say("repairs", count=len(article.steps)))
    right += _encoding(article.source)
    right += [progress] if progress else []
    right.append(f"¶ {paragraph + 1}/{len(article.paragraphs)}")
    end = " · ".join(right)
    start = telling or title
    start = fit(start.translate(INVISIBLE), max(0, width - cells(end) - 2))
    if telling and cells(telling) > width - cells(end) - 2:
        return "\n".join(telling[a:b] for a, b in wrap(telling, max(width, 8))[:3])
    return fit(start + " " * max(2 * bool(start), width - cells(start) - cells(end)) + end, width)


def _encoding(source: Source) -> list[str]:
    """Tell an encoding that is not the usual one, and what could not be decoded."""
    told = [] if source.encoding == "utf-8" else [source.encoding.upper()]
    if source.undecodable:
        told = [source.encoding.upper(), say("encoding_undecodable", count=source.undecodable)]
    return told


def script_name(target: Target) -> str:
    """Tell which script is shown, and whether it is the original or converted."""
    if target.script is Script.ORIGINAL or target.configuration is None:
        return say("as_written", script=say(f"script_{target.source}"))
    shown = say("converted", script=say(f"region_{target.script.value}"))
    return f"{shown} + {say('wording')}" if target.wording else shown


def hints(focus: str, width: int, keyboard: Keyboard) -> Text:
    """Give the keys that matter now, as many as `width` cells hold."""
    return hint_line(HINTS[focus], width, keyboard)


def hint_line(told: Iterable[tuple[str, str]], width: int, keyboard: Keyboard) -> Text:
    """Give keys (actions, or what keys are called) with a word each, as many as `width` cells hold."""
    line, used = Text(no_wrap=True), 0
    for action, text in told:
        key, words = keyboard.label(action), say(text)
        size = cells(key) + 1 + cells(words) + (2 if used else 0)
        if used + size > width:
            break
        if used:
            line.append("  ")
        line.append(key, "bold")
        line.append(f" {words}")
        used += size
    return line
