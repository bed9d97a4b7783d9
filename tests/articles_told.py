"""Short articles with the moves they tell (tests/cases/moves/articles*.yaml), and how what is found compares."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from reader.annotate.pipeline import annotate, load_knowledge
from reader.annotate.text.fold import fold
from reader.document import Article, Move, Paragraph, Post, Source
from reader.knowledge import Knowledge
from reader.knowledge.yaml import read

CASES = Path(__file__).parent / "cases" / "moves"

FIELDS = ("person", "from", "to", "old", "new", "date", "status")


class Told(NamedTuple):
    """One article: the moves found, those wanted, and which of them agree in person, from and to."""

    article: Article
    agreed: tuple[tuple[Move, str], ...]
    missed: tuple[str, ...]
    wrong: tuple[Move, ...]


@lru_cache(maxsize=1)
def known() -> Knowledge:
    """Give the shipped knowledge, loaded once."""
    return load_knowledge()


def articles(name: str) -> list[dict[str, Any]]:
    """Give the records of one file of cases."""
    records: list[dict[str, Any]] = read((CASES / f"{name}.yaml").read_text("utf-8"), name=name)
    return records


def told(record: Mapping[str, Any]) -> Told:
    """Annotate an article by the whole pipeline and compare its moves with those written down."""
    paragraphs = tuple(map(Paragraph, str(record["text"]).strip().splitlines()))
    article = annotate(Article(Source(date=str(record["date"])), paragraphs), known())
    left, missed = list(article.moves), []
    agreed: list[tuple[Move, str]] = []
    for line in record["moves"]:
        fits = [move for move in left if _agrees(article, move, line)]
        best = max(fits, key=lambda move: sum(right(article, move, line).values()), default=None)
        if best is None:
            missed.append(line)
        else:
            left.remove(best)
            agreed.append((best, line))
    maybe = (*record["moves"], *record.get("maybe", ()))
    wrong = tuple(move for move in left if not any(_agrees(article, move, line) for line in maybe))
    return Told(article, tuple(agreed), tuple(missed), wrong)


def right(article: Article, move: Move, line: str) -> dict[str, bool]:
    """Tell of roles, date and status whether they are as written down; a slash parts what each may be."""
    parts = dict(zip(FIELDS, line.split(" | "), strict=True))
    got = {
        "old": (move.origin.role if move.origin else None) or "-",
        "new": (move.destination.role if move.destination else None) or "-",
        "date": move.date or "-",
        "status": move.status.value,
    }
    return {key: got[key] == parts[key] or got[key] in parts[key].split("/") for key in got}


def line_of(article: Article, move: Move) -> str:
    """Write a move as the cases do."""
    ends = [
        _organization(article, move.origin),
        _organization(article, move.destination),
        (move.origin.role if move.origin else None) or "-",
        (move.destination.role if move.destination else None) or "-",
    ]
    group = f"#{move.group.count or ''} {move.group.label}" if move.group else ""
    who = " / ".join(_names(article, move.person)) if move.person else group
    return " | ".join([who, *ends, move.date or "-", move.status.value, f"{move.confidence:.2f}"])


def _agrees(article: Article, move: Move, line: str) -> bool:
    """Tell whether a move is the one written down; a slash parts what may stand there, - is nothing."""
    who, *ends = line.split(" | ")[:3]
    if who.startswith("#"):
        if move.group is None or (who[1:] and move.group.count != int(who[1:])):
            return False
    elif move.person is None or not _is(article, move.person, who):
        return False
    left, joined = (post.organization if post else None for post in (move.origin, move.destination))
    if ends[0] == ends[1] != "-" and left is None:
        ends[0] = "-"
    wanted = [each.split("/") for each in ends]
    within = left is not None and left == joined  # whence may be told by the role alone
    return _ends_agree(article, (left, joined), wanted) or (
        within
        and (_ends_agree(article, (None, joined), wanted) or _ends_agree(article, (left, None), wanted))
    )


def _ends_agree(article: Article, ends: tuple[str | None, str | None], wanted: list[list[str]]) -> bool:
    return all(
        any(name == "-" if end is None else name != "-" and _is(article, end, name) for name in either)
        for end, either in zip(ends, wanted, strict=True)
    )


def _is(article: Article, entity: str, name: str) -> bool:
    """Tell whether an entity has this name, or one that is part of it: 江苏省分行 of 建设银行江苏省分行."""
    wanted = fold(name)
    return any(wanted in fold(each) or fold(each) in wanted for each in _names(article, entity))


def _names(article: Article, entity: str) -> list[str]:
    printed = (article.text(each) for each in article.mentions if each.entity == entity)
    known_as = article.entities.get(entity)
    own = (name for names in known_as.names.values() for name in names) if known_as else ()
    return [name for name in dict.fromkeys((*printed, *own)) if len(name) > 1]


def _organization(article: Article, post: Post | None) -> str:
    if post is None or post.organization is None:
        return "-"
    return next(iter(_names(article, post.organization)), post.organization)


class Tally(NamedTuple):
    """Sums over a file of cases; `fields` tells of roles, dates and status how many are right of those written down.

    Many files write down person, from and to alone; then nothing is told of the rest.
    """

    wanted: int
    found: int
    agreed: int
    fields: Mapping[str, tuple[int, int]]

    def f1(self) -> float:
        """Give F1 over moves that agree in person, from and to."""
        return 2 * self.agreed / (self.wanted + self.found) if self.wanted + self.found else 0.0


def tally(name: str) -> Tally:
    """Compare all articles of a file."""
    wanted = found = agreed = 0
    fields = dict.fromkeys(FIELDS[3:], (0, 0))
    for each in map(told, articles(name)):
        wanted += len(each.agreed) + len(each.missed)
        found += len(each.agreed) + len(each.wrong)
        agreed += len(each.agreed)
        for move, line in each.agreed:
            parts = dict(zip(FIELDS, line.split(" | "), strict=True))
            for key, well in right(each.article, move, line).items():
                if parts[key] != "-":
                    fields[key] = fields[key][0] + well, fields[key][1] + 1
    return Tally(wanted, found, agreed, fields)


def listing(name: str) -> Iterator[str]:
    """Give what was missed and what was wrong, article by article."""
    for record in articles(name):
        result = told(record)
        yield f"{record['id']}: {len(result.agreed)} right"
        yield from (f"  missed  {line}" for line in result.missed)
        yield from (f"  wrong   {line_of(result.article, move)}" for move in result.wrong)
        for move, line in result.agreed:
            bad = [key for key, well in right(result.article, move, line).items() if not well]
            if bad:
                yield f"  {','.join(bad)}: {line}  <-  {line_of(result.article, move)}"
