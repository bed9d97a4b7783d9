"""What a name tells: its folded form, the keys under which the same one may stand elsewhere, how common it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from reader.annotate.text.fold import chinese, fold
from reader.language.pinyin_tables import alone

LEGAL = re.compile(
    r"(?:股份有限公司|有限责任公司|有限公司|集团公司|公司|集团|, ?inc\.?| inc\.?| ltd\.?| corp\.?| corporation| co\.)$"
)
"""Ends of an organisation's name that say nothing about which one it is; folded, in lower case."""

_COMMON = (
    "伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 霞 平 刚 辉 鹏 华 飞 红 波 斌 宇 浩 凯 健 俊 帆 雪 琳 晨 欢 丹 "
    "秀英 秀兰 桂英 建国 建华 建军 国强 志强 志明 志刚 海燕 小红 晓明 春梅 玉兰 文杰 俊杰 家豪 志豪 淑芬 淑惠 美玲 雅婷 "
    "怡君 宗翰 冠宇 承恩 子轩 浩然 欣怡 梓涵 国华 国栋 永强 晓东 海涛 雪梅 建平 建明 小明 文华 德华 嘉欣 家明"
)
COMMON = frozenset(_COMMON.split())
"""Given names that so many bear that a surname before them tells little; from general knowledge, simplified."""

SYLLABLE = re.compile(
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxzcsrwy])"
    r"(?:iang|iong|uang|iao|ian|ang|eng|ing|ong|uai|uan|ai|ei|ao|ou|an|en|er|ia|ie|iu|in|ua|uo|ui|un|ue|[aoeiu])"
    r"|[nl]ve?|ang|eng|ai|ei|ao|ou|an|en|er|[aoe])"
)
PINYIN = re.compile(rf"{SYLLABLE.pattern}{{1,3}}")


def plain(name: str) -> str:
    """Give the form for comparing: folded, in lower case."""
    return fold(name).casefold().strip()


def latin(name: str) -> bool:
    """Tell whether a name holds no Chinese character."""
    return not any(map(chinese, name))


def tokens(name: str) -> tuple[str, ...]:
    """Give the words of a name in Latin letters, in lower case."""
    return tuple(re.findall(r"[^\W_]+", fold(name).casefold().replace("'", "").replace("-", "")))


def is_pinyin(words: Iterable[str]) -> bool:
    """Tell whether Latin letters may be nothing but how a Chinese name is read: all its namesakes share it."""
    return all(PINYIN.fullmatch(word) for word in words)


def is_syllable(word: str) -> bool:
    """Tell whether a word may be a Chinese surname in Latin letters."""
    return bool(SYLLABLE.fullmatch(word))


def parts(name: str) -> list[str]:
    """Give the parts of a transliterated name: 马克·扎克伯格 has two; one that is whole has one."""
    return [part for part in name.split("·") if part]


def core(name: str) -> str:
    """Give an organisation's name without its legal form; short ones stay."""
    short = LEGAL.sub("", name)
    return short if len(short) >= 2 else name


HOUSE = re.compile(
    r"(?:(?:足球|篮球|排球|棒球|电竞|电子竞技)?(?:俱乐部|球队)|银行|证券|保险|基金|资本|投资|科技|智能|汽车|半导体|网络|电子|软件|实业|"
    r"传媒|影业|影视|剧院|药业|制药|医药|医院|大学|学院|研究院|研究所|能源|控股|集团|股份|航空|地产|置业|通信|物流|食品)+$"
)
"""What kind of house an organisation's name ends with; without it stands the short name: 星河 for 星河科技."""

_PLACES = (
    "中国 美国 日本 韩国 英国 法国 德国 印度 台湾 香港 澳门 北京 上海 天津 重庆 广东 广州 "
    "深圳 江苏 南京 苏州 浙江 杭州 宁波 山东 济南 青岛 河北 河南 郑州 湖北 武汉 湖南 长沙 "
    "四川 成都 福建 福州 厦门 安徽 合肥 江西 南昌 陕西 西安 山西 太原 辽宁 沈阳 大连 吉林 "
    "长春 黑龙江 哈尔滨 云南 昆明 贵州 贵阳 广西 南宁 海南 甘肃 兰州 青海 宁夏 新疆 西藏 "
    "内蒙古 台北 高雄 台中 新北 亚洲 欧洲 全球 国际 中央 国家 人民"
)
PLACES = frozenset(_PLACES.split())
"""Short names that many houses begin with, and that mean none of them."""


def head(name: str) -> str:
    """Give what an organisation is called for short, 星河 for 星河科技股份有限公司; empty where it tells nothing."""
    whole = core(name)
    short = HOUSE.sub("", whole)
    return short if 2 <= len(short) < len(whole) and short not in PLACES else ""


