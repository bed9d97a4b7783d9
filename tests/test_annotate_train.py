"""How the model is made anew, and what stops it before minutes of work."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.annotate.training import train
from tests.command import run


def test_what_training_needs_is_asked_for_before_it_begins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`newsreader train gold.jsonl` where a package is missing: one sentence, which names the extra, and no model."""
    monkeypatch.setattr(train, "NEEDED", ("json", "no_such_module_of_training"))
    gold, model = tmp_path / "gold.jsonl", tmp_path / "names.npz"
    gold.write_text('{"id": "1", "text": "王小明出席", "entities": []}\n', encoding="utf-8")
    code, _, complaint = run("train", gold, "--model", model, "--language", "en")
    assert (code, "newsreader[train]" in complaint, model.exists()) == (2, True, False)
