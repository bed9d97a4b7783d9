"""What the paragraphs read so far have told: whom 他 and 二人 mean, which company 公司 is, who works where."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from reader.annotate.moves.filling.announced import heads, led_to, telling, telling_org
from reader.annotate.moves.filling.passing import COMPARED, by_the_way
from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.joints import GOVERNS
from reader.annotate.moves.sentence.scene import Scene
from reader.annotate.moves.sentence.telling import Side, Telling
from reader.annotate.moves.sentence.verbs import LEAVING
from reader.annotate.text.lately import lately
from reader.document import ORG, Article, Entity, Mention
from reader.knowledge import Knowledge

_NAME = r"(?P<org>[A-Z][\w.&-]*(?: [A-Z][\w.&-]*)*)"
_LEADS = (
    re.compile(rf"\bnow {_NAME}"),
    re.compile(rf"\b(?:founder|chief executive|CEO|chair|president|head|owner) of {_NAME}$"),
    re.compile(rf"\blead {_NAME}$"),
)
"""What `about` says of those who lead an organisation: 'co-founder of Facebook, now Meta'."""

_APPOSED = re.compile(
    r"(?:, (?:\d\d, )?)(?:currently |now )?(?:an? |the |its )?(?:(?!former)[a-z-]+ ){0,2}(?:(?:at|of|for) (?:the )?)?"
)


_OPENS = 4
"""Characters up to which a house opens its paragraph: 'The Orbit Group is …'."""

HONOURS = ("院士", "外籍院士", "会士", "會士", "学部委员")
"""What no one works as: 中國工程院|院士."""


class Pending(NamedTuple):
    """A group told with a colon (其中四人加入甲：), whose names head the paragraphs that follow."""

    telling: Telling
    paragraph: int
    many: int


@dataclass(slots=True)
class Memory:
    """The running state of one reading of an article.

    `before` is whom the paragraph before was about, `heads` are people who open a paragraph 'name：', `posts` whom the words before a name say it works
    for, `likely` whom a title alone lets one guess, `former` where someone worked until the move, `gone` where the article last let someone go, `left` which post it last let someone leave; `sport` tells that the article is of players and clubs, `heading` which club has last stood in a line of its own, and in which paragraph, `headed` whom the last English headline is about, `apart` whether it names others than the article began with; `tellings` are those of this paragraph, `sentence`
    those of this sentence; `leavers` is where the last group without names left, `org`
    whom this paragraph is about, `recent` the last one that was, and `topic` whom the article began with.
    """

    article: Article
    knowledge: Knowledge
    subject: Chunk | None = None
    subject_at: tuple[int, int] = (-1, -1)
    before: Chunk | None = None
    named: list[Mention] = field(default_factory=list)
    lists: list[tuple[Mention, ...]] = field(default_factory=list)
    heads: list[Mention] = field(default_factory=list)
    org: Mention | None = None
    topic: Mention | None = None
    recent: Mention | None = None
    tellings: list[Telling] = field(default_factory=list)
    sentence: list[Telling] = field(default_factory=list)
    leavers: Side | None = None
    joined: Side | None = None
    pending: Pending | None = None
    posts: dict[str, Mention] = field(default_factory=dict)
    likely: dict[str, Mention] = field(default_factory=dict)
    former: dict[str, Side] = field(default_factory=dict)
    gone: dict[str, Side] = field(default_factory=dict)
    left: dict[str, Side] = field(default_factory=dict)
    sport: bool = False
    heading: tuple[Mention, int] | None = None
    headed: Mention | None = None
    apart: bool = False

    def new_paragraph(self) -> None:
        """Forget whom the last paragraph was about; keep the lists and the 'name：' heads."""
        self.before, self.subject = self.subject or self.before, None
        if self.org is not None and self.org.start <= _OPENS and self.tellings:
            self.recent = self.org
        self.org = None
        self.tellings = []

    def note(self, scene: Scene) -> None:
        """Learn from a sentence once it has been read."""
        for chunk in scene.chunks:
            if chunk.head == "person":
                self.named = [m for m in self.named if m.entity != chunk.people[-1].entity][-40:]
                self.named.extend(chunk.people)
                if len(chunk.people) > 1:
                    self.lists = [*self.lists[-8:], chunk.people]
                honour = chunk.orgs and scene.text.startswith(HONOURS, chunk.orgs[-1].end)
                if len(chunk.people) == 1 and chunk.orgs and not chunk.former and not honour:
                    self.posts.setdefault(chunk.people[0].entity, chunk.orgs[-1])
        self._note_head(scene)
        org = telling_org(scene)
        self._note_titled(scene, org or self.org)
        subject = first_person(scene.chunks, scene)
        he = self.subject or self.before
        if subject is not None and he is not None and _of_him(scene, subject):
            subject = he  # 2022年，他接替乙…: it goes on about him
        if subject is not None:
            self.subject, self.subject_at = subject, (scene.paragraph, scene.start)
        elif self.subject is None and _POINTS_BACK.match(scene.text, scene.start):
            self.subject, self.subject_at = self.before, (scene.paragraph, scene.start)
        whole = scene.text.endswith("。", scene.start, scene.end)
        if (
            org is not None
            and not whole
            and not scene.triggers
            and self.knowledge.kinds.get(org.entity) == "media"
        ):
            org = None  # a line of its own tells who publishes it, and when
        if org is not None and (heads(scene, org) or _LISTED.match(scene.text, org.end)):
            self.topic = org
        if org is not None and self.topic is not None and led_to(scene, org):
            org = None  # 7月，某某出任甲實驗室主任: the article is about another
        if org is not None and (self.org is None or telling(scene, org)):
            self.org = org
            self.topic = self.topic or org

    def meant(self, scene: Scene, who: Chunk) -> str | None:
        """Give the one person that a noun phrase names, or that 'he' of a sentence points back at."""
        if len(who.people) == 1:
            return who.people[0].entity
        words = who.several
        if words is None or not (words.refers and words.single):
            return None
        if scene.text.startswith("who", words.start):
            last = [c for c in scene.chunks if c.end <= who.start and len(c.people) == 1]
            return last[-1].people[0].entity if last else None
        before = (c for c in scene.chunks if c.end <= who.start and len(c.people) == 1)
        chunks = [c for c in scene.chunks if c.end <= who.start]
        single = [c for c in before if not by_the_way(scene.text, c)]
        single = of_main_clause(scene.text, single)
        single = [] if self.spoken_of_before(chunks, next(iter(single), None)) else single
        latter = scene.text.startswith("后者", words.start) or self.just_appointed(single)
        if len(single) > 1 and WHO_SAID.fullmatch(scene.text, single[-1].end, words.start):
            latter = True
        named = single[-1 if latter else 0] if single else self.subject
        return named.people[0].entity if named and len(named.people) == 1 else None

    def spoken_of_before(self, before: Sequence[Chunk], named: Chunk | None) -> bool:
        """他加入甲創立的公司，2014年他…: the sentence has spoken of him before it names another."""
        first = next((c.several for c in before if c.several and c.several.refers and c.several.single), None)
        at = self.subject
        return first is not None and named is not None and at is not None and first.start < named.start

    def just_appointed(self, before: Sequence[Chunk]) -> bool:
        """甲將卸任，乙已委任丙為董事，市場料他將接任: he is the last of `before`, the first has left."""
        told = self.sentence
        if (
            len(told) < 2
            or told[0].trigger.verb.kind not in LEAVING
            or told[-1].trigger.verb.kind != "appoint"
        ):
            return False
        last = next((c for c in reversed(before) if c.people), None)
        return last is not None and len(last.people) == 1 and last.people[0].entity == told[-1].person

    def note_apposition(self, scene: Scene) -> None:
        """'X, a co-founder of A,' works for A; a former one does not."""
        for before, after in pairwise(scene.chunks):
            if len(before.people) == 1 and after.orgs and after.head in ("org", "title"):
                gap = scene.text[before.end : after.start]
                if _APPOSED.fullmatch(gap):
                    self.posts.setdefault(before.people[0].entity, after.orgs[-1])

    def _note_titled(self, scene: Scene, org: Mention | None) -> None:
        """A title before a name without an organisation is most likely one of whom the text is about."""
        for chunk in scene.chunks if org and not self.article.text(org).endswith(" Party") else ():
            governs = chunk.titles and GOVERNS.match(scene.text, chunk.titles[0][0])
            if (
                len(chunk.people) == 1
                and chunk.titles
                and not (chunk.orgs or chunk.former or governs)
                and org
            ):
                self.likely.setdefault(chunk.people[0].entity, org)

    def _note_head(self, scene: Scene) -> None:
        first = scene.chunks[0] if scene.chunks else None
        if first is None or first.start > 4 or scene.text[: first.start].strip() or first.head != "person":
            return
        if scene.text[first.end : first.end + 1] in ("：", ":"):
            self.heads = [m for m in self.heads if m.entity != first.people[0].entity] + [first.people[0]]

    def antecedents(self, count: int | None, before: Sequence[Chunk], paragraph: int) -> tuple[Mention, ...]:
        """Give the people that 二人, 這四人 or 他們 point back at; empty when that is not plain.

        他們, without a number, means those listed in the same paragraph.
        """
        recent = [chunk.people for chunk in before if len(chunk.people) > 1]
        named = len({m.entity for chunk in before for m in chunk.people}) >= (count or 9)
        anywhere = count is not None and not named
        known = [people for people in self.lists if anywhere or people[0].paragraph == paragraph]
        for people in [*reversed(recent), *reversed(known)]:
            if count is None or len(people) == count:
                return people
        if count is None:
            return ()
        own = [m for chunk in before for m in chunk.people]
        if len({m.entity for m in own}) > count > 1:
            return ()  # which of them is not told
        for pool in (self.heads[-count:], distinct([*self.named, *own])[-count:]):
            if len(pool) == count and len({m.entity for m in pool}) == count:
                return tuple(pool)
        return ()

    def employer(self, person: str) -> str | None:
        """Give the organisation a person works for, by the article or by what is known of him."""
        if person in self.posts:
            return self.posts[person].entity
        entity = self.article.entities.get(person) or self.knowledge.entities.get(person)
        if entity is None:
            return self.likely[person].entity if person in self.likely else None
        post = next((p.organization for p in entity.posts if p.organization and p.role not in HONOURS), None)
        known, likely = post or self._employer_known(entity), self.likely.get(person)
        if known is not None and not self._spoken_of(known):
            known = None  # a namesake, or of long ago
        return known or (likely.entity if likely else None)

    def _spoken_of(self, house: str) -> bool:
        """Tell whether the article names a house, or one that belongs to it."""
        parents = self.knowledge.parents
        return any(house in (each.entity, parents.get(each.entity)) for each in self.article.mentions)

    def _employer_known(self, entity: Entity) -> str | None:
        if "former" in entity.about or not entity.about:
            return None
        found = next((match for pattern in _LEADS if (match := pattern.search(entity.about))), None)
        return _english(self.knowledge).get(found["org"]) if found else None


@lately(1)
def _english(knowledge: Knowledge) -> dict[str, str]:
    """Give the English names of known organisations, each with its id; kept for the last knowledge asked."""
    return {
        name: key
        for key, other in knowledge.entities.items()
        if other.type is ORG
        for name in other.names.get("en", ())
    }


WHO_SAID = re.compile(
    r", who (?:[a-z]+ly )?(?:said|announced|told|wrote|posted|confirmed|revealed)\b[^;]* that "
)
"""'X's note did not mention Y, who announced that |he': it is Y who does what follows."""

