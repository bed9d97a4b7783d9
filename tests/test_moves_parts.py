"""The parts that moves are read with: clauses, dates, status, frames, groups, the merging of tellings."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotate.moves import find_moves
from reader.annotate.moves.sentence.dates import find_dates
from reader.annotate.moves.sentence.groups import find_several
from reader.annotate.moves.sentence.verbs import find_triggers, lexicon_of, parse_frame
from reader.annotate.moves.status import bygone, hypothetical, status_of
from reader.annotate.text.clauses import CLAUSE, SENTENCE, clauses, sentences
from reader.annotate.text.fold import fold
from reader.document import Article, Paragraph, Status
from reader.language.numerals import number
from tests.marked import marked
from tests.test_moves_engine import verbs


@given(st.text(alphabet="加盟。，！?a .（）\n「」離職", max_size=300))
def test_sentences_and_clauses_cover_the_text(text: str) -> None:
    spans = list(sentences(text))
    assert "".join(text[start:end] for start, end in spans) == text
    for start, end in spans:
        assert "".join(text[a:b] for a, b in clauses(text, start, end)) == text[start:end]


def test_text_without_stops_is_cut() -> None:
    text = "無" * 5000
    assert all(end - start <= SENTENCE for start, end in sentences(text))
    assert all(end - start <= CLAUSE for start, end in clauses(text, 0, len(text)))


def test_an_english_abbreviation_ends_no_sentence() -> None:
    text = "Mr. Reyes of Orion Inc. He left."
    assert len(list(sentences(text))) < 4
    assert text[slice(*next(iter(sentences(text))))].startswith("Mr. Reyes")


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("2022年", "2022"),
        ("2025年6月29日", "2025-06-29"),
        ("去年", "2024"),
        ("今年6月", "2025-06"),
        ("去年8月3號", "2024-08-03"),
        ("6月29日", "2025-06-29"),
        ("12月1日", "2025-12-01"),
        ("24日", "2025-07-24"),
        ("昨日", "2025-07-01"),
        ("前天", "2025-06-30"),
        ("上周三", "2025-06-25"),
        ("上月", "2025-06"),
        ("明年", "2026"),
        ("民國112年5月1日", "2023-05-01"),
        ("近日", ""),
        ("過去一周", ""),
        ("2025-06-30", "2025-06-30"),
        ("June 29, 2025", "2025-06-29"),
        ("May 2024", "2024-05"),
        ("yesterday", "2025-07-01"),
        ("next month", "2025-08"),
        ("last year", "2024"),
    ],
)
def test_dates_against_2_july_2025(words: str, iso: str) -> None:
    folded = fold(words)
    found = find_dates(folded, 0, len(folded), today="2025-07-02")
    assert [(folded[date.start : date.end], date.iso) for date in found] == [(folded, iso)]


def test_in_january_december_is_the_one_before() -> None:
    assert [d.iso for d in find_dates("12月3日", 0, 5, today="2025-01-10")] == ["2024-12-03"]


def test_without_the_day_of_the_article_only_full_dates_are_resolved() -> None:
    text = "去年6月1日，2023年5月"
    assert [date.iso for date in find_dates(text, 0, len(text))] == ["", "2023-05"]


def test_the_date_of_the_report_is_none_of_the_move() -> None:
    text = "据甲报6月8日报道，"
    assert find_dates(text, 0, len(text), today="2025-07-02") == []


@pytest.mark.parametrize(
    ("words", "value"), [("12", 12), ("十二", 12), ("二十", 20), ("八", 8), ("三百", 300)]
)
def test_numbers(words: str, value: int) -> None:
    assert number(words) == value


@pytest.mark.parametrize(
    ("lead", "before", "after", "status"),
    [
        ("", "他", "。", Status.CONFIRMED),
        ("据报道，", "他", "。", Status.REPORTED),
        ("据报道，", "他已正式", "。", Status.CONFIRMED),
        ("", "他计划", "。", Status.PLANNED),
        ("", "他将于24日", "。", Status.PLANNED),
        ("", "他否认", "。", Status.DENIED),
        ("", "他不会", "。", Status.DENIED),
        ("", "他不得不", "。", Status.CONFIRMED),
        ("", "网传他", "纯属谣言", Status.DENIED),
        ("", "she reportedly ", ".", Status.REPORTED),
        ("", "she will not ", ".", Status.DENIED),
    ],
)
def test_status_by_cues(lead: str, before: str, after: str, status: Status) -> None:
    assert status_of(lead, before, after) is status


def test_conditions_and_past_careers_are_seen() -> None:
    assert hypothetical("如果他")
    assert not hypothetical("他")
    assert bygone("他曾")
    assert not bygone("他曾志伟的")


def test_a_frame_has_sides_and_needs() -> None:
    frame = parse_frame("person V to (new)")
    assert (frame.left, frame.right, frame.needed) == (("person",), ("to", "new"), {"person", "to"})


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("他從甲跳槽至乙", ["跳槽至"]),
        ("總裁離職潮", []),
        ("加盟店開業", []),
        ("he left for Orion", ["left for"]),
        ("he leftover", []),
        ("申請辭去職務", ["申請辭去"]),
    ],
)
def test_longest_form_wins_and_decoys_are_skipped(text: str, forms: list[str]) -> None:
    found = find_triggers(fold(text), lexicon_of(verbs().verbs))
    assert [text[trigger.start : trigger.end] for trigger in found] == forms


@pytest.mark.parametrize(
    ("text", "words", "count"),
    [
        ("至少九名資深工程師離職", "至少九名資深工程師", 9),
        ("這四人目前", "這四人", 4),
        ("裁員12000名員工", "12000名員工", 12000),
        ("挖走更多的人才", "更多的人才", None),
        ("約50人", "約50人", 50),
        ("about 40 engineers left", "about 40 engineers", 40),
    ],
)
def test_words_for_several_people(text: str, words: str, count: int | None) -> None:
    found = [(text[s.start : s.end], s.count) for s in find_several(fold(text), 0, len(text))]
    assert (words, count) in found


@pytest.mark.parametrize("word", ["其他", "其中", "尤其", "其實", "他國"])
def test_no_pronoun_within_a_word(word: str) -> None:
    assert not [s for s in find_several(fold(word), 0, len(word)) if s.single]


def test_a_move_told_three_times_is_one_with_three_pieces_of_evidence() -> None:
    text = (
        "[P:何思齊]加盟[O:北辰]。 // [O:北辰]從[O:藍鯨]挖走[P:何思齊]。 // 跳槽至[O:北辰]的[P:何思齊]說話了。"
    )
    (move,) = find_moves(marked(text), verbs()).moves
    assert [span.paragraph for span in move.evidence] == [0, 1, 2]
    assert (move.origin and move.origin.organization) == "藍鯨"


def test_a_denial_stays_beside_what_is_confirmed() -> None:
    text = "[P:何思齊]加盟[O:北辰]。 // [P:何思齊]否認加盟[O:北辰]。"
    found = find_moves(marked(text), verbs()).moves
    assert sorted(move.status for move in found) == [Status.CONFIRMED, Status.DENIED]


def test_an_umbrella_gives_its_members_their_origin() -> None:
    text = (
        "至少五名工程師從[O:藍鯨]跳槽至[O:北辰]。 // [P:何思齊]：組長。 // [P:方子安]：組員。 // "
        "這二人已確認加入[O:北辰]。"
    )
    moves = find_moves(marked(text), verbs()).moves
    group = next(move.group for move in moves if move.group)
    assert group.members == ("何思齊", "方子安")
    assert {move.origin.organization for move in moves if move.person and move.origin} == {"藍鯨"}


def test_what_a_person_wrote_is_kept_and_not_doubled() -> None:
    once = find_moves(marked("[P:何思齊]加盟[O:北辰]。"), verbs())
    assert find_moves(once, verbs()).moves == once.moves


def test_evidence_quotes_the_clauses_that_prove_it() -> None:
    article = find_moves(marked("天氣很好，[P:何思齊]昨日離開[O:藍鯨]，加盟[O:北辰]，眾人稱讚。"), verbs())
    (move,) = article.moves
    assert [article.text(span) for span in move.evidence] == ["何思齊昨日離開藍鯨，加盟北辰"]


@pytest.mark.parametrize("filler", ["加盟", "被", "、", "三位", "（", "與", "12月", "he left ", "何思齊和"])
def test_hostile_text_stays_linear(filler: str) -> None:
    def seconds(size: int) -> float:
        article = Article(paragraphs=(Paragraph(filler * (size // len(filler))),))
        start = time.process_time()
        find_moves(article, verbs())
        return time.process_time() - start

    seconds(2_000)
    small, large = seconds(10_000), seconds(80_000)
    assert large < max(0.2, small * 8 * 4)


PIECES = (
    "[P:何思齊] [P:莊宏] [O:北辰] [O:藍鯨] [T:總監] 加盟 離開 離職 出任 被 任命為 將 從 至 到 ， 。 、 ： —— 和 與 等8人 三位 他 她"
    " 昨日 2025年3月"
).split()
TELLINGS = (
    "[P:何思齊]離開[O:藍鯨] [P:莊宏]加盟[O:北辰] 三位[T:總監]離開[O:藍鯨] 被[O:北辰]任命為[T:總監]".split()
)
TOLD = st.lists(st.one_of(st.sampled_from(PIECES), st.sampled_from(TELLINGS)), max_size=20).map("".join)


@given(TOLD)
def test_any_text_gives_spans_inside_it(text: str) -> None:
    article = find_moves(marked(text), verbs())
    for move in article.moves:
        assert move.evidence
        for span in move.evidence:
            assert 0 <= span.start < span.end <= len(article.paragraphs[span.paragraph].text)
        assert (move.person is None) != (move.group is None)
        assert move.person is None or move.person in article.entities
        assert 0 < move.confidence <= 1
