"""Parts on the cores of this machine: an article that ends its process is told, and everything else is made."""

import os
from pathlib import Path

import pytest

from reader.batch import cores, plan
from reader.batch.collection import articles
from reader.batch.work import Order

DEADLY = """
import os
from reader.annotate import pipeline

def annotate(article, knowledge, **_):
    if "致命" in article.paragraphs[0].text:
        os._exit(9)
    return article

pipeline.annotate = annotate
"""


@pytest.fixture
def deadly(tmp_path, monkeypatch):
    """Processes begun from here have annotators that die of some articles: Python runs sitecustomize first."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site/sitecustomize.py").write_text(DEADLY)
    monkeypatch.setenv(
        "PYTHONPATH", os.pathsep.join([str(tmp_path / "site"), str(Path(__file__).parents[1])])
    )


def test_an_article_that_ends_its_process_holds_up_no_other(tmp_path, deadly):
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(8):
        (folder / f"{number}.txt").write_text("致命的一篇" if number == 3 else f"第 {number} 篇", "utf-8")
    order = Order(str(tmp_path / "out"), "jsonl", "stamp")
    items = articles([str(folder)])
    plan.parts(order, 0)
    done = list(cores.run(list(plan.tasks(order, items, 2)), jobs=2))
    made = sum(one.annotated + one.kept for one in done)
    assert made == 7  # a part that was made just before the process died is there already
    ((item, sentence),) = [each for one in done for each in one.failed]
    assert item.address.endswith("3.txt")
    assert "died" in sentence


def test_nothing_to_do_begins_no_process():
    assert list(cores.run([], jobs=2)) == []
