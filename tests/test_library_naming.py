"""What is indexed of an annotated article: how many, and everyone under all names."""

from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace

import pytest

from reader.document import Entity, EntityType, Group, Move, Post
from reader.library import index
from reader.library.annotating import annotate
from reader.library.grams import cut, phrase
from reader.library.index import FAILED, Names
from reader.library.naming import found, names
from reader.library.scan import Found
from tests.marked import marked

ARTICLE = marked("[P:扎克伯格]的[O:元數]與[O:北辰]爭奪[P:李明]、[P:何帆]。[T:總裁]未回應。")
META = Entity("元數", EntityType.ORG, {"en": ("Metadata Labs",), "zh-Hans-CN": ("元数",)})
MOVES = (
    Move("m1", person="李明", origin=Post("北辰"), destination=Post("元數")),
    Move("m2", group=Group("二人", 2, ("何帆",)), destination=Post("元數")),
    Move("m3", person="扎克伯格", origin=Post(None, "總裁")),
)


@pytest.fixture
def article():
    return replace(ARTICLE, entities={**ARTICLE.entities, "元數": META}, moves=MOVES)


@pytest.fixture
def connection(tmp_path):
    """An index of one article, read and not annotated."""
    connection = index.connect(tmp_path / "index.sqlite")
    one = Found("/a.txt", "", 1, 1)
    index.renew(connection, [one])
    index.put(connection, [index.Entry(one, "aa", "題", text=cut("題"))])
    yield connection
    connection.close()


def test_people_and_moves_are_counted(article):
    assert (names(article).people, names(article).moves) == (3, 3)


@pytest.mark.parametrize(
    ("column", "name", "there"),
    [
        ("named", "扎克伯格", True),
        ("named", "Metadata", True),
        ("named", "元数", True),
        ("named", "總裁", False),  # a title is no name
        ("named", "帆扎", False),  # the end of one name and the beginning of another
        ("joined", "李明", True),
        ("joined", "何帆", True),
        ("joined", "Metadata Labs", True),
        ("joined", "北辰", False),
        ("origin", "北辰", True),
        ("origin", "扎克伯格", True),
        ("origin", "元數", False),
    ],
)
def test_who_is_found_where(connection, article, column, name, there):
    ((number, _, _),) = index.unannotated(connection)
    index.put_names(connection, [(number, names(article))])
    assert index.naming(connection, column, [phrase(name)]) == ({number} if there else set())


def broken(path, item):
    raise RuntimeError(path)


def test_an_annotator_that_fails_holds_up_nothing(connection):
    assert found(broken, "/a.txt", "") == (Names(FAILED, FAILED), None)
    with ThreadPoolExecutor(1) as executor:
        assert list(annotate(connection, executor, broken, lambda: False)) == [0]
    assert index.rows(connection)[0].people == FAILED
    assert index.unannotated(connection) == []


def test_what_failed_is_tried_again_when_asked(connection):
    ((number, *_),) = index.unannotated(connection)
    index.put_names(connection, [(number, Names(FAILED, FAILED))])
    index.forget_faults(connection)
    assert len(index.unannotated(connection)) == 1


def test_a_process_that_dies_costs_the_article_it_died_of(connection):
    class Dying:
        def submit(self, *_):
            from concurrent.futures import Future

            task = Future()
            task.set_exception(BrokenProcessPool())
            return task

    with pytest.raises(BrokenProcessPool):
        list(annotate(connection, Dying(), broken, lambda: False))
    assert index.rows(connection)[0].people == FAILED


def test_the_article_at_hand_when_the_reader_quits_is_not_marked(connection):
    class Ended(ThreadPoolExecutor):
        def submit(self, *_, **__):
            task = Future()
            task.set_exception(BrokenProcessPool())
            return task

    with pytest.raises(BrokenProcessPool):
        list(annotate(connection, Ended(1), lambda *_: None, lambda: False, quitting=lambda: True))
    assert len(index.unannotated(connection)) == 1
    with pytest.raises(BrokenProcessPool):
        list(annotate(connection, Ended(1), lambda *_: None, lambda: False))
    assert index.unannotated(connection) == []
