"""The dictionary: its entries, its cache, and the reader's own dictionaries beside it."""

from __future__ import annotations

import gzip
import multiprocessing
import os
import sqlite3
import struct
from pathlib import Path

import pytest

from reader import paths, script
from reader.language import beforehand, cedict, packed, store
from reader.language.dictionary import Dictionary, open_dictionary
from reader.language.terms import terms

LINES = """# CC-CEDICT
單 单 [Shan4] /surname Shan/
單 单 [dan1] /bill/list/CL:個|个[ge4]/
銀 银 [yin2] /silver/
銀行 银行 [yin2 hang2] /bank/
銀行家 银行家 [yin2 hang2 jia1] /banker/
綠 绿 [lu:4] /green/
后 后 [hou4] /empress/
後 后 [hou4] /back/behind/
"""


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A dictionary of eight entries, and folders of its own; gives the folder of the cache."""
    file = tmp_path / "cedict_ts.u8.gz"
    file.write_bytes(gzip.compress(LINES.encode()))
    monkeypatch.setattr(cedict, "shipped", lambda: file)
    monkeypatch.setenv("NEWSREADER_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("NEWSREADER_CONFIG", str(tmp_path / "config"))
    (tmp_path / "config" / "dictionaries").mkdir(parents=True)
    return tmp_path / "cache"


@pytest.fixture(scope="module")
def whole() -> Dictionary:
    return open_dictionary()


def own(name: str, content: str | bytes) -> Path:
    path = paths.config() / "dictionaries" / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def senses(dictionary: Dictionary, word: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(entry.source, entry.senses) for entry in dictionary.look_up(word)]


def test_an_entry_has_both_scripts_pinyin_and_zhuyin(small: Path) -> None:
    (entry,) = open_dictionary().look_up("银行")
    assert (entry.traditional, entry.simplified) == ("銀行", "银行")
    assert (entry.pinyin, entry.zhuyin) == ("yín háng", "ㄧㄣˊ ㄏㄤˊ")
    assert (entry.senses, entry.source) == (("bank",), "CC-CEDICT")


def test_surnames_come_last_and_words_referred_to_have_marks(small: Path) -> None:
    common, surname = open_dictionary().look_up("單")
    assert (common.pinyin, common.senses[2]) == ("dān", "CL:個|个[gè]")
    assert (surname.pinyin, surname.senses) == ("Shàn", ("surname Shan",))


def test_a_simplified_word_has_the_entries_of_all_its_traditional_forms(small: Path) -> None:
    dictionary = open_dictionary()
    assert [entry.traditional for entry in dictionary.look_up("后")] == ["后", "後"]
    assert [entry.traditional for entry in dictionary.look_up("後")] == ["後"]


def test_words_that_begin_at_a_place_the_longest_first(small: Path) -> None:
    assert open_dictionary().longest("一位银行家说", 2) == ("银行家", "银行", "银")
    assert open_dictionary().longest("銀行", 2) == ()


def test_terms_come_first_and_are_read_as_the_dictionary_reads_them(whole: Dictionary) -> None:
    term, *others = whole.look_up("芯片")
    assert (term.source, term.senses[0]) == ("terms", "chip")
    assert term.pinyin == others[0].pinyin == "xīn piàn"
    (unlisted, *_) = whole.look_up("大模型")
    assert (unlisted.source, unlisted.pinyin) == ("terms", "dà mó xíng")


def test_all_readings_are_there(whole: Dictionary) -> None:
    assert {entry.pinyin for entry in whole.look_up("行")} == {"háng", "xíng"}
    assert {"Zēng", "céng"} <= {entry.pinyin for entry in whole.look_up("曾")}
    assert whole.look_up("zzz") == ()


@pytest.mark.parametrize(
    ("word", "heard"),
    [("說", "shuō"), ("说", "shuō"), ("行", "xíng"), ("長", "cháng"), ("著", "zhe")],
)
def test_the_usual_reading_comes_first(whole: Dictionary, word: str, heard: str) -> None:
    entries = [entry.pinyin for entry in whole.look_up(word) if entry.source != "terms"]
    assert entries[0] == heard
    assert len(entries) > 1


def test_it_is_built_once(small: Path) -> None:
    told: list[float] = []
    open_dictionary(told.append).close()
    assert told[0] == 0.0
    assert told[-1] == 1.0
    assert told == sorted(told)
    again: list[float] = []
    assert open_dictionary(again.append).look_up("银")
    assert again == []
    assert len(list(small.iterdir())) == 1


@pytest.mark.parametrize("damage", ["cut short", "overwritten", "emptied", "of another making", "middle"])
def test_a_damaged_cache_is_built_anew(small: Path, damage: str) -> None:
    open_dictionary().close()
    (file,) = small.iterdir()
    content = file.read_bytes()
    file.write_bytes(
        {
            "cut short": content[: len(content) // 2],
            "overwritten": b"not a database " * 1000,
            "emptied": b"",
            "of another making": content[:60] + struct.pack(">I", store.FORMAT + 1) + content[64:],
            "middle": content[:4096] + b"\xff" * (len(content) - 4096),
        }[damage]
    )
    assert senses(open_dictionary(), "银行") == [("CC-CEDICT", ("bank",))]


def test_terms_of_ones_own_are_there_once_they_are_written(
    small: Path, request: pytest.FixtureRequest
) -> None:
    assert senses(open_dictionary(), "星际账房") == []
    (paths.config() / "annotations").mkdir()
    text = "- {id: x, names: {zh-Hans-CN: [星际账房], en: [stellar ledger]}, area: technology}\n"
    (paths.config() / "annotations" / "terms.yaml").write_text(text, "utf-8")
    for read_once in (terms, store.terms_told):
        read_once.cache_clear()
        request.addfinalizer(read_once.cache_clear)  # else others would have these, too
    assert senses(open_dictionary(), "星际账房") == [("terms", ("stellar ledger",))]


def test_a_cache_damaged_while_it_is_open_is_built_anew(small: Path) -> None:
    dictionary = open_dictionary()
    (file,) = small.iterdir()
    with file.open("r+b") as content:
        content.seek(100)
        content.write(b"\xff" * (file.stat().st_size - 100))
    assert senses(dictionary, "银行") == senses(open_dictionary(), "银行") == [("CC-CEDICT", ("bank",))]


def test_a_cache_that_cannot_be_kept_serves_this_run(small: Path) -> None:
    small.write_bytes(b"a file where the folder would be")
    assert senses(open_dictionary(), "银行") == [("CC-CEDICT", ("bank",))]
    assert small.is_file()


def _look_up(number: int) -> int:
    return len(open_dictionary().look_up("银行"))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the fixture reaches other processes by fork alone")
def test_two_programs_may_build_it_at_once(small: Path) -> None:
    with multiprocessing.get_context("fork").Pool(3) as pool:
        assert pool.map(_look_up, range(3)) == [1, 1, 1]
    assert [path.suffix for path in small.iterdir()] == [".sqlite"]


def test_a_newer_cc_cedict_takes_the_place_of_ours(small: Path) -> None:
    open_dictionary().close()
    own("cedict_ts.u8", "銀行 银行 [yin2 hang2] /bank, of today/\n")
    dictionary = open_dictionary()
    assert senses(dictionary, "銀行") == [("CC-CEDICT", ("bank, of today",))]
    assert dictionary.look_up("绿") == ()
    assert len(list(small.iterdir())) == 1  # the cache of the earlier one is gone


def test_tables_and_yaml_of_ones_own_stand_beside_it(small: Path) -> None:
    own("desk.tsv", "# our desk\n銀行\tyin2 hang2\tlender/money house\n風投\tventure capital\n")
    own("mine.yaml", "- {word: 绿, pinyin: lu:4, senses: [the colour of go, '#0f0']}\n")
    dictionary = open_dictionary()
    assert senses(dictionary, "银行") == [
        ("CC-CEDICT", ("bank",)),
        ("desk.tsv", ("lender", "money house")),
    ]
    assert dictionary.look_up("风投")[0].pinyin == "fēng tóu"  # found in the other script, read by us
    assert senses(dictionary, "綠")[-1] == ("mine.yaml", ("the colour of go", "#0f0"))


def stardict(words: dict[str, bytes], *, types: str, name: str = "star", zipped: bool = False) -> None:
    index, content = b"", b""
    for word, article in words.items():
        index += word.encode() + b"\0" + struct.pack(">II", len(content), len(article))
        content += article
    own(f"{name}.ifo", f"StarDict's dict ifo file\nversion=2.4.2\nsametypesequence={types}\n")
    own(f"{name}.idx", index)
    own(f"{name}.dict.dz" if zipped else f"{name}.dict", gzip.compress(content) if zipped else content)


@pytest.mark.parametrize("zipped", [False, True])
@pytest.mark.parametrize(
    ("types", "article"),
    [
        ("m", b"a bank\nof money"),
        ("h", b"<b>a bank</b><br>of money"),
        ("tm", b"yin\0a bank\nof money"),
        ("", b"ma bank\nof money\0"),
        ("Wm", b"\0\0\0\2\1\2a bank\nof money"),
    ],
)
def test_stardict_of_several_kinds(small: Path, types: str, article: bytes, *, zipped: bool) -> None:
    stardict({"银行": article}, types=types, zipped=zipped)
    assert [e.senses[-2:] for e in open_dictionary().look_up("銀行") if e.source == "star.ifo"] == [
        ("a bank", "of money")
    ]


def test_what_cannot_be_used_is_told_by_file_and_line_and_the_rest_works(small: Path) -> None:
    own("desk.tsv", "银行\tlender\nno tabs here\n")
    own("broken.yaml", "- {word: 绿, senses: [a\n")
    own("lost.ifo", "version=2.4.2\n")
    own("packed.u8.gz", b"no gzip")
    dictionary = open_dictionary()
    told = " ".join(dictionary.remarks)
    assert senses(dictionary, "银行") == [("CC-CEDICT", ("bank",)), ("desk.tsv", ("lender",))]
    for name in ("desk.tsv, line 2", "broken.yaml, line ", "lost.ifo", "packed.u8.gz"):
        assert name in told
    assert len(dictionary.remarks) == 4


@pytest.mark.parametrize("name", ["bomb.u8.gz", "bomb.dict.dz", "bomb.tsv"])
def test_a_file_that_unpacks_without_end_is_left_out(
    small: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(packed, "MOST", 1000)
    much = ("銀\tx\n" * 1000).encode()
    stardict({"银行": b"a bank"}, types="m", name="bomb" if name.endswith("dz") else "fine")
    (paths.config() / "dictionaries" / "bomb.dict").unlink(missing_ok=True)
    own(name, much if name.endswith("tsv") else gzip.compress(much))
    dictionary = open_dictionary()
    assert [name.partition(".")[0] in remark and "1,000" in remark for remark in dictionary.remarks] == [True]
    assert senses(dictionary, "银行")[0] == ("CC-CEDICT", ("bank",))


def test_broken_lines_are_counted_after_three(small: Path) -> None:
    own("desk.tsv", "x\n" * 10)
    assert len(open_dictionary().remarks) == 4
    assert "7 more" in open_dictionary().remarks[-1]


@pytest.mark.parametrize("piece", [1, 7, 64, 1 << 18])
def test_a_file_is_read_in_pieces_and_no_entry_is_lost_between_them(
    small: Path, monkeypatch: pytest.MonkeyPatch, piece: int
) -> None:
    monkeypatch.setattr(packed, "PIECE", piece)
    own("cedict_ts.u8", LINES.replace("\n", "\r\n") + "not an entry\n銅 铜 [tong2] /copper/")
    dictionary = open_dictionary()
    assert [senses(dictionary, word)[-1][1] for word in ("银", "铜")] == [("silver",), ("copper",)]
    assert len([*cedict.listed()]) == 8
    (remark,) = dictionary.remarks
    assert "line 10" in remark


def test_of_a_file_cut_short_nothing_is_kept(small: Path) -> None:
    lines = "".join(f"銅{n} 铜{n} [tong2] /copper {os.urandom(9).hex()}/\n" for n in range(20_000))
    own("cedict_ts.u8.gz", gzip.compress(lines.encode())[:-1000])
    dictionary = open_dictionary()
    assert dictionary.look_up("铜1") == ()
    assert senses(dictionary, "银") == [("CC-CEDICT", ("silver",))]
    assert len(dictionary.remarks) == 1


def test_it_is_built_beforehand_by_another_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSREADER_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("NEWSREADER_CONFIG", str(tmp_path / "config"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sqlite3.py").write_text("raise SystemExit('a module of the folder one is in')")
    beforehand.build()
    assert store.built()
    dictionary = open_dictionary(lambda part: pytest.fail("built again"))
    assert dictionary.look_up("銀行")
    dictionary.close()


def test_the_converters_of_the_terms_are_gone_before_the_rest_is_built(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both at once would be 60 MB beside an article that is being annotated."""
    held: list[int] = []

    def connect() -> sqlite3.Connection:
        held.append(script._opencc.cache_info().currsize)
        return sqlite3.connect(store.IN_MEMORY)

    store.terms_told.cache_clear()
    monkeypatch.setattr(store, "connect", connect)
    beforehand.main()
    assert held == [0]
    assert store.terms_told.cache_info().currsize == 1


@pytest.mark.parametrize(
    ("pinyin", "senses", "place"),
    [
        ("dan1", "bill/list", 0),
        ("Gu3 ge1", "Google", 1),
        ("Gu3 ge1", "variant of 谷歌[Gu3 ge1]", 2),
        ("hou4", "old variant of 後|后[hou4]", 2),
        ("Shan4", "surname Shan", 3),
    ],
)
def test_what_a_word_means_stands_before_its_variants(pinyin: str, senses: str, place: int) -> None:
    assert cedict.place(("", "", pinyin, senses)) == place
