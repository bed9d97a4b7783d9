"""Which clusters of one name, or of a short form of it, are one person; what time and field of work tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from reader.ledger import names
from reader.ledger.clusters import Cluster, Clusters, Offer, by, current, offered, shorts
from reader.ledger.weighing import is_bare

MEANT = 0.75
"""Share of all articles under a name from which one is meant where it stands alone."""

UNHEARD = (0.3, 1.0)
"""Articles that are held to tell of someone else of the name whom nothing tells of yet: of a rare name, of a common one."""

ELSEWHERE = 0.05
"""What an article counts that tells another field of work."""


def by_organization(clusters: Clusters) -> list[Offer]:
    """Join one name with an organisation in common; a rare one also where that is only named beside it."""
    for _, group in by(clusters, lambda c: [(full, org) for full in c.fulls for org in c.orgs]):
        clusters.join_all(group)
    for (_, short), group in by(
        clusters, lambda c: [(full, head) for full in c.fulls for head in c.heads | c.briefs]
    ):
        _join_short(clusters, current(clusters, group), short)
    near = by(clusters, lambda c: [(full, org) for full in c.fulls for org in c.orgs | c.near])
    for (full, org), group in near:
        now = current(clusters, group)
        if not names.is_common(full) and any(org in each.orgs for each in now):
            clusters.join_all(now)
    return []


def _join_short(clusters: Clusters, group: Sequence[Cluster], short: str) -> None:
    """Join whoever is at 星河 to the one at 星河科技, unless another of the name is at 星河銀行."""
    brief = [each for each in group if short in each.briefs]
    whole = [each for each in group if short not in each.briefs]
    if brief and len(whole) == 1:
        clusters.join_all([whole[0], *brief])


def by_name(clusters: Clusters) -> list[Offer]:
    """Join what is told by its name alone to the one who is most likely meant by it; offer the rest."""
    offers = []
    short = {form for cluster in clusters.all() for form in shorts(cluster)}
    for full, group in by(clusters, lambda c: c.fulls - short):
        now = current(clusters, group)
        bare, rich = [c for c in now if is_bare(c)], [c for c in now if not is_bare(c)]
        if not rich and not names.is_common(full):
            clusters.join_all(bare)
        for cluster in bare if rich else ():
            meant = _meant(clusters, rich, cluster, UNHEARD[names.is_common(full)])
            if meant is not None:
                clusters.join(clusters.now(meant), cluster)
        offers += offered(clusters, current(clusters, now), "namesake")
    return offers


def _meant(clusters: Clusters, rich: Sequence[Cluster], bare: Cluster, unheard: float) -> Cluster | None:
    """Give the one of several who is meant where a name stands alone, by how often each is written about."""
    shares = [(_share(clusters, each, bare), number) for number, each in enumerate(rich)]
    best, number = max(shares, key=lambda share: (share[0], -share[1]))
    return rich[number] if best >= MEANT * (sum(share for share, _ in shares) + unheard) else None


def _share(clusters: Clusters, one: Cluster, bare: Cluster) -> float:
    now = clusters.now(one)
    if not clusters.may(now, bare):
        return 0.0
    field = 1.0 if not bare.fields or not now.fields else ELSEWHERE if not bare.fields & now.fields else 1.0
    return len(one.articles) * field


def by_short_form(clusters: Clusters) -> list[Offer]:
    """Join a cluster known by a short form only to the one whose short form it is, where there is but one."""
    longer: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters.all():
        for short in shorts(cluster):
            longer[short].append(cluster)
    offers = []
    for cluster in clusters.all():
        own = clusters.now(cluster)
        if own.ids or own is not cluster:
            continue
        forms = [
            full for full in own.fulls if not any(full in other and full != other for other in own.fulls)
        ]
        found = [each for full in forms for each in longer.get(full, ())]
        open_ = [each for each in current(clusters, found) if each is not own and clusters.may(each, own)]
        sharing = [each for each in open_ if (each.orgs | each.near) & (own.orgs | own.near)]
        chosen = sharing or open_
        if len(chosen) == 1 and (sharing or (_speaks(own) and not (own.orgs and chosen[0].orgs))):
            clusters.join(chosen[0], own)
        else:
            offers += [Offer(each.first.id, own.first.id, "short") for each in chosen[:5]]
    return offers


def _speaks(cluster: Cluster) -> bool:
    """Tell whether a short form alone tells who is meant: a transliterated surname, an organisation's short name."""
    return cluster.members[0].type == "ORG" or any(len(full) >= 3 for full in cluster.fulls)
