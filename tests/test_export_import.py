"""An article that leaves as JSON comes back: the same bytes, its notes once, and what is wrong is named."""

from __future__ import annotations

import json
import shutil
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import intake
from reader.annotate.decided import Drop, Mark, Ref, Rename, Retype
from reader.cli import importing
from reader.document import (
    Article,
    Beside,
    Certainty,
    Entity,
    EntityType,
    Group,
    Mention,
    Move,
    Offer,
    Paragraph,
    Post,
    Quote,
    Rendition,
    Retold,
    Source,
    Span,
    Step,
)  # fmt: skip
from reader.export import Wish, render
from reader.export.annotated_json import annotated_json
from reader.export.from_json import HARMLESS, from_json, is_ours
from reader.userdata import DecisionStore, Note, NoteStore
from reader.wording import Fault
from tests.test_cli import run

CASE = Path(__file__).parent / "cases" / "export" / "article.json"


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSREADER_DATA", str(tmp_path / "data"))


words = st.text(max_size=8)
shown = words.map(lambda text: text.translate(HARMLESS))
ids = st.sampled_from("abc")
numbers = st.integers(0, 9)
spans = st.builds(lambda start, length: Span(0, start, start + length), numbers, st.integers(1, 9))
posts = st.builds(Post, st.none() | ids, st.none() | shown)
sources = st.builds(
    Source, shown, st.none() | shown, shown, shown, st.integers(0, 9), shown, shown, shown, shown, shown
)  # fmt: skip
moves = st.builds(
    Move,
    *(shown, ids, st.none(), st.none() | posts, posts, shown, shown),
    evidence=st.lists(spans, max_size=2).map(tuple),
    confidence=st.floats(0, 1),
    decided=st.booleans(),
)
groups = st.builds(
    Move, shown, group=st.builds(Group, shown, st.none() | numbers, st.lists(ids, max_size=2).map(tuple))
)
steps = st.builds(Step, words, numbers, words, words, st.sampled_from(Certainty))
offers = st.builds(
    Offer,
    numbers,
    numbers,
    st.lists(words, max_size=2).map(tuple),
    st.sampled_from(Certainty),
    st.floats(0, 9),
)
notes_ = st.builds(
    Note, words.filter(bool), st.builds(Quote, words.filter(bool), words, words), numbers, st.none() | words,
    st.none() | words, words, st.lists(words, max_size=2).map(tuple), words, words,
)  # fmt: skip


def _retold(told: list[Move], named: list[Span]) -> Retold:
    """What a translation tells, in its second paragraph."""
    there, entity = tuple(replace(span, paragraph=1) for span in named), Entity("t", EntityType.ORG)
    moves = tuple(replace(move, evidence=there) for move in told)
    return Retold({"t": entity}, (Mention(1, 0, 2, entity.type, "t", 0.8),), moves, {"m": there})


@given(sources, st.lists(moves | groups, max_size=3), st.lists(steps, max_size=2), st.lists(offers, max_size=2),
       st.lists(notes_, max_size=3), st.lists(spans, max_size=3), shown)  # fmt: skip
def test_nothing_is_lost_on_the_way(
    tmp_path_factory: pytest.TempPathFactory, source: Source, told: list[Move], repairs: list[Step],
    unsure: list[Offer], notes: list[Note], named: list[Span], text: str,
) -> None:  # fmt: skip
    entities = {
        name: Entity(name, EntityType.ORG, {"en": (name, text)}, posts=(Post(name),)) for name in "abc"
    }
    mentions = sorted(
        (Mention(0, s.start, s.end, EntityType.ORG, "a") for s in named), key=lambda m: (m.start, -m.end)
    )
    article = Article(
        source, (Paragraph("文" * 20 + text),), tuple(repairs), tuple(unsure), tuple(named), tuple(named[:1]),
        entities, tuple(mentions), tuple(told), (text,),
        Rendition((text, "x" * 20), (Beside((0, 1), True, (1, 1), (1, 2)),)) if text else None,
        _retold(told, named) if text else None, (text,),
    )  # fmt: skip
    path = tmp_path_factory.getbasetemp() / "kept.json"
    written = annotated_json(article, notes)
    path.write_text(written, "utf-8")
    kept = from_json(path)
    assert kept.article == article
    assert kept.notes == tuple(notes)
    assert annotated_json(kept.article, kept.notes) == written


RENAMED = {"origin": "from", "destination": "to", "steps": "repairs"}


