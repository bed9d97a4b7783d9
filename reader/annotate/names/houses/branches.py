"""Posts that name a branch of a service: 樹林分局長, 中和分局副分局長, of which a guess saw a part."""

from __future__ import annotations

import re

from reader.annotate.text.reworded import Rewording, rewording
from reader.annotate.text.searching import quick
from reader.document import ORG, PERSON, TITLE, Article, Mention
from reader.knowledge import Knowledge
from reader.record import replace

_LEADS = quick(
    "(?:^|(?<=[\n、，。：；由原前任为括接市县局和及与]))(?P<post>(?![原前任由为])[\u4e00-\u9fff]{2,3}(?:第?[一二三四五六七八九])?分局长)(?=[\u4e00-\u9fff])"
)
"""A place, which branch there if there are several, and who leads it, before a name."""
_CONFIDENCE = 0.7
_FIELDS = re.compile(
    "文化|教育|经济|财政|内政|国防|外交|交通|法务|农业|环境|环保|卫生|劳动|运动|体育|社会|民政|警察|消防|工务|水利|地政|人事|新闻|观光|建设|科技"
)
_KIND = re.compile("公司|[行局院校店]")
_HEADS = frozenset({"部长", "局长", "处长", "署长", "厅长"})
"""Who leads an office that is called by its field: 文化|部長."""


def branches(article: Article, knowledge: Knowledge) -> Article:
    """Give such a post as one title, with the branch within it, where parts of it have been taken for other names."""
    work = rewording(article, knowledge)
    for match in _LEADS.finditer(work.flat.text) if "分局" in work.flat.text else ():
        paragraph, start = work.flat.locate(match.start("post"))
        _whole(work, Mention(paragraph, start, start + len(match["post"]), TITLE, "", _CONFIDENCE))
    titles = {(m.paragraph, m.start): m for m in work.article.mentions if m.type is TITLE}
    for each in work.article.mentions:
        if each.type is PERSON and work.words(each)[-1] == "分":
            _named_so(work, each)
        post = titles.get((each.paragraph, each.end))
        field = each.type is ORG and _FIELDS.fullmatch(work.words(each)) and work.guessed(each)
        if field and post not in work.changed and post is not None and _heads(work, post):
            work.changed[each] = None
            work.changed[post] = work.meant(replace(post, start=each.start))
    return work.done()


def _named_so(work: Rewording, person: Mention) -> None:
    """任命|江東分|公司總經理: a branch, and nobody."""
    kind = _KIND.match(work.flat.text, work.end(person))
    end = person.end + (len(kind[0]) if kind else 0)
    free = not work.taken.touches(person.paragraph, person.end, end)
    if kind and work.guessed(person):
        work.changed[person] = work.meant(replace(person, end=end, type=ORG)) if free else None


def _heads(work: Rewording, post: Mention) -> bool:
    return work.words(post).removeprefix("副") in _HEADS


def _whole(work: Rewording, post: Mention) -> None:
    touched = [
        each
        for each in work.article.mentions
        if each.paragraph == post.paragraph and each.start < post.end and post.start < each.end
    ]
    inside = all(post.start <= each.start and each.end <= post.end for each in touched)
    if not inside or any(each.type is PERSON for each in touched):
        return
    for each in touched:
        work.changed[each] = None
    work.more.append(work.meant(post))
