"""Which people have one foreign name that two regions transliterate otherwise."""

from __future__ import annotations

from reader.ledger import names
from reader.ledger.clusters import Cluster, Clusters, Offer, by, current
from reader.ledger.weighing import transliterated


def by_spelling(clusters: Clusters) -> list[Offer]:
    """Join transliterations that are much alike, 卡斯特兰 and 卡斯提兰, where an organisation is shared."""
    for _, group in by(clusters, lambda c: c.orgs if transliterated(c) else ()):
        heads: list[Cluster] = []
        for cluster in current(clusters, group):
            alike = (each for each in map(clusters.now, heads) if _spelt_alike(each, cluster))
            head = next((each for each in alike if clusters.may(each, cluster)), None)
            if head is None:
                heads.append(cluster)
            else:
                clusters.join(head, cluster)
    return []


def _spelt_alike(one: Cluster, other: Cluster) -> bool:
    """Compare surnames, and given names where both have one; a Chinese name of one part is never compared with one."""
    return any(
        names.sound_alike(a[-1], b[-1]) and (len(a) == 1 or len(b) == 1 or names.sound_alike(a[0], b[0]))
        for a in transliterated(one)
        for b in transliterated(other)
        if len(a) > 1 or len(b) > 1
    )
