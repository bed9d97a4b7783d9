"""Files of binary formats made for a test: EPUB, Word and PDF, each as small as can be."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

CONTAINER = (
    '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">'
    '<rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)


def packed(members: dict[str, str | bytes]) -> bytes:
    """Give a ZIP archive."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def epub(
    chapters: Sequence[str], *, title: str = "", author: str = "", date: str = "", publisher: str = ""
) -> bytes:
    """Give a book; `chapters` are the bodies of its pages, in reading order, which is not that of their names."""
    names = [f"c{len(chapters) - number} 章.xhtml" for number in range(len(chapters))]
    items = "".join(
        f'<item id="i{n}" href="text/{name.replace(" ", "%20")}" media-type="application/xhtml+xml"/>'
        for n, name in sorted(enumerate(names), key=lambda pair: pair[1])
    )
    told = (("title", title), ("creator", author), ("date", date), ("publisher", publisher))
    about = "".join(f"<dc:{name}>{escape(text)}</dc:{name}>" for name, text in told if text)
    package = (
        '<?xml version="1.0" encoding="utf-8"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{about}</metadata>'
        '<manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
        f"{items}</manifest>"
        '<spine><itemref idref="nav"/>'
        + "".join(f'<itemref idref="i{n}"/>' for n in range(len(chapters)))
        + "</spine></package>"
    )
    page = (
        '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>'
        "<body>{}</body></html>"
    )
    return packed(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": CONTAINER,
            "OEBPS/book.opf": package,
            "OEBPS/nav.xhtml": page.format("<nav><ol><li><a href='text/c1'>目錄</a></li></ol></nav>"),
            **{f"OEBPS/text/{name}": page.format(body) for name, body in zip(names, chapters, strict=True)},
        }
    )


def pdf(
    pages: Iterable[Sequence[tuple[float, float, float, str]]], *, about: dict[str, str] | None = None
) -> bytes:
    """Give a PDF; a page is (left edge, base from the foot, size, text) for each line shown.

    The font is not in the file; its ToUnicode map says which characters its codes are, as a text
    extractor needs.
    """
    shown = [list(page) for page in pages]
    letters = sorted({letter for page in shown for *_, text in page for letter in text})
    codes = {letter: number for number, letter in enumerate(letters, 1)}
    objects = ["<</Type/Catalog/Pages 2 0 R>>", ""]
    objects += [
        "<</Type/Font/Subtype/Type0/BaseFont/Made/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>",
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/Made/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        f"/DW 1000/W[{''.join(f'{n}[500]' for c, n in codes.items() if c.isascii())}]>>",
        _stream(_unicode_map(codes)),
        f"<<{''.join(f'/{key} {_string(value)}' for key, value in (about or {}).items())}>>",
    ]
    kids = []
    for page in shown:
        content = "".join(
            f"BT /F1 {size} Tf 1 0 0 1 {left} {base} Tm <{''.join(f'{codes[c]:04x}' for c in text)}> Tj ET\n"
            for left, base, size, text in page
        )
        objects.append(_stream(content))
        objects.append(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>"
            f"/Contents {len(objects)} 0 R>>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>"
    return _file(objects)


def _unicode_map(codes: dict[str, int]) -> str:
    pairs = "".join(f"<{n:04x}> <{c.encode('utf-16-be').hex()}>\n" for c, n in codes.items())
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Made def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{len(codes)} beginbfchar\n{pairs}endbfchar\n"
        "endcmap CMapName currentdict /CMap defineresource pop end end"
    )


def _string(text: str) -> str:
    return f"<feff{text.encode('utf-16-be').hex()}>"


def _stream(content: str) -> str:
    packed = zlib.compress(content.encode("latin-1"))
    return f"<</Filter/FlateDecode/Length {len(packed)}>>stream\n{packed.decode('latin-1')}\nendstream"


def _file(objects: Sequence[str]) -> bytes:
    data = b"%PDF-1.7\n"
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + one.encode("latin-1") + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer<</Size {len(objects) + 1}/Root 1 0 R/Info 6 0 R>>\n"
    return data + end.encode() + f"startxref\n{len(data)}\n%%EOF\n".encode()


def wrapped(text: str, columns: int) -> list[str]:
    """Cut a text into lines of so many characters."""
    return [text[at : at + columns] for at in range(0, len(text), columns)]


def with_footnote(document: bytes, text: str) -> bytes:
    """Give a Word document with one more footnote, beside the lines that part such notes from the text."""
    space = "http://schemas.openxmlformats.org"
    note = (
        f'<w:footnotes xmlns:w="{space}/wordprocessingml/2006/main">'
        '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        f'<w:footnote w:id="1"><w:p><w:r><w:t> {text}</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    added = {
        "[Content_Types].xml": (
            "</Types>",
            f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/>',
        ),
        "word/_rels/document.xml.rels": (
            "</Relationships>",
            f'<Relationship Id="n1" Target="footnotes.xml" Type="{space}/officeDocument/2006/relationships/footnotes"/>',
        ),
    }
    file = BytesIO()
    with ZipFile(BytesIO(document)) as old, ZipFile(file, "w") as new:
        for name in old.namelist():
            end, more = added.get(name, ("", ""))
            member = old.read(name)
            new.writestr(name, member.replace(end.encode(), (more + end).encode()) if end else member)
        new.writestr("word/footnotes.xml", note)
    return file.getvalue()
