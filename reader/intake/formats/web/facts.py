"""What a page says about its article: title, author, site, day, address; metadata before print."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from reader.intake import byline
from reader.intake.formats.contents import Contents
from reader.intake.formats.web.blocks import Block, Node, Outline, tidy

ARTICLES = re.compile(r"(?:News|Reportage|Analysis|Opinion|Background|Blog)?(?:Article|Posting)$")
PARTS = re.compile(
    r"\s*[|｜_]\s*|(?<=[^\s-])--+(?=[\u3400-\u9fff])|\s+[-–—]+\s+|(?<=[\u3400-\u9fff])\s*[-–—]\s*(?=[\u3400-\u9fff]{2,8}$)"
)
"""What stands between a title and the name of the site."""

TITLES = ("og:title", "twitter:title", "title")
AUTHORS = (
    "author",
    "article:author",
    "og:article:author",
    "dable:author",
    "mediaid:author",
    "byl",
    "dc.creator",
)
SITES = ("og:site_name", "application-name", "publisher", "article:publisher", "source", "dc.publisher")
DATES = (
    "article:published_time", "og:published_time", "datepublished", "pubdate", "publishdate", "publish_date", "dc.date",
    "dc.date.issued", "date", "og:release_date", "parsely-pub-date", "weibo:article:create_at",
)  # fmt: skip
ADDRESSES = ("og:url", "twitter:url")
HEADINGS = ("h1", "h2")
SHORT_TITLE = 6
"""Characters of a title that may be one of an article and not of a site."""

SIGNED = '[itemprop="author"], [rel="author"], [class*="author"], [class*="reporter"], [class*="byline"]'
BADGE = "#js_name"
"""Where WeChat, whose metadata name WeChat alone, prints whose account an article is of."""

NEAR, ABOVE, FAR = 6, 4, 14
"""Blocks below the headline in which a byline stands, or above it; or else further below."""

DEPTH = 8
"""Levels of JSON-LD looked into."""

Json = Any


def facts(tree: Node, page: Outline, chosen: list[Block]) -> Contents:
    """Give the fields of an article of which `chosen` are the blocks; `paragraphs` of what is given is empty."""
    told = _meta(tree)
    linked = _linked_data(tree)
    printed = [tidy(node.text()) for node in tree.css("title")][:1] or [""]
    headline = _headline(
        page, chosen, [str(linked.get("headline") or ""), *(told.get(key, "") for key in TITLES), *printed]
    )
    near = byline.find(_near(page, headline))
    return Contents(
        paragraphs=(),
        title=headline,
        author=_people(linked.get("author"))
        or _first(told, AUTHORS, _is_name)
        or near.author
        or _signed(tree),
        publisher=_people(linked.get("publisher"))
        or next((tidy(node.text()) for node in tree.css(BADGE)), "")
        or _first(told, SITES, _is_name)
        or near.publisher
        or _site(printed[0], headline),
        date=byline.day(str(linked.get("datePublished") or "")) or _date(told, tree) or near.date,
        address=_address(tree, told, linked),
    )


def _meta(tree: Node) -> dict[str, str]:
    """Give the metadata of the head and of marked elements, the first of each name."""
    found: dict[str, str] = {}
    for node in tree.css("meta[content]"):
        attributes = node.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
        found.setdefault(name.lower(), tidy(attributes.get("content") or ""))
    return found


def _linked_data(tree: Node) -> dict[str, Json]:
    """Give the JSON-LD record of the article; empty where there is none that can be read."""
    for node in tree.css('script[type="application/ld+json"]'):
        try:
            value = json.loads(node.text() or "", strict=False)
        except (ValueError, RecursionError):  # pages are written by many hands
            continue
        for record in _records(value, DEPTH):
            kinds = record.get("@type")
            if any(
                isinstance(k, str) and ARTICLES.search(k)
                for k in (kinds if isinstance(kinds, list) else [kinds])
            ):
                return record
    return {}


def _records(value: Json, depth: int) -> Iterator[dict[str, Json]]:
    if isinstance(value, dict):
        yield value
    if depth and isinstance(value, (dict, list)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _records(inner, depth - 1)


def _people(value: Json) -> str:
    """Write the names of people or an organisation as JSON-LD gives them."""
    listed = value if isinstance(value, list) else [value]
    names = [one.get("name") if isinstance(one, dict) else one for one in listed]
    return "、".join(tidy(name) for name in names if isinstance(name, str) and _is_name(tidy(name)))


def _signed(tree: Node) -> str:
    """Give the name in an element that is marked as the author's."""
    marked = (byline.signed(tidy(node.text())) for node in tree.css(SIGNED)[:12])
    return next((names for names in marked if names), "")


