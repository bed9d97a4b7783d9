"""Words looked up become cards, those of this article alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.document import Article, Paragraph, Source
from reader.export import looked_up
from reader.export.looked_up import cards
from reader.language.dictionary import open_dictionary
from reader.userdata.known_words import LookedUp, WordStore
from tests.command import run, write_article

ARTICLE = Article(
    source=Source(name="bank.txt", path="bank.txt"),
    paragraphs=(Paragraph("標題"), Paragraph("她離開銀行。他行走。")),
)


def test_a_card_has_reading_senses_level_sentence_and_place() -> None:
    words = [
        LookedUp("銀行", "她離開銀行。", "bank.txt"),
        LookedUp("银行", "她離開銀行。", "bank.txt"),
        LookedUp("行", "他行走。", "bank.txt"),
        LookedUp("貓", "貓。", "cat.txt"),
    ]
    bank, walk = cards(ARTICLE, words, open_dictionary(), {"银行": "HSK 2"})
    assert (bank.traditional, bank.simplified, bank.pinyin) == ("銀行", "银行", "yín háng")
    assert bank.sense.startswith("bank")
    assert bank.sense.endswith("(HSK 2)")
    assert (bank.sentence, bank.source) == ("她離開銀行。", "bank.txt#p2")
    assert {"xíng", "háng"} <= set(walk.pinyin.split(" / "))


def test_articles_of_one_title_share_no_words_and_an_edited_file_keeps_its_own(tmp_path: Path) -> None:
    file = str(tmp_path / "bank.txt")
    one = Source(name="bank.txt", title="快訊", path=file, sha256="1" * 64)
    looked = LookedUp("銀行", "她離開銀行。", "快訊", path=file, sha256="1" * 64)
    assert looked.stood_in(one)
    assert looked.stood_in(replace(one, sha256="2" * 64))
    assert looked.stood_in(replace(one, path=str(tmp_path / "moved.txt")))
    assert not looked.stood_in(replace(one, path=str(tmp_path / "other.txt"), sha256="2" * 64))
    assert not looked.stood_in(Source(title="快訊"))
    store = WordStore(tmp_path)
    for each in (looked, replace(looked, path="/other", sha256="2" * 64)):
        store.look_up(each)
    assert len(store.looked_up()) == 2


def test_nothing_is_opened_where_no_word_was_looked_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.language.dictionary.open_dictionary", lambda: pytest.fail("opened"))
    assert looked_up.of(ARTICLE) == ()


def test_the_command_joins_them(tmp_path: Path) -> None:
    article = write_article(tmp_path)
    WordStore(tmp_path / "data" / "words").look_up(LookedUp("更新", "余家輝說，軟件更新了。", "兩則消息"))
    env = {"NEWSREADER_DATA": str(tmp_path / "data")}
    code, output, _ = run("export", article, "--format", "tsv", "-o", "-", env=env)
    assert code == 0
    assert output.splitlines()[-1].startswith("更新\t更新\t更新\tgēng xīn\t")
