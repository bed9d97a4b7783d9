"""Lands and cities of one character: 訪華, 赴美, 來台, 抵滬, 中美兩國, 韓中經濟合作."""

from __future__ import annotations

from collections.abc import Iterator

from reader.annotate.text.lexicon import lexicon
from reader.annotate.text.reworded import Rewording, rewording
from reader.annotate.text.searching import quick
from reader.document import ORG, PERSON, PLACE, TITLE, Article, Mention
from reader.knowledge import Knowledge
from reader.record import replace

_NAMES = {
    "中": "中国",
    "华": "中国",
    "美": "美国",
    "日": "日本",
    "韩": "韩国",
    "朝": "朝鲜",
    "英": "英国",
    "法": "法国",
    "德": "德国",
    "俄": "俄罗斯",
    "印": "印度",
    "巴": "巴基斯坦",
    "台": "台湾",
    "港": "香港",
    "澳": "澳门",
    "欧": "欧洲",
    "越": "越南",
    "泰": "泰国",
    "菲": "菲律宾",
    "缅": "缅甸",
    "意": "意大利",
    "挪": "挪威",
    "加": "加拿大",
    "京": "北京",
    "沪": "上海",
    "穗": "广州",
    "渝": "重庆",
}
"""What each character stands for; 印巴 are India and Pakistan, 中意 China and Italy."""

_BETWEEN = quick(
    r"(?P<lands>[中美日韩朝英法德俄印巴台港澳欧越泰菲缅意加挪]{2,4})(?=[两三四]国|[两三四]地|双方|双边|关系|贸易|经贸|经济|战略|建交|邦交|谈判|冲突|战争"
    r"|峰会|首脑|元首|领导人|外长|防长|协议|达成|之间|边境|边界|友好|之争|关税|科技战|和平|加强|实现|合作|交流|往来|对话|竞争|角力|对峙|摩擦|核(?!心|查|算|准|实|定|对|酸)|局势|全面|战事|停火|热线|扩产|[“「])"
)
"""Two lands or more with what is between them."""

_RELATION = quick("[中美日韩朝英法德俄印巴台港澳欧越泰菲缅意加挪]{2,3}(?:关系|贸易|经贸|边境|边界)")
_LEADS = {
    **dict.fromkeys(("访", "赴", "驻"), "华美日韩英法德俄印台港澳欧越泰菲缅意加京沪穗渝"),
    **dict.fromkeys(("来", "返"), "华台港澳京沪穗渝"),
    "抵": "华美日韩台港澳京沪穗渝",
    "离": "台京沪华",
    "留": "美日英德法俄",
    "旅": "美日英德法俄",
    "在": "华美日韩台港京沪穗渝",
    "对": "华美日韩俄台",
    "援": "华朝越",
}
"""Verbs and prepositions, each with the lands that may stand behind it."""
_LED = quick("|".join(f"(?<={verb})[{lands}]" for verb, lands in _LEADS.items()))
_WORDS = quick(
    "[从后原未将本历近往起过看想说带由以上下出回]来|[内外存现实潜所自好旨正]在|[一二三四五六七八九十]对|[绝相反针面]对"
)
"""What ends with one of the verbs and is none: 後來|台, 現在|日."""
_CONFIDENCE = 0.7


def lands(article: Article, knowledge: Knowledge) -> Article:
    """Mark characters that stand for a land or city, where a verb or what lies between two lands says so."""
    work = rewording(article, knowledge)
    freed: set[tuple[int, int]] = set()
    people = {(m.paragraph, m.start) for m in article.mentions if m.type is PERSON}
    for each in article.mentions:
        if each.type is PLACE and (each.paragraph, each.end + 1) in people and _governed(work, each):
            continue
        if each.type is PLACE:
            _native(work, each)
        elif each.type is ORG and work.guessed(each) and (land := _land(work, each)):
            work.changed[each] = work.meant(replace(each, end=each.start + land, type=PLACE))
        elif each.type is ORG and work.guessed(each) and _RELATION.fullmatch(work.words(each)):
            work.changed[each] = None  # 中法關係 is no house
            freed.update((each.paragraph, at) for at in range(each.start, each.end))
    for at in sorted({*_between(work.flat.text), *_led(work.flat.text)}):
        _mark(work, at, freed)
    return work.done()


