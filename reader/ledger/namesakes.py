"""Which clusters of one name, or of a short form of it, are one person; what time and field of work tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from reader.ledger import names
from reader.ledger.clusters import Cluster, Clusters, Offer, by, current, joined_to_one, offered, shorts

FAMOUS, MOSTLY = 4, 0.8
"""Articles, and the share of all that tell more than a common name, by which one is meant where it stands alone."""

ESTABLISHED, OVERLAP = 2, 0.2
"""Articles, and the share of all of each of two, within the same time by which they are two without a place in common."""

FOLLOWING = 3
"""Articles of each of two of one common name that must tell before the one is taken for the other, later on."""


def by_organization(clusters: Clusters) -> list[Offer]:
    """Join one name with an organisation in common; a rare one also where that is only named beside it."""
    for _, group in by(clusters, lambda c: [(full, org) for full in c.fulls for org in c.orgs]):
        clusters.join_all(group)
    near = by(clusters, lambda c: [(full, org) for full in c.fulls for org in c.orgs | c.near])
    for (full, org), group in near:
        now = current(clusters, group)
        if not names.is_common(full) and any(org in each.orgs for each in now):
            clusters.join_all(now)
    return []


def by_name(clusters: Clusters) -> list[Offer]:
    """Join what bears a rare name and can be but one of those who bear it; offer the rest."""
    offers = []
    short = {form for cluster in clusters.all() for form in shorts(cluster)}
    for full, group in by(clusters, lambda c: c.fulls - short):
        common = names.is_common(full)
        now = current(clusters, group)
        now = joined_to_one(clusters, now, _follow if common else compatible)
        if len(now) > 1:
            offers += offered(clusters, _bare_joined(clusters, now, common=common), "namesake")
    return offers


def compatible(clusters: Clusters, one: Cluster, other: Cluster) -> bool:
    """Tell whether one rare name may be one person.

    Without an organisation in common fields must not differ, nor both be written about at the same time.
    """
    if not clusters.may(one, other):
        return False
    if not one.orgs or not other.orgs or one.orgs & other.orgs:
        return True
    return not _at_once(one, other) and not (one.fields and other.fields and not one.fields & other.fields)


def _follow(clusters: Clusters, one: Cluster, other: Cluster) -> bool:
    """Tell whether two in one field follow each other in time: one leaves the news as the other comes into it."""
    if not clusters.may(one, other) or not one.fields & other.fields:
        return False
    if min(len(one.days), len(other.days)) < FOLLOWING:
        return False
    return not _inside(one.days, other.days) and not _inside(other.days, one.days)


def _at_once(one: Cluster, other: Cluster) -> bool:
    """Tell whether two were written about over the same time, each often enough: two lives, not two posts of one."""
    return all(
        _inside(mine.days, theirs.days) >= max(ESTABLISHED, len(mine.days) * OVERLAP)
        for mine, theirs in ((one, other), (other, one))
    )


def _inside(days: Sequence[str], others: Sequence[str]) -> int:
    """Count the days that lie between those of the other, a tenth at either end aside: articles look back."""
    if not others:
        return 0
    ordered = sorted(others)
    cut = len(ordered) // 10
    return sum(ordered[cut] <= day <= ordered[-1 - cut] for day in days)


def _bare_joined(clusters: Clusters, found: list[Cluster], *, common: bool) -> list[Cluster]:
    """Join what is told by its name alone to the one whom nearly all articles mean by it.

    Of a common name that one must stand in FAMOUS articles at least.
    """
    rich = [each for each in found if each.orgs or each.ids]
    count = sum(len(each.articles) for each in rich)
    if rich and len(rich[0].articles) >= max(MOSTLY * count, FAMOUS if common else 1):
        for cluster in found:
            if not cluster.orgs and not cluster.ids and clusters.may(rich[0], cluster):
                clusters.join(rich[0], cluster)
    return current(clusters, found)


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
        found = [each for full in own.fulls for each in longer.get(full, ())]
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
