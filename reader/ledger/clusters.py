"""Clusters of locals that are one, and what speaks against joining two of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from reader.ledger import names
from reader.ledger.careers import Seen, contradict
from reader.ledger.profile import Profile, distant
from reader.record import record

Pair = tuple[int, int]

AT_MOST = 50
"""Namesakes that one more is compared with."""


@record
class Offer:
    """Two locals of two clusters that may be one, and why: `namesake`, `short` or `english`."""

    one: int
    other: int
    why: str


class Cluster:
    """Locals that are one, and all that is known of them."""

    __slots__ = (
        "articles",
        "briefs",
        "english",
        "fields",
        "fulls",
        "heads",
        "ids",
        "members",
        "names",
        "near",
        "orgs",
        "seen",
        "wikidata",
    )

    def __init__(self, one: Profile) -> None:
        self.members = [one]
        self.articles = {one.article}
        self.ids = {one.identity} if one.known else set()
        self.wikidata = {one.wikidata} if one.wikidata else set()
        self.names = set(one.names)
        self.fulls = set(one.names) if one.known else {one.full}
        self.english = {words for words in one.english if len(words) > 1 or one.type == "ORG"}
        self.orgs, self.heads, self.briefs = _parted(one.traits.orgs)
        self.near, _, _ = _parted(one.traits.near)
        self.fields = set(one.traits.fields)
        places = frozenset(self.heads | self.briefs)
        self.seen: list[Seen] = [(one.date, places)] if one.date and places else []

    def take(self, other: Cluster) -> None:
        """Make the other's members this one's."""
        self.members += other.members
        self.seen += other.seen
        for part in (
            "articles",
            "ids",
            "wikidata",
            "names",
            "fulls",
            "english",
            "orgs",
            "heads",
            "briefs",
            "near",
            "fields",
        ):
            getattr(self, part).update(getattr(other, part))

    @property
    def days(self) -> list[str]:
        """Give the days of articles that place someone."""
        return [day for day, _ in self.seen]

    @property
    def first(self) -> Profile:
        """Give the member that stands for all, whatever was read first."""
        return min(self.members, key=lambda each: each.order)


class Clusters:
    """The partition as it grows: each step joins what it may, and no step parts what an earlier one joined."""

    def __init__(self, profiles: Iterable[Profile], apart: Iterable[Pair]) -> None:
        self.of = {one.id: Cluster(one) for one in sorted(profiles, key=lambda each: each.order)}
        self._apart: dict[int, set[int]] = defaultdict(set)
        for one, other in apart:
            if one in self.of and other in self.of:
                self._apart[one].add(other)
                self._apart[other].add(one)

    def all(self) -> list[Cluster]:
        """List the clusters in a fixed order."""
        return list({id(cluster): cluster for cluster in self.of.values()}.values())

    def join(self, one: Cluster, other: Cluster) -> Cluster:
        """Make two clusters one, the larger taking the smaller."""
        if one is other:
            return one
        if len(one.members) < len(other.members):
            one, other = other, one
        one.take(other)
        for member in other.members:
            self.of[member.id] = one
        return one

    def decided_apart(self, one: Cluster, other: Cluster) -> bool:
        """Tell whether the reader said that they are two."""
        if not self._apart:
            return False
        if len(one.members) > len(other.members):
            one, other = other, one
        theirs = {each.id for each in other.members}
        return any(self._apart[each.id] & theirs for each in one.members if each.id in self._apart)

    def may(self, one: Cluster, other: Cluster) -> bool:
        """Tell whether nothing known speaks against their being one."""
        if one is other:
            return True
        if self.decided_apart(one, other) or are_two(one, other):
            return False
        if one.members[0].type == "PERSON" and not one.ids & other.ids and contradict(one.seen, other.seen):
            return False
        return bool(one.orgs & other.orgs) or not distant(frozenset(one.fields), frozenset(other.fields))

    def join_all(self, found: Sequence[Cluster]) -> None:
        """Join each to the first that it may be one with."""
        heads: list[Cluster] = []
        for cluster in found:
            mine = self.now(cluster)
            head = next((each for each in heads if self.may(self.now(each), mine)), None)
            if head is None:
                heads.append(mine)
            else:
                self.join(self.now(head), mine)

    def now(self, cluster: Cluster) -> Cluster:
        """Give what a cluster has become."""
        return self.of[cluster.members[0].id]


def _parted(keys: Iterable[str]) -> tuple[set[str], set[str], set[str]]:
    """Give the keys of organisations, the short names of those that are told in full, and those that stand alone."""
    heads = {key for key in keys if key.startswith(names.HEAD)}
    briefs = {key for key in keys if key.startswith(names.BRIEF)}
    alone = {key.removeprefix(names.BRIEF) for key in briefs}
    return set(keys) - heads - briefs, {key.removeprefix(names.HEAD) for key in heads} - alone, alone


def at_one_place(one: Cluster, other: Cluster) -> bool:
    """Tell whether an organisation is shared, be it that one article calls it 星河 and another 星河科技.

    Who is at 星河科技 means that one by 星河, and need not be the one at 星河大学.
    """
    mine, theirs = one.briefs - one.heads, other.briefs - other.heads
    return bool(one.orgs & other.orgs or one.heads & theirs or mine & other.heads)


def are_two(one: Cluster, other: Cluster) -> bool:
    """Tell whether ids, English names or one article that has both say that they are two."""
    if one.wikidata and other.wikidata:
        return not one.wikidata & other.wikidata
    if one.ids and other.ids and not one.ids & other.ids:
        return True
    person = one.members[0].type == "PERSON"  # an organisation stands under several names in one article
    if person and one.articles & other.articles and not one.ids & other.ids:
        return True
    mine, theirs = _telling(one), _telling(other)
    return bool(mine and theirs and not any(_alike(a, b) for a in mine for b in theirs))


def _telling(cluster: Cluster) -> list[tuple[str, ...]]:
    return [words for words in cluster.english if len(words) > 1 and not names.is_pinyin(words)]


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two English names may be one: the same words, more of them, or an initial for one."""
    short, long = sorted((set(one), set(other)), key=len)
    rest, open_ = short - long, long - short
    return all(any(a[0] == b[0] and 1 in (len(a), len(b)) for b in open_) for a in rest)


