"""Which blocks of a page are its article: the box with the prose, less what is not text in it.

A box is scored by the prose under it, each further box between counting less, as Readability does;
what a class, an element or the wording marks as menu, advertisement, comment or further reading goes.
"""

from __future__ import annotations

import re

from reader.intake.formats.web.blocks import Block, Outline
from reader.intake.formats.web.phrases import ends_article, is_furniture

FADING = 0.6
"""What prose is worth to the next box outward; a body of 60 % of all prose beats the page around it."""

NAMED = 1.5
"""Factor of a box that the page itself calls the article's text."""

PROSE = 12
"""Characters of the shortest block that counts as prose."""

BESIDE = 40
"""Characters of prose by which a box beside the body belongs to it: an article cut in two by a picture."""

JUNK_TAGS = frozenset(["nav", "aside", "footer", "form", "menu", "header", "dialog"])
JUNK = re.compile(
    r"(?:^|[-_ ])(?:ad|ads|adv|advert\w*|advertise\w*|gg|banner\w*|sponsor\w*|promo\w*|comments?|cmt|disqus|repl(?:y|ies)"
    r"|message-?board|related\w*|relate|recommend\w*|rcmd|tuijian|hot-?(?:news|list|rank)?|rank\w*|popular|trending"
    r"|most-?(?:read|viewed)|read-?more|more|next-?(?:read|article)|sidebar|side|footer|foot|copyright|disclaimer|statement"
    r"|shar(?:e|ing)\w*|social\w*|sns|breadcrumbs?|crumbs?|path|menu\w*|nav\w*|toolbar|subscri\w*|newsletter|app-?download|download"
    r"|login|popup|modal|cookie\w*|tags?|tag-?list|keywords?|pagination|pager|qr-?code|weixin|wechat|hidden)(?:$|[-_ \d])"
)
BODY = re.compile(
    r"(?:^|[-_ ])body(?:$|[-_ ])|article-?(?:body|content|text|main|detail)|(?:^|[-_ ])(?:artibody|post-?(?:body|content)|entry-?content|story(?:-?body)?"
    r"|main-?content|news-?(?:content|text|body)|content-?(?:body|text|article)|paragraph|rich-?text|text-?body|articletext)"
)
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
END = frozenset("。！？!?；;…”」』")
COMMA = re.compile(r"[，,。；;！？]")


def body(page: Outline) -> list[Block]:
    """Give the blocks of the article, in reading order."""
    weights = [_prose(block) for block in page.blocks]
    if not any(weights):
        return [block for block in page.blocks if not _linked(block)]
    junk = _junk(page, weights)
    weights = [0 if junk[block.box] else weight for block, weight in zip(page.blocks, weights, strict=True)]
    chosen = _family(page, _best(page, weights), weights)
    blocks = [
        block
        for block in page.blocks
        if block.box >= 0 and not junk[block.box] and any(box in chosen for box in page.around(block.box))
    ]
    return _trimmed(blocks)


def _prose(block: Block) -> int:
    """Count the characters of a block that look like running text."""
    plain = len(block.text) - block.links
    if (
        plain < PROSE
        or plain < block.links
        or not (block.text[-1] in END or len(COMMA.findall(block.text)) > 1)
    ):
        return 0
    return plain


def _linked(block: Block) -> bool:
    return block.links * 2 > len(block.text)


def _junk(page: Outline, weights: list[int]) -> list[bool]:
    """Tell for each box whether it is furniture of the page; never one with most of the prose."""
    totals = [0] * (len(page.boxes) + 1)  # the last one is for text outside any box
    for block, weight in zip(page.blocks, weights, strict=True):
        for around in page.around(block.box) if weight else ():
            totals[around] += weight
    most = sum(weights) / 2
    headed = _headed(page)
    junk: list[bool] = []
    for number, box in enumerate(page.boxes):
        named = JUNK.search(CAMEL.sub("-", box.name).lower()) or box.hidden or box.tag in JUNK_TAGS
        inside = box.parent >= 0 and junk[box.parent]
        junk.append(inside or number in headed or bool(named and totals[number] < most))
    return [*junk, False]


def _headed(page: Outline) -> set[int]:
    """Give the boxes that a line such as 延伸閱讀 begins, each as large as it gets."""
    first: dict[int, int] = {}
    for number, block in enumerate(page.blocks):
        for box in page.around(block.box):
            if first.setdefault(box, number) != number:
                break
    return {box for box, number in first.items() if ends_article(page.blocks[number].text)}


def _best(page: Outline, weights: list[int]) -> int:
    """Give the number of the box with the highest score."""
    scores: dict[int, float] = {}
    for block, weight in zip(page.blocks, weights, strict=True):
        worth = float(weight)
        for step, box in enumerate(page.around(block.box) if weight else ()):
            if worth < 0.01:
                break
            scores[box] = scores.get(box, 0.0) + worth
            worth *= FADING if step else 1.0  # a paragraph's own box is as good as the text in it
    return max(scores, key=lambda box: (scores[box] * _named(page, box), -box), default=0)


def _named(page: Outline, box: int) -> float:
    one = page.boxes[box]
    named = one.prop == "articleBody" or BODY.search(CAMEL.sub("-", one.name).lower())
    return NAMED if named or one.tag == "article" else 1.0


def _family(page: Outline, best: int, weights: list[int]) -> frozenset[int]:
    """Give the box and those beside it that carry on its text."""
    parent = page.boxes[best].parent
    beside: dict[int, int] = {}
    for block, weight in zip(page.blocks, weights, strict=True):
        child = next((box for box in page.around(block.box) if page.boxes[box].parent == parent), -1)
        beside[child] = beside.get(child, 0) + weight
        if page.boxes[child].tag == "figure" or block.caption * 2 > len(block.text):
            beside[child] = BESIDE
    return frozenset((best, *(box for box, weight in beside.items() if weight >= BESIDE and box >= 0)))


def _trimmed(blocks: list[Block]) -> list[Block]:
    """Leave out links, phrases that are no text, and all from where further reading begins."""
    kept: list[Block] = []
    for number, block in enumerate(blocks):
        if ends_article(block.text) and sum(map(_prose, kept)) >= sum(map(_prose, blocks[number:])):
            break
        if not is_furniture(block.text) and not (_linked(block) and not _prose(block)):
            kept.append(block)
    return kept
