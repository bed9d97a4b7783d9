"""The translation of an article: found by its name, of any format, aligned, and put right by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader import intake
from reader.document import Article, Beside, Entity, EntityType, Mention, Paragraph, Rendition
from reader.language import translation
from reader.language.translation import aligned, beside, paired
from reader.userdata import anchored
from reader.wording import Fault

OURS = ("市長昨天辭職。", "工廠去年虧損3.5億元，裁員兩成。", "新館長林淑貞下週上任，任期四年。")
THEIRS = (
    "The mayor resigned yesterday.",
    "The factory lost 350 million last year and is cutting a fifth of its staff.",
    "The new director takes office next week; the term is four years.",
)


def article(*texts: str, theirs: tuple[str, ...] = THEIRS) -> Article:
    return Article(paragraphs=tuple(map(Paragraph, texts)), rendition=Rendition(theirs))


@pytest.mark.parametrize(
    ("files", "name", "found"),
    [
        (["a.txt", "a.en.txt"], "a.txt", "a.en.txt"),
        (["a.zh.txt", "a.en.txt"], "a.zh.txt", "a.en.txt"),
        (["a.txt", "a.en.md"], "a.txt", "a.en.md"),
        (["a.txt", "a.en.md", "a.en.txt"], "a.txt", "a.en.txt"),
        (["a.txt", "b.en.txt"], "a.txt", None),
        (["a.en.txt"], "a.en.txt", None),
        (["[1].txt", "1.en.txt"], "[1].txt", None),
    ],
)
def test_it_is_found_beside_the_article(
    tmp_path: Path, files: list[str], name: str, found: str | None
) -> None:
    for file in files:
        (tmp_path / file).write_text("x", "utf-8")
    other = beside(tmp_path / name)
    assert (other.name if other else None) == found


def test_as_many_paragraphs_stand_one_for_one_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("\n\n".join(OURS), "utf-8")
    (tmp_path / "a.en.txt").write_text("\n\n".join(THEIRS), "utf-8")
    one = paired(intake.read(tmp_path / "a.txt"), tmp_path / "a.en.txt")
    assert one.translation == THEIRS
    (tmp_path / "a.en.txt").write_text("\n\n".join(THEIRS[:2]), "utf-8")
    assert paired(one, tmp_path / "a.en.txt").rendition == Rendition(THEIRS[:2])


def test_what_one_side_lacks_is_a_gap() -> None:
    assert aligned(article(*OURS, theirs=(THEIRS[0], THEIRS[2]))).translation == (THEIRS[0], "", THEIRS[2])
    one = aligned(article(OURS[0], OURS[2]))
    assert one.rendition is not None
    assert one.rendition.beside[0] == Beside(own=(0, 1), after=(1, 2))


def test_names_help() -> None:
    names = {"h": Entity("h", EntityType.PERSON, {"en": ("Huang",)})}
    said = "黃仁勳拒絕評論此事。"
    one = Article(
        paragraphs=(Paragraph("扎克伯格拒絕評論此事。"), Paragraph(said)),
        entities=names,
        mentions=(Mention(1, 0, 3, EntityType.PERSON, "h"),),
        rendition=Rendition(("Huang declined to comment on this.",)),
    )
    assert aligned(one).translation == ("", "Huang declined to comment on this.")


def test_a_very_long_article_is_paired_by_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translation, "MOST", 1)
    one = aligned(article(*OURS[:2]))
    assert one.translation == (THEIRS[0], f"{THEIRS[1]}\n{THEIRS[2]}")
    assert "2 paragraphs" in one.remarks[0]


def test_what_a_reader_put_together_is_remembered_by_content(tmp_path: Path) -> None:
    one = aligned(article(*OURS))
    anchored.fix(one, 0, 1, folder=tmp_path)
    assert anchored.fixed(one, folder=tmp_path) == [(0, 1)]
    edited = article("新的第一段。", *OURS, theirs=("New.", *THEIRS))
    assert anchored.fixed(edited, folder=tmp_path) == [(1, 2)]
    assert aligned(edited, [(1, 2)]).translation[1] == THEIRS[1]
    anchored.fix(one, 0, 2, folder=tmp_path)
    assert anchored.fixed(one, folder=tmp_path) == [(0, 2)]
    anchored.fix(one, 0, None, folder=tmp_path)
    assert anchored.fixed(one, folder=tmp_path) == []


def test_paragraphs_alike_are_told_apart() -> None:
    first, second, other = anchored.keys(["圖", "圖", "文"])
    assert first != second
    assert first.split(".")[0] == second.split(".")[0] != other.split(".")[0]


@pytest.mark.parametrize("text", ["pairs: x", "- a", "pairs: [a]", "pairs: [{article: a}]"])
def test_a_broken_file_is_named(tmp_path: Path, text: str) -> None:
    one = aligned(article(*OURS))
    anchored.fix(one, 0, 1, folder=tmp_path)
    file = next(tmp_path.glob("*.yaml"))
    file.write_text(text, "utf-8")
    with pytest.raises(Fault, match="not a list of paired paragraphs"):
        anchored.fixed(one, folder=tmp_path)
