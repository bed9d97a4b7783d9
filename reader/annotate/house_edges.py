"""Where the names of organisations end that a guess cut: 建信|理財董事長, 綠能行前, and what is none: 直接向軟體."""

from __future__ import annotations

import re
from collections import defaultdict

from reader.annotate.fold import chinese
from reader.annotate.lately import lately
from reader.annotate.lexicon import lexicon
from reader.annotate.reworded import Rewording, rewording
from reader.annotate.told_names import FAMILY
from reader.document import Article, EntityType, Mention
from reader.knowledge import Knowledge
from reader.record import replace

_MAKES = re.compile("(?:汽车|公司|集团|科技|控股)(?!城|展|站)")
"""What makes the name of a product that of its house: 智界汽車."""

_TRADE = re.compile(
    "(?P<trade>理财|证券|基金(?!经理)|资管|期货|信托|投信|投顾|人寿|产险|财险|金控|租赁|金租|消金|消费金融|保险|养老|健康险|再保险|投行(?=.{2,}总)|自营)(?P<was>[原前]?)(?=.{2})"
)
"""What kind of house it is, taken into the post: 招銀|理財原總裁."""

_NO_HOUSE = re.compile(
    r"另一[位名家个].*|某[^，。]{1,6}|"
    r"(?:直接|同时|分别|随后|并|[二两三四五六七八九十]人|均|亦|该[所校院社台会]|其).*"
    r"|.*[向均亦将已拟]"
    r"|(?:外资|内资|民营|公股|国有|私募|公募|互联网|科技|云计算|创业|初创|新创|上市|知名|头部|大型|中小|本土|海外|跨国|[A-Z]{2}|晶片|芯片|半导体|保险|资管|理财|银行|金融|投资|资产管理|第三方|央|国)*"
    r"(?:公司|企业|机构|银行|平台|巨头|厂商|券商)"
)
"""What names no organisation, as a whole."""

_NAMED = re.compile(r"(?P<who>[\u4e00-\u9fff]{2,3})(?:为|兼任|担任|出任)(?:集团|公司|本公司)?")
"""任命|某某為集團|副總裁."""

_WHEN = re.compile(r"(?:加入|加盟|入职|进入|任职|离开)$")
_SUFFIX = re.compile(
    r"(?:集团|控股|律师行|律师事务所|会计师行|会计师事务所|足球俱乐部)(?!队|[^，。]{0,3}公司)"
)
_HOUSE_OF = re.compile(
    "(?P<house>[\u4e00-\u9fff]{2,4}(?P<kind>银行|证券|人寿|产险|财险|寿险|信托|集团|理财|控股|保险|汽车|电子|科技|医药))(?P<post>.{2,})"
)
_OWN = frozenset({"人寿", "产险", "财险", "寿险"})
"""Kinds that are no department's either."""

_POST_BEHIND = re.compile(r"[前原]?[\u4e00-\u9fff]{0,8}$")


def house_edges(article: Article, knowledge: Knowledge) -> Article:
    """Lengthen, cut, find or drop organisations by the posts and words beside them."""
    work = rewording(article, knowledge)
    taken_for_people = _houses_before_posts(work) | _joined(work)
    houses = {work.words(m) for m in article.mentions if m.type is EntityType.ORG}
    brands = {
        work.words(m)
        for m in article.mentions
        if m.type is EntityType.PRODUCT and _MAKES.match(work.flat.text, work.end(m)) and not work.guessed(m)
    }
    before: Mention | None = None
    for each in article.mentions:
        if each in taken_for_people:
            work.changed[each] = work.meant(replace(each, type=EntityType.ORG))
        elif each.type is EntityType.ORG:
            _two_names(work, each)
            _house(work, each)
        elif each.type is EntityType.PRODUCT and work.words(each) in brands:
            more = _MAKES.match(work.flat.text, work.end(each))
            end = each.end + (len(more[0]) if more else 0)
            work.changed[each] = work.meant(replace(each, end=end, type=EntityType.ORG))
        elif each.type is EntityType.PLACE:
            _in_a_land(work, each)
        elif each.type is EntityType.TITLE:
            _post(work, each, houses)
            _begun(work, each)
            if before is not None and before.type is EntityType.ORG:
                _traded(work, before, each)
            if before is not None and before.type is EntityType.PERSON:
                _approved(work, before, each)
        before = each
    _short_forms(work)
    return work.done()


