"""The seed article comes out whole; running text of the corpora is left alone."""

from __future__ import annotations

import json
import re

import pytest

from reader import intake
from reader.intake.restore import restore
from tests.benchmarks.encodings import shared
from tests.benchmarks.restoration import TRUE_DAMAGE, articles, verdicts
from tests.intake.damage import damage

ARTICLES = shared() / "articles"
DATA = shared() / "data"


@pytest.mark.skipif(not ARTICLES.exists(), reason="the seed article in ../shared/articles is not here")
def test_the_seed_is_whole_but_for_its_eaten_digit() -> None:
    article = intake.read(ARTICLES / "talent-war.damaged.txt")
    wanted = (ARTICLES / "talent-war.restored.txt").read_text(encoding="utf-8").splitlines()
    eaten = [re.sub("”6月29日", "”□月29日", line) for line in wanted if line]
    assert [paragraph.text for paragraph in article.paragraphs] == eaten


FILES = sorted(path.name for path in DATA.glob("*_dev.jsonl")) if DATA.exists() else []


@pytest.mark.skipif(not FILES, reason="the corpora in ../shared/data are not here")
@pytest.mark.parametrize("name", FILES)
def test_running_text_is_left_alone(name: str) -> None:
    lines = [json.loads(line)["text"] for line in (DATA / name).read_text(encoding="utf-8").splitlines()]
    for text in (*lines[:120], "\n".join(lines)):
        assert [step for step in restore(text).steps if step.repair not in TRUE_DAMAGE] == []


@pytest.mark.skipif(not FILES, reason="the corpora in ../shared/data are not here")
def test_every_proven_shift_is_right_and_most_others(minutes: float) -> None:
    found = [
        verdict
        for name in ("ner_cluener_dev", "ner_gsd_dev")
        for clean in articles(name)[: 40 if minutes else 3]
        for verdict in verdicts(damage(clean))
    ]
    assert [one for one in found if one.certainty == "proven" and one.outcome not in ("exact", "eaten")] == []
    assert sum(one.outcome in ("exact", "eaten") for one in found) >= 0.6 * len(found) > 10
