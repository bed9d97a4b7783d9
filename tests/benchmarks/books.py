"""Articles of any size for benchmarks: the sample's paragraphs in ever new order, in every format that peers read."""

from __future__ import annotations

import random
import zipfile
from html import escape
from pathlib import Path

from reader import paths

SIZES = {"20k": 20_000, "1m": 1_000_000, "10m": 10_000_000, "100m": 100_000_000}


def texts(folder: Path, size: str) -> str:
    """Write an article of a size in every format; give its title."""
    title, *rest = sample()
    chance, paragraphs, written = random.Random(7), [title], 0
    while written < SIZES[size]:
        for paragraph in chance.sample(rest, len(rest)):
            paragraphs.append(paragraph)
            written += len(paragraph.encode()) + 2
            if written >= SIZES[size]:
                break
    text = "\n\n".join(paragraphs) + "\n"
    for ending in ("txt", "md"):
        (folder / f"{size}.{ending}").write_text(text, "utf-8")
    _epub(folder / f"{size}.epub", paragraphs)
    return title


def sample() -> list[str]:
    path = paths.shipped() / "articles" / "ai-talent-summer-2025.txt"
    return [line for line in path.read_text("utf-8").split("\n") if line]


def _epub(path: Path, paragraphs: list[str]) -> None:
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
    head = '<?xml version="1.0" encoding="utf-8"?>'
    files = {
        "META-INF/container.xml": f'{head}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
        '<rootfiles><rootfile full-path="b.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
        "b.opf": f'{head}<package xmlns="http://www.idpf.org/2007/opf" version="2.0" unique-identifier="i">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>t</dc:title><dc:language>zh</dc:language>'
        '<dc:creator>c</dc:creator><dc:identifier id="i">i</dc:identifier></metadata><manifest>'
        '<item id="c" href="c.xhtml" media-type="application/xhtml+xml"/>'
        '<item id="n" href="n.ncx" media-type="application/x-dtbncx+xml"/></manifest>'
        '<spine toc="n"><itemref idref="c"/></spine></package>',
        "n.ncx": f'{head}<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><head/><docTitle><text>t</text>'
        '</docTitle><navMap><navPoint id="p" playOrder="1"><navLabel><text>c</text></navLabel><content src="c.xhtml"/>'
        "</navPoint></navMap></ncx>",
        "c.xhtml": f'{head}<html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body>{body}</body></html>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        for name, content in files.items():
            book.writestr(name, content)