@pytest.mark.parametrize(
    ("record", "place"),
    [
        (Article, ()),
        (Source, ("source",)),
        (Step, ("repairs", 0)),
        (Offer, ("offers", 0)),
        (Paragraph, ("paragraphs", 0)),
        (Rendition, ("rendition",)),
        (Beside, ("rendition", "beside", 0)),
        (Retold, ("retold",)),
        (Entity, ("entities", 0)),
        (Post, ("entities", 0, "posts", 0)),
        (Mention, ("mentions", 0)),
        (Move, ("moves", 0)),
        (Group, ("moves", 1, "group")),
        (Span, ("moves", 0, "evidence", 0)),
        (Note, ("notes", 0)),
    ],
)
def test_no_field_of_the_model_is_forgotten(record: Any, place: tuple[str | int, ...]) -> None:
    """Whoever adds a field to a record must write and read it."""
    kept = from_json(CASE)
    step, offer = Step("x", 0, "", ""), Offer(0, 1, (), Certainty.UNSURE, 1.0)
    there = Rendition((), (Beside(),))
    whole = replace(kept.article, steps=(step,), offers=(offer,), rendition=there, retold=Retold())
    value: Any = json.loads(annotated_json(whole, kept.notes))
    for key in place:
        value = value[key]
    assert {RENAMED.get(field.name, field.name) for field in fields(record)} <= value.keys()


def test_json_import_json_is_the_same_byte_for_byte(tmp_path: Path) -> None:
    path = tmp_path / "kept.json"
    shutil.copy(CASE, path)
    folders = {"NEWSREADER_DATA": str(tmp_path / "data")}
    code, output, _ = run("import", path, env=folders)
    assert (code, output.startswith("Notes added: 4; already there: 0. Read with: ")) == (0, True)
    code, output, _ = run("export", path, "--format", "json", "-o", "-", env=folders)
    assert output.encode() == CASE.read_bytes()
    assert "Notes added: 0; already there: 4." in run("import", path, env=folders)[1]
    assert run("export", path, "--format", "json", "-o", "-", env=folders)[1].encode() == CASE.read_bytes()


def test_an_article_in_json_exports_without_being_imported() -> None:
    code, output, _ = run("export", CASE, "--format", "json", "-o", "-")
    assert (code, output.encode()) == (0, CASE.read_bytes())


def test_the_whole_pipeline_comes_back(tmp_path: Path) -> None:
    """Article → JSON → article → JSON, by the commands alone, with repairs and offers in it."""
    path = tmp_path / "a.txt"
    path.write_text(
        "發(fā)展很快，業(yè)內皆知，變(biàn)化大。\n\n業內消息，方若蘭（Ruolan Fang）已離開星河實驗室，加入海岸科技任首席科學家。\n",
        "utf-8",
    )
    assert run("export", path, "--format", "json", cwd=tmp_path)[0] == 0
    first = (tmp_path / "a.json").read_bytes()
    assert json.loads(first)["moves"]
    again = run("export", tmp_path / "a.json", "--format", "json", "-o", "-", cwd=tmp_path)[1]
    assert again.encode() == first
    assert run("annotate", tmp_path / "a.json")[1].encode() == first


def test_notes_are_taken_in_once_and_never_over_others(tmp_path: Path) -> None:
    kept = from_json(CASE)
    store = NoteStore(kept.article.source, folder=tmp_path)
    assert store.take_in(kept.notes) == 4
    store.edit("n1", text="my own words")
    assert store.take_in(kept.notes) == 1
    assert store.take_in(kept.notes) == 0
    texts = [note.text for note in store.notes()]
    assert "my own words" in texts
    assert "first" in texts
    assert len(NoteStore(kept.article.source, folder=tmp_path).notes()) == 5


def test_a_note_deleted_after_the_first_opening_stays_deleted() -> None:
    importing.first_time(str(CASE))
    store = importing.notes(from_json(CASE).article.source)
    assert [note.id for note in store.notes()] == ["n3", "n2", "n1", "n4"]
    store.delete("n1")
    importing.first_time(str(CASE))
    assert [note.id for note in importing.notes(from_json(CASE).article.source).notes()] == ["n3", "n2", "n4"]


def test_what_both_have_is_told_in_the_words_of_the_reader() -> None:
    kept = from_json(CASE)
    own = replace(kept.notes[2], text="mine")
    importing.notes(kept.article.source).take_in((own, replace(own, id="n9")))
    joined, _ = importing.with_own(str(CASE))
    assert [(n.id, n.text) for n in joined][2:] == [("n1", "mine"), ("n4", "---"), ("n9", "mine")]


NAMED = "業內消息，方若蘭（Ruolan Fang）已離開星河實驗室，加入海岸科技任首席科學家。"
PERSON, ORG = EntityType.PERSON, EntityType.ORG


