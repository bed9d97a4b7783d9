"""The pages of the ledger: a career with its proofs, an organisation's coming and going, and the way back."""

from contextlib import closing

import pytest

from reader import tables, wording
from reader.app.ledger import rows
from reader.app.ledger.screen import LedgerScreen
from reader.app.reading import ReadingScreen
from reader.app.widgets.panel import ListPanel
from reader.ledger import store
from reader.ledger.queries import Proof
from reader.typeset import cells
from reader.userdata import identities
from tests.told import article, move, person, take


@pytest.fixture(autouse=True)
def ledger():
    """What other articles tell of 林測試, who was at 丙大学 before, and of two 李明."""
    tables.clear(store.file())
    with closing(store.connect()) as connection:
        take(
            connection,
            article(
                "b",
                move("林測試", "丙大学", "甲科技", date="2019-03", proof="林測試加入甲科技"),
                date="2019-03-02",
            ),
            article("c", move("林測試", "丙大学", "甲科技", date="2019-05"), date="2019-06-02"),
            article("d", person("李明", orgs=("甲科技",))),
            article("e", person("李明", orgs=("丙大学",))),
        )


async def go_to(reader, wanted) -> None:
    """Move the cursor to the first entry below whose value is wanted."""
    panel = reader.app.screen.query_one(ListPanel)
    for _ in range(60):
        if wanted(panel.value):
            return
        await reader.press("down")
    raise AssertionError(reader.text)


async def test_a_person_of_the_article_has_a_career_over_all_articles(opened):
    async with opened() as reader:
        await reader.press("tab", "L")
        await reader.settle()
        text = reader.text
        assert reader.lines[0].strip() == "林測試 Test Lin"
        assert text.index("丙大學 → 甲科技") < text.index("甲科技 → 乙科技 首席科學家")
        assert "articles disagree on the date: 2019-03 / 2019-05" in text
        assert "「林測試加入甲科技」" in text


async def test_enter_opens_the_words_of_a_proof_and_escape_comes_back_to_the_line(opened, path):
    async with opened() as reader:
        await reader.press("tab", "L")
        await reader.settle()
        await go_to(reader, lambda value: isinstance(value, Proof) and value.address == str(path))
        page, line = reader.app.screen, reader.app.screen.query_one(ListPanel).cursor
        await reader.press("enter")
        await reader.settle()
        assert isinstance(reader.app.screen, ReadingScreen)
        assert reader.app.screen.view.cursor.paragraph == 1
        await reader.press("escape")
        await reader.settle()
        assert reader.app.screen is page
        assert page.query_one(ListPanel).cursor == line
        await reader.press("escape")
        assert isinstance(reader.app.screen, ReadingScreen)


async def test_q_in_an_article_opened_from_a_page_comes_back_too(opened, path):
    async with opened() as reader:
        await reader.press("tab", "L")
        await reader.settle()
        await go_to(reader, lambda value: isinstance(value, Proof) and value.address == str(path))
        await reader.press("enter")
        await reader.settle()
        await reader.press("q")
        assert isinstance(reader.app.screen, LedgerScreen)


async def test_an_article_that_is_gone_is_told_of(opened):
    async with opened() as reader:
        await reader.press("tab", "L")
        await reader.settle()
        await go_to(reader, lambda value: isinstance(value, Proof) and value.address == "/news/b")
        await reader.press("enter")
        assert isinstance(reader.app.screen, LedgerScreen)
        assert "/news/b" in reader.text


@pytest.mark.parametrize("size", [(80, 24), (160, 48), (40, 12)])
async def test_an_organisation_shows_who_came_and_left(opened, size):
    async with opened(size=size) as reader:
        await reader.press("L")
        await reader.settle()
        await reader.press("o")
        await reader.settle()
        await go_to(reader, lambda value: "甲科技" in names(reader, value))
        await reader.press("enter")
        await reader.settle()
        assert reader.lines[0].strip().startswith("甲科技")
        told = "\n".join(
            "".join(text for text, _ in line) for item in panel(reader).items for line in item.lines
        )
        assert "█" in told
        assert "░" in told
        assert "Came from" in told
        assert "Went to" in told
        assert "+1" in told
        assert all(len(line.encode("utf-16-le")) // 2 <= size[0] for line in reader.lines)


def panel(reader):
    return reader.app.screen.query_one(ListPanel)


def names(reader, value) -> str:
    page = reader.app.screen.page
    return next((str(each.names) for each in page.parties if each.id == value), "")


async def test_a_question_is_decided_on_the_page_and_written_down(opened):
    async with opened() as reader:
        await reader.press("L")
        await reader.settle()
        await go_to(reader, lambda value: "李明" in names(reader, value))
        await reader.press("enter")
        await reader.settle()
        assert "May be the same" in reader.text
        await go_to(reader, lambda value: not isinstance(value, (int, Proof, type(None))))
        assert "+ same" in reader.lines[-1]
        await reader.press("plus")
        await reader.settle()
        assert "May be the same" not in reader.text
        assert [judgement.same for judgement in identities.load()] == [True]


@pytest.mark.parametrize("language", wording.LANGUAGES)
async def test_the_help_stands_in_every_language(opened, language):
    wording.use(language)
    async with opened() as reader:
        await reader.press("L", "question_mark")
        assert wording.say("ledger_help") in reader.text


async def test_a_file_of_decisions_that_is_wrong_is_told_of(opened):
    path = identities.file()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("- decision: maybe\n", "utf-8")
    async with opened() as reader:
        await reader.press("L")
        await reader.settle()
        assert "[1].decision" in reader.text


@pytest.mark.parametrize("size", [(80, 24), (160, 48)])
@pytest.mark.parametrize("language", ["en", "zh-Hant", "zh-Hans"])
async def test_a_list_tells_the_latest_moves_under_the_names_of_its_columns(opened, size, language):
    async with opened(size=size) as reader:
        wording.use(language)
        await reader.press("tab", "L")
        await reader.settle()
        await reader.press("p")
        await reader.settle()
        heads, row = reader.lines[1], next(line for line in reader.lines if "林測試" in line)
        told = [wording.say(f"ledger_column_{name}") for name in ("name", "latest", "moves", "articles")]
        assert [heads.index(each) for each in told] == sorted(heads.index(each) for each in told)
        latest = row.index("2019-0")
        assert cells(row[:latest]) == cells(heads[: heads.index(told[1])]), (heads, row)
        assert " → " in row[latest:]
        assert cells(row.rstrip(" █▁▂▃▄▅▆▇")) == cells(heads.rstrip()), (heads, row)
        assert all(cells(line.rstrip()) <= size[0] for line in reader.lines)
        await reader.press("o")
        await reader.settle()
        assert "林測試  ← 丙大學" in next(line for line in reader.lines if line.startswith(" 甲科技"))
    wording.use("en")


async def test_what_is_told_goes_with_the_next_key(opened):
    async with opened() as reader:
        await reader.press("tab", "L")
        await reader.settle()
        reader.app.screen.tell("told once")
        assert "told once" in reader.lines[-2]
        await reader.press("j")
        assert "told once" not in reader.text


@pytest.mark.parametrize(
    ("count", "most", "drawn"), [(0, 9, 0), (1, 900, 1), (9, 9, 10), (3, 6, 5), (6, 9, 7)]
)
def test_a_bar_is_as_long_as_its_number(count, most, drawn):
    assert rows.bar(count, most, 10, "█") == "█" * drawn