_STAFF = re.compile(
    "(?:原|前|现任|时任)?(?:员工|内部|方面|高管|管理层|官方|创始|联合创|CEO|C[TFO]O|董事|总裁|副总)"
)


def _short_forms(work: Rewording) -> None:
    """叮咚創始人, 叮咚原技術長 where the article has 叮咚買菜: the first two characters of one house alone."""
    titles = {work.start(m) for m in work.article.mentions if m.type is EntityType.TITLE}
    text = work.flat.text
    heads = {
        words[:2]: each
        for each in work.article.mentions
        if each.type is EntityType.ORG and len(words := work.words(each)) > 3 and all(map(chinese, words))
    }
    for head, house in list(heads.items())[:_MOST]:
        if not _meant(work, head):
            continue
        for match in re.finditer(rf"(?<![\u4e00-\u9fff]){head}|(?<=[名位由]){head}", text):
            behind = match.end() + (text[match.end() : match.end() + 1] in ("原", "前"))
            if behind not in titles and not _STAFF.match(text, match.end()):
                continue
            paragraph, at = work.flat.locate(match.start())
            if not work.taken.touches(paragraph, at, at + 2):
                work.more.append(Mention(paragraph, at, at + 2, EntityType.ORG, house.entity, 0.7))


_MOST = 60
"""Houses whose short forms are looked for: hostile text stays linear."""

_BOARD = re.compile("(?P<house>.{2,}?)(?:管理委员会|执行委员会|董事会|监事会|经营委员会|执委会|管委会)")
"""中金公司|管理委員會成員: what governs a house is no other house."""

_APPROVED = re.compile("(?:核准|同意|批准)$")
_NAME = re.compile(
    "[\u4e00-\u9fff]{2,12}(?:银行|分行|支行|人寿|保险|产险|证券|信托|公司|基金|理财|财险|租赁|消金|分公司)"
)


def _approved(work: Rewording, person: Mention, post: Mention) -> None:
    """核准某某|安河人壽|董事長的任職資格: the house stands between the name and the post."""
    begin, end = work.end(person), work.start(post)
    if not _APPROVED.search(work.flat.text, max(0, work.start(person) - 2), work.start(person)):
        return
    if post.paragraph == person.paragraph and _NAME.fullmatch(work.flat.text, begin, end):
        house = replace(person, start=person.end, end=post.start, type=EntityType.ORG)
        work.more.append(work.meant(house))


def _two_names(work: Rewording, each: Mention) -> None:
    """核准某某中信銀行北京分行副行長的任職資格: a person and a known house, taken for one house."""
    at = work.start(each)
    if not work.guessed(each) or not _APPROVED.search(work.flat.text, max(0, at - 2), at):
        return
    words = work.words(each)
    for size in (3, 2):
        rest = words[size:]
        heads = (work.known.forms.names.get(rest[:end], ()) for end in range(2, min(8, len(rest)) + 1))
        if words[0] in work.known.surnames and any(
            n.type is EntityType.ORG for names in heads for n in names
        ):
            work.more.append(work.meant(replace(each, end=each.start + size, type=EntityType.PERSON)))
            work.changed[each] = work.meant(replace(each, start=each.start + size))
            return


def _house(work: Rewording, each: Mention) -> None:
    """Give an organisation its true ends; drop what names none."""
    if not work.guessed(each) or each in work.changed:
        return
    words, text = work.words(each), work.flat.text
    named = _NAMED.fullmatch(words)
    if named and named["who"][0] in work.known.surnames:
        end = each.start + len(named["who"])
        work.changed[each] = work.meant(replace(each, end=end, type=EntityType.PERSON))
        return
    if _NO_HOUSE.fullmatch(words) and len(words) > 2:
        work.changed[each] = None
        return
    at = work.start(each)
    board = _BOARD.fullmatch(words)
    if board and any(n.type is EntityType.ORG for n in work.known.forms.names.get(board["house"], ())):
        inside = (each.paragraph, each.start, each.start + board.end("house"))
        nested = any((m.paragraph, m.start, m.end) == inside for m in work.article.mentions)
        work.changed[each] = None if nested else work.meant(replace(each, end=inside[2]))
        return
    if words[-1] == "前" and len(words) > 2 and _WHEN.search(text, max(0, at - 3), at):
        work.changed[each] = work.meant(replace(each, end=each.end - 1))
        return
    more = _SUFFIX.match(text, work.end(each))
    if more is None or _SUFFIX.search(words):
        return
    end = each.end + len(more[0])
    if not work.taken.touches(each.paragraph, each.end, end):
        work.changed[each] = work.meant(replace(each, end=end))


