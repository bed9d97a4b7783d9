"""The list of articles by page and by mouse, what is tried again, and the way out."""

from reader.app.library.screen import LibraryScreen
from reader.app.reading import ReadingScreen
from reader.library.index import FAILED
from tests.app.listing import named, until


async def test_pages_and_clicks_move_the_cursor_and_two_clicks_open(listed, folder):
    for number in range(40):
        (folder / f"old{number:02}.txt").write_text(
            f"第{number:02}篇舊文\n\n2001年1月{1 + number % 28}日\n\n無人。\n"
        )
    async with listed(size=(80, 14)) as reader:
        view = reader.app.screen.view
        page = view.scrollable_content_region.height - 2
        await reader.press("space", "space")
        assert view.cursor == 2 * page
        assert view.scroll_y > 0
        await reader.press("b")
        assert view.cursor == page
        await reader.pilot.click("#articles", offset=(5, 3))
        assert view.cursor == round(view.scroll_y) + 3
        title = view.row.title
        await reader.pilot.click("#articles", offset=(5, 3), times=2)
        await until(reader, lambda: isinstance(reader.app.screen, ReadingScreen))
        assert reader.screen.article.paragraphs[0].text == title


async def test_a_click_below_the_last_article_does_nothing(listed):
    async with listed() as reader:
        await reader.press("j")
        await reader.pilot.click("#articles", offset=(5, 12), times=2)
        assert isinstance(reader.app.screen, LibraryScreen)
        assert reader.app.screen.view.cursor == 1


async def test_names_that_could_not_be_found_are_looked_for_again_by_a_key(listed, monkeypatch):
    broken = [True]

    def name(path, item):
        if broken and path.endswith("two.txt"):
            raise RuntimeError("no names today")
        return named(path, item)

    monkeypatch.setattr("tests.app.listing.named", name)
    async with listed() as reader:
        screen = reader.app.screen
        assert [row.people for row in screen.rows if row.path.endswith("two.txt")] == [FAILED]
        broken.clear()
        screen.watcher.wake()
        await until(reader, lambda: not screen.watcher._woken.is_set())
        assert [row.people for row in screen.rows if row.path.endswith("two.txt")] == [FAILED]
        await reader.press("r")
        await until(reader, lambda: all(row.people != FAILED for row in screen.rows))


async def test_q_leaves_the_program(listed):
    async with listed() as reader:
        await reader.press("q")
        assert reader.app._exit


async def test_what_is_told_goes_with_the_next_key(listed):
    async with listed() as reader:
        reader.app.screen.tell("told once")
        assert "told once" in reader.lines[-2]
        await reader.press("j")
        assert "told once" not in reader.text


async def test_columns_and_hints_fit_another_size(listed):
    async with listed(size=(120, 24)) as reader:
        wide = reader.lines[0].split()
        assert "q quit" in reader.lines[-1]
        await reader.pilot.resize_terminal(60, 24)
        await until(reader, lambda: len(reader.lines[0]) <= 60)
        assert reader.lines[0].split()[-1] == wide[-1]
        assert len(reader.lines[-1]) <= 60
