"""Where the names of people end that a guess cut: 主任何|嘉樹, 孟慶|和升任, 陸瑾跳|到了, 總裁|Florence| Aubry."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.annotate.names.short_forms import bearers_of_surnames
from reader.annotate.text.lexicon import lexicon
from reader.annotate.text.reworded import Rewording, rewording
from reader.document import PERSON, PLACE, TITLE, Article, Mention
from reader.knowledge import Knowledge
from reader.record import replace

_NO_PERSON = re.compile(
    "官方(?=[:：今昨宣公正发表称证确的网])|[明今次]日起|易帜|[\u4e00-\u9fff]市府|和多[名位]|方案中|统筹(?=教练)|席次|席位|方案[中里内]|随扈|于(?:[昨今明前][天日]|[上本下][周月]|[一二三四五六七八九十\\d]{1,2}[月日])|布达(?:典礼|交接|将[于在])|都[要将会已没不被也]|[之其]?后(?:悬缺|出缺|空缺|悬空|首[\u3400-\u9fff]|[续再才即便还仍又])|(?:悬缺|出缺)|[易换][帅将](?![\u3400-\u9fff])"
)
_SURNAME_ALONE = re.compile(".[将又则]")
"""胡將接任, 翁又透露: a surname and a word."""

_GIVEN_TOO = re.compile(
    "强(?=调任|调往|调回|调入)|和(?=[，。；、])|和(?=由[\u4e00-\u9fff]{2,10}(?:出任|升任|调任|转任|改任|[校院市县局部处厅书][长记])|任[\u4e00-\u9fff]{2,10}(?:大学|学院|公司|银行|集团)[^，。；]{0,4}(?:长|书记|主任|经理|总裁))|[和于成为以](?=升任|出任|接任|担任|调任|转任|兼任|获任|晋升|离职|辞任|辞职|卸任|加盟|加入|接替|接棒)"
)
"""The last character of a name that was taken for a word: 孟慶|和升任, where 和 joins nothing."""

_POST_AHEAD = re.compile(
    "兼(?:任)?(?:主管|经理|总监|主任|秘书长|秘书|组长|队长|领队|主席|教练|总裁|董事)|[团队组]?(?:成员|队员|组员)"
)
"""經理|兼主管某某, 教練|團成員某某: a post taken for the beginning of a name."""

_HALF_A_VERB = re.compile("离巢|离队|离职|离任")
"""離|巢急搵: what a verb ends in begins no name."""

_CALLED = re.compile("天王|天后|教父|教主|女王|大王|小伙|老将|老臣|大佬|名嘴|一哥|一姐|霸主|教皇|推手|旗手")
"""What someone is called before the name: 併購|天王|某某."""

_ADDRESS = re.compile("(?:Professor|Prof|Dr|Mr|Ms|Mrs|Sir|Dame)\\.? (?=[A-Z])")

_HALF_VERB = {"担": "任", "接": "任替棒掌", "就": "任", "辞": "任去", "卸": "任下", "兼": "任"}
"""Characters that end no name, with what they stand before in a verb: 蔡擔|任."""

_CREDIT = re.compile("[文图图摄编译出品作者供稿责]{1,2}[丨|｜/／]")
"""文丨某某: who wrote it stands behind the line."""

_GONE = re.compile(
    "跳(?=槽|到|去|往)|又(?=[于在被以将宣传])|笑(?=称|言|说|谈)|荣(?=退(?!休)|升|休|任)|请(?=辞)|届(?=退)|卸(?=任|下)|升(?=任)|续(?=任)|回(?=锅)|闪(?=辞)"
)
_NOMINATES = re.compile("(?:提名|拟提|提现任|聘任|任命|改派|推选|推举|选举)[^，。；为]{0,16}$")
"""提名某副總吳炳|升為副董事長: what is named as something needs 為 for it, and 升 is the end of the name."""

_SURNAME = re.compile(r"( [A-Z][a-z'-]+){1,2}(?![A-Za-z])")


def person_edges(article: Article, knowledge: Knowledge) -> Article:
    """Give people the characters that belong to their names, and take those that do not."""
    work = rewording(article, knowledge)
    told = _Told(
        names={work.words(each) for each in article.mentions if each.type is PERSON},
        best=_best(work),
        bearers=bearers_of_surnames(article, work.flat),
    )
    before: Mention | None = None
    for each in article.mentions:
        post = before if before and before.type is TITLE else None
        post = post if post and post.paragraph == each.paragraph and each.start - post.end <= 1 else None
        if each.type is PLACE and post is not None:
            _foreign(work, each)
        if each.type is PERSON:
            _spelt(work, each)
            address = _ADDRESS.match(work.words(each))
            if address is not None:
                work.changed[each] = replace(each, start=each.start + address.end())
            if work.guessed(each):
                _guess(work, each, post, told)
            told.seen.add(each.entity)
        before = each
    return work.done()


def _free_ahead(work: Rewording, person: Mention) -> bool:
    return not work.taken.touches(person.paragraph, person.start - 1, person.start)


def _begins_a_verb(work: Rewording, person: Mention, told: _Told) -> bool:
    """Cut 李洋接|運動部 to 李洋, and 蔡擔|任 to the one Cai of the article; tell whether it was one of them."""
    words, end = work.words(person), work.end(person)
    behind = work.flat.text[end : end + 1]
    goes_on = behind and behind in _HALF_VERB[words[-1]]
    if not goes_on and not (
        words[-1] == "接" and work.taken.touches(person.paragraph, person.end, person.end + 1)
    ):
        return False
    if len(words) > 2:
        work.changed[person] = work.meant(replace(person, end=person.end - 1))
        return True
    meant = told.bearers.get(words[0], set()) - {person.entity}
    one = next(iter(meant)) if len(meant) == 1 else None
    work.changed[person] = replace(person, end=person.start + 1, entity=one) if one else None
    return True


def _begun_too_soon(work: Rewording, person: Mention) -> bool:
    """Cut 兼主管許某 to the name, and drop 巢某 of 離巢; tell whether it was one of them."""
    post = _POST_AHEAD.match(work.words(person))
    if post is not None and person.end - person.start > post.end() + 1:
        work.changed[person] = work.meant(replace(person, start=person.start + post.end()))
        return True
    at = work.start(person)
    if work.flat.text.startswith("名记", max(0, at - 1)) and person.end - person.start > 2:
        work.changed[person] = work.meant(replace(person, start=person.start + 1))
        return True
    if _HALF_A_VERB.match(work.flat.text, max(0, work.start(person) - 1)):
        work.changed[person] = None
        return True
    return False


@dataclass(slots=True)
class _Told:
    """What the article tells of people: their `names`, how sure the surest mention of each is, who bears a surname.

    `seen` are those named so far.
    """

    names: set[str]
    best: Mapping[str, float]
    bearers: Mapping[str, set[str]]
    seen: set[str] = field(default_factory=set)


def _guess(work: Rewording, each: Mention, post: Mention | None, told: _Told) -> None:
    """Cut, lengthen or drop one guess; `post` is the title right before it."""
    words, start = work.words(each), work.start(each)
    if (lead := _CREDIT.match(words)) and len(words) > lead.end():
        work.changed[each] = work.meant(replace(each, start=each.start + lead.end()))
    elif len(words) == 3 and words.endswith("的"):
        work.changed[each] = work.meant(replace(each, end=each.end - 1))
    elif _NO_PERSON.match(work.flat.text, start) or _SURNAME_ALONE.fullmatch(words):
        work.changed[each] = None
    elif called := _CALLED.match(words):
        named = words[2:3] in work.known.surnames and len(words) - called.end() in (2, 3)
        work.changed[each] = work.meant(replace(each, start=each.start + called.end())) if named else each
    elif _HALF_VERB.get(words[-1:]) and _begins_a_verb(work, each, told):
        pass
    elif len(words) == 4 and words[-1] in _AND_THEN and words[:-1] in told.names:
        work.changed[each] = work.meant(replace(each, end=each.end - 1))  # 石立標|傳退休
    elif start and work.flat.text[start - 1] + words in told.names and _free_ahead(work, each):
        work.changed[each] = work.meant(replace(each, start=each.start - 1))  # 任|詠安 is 任詠安
    elif by := _too_long(work, each):
        work.changed[each] = work.meant(replace(each, end=each.end - by))
    elif _begun_too_soon(work, each) or _with_a_word(work, each, told):
        pass
    elif words[1:] in told.names and (words[0] in _AHEAD or _a_word(work, each)):
        work.changed[each] = work.meant(replace(each, start=each.start + 1))
    elif post is not None and each.start - post.end == 1 and len(words) == 2:
        _surnamed(work, each)
    else:
        _given(work, each)


_AHEAD = "经由据与和对向被让请获称给从跟随按"
"""What may stand before a name that is told elsewhere: 經|某某提名."""

_AND_THEN = "传也已则将因遭被由自现曾仍"
"""What may stand behind a name that is told elsewhere without it."""

_NAMES_ONE = re.compile("(?:任命|聘任|委任|选举|增补|推选|聘请)(?:了)?$")
_AS_WHAT = re.compile("[^则也将已被等作先女同定出成认名列改转升选聘推定视]为(?!了|期|免|此|何|由|首|止)")
"""任命|王立|人為: the last character of a name, before what someone is named."""

_TIMES = re.compile("..[一二两三四五六七八九十]度$")
_KIN = re.compile("[父母兄弟姐姊妹子女妻夫孙侄甥]")
_REALLY = re.compile(
    "真的(?:父|母|兄|弟|姐|妹|妻|丈夫|儿子|女儿|老师|学生|朋友|同事|作品|新作|新书|小说|电影|歌)"
)


def _too_long(work: Rewording, person: Mention) -> int:
    """Count the characters that are no part of 林彦嘉六度 or of 吳之 before 父親; -1 where 林念|真的父親 lacks one."""
    words, end = work.words(person), work.end(person)
    if _TIMES.search(words):
        return 2
    if len(words) != 2:
        return 0
    if words[-1] == "之":
        return int(bool(_KIN.match(work.flat.text, end)))
    free = not work.taken.touches(person.paragraph, person.end, person.end + 1)
    return -int(free and bool(_REALLY.match(work.flat.text, end)))


_ADDRESSED = re.compile(".(?:博士|先生|女士|小姐|教授|老师|律师|医师|医生|院士|太太)")
_ACTS = "开来去让想要看给到又"
"""Verbs that end few names: 李某|開課."""
_DOUBTFUL, _SURE = 0.6, 0.85
"""Confidence of a guess that took a word along, and of the name that the article has elsewhere."""


def _best(work: Rewording) -> dict[str, float]:
    """Give how sure the surest mention of each person's name is."""
    best: dict[str, float] = {}
    for each in work.article.mentions:
        if each.type is PERSON:
            words = work.words(each)
            best[words] = max(best.get(words, 0.0), each.confidence)
    return best


