"""Of which sport an article is, and the clubs that play it: there 國王 and 老鷹 are teams."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from reader.annotate.text.gazetteer import Gazetteer, Hit, Name
from reader.annotate.text.lately import lately
from reader.annotate.text.searching import quick
from reader.annotate.text.transliteration import CHARACTERS, spelt
from reader.document import ORG, PERSON, EntityType
from reader.knowledge import Knowledge

_WORDS: Mapping[str, re.Pattern[str]] = {
    "basketball": quick(
        "NBA|CBA|WNBA|篮球|男篮|女篮|职篮|后卫|前锋|中锋|首轮签|次轮签|选秀权|首輪|双向合同|顶薪|得分手|三分|季后赛|控卫|总教练|球季|Woj|Shams|PLG|T1联盟|[Bb]asketball|round picks?|draft pick|rebounds|playoffs|point guard|free agent|[Ff]orward|[Gg]uard"
    ),
    "football": quick(
        "足球|转会|[英西意德法中葡荷土沙泰]超|[西意德法中]甲|欧冠|英冠|前锋|后卫|中场|门将|边锋|中卫|主帅|主教练|外援|国脚|锋将|球会|港超|离队|加盟|上阵|入球|租借|续约|万欧元|万英镑"
        r"|football|soccer|[Ss]triker|[Mm]idfielder|[Dd]efender|[Gg]oalkeeper|[Ww]inger|[Hh]ead coach|Super League|Premier League|La Liga|Serie A|Bundesliga|season-long|on loan|transfer window|euros"
    ),
    "baseball": quick(
        "棒球|总教练|首席教练|打击教练|球季|二军|投手|捕手|游击手|打者|打击|外野手?|内野手?|MLB|大联盟|小联盟|职棒|中职|日职|全垒打|自由球员|指名让渡|旅美|旅日|牛棚|终结者|世界大赛|救援成功|一垒|三垒|二刀流|baseball|pitcher|[Oo]utfielder|[Ii]nfielder|shortstop|bullpen|home runs|innings"
    ),
}
_LANDS: Mapping[str, re.Pattern[str]] = {
    "Taiwanese": re.compile("PLG|TPBL|T1联盟|SBL|中职|台职|新北|桃园|高雄|攻城狮|领航猿"),
    "Japanese": re.compile("日职|日本职棒|NPB|中央联盟|太平洋联盟|东京|讀卖|读卖|阪神"),
}
"""Words that tell of which land's clubs an article is, where two lands have one of a name."""

_PLAYS = re.compile("(basketball|football|baseball) ?(?:club|team)")
_PLAYER = re.compile("(basketball|football|baseball) ?(?:player|er|coach|manager)")

_ANY = quick("球员|球队|赛季|休赛[期季]|总冠军|夺冠|加盟|试训|转会|球星|教练|主场|客场|名记")
_TRADED = re.compile("交易[至到来给]|被交易|裁掉|顶薪|签约[一两二三四1-4]年")
"""Words of any sport in which players change clubs; the latter count as two."""

LEAST, LEAST_OF_A_TEAM = 3, 2
"""Signs of a sport (its words, players and clubs) from which on an article is of it: for 太陽, and for 太陽隊."""


@lately(2)
def _clubs(knowledge: Knowledge) -> Mapping[str, str]:
    """Give the sport of each known club, by its id."""
    return _of_sport(knowledge, ORG, _PLAYS)


@lately(2)
def _players(knowledge: Knowledge) -> Mapping[str, str]:
    """Give the sport of each known player and coach, by their ids."""
    return _of_sport(knowledge, PERSON, _PLAYER)


def _of_sport(knowledge: Knowledge, kind: EntityType, told: re.Pattern[str]) -> Mapping[str, str]:
    return {
        key: played[1]
        for key, each in knowledge.entities.items()
        if each.type is kind and each.about and (played := told.search(each.about))
    }


def club(knowledge: Knowledge, identity: str) -> bool:
    """Tell whether this is a club that plays a sport."""
    return identity in _clubs(knowledge)