def by(clusters: Clusters, tell: Callable[[Cluster], Iterable[Any]]) -> Iterator[tuple[Any, list[Cluster]]]:
    """Group clusters by each thing that is told of them, where two or more share it."""
    groups: dict[Any, list[Cluster]] = defaultdict(list)
    for cluster in clusters.all():
        for told in tell(cluster):
            groups[told].append(cluster)
    yield from ((told, groups[told]) for told in sorted(groups) if len(groups[told]) > 1)


def current(clusters: Clusters, found: Iterable[Cluster]) -> list[Cluster]:
    """Give what clusters have become, each once, the largest first."""
    now = {id(c): c for c in map(clusters.now, found)}
    return sorted(now.values(), key=lambda each: (-len(each.members), each.first.order))


def offered(clusters: Clusters, found: Sequence[Cluster], why: str) -> list[Offer]:
    """Offer each for the largest before it that it may be."""
    offers = []
    for number, cluster in enumerate(found):
        for other in found[:number]:
            if not clusters.decided_apart(cluster, other) and not are_two(cluster, other):
                offers.append(Offer(other.first.id, cluster.first.id, why))
                break
    return offers


def shorts(cluster: Cluster) -> set[str]:
    """Give the short forms of a cluster: its other names, the last part of a transliterated one."""
    found = set(cluster.names) - cluster.fulls
    if cluster.members[0].type == "PERSON":
        found |= {names.parts(name)[-1] for name in cluster.fulls if "·" in name and names.parts(name)}
        found |= {words[-1] for words in cluster.english if len(words) > 1}
    else:
        found |= {head for full in cluster.fulls if (head := names.head(full))}
    return found - cluster.fulls