def _is_name(text: str) -> bool:
    return 0 < len(text) <= 60 and "://" not in text and not text.isdigit()


def _first(told: dict[str, str], keys: tuple[str, ...], fits: Any) -> str:
    return next((told[key] for key in keys if fits(told.get(key, ""))), "")


def _headline(page: Outline, chosen: list[Block], titles: list[str]) -> str:
    """Choose the headline: the longest heading that a title of the head agrees with, else such a title.

    A page whose head names the site alone has the last heading before its text for a headline.
    """
    wanted = [_bare(tidy(title)) for title in titles if title.strip()]
    headings = [block for block in page.blocks if block.tag in ("h1", "h2", "h3")]
    agreeing = [block.text for block in headings if any(_agree(_bare(block.text), one) for one in wanted)]
    if agreeing:
        return max(agreeing, key=len)
    title = next((tidy(title) for title in titles if title.strip()), "")
    parts = [part for part in PARTS.split(title) if part]
    title = parts[0] if parts and len(parts[0]) >= SHORT_TITLE else title
    if len(title) >= SHORT_TITLE:
        return title
    text = next((block for block in chosen if block.tag not in HEADINGS), None)
    above = page.blocks[: page.blocks.index(text)] if text else []
    return next((block.text for block in reversed(above) if block.tag in HEADINGS), title)


def _agree(heading: str, title: str) -> bool:
    """Tell whether one holds the other, and is no mere part of it such as the name of the site."""
    short, long = sorted((heading, title), key=len)
    return short in long and len(short) >= 4 and len(short) * 5 >= len(long) * 2


def _bare(text: str) -> str:
    """Give a title without blanks: pages write them differently each time."""
    return re.sub(r"\s+", "", text)


def _site(title: str, headline: str) -> str:
    """Give the last part of the title of the window, where the headline stands before it."""
    parts = [part for part in PARTS.split(title) if part]
    last = parts[-1] if len(parts) > 1 else ""
    return last if last and last not in headline and len(last) <= 20 else ""


def _near(page: Outline, headline: str) -> list[str]:
    place = next((n for n, block in enumerate(page.blocks) if block.text == headline), 0)
    blocks = [
        *page.blocks[place : place + NEAR],
        *reversed(page.blocks[max(0, place - ABOVE) : place]),
        *page.blocks[place + NEAR : place + FAR],
    ]
    return [block.text for block in blocks]


def _date(told: dict[str, str], tree: Node) -> str:
    found = next((d for key in DATES if (d := byline.day(told.get(key, "")))), "")
    if found:
        return found
    times = (node.attributes.get("datetime") or node.text() for node in tree.css("time")[:3])
    return next((d for time in times if (d := byline.day(time))), "")


def _address(tree: Node, told: dict[str, str], linked: dict[str, Json]) -> str:
    canonical = [node.attributes.get("href") or "" for node in tree.css('link[rel="canonical"]')]
    page = linked.get("mainEntityOfPage")
    page = page.get("@id") if isinstance(page, dict) else page
    listed = [*canonical, *(told.get(key, "") for key in ADDRESSES), page, linked.get("url")]
    return next(
        (one.strip() for one in listed if isinstance(one, str) and re.match(r"https?://\S+$", one.strip())),
        "",
    )
