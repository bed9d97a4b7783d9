"""A part of the output: the same articles give the same bytes, and only what is new or changed is annotated."""

import json
from dataclasses import replace

import pytest

from reader.annotate import pipeline
from reader.batch import work
from reader.batch.collection import articles, roots
from reader.batch.rows import form
from reader.batch.work import Done, Order, Task, make_part
from reader.document import Article
from reader.export.from_json import from_json
from reader.wording import Fault
from tests.command import write_article

SENTENCE = "余家輝昨日加入Meta，擔任研究科學家。"


@pytest.fixture(params=["jsonl", "parquet"])
def order(request, tmp_path):
    """Where the part goes, in each of the formats."""
    if request.param == "parquet":
        pytest.importorskip("pyarrow")
    out = tmp_path / "out"
    out.mkdir()
    return Order(str(out), request.param, "stamp")


@pytest.fixture
def folder(tmp_path):
    """A folder of three articles."""
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(f"{name} 篇\n\n{SENTENCE}\n", "utf-8")
    return tmp_path


@pytest.fixture
def counted(monkeypatch):
    """The names of the articles that the annotators see."""
    seen = []

    def annotate(article: Article, knowledge, **_) -> Article:
        seen.append(article.source.name)
        return article

    monkeypatch.setattr(pipeline, "annotate", annotate)
    return seen


def task(order, folder) -> Task:
    return Task(replace(order, roots=roots([str(folder)])), 0, tuple(articles([str(folder)])))


def content(order) -> bytes:
    return work.places.read(work.places.inside(order.out, work.part(0, order.form)))


def test_a_row_is_the_export_of_the_article(folder):
    (folder / "out").mkdir()
    order = Order(str(folder / "out"), "jsonl", "stamp")
    assert make_part(task(order, folder)) == Done(0, annotated=3, kept=0)
    first, *_ = content(order).decode().splitlines()
    record = json.loads(first)
    assert record["batch"]["address"] == str(folder / "a.txt")
    file = folder / "a.json"
    file.write_text(first, "utf-8")
    article = from_json(file).article
    assert [paragraph.text for paragraph in article.paragraphs] == ["a 篇", SENTENCE]
    (move,) = article.moves
    assert article.entities[move.destination.organization].names["en"][0] == "Meta"
    assert article.source.path == str(folder / "a.txt")


def test_what_has_not_changed_is_not_annotated_again(order, folder, counted):
    make_part(task(order, folder))
    before = content(order)
    (folder / "b.txt").write_text(f"b 篇，改\n\n{SENTENCE}\n", "utf-8")
    assert make_part(task(order, folder)) == Done(0, annotated=1, kept=2)
    assert counted == ["a.txt", "b.txt", "c.txt", "b.txt"]
    assert content(order) != before


def test_touched_is_not_changed(order, folder, counted):
    make_part(task(order, folder))
    (folder / "a.txt").touch()
    assert make_part(task(order, folder)) == Done(0, annotated=0, kept=3)


def test_another_state_of_the_annotators_finds_all_anew(order, folder, counted):
    make_part(task(order, folder))
    other = replace(order, stamp="other")
    assert make_part(task(other, folder)) == Done(0, annotated=3, kept=0)


def test_annotations_beside_an_article_count_as_its_content(order, folder, counted):
    make_part(task(order, folder))
    (folder / "a.annotations.yaml").write_text("people: []\n")
    assert make_part(task(order, folder)) == Done(0, annotated=1, kept=2)


def test_what_was_deleted_from_a_folder_goes_and_what_lay_elsewhere_stays(
    order, folder, tmp_path_factory, counted
):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "d.txt").write_text("別處\n", "utf-8")
    make_part(task(order, folder))
    make_part(task(order, elsewhere))
    (folder / "a.txt").unlink()
    make_part(task(order, folder))
    rows = form(order.form).read(content(order))
    assert [head.address for head, _ in rows] == sorted(
        map(str, [folder / "b.txt", folder / "c.txt", elsewhere / "d.txt"])
    )


def test_a_part_without_articles_is_no_file(order, folder, counted):
    make_part(task(order, folder))
    for file in folder.glob("*.txt"):
        file.unlink()
    make_part(task(order, folder))
    with pytest.raises(FileNotFoundError):
        content(order)


def test_the_order_of_making_leaves_no_trace(order, folder, counted):
    whole = task(order, folder)
    make_part(whole)
    at_once = content(order)
    work.places.remove(work.places.inside(order.out, work.part(0, order.form)))
    for count in (1, 3, 2):
        make_part(replace(whole, order=replace(whole.order, roots=()), items=whole.items[:count]))
    assert content(order) == at_once


def test_what_fails_is_told_and_the_rest_is_there(order, folder, monkeypatch):
    def annotate(article: Article, knowledge, **_) -> Article:
        if article.source.name == "b.txt":
            raise RuntimeError("tired")
        return article

    monkeypatch.setattr(pipeline, "annotate", annotate)
    (folder / "c.txt").write_bytes(b"\x89PNG")
    there = task(order, folder)
    (folder / "a.txt").rename(folder / "d.txt")
    (gone,) = articles([str(folder / "e.txt")])
    done = make_part(replace(there, items=(*there.items[1:], *articles([str(folder / "d.txt")]), gone)))
    assert (done.annotated, done.kept) == (1, 0)
    assert {item.address[-5:]: sentence for item, sentence in done.failed} == {
        "b.txt": "an annotator failed (RuntimeError: tired)",
        "c.txt": str(Fault("intake_not_text", name="c.txt", what="PNG")),
        "e.txt": str(Fault("intake_missing", path=folder / "e.txt")),
    }


def test_a_damaged_part_is_made_anew(order, folder, counted):
    make_part(task(order, folder))
    whole = content(order)
    work.places.write(work.places.inside(order.out, work.part(0, order.form)), whole[: len(whole) // 2])
    assert make_part(task(order, folder)) == Done(0, annotated=3, kept=0)
    assert content(order) == whole


def test_people_and_moves_are_columns_of_parquet(folder):
    pq = pytest.importorskip("pyarrow.parquet")
    (folder / "out").mkdir()
    make_part(task(Order(str(folder / "out"), "parquet", "stamp"), folder))
    row, *_ = pq.read_table(folder / "out" / "articles-000000.parquet").to_pylist()
    (move,) = row["moves"]
    assert (move["who"], move["to"], move["status"]) == ("余家輝", "Meta", "confirmed")
    assert all(words in SENTENCE for words in move["evidence"])
    assert "Jiahui Yu" in [person["english"] for person in row["people"]]
    assert row["characters"] == len("a 篇") + len(SENTENCE)
    assert json.loads(row["record"])["source"]["name"] == "a.txt"


def test_the_sidecar_of_an_article_is_used(tmp_path):
    write_article(tmp_path)
    (tmp_path / "out").mkdir()
    order = Order(str(tmp_path / "out"), "jsonl", "stamp")
    make_part(Task(order, 0, tuple(articles([str(tmp_path / "article.txt")]))))
    (line,) = content(order).decode().splitlines()
    assert any(entity["id"] == "jiahui-yu" for entity in json.loads(line)["entities"])
