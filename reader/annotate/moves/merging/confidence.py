"""The chance that a telling is right, by what had to be guessed to read it and by what it leaves untold."""

from __future__ import annotations

import math

from reader.annotate.moves.sentence.telling import Telling

_BASE = 2.4
"""Logarithm of the odds that a move is right of which one clause tells all: who, whence or whither, as what and when."""

_COSTS = {
    "carried": 0.55,
    "carried_far": 0.6,
    "pronoun": 0.5,
    "guess": 0.9,
    "agent": 0.7,
    "antecedent": 0.85,
    "unnamed": 0.85,
}
"""What each guess takes from it, by its name in Telling.losses; of the other losses none told what was wrong."""

_ELSEWHERE, _NOWHERE, _NO_ROLE, _NO_DATE, _GROUP = 1.15, 0.9, 0.4, 0.65, 0.7
"""What it takes that a house is named in another paragraph only, that none is, that no role is told, no date, nobody's name."""

_DOUBTFUL, _DOUBT = 0.9, 0.4
"""Confidence of a house's mention below which its name may be a wrong one, and what that takes."""

_AGAIN = 0.3
"""What a second telling adds."""

_MOST = 0.99


def confidence(telling: Telling) -> float:
    """Give the chance that a telling is read right: odds from which each guess, and what is untold, takes its share.

    The numbers are a logistic regression (ridge of 2, rounded) over 1,957 moves that the program told when it first read
    some 390 real articles (mainland, Taiwan and Hong Kong, sport, English; gold by one reader each, written before).  Right
    is who has person, from and to; an end that the article tells and the move does not counts half.  With each of the 22
    sets left out in turn .81 was told where .81 were wholly right and .85 in all that was said, .89 where .86 and
    .89 were, .60 where .57 and .71; the expected error was .033 and .031 (.061 and .080 by the table before).  Of 190 moves
    of 52 mainland articles read after that, of those told with .9 51 of 60 were right, with .8 73 of 85, with less 30 of 45.  The gold lists few
    groups: what theirs takes is by judgement, between those articles and DuEE, which labels groups and asks for no house.
    """
    houses = [each for each in (telling.origin, telling.destination) if each.organization]
    named = [each.mention for each in houses if each.mention]
    away = any(each.paragraph != telling.evidence.paragraph for each in named)
    costs = (
        sum(_COSTS.get(loss, 0.0) for loss in dict.fromkeys(telling.losses)),
        _ELSEWHERE * away,
        _NOWHERE * (not houses),
        _DOUBT * any(each.confidence < _DOUBTFUL for each in named),
        _NO_ROLE * (not (telling.origin.role or telling.destination.role)),
        _NO_DATE * (not telling.date_text),
        _GROUP * (telling.group is not None),
    )
    return round(_chance(_BASE - sum(costs)), 2)


def told_again(one: float, two: float) -> float:
    """Give the confidence of a move that two tellings bear out: a little above that of the surer one."""
    surer = min(max(one, two), _MOST)
    return round(min(_MOST, max(surer, _chance(math.log(surer / (1 - surer)) + _AGAIN))), 2)


def _chance(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))
