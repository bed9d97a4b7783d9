"""Frozen records: what any frozen dataclass with slots does, they do."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, is_dataclass, replace

import pytest

from reader.record import record
from reader.record import replace as again


@record
class Ours:
    """A record with every kind of field."""

    name: str
    size: int = 1
    parts: tuple[str, ...] = ()
    held: dict[str, int] = field(default_factory=dict)

    @property
    def doubled(self) -> int:
        """Tell twice the size."""
        return 2 * self.size


@dataclass(frozen=True, slots=True)
class Theirs:
    """The same, made by the standard library."""

    name: str
    size: int = 1
    parts: tuple[str, ...] = ()
    held: dict[str, int] = field(default_factory=dict)


@record
class Empty:
    """A record without fields."""


def test_it_holds_what_it_is_given_and_defaults():
    one = Ours("a", parts=("b",))
    assert (one.name, one.size, one.parts, one.held, one.doubled) == ("a", 1, ("b",), {}, 2)
    assert one.held is not Ours("a").held


def test_it_is_a_dataclass_to_the_standard_library():
    one = Ours("a", held={"b": 1})
    assert is_dataclass(one)
    assert [each.name for each in fields(one)] == [each.name for each in fields(Theirs)]
    assert asdict(one) == asdict(Theirs("a", held={"b": 1}))
    assert replace(one, size=3) == Ours("a", 3, held={"b": 1})
    assert repr(one) == repr(Theirs("a", held={"b": 1})).replace("Theirs", "Ours")
    match one:
        case Ours(name, size):
            assert (name, size) == ("a", 1)


@pytest.mark.parametrize("change", [lambda one: setattr(one, "name", "b"), lambda one: delattr(one, "name")])
def test_it_cannot_be_changed(change):
    with pytest.raises(FrozenInstanceError):
        change(Ours("a"))
    with pytest.raises((AttributeError, TypeError)):
        Ours("a").other = 1


def test_it_takes_no_more_than_its_fields():
    for wrong in (lambda: Ours(), lambda: Ours("a", 1, (), {}, 2), lambda: Ours("a", other=1)):
        with pytest.raises(TypeError):
            wrong()


def test_equal_ones_are_equal_and_of_one_hash():
    @record
    class Other:
        """Another kind with the same fields."""

        name: str
        size: int = 1

    assert Ours("a") == Ours("a") != Ours("b")
    assert hash(Other("a")) == hash(Other("a", 1))
    assert Other("a") != Theirs("a")
    assert len({Other("a"), Other("a"), Other("b")}) == 2
    assert Empty() == Empty()
    with pytest.raises(TypeError):
        hash(Ours("a"))  # it holds a dictionary


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
def test_it_can_be_copied_and_sent(again):
    one = Ours("a", 2, ("b",), {"c": 1})
    assert again(one) == one


def test_a_record_is_made_again_with_changes():
    one = Ours("a", parts=("b",))
    other = again(one, size=3, name="c")
    assert (other, one) == (Ours("c", 3, ("b",)), Ours("a", parts=("b",)))
    assert type(other) is Ours
    with pytest.raises(FrozenInstanceError):
        other.size = 4
    with pytest.raises(AttributeError):
        again(one, other=1)
