"""What argparse finds wrong with a call, told in the reader's language: it speaks English only."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable

from reader.wording import Fault, say

MESSAGES = (
    (
        r"argument (?P<name>.+?): invalid choice: '(?P<value>.*)' \(choose from (?P<choices>.*)\)",
        "call_choice",
    ),
    (r"argument (?P<name>.+?): expected (?:one|at least one|at most one) argument", "call_value"),
    (r"argument (?P<name>.+?): ignored explicit argument '(?P<value>.*)'", "call_no_value"),
    (r"the following arguments are required: (?P<names>.*)", "call_required"),
    (r"unrecognized arguments: (?P<names>.*)", "call_unknown"),
    (r"argument (?P<name>.+?): invalid \w+ value: '(?P<value>.*)'", "call_number"),
    (r"argument (?P<name>.+?): not allowed with argument (?P<other>.*)", "call_together"),
    (r"ambiguous option: (?P<name>.+?) could match (?P<choices>.*)", "call_ambiguous"),
)
"""Messages of argparse -> sentences with the same parts; anything else is told as argparse tells it."""


def fault(message: str) -> Fault:
    """Give the Fault for what argparse says."""
    for pattern, key in MESSAGES:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            parts = {name: part.replace("'", "") for name, part in found.groupdict().items()}
            return Fault("wrong_call", code=2, what=say(key, **parts))
    return Fault("wrong_call", code=2, what=message)


def number(text: str) -> int:
    """Read a number that is not negative."""
    if (value := int(text)) < 0:
        raise ValueError(text)
    return value


def count(text: str) -> int:
    """Read a number of at least one; argparse tells what is wrong with any other."""
    if (value := int(text)) < 1:
        raise ValueError(text)
    return value


class Help(argparse.RawDescriptionHelpFormatter):
    """Lays help out as written, its first word in the reader's language."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Begin with the word for usage."""
        super().add_usage(usage, actions, groups, prefix or say("help_usage"))
