"""What is applied to all articles: records in the reader's own annotations, which stay as they were written."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader import paths
from reader.annotate.pipeline import annotate
from reader.document import Article, Entity, EntityType, Paragraph
from reader.knowledge import Knowledge
from reader.knowledge.loader import check, load
from reader.userdata import ownknowledge
from reader.wording import Fault

FOUND = Entity("person-林小文", EntityType.PERSON, {"zh-Hant-TW": ("林小文",)}, known=False)
MINE = "# my people\n- id: wen-lin\n  names: {en: [Wen Lin]}   # sure\n# next\n- id: other\n  names: {en: [Other]}\n"


def test_an_entity_nobody_knew_is_known_from_then_on(tmp_path: Path) -> None:
    written = ownknowledge.add(FOUND, {"zh-Hans-CN": ("林小文", "小文")}, folder=tmp_path)
    (person,) = load([tmp_path]).entities.values()
    assert person.names == {"zh-Hans-CN": ("林小文", "小文"), "zh-Hant-TW": ("林小文",)}
    assert person.id == "person-797f3d67"
    assert (check(tmp_path)[0], written.path.name) == ([], "people.yaml")


def test_its_id_is_that_of_its_english_name() -> None:
    lin = Entity("own-person-x", EntityType.PERSON, {"en": ("Xiao-wen Lin",)})
    assert ownknowledge.identity(lin) == "xiao-wen-lin"
    assert ownknowledge.identity(FOUND, "Wen Lin") == "wen-lin"


def test_what_a_person_wrote_stays(tmp_path: Path) -> None:
    people = tmp_path / "people.yaml"
    people.write_text(MINE, "utf-8")
    ownknowledge.add(
        Entity("wen-lin", EntityType.PERSON, {"zh-Hant-TW": ("林文",)}), {"en": ("W. Lin",)}, folder=tmp_path
    )
    text = people.read_text("utf-8")
    assert text.startswith("# my people\n- id: wen-lin\n")
    assert text.endswith("# next\n- id: other\n  names: {en: [Other]}\n")
    assert load([tmp_path]).entities["wen-lin"].names == {
        "zh-Hant-TW": ("林文",),
        "en": ("Wen Lin", "W. Lin"),
    }


def test_a_record_goes_to_the_file_of_its_type(tmp_path: Path) -> None:
    (tmp_path / "people.yaml").write_text(MINE, "utf-8")
    ownknowledge.add(Entity("wen-lin", EntityType.ORG, {"en": ("Wen Lin",)}), {}, folder=tmp_path)
    assert load([tmp_path]).entities["wen-lin"].type is EntityType.ORG
    assert "wen-lin" not in (tmp_path / "people.yaml").read_text("utf-8")
    assert check(tmp_path)[0] == []


def test_a_shipped_record_keeps_its_fields(tmp_path: Path) -> None:
    shipped = load([paths.shipped()])
    child = min(identity for identity in shipped.parents if shipped.entities[identity].type is EntityType.ORG)
    ownknowledge.add(shipped.entities[child], {"zh-Hant-TW": ("新別名",)}, folder=tmp_path)
    both = load([paths.shipped(), tmp_path])
    assert both.parents[child] == shipped.parents[child]
    assert "新別名" in both.entities[child].names["zh-Hant-TW"]
    assert check(tmp_path)[0] == []  # its parent is a record that we ship


def test_a_word_that_holds_no_name_is_passed_over(tmp_path: Path) -> None:
    article = Article(paragraphs=(Paragraph("本周高通胀未見緩和，而高通發布晶片。"),))
    gao = Entity("gao", EntityType.ORG, {"zh-Hans-CN": ("高通",)})
    ownknowledge.add(gao, {}, folder=tmp_path)
    assert [m.start for m in annotate(article, load([tmp_path])).mentions if m.entity == "gao"] == [2, 11]
    ownknowledge.never(gao, "高通胀", folder=tmp_path)
    assert [m.start for m in annotate(article, load([tmp_path])).mentions if m.entity == "gao"] == [11]


def test_what_the_machine_took_for_a_name_is_passed_over_too(tmp_path: Path) -> None:
    article = Article(paragraphs=(Paragraph("记者王晓明表示，王晓明将出席会议。"),))
    assert "王晓明" in {article.text(m) for m in annotate(article, Knowledge()).mentions}
    ownknowledge.never(FOUND, "王晓明", folder=tmp_path)
    assert "王晓明" not in {article.text(m) for m in annotate(article, load([tmp_path])).mentions}
    assert check(tmp_path)[0] == []


def test_a_file_that_cannot_be_added_to_is_left_alone(tmp_path: Path) -> None:
    people = tmp_path / "people.yaml"
    people.write_text("[{id: a, names: {en: [A]}}]", "utf-8")
    with pytest.raises(Fault):
        ownknowledge.add(FOUND, {}, folder=tmp_path)
    assert people.read_text("utf-8") == "[{id: a, names: {en: [A]}}]"
