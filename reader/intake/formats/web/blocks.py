"""A parsed page as a list of blocks of text, and the boxes they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from reader.intake.paragraphs import SENTENCE_END, join

Node = Any
"""A node of selectolax, which ships no types that mypy follows into C."""

_SKIPPED = (
    "script style noscript template iframe object svg canvas video audio select button textarea input "
    "head rt rp"
)
SKIPPED = frozenset(_SKIPPED.split())
_BOXES = (
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p pre section summary table "
    "caption tbody td tfoot th thead tr ul"
)
BOXES = frozenset(_BOXES.split())
BOLD = frozenset(("b", "strong"))
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
CENTRED = re.compile(r"text-align\s*:\s*center", re.I)
CAPTION = re.compile(
    r"caption|img[-_]?(?:desc|descr|info|intro|note|title)|pic[-_]?(?:desc|intro|info|txt)|photo[-_]?(?:desc|info|caption)",
    re.I,
)
UNSEEN = re.compile(r"visually-?hidden|sr-only|screen-?reader")
"""Classes of words that only a screen reader speaks."""

WRAP = re.compile(r"(?<=[\u2e80-\uffef])[ \t\r\f]*\n\s*(?=[\u2e80-\uffef])")
"""A line end of the markup between Chinese characters, where a browser would paint a blank."""

PICTURE = re.compile(
    r"(?:^|[-_ ])(?:photo|pic|picture|image|img|figure|f?_?(?:align)?center)(?:$|[-_ ])", re.I
)
"""Classes of boxes in which a line below a picture is its caption."""

BLANKS = re.compile(r"[ \t\n\r\f\v\x85\xa0\u2028\u2029]+")
SHORT = 15
"""Characters of a line that a single line break ends for good."""


@dataclass(slots=True)
class Box:
    """One element that holds blocks; `parent` is the number of the box around it, -1 for the outermost.

    `name` is its classes and its id, `prop` its itemprop; `hidden` tells that the page as saved does
    not show it, `captions` that what stands below a picture in it is set as captions are.
    """

    tag: str
    parent: int
    name: str = ""
    prop: str = ""
    hidden: bool = False
    captions: bool = False


@dataclass(slots=True)
class Block:
    """One run of text in box number `box`; `links`, `bold`, `caption` count its characters of each sort.

    `below_picture` tells that a picture stands right above it, and that it is set as captions are.
    """

    text: str
    tag: str
    box: int
    links: int = 0
    bold: int = 0
    caption: int = 0
    below_picture: bool = False


@dataclass(slots=True)
class Outline:
    """The boxes of a page, outer before inner, and its blocks in reading order."""

    boxes: list[Box] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)

    def around(self, box: int) -> Iterator[int]:
        """Give the numbers of a box and of those around it, the inner first."""
        while box >= 0:
            yield box
            box = self.boxes[box].parent


def outline(tree: Node) -> Outline:
    """Read the blocks of a page; pictures and line breaks leave their trace in them."""
    walk = _Walk()
    waiting: list[tuple[Node, bool]] = [] if tree.body is None else [(tree.body, False)]
    while waiting:  # no recursion: pages are deep
        node, over = waiting.pop()
        if over:
            walk.leave(node)
        elif node.is_text_node:
            walk.text(node.text_content or "")
        elif node.is_element_node and node.tag not in SKIPPED and not _unseen(node):
            walk.enter(node)
            waiting.append((node, True))
            children = []
            child = node.child
            while child is not None:
                children.append((child, False))
                child = child.next
            waiting += reversed(children)
    walk.flush()
    return walk.found


class _Walk:
    """One walk over the nodes in order, with the lines of text gathered since the last box began or ended."""

    def __init__(self) -> None:
        self.found = Outline()
        self.box = -1
        self.open = [0, 0, 0]  # links, bold type and captions that are open
        self.pre = 0
        self.lines: list[list[tuple[str, tuple[bool, ...]]]] = [[]]
        self.picture = False

    def enter(self, node: Node) -> None:
        """Open an element."""
        tag = node.tag
        if tag == "br":
            self.lines.append([])
        elif tag in ("img", "picture", "figure"):
            self.flush()
            self.picture = True
        self._count(node, 1)
        if tag in BOXES:
            self.flush()
            self.found.boxes.append(_box(node, self.box))
            self.box = len(self.found.boxes) - 1

    def leave(self, node: Node) -> None:
        """Close an element."""
        if node.tag in BOXES:
            self.flush()
            self.box = self.found.boxes[self.box].parent
        self._count(node, -1)

    def _count(self, node: Node, step: int) -> None:
        tag = node.tag
        self.open[0] += step * (tag == "a" and "href" in node.attributes)
        self.open[1] += step * (tag in BOLD)
        self.open[2] += step * (tag in ("figcaption", "figure") or _captioned(node))
        self.pre += step * (tag == "pre")

    def text(self, text: str) -> None:
        """Take a run of text."""
        sort = tuple(count > 0 for count in self.open)
        for number, line in enumerate(text.split("\n") if self.pre else (text,)):
            if number:
                self.lines.append([])
            self.lines[-1].append((line, sort))

    def flush(self) -> None:
        """Make blocks of the lines gathered."""
        lines, self.lines = self.lines, [[]]
        if len(lines) == 1 and not lines[0]:
            return
        tag = self.found.boxes[self.box].tag if self.box >= 0 else ""
        heading = len(tag) == 2 and tag[0] == "h" and tag[1].isdigit()
        held: list[list[tuple[str, tuple[bool, ...]]]] = []
        for line in lines:
            text = "".join(run for run, _ in line)
            if held and not heading and _parted(held[-1], text):
                self._block(held, tag)
                held = []
            if text.strip():
                held.append(line)
        self._block(held, tag)

    def _block(self, lines: list[list[tuple[str, tuple[bool, ...]]]], tag: str) -> None:
        text = join(filter(None, (tidy("".join(run for run, _ in line)) for line in lines)))
        if not text:
            return
        counts = [0, 0, 0]
        for line in lines:
            for run, sort in line:
                size = len(tidy(run))
                counts = [count + size * one for count, one in zip(counts, sort, strict=True)]
        links, bold, caption = (min(count, len(text)) for count in counts)
        near = list(self.found.around(self.box))[:2]
        below = self.picture and any(self.found.boxes[box].captions for box in near)
        self.found.blocks.append(Block(text, tag, self.box, links, bold, caption, below))
        self.picture = False


def tidy(text: str) -> str:
    """Write blanks as a browser shows them, none at line ends of the markup between Chinese characters."""
    return BLANKS.sub(" ", WRAP.sub("", text)).strip()


def _parted(before: list[tuple[str, tuple[bool, ...]]], text: str) -> bool:
    """Tell whether a paragraph ends at a line break: an empty line, an indent, a sentence's end, a short line."""
    above = "".join(run for run, _ in before).strip()
    return (
        not text.strip()
        or text.lstrip(" \xa0\n\t")[:1] == "\u3000"
        or len(above) < SHORT
        or above[-1] in SENTENCE_END
    )


def _unseen(node: Node) -> bool:
    return bool(UNSEEN.search(node.attributes.get("class") or ""))


def _captioned(node: Node) -> bool:
    name = node.attributes.get("class") or ""
    return bool(name and CAPTION.search(name))


def _box(node: Node, parent: int) -> Box:
    attributes = node.attributes
    style = attributes.get("style") or ""
    name = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".strip()
    centred = node.tag == "center" or attributes.get("align") == "center" or CENTRED.search(style)
    return Box(
        tag=node.tag,
        parent=parent,
        name=name,
        prop=attributes.get("itemprop") or "",
        hidden="hidden" in attributes or bool(HIDDEN.search(style)),
        captions=bool(centred or PICTURE.search(name)),
    )
