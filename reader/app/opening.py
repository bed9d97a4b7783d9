"""What the command line asks the screen to show."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from pathlib import Path

from reader.document import Article, Span
from reader.intake.treatment import Treatment
from reader.record import record
from reader.script import Script
from reader.settings import Settings, Value

Annotate = Callable[[Article, Callable[[], bool]], Article]
"""Annotates an article; asks the second argument now and then whether to give up."""

Steps = Iterator[tuple[float, Article | None]]
"""The part of the text that is annotated, up to 1.0, with what is known by then where that is to be shown."""

Gradually = Callable[[Article, Callable[[], int], Callable[[], bool]], Steps]
"""As Annotate, step by step: the second argument tells which paragraph is read; see reader.annotate.gradually."""


@record
class Opening:
    """An article, how to annotate it, and how to show it first: `at` a place, else where it was left.

    `treatment` is how it was read, `reread` reads it in another way; `encodings` lists likely ones,
    each with the first line it gives and how many bytes of the beginning have no meaning in it.
    `beside` is where annotations beside the article stand; `decided` is whether the reader's decisions are
    laid over what the machine finds.  `whole` reads the article where only its head is there yet; it may take
    long, and may raise Fault.  `other` opens the article of another file, as this one was; it may
    raise Fault.  `gradually` annotates step by step, where that can be done.
    `shown` is how the text was shown before it was read again, by setting.
    """

    article: Article
    annotate: Annotate
    script: Script = Script.ORIGINAL
    wording: bool = False
    at: Span | None = None
    beside: Path | None = None
    decided: bool = True
    settings: Settings = field(default_factory=Settings)
    treatment: Treatment = field(default_factory=Treatment)
    reread: Callable[[Treatment], Article] | None = None
    encodings: Callable[[], list[tuple[str, str, int]]] | None = None
    telling: str = ""
    other: Callable[[Path], Opening] | None = None
    gradually: Gradually | None = None
    shown: Mapping[str, Value] = field(default_factory=dict)
    whole: Callable[[], Opening] | None = None
