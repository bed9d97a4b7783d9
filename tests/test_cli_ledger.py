"""The command `ledger`: who went where over many articles, with proof that leads back to the paragraph."""

import csv
import io
import json
import sqlite3

import pytest

from reader import tables
from reader.annotate.decided import Drop
from reader.batch.rows import Head, form
from reader.cli import run
from reader.document import Quote, Source
from reader.ledger import settling, store, taking
from reader.userdata import identities
from reader.userdata.decisions import DecisionStore
from tests.told import article, everything, move, person


@pytest.fixture
def ledger(monkeypatch, tmp_path):
    """A ledger of five articles: three moves, two people of one name."""
    for folder in ("DATA", "CACHE", "CONFIG"):
        monkeypatch.setenv(f"NEWSREADER_{folder}", str(tmp_path / folder))
    connection = store.connect()
    for told in (
        article(
            "a", move("林怀瑾", "甲公司", "乙大学", date="2025-05", proof="離開甲公司"), date="2025-06-02"
        ),
        article("b", move("林懷瑾", "甲公司", "乙大学", date="2025-07", paragraph=2), date="2025-08-02"),
        article(
            "c", move("萧正弘", "乙大学", "甲公司", date="2024-01", status="denied", to_role="=HYPERLINK()")
        ),
        article("d", person("李明", orgs=("甲公司",))),
        article("e", person("李明", orgs=("乙大学",))),
    ):
        taking.ingest(connection, told)
    settling.settled(connection)
    connection.close()


def ask(capsys, *arguments: str) -> str:
    """Give what the command prints; it must succeed."""
    assert run(["ledger", *arguments]) == 0
    return capsys.readouterr().out


def rows(capsys, *arguments: str) -> list[dict[str, object]]:
    """Give what it prints as JSON."""
    return json.loads(ask(capsys, *arguments, "--format", "json"))


def test_people_and_organisations(ledger, capsys):
    assert [row["name"] for row in rows(capsys, "people")] == ["林怀瑾", "萧正弘", "李明", "李明"]
    assert {row["key"] for row in rows(capsys, "people", "--person", "李明")} == {
        "person-李明",
        "person-李明~2",
    }
    assert [(row["name"], row["moves"]) for row in rows(capsys, "orgs")] == [("乙大学", 2), ("甲公司", 2)]
    assert [row["name"] for row in rows(capsys, "people", "--to", "乙大学")] == ["林怀瑾"]


def test_a_move_of_several_articles_says_where_they_disagree(ledger, capsys):
    (found,) = rows(capsys, "moves", "--person", "林懷瑾")
    assert (found["from"], found["to"], found["articles"]) == ("甲公司", "乙大学", 2)
    assert found["contradictions"] == "date: 2025-05 / 2025-07"
    assert [each["place"] for each in found["proofs"]] == ["/news/a#p1", "/news/b#p3"]
    assert found["proofs"][0]["words"] == "離開甲公司"


@pytest.mark.parametrize(
    ("filters", "who"),
    [
        (["--from", "甲公司"], ["林怀瑾"]),
        (["--to", "甲公司"], ["萧正弘"]),
        (["--org", "甲"], ["林怀瑾", "萧正弘"]),
        (["--since", "2025"], ["林怀瑾"]),
        (["--status", "denied"], ["萧正弘"]),
        (["--status", "confirmed,denied", "--person", "林怀瑾"], []),
        (["--limit", "1"], ["林怀瑾"]),
        (["--org", "无人知晓"], []),
    ],
)
def test_filters(ledger, capsys, filters, who):
    assert [row["who"] for row in rows(capsys, "moves", *filters)] == who


def test_a_timeline_has_a_row_for_each_proof(ledger, capsys):
    assert [(row["who"], row["proof"]) for row in rows(capsys, "timeline")] == [
        ("萧正弘", "/news/c#p1"), ("林怀瑾", "/news/a#p1"), ("林怀瑾", "/news/b#p3"),
    ]  # fmt: skip


def test_flows_leave_out_what_was_denied(ledger, capsys):
    assert [(row["from"], row["to"], row["moves"]) for row in rows(capsys, "flows")] == [
        ("甲公司", "乙大学", 1)
    ]
    assert [row["to"] for row in rows(capsys, "flows", "--status", "denied")] == ["甲公司"]


def test_csv_holds_no_formula(ledger, capsys):
    text = ask(capsys, "moves", "--format", "csv")
    found = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert [row["to_role"] for row in found] == ["", "'=HYPERLINK()"]


def test_a_table_for_people(ledger, capsys):
    text = ask(capsys, "moves", "--since", "2025")
    assert text.splitlines()[0].split() == [
        "date",
        "who",
        "from",
        "to",
        "status",
        "articles",
        "articles",
        "disagree",
        "proof",
    ]
    assert "/news/a#p1" in text


def test_a_decision_is_kept_and_holds_after_a_rebuild(ledger, capsys):
    assert [(row["one"], row["other"]) for row in rows(capsys, "offers")] == [
        ("person-李明", "person-李明~2")
    ]
    assert "are one now" in ask(capsys, "same", "person-李明", "person-李明~2")
    assert rows(capsys, "offers") == []
    store.file().unlink()
    connection = store.connect()
    for told in (
        article("e", person("李明", orgs=("乙大学",))),
        article("d", person("李明", orgs=("甲公司",))),
    ):
        taking.ingest(connection, told)
    connection.close()
    assert len(rows(capsys, "people", "--person", "李明")) == 1


