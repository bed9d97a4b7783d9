"""What is typed becomes words, names, moves and tags."""

import pytest

from reader.library.query import Query, parse


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("", Query()),
        ("  ，。 ", Query()),
        ("李明", Query(phrases=('"李明" *',))),
        ("李明 离开", Query(phrases=('"李明" *', '"离开" *'))),
        ('"Green Field"', Query(phrases=('"green field" *',))),
        ("“Green Field”", Query(phrases=('"green field" *',))),
        (
            "@李明 >Meta <OpenAI #later",
            Query(named=('"李明" *',), joined=('"meta" *',), origin=('"openai" *',), tags=("later",)),
        ),
        (
            "＠李明　＞青禾 ＜北辰 ＃待查",
            Query(named=('"李明" *',), joined=('"青禾" *',), origin=('"北辰" *',), tags=("待查",)),
        ),
        ('@"Li Ming"', Query(named=('"li ming" *',))),
        ("@", Query()),
        ('"', Query()),
    ],
)
def test_parse(text, query):
    assert parse(text) == query