_LAND = "(?:大中华|亚太|北亚|东南亚|中国|台湾|香港|日本|韩国|亚洲|全球|欧洲|北美)"
_HOUSE_IN_LAND = re.compile(
    rf"(?:瑞士|美国|英国|德国|法国|日本)?(?!{_LAND})(?P<house>[\u4e00-\u9fff]{{2,5}}?)(?P<land>{_LAND})区?"
)


def _in_a_land(work: Rewording, each: Mention) -> None:
    """瑞士寶盛北亞區, 默沙東中國, taken for places: houses, as they are called there."""
    match = _HOUSE_IN_LAND.fullmatch(work.words(each)) if work.guessed(each) else None
    if match is not None:
        area = match["land"] not in ("中国", "台湾", "香港", "日本") or work.words(each)[-1] == "区"
        end = each.start + match.end("house") if area else each.end
        work.changed[each] = work.meant(
            replace(each, start=each.start + match.start("house"), end=end, type=EntityType.ORG)
        )


_GOES = re.compile("(?:跳槽[至到去往]|加入|加盟|入职|转投|任职于|供职于|就职于|挖自|过档)$")
_THERE = re.compile(r"[，。、；）]|$|(?:担任|出任|任(?!何|务|意|性))|(?:19|20)\d\d年")
_ACTS = re.compile("(?:也|还|则|曾|又)?(?:表示|透露|指出|认为|坦言|回应|强调|称|说|告诉|出生|毕业|先生|女士)")


def _joined(work: Rewording) -> set[Mention]:
    """Give what was taken for people and is where someone goes, 跳槽至普洛斯，: no one speaks or bears a title there."""
    text, found, no = work.flat.text, set(), set()
    titles = {work.end(m) for m in work.article.mentions if m.type is EntityType.TITLE}
    people = [m for m in work.article.mentions if m.type is EntityType.PERSON and work.guessed(m)]
    for each in people:
        start, end, words = work.start(each), work.end(each), work.words(each)
        if start in titles or _ACTS.match(text, end) or (len(words) == 3 and words[0] in FAMILY):
            no.add(words)
        elif _GOES.search(text, max(0, start - 3), start) and _THERE.match(text, end):
            found.add(words)
    found -= no
    return {m for m in people if work.words(m) in found}


_PART = re.compile("(?:(?<!干)部|中心|事业群|事业部|委员会|办公室)$")


def _post(work: Rewording, post: Mention, houses: set[str]) -> None:
    """陽光人壽|董事, taken for one post: its house is known, or named elsewhere in the article."""
    if post.confidence == 1 or post.end - post.start < 4:
        return
    if _PART.search(work.words(post)):
        work.changed[post] = None  # 轉崗甲集團企業發展部: no post
        return
    if _short(work, post) or _one_of_trade(work, post):
        return
    match = _HOUSE_OF.fullmatch(work.words(post))
    if match is None:
        return
    known = any(one.type is EntityType.ORG for one in work.known.forms.names.get(match["house"], ()))
    if known or match["house"] in houses or match["kind"] in _OWN:
        cut = post.start + match.end("house")
        work.more.append(work.meant(replace(post, end=cut, type=EntityType.ORG)))
        work.changed[post] = work.meant(replace(post, start=cut))


def _short(work: Rewording, post: Mention) -> bool:
    """集保|董座, taken for one post: of the one house of the article whose name begins so, and a post that is known."""
    words, names = work.words(post), work.known.forms.names
    for size in range(2, len(words) - 1):
        if not any(one.type is EntityType.TITLE for one in names.get(words[size:], ())):
            continue
        meant = _meant(work, words[:size])
        if meant:
            cut = post.start + size
            work.more.append(replace(post, end=cut, type=EntityType.ORG, entity=meant))
            work.changed[post] = work.meant(replace(post, start=cut))
            return True
    return False


_OF_TRADE = re.compile("(?P<trade>证券|银行|人寿|产险|投信|期货|保险)(?P<post>.{2,})")


