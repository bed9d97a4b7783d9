"""What is written as YAML reads back as the same strings."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.document import Quote
from reader.knowledge.yaml import read
from reader.userdata import notefile
from reader.userdata.notefile import Note, NoteFile
from reader.userdata.yaml import dump, lone

anything = st.text(st.characters(exclude_categories=("Cs",)), max_size=40)
tricky = st.text(st.sampled_from(" \n\t\r#:-'\"|>%@`&*!?{}[],~=<\\\x00\x07\x85\u2028\ufeff甲a0"), max_size=12)
texts = anything | tricky
words = texts.filter(bool)

NOTES = st.builds(
    Note,
    id=words,
    quote=st.builds(Quote, words, texts, texts),
    paragraph=st.integers(0, 10**6),
    entity=st.none() | words,
    move=st.none() | words,
    text=texts,
    tags=st.lists(texts, max_size=3).map(tuple),
    created=texts,
    changed=texts,
)


@given(texts)
@example("\x85")
@example("\n")
@example("\n\n")
@example("a\n\n")
@example("NO")
@example("  two\n one\n\n")
@example("\n\n x")
@example("---\n...\n")
@example("a\n# b: c\n\t")
@example("\u2028a\n")
@example("\U0001fffe")
@example("<<")
@example("=")
def test_any_text_reads_back(text: str) -> None:
    assert read(dump({"a": [text], "b": {"c": text}}), name="x") == {"a": [text], "b": {"c": text}}


@given(texts)
def test_any_text_is_a_key(text: str) -> None:
    if len(text) < 100:
        assert read(dump({text: "x"}), name="x") == {text: "x"}


@given(
    st.fixed_dictionaries(dict.fromkeys(notefile.HEAD, texts)),
    st.lists(NOTES, max_size=4, unique_by=lambda note: note.id),
)
def test_a_file_of_notes_reads_back(source: dict[str, str], notes: list[Note]) -> None:
    file = NoteFile(source, tuple(notes))
    written = notefile.write(file).encode("utf-8").decode("utf-8-sig")
    assert notefile.parse(written, name="x") == file


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("一\n二\n", "a: |\n  一\n  二\n"),
        ("問誰：什麼#", "a: 問誰：什麼#\n"),
        ("\x1b[31m", 'a: "\\e[31m"\n'),
        ("一\u2028二\n", 'a: "一\\L二\\n"\n'),
        ("長" * 500, f"a: {'長' * 500}\n"),
    ],
)
def test_people_can_read_it(text: str, written: str) -> None:
    assert dump({"a": text}) == written


@given(st.text())
def test_lone_surrogates_are_written_out(text: str) -> None:
    lone(text).encode("utf-8")
    if text.isascii():
        assert lone(text) == text