def _with_a_word(work: Rewording, person: Mention, told: _Told) -> bool:
    """Cut 胡博士 and 黃專程 to the surname, 郭爽想 to 郭爽, where the article has that person; tell whether it was so.

    A surname alone comes after the whole name.
    """
    words = work.words(person)
    if len(words) != 3:
        return False
    doubtful = person.confidence < _DOUBTFUL
    if (doubtful or words[2] in _ACTS) and told.best.get(words[:2], 0.0) >= _SURE:
        work.changed[person] = work.meant(replace(person, end=person.end - 1))
        return True
    meant = told.bearers.get(words[0], set()) - {person.entity}
    alone = _ADDRESSED.fullmatch(words) or (doubtful and lexicon().ordinary(words[1:]))
    if len(meant) == 1 and meant <= told.seen and alone:
        work.changed[person] = replace(person, end=person.start + 1, entity=next(iter(meant)))
        return True
    return False


def _a_word(work: Rewording, person: Mention) -> bool:
    """有賴|何昭陽: the first character and the one before it are a word; the rest is named elsewhere too."""
    at = work.start(person)
    return person.end - person.start == 4 and lexicon().ordinary(work.flat.text[max(0, at - 1) : at + 1])


_SPELT = re.compile(r"[（(](?P<name>[a-z]{8,30}|[A-Z][a-z]{1,20}(?:-?[A-Z][a-z]{1,20}){1,3})[)）]")


