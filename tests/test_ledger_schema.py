"""The schema of the ledger as its documentation tells it: the tables and columns that the file has."""

import re

from reader.ledger import store


def test_the_tables_told_of_are_those_of_the_file(tmp_path):
    connection = store.connect(tmp_path / "ledger.sqlite")
    tables = connection.execute("select name from sqlite_master where type = 'table'").fetchall()
    columns = {
        table: [name for _, name, *_ in connection.execute(f"pragma table_info({table})")]
        for (table,) in tables
    }
    connection.close()
    told = re.findall(r"^    (\w+) \(([^()]+)\)$", store.__doc__, re.MULTILINE)
    assert {table: re.split(r",\s+", listed) for table, listed in told} == columns


def test_the_ledger_of_a_newer_program_stays_as_it_is(tmp_path):
    path = tmp_path / "ledger.sqlite"
    newer = store.connect(path)
    newer.execute(f"pragma user_version={store.FORMAT + 1}")
    newer.execute("create table more (fact text)")
    newer.close()
    before = path.read_bytes()
    for _ in range(2):
        older = store.connect(path)
        assert older.execute("pragma user_version").fetchone() == (store.FORMAT,)
        assert older.execute("select count(*) from article").fetchone() == (0,)
        older.close()
    assert path.read_bytes() == before
    assert (tmp_path / f"ledger-{store.FORMAT}.sqlite").exists()


def test_the_ledger_of_an_older_program_is_begun_anew(tmp_path):
    path = tmp_path / "ledger.sqlite"
    older = store.connect(path)
    older.execute(f"pragma user_version={store.FORMAT - 1}")
    older.close()
    store.connect(path).close()
    assert [file.name for file in tmp_path.iterdir()] == ["ledger.sqlite"]
