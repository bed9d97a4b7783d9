"""Moves as lines from organisation to organisation: what the graphs and the picture share."""

from __future__ import annotations

from collections.abc import Iterator

from reader.document import Article, Status
from reader.export import facts, phrases
from reader.export.links import link
from reader.naming import Naming
from reader.record import record

UNTOLD = ""
"""Stands for an organisation that the article does not name."""


@record
class Way:
    """One move as a line; `origin` and `destination` are ids of organisations or UNTOLD."""

    id: str
    origin: str
    destination: str
    who: str
    role: str
    date: str
    status: Status
    evidence: str
    link: str

    def label(self, separator: str = " · ") -> str:
        """Give who, as what, when."""
        return separator.join(part for part in (self.who, self.role, self.date) if part)


def ways(naming: Naming) -> Iterator[Way]:
    """Give the moves of an article as lines, in its order."""
    article = naming.article
    for move in article.moves:
        yield Way(
            id=move.id,
            origin=facts.organization(move.origin) or UNTOLD,
            destination=facts.organization(move.destination) or UNTOLD,
            who=phrases.who(move, name=naming.both),
            role=phrases.role(move),
            date=phrases.date(move),
            status=move.status,
            evidence=" … ".join(facts.evidence(move, article)),
            link=link(article.source, move.evidence[0].paragraph) if move.evidence else "",
        )


def ends(article: Article) -> list[str]:
    """List the organisations between which someone moves, in the order of the moves; UNTOLD where there is one."""
    posts = [post for move in article.moves for post in (move.origin, move.destination)]
    return list(dict.fromkeys(facts.organization(post) or UNTOLD for post in posts))
