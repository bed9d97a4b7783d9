"""Posts that name a branch of a service: 樹林分局長, 中和分局副分局長, of which a guess saw a part."""

from __future__ import annotations

from reader.annotate.text.reworded import Rewording, rewording
from reader.annotate.text.searching import quick
from reader.document import PERSON, TITLE, Article, Mention
from reader.knowledge import Knowledge

_LEADS = quick(
    "(?:^|(?<=[\n、，。：；由原前任为括接市县局和及与]))(?P<post>(?![原前任由为])[\u4e00-\u9fff]{2,3}(?:第?[一二三四五六七八九])?分局长)(?=[\u4e00-\u9fff])"
)
"""A place, which branch there if there are several, and who leads it, before a name."""
_CONFIDENCE = 0.7


def branches(article: Article, knowledge: Knowledge) -> Article:
    """Give such a post as one title, with the branch within it, where parts of it have been taken for other names."""
    work = rewording(article, knowledge)
    for match in _LEADS.finditer(work.flat.text) if "分局" in work.flat.text else ():
        paragraph, start = work.flat.locate(match.start("post"))
        _whole(work, Mention(paragraph, start, start + len(match["post"]), TITLE, "", _CONFIDENCE))
    return work.done()


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
