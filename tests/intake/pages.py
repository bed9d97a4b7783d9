"""Pages of news sites made of invented articles: what a page holds and what its reader should find."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from reader.document import Kind

CASES = Path(__file__).parents[1] / "cases" / "formats"
KINDS = {"t": Kind.TEXT, "h": Kind.HEADING, "c": Kind.CAPTION}
AD_AFTER = 2
"""Paragraphs of the body before the advertisement."""


@dataclass(frozen=True)
class Page:
    """A saved page, and the article in it; `facts` are those that the page tells."""

    name: str
    data: bytes
    charset: str
    facts: dict[str, str]
    paragraphs: tuple[tuple[Kind, str], ...]


def pages() -> Iterator[Page]:
    """Give each site with each article of its script."""
    articles = yaml.load((CASES / "articles.yaml").read_text("utf-8"), yaml.BaseLoader)
    for site in yaml.load((CASES / "sites.yaml").read_text("utf-8"), yaml.BaseLoader):
        for number, article in enumerate(articles):
            if article["script"] == site["script"]:
                yield _page(site, article, f"{site['name']}-{number}")


def _page(site: dict[str, Any], article: dict[str, Any], name: str) -> Page:
    told = [(kind, text) for one in article["body"] for kind, text in one.items()]
    body = [site[kind].replace("{}", text) for kind, text in told]
    body.insert(AD_AFTER, site["ad"])
    page = site["page"].replace("{body}", "".join(body))
    for field in ("title", "author", "date"):
        page = page.replace(f"{{{field}}}", article[field])
    charset = site.get("charset", "utf-8")
    facts = {"title": article["title"], "publisher": site["told"]["publisher"]}
    facts |= {field: article[field] for field in ("author", "date") if site["told"][field] == "yes"}
    facts["address"] = site["told"].get("address", "")
    paragraphs = tuple((KINDS[kind], text) for kind, text in told)
    return Page(name, page.encode(charset), charset, facts, paragraphs)
