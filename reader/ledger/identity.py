"""Which persons and organisations of many articles are one: a pure function of what the articles tell of them.

Surest first: what the reader decided; ids of knowledge; the same name with an organisation in common; the same
English name; the same name alone where it is rare and nothing speaks against it; a short form where only one
can be meant.  What may be the same, but is not sure, stays apart and is offered for a decision.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.ledger import names
from reader.ledger.clusters import Clusters, Offer, Pair, by, current
from reader.ledger.foreign import by_spelling
from reader.ledger.namesakes import by_name, by_organization, by_short_form
from reader.ledger.profile import Profile
from reader.ledger.weighing import by_weight


def partition(
    profiles: Sequence[Profile], same: Iterable[Pair] = (), apart: Iterable[Pair] = ()
) -> tuple[list[list[Profile]], list[Offer]]:
    """Part locals of one type into those that are one, and list what may be one but is not sure.

    `same` and `apart` are pairs of locals that the reader decided.
    """
    clusters = Clusters(profiles, apart)
    for one, other in same:
        if one in clusters.of and other in clusters.of:
            clusters.join(clusters.of[one], clusters.of[other])
    offers: list[Offer] = []
    person = bool(profiles) and profiles[0].type == "PERSON"
    for step in PERSON if person else ORG:
        offers += step(clusters)
    kept = [each for each in offers if clusters.of[each.one] is not clusters.of[each.other]]
    parts = [sorted(each.members, key=lambda one: one.order) for each in clusters.all()]
    return sorted(parts, key=lambda part: (-len(part), part[0].order)), list(dict.fromkeys(kept))


def _by_ids(clusters: Clusters) -> list[Offer]:
    for tell in (lambda c: c.wikidata, lambda c: c.ids):
        for _, group in by(clusters, tell):
            for other in group[1:]:
                one, two = clusters.now(group[0]), clusters.now(other)
                contrary = one.wikidata and two.wikidata and not one.wikidata & two.wikidata
                if not contrary and not clusters.decided_apart(one, two):
                    clusters.join(one, two)
    return []


def _by_core(clusters: Clusters) -> list[Offer]:
    """Join organisations of one name, its legal form aside."""
    for _, group in by(clusters, lambda c: {names.core(full) for full in c.fulls}):
        clusters.join_all(current(clusters, group))
    for _, group in by(clusters, lambda c: [w for w in c.english if len(w) > 1 or len(w[0]) >= 4]):
        clusters.join_all(current(clusters, group))
    return []


PERSON = (_by_ids, by_organization, by_spelling, by_weight, by_name, by_short_form)
ORG = (_by_ids, _by_core, by_short_form)
"""Steps in the order of how sure they are; each gives what it found and could not settle."""