def _spelt(work: Rewording, person: Mention) -> None:
    """泰勒（matthewtaylor）, 梅森·阿历克斯(MasonAlex): the letters without a space name the same person."""
    match = _SPELT.match(work.flat.text, work.end(person))
    if match is None or not (match["name"].islower() or "·" in work.words(person)):
        return
    start, end = (match.start("name") - work.end(person), match.end("name") - work.end(person))
    more = replace(person, start=person.end + start, end=person.end + end, confidence=0.7)
    if not work.taken.touches(more.paragraph, more.start, more.end):
        work.more.append(more)


def _surnamed(work: Rewording, person: Mention) -> None:
    """主任何|嘉樹: the one character between a title and a given name is the surname."""
    if work.flat.text[work.start(person) - 1] in work.known.surnames:
        work.changed[person] = work.meant(replace(person, start=person.start - 1))


def _given(work: Rewording, person: Mention) -> None:
    """孟慶|和升任 is 孟慶和, and 陸瑾跳|到了 is 陸瑾."""
    size, end = person.end - person.start, work.end(person)
    if work.flat.text[work.start(person)] not in work.known.surnames:
        return
    if size == 3 and _married(work, person):
        work.changed[person] = work.meant(replace(person, end=person.end + 1))
        return
    if size in (3, 4) and _GONE.match(work.flat.text, end - 1):
        work.changed[person] = work.meant(replace(person, end=person.end - 1))
    free = not work.taken.touches(person.paragraph, person.end, person.end + 1)
    named = work.flat.text.startswith("升为", end) and _NOMINATES.search(
        work.flat.text, max(0, work.start(person) - 24), work.start(person)
    )
    start = work.start(person)
    named = named or (
        _NAMES_ONE.search(work.flat.text, max(0, start - 3), start) and _AS_WHAT.match(work.flat.text, end)
    )
    if size == 2 and free and (named or _GIVEN_TOO.match(work.flat.text, end)):
        work.changed[person] = work.meant(replace(person, end=person.end + 1))


_FULL = re.compile(
    "[^说称指道问答又也则将已曾均都等在与和及为任被获升料接出昨今](?=[，。、；（]|将|已|曾|获|料|出任|接任|升任|昨|今)"
)


def _married(work: Rewording, person: Mention) -> bool:
    """處長廖李可|期: two surnames behind a post have two characters behind them."""
    text, start, end = work.flat.text, work.start(person), work.end(person)
    two = text[start + 1] in work.known.surnames and text[start - 1 : start] in tuple("长员官任席监")
    free = not work.taken.touches(person.paragraph, person.end, person.end + 1)
    return two and free and _FULL.match(text, end) is not None


def _foreign(work: Rewording, place: Mention) -> None:
    """總裁|Florence| Aubry: a city behind a post, with a surname behind it, is someone's name."""
    more = _SURNAME.match(work.flat.text, work.end(place))
    if more is not None and work.words(place).isascii():
        work.changed[place] = work.meant(replace(place, end=place.end + len(more[0]), type=PERSON))
