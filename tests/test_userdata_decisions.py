"""Decisions on disk: readable YAML, each change laid over the file, beside the article or in one's own data."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from reader.annotate.decided import Decision, Drop, Holds, Mark, Ref, Rename, Retype, lay_over
from reader.document import EntityType, Quote, Source
from reader.knowledge.yaml import read
from reader.userdata import DecisionStore
from reader.userdata import decisions as stored
from reader.userdata.decisionfile import parse, write
from reader.wording import Fault
from tests.deciding import SOURCE, decisions, machine, many
from tests.examples import examples
from tests.test_annotate_decided import told

LIN = Ref("林小文", EntityType.PERSON)
WORD = Drop("", Quote("高遠航", "星科。", "留任"))


@pytest.fixture
def sidecar(tmp_path: Path) -> Path:
    """A file that a person wrote, with a remark of theirs."""
    path = tmp_path / "a.annotations.yaml"
    path.write_text("# mine\npeople:\n  - id: wen\n    names: {en: [Wen]}   # sure\n", "utf-8")
    return path


@pytest.fixture
def store(tmp_path: Path) -> DecisionStore:
    return DecisionStore(SOURCE, folder=tmp_path / "own", clock=lambda: "2026-01-02")


def section(text: str) -> tuple[Decision, ...]:
    value = read(text, name="x")
    assert isinstance(value, dict)
    return parse(value["decisions"], name="x")


@given(many)
def test_what_is_written_reads_back_the_same(decided: tuple[Decision, ...]) -> None:
    assert section(write(decided)) == decided


def test_a_file_is_plain_and_holds_no_offsets(store: DecisionStore) -> None:
    store.decide(Retype("a", LIN, EntityType.ORG), Drop("b", Quote("高遠航"), 2))
    assert store.path.read_text("utf-8").split("decisions:\n")[1] == (
        "- id: a\n  do: type\n  entity:\n    name: 林小文\n    type: PERSON\n  type: ORG\n  made: '2026-01-02'\n"
        "- id: b\n  do: drop\n  quote:\n    exact: 高遠航\n  paragraph: 2\n  made: '2026-01-02'\n"
    )
    assert "path: /nowhere/a.txt" in store.path.read_text("utf-8")


def test_moves_may_be_written_as_in_the_annotations_of_an_article() -> None:
    text = "decisions: [{id: a, do: add, move: {person: wen, to: {organization: b-tech}, quotes: [{exact: 加入}]}}]"
    (added,) = section(text)
    assert isinstance(added, Holds)
    assert added.move.person == Ref("wen", EntityType.PERSON, "wen")


@pytest.mark.parametrize(
    ("record", "what"),
    [
        ("{id: a, do: fly}", "[1].do"),
        ("{do: drop, quote: {exact: x}}", "[1].id"),
        ("{id: a, do: drop}", "[1].quote"),
        ("{id: a, do: drop, quote: {exact: ''}}", "[1].quote.exact"),
        ("{id: a, do: drop, quote: {exact: x}, alike: 1}", "[1].alike"),
        ("{id: a, do: drop, quote: {exact: x}, entity: b}", "[1].entity"),
        ("{id: a, do: mark, quote: {exact: x}, entity: {name: x}}", "[1].entity.type"),
        ("{id: a, do: name, entity: b, names: {fr: [x]}}", "[1].names.fr"),
        ("{id: a, do: name, entity: b, names: {en: x}}", "[1].names.en"),
        ("{id: a, do: add, move: {person: b}}", "[1].move.to"),
        ("{id: a, do: add, move: {to: {}}}", "[1].move.person"),
        ("{id: a, do: add, move: {person: b, to: {}, date: June}}", "[1].move.date"),
        ("{id: a, do: add, move: {group: {label: x, count: many}, to: {}}}", "[1].move.group.count"),
        ("{id: a, do: reject, move: {person: b, to: {}, quotes: x}}", "[1].move.quotes"),
        ("x", "[1]"),
    ],
)
def test_a_broken_record_is_named_by_file_and_field(record: str, what: str) -> None:
    with pytest.raises(Fault) as caught:
        section(f"decisions: [{record}]")
    assert caught.value.fields["what"] == f"decisions{what}"


def test_the_later_decision_about_the_same_stands(store: DecisionStore) -> None:
    store.decide(Retype("", LIN, EntityType.ORG))
    store.decide(Retype("", LIN, EntityType.PLACE))
    assert [one.type for one in store.decisions() if isinstance(one, Retype)] == [EntityType.PLACE]
    store.undo()
    assert [one.type for one in store.decisions() if isinstance(one, Retype)] == [EntityType.ORG]


@examples(0.6, suppress=(HealthCheck.function_scoped_fixture,))
@given(st.lists(decisions(), max_size=6), st.data())
def test_undo_gives_the_same_article_and_redo_the_other(
    tmp_path_factory: pytest.TempPathFactory, decided: list[Decision], data: st.DataObject
) -> None:
    store = DecisionStore(SOURCE, folder=tmp_path_factory.mktemp("undo"))
    states = [store.decisions()]
    for one in decided:
        if len(states) > 1 and store.decisions() and data.draw(st.booleans()):
            store.withdraw(data.draw(st.sampled_from(store.decisions())).id)
            states.append(store.decisions())
        store.decide(one)
        states.append(store.decisions())
    for state in reversed(states[:-1]):
        store.undo()
        assert store.decisions() == state
    assert store.undo() is None
    assert lay_over(machine(), store.decisions()) == machine()
    for state in states[1:]:
        store.redo()
        assert store.decisions() == state
    assert store.redo() is None
    assert DecisionStore(SOURCE, folder=store.path.parent).decisions() == states[-1]


def test_beside_the_article_only_the_section_is_ours(sidecar: Path, tmp_path: Path) -> None:
    before = sidecar.read_text("utf-8")
    store = DecisionStore(SOURCE, beside=sidecar, keep="beside", folder=tmp_path / "own")
    store.decide(WORD)
    store.decide(Retype("", LIN, EntityType.ORG))
    assert sidecar.read_text("utf-8").startswith(before + "decisions:\n- id:")
    sidecar.write_text(
        sidecar.read_text("utf-8") + "# and after\nplaces:\n  - {id: hai, names: {en: [Hai]}}\n", "utf-8"
    )
    store.undo()
    store.undo()
    assert (
        sidecar.read_text("utf-8")
        == before + "decisions: []\n# and after\nplaces:\n  - {id: hai, names: {en: [Hai]}}\n"
    )
    assert not list((tmp_path / "own").glob("*.yaml"))


def test_a_file_that_cannot_be_added_to_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.annotations.yaml"
    path.write_text("{people: []}", "utf-8")
    store = DecisionStore(SOURCE, beside=path, keep="beside", folder=tmp_path / "own")
    with pytest.raises(Fault):
        store.decide(WORD)
    assert path.read_text("utf-8") == "{people: []}"
    assert store.decisions() == ()


def test_decisions_of_both_places_hold_and_go_back_where_they_lie(sidecar: Path, tmp_path: Path) -> None:
    beside = DecisionStore(SOURCE, beside=sidecar, keep="beside", folder=tmp_path / "own")
    beside.decide(Drop("theirs", Quote("星科")))
    own = DecisionStore(SOURCE, beside=sidecar, folder=tmp_path / "own")
    own.decide(Drop("mine", Quote("小林")))
    assert [one.id for one in own.decisions()] == ["theirs", "mine"]
    own.withdraw("theirs")
    assert "decisions: []" in sidecar.read_text("utf-8")
    assert [one.id for one in own.decisions()] == ["mine"]


def test_two_readers_keep_each_others_decisions(tmp_path: Path) -> None:
    one, two = (DecisionStore(SOURCE, folder=tmp_path) for _ in range(2))
    one.decide(Drop("a", Quote("星科")))
    two.decide(Drop("b", Quote("小林")))
    one.decide(Drop("c", Quote("高遠航")))
    assert [each.id for each in one.decisions()] == ["a", "b", "c"]
    one.undo()
    assert [each.id for each in two.reload()] == ["a", "b"]


def test_what_another_changed_meanwhile_is_kept_too(tmp_path: Path) -> None:
    one = DecisionStore(SOURCE, folder=tmp_path)
    one.decide(Rename("a", LIN, (("en", ("Wen",)),)))
    one.path.write_text(one.path.read_text("utf-8").replace("Wen", "Xiaowen"), "utf-8")
    one.withdraw("a")
    (theirs,) = one.decisions()
    assert isinstance(theirs, Rename)
    assert theirs.names == (("en", ("Xiaowen",)),)


def test_decisions_follow_an_article_that_moved(tmp_path: Path) -> None:
    first = DecisionStore(SOURCE, folder=tmp_path)
    first.decide(WORD)
    moved = DecisionStore(Source(name="b.txt", path="/nowhere/b.txt", sha256=SOURCE.sha256), folder=tmp_path)
    assert len(moved.decisions()) == 1
    moved.decide(Holds("", told(0)))
    assert [path.name for path in tmp_path.glob("*.yaml")] == [moved.path.name]


def test_a_decision_that_cannot_be_written_is_not_taken(tmp_path: Path, numbers: Iterator[int]) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    store = DecisionStore(SOURCE, folder=tmp_path / "file")
    with pytest.raises(Fault, match="not saved"):
        store.decide(Mark(str(next(numbers)), Quote("星科"), LIN))
    assert (store.decisions(), store.undo()) == ((), None)


@pytest.fixture
def numbers() -> Iterator[int]:
    return count(1)


def test_ids_are_never_given_twice() -> None:
    assert len({stored.identity() for _ in range(1000)}) == 1000


def test_the_example_of_the_format_is_of_the_format() -> None:
    text = (Path(__file__).parents[1] / "annotations" / "README.md").read_text("utf-8")
    example = text.split("## Decisions about one article")[1].split("```yaml\n")[1].split("```")[0]
    assert len(section(example)) == 7
