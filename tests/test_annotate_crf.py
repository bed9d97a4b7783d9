"""The field gives what crfsuite would give for the same weights, for many sentences at once."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotate.tagging import crf
from reader.annotate.tagging.features import AFTER, BEFORE, LONGEST, TEMPLATES, Sentences, look, whole
from reader.annotate.text.fold import fold
from reader.annotate.text.lexicon import LISTED, Word, lexicon, made, read, write
from reader.annotate.text.numbered import numbered, order
from reader.annotate.training.train import attributes

pycrfsuite = pytest.importorskip("pycrfsuite", reason="python-crfsuite trains the model that is compared")

WORDS = made(
    [
        *(Word(text, "v", 1000, "w") for text in ("昨天", "表示", "同意", "一丁不识")),
        *(Word(text, "L", 1000, "L") for text in ("北京", "不丹国")),
        *(Word(text, "f", 100_000, "-") for text in "去在"),
    ],
    ["张", "李", "王", "一", "欧阳"],
)
LETTERS = st.sampled_from("昨天表示同意北京张李王小一丁不识欧阳先生公司A a1９·，")
TEXT = st.text(LETTERS, min_size=1, max_size=30)


def sentences(*texts: str) -> Sentences:
    ends = np.cumsum([len(text) for text in texts])
    return Sentences(ends - [len(text) for text in texts], ends)


@pytest.fixture(scope="module")
def pair(tmp_path_factory):
    """A field and crfsuite's own tagger, of the same training on a few sentences."""
    model = tmp_path_factory.mktemp("model") / "model"
    trainer = pycrfsuite.Trainer(verbose=False)
    for person in (a + b for a in ("张", "李", "欧阳") for b in ("小明", "红", "一")):
        size = len(person)
        labels = ["O", "O", "B-PERSON", *["I-PERSON"] * (size - 2), "E-PERSON", "O", "O", "O"]
        trainer.append(attributes(f"昨天{person}表示，", WORDS), labels)
        trainer.append(
            attributes(f"{person}去北京公司", WORDS),
            [*labels[2 : 2 + size], "O", "B-ORG", *["I-ORG"] * 2, "E-ORG"],
        )
    trainer.set_params({"c1": 0, "c2": 0.05, "max_iterations": 40})
    trainer.train(str(model))
    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    weights = tagger.info()
    states = {
        (tuple(map(int, attribute.split(" "))), label): weight
        for (attribute, label), weight in weights.state_features.items()
    }
    return crf.build(states, weights.transitions), tagger


@given(st.lists(TEXT, min_size=1, max_size=6))
def test_many_sentences_at_once_are_labelled_as_each_alone_by_crfsuite(pair, texts):
    field, tagger = pair
    chosen = sentences(*texts)
    numbers, chances = field.tag(look("".join(texts), chosen, WORDS), chosen.ends - chosen.starts)
    place = 0
    for text in texts:
        labels = tagger.tag(attributes(text, WORDS))
        assert [field.labels[number] for number in numbers[place : place + len(text)]] == labels
        expected = [tagger.marginal(label, at) for at, label in enumerate(labels)]
        assert chances[place : place + len(text)] == pytest.approx(expected, abs=1e-4)
        place += len(text)


def test_a_long_sentence_stays_in_the_range_of_floats(pair):
    field, tagger = pair
    text = "昨天张小明表示，" * 500
    numbers, chances = field.tag(look(text, whole(text), WORDS), np.array([len(text)]))
    assert [field.labels[number] for number in numbers] == tagger.tag(attributes(text, WORDS))
    assert np.isfinite(chances).all()


def test_a_field_is_the_same_when_read_again(pair, tmp_path: Path):
    field, _ = pair
    crf.write(field, tmp_path / "field.npz")
    again = crf.read(tmp_path / "field.npz")
    assert again.labels == field.labels
    assert (again.transitions == field.transitions).all()
    for family, table in field.tables.items():
        assert (again.tables[family].values == table.values).all()
        assert all(
            (again.tables[family].scores[offset] == scores.astype(np.float16)).all()
            for offset, scores in table.scores.items()
        )


def scaled(field: crf.Field, by: float) -> crf.Field:
    """Give a field whose scores are so many times those of another."""
    tables = {
        family: crf.table(one.values, {at: rows * by for at, rows in one.scores.items()})
        for family, one in field.tables.items()
    }
    return crf.Field(field.labels, tables, field.transitions * by)


def test_the_mean_of_fields_scores_between_them_but_for_the_smallest_scores(pair):
    field, _ = pair
    mean = crf.average([field, scaled(field, 0.5), field])
    assert np.allclose(mean.transitions, field.transitions * 5 / 6)
    seen = look("昨天张小明表示，", whole("昨天张小明表示，"), WORDS)
    assert np.allclose(
        mean._scores(seen), field._scores(seen) * 5 / 6, atol=crf.SMALLEST * len(TEMPLATES) / 4
    )


