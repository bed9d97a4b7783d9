"""What is known before an article is read: entities, verbs of moving, surnames; from YAML, checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from reader.document import Entity
from reader.knowledge.terms import Term
from reader.record import record


@record
class Verb:
    """A meaning of moving and the words for it.  The fields are explained at the head of moves.yaml.

    `forms` maps `zh-Hans`, `zh-Hant` and `en` to words; `frame` names who stands where around them;
    `decoys` are longer words in which a form stands by accident; a `weak` verb needs its places filled
    by recognised names.
    """

    id: str
    kind: str
    frame: str
    forms: Mapping[str, tuple[str, ...]]
    decoys: tuple[str, ...] = ()
    weak: bool = False


@record
class Knowledge:
    """All that is known, by id.

    `ambiguous` holds (entity id, name) pairs that are ordinary words too; `decoys` are words in which
    a name stands by accident; `kinds` and `parents` tell of organisations (and the maker of a
    product); `surnames` maps a surname in traditional script to its romanisations, pinyin first;
    `terms` are words of the field by region.
    """

    entities: Mapping[str, Entity] = field(default_factory=dict)
    ambiguous: frozenset[tuple[str, str]] = frozenset()
    decoys: frozenset[str] = frozenset()
    kinds: Mapping[str, str] = field(default_factory=dict)
    parents: Mapping[str, str] = field(default_factory=dict)
    verbs: tuple[Verb, ...] = ()
    surnames: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    terms: tuple[Term, ...] = ()