def test_decisions_leave_and_come_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What one reader corrected is shown to another, who gets the decisions too, once, and exports the same."""
    path = tmp_path / "a.txt"
    path.write_text(NAMED, "utf-8")
    article = intake.read(path)
    hers = DecisionStore(article.source)
    hers.decide(
        Mark("", Quote("星河實驗室"), Ref("星河實驗室", ORG)),
        Rename("", Ref("方若蘭", PERSON), (("en", ("Rose Fang",)),)),
        Drop("", Quote("首席科學家")),
    )
    assert run("export", path, "--format", "json", "-o", tmp_path / "a.json")[0] == 0
    first = (tmp_path / "a.json").read_bytes()
    told = json.loads(first)
    assert [one["do"] for one in told["decisions"]] == ["mark", "name", "drop"]
    assert "Rose Fang" in [name for e in told["entities"] for name in e["names"].get("en", [])]
    monkeypatch.setenv("NEWSREADER_DATA", str(tmp_path / "his"))
    for said in (
        "Decisions added: 3; already there, or decided otherwise: 0.",
        "Decisions added: 0; already there, or decided otherwise: 3.",
    ):
        assert said in run("import", tmp_path / "a.json")[1]
        assert run("export", tmp_path / "a.json", "--format", "json", "-o", "-")[1].encode() == first
    assert from_json(tmp_path / "a.json").decisions == hers.decisions()
    assert DecisionStore(article.source).decisions() == hers.decisions()


def test_what_is_decided_here_stays() -> None:
    source = Source("a.txt", sha256="ab")
    person = Ref("甲", PERSON)
    store = DecisionStore(source)
    store.decide(Retype("mine", person, ORG))
    theirs = (Retype("theirs", person, EntityType.PLACE), Retype("more", Ref("乙", PERSON), ORG))
    assert store.take_in(theirs) == 1
    assert [one.id for one in store.decisions()] == ["mine", "more"]


def test_only_our_json_is_ours(tmp_path: Path) -> None:
    other = tmp_path / "other.json"
    other.write_text('{"title": "x"}', "utf-8")
    assert is_ours(CASE)
    assert not is_ours(other)
    assert not is_ours(tmp_path / "none.json")
    assert run("show", other)[0] == 0


def _broken(value: Any, path: tuple[str | int, ...], to: Any) -> Any:
    for key in path[:-1]:
        value = value[key]
    value[path[-1]] = to


@pytest.mark.parametrize(
    ("path", "to", "named"),
    [
        (("paragraphs", 0, "kind"), "poem", r"paragraphs\[1\].kind"),
        (("mentions", 1, "end"), 9999, r"mentions\[2\]"),
        (("mentions", 0, "entity"), "nobody", r"mentions\[1\].entity"),
        (("mentions", 0, "start"), "0", r"mentions\[1\].start"),
        (("mentions", 0, "start"), True, r"mentions\[1\].start"),
        (("moves", 0, "person"), None, r"moves\[1\]"),
        (("moves", 0, "evidence", 0, "paragraph"), -1, r"moves\[1\].evidence\[1\].paragraph"),
        (("notes", 0, "quote", "exact"), "", r"notes\[1\].quote.exact"),
        (("notes", 3, "tags"), "x", r"notes\[4\].tags"),
        (("entities", 0, "names"), [], r"entities\[1\].names"),
        (("paragraphs",), [], "paragraphs"),
        (("translation",), ["one"], "translation"),
        (("version",), 2, "version 2"),
        (("source",), "x", "source"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named(tmp_path: Path, path: tuple[str | int, ...], to: Any, named: str) -> None:
    value = json.loads(CASE.read_text("utf-8"))
    _broken(value, path, to)
    file = tmp_path / "broken.json"
    file.write_text(json.dumps(value), "utf-8")
    with pytest.raises(Fault, match=named):
        from_json(file)


@pytest.mark.parametrize(
    ("text", "said"),
    [("", "is not JSON"), ("[" * 100_000, "is not JSON"), ("[]", "does not contain an article"), ('{"version": 1}', "not contain an article")],
)  # fmt: skip
def test_other_files_are_told_apart(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(text, "utf-8")
    code, _, complaint = run("import", path)
    assert (code, said in complaint) == (1, True)
    assert "no file" in run("import", tmp_path / "none.json")[2]


def test_ids_do_not_depend_on_other_notes() -> None:
    kept = from_json(CASE)
    for name, ending in (("json", ".json"), ("csv", ".notes.csv")):
        there = render(kept.article, kept.notes, name, Wish())[ending]
        back = render(kept.article, kept.notes[::-1], name, Wish())[ending]
        assert sorted(str(there).splitlines()) == sorted(str(back).splitlines()) or name == "json"
        assert {n.id for n in kept.notes} <= {w for w in "n1 n2 n3 n4".split() if w in str(back)}