def test_the_last_word_on_a_pair_counts_and_what_a_person_wrote_stays(ledger, capsys):
    path = identities.file()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("# my own words\n", "utf-8")
    ask(capsys, "same", "person-李明", "person-李明~2")
    path.write_text(path.read_text("utf-8").replace("decision: same", "decision: different  # no"), "utf-8")
    assert len(rows(capsys, "people", "--person", "李明")) == 2
    assert rows(capsys, "offers") == []
    assert path.read_text("utf-8").startswith("# my own words\n")


def test_articles_are_read_once_and_again_when_they_change(monkeypatch, tmp_path, capsys):
    for folder in ("DATA", "CACHE", "CONFIG"):
        monkeypatch.setenv(f"NEWSREADER_{folder}", str(tmp_path / folder))
    news = tmp_path / "news"
    news.mkdir()
    (news / "a.txt").write_text("消息\n\n余家輝昨日離開OpenAI，加入Meta。\n", "utf-8")
    assert ask(capsys, "build", str(news)).startswith("Articles new or changed: 1, failed: 0.")
    assert ask(capsys, "build", str(news)).startswith("Articles new or changed: 0, failed: 0.")
    (found,) = rows(capsys, "moves")
    assert found["proof"] == f"{news}/a.txt#p2"
    (news / "a.txt").write_text("消息\n\n今日無事。\n", "utf-8")
    assert ask(capsys, "build", str(news)).startswith("Articles new or changed: 1,")
    assert rows(capsys, "moves") == []
    (news / "a.txt").unlink()
    assert "pairs that may be one: 0" in ask(capsys, "rebuild")
    assert rows(capsys, "people") == []


@pytest.fixture
def archive(monkeypatch, tmp_path):
    """Two articles in a folder, and a reader's own data."""
    for folder in ("DATA", "CACHE", "CONFIG"):
        monkeypatch.setenv(f"NEWSREADER_{folder}", str(tmp_path / folder))
    news = tmp_path / "news"
    news.mkdir()
    (news / "a.txt").write_text("消息\n\n余家輝昨日離開OpenAI，加入Meta。\n", "utf-8")
    (news / "b.txt").write_text("消息\n\n余家輝已離開OpenAI，加入Meta，李明加盟OpenAI。\n", "utf-8")
    return news


def test_an_article_is_read_again_when_the_reader_decides_about_it(archive, capsys):
    ask(capsys, "build", str(archive))
    assert len(rows(capsys, "moves")) == 2
    path = archive / "b.txt"
    quote = Quote("李明", "Meta，", "加盟")
    DecisionStore(Source(name=path.name, path=str(path))).decide(Drop("", quote, 1))
    assert ask(capsys, "build", str(archive)).startswith("Articles new or changed: 1,")
    assert [row["who"] for row in rows(capsys, "moves")] == ["余家辉"]


def test_a_ledger_made_anew_is_the_same(archive, capsys):
    ask(capsys, "build", str(archive))
    connection = store.connect()
    before = everything(connection)
    ask(capsys, "rebuild")
    assert everything(connection) == before
    connection.close()
    tables.clear(store.file())
    ask(capsys, "build", str(archive))
    connection = store.connect()
    assert everything(connection) == before
    connection.close()


@pytest.mark.parametrize("name", ["jsonl", "parquet"])
def test_what_batch_wrote_is_taken_as_it_is(monkeypatch, tmp_path, capsys, name):
    if name == "parquet":
        pytest.importorskip("pyarrow")
    for folder in ("DATA", "CACHE", "CONFIG"):
        monkeypatch.setenv(f"NEWSREADER_{folder}", str(tmp_path / folder))
    shape, part = form(name), tmp_path / f"articles-000000.{name}"
    told = article("a", move("林怀瑾", "甲公司", "乙大学"))
    told["source"] |= {"date": "", "author": "", "publisher": "", "address": "", "script": "", "sha256": ""}
    told |= {"paragraphs": []}
    part.write_bytes(shape.write([shape.make(Head("s3://news/a.txt", "", 1, "", "", ""), told)]))
    ask(capsys, "build", str(tmp_path))
    assert [row["proof"] for row in rows(capsys, "moves")] == ["s3://news/a.txt#p1"]
    part.write_text('{"version": 1}\n', "utf-8")
    assert run(["ledger", "build", str(part)]) == 1
    assert str(part) in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["moves", "--since", "June"], "2025-06"),
        (["moves", "--status", "rumoured"], "confirmed"),
        (["same", "person-李明"], "two keys"),
        (["same", "person-李明", "nobody"], "nobody"),
        (["build"], "folders"),
    ],
)
def test_wrong_calls(ledger, capsys, arguments, word):
    assert run(["ledger", *arguments]) == 2
    assert word in capsys.readouterr().err


def test_a_cache_that_cannot_be_written_says_where_another_is_named(monkeypatch, tmp_path, capsys):
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("NEWSREADER_CACHE", str(tmp_path / "file"))
    assert run(["ledger", "people"]) == 1
    said = capsys.readouterr().err
    assert f"cannot be kept in {tmp_path / 'file'}" in said
    assert "NEWSREADER_CACHE" in said
    assert "Delete" not in said


@pytest.mark.parametrize(
    ("code", "word"),
    [
        (sqlite3.SQLITE_CORRUPT, "Delete it"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "wait for it"),
        (sqlite3.SQLITE_FULL, "Make room"),
        (sqlite3.SQLITE_READONLY, "allow writing"),
    ],
)
def test_each_error_of_the_file_has_its_advice(code, word):
    error = sqlite3.OperationalError("told by SQLite")
    error.sqlite_errorcode = code
    assert word in str(store.fault(error))