def test_what_has_no_score_to_speak_of_is_left_out(pair):
    field, _ = pair
    largest = max(float(np.abs(rows).max()) for one in field.tables.values() for rows in one.scores.values())
    faint = crf.average([scaled(field, crf.SMALLEST / largest / 2)])
    assert all(len(one.values) == 0 for one in faint.tables.values())


def test_what_is_no_field_is_told(tmp_path: Path):
    (tmp_path / "field.npz").write_bytes(b"PK no")
    with pytest.raises((OSError, ValueError, KeyError)):
        crf.read(tmp_path / "field.npz")


@given(st.lists(st.text(max_size=40), max_size=5))
def test_no_template_looks_beyond_its_sentence(texts):
    texts = [folded for text in texts if (folded := fold(text))]
    together = look("".join(texts), sentences(*texts), lexicon()).columns() if texts else []
    alone = [look(text, whole(text), lexicon()).columns() for text in texts]
    for number, column in enumerate(together):
        assert column.tolist() == [value for columns in alone for value in columns[number].tolist()]


def test_no_template_needs_more_edges_than_there_are():
    assert -min(offset for _, offset in TEMPLATES) <= BEFORE
    assert AFTER == 4  # four characters of a word that begins with the last one


def word(letter: str, length: int) -> int:
    return LISTED.index(letter) * len(LONGEST) + length - 1


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        ("见北京", [0, word("L", 2), 0], [0, 0, word("L", 2)]),
        ("一丁不识", [word("w", 4), 0, 0, 0], [0, 0, 0, word("w", 4)]),
        ("昨天示", [word("w", 2), 0, 0], [0, word("w", 2), 0]),
        ("不丹国", [word("L", 3), 0, 0], [0, 0, word("L", 3)]),
    ],
)
def test_words_are_told_by_class_and_length(text, begins, ends):
    seen = look(text, whole(text), WORDS)
    found = seen.families["longest"][seen.places]
    assert [value >> 4 for value in found.tolist()] == begins
    assert [value & 0b1111 for value in found.tolist()] == ends


def test_a_surname_of_two_characters_goes_before_one_of_one():
    seen = look("欧阳一张", whole("欧阳一张"), WORDS)
    assert [value >> 6 for value in seen.families["surname"][seen.places].tolist()] == [2, 0, 1, 1]


def test_a_word_of_two_entries_belongs_to_the_later():
    words = made([Word("北京", "n", 1, "w"), Word("昨天", "m", 1, "w"), Word("北京", "L", 1, "L")], "王")
    assert words.ordinary("昨天")
    assert not words.ordinary("北京")
    assert not words.ordinary("今天")
    assert not words.ordinary("王")
    assert words.known("北京")
    assert words.of_kind("L") == ["北京"]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("昨天王小明表示", "昨天 王 小 明 表示"),
        ("一丁不识丁", "一丁不识 丁"),
        ("去北京表示同意", "去 北京 表示 同意"),
        ("OpenAI在2024年", "OpenAI 在 2024 年"),
    ],
)
def test_words_are_cut_where_they_are_likeliest(text, cut):
    seen = look(text, whole(text), WORDS)
    parts = [value & 3 for value in seen.families["word"][seen.places].tolist()]  # 0 and 2 begin a word
    assert (
        "".join(" " * (part in (0, 2)) + letter for letter, part in zip(text, parts, strict=True)).split()
        == cut.split()
    )


def test_words_are_the_same_when_read_again(tmp_path: Path):
    write(WORDS, tmp_path / "words.npz")
    again = read(tmp_path / "words.npz")
    assert [again.of_kind(kind) for kind in "vLf"] == [WORDS.of_kind(kind) for kind in "vLf"]
    assert all(again.known(word) and again.ordinary(word) for word in ("昨天", "表示", "一丁不识"))
    assert again.known("不丹国")
    assert not again.ordinary("不丹国")
    assert again.surnames[2].tolist() == WORDS.surnames[2].tolist()


@given(st.lists(st.integers(0, 2**64 - 1), unique=True), st.lists(st.integers(0, 2**64 - 1)), st.booleans())
def test_numbers_are_found_where_they_stand_and_nowhere_else(own, others, near):
    own = [number % 50 for number in own] if near else own  # few, so that others are among them
    numbers = np.array(sorted(set(own)), np.uint64)
    numbers = numbers[order(numbers)]
    index, listed = numbered(numbers), numbers.tolist()
    wanted = [*own, *(number % 50 for number in others), *others]
    expected = [listed.index(number) if number in listed else -1 for number in wanted]
    assert index.find(np.array(wanted, np.uint64)).tolist() == expected
    assert [index.place(number) for number in wanted] == expected