_ONCE = re.compile("[）)]?[^，。；]{1,16}(?:[之以]?后|之前|以前|期间)，")
"""甲升任總裁後，乙…，他…: the main clause is about 乙."""


def of_main_clause(text: str, people: Sequence[Chunk]) -> list[Chunk]:
    """Leave out whom only a subordinate clause is about, where others remain."""
    return [c for c in people if not _ONCE.match(text, c.end)] or [*people]


def distinct(mentions: Iterable[Mention]) -> list[Mention]:
    """Give the last mention of each entity, in order."""
    last = {mention.entity: mention for mention in mentions}
    return sorted(last.values(), key=lambda m: (m.paragraph, m.start))


_HE = re.compile(r"(?:^|[，。；])(?:(?:19|20)\d\d年[^，。；]{0,12}，?)?[让使令]?(?:他|她)(?!们|的)")


def _of_him(scene: Scene, subject: Chunk) -> bool:
    """Tell whether a sentence speaks of 他 before it names another."""
    return _HE.search(scene.text[scene.start : subject.start]) is not None


_LISTED = re.compile(
    "[（(][^（）()]{0,6}\\d{4,6}(?:\\.[A-Z]{2})?[^（）()]{0,12}[)）][^，。；]{0,16}(?:公告|公布|披露|发布|宣布)"
)
"""甲公司（002558.SZ）公告: the article is about a house that tells its shareholders."""

