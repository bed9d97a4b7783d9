"""YAML as this project reads it: text stays text, and what is wrong is named by file and line."""

from __future__ import annotations

from collections.abc import Iterator
from sys import intern

import yaml

from reader.wording import Fault

Value = str | list["Value"] | dict[str, "Value"]

DEPTH = 20
"""Levels of nesting that are read; our own files use six."""

_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Lines(dict[int, int]):
    """id() of each mapping read -> its line in the file, counted from 1."""


def read(text: str, *, name: str, lines: Lines | None = None) -> Value:
    """Read one YAML document; every scalar is a string, an empty document an empty string.

    Raise Fault, naming file and line, for bad syntax, aliases, repeated keys and deep nesting.
    """
    try:
        events = iter(yaml.parse(text, Loader=_Loader))
        next(events)  # the stream begins
        if isinstance(next(events), yaml.StreamEndEvent):
            return ""
        value = _value(next(events), events, name, lines if lines is not None else Lines(), DEPTH)
        next(events)  # the document ends
        if not isinstance(after := next(events), yaml.StreamEndEvent):
            raise Fault("yaml_second", path=name, line=_line(after))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
        raise Fault("yaml_syntax", path=name, line=mark.line + 1 if mark else 1, what=what) from None
    except UnicodeEncodeError as error:  # a lone surrogate, which no file in UTF-8 holds
        line = text.count("\n", 0, error.start) + 1
        raise Fault("yaml_syntax", path=name, line=line, what=error.reason) from None
    return value


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0


def _value(event: yaml.Event, events: Iterator[yaml.Event], name: str, lines: Lines, depth: int) -> Value:
    if isinstance(event, yaml.ScalarEvent):
        return str(event.value)
    if isinstance(event, yaml.AliasEvent):
        raise Fault("yaml_alias", path=name, line=_line(event))
    if depth == 0:
        raise Fault("yaml_deep", path=name, line=_line(event))
    if isinstance(event, yaml.SequenceStartEvent):
        items: list[Value] = []
        while not isinstance(item := next(events), yaml.SequenceEndEvent):
            items.append(_value(item, events, name, lines, depth - 1))
        return items
    mapping: dict[str, Value] = {}
    lines[id(mapping)] = _line(event)
    while not isinstance(key := next(events), yaml.MappingEndEvent):
        if not isinstance(key, yaml.ScalarEvent):
            raise Fault("yaml_key", path=name, line=_line(key))
        if key.value in mapping:
            raise Fault("yaml_twice", path=name, line=_line(key), key=key.value)
        mapping[intern(key.value)] = _value(next(events), events, name, lines, depth - 1)
    return mapping
