"""Reading checked fields of a YAML record, and quotes: whatever is wrong is a Fault that names file, record and field."""

from __future__ import annotations

from collections.abc import Iterator

from reader.document import Quote
from reader.knowledge.yaml import Value
from reader.record import record
from reader.userdata.yaml import Plain
from reader.wording import Fault


@record
class Fields:
    """One mapping of a file; `where` is its place there, as in `decisions[2].move`.

    `fault` is the key of the sentence with the fields {path} and {what}.
    """

    record: dict[str, Value]
    where: str
    path: str
    fault: str

    @classmethod
    def of(cls, value: Value | None, where: str, path: str, fault: str) -> Fields:
        """Take a value that must be a mapping."""
        if not isinstance(value, dict):
            raise Fault(fault, path=path, what=where)
        return cls(value, where, path, fault)

    def _at(self, key: str) -> str:
        return f"{self.where}.{key}" if self.where else key

    def __contains__(self, key: str) -> bool:
        return key in self.record

    def wrong(self, key: str) -> Fault:
        """Give the Fault of a field."""
        return Fault(self.fault, path=self.path, what=self._at(key))

    def only(self, *keys: str) -> None:
        """Refuse every other field."""
        if unknown := self.record.keys() - set(keys):
            raise self.wrong(min(unknown))

    def into(self, key: str) -> Fields:
        """Give the mapping of a field."""
        return Fields.of(self.record.get(key), self._at(key), self.path, self.fault)

    def each(self, key: str) -> Iterator[Fields]:
        """Give the mappings in the list of a field; none where it is left out."""
        value = self.record.get(key, [])
        if not isinstance(value, list):
            raise self.wrong(key)
        for number, one in enumerate(value, 1):
            yield Fields.of(one, f"{self._at(key)}[{number}]", self.path, self.fault)

    def text(self, key: str, *, needed: bool = False) -> str:
        """Give a text; empty where it is left out, which one that is `needed` may not be."""
        value = self.record.get(key, "")
        if not isinstance(value, str) or (needed and not value):
            raise self.wrong(key)
        return value

    def texts(self, key: str, *, filled: bool = True) -> tuple[str, ...]:
        """Give a list of texts, none of them empty if all are to be `filled`."""
        value = self.record.get(key, [])
        if not isinstance(value, list) or not all(
            isinstance(text, str) and (text or not filled) for text in value
        ):
            raise self.wrong(key)
        return tuple(str(text) for text in value)

    def number(self, key: str) -> int | None:
        """Give a whole number; None where it is left out."""
        value = self.text(key)
        if value and not (value.isascii() and value.isdigit() and len(value) < 10):
            raise self.wrong(key)
        return int(value) if value else None

    def yes(self, key: str) -> bool:
        """Give yes or no; no where it is left out."""
        return self.choice(key, ("no", "yes"), default="no") == "yes"

    def choice(self, key: str, choices: tuple[str, ...], *, default: str = "") -> str:
        """Give one of several texts."""
        value = self.text(key) or default
        if value not in choices:
            raise self.wrong(key)
        return value


def quote(fields: Fields, *, needed: bool = True) -> Quote:
    """Read a quote; its exact words may be left out only where they are not `needed`."""
    return Quote(fields.text("exact", needed=needed), fields.text("prefix"), fields.text("suffix"))


def quote_record(quote: Quote) -> dict[str, Plain]:
    """Give a quote as it stands in a file; what is empty is left out."""
    return {key: text for key in ("exact", "prefix", "suffix") if (text := getattr(quote, key))}