_POINTS_BACK = re.compile("[这該该][位名](?![一-鿿]{0,12}(?:表示|称|说|透露))")
"""這位深耕多年的專家履歷亮眼: a paragraph that opens so goes on about the person of the one before."""

_SPEAKS = re.compile(
    r"(?:先生|女士|博士)?(?:则|也|亦|又|还|并)?(?:赞扬|感谢|祝贺|欢迎|形容|表示|称|说|指出|透露|认为|强调|坦言|笑言|：|:)| (?:said|says|told)\b"
)


_TAUGHT_BY = re.compile("(?:师从|师承|师事|拜[^，。]{0,3}为师|受教于)[^，。；]{0,14}$")

_SUBJECT = ("", "by", "agent", "patient")


def first_person(chunks: Iterable[Chunk], scene: Scene) -> Chunk | None:
    """Give the first person that is no object of a preposition; one who speaks of another comes last."""
    first = None
    for one in chunks:
        replaced = any(t.end == one.start and "other" in t.frame.right for t in scene.triggers)
        taught = _TAUGHT_BY.search(scene.text, max(scene.start, one.core - 16), one.core)
        taught = taught or COMPARED.search(scene.text, max(0, scene.start - 1), one.core)
        if one.head == "person" and not replaced and not taught and scene.prepositions[one.start] in _SUBJECT:
            if not _SPEAKS.match(scene.text, one.end):
                return one
            first = first or one
    return first
