"""Which people have one English name, or one foreign name that two regions transliterate otherwise."""

from __future__ import annotations

from reader.ledger import names
from reader.ledger.clusters import Cluster, Clusters, Offer, by, current, joined_to_one
from reader.ledger.namesakes import compatible


def by_english(clusters: Clusters) -> list[Offer]:
    """Join the same English name with the same Chinese one, or with two that transliterate it."""
    offers: list[Offer] = []
    for words, group in by(clusters, lambda c: {_sorted(each) for each in c.english if len(each) > 1}):
        if names.is_pinyin(words):
            continue
        heads: list[Cluster] = []
        for cluster in current(clusters, group):
            own = clusters.now(cluster)
            open_ = [each for each in map(clusters.now, heads) if each is not own and clusters.may(each, own)]
            head = next(
                (e for e in open_ if _forms_of_one(e, own, words) and compatible(clusters, e, own)), None
            )
            if head is not None:
                clusters.join(head, own)
                continue
            heads.append(own)
            offers += [Offer(each.first.id, own.first.id, "english") for each in open_[:1]]
    return offers


def _sorted(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(words))


def _forms_of_one(one: Cluster, other: Cluster, english: tuple[str, ...]) -> bool:
    """Tell whether Chinese names of two with one English name may be one: shared, missing, or transliterated.

    Whoever has a Chinese surname (a word of the English name is one syllable) is told by the Chinese name,
    unless an organisation is shared.
    """
    mine, theirs = _chinese(one), _chinese(other)
    if not mine or not theirs or mine & theirs or one.orgs & other.orgs:
        return True
    return not any(names.is_syllable(word) for word in english)


def _chinese(cluster: Cluster) -> set[str]:
    return {name for name in cluster.names if not names.latin(name)}


def by_spelling(clusters: Clusters) -> list[Offer]:
    """Join transliterations that are much alike, 卡斯特兰 and 卡斯提兰, where an organisation is shared."""
    for _, group in by(clusters, lambda c: c.orgs if _transliterated(c) else ()):
        heads: list[Cluster] = []
        for cluster in current(clusters, group):
            alike = (each for each in map(clusters.now, heads) if _spelt_alike(each, cluster))
            head = next((each for each in alike if clusters.may(each, cluster)), None)
            if head is None:
                heads.append(cluster)
            else:
                clusters.join(head, cluster)
    for _, group in by(clusters, _skeletons):
        joined_to_one(clusters, current(clusters, group), compatible)
    return []


def _skeletons(cluster: Cluster) -> set[tuple[str, ...]]:
    """Give the consonants of transliterated names, part by part: whatever else differs, they sound alike."""
    return {names.skeleton(pieces) for pieces in _transliterated(cluster) if len(pieces) > 1} - {()}


def _spelt_alike(one: Cluster, other: Cluster) -> bool:
    """Compare surnames, and given names where both have one; a Chinese name of one part is never compared with one."""
    return any(
        names.sound_alike(a[-1], b[-1]) and (len(a) == 1 or len(b) == 1 or names.sound_alike(a[0], b[0]))
        for a in _transliterated(one)
        for b in _transliterated(other)
        if len(a) > 1 or len(b) > 1
    )


def _transliterated(cluster: Cluster) -> list[list[str]]:
    found = [names.parts(full) for full in cluster.fulls if len(full) > 2 and not names.latin(full)]
    return [each for each in found if len(each) > 1] or found