def _one_of_trade(work: Rewording, post: Mention) -> bool:
    """證券|總經理, where the article has one house of that trade: of 永豐證券."""
    match = _OF_TRADE.fullmatch(work.words(post))
    if match is None or not any(
        one.type is EntityType.TITLE for one in work.known.forms.names.get(match["post"], ())
    ):
        return False
    houses = {
        each.entity
        for each in work.article.mentions
        if each.type is EntityType.ORG and work.words(each).endswith(match["trade"])
    }
    if len(houses) != 1:
        return False
    cut = post.start + len(match["trade"])
    work.more.append(replace(post, end=cut, type=EntityType.ORG, entity=next(iter(houses))))
    work.changed[post] = work.meant(replace(post, start=cut))
    return True


def _begun(work: Rewording, post: Mention) -> None:
    """接任集保|董座: what the one such house of the article begins with stands unmarked before a post."""
    at = work.start(post)
    for size in (4, 3, 2):
        start = post.start - size
        head = work.flat.text[at - size : at]
        if start < 0 or work.taken.touches(post.paragraph, start, post.start) or lexicon().ordinary(head):
            continue
        goes_on = _meant(work, head + work.flat.text[at])  # 南州省委 before 省委書記
        meant = _meant(work, head) if head.isalpha() and not head.isascii() and not goes_on else ""
        if meant:
            work.more.append(
                Mention(post.paragraph, start, post.start, EntityType.ORG, meant, post.confidence)
            )
            return


def _meant(work: Rewording, head: str) -> str:
    """Give the one house of the article whose longer name begins so; an empty text for none, or several."""
    found = _by_head(work).get(head, set())
    return next(iter(found)) if len(found) == 1 else ""


@lately(1)
def _by_head(work: Rewording) -> dict[str, set[str]]:
    """Give the houses of the article by each beginning of their names."""
    found: dict[str, set[str]] = defaultdict(set)
    named = {(work.words(m), m.entity) for m in work.article.mentions if m.type is EntityType.ORG}
    for words, entity in named:
        for size in range(1, len(words)):
            found[words[:size]].add(entity)
    return found


def _traded(work: Rewording, house: Mention, post: Mention) -> None:
    """建信|理財董事長 is the 董事長 of 建信理財."""
    touching = house.paragraph == post.paragraph and house.end == post.start
    if not touching or house.end - house.start != 2 or work.changed.get(house, house) is None:
        return
    match = _TRADE.match(work.words(post))
    if match is None or match.end() > post.end - post.start - 2:
        return
    work.changed[house] = work.meant(replace(house, end=house.end + match.end("trade")))
    work.changed[post] = work.meant(replace(post, start=post.start + match.end()))


def _houses_before_posts(work: Rewording) -> set[Mention]:
    """Give what was taken for people and stands right before another's post and name: Ferragamo|創意總監|某某."""
    row = [m for m in work.article.mentions if m.type in (EntityType.PERSON, EntityType.TITLE)]
    found = {
        work.words(house)
        for at, (house, post, who) in enumerate(zip(row, row[1:], row[2:], strict=False))
        if _is_house(work, row[at - 1] if at else None, house, post, who)
    }
    people = (m for m in row if m.type is EntityType.PERSON) if found else ()
    return {m for m in people if work.words(m) in found and work.guessed(m)}


def _is_house(work: Rewording, before: Mention | None, house: Mention, post: Mention, who: Mention) -> bool:
    """Tell whether the first of name, post and name is no person: none is 原副總裁 of another."""
    kinds = [m.type for m in (house, post, who)]
    if kinds != [EntityType.PERSON, EntityType.TITLE, EntityType.PERSON] or not work.guessed(house):
        return False
    if not house.paragraph == post.paragraph == who.paragraph or who.start - post.end > 1:
        return False
    titled = before is not None and before.type is EntityType.TITLE and before.paragraph == house.paragraph
    if titled and before is not None and house.start - before.end <= 1:
        return False
    gap = work.flat.text[work.end(house) : work.start(post)]
    if not _POST_BEHIND.fullmatch(gap.strip()):
        return False
    words = work.words(house)
    letters = words.isascii() and " " not in words
    return letters or gap[:1] in ("前", "原") or (not gap and words[0] not in work.known.surnames)
