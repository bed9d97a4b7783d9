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
