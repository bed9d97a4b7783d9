"""The network gives each character the same scores whatever stands beside its sentence, and survives the disk."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotate.tagging import network
from reader.annotate.tagging.features import Sentences, look, whole
from reader.annotate.tagging.network import INPUTS, REACH, Network
from reader.annotate.tagging.planes import Planes, laid_out, sixfold
from reader.annotate.text.lexicon import lexicon

WIDTH, LABELS = 6, 3
TEXT = st.text(st.sampled_from("昨天表示同意北京张李王小一欧阳先生公司A a1９·，"), min_size=1, max_size=30)


def of(texts: list[str]) -> tuple[str, Sentences]:
    sizes = np.array([len(text) for text in texts])
    ends = np.cumsum(sizes)
    return "".join(texts), Sentences(ends - sizes, ends)


@pytest.fixture(scope="module")
def made() -> Network:
    """A network of chance that has vectors for what stands in one sentence."""
    chance = np.random.default_rng(1)

    def drawn(*shape: int) -> np.ndarray:
        return chance.normal(size=shape).astype(np.float32)

    seen = network.columns(look("昨天张小一在北京公司，A1", whole("昨天张小一在北京公司，A1"), lexicon()))
    values = [np.unique(column) for column in seen]
    weights = {
        f"vectors.{n}": drawn(len(each) + 1, INPUTS[n].size) for n, each in enumerate(values)
    }  # fmt: skip
    weights |= {f"layer.{n}": drawn(3 * WIDTH + 1, WIDTH) for n in range(len(REACH))}
    weights["first"] = drawn(sum(each.size for each in INPUTS) + 1, WIDTH)
    weights["last"] = drawn(2 * WIDTH + 1, LABELS)
    weights["transitions"] = drawn(LABELS, LABELS)
    return network.build(weights, values)


@given(st.lists(TEXT, min_size=1, max_size=4))
def test_a_sentence_has_the_same_scores_alone_and_beside_others(made: Network, texts: list[str]) -> None:
    together = made.scores(look(*of(texts), lexicon()))
    alone = [made.scores(look(text, whole(text), lexicon())) for text in texts]
    assert np.allclose(together, np.concatenate(alone), rtol=1e-3, atol=1e-3)


@given(
    st.sampled_from(REACH), st.lists(st.integers(1, 50), min_size=1, max_size=5), st.integers(0, 2**32 - 1)
)
def test_products_of_sums_are_the_sums_of_products(reach: int, sizes: list[int], seed: int) -> None:
    """Each character and two neighbours, weighed one by one; beyond the edges of a sentence there is nothing."""
    chance = np.random.default_rng(seed)
    weights, always = chance.normal(size=(3 * WIDTH, WIDTH)), chance.normal(size=WIDTH)
    values = [chance.normal(size=(size, WIDTH)) for size in sizes]
    wanted = []
    for own in values:
        wide = np.pad(own, ((reach, reach), (0, 0)))
        three = np.concatenate([wide[at : at + len(own)] for at in (0, reach, 2 * reach)], axis=1)
        wanted.append(own + np.maximum(three @ weights + always, 0))
    places = laid_out(np.concatenate([np.arange(size) for size in sizes]))
    planes = Planes(int(places[-1]) + 1 + seed % 40, WIDTH)
    planes.put(places, np.concatenate(values).astype(np.float32))
    planes.add(reach, sixfold(weights.astype(np.float32)), always.astype(np.float32))
    assert np.allclose(planes.take(), np.concatenate(wanted), rtol=1e-3, atol=1e-3)


def test_no_sentences_have_no_scores(made: Network) -> None:
    nothing = Sentences(np.zeros(0, np.int64), np.zeros(0, np.int64))
    assert made.scores(look("", nothing, lexicon())).shape == (0, LABELS)


def test_a_neighbour_within_reach_counts_and_one_beyond_does_not(made: Network) -> None:
    reach = sum(REACH)
    text = "张" * 60
    before = made.scores(look(text, whole(text), lexicon()))
    after = made.scores(look(text + "A", whole(text + "A"), lexicon()))[:-1]
    changed = np.flatnonzero((np.abs(before - after) > 1e-3).any(axis=1))
    assert len(changed)
    assert changed.min() >= 60 - reach - 8  # what a character sees itself reaches some characters too


def test_what_is_written_is_read(made: Network, tmp_path: Path) -> None:
    path = network.beside(tmp_path / "names.npz")
    network.write(made, path)
    text = "昨天李小一在北京"
    seen = look(text, whole(text), lexicon())
    wanted, found = made.scores(seen), network.read(path).scores(seen)
    assert np.abs(wanted - found).max() < 0.05 * np.abs(wanted).max()


@pytest.mark.long
def test_learning_finds_what_was_never_seen(monkeypatch) -> None:
    """A few sentences of one pattern: the network learns by where a name stands, not by which it is."""
    pytest.importorskip("torch", reason="PyTorch trains the network")
    from reader.annotate.training import network_rows
    from reader.annotate.training.network_rows import Sentence
    from reader.annotate.training.network_training import train

    monkeypatch.setattr(network_rows, "TOGETHER", 200)
    labels = ["B-PERSON", "E-PERSON", "I-PERSON", "O"]
    spans = ["O", "O", "B-PERSON", "I-PERSON", "E-PERSON", "O", "O", "O", "O", "O"]
    names = [a + b + c for a in "张李王" for b in "小大中天" for c in "明红雨文"]
    texts = [Sentence(f"昨天{name}表示同意。", spans, ["x"] * 10, partly=False) for name in names]
    trained = train(texts, labels, lexicon(), rounds=40)
    text = "昨天赵青山表示同意。"
    scores = trained.scores(look(text, whole(text), lexicon()))
    assert [labels[number] for number in scores.argmax(axis=1)] == spans


@pytest.mark.long
def test_teachers_tell_chances_of_texts_that_they_did_not_learn(monkeypatch) -> None:
    """Each sentence comes back with chances that sum up to 1 a character, and as many moves as it has pairs."""
    pytest.importorskip("torch", reason="PyTorch trains the network")
    from reader.annotate.training import network_training, teaching
    from reader.annotate.training.network_rows import Rows, Sentence

    learnt: list[list[Rows]] = []

    def noted(rows, sizes, **options):
        learnt.append(list(rows))
        return network_training.learnt(rows, sizes, **options)

    monkeypatch.setattr(teaching, "learnt", noted)
    monkeypatch.setattr(teaching, "ROUNDS", 2)
    labels = ["B-PERSON", "E-PERSON", "I-PERSON", "O"]
    spans = ["O", "O", "B-PERSON", "I-PERSON", "E-PERSON", "O", "O", "O", "O", "O"]
    states = np.random.default_rng(1).normal(size=(10, 3)).astype(np.float16)
    texts = [
        Sentence(f"昨天{a}小{b}表示同意。", spans, id=f"{a}{b}", states=states)
        for a in "张李王赵陈刘"
        for b in "明红雨文"
    ]
    told = teaching.taught(texts, labels, lexicon())
    assert [each.text for each in told] == [each.text for each in texts]
    assert sum(map(len, learnt)) == (teaching.PARTS - 1) * len(texts)
    for each in told:
        assert each.told is not None
        assert each.states is None
        assert np.allclose(each.told.chances.sum(axis=1), 1, atol=1e-4)
        assert each.told.moves.sum() == pytest.approx(9, abs=1e-3)
