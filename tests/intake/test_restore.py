"""Damage is undone with every change shown, and what is not damage stays as it is."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.document import Certainty, Step
from reader.first.doubt import suspicious
from reader.intake import (
    entities,
    forms,
    glosses,
    halfscript,
    language,
    mojibake,
    punctuation,
    radicals,
    shifted,
    visible,
)
from reader.intake.restore import restore
from reader.intake.steps import Offsets, apply, revert
from reader.script import convert_with
from tests.examples import examples
from tests.intake.damage import GLOSSES, MARKS, converter

CASES = Path(__file__).parents[1] / "cases" / "intake"
CLEAN = (CASES / "clean.txt").read_text(encoding="utf-8")
LESSONS = json.loads((CASES / "lessons.json").read_text(encoding="utf-8"))
KEPT = json.loads((CASES / "kept.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", KEPT, ids=lambda case: case["why"])
def test_what_is_not_damaged_is_kept(case: dict[str, str]) -> None:
    assert restore(case["text"]).steps == ()
    assert restore(case["text"]).text == case["text"]


@pytest.mark.parametrize("case", KEPT, ids=lambda case: case["why"])
def test_no_run_out_of_step_is_read_into_it_even_in_a_damaged_page(case: dict[str, str]) -> None:
    page = glossed(CLEAN)
    done = restore(page + case["text"])
    assert [step for step in done.steps if step.repair == "shift"] == []
    assert done.offers == ()


def test_clean_text_stays_clean() -> None:
    assert restore(CLEAN).steps == ()
    assert restore(convert_with("t2s", CLEAN)).steps == ()


def glossed(text: str) -> str:
    return "".join(c + (f"({GLOSSES[c]})" if c in GLOSSES else "") for c in text)


def test_every_gloss_goes_and_nothing_else() -> None:
    damaged = glossed(CLEAN)
    assert damaged.count("(") > 40
    done = restore(damaged)
    assert done.text == CLEAN
    assert {step.repair for step in done.steps} == {"gloss"}
    assert all(step.certainty is Certainty.PROVEN for step in done.steps)


@pytest.mark.parametrize("lessons", [*LESSONS, "\n".join(LESSONS)])
def test_a_lesson_on_a_converters_page_keeps_its_glosses(lessons: str) -> None:
    assert restore(f"{glossed(CLEAN)}{lessons}\n").text == f"{CLEAN}{lessons}\n"
    assert restore(f"{lessons}\n{glossed(CLEAN)}").text == f"{lessons}\n{CLEAN}"


def test_full_width_brackets_and_toneless_glosses_go_too() -> None:
    damaged = glossed(CLEAN).replace("(", "（").replace(")", "）").replace("（yè）", "(ye)")
    assert restore(damaged).text == CLEAN


@pytest.mark.parametrize(("seen", "wanted"), [("官M(fèi)ark", "官Mark"), ("來自O(shè)penAI", "來自OpenAI")])
def test_a_gloss_between_the_letters_of_a_name_goes(seen: str, wanted: str) -> None:
    assert wanted in restore(glossed(CLEAN) + seen).text


@pytest.mark.parametrize("line", ["他來自山東單(shàn)縣。", "單位的名單裡姓單(shàn)的很少。"])
def test_help_with_a_rare_reading_stays_on_a_converters_page(line: str) -> None:
    done = restore(glossed(CLEAN) + line)
    assert done.text == CLEAN + line


def test_a_page_of_glosses_is_half_converted_however_few_show_it() -> None:
    line = "他后來在會議中說，公司并不急于擴張。"
    assert restore(line).steps == ()
    page = (
        "市政府昨天公布，去年新設企業三千家，比前年多了一成，其中發展最快的是旅遊和餐飲。\n"
        "主持人說，這些數字令人高興，但是年輕人的收入還沒有跟上，工作環境也有待改善，明年要看實際的成果。\n"
        "據她了解，三家銀行已經答應提供低利貸款，第一批店主下個月就能拿到錢。\n"
    )
    assert restore(glossed(page) + line).text == page + "他後來在會議中說，公司並不急於擴張。"


def test_hyphens_of_names_are_lost_on_such_a_page() -> None:
    line = "採用GPT?4與Wi?Fi，見https://x.example/a?B=1。"
    assert restore(line).steps == ()
    assert restore(glossed(CLEAN) + line).text.endswith("採用GPT-4與Wi-Fi，見https://x.example/a?B=1。")


def test_brackets_that_are_no_glosses_stay() -> None:
    line = "人工智能(AI)與趙甲(Shengjia Zhao)談過，見(a)項。"
    assert restore(glossed(CLEAN) + line).text.endswith(line)


def test_a_converters_bytes_come_back_in_step() -> None:
    damaged = converter(CLEAN, marks=False)
    assert "(fā)" in damaged
    done = restore(damaged)
    assert apply(damaged, done.steps) == done.text
    assert done.text.count("?") == 0


@pytest.mark.parametrize(
    ("clean", "certainty"),
    [
        ("他們為了實現目標而努力工作", Certainty.PROVEN),
        ("成員們全天候參與討論", Certainty.INFERRED),
    ],
)
def test_a_run_out_of_step_is_read_again(clean: str, certainty: Certainty) -> None:
    damaged = converter(clean)
    assert "?" in damaged
    offers = list(shifted.offers(damaged, shifted.effort_for(damaged), damaged=True))
    assert [offer.certainty for offer in offers] == [certainty]
    whole = restore(glossed(CLEAN) + damaged).text.splitlines()[-1]
    assert whole == clean


def test_an_eaten_digit_is_shown_as_lost_not_guessed() -> None:
    damaged = converter("“結果出乎我們的意料。”6月29日，他在文章中說")
    if "?!" not in damaged:
        damaged = "“結果出乎我們的意料?!?月29日，他在文章中說"
    assert "意料。”□月29日" in restore(glossed(CLEAN) + damaged).text


def test_radicals_become_the_characters_they_look_like_but_where_they_are_the_subject() -> None:
    done = restore("⼈⼯智能⻓期由⻢⼩⾬主持。")
    assert done.text == "人工智能长期由马小雨主持。"
    assert {step.certainty for step in done.steps} == {Certainty.PROVEN}
    lesson = "康熙部首有⼈、⼝、⼿三個；⻓是簡化的部件。"
    assert restore(lesson).text == lesson
    assert suspicious("⼈⼯智能。")


def test_forms_of_the_typesetter_become_the_characters_they_stand_for() -> None:
    done = restore("他在ﬁntech公司︐職稱是︿經理﹀︒\uf90a融監督管理委員會。")
    assert done.text == "他在fintech公司，職稱是〈經理〉。金融監督管理委員會。"
    assert {(step.repair, step.certainty) for step in done.steps} == {("form", Certainty.PROVEN)}
    assert all(map(suspicious, ("\uf90a融", "ﬁntech", "公司︐")))
    lesson = "相容表意文字有\uf90a，直排兼容字形有︐。"
    assert restore(lesson).text == lesson


def test_marks_are_widened_where_a_converter_narrowed_them() -> None:
    narrow = CLEAN.translate({ord(full): half for full, half in MARKS.items()})
    assert restore(narrow).text == CLEAN


def test_numbers_and_latin_keep_their_marks() -> None:
    narrow = CLEAN.translate({ord(full): half for full, half in MARKS.items()})
    line = "Prices rose by 1,200 at 15:30 (see f(x), please)."
    assert restore(narrow + line).text.endswith(line)


def test_a_lost_hyphen_comes_back_where_the_text_has_it_elsewhere() -> None:
    assert restore("他參與了GPT?4的訓練，也參與了GPT-4o的研究。").text.startswith("他參與了GPT-4的")
    assert restore("他參與了ABC?4的訓練。").steps == ()


@pytest.mark.parametrize(
    ("seen", "wanted"),
    [
        ("蘋果營運長杰夫?威廉姆斯（Jeff Williams）將退休，由萨比赫?汗（Sabih Khan）接任。", "杰夫·威廉姆斯"),
        ("今天的要點：\n? 友邦保險委任李志明\n? 港交所純利按年升45%\n", "• 友邦保險委任李志明\n• 港交所"),
        ("他先後負責GPT?4與Qwen?2.5，也用過C?level這個詞；GPT-4是最早的。", "GPT-4與Qwen-2.5，也用過C-level"),
    ],
)
def test_signs_that_an_encoding_lacked_come_back(seen: str, wanted: str) -> None:
    assert wanted in restore(seen).text
    assert suspicious(seen)


@pytest.mark.parametrize(
    "line",
    [
        "是馬克?馬克說不是。為什么?因為他走了?也許吧。",
        "? 問號\n這一行是正文，那一行不是。",
        "見https://x.example/a?b=1，或者page?id=3。",
    ],
)
def test_questions_and_addresses_keep_their_marks(line: str) -> None:
    assert restore(line).text == line


def test_a_short_page_all_of_whose_marks_were_narrowed_is_widened_whole_or_in_part() -> None:
    narrow = (
        "今天上午,公司宣布人事变动:总裁离职,副总裁接任;员工表示,事先并不知情。\n"
        "董事会说,新总裁来自对手公司,下周上任,任期三年。\n"
    )
    wide = narrow.translate(str.maketrans(",:;", "，：；"))
    assert restore(narrow).text == wide
    letter = "大家好，请看下文，谢谢。\n我觉得，这件事值得跟进，也请转告小王。\n\n"
    assert restore(letter + narrow).text == letter + wide
    typed = "今天上午,公司宣布人事变动,总裁离职。\n"
    assert restore(typed).text == typed


def test_a_few_glosses_prove_a_converter_where_all_marks_were_narrowed() -> None:
    page = "有消息說,處長將退休,由副手接任,保安局發(fā)言人表示,不評論(lùn)傳聞;數(shù)字顯示,去年錄得四萬宗,按年升一成,涉款九億元。"
    assert "(" not in restore(page).text
    assert "(" in restore(page.replace(",", "，").replace(";", "；")).text


def test_the_end_of_a_tag_goes_where_its_beginning_was_eaten() -> None:
    clean = ("他在這裡做了十年產業研究，內部發展很快。" * 3 + "他說：「先做產業。」\n") * 2
    page = glossed(clean).replace("。」\n", "?！?/p>\n", 1)
    assert "/p>" not in restore(page).text
    assert "/p>" in restore("「先做產業。」?/p>\n" + clean).text  # nothing shows the damage


@pytest.mark.parametrize(
    ("seen", "wanted"),
    [
        ("他说&ldquo;你好&rdquo;&nbsp;A&amp;B&#20013;", "他说“你好” A&B中"),
        ("ï»¿新闻", "新闻"),
        ("数据锟斤拷锟斤拷丢失", "数据□□□□丢失"),
        ("零\u200b宽\ufeff字\u202e符", "零宽字符"),
        ("紅\x1b[31m字", "紅␛[31m字"),
    ],
)
def test_small_damage(seen: str, wanted: str) -> None:
    assert restore(seen).text == wanted


PIECES = st.sampled_from(
    [*"發業(fā)?!，,。“”(a)□\ufffd\x1b\u200b并于後&amp;;锟斤拷M?4", "(fā)", "?!睹咳战", "&nbsp;", "\n"]
)


@examples(1.5)
@given(st.lists(PIECES, max_size=40).map("".join))
@example(
    CLEAN + "這家公司昨天表示，明年將有三百名工程師加入，薪水也會提高。".encode().decode("cp950", "replace")
)
def test_steps_always_lead_there_and_back(text: str) -> None:
    done = restore(text)
    assert apply(text, done.steps) == done.text
    assert revert(done.text, done.steps) == text
    assert not any(character < " " and character != "\n" for character in done.text)
    for offer in done.offers:
        assert 0 <= offer.start <= offer.end <= len(done.text)


def misread(text: str) -> list[Step]:
    return mojibake.find(text, mojibake.effort_for(text))


REPAIRS = (
    misread,
    entities.steps,
    visible.steps,
    glosses.steps,
    halfscript.steps,
    punctuation.steps,
    radicals.steps,
    forms.steps,
)


@pytest.mark.parametrize("repair", REPAIRS, ids=lambda repair: repair.__module__.rpartition(".")[2])
@examples()
@given(text=st.lists(PIECES, max_size=40).map("".join))
def test_each_repair_gives_steps_in_order_that_lead_there_and_back(
    repair: Callable[[str], list[Step]], text: str
) -> None:
    whole = CLEAN.replace("，", ",").replace("並", "并").replace("於", "于") + glossed(text)
    steps = repair(whole)
    after, offsets = apply(whole, steps), Offsets(steps)
    assert revert(after, steps) == whole
    touched = {place for s in steps for place in range(s.start, s.start + len(s.removed))}
    for place in range(0, len(whole), 7):
        if place not in touched:
            assert after[offsets.forward(place)] == whole[place]
            assert offsets.back(offsets.forward(place)) == place


def test_one_line_in_the_wrong_encoding_is_read_again_and_what_is_gone_is_shown() -> None:
    line = "該項目已獲得三億元投資，預計明年六月完工"
    whole = restore(f"{CLEAN}{line.encode('gbk').decode('latin-1')}\n{CLEAN}")
    assert f"\n{line}\n" in whole.text
    lossy = "知情人士表示，至少十二名工程师离开".encode().decode("gbk", "replace")
    done = restore(f"{CLEAN}{lossy}\n").text.splitlines()[-1]
    assert "\ufffd" not in done
    assert "?" not in done


@examples()
@given(st.text(max_size=60))
def test_any_text_at_all(text: str) -> None:
    done = restore(text)
    assert revert(done.text, done.steps) == text
    assert not any(character < " " and character != "\n" for character in done.text)


@pytest.mark.parametrize("last", ["\x00", "\ud800", "\uffff", "\U00010000", "\U0010ffff"])
def test_what_follows_the_last_of_all_characters_has_a_probability(last: str) -> None:
    assert language.score(f"{last}{last}的", last * 2) < 0
    assert not language.after(last)
