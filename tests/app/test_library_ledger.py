"""The ledger behind a list of articles: filled by what they tell, opened from the list."""

from contextlib import closing

from reader import tables
from reader.app.ledger.screen import LedgerScreen
from reader.app.reading import ReadingScreen
from reader.app.widgets.panel import ListPanel
from reader.ledger import settling, store
from tests.app.listing import all_read, until


async def test_what_articles_tell_goes_into_the_ledger(listed, folder):
    """Whoever opens a folder has its moves in the ledger; an article that goes takes its own along."""

    def people():
        with closing(store.connect()) as ledger:
            found = ledger.execute("select e.name from mover r join entity e on e.id = r.entity").fetchall()
            return [name for (name,) in found]

    tables.clear(store.file())
    async with listed() as reader:
        await until(reader, lambda: people() == ["李明"])
        (folder / "one.txt").unlink()
        reader.app.screen.watcher.wake()
        await until(reader, lambda: people() == [])


async def test_a_lost_ledger_is_filled_again(listed):
    async with listed():
        pass
    tables.clear(store.file())
    async with listed() as reader:
        await until(reader, lambda: all_read(reader.app.screen))

        def articles():
            with closing(store.connect()) as ledger:
                return ledger.execute("select count(*) from article").fetchone()[0]

        await until(reader, lambda: articles() == 3)


async def test_the_ledger_opens_from_the_list_and_its_proofs_come_back(listed):
    tables.clear(store.file())
    async with listed() as reader:
        library = reader.app.screen
        await until(reader, lambda: settled())
        await reader.press("L")
        await until(reader, lambda: reader.app.screen.page is not None)
        assert "李明" in reader.text
        await reader.press("enter")
        await until(reader, lambda: reader.app.screen.page is not None)
        await reader.press("down", "enter")
        await until(reader, lambda: isinstance(reader.app.screen, ReadingScreen))
        assert reader.app.screen.article.source.name == "one.txt"
        await reader.press("q")
        assert isinstance(reader.app.screen, LedgerScreen)
        assert reader.app.screen.query_one(ListPanel).cursor
        await reader.press("q", "q")
        assert reader.app.screen is library


def settled():
    with closing(store.connect()) as ledger:
        return ledger.execute("select count(*) from move").fetchone()[0] and not settling.unsettled(ledger)
