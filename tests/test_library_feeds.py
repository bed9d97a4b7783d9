"""Feeds on the disk give their items as articles; nothing is fetched, and no item commands anything."""

import re
import sqlite3
from pathlib import Path

import pytest

from reader import intake
from reader.library import feeds
from reader.library.feeds import day, items, mark, page
from reader.library.sniff import is_feed
from reader.wording import Fault

CASES = Path(__file__).parent / "cases" / "library"


def article(item):
    return intake.from_bytes(page(item), name="feed")


def test_an_item_of_rss_is_read_with_its_whole_text():
    item, short = [item for _, item in items(CASES / "feed.rss")]
    assert (item.id, item.title, item.author, item.feed) == ("n-1", "何曉帆加入鏡湖傳媒", "周明", "遠山日報")
    read = article(item)
    assert [one.text for one in read.paragraphs] == [
        "何曉帆加入鏡湖傳媒",
        "何曉帆本週加入鏡湖傳媒，擔任總編輯。",
        "她此前在北辰汽車負責公關。",
    ]
    source = read.source
    assert (source.title, source.date, source.publisher) == ("何曉帆加入鏡湖傳媒", "2026-03-03", "遠山日報")
    assert (short.id, short.date) == ("https://news.example/2", "")
    assert article(short).paragraphs[-1].text == "林遠辭職。"


def test_an_entry_of_atom_is_read():
    ((_, item),) = items(CASES / "feed.atom")
    assert (item.author, item.date, item.address) == ("陈静", "2026-04-05", "https://weekly.example/1")
    assert article(item).paragraphs[-1].text == "高洋已离开海棠银行。"


def test_a_list_of_feeds_gives_those_on_the_disk():
    assert [item.feed for _, item in items(CASES / "feeds.opml")] == ["遠山日報", "遠山日報", "青禾周刊"]


@pytest.fixture
def newsboat(tmp_path):
    path = tmp_path / "cache.db"
    with sqlite3.connect(path) as connection:
        connection.executescript("""
            create table rss_feed (rssurl varchar(1024) primary key, url varchar(1024), title varchar(1024));
            create table rss_item (id integer primary key, guid varchar(64), title varchar(1024), author varchar(1024),
                url varchar(1024), feedurl varchar(1024), pubDate integer, content varchar(65535),
                unread integer, deleted integer not null default 0);
            insert into rss_feed values ('u', 'u', '長風早報');
            insert into rss_item values (1, 'g1', '郭芳升任', '', 'a', 'u', 1767225600, '<p>郭芳升任副總裁。</p>', 1, 0);
            insert into rss_item values (2, 'g2', '刪去的', '', 'a', 'u', 1767225600, '<p>沒有了。</p>', 1, 1);
        """)
    return path


def test_newsboats_cache_with_names_that_are_no_text_is_one_sentence(newsboat):
    data = newsboat.read_bytes().replace(b"rss_item", b"\xab\x8cs_item")
    newsboat.write_bytes(re.sub(b"(?i)create table (?=\xab)", b"create tabl_ ", data))
    with pytest.raises(Fault, match=r"cache\.db is damaged"):
        list(items(newsboat))


def test_bytes_in_newsboats_cache_that_are_no_text_are_shown_as_such(newsboat):
    newsboat.write_bytes(newsboat.read_bytes().replace("升任副".encode(), b"\xff" * 9))
    ((_, item),) = items(newsboat)
    assert "\ufffd" in item.markup


@pytest.mark.parametrize("value", [None, "", "yesterday", b"\xff", 1.5, 2**62, -(2**62), -1])
@pytest.mark.parametrize("column", ["guid", "title", "author", "url", "pubDate", "content"])
def test_newsboats_cache_may_hold_anything_anywhere(newsboat, column, value):
    with sqlite3.connect(newsboat) as connection:
        connection.execute(f"update rss_item set {column} = ? where id = 1", (value,))
    ((_, item),) = items(newsboat)
    assert all(isinstance(one, str) for one in (item.id, item.title, item.author, item.date, item.markup))


def test_newsboats_cache_gives_what_is_not_deleted(newsboat):
    ((_, item),) = items(newsboat)
    assert (item.title, item.feed, item.date) == ("郭芳升任", "長風早報", "2026-01-01")
    assert article(item).paragraphs[-1].text == "郭芳升任副總裁。"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("cut.rss", b"<rss><channel><item>"),
        ("bomb.rss", b'<!DOCTYPE a [<!ENTITY b "bb">]><rss>&b;</rss>'),
        ("wide.rss", '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bb">]><rss>&b;</rss>'.encode("utf-16")),
        (
            "other.rss",
            '<?xml version="1.0" encoding="cp037"?><!DOCTYPE a [<!ENTITY b "bb">]><rss>&b;</rss>'.encode(
                "cp037"
            ),
        ),
        ("cache.db", b"no database at all, but long enough to be looked at" * 20),
    ],
)
def test_what_is_no_feed_is_told(tmp_path, name, data):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(Fault, match=name):
        list(items(path))


def test_an_item_that_went_is_told():
    with pytest.raises(Fault, match=r"feed\.rss"):
        feeds.item(CASES / "feed.rss", "n-9")


def test_a_title_cannot_become_markup(tmp_path):
    path = tmp_path / "a.rss"
    path.write_text(
        '<rss><channel><item><title>"&gt;&lt;script&gt;壞&lt;/script&gt;</title><description>文。</description></item>'
        "</channel></rss>"
    )
    ((_, item),) = items(path)
    assert '"><script>壞</script>' in article(item).source.title


def test_an_item_has_another_mark_once_it_is_another():
    one, other = [item for _, item in items(CASES / "feed.rss")]
    assert mark(one) == mark(one) != mark(other)


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("Tue, 03 Mar 2026 08:00:00 +0800", "2026-03-03"),
        ("2026-04-05T06:00:00Z", "2026-04-05"),
        ("soon", ""),
        ("", ""),
    ],
)
def test_the_day_of_an_item(written, iso):
    assert day(written) == iso


def test_a_feed_is_known_by_its_name_or_its_first_element(tmp_path):
    (tmp_path / "f.xml").write_text('<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"/>')
    assert is_feed(tmp_path / "f.xml")
    assert not is_feed(tmp_path / "gone.rss")


def test_a_damaged_feed_of_a_list_is_listed_with_its_fault_and_the_others_as_ever(tmp_path):
    from reader.library.reading import entry
    from reader.library.scan import scan

    (tmp_path / "good.rss").write_bytes((CASES / "feed.rss").read_bytes())
    (tmp_path / "bad.rss").write_text("<rss><channel><item>")
    outlines = "".join(f'<outline xmlUrl="{name}"/>' for name in ("bad.rss", "good.rss"))
    (tmp_path / "all.opml").write_text(f"<opml><body>{outlines}</body></opml>")
    entries = [entry(found) for found in scan(tmp_path / "all.opml")]
    assert [(each.title, each.fault) for each in entries] == [
        ("", "format_damaged"),
        ("何曉帆加入鏡湖傳媒", ""),
        ("短訊", ""),
    ]
    with pytest.raises(Fault, match=r"bad\.rss"):
        feeds.item(tmp_path / "bad.rss", entries[0].found.item)
    (tmp_path / "bad.rss").write_bytes((CASES / "feed.rss").read_bytes())
    assert [entry(found).fault for found in scan(tmp_path / "all.opml")] == [""] * 4