@lru_cache(maxsize=20_000)
def initials(name: str) -> str:
    """Give the consonants that the syllables begin with, those written either way as one: 扎 and 萨, 韦 and 惠."""
    return "".join(_sound(alone(character) or "") for character in name)


def _sound(syllable: str) -> str:
    initial = syllable[:2] if syllable[:2] in ("zh", "ch", "sh") else syllable[:1]
    return _SOUNDS.get(initial, initial if initial.isascii() and initial not in "aoe" else "")


_SOUNDS = {"z": "s", "c": "s", "zh": "s", "ch": "s", "sh": "s", "x": "s", "j": "s", "q": "k", "g": "k", "h": "h",
           "w": "h", "b": "p", "d": "t", "r": "l", "n": "l"}  # fmt: skip
"""Initial -> what stands for all that one foreign sound is written with."""


def sound_alike(one: str, other: str) -> bool:
    """Tell whether two parts of transliterated names may be the same foreign name, 卡斯特兰 and 卡斯提蘭."""
    if one == other:
        return True
    if not _onsets(one) & _onsets(other):
        return False
    a, b = initials(one)[1:], initials(other)[1:]
    pairs = (a, b), (a.replace("l", ""), b.replace("l", ""))  # 馬汀 has no r of 马尔滕
    return any(_near(f"_{mine}", f"_{theirs}") for mine, theirs in pairs)


def _near(one: str, other: str) -> bool:
    """Tell whether one is the other with a few consonants left out; none stands for another, as in 格鲁什[曼] and [代]尔."""
    found = SequenceMatcher(None, one, other)
    return found.ratio() >= ALIKE and all(tag != "replace" for tag, *_ in found.get_opcodes())


def _onsets(name: str) -> set[str]:
    """Give the consonants a foreign name may begin with: 崔夫 stands for Trev, as 特雷夫 does."""
    found = {initials(name)[:1]}
    if (alone(name[:1]) or "")[:1] in ("c", "z"):
        found.add("t")
    return found


def sketches(pieces: Sequence[str]) -> set[str]:
    """Give what transliterations of one foreign name of two parts or more have in common, whatever the region."""
    if len(pieces) < 2:
        return set()
    given, surname = pieces[0], pieces[-1]
    rest = initials(surname)[1:].replace("l", "")[:1]
    return {f"{a}-{b}{rest}" for a in _onsets(given) for b in _onsets(surname)}


ALIKE = 0.8
"""Share of consonants in common from which two transliterations are taken for one name."""


def is_common(full: str) -> bool:
    """Tell whether so many may bear a person's (folded) name that it alone does not tell who is meant."""
    if latin(full):
        return len(tokens(full)) < 2
    return "·" not in full and (len(full) <= 2 or full[1:] in COMMON or full[-2:] in COMMON)


def every(names: Mapping[str, Iterable[str]]) -> list[str]:
    """List all names of all tags, each once, but for readings in pinyin."""
    return list(
        dict.fromkeys(name for tag, of in sorted(names.items()) if "pinyin" not in tag for name in of)
    )


def skeleton(pieces: Sequence[str]) -> tuple[str, ...]:
    """Give the consonants of a transliterated name, part by part; empty where they are too few to tell it."""
    found = tuple(map(initials, pieces))
    return found if len("".join(found)) >= SKELETON else ()


SKELETON = 5
"""Consonants that a transliterated name must have to be told by them alone."""


HEAD, BRIEF = "ORG:^", "ORG:="
"""Begin the key of an organisation's short name, and that of one which an article calls by it alone."""


def keys(kind: str, identity: str, names: Iterable[str], wikidata: str | None) -> set[str]:
    """Give the keys of a person or organisation: two that share none are never the same."""
    found = {f"{kind}#{identity}"}
    if wikidata:
        found.add(f"{kind}@{wikidata}")
    listed = list(map(plain, names))
    for name in listed:
        if latin(name):
            words = tokens(name)
            if words:
                found.add(f"{kind}:{'-'.join(sorted(words))}")
            if kind == "PERSON" and len(words) > 1:
                found.add(f"{kind}:{words[-1]}")
        else:
            found.add(f"{kind}:{name if kind == 'PERSON' else core(name)}")
            if kind == "ORG":
                found.add(f"{HEAD}{head(name) or core(name)}")
                if not any(map(head, listed)):
                    found.add(f"{BRIEF}{core(name)}")
            if kind == "PERSON" and len(pieces := parts(name)) > 1:
                found.add(f"{kind}:{pieces[-1]}")
                found.update(
                    f"{kind}~{'-'.join(sounds)}"
                    for sounds in (skeleton(pieces), skeleton(pieces[-1:]))
                    if sounds
                )
    return found
