"""What speaks for two clusters of one name being one person, in log-odds: fields of work, places, the course of time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from heapq import heapify, heappop, heappush
from itertools import pairwise

from reader.ledger import names
from reader.ledger.clusters import AT_MOST, Cluster, Clusters, Offer, at_one_place, by, current

BASE = -0.9
"""Two who share a rare name and nothing else; all figures of this room are from a logistic regression over pairs of
generated worlds (tests/benchmarks/people_world.py, seeds 11 and 12), rounded."""

COMMON, FOREIGN, BOTH_NAMES, SPELT, OTHER_NAME = -2.0, 0.7, 2.0, -1.0, -3.0
"""A name that many bear (held lower than there); one of several parts; a Chinese and an English one, both the same; one
that only sounds alike; another Chinese one beside one English name."""

SAME_PLACE, BESIDE, BOTH_BESIDE = 5.0, 2.5, 0.8
"""An organisation of both; of one, named beside the other; named beside both.  These are not from the regression."""

SAME_FIELD, OTHER_FIELD = 1.6, -3.0

EXPECTED, SWITCH, MOST = 0.5, -1.5, 1.5
"""For each time that the articles would go from one to the other and back by chance; for each time that they do so
more than once; the most that the course of time speaks for one person."""

JOINS = -0.5
"""Log-odds from which two are one."""

Pairs = dict[int, set[int]]


def by_weight(clusters: Clusters) -> list[Offer]:
    """Join those of one name that are likely to be one person, the likeliest first, until none are."""
    near: Pairs = defaultdict(set)
    for one, other in _candidates(clusters):
        near[one].add(other)
        near[other].add(one)
    heap = [
        each for one in near for other in near[one] if one < other for each in _weighed(clusters, one, other)
    ]
    heapify(heap)
    while heap:
        _, _, _, one, other, sizes = heappop(heap)
        mine, theirs = clusters.of[one], clusters.of[other]
        if mine is theirs or sizes != (len(mine.members), len(theirs.members)):
            continue
        merged = clusters.join(mine, theirs)
        head = merged.members[0].id
        around = {
            clusters.of[each].members[0].id for each in near.pop(one, set()) | near.pop(other, set())
        } - {head}
        near[head] = around
        for each in around:
            near[each].add(head)
            for entry in _weighed(clusters, head, each):
                heappush(heap, entry)
    return []


def _candidates(clusters: Clusters) -> Iterator[tuple[int, int]]:
    """Give pairs of clusters that share a full name, an English one, or the sound of a foreign one."""
    for tell in (lambda c: c.fulls, _english, skeletons):
        for _, group in by(clusters, tell):
            ordered = [each for each in current(clusters, group) if not is_bare(each)]
            for number, cluster in enumerate(ordered):
                for other in ordered[: min(number, AT_MOST)]:
                    yield other.members[0].id, cluster.members[0].id


def _weighed(
    clusters: Clusters, one: int, other: int
) -> Iterator[tuple[float, tuple[str, ...], tuple[str, ...], int, int, tuple[int, int]]]:
    mine, theirs = clusters.of[one], clusters.of[other]
    if clusters.may(mine, theirs) and (weight := odds(mine, theirs)) >= JOINS:
        first, second = sorted((mine, theirs), key=lambda each: each.first.order)
        yield (
            -weight, first.first.order, second.first.order, first.members[0].id, second.members[0].id,
            (len(first.members), len(second.members)),
        )  # fmt: skip


def odds(one: Cluster, other: Cluster) -> float:
    """Give the log-odds of two clusters being one person."""
    found = BASE + _by_name(one, other)
    if at_one_place(one, other):
        return found + SAME_PLACE
    if one.near & other.orgs or other.near & one.orgs:
        found += BESIDE
    elif one.near & other.near:
        found += BOTH_BESIDE
    if one.fields & other.fields:
        found += SAME_FIELD
    elif one.fields and other.fields:
        found += OTHER_FIELD
    return found + course(one.days, other.days)


def _by_name(one: Cluster, other: Cluster) -> float:
    shared, english = one.fulls & other.fulls, _english(one) & _english(other)
    if not shared:
        return (FOREIGN if _transliterate(one, other, english) else OTHER_NAME) if english else SPELT
    if any("·" in full for full in shared):
        return FOREIGN
    if english:
        return BOTH_NAMES
    return COMMON if all(map(names.is_common, shared)) else 0.0


def _transliterate(one: Cluster, other: Cluster, english: set[tuple[str, ...]]) -> bool:
    """Tell whether Chinese names of two with one English name may stand for it: one is missing, or both are foreign.

    Whoever has a Chinese surname (a word of the English name is one syllable) is told by the Chinese name.
    """
    if not chinese(one) or not chinese(other):
        return True
    return not any(names.is_syllable(word) for words in english for word in words)


def chinese(cluster: Cluster) -> set[str]:
    """Give the names that are not in Latin letters."""
    return {name for name in cluster.names if not names.latin(name)}


def course(days: list[str], others: list[str]) -> float:
    """Tell what the days of articles speak for: one person leaves one place for another, two are here and there.

    In order of time, how often do the articles go from the one to the other?  Once speaks for one person, the more
    the more articles there are; as often as by chance, for two.
    """
    if not days or not others:
        return 0.0
    ordered = sorted([(day, 0) for day in days] + [(day, 1) for day in others])
    switches = sum(a[1] != b[1] for a, b in pairwise(ordered))
    expected = 2 * len(days) * len(others) / len(ordered)
    return min(MOST, EXPECTED * expected + SWITCH * max(0, switches - 1))


def is_bare(cluster: Cluster) -> bool:
    """Tell whether a name is all that is known of someone, and at most a field of work."""
    return not cluster.orgs and not cluster.near and not cluster.ids and not _english(cluster)


def _english(cluster: Cluster) -> set[tuple[str, ...]]:
    found = {tuple(sorted(words)) for words in cluster.english if len(words) > 1}
    return {words for words in found if not names.is_pinyin(words)}


def skeletons(cluster: Cluster) -> set[tuple[str, ...]]:
    """Give the consonants of transliterated names, part by part: whatever else differs, they sound alike."""
    return {names.skeleton(pieces) for pieces in transliterated(cluster) if len(pieces) > 1} - {()}


def transliterated(cluster: Cluster) -> list[list[str]]:
    """Give the parts of foreign names; of a Chinese name of three characters or more, itself."""
    found = [names.parts(full) for full in cluster.fulls if len(full) > 2 and not names.latin(full)]
    return [each for each in found if len(each) > 1] or found