class Sports:
    """The sports of one text, looked for when first asked for."""

    def __init__(self, knowledge: Knowledge, text: str) -> None:
        self._clubs, self._text, self._kinds = _clubs(knowledge), text, knowledge.kinds
        self._knowledge, self._entities = knowledge, knowledge.entities
        self._signs: Mapping[str, int] = {}

    def _of(self, club: Name) -> str:
        """Give the first word of what is told about a club: Taiwanese, American, football."""
        return self._entities[club.entity].about.split(" ")[0]

    def nearest(self, clubs: list[Name]) -> list[Name]:
        """Of clubs of one name give those of the land that the text tells of; else those of no such land."""
        if len(clubs) < 2:
            return clubs
        told = {land for land, words in _LANDS.items() if words.search(self._text)}
        own = [each for each in clubs if self._of(each) in told]
        return own or [each for each in clubs if self._of(each) not in _LANDS] or clubs

    def land(self, identity: str) -> bool:
        """Tell whether this is a country."""
        return self._kinds.get(identity) == "country"

    def plays(self, identity: str, hits: Iterable[Hit], *, team: bool) -> bool:
        """Tell whether this is a club of a sport that the text is about, `team` where it is called one.

        `hits` are all names of the text that may be known.
        """
        sport = self._clubs.get(identity)
        if sport is None:
            return False
        if not self._signs:
            self._signs = self._count(hits)
        many = self._signs[sport]
        return many >= (LEAST_OF_A_TEAM if team else LEAST) and many == max(self._signs.values())

    def _count(self, hits: Iterable[Hit]) -> Mapping[str, int]:
        """Count the signs of each sport: its words, players and clubs, and where a word or team tells of sport, those called by words too."""
        signs = {sport: len(words.findall(self._text)) for sport, words in _WORDS.items()}
        any_sport = 2 if _TRADED.search(self._text) else 1 if _ANY.search(self._text) else 0
        players = _players(self._knowledge)
        sure: dict[str, set[str]] = {sport: set() for sport in _WORDS}
        called: dict[str, set[str]] = {sport: set() for sport in _WORDS}
        teams = False
        for hit in hits:
            for name in hit.names:
                sport = self._clubs.get(name.entity) or players.get(name.entity)
                if sport:
                    form = self._text[hit.start : hit.end].removesuffix("队")
                    (called if name.ambiguous else sure)[sport].add(form)
                    teams = teams or self._text[hit.end - 1] == "队"
        return {
            sport: many
            + len(sure[sport])
            + (any_sport + len(called[sport] - sure[sport]) if any_sport or teams else 0)
            for sport, many in signs.items()
        }


def clubs_alone(hits: list[Hit], known: Gazetteer, sports: Sports, text: str) -> list[Hit]:
    """In an article of basketball 國王 is the club that plays it; 西班牙人 may be any Spaniard."""
    return [
        hit._replace(names=tuple(name._replace(ambiguous=False) for name in sports.nearest(clubs)))
        if hit.names[0].ambiguous
        and all(name.ambiguous for name in hit.names)
        and (clubs := [name for name in hit.names if sports.plays(name.entity, hits, team=_team(hit, text))])
        and not (text[hit.end - 1] == "人" and _a_land(text[hit.start : hit.end - 1], known, sports))
        and not _goes_before(hit, text)
        else hit
        for hit in hits
    ]


def _team(hit: Hit, text: str) -> bool:
    return text[hit.end - 1] == "队"


def _a_land(words: str, known: Gazetteer, sports: Sports) -> bool:
    """Tell whether words name a country, whose people are called so too."""
    return any(map(sports.land, (name.entity for name in known.forms.names.get(words, ()))))


def _goes_before(hit: Hit, text: str) -> bool:
    """Tell whether a foreign name begins before: 諾維奇 in 約萬諾維奇."""
    return text[hit.start - 1 : hit.start] in CHARACTERS and spelt(text[hit.start : hit.end])
