"""From an article to an annotated one: our names, those of plug-ins, what a person wrote, then moves."""

from __future__ import annotations

import gc
import importlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from importlib.metadata import EntryPoint, EntryPoints, entry_points
from pathlib import Path

from reader import paths
from reader.document import Article, Entity, reading_order
from reader.knowledge import Knowledge
from reader.record import replace
from reader.wording import say

Annotator = Callable[[Article, Knowledge], Article]

GROUP = "newsreader.annotators"
"""Entry-point group of annotators from other packages."""

NAMES = (
    "reader.annotate.names.known_names:known_names",
    "reader.annotate.names.people.namesakes:namesakes",
    "reader.annotate.english.names:english_names",  # before the tagger, which learnt Chinese
    "reader.annotate.names.people.bracketed:bracketed",
    "reader.annotate.names.short_forms:short_forms",  # of names in brackets, before the tagger guesses
    "reader.annotate.names.by_shape:companies",
    "reader.annotate.names.unknown_names:unknown_names",
    "reader.annotate.english.openings:openings",
    "reader.annotate.names.beside:beside",
    "reader.annotate.names.by_shape:titled_people",
    "reader.annotate.names.edges:edges",
    "reader.annotate.names.people.japanese:japanese",
    "reader.annotate.names.people.told_names:told_names",
    "reader.annotate.names.houses.told_organizations:told_organizations",
    "reader.annotate.names.houses.described_names:described_names",
    "reader.annotate.names.people.surnames:surnames",
    "reader.annotate.names.latin_names:latin_names",
    "reader.annotate.names.designations:designations",
    "reader.annotate.names.series:series",
    "reader.annotate.names.crafts:crafts",
    "reader.annotate.names.houses.edges:house_edges",
    "reader.annotate.names.people.person_edges:person_edges",
    "reader.annotate.names.people.joined_people:joined_people",
    "reader.annotate.names.people.listed_people:listed_people",
    "reader.annotate.names.mended_names:mended_names",
    "reader.annotate.names.houses.fund_products:fund_products",
    "reader.annotate.names.houses.branches:branches",
    "reader.annotate.names.houses.bodies:bodies",
    "reader.annotate.names.houses.committees:committees",
    "reader.annotate.names.moved_names:moved_names",
    "reader.annotate.names.houses.leagues:leagues",
    "reader.annotate.names.houses.clubs:clubs",
    "reader.annotate.names.people.players:players",
    "reader.annotate.names.houses.teams:teams",
    "reader.annotate.names.same_names:same_names",
    "reader.annotate.names.short_forms:short_forms",  # of names that the tagger found
    "reader.annotate.names.neighbours:neighbours",
    "reader.annotate.names.lands:lands",
    "reader.annotate.names.houses.bare_houses:bare_houses",
    "reader.annotate.names.people.posts:posts",
)
"""Our annotators of names in order, imported when first run: the screen is painted before."""

MOVES = ("reader.annotate.moves:find_moves",)
"""Our annotators of moves, which build on names and on the moves that a person wrote down."""


LAST = "reader.annotate.names.people.pinyin_names:pinyin_names"
"""Our annotator of whomever all others have found."""


def annotate(
    article: Article,
    knowledge: Knowledge,
    *,
    sidecar: Path | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Article:
    """Find who is who and who moves; in a long article stretch by stretch, see stretches.py.

    `sidecar` is an `article.annotations.yaml`; raise Fault for one that cannot be used.  `cancelled`
    is asked between the layers: once it says so, the article is given back as far as it has come.
    """
    from reader.annotate.stretches import joined, placed, stretch, stretches

    if sidecar and sidecar.is_file():
        return _at_once(article, knowledge, sidecar, cancelled)  # its quotes may stand anywhere
    parts: dict[range, Article] = {}
    seen: dict[str, Entity] = {}
    for paragraphs in stretches(article):
        if cancelled and cancelled():
            break
        part = _at_once(stretch(article, paragraphs), knowledge, None, cancelled)
        parts[paragraphs] = placed(part, paragraphs.start, seen) if paragraphs.start else part
    return joined(article, parts) if parts else article


def _at_once(
    article: Article, knowledge: Knowledge, sidecar: Path | None, cancelled: Callable[[], bool] | None
) -> Article:
    from reader.annotate import sidecar as own

    beside = own.read_sidecar(sidecar) if sidecar else {}
    knowledge = own.knowledge_from_sidecar(knowledge, beside)
    annotators: list[Annotator] = [
        *map(annotator, NAMES),
        *map(_plug_in, _plug_ins()),
        lambda before, known: own.annotate_from_sidecar(before, beside, known),
        *map(annotator, MOVES),
        lambda before, known: own.without_repeats(before, beside),
        annotator(LAST),
    ]
    with _no_garbage():
        for layer in annotators:
            if cancelled and cancelled():
                return article
            article = layer(article, knowledge)
    return article


@contextmanager
def _no_garbage() -> Iterator[None]:
    """Look for no garbage meanwhile: layers leave next to none, and each look goes through all that is known."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@lru_cache(maxsize=1)
def _plug_ins() -> EntryPoints:
    return entry_points(group=GROUP)


def _plug_in(entry: EntryPoint) -> Annotator:
    return lambda article, knowledge: run_plug_in(entry, article, knowledge)


def annotator(layer: str) -> Annotator:
    """Give one of our layers, imported when it first runs."""
    module, _, name = layer.partition(":")

    def run(article: Article, knowledge: Knowledge) -> Article:
        found: Annotator = getattr(importlib.import_module(module), name)
        return found(article, knowledge)

    return run


def run_plug_in(plug_in: EntryPoint, article: Article, knowledge: Knowledge) -> Article:
    """Run an annotator of another package; one that fails leaves the article as it was, and a remark."""
    try:
        annotated: Article = plug_in.load()(article, knowledge)
        problem = _problem(annotated, article)
    except Exception as error:  # the code of others may raise anything, and the reading goes on
        problem = f"{type(error).__name__}: {error}"
    if problem:
        return replace(article, remarks=(*article.remarks, say("plug_in", name=plug_in.name, why=problem)))
    return replace(annotated, mentions=tuple(sorted(annotated.mentions, key=reading_order)))


def _problem(annotated: object, before: Article) -> str:
    """Tell in what way the answer of a plug-in cannot be used; an empty text if it can."""
    if not isinstance(annotated, Article):
        return say("plug_in_type", kind=type(annotated).__name__)
    if annotated.paragraphs != before.paragraphs:
        return say("plug_in_paragraphs")
    for mention in annotated.mentions:
        inside = 0 <= mention.paragraph < len(before.paragraphs)
        if not inside or not 0 <= mention.start < mention.end <= len(
            before.paragraphs[mention.paragraph].text
        ):
            return say("plug_in_outside", mention=mention)
        if mention.entity not in annotated.entities:
            return say("plug_in_unknown", identity=mention.entity)
    return ""


def load_knowledge(extra: Sequence[Path] = ()) -> Knowledge:
    """Load the shipped annotations, the user's own over them, and `extra` folders over both."""
    from reader.knowledge.loader import load

    folders: Iterable[Path] = (paths.shipped(), paths.config() / "annotations", *extra)
    return load(folders)