_STATE = quick(
    "(?:联邦|民主|人民|伊斯兰|阿拉伯|社会主义|独立)*(?:共和国|王国|公国|酋长国|独立国|联邦)(?![杯际])"
)
"""What the full name of a state has behind it."""


_ANY = quick(
    "(?:多[间家所座名个位]|新一届|[一两几]家|子公司$|建厂|设厂|(?:软件|科技|互联网|初创)(?:公司|企业|巨头|厂商)$)"
)
"""What no name has behind a place: 印度|軟件公司, 緬甸|新一屆政府."""


def _land(work: Rewording, house: Mention) -> int:
    """Count the characters of the place that a guessed house really is; 0 for none."""
    words = work.words(house)
    for size in range(len(words) - 1, 1, -1):
        known = work.known.forms.names.get(words[:size], ())
        if any(one.type is PLACE for one in known):
            if _STATE.fullmatch(words, size):
                return len(words)
            return size if _ANY.match(words, size) else 0
    return 0


def _governed(work: Rewording, place: Mention) -> bool:
    """江東省|長某某 is 江東|省長某某: who governs a place stands behind it; tell whether it was so."""
    kind = work.words(place)[-1]
    if place.end - place.start < 3 or kind not in "省市县州区" or work.flat.text[work.end(place)] != "长":
        return False
    work.changed[place] = work.meant(replace(place, end=place.end - 1))
    work.more.append(work.meant(replace(place, start=place.end - 1, end=place.end + 1, type=TITLE)))
    return True


def _native(work: Rewording, place: Mention) -> None:
    """浙江|人 is from 浙江; 挪威|王國 is the whole name."""
    words = work.words(place)
    more = _STATE.match(work.flat.text, work.end(place))
    if more and not work.taken.touches(place.paragraph, place.end, place.end + len(more[0])):
        work.changed[place] = replace(place, end=place.end + len(more[0]))
        return
    if not work.guessed(place):
        return
    if land := _land(work, place):
        work.changed[place] = work.meant(replace(place, end=place.start + land))
        return
    if words[-1] == "人" and any(one.type is PLACE for one in work.known.forms.names.get(words[:-1], ())):
        work.changed[place] = work.meant(replace(place, end=place.end - 1))


def _between(text: str) -> Iterator[int]:
    for match in _BETWEEN.finditer(text):
        before, begin = text[match.start() - 1 : match.start()], match.start()
        if not lexicon().known(before + text[begin]) and len(set(match["lands"])) == len(match["lands"]):
            yield from range(begin, match.end())


def _led(text: str) -> Iterator[int]:
    words = lexicon()
    for match in _LED.finditer(text):
        at = match.start()
        longer = text[at - 1] not in "驻访赴" and (
            words.ordinary(text[at : at + 2]) or words.known(text[at : at + 3])
        )
        if not longer and not _WORDS.search(text, max(0, at - 2), at):
            yield at


def _mark(work: Rewording, at: int, freed: set[tuple[int, int]]) -> None:
    paragraph, begin = work.flat.locate(at)
    if (paragraph, begin) not in freed and work.taken.touches(paragraph, begin, begin + 1):
        return
    name = _NAMES[work.flat.text[at]]
    known = [one for one in work.known.forms.names.get(name, ()) if one.type is PLACE]
    if not known:
        return
    identity = known[0].entity
    work.made[identity] = work.knowledge.entities[identity]
    made = Mention(paragraph, begin, begin + 1, PLACE, identity, _CONFIDENCE)
    work.more.append(made)
    work.taken.add(made)
