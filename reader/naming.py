"""What to call someone: the name in the reader's script and region, and the English one."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from copy import copy
from functools import cached_property
from operator import attrgetter

from reader.document import Article, Entity, Move, Post, Span
from reader.name_forms import name_form
from reader.script import HANT, NameSpan, Target, view

PINYIN = "zh-Latn-pinyin"
"""Tag of an English name that is only the pinyin of the Chinese one, and is marked as such."""

NAMELESS = frozenset(("公司", "本公司", "该公司", "集团", "子公司", "母公司", "董事会"))
"""Words, folded, for an organisation that is named elsewhere: marked in the text, and no name in a list."""

BY_SOUND = "*"
"""Behind a Latin name that is made from the characters, where no English one is known."""


class Naming:
    """Names of the entities of one article, for one way of showing it."""

    def __init__(self, article: Article, target: Target) -> None:
        self.article, self.target = article, target
        self._elsewhere = article.retold.entities if article.retold else {}
        self._surfaces: dict[str, Counter[str]] = defaultdict(Counter)
        for mention in article.mentions:
            self._surfaces[mention.entity][article.text(mention)] += 1

    @cached_property
    def _moves(self) -> tuple[dict[int, list[Move]], dict[str, list[int]]]:
        """Give the moves by the paragraphs that tell them, and their numbers by who moves: no key looks through all."""
        told: dict[int, list[Move]] = defaultdict(list)
        moving: dict[str, list[int]] = defaultdict(list)
        for number, move in enumerate(self.article.moves):
            for paragraph in dict.fromkeys(span.paragraph for span in move.evidence):
                told[paragraph].append(move)
            if move.person is not None:
                moving[move.person].append(number)
        return told, moving

    def moves_in(self, paragraph: int | None) -> Sequence[Move]:
        """List the moves that a paragraph tells (the article, for None), in the order of the article's."""
        return self.article.moves if paragraph is None else self._moves[0].get(paragraph, ())

    def moves_of(self, people: Iterable[str]) -> list[Move]:
        """List the moves of people, in the order of the article's."""
        moving = self._moves[1]
        numbers = sorted(number for identity in set(people) for number in moving.get(identity, ()))
        return [self.article.moves[number] for number in numbers]

    def seen(self, target: Target) -> Naming:
        """Give the same for another way of showing the article, without counting all its mentions again."""
        other = copy(self)
        other.target = target
        return other

    def entity(self, identity: str) -> Entity | None:
        """Give an entity of the article, or one that its translation alone names."""
        return self.article.entities.get(identity) or self._elsewhere.get(identity)

    def surfaces(self, identity: str) -> list[str]:
        """List the forms in which the article names an entity, the most frequent first."""
        return [surface for surface, _ in self._surfaces[identity].most_common()]

    def forms(self, identity: str) -> list[str]:
        """List the same forms as the view shows them."""
        entity = self.entity(identity)
        forms = (name_form(each, entity, self.target) for each in self.surfaces(identity) if entity)
        return list(dict.fromkeys(forms))

    def count(self, identity: str) -> int:
        """Count the mentions of an entity."""
        return self._surfaces[identity].total()

    def name(self, identity: str) -> str:
        """Give the fullest Chinese name the article uses, as the view shows it; else the name known."""
        entity = self.entity(identity)
        if entity is None:
            return identity
        surfaces = [surface for surface in self._surfaces[identity] if not surface.isascii()]
        surfaces = surfaces or list(self._surfaces[identity])
        if surfaces:
            return name_form(max(surfaces, key=len), entity, self.target)
        return self.known(entity)

    def known(self, entity: Entity) -> str:
        """Give the preferred name of the view's region, for an entity that the article does not name."""
        tag = self.target.script.value or ("zh-Hant-TW" if self.target.source == HANT else "zh-Hans-CN")
        for wanted in (tag, "zh-Hans-CN", "zh-Hant-TW", "zh-Hant-HK", "en"):
            if names := entity.names.get(wanted):
                return names[0] if wanted in (tag, "en") else name_form(names[0], entity, self._from(wanted))
        return entity.id

    def _from(self, tag: str) -> Target:
        source = tag[:7]
        script = self.target.script or ("zh-Hant-TW" if self.target.source == HANT else "zh-Hans-CN")
        return Target(source, type(self.target.script)(script), self.target.wording, self.target.terms)

    def english(self, identity: str) -> str:
        """Give the English name; pinyin is marked by a star; empty where there is none or it is the name."""
        entity = self.entity(identity)
        if entity is None:
            return ""
        english = next(iter(entity.names.get("en", ())), "")
        pinyin = next(iter(entity.names.get(PINYIN, ())), "")
        return english or (f"{pinyin}{BY_SOUND}" if pinyin else "")

    def both(self, identity: str) -> str:
        """Give name and English name, once where they are the same."""
        name, english = self.name(identity), self.english(identity)
        return name if not english or english == name else f"{name} {english}"

    def title(self) -> str:
        """Give the article's title as the view shows it, or the name of its file."""
        title = self.article.source.title
        for number, paragraph in enumerate(self.article.paragraphs[:8]):
            if title and paragraph.text == title:
                return self.quote(Span(number, 0, len(title)))
        return self.words(title) if title else self.article.source.name

    def quote(self, span: Span) -> str:
        """Give words of the article as the view shows them, names kept whole."""
        text = self.article.text(span)
        names: list[NameSpan] = []
        mentions, place = self.article.mentions, attrgetter("paragraph", "start")
        low = bisect_left(mentions, (span.paragraph, span.start), key=place)
        for mention in mentions[low : bisect_left(mentions, (span.paragraph, span.end), low, key=place)]:
            start, end = mention.start - span.start, mention.end - span.start
            if start >= 0 and end <= len(text) and (not names or start >= names[-1].end):
                form = name_form(text[start:end], self.article.entities[mention.entity], self.target)
                names.append(NameSpan(start, end, form))
        return view(text, names, self.target).text

    def words(self, text: str) -> str:
        """Give words that name no one, a role or a label, as the view shows them."""
        return view(text, (), self.target).text

    def post(self, post: Post | None) -> str:
        """Give a post as organisation and role."""
        if post is None:
            return ""
        organization = self.name(post.organization) if post.organization else ""
        return " ".join(part for part in (organization, self.words(post.role or "")) if part)
