"""What an article, or a file beside it, writes to command a terminal never reaches one, by whatever command."""

from __future__ import annotations

import io
import json
import re
import socket
import sys
from pathlib import Path

import pytest

from reader.cli import run

COMMANDS = (
    "\x1b]0;title\x07",  # sets the title
    "\x1b]52;c;cm0gLXJm\x07",  # writes the clipboard
    "\x1b[c\x1b[6n\x1bP+q\x1b\\",  # asks the terminal what it is
    "\x1b[201~",  # ends a bracketed paste
    "\x1b[?1049l\x1bc\x9b31m\x9d0;t\x9c\x87\x95",  # leaves the screen, resets, C1
    "\x00\x07\x08\x0b\x7f\u202e\u2066",
)
EVIL = "".join(COMMANDS)
BARE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
QUOTED = json.dumps(f"林小文{EVIL}")

SIDECAR = f"""people:
  - {{id: lin, names: {{zh-Hant-TW: [林小文, {QUOTED}], en: [{json.dumps("Lin" + EVIL)}]}}, about: {QUOTED}}}
moves:
  - {{person: lin, to: {{organization: xing, role: {QUOTED}}}, date_text: {QUOTED}, quotes: [{{exact: {QUOTED}}}]}}
"""


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An article with all of it in its text and its name, and a sidecar with all of it in every value."""
    for name in ("DATA", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"NEWSREADER_{name}", str(tmp_path / name.lower()))
    path = tmp_path / "甲\x1b]0;t\x07[bold]乙.txt"
    path.write_text(
        f"林小文{EVIL}加入星科。[bold]粗[/bold]\n\n{EVIL}\n\n林小文離開{EVIL}。\ud800\n",
        "utf-8",
        "surrogatepass",
    )
    path.with_name(f"{path.stem}.annotations.yaml").write_text(SIDECAR, "utf-8")
    return path


class _Out(io.TextIOWrapper):
    def __init__(self) -> None:
        self.bytes = io.BytesIO()
        super().__init__(self.bytes, "utf-8", "backslashreplace", write_through=True)


def told(monkeypatch: pytest.MonkeyPatch, *arguments: object) -> tuple[int, str]:
    """Run a command; give its exit code and all that it wrote."""
    out, err = _Out(), _Out()
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)
    code = run([str(argument) for argument in arguments])
    monkeypatch.undo()
    return code, (out.bytes.getvalue() + err.bytes.getvalue()).decode("utf-8")


def environment(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    for name in ("DATA", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"NEWSREADER_{name}", str(folder / name.lower()))


def refuse(*arguments: object, **options: object) -> None:
    raise AssertionError("a command opened a connection")


ARTICLE = object()


@pytest.mark.parametrize(
    "call",
    [
        ("show", ARTICLE, "--about"),
        ("show", ARTICLE, "--script", "simplified"),
        ("restore", ARTICLE),
        ("restore", ARTICLE, "--explain"),
        ("restore", ARTICLE, "--format", "json"),
        ("annotate", ARTICLE),
        *(("export", ARTICLE, "--format", name, "-o", "-") for name in ("markdown", "json", "html", "mermaid", "tsv")),
        ("export", ARTICLE, "--format", "csv", "--table", "people", "-o", "-"),
        ("words", ARTICLE),
        ("words", ARTICLE, "--format", "json"),
        ("define", EVIL),
        ("check", ARTICLE),
        ("import", ARTICLE),
        ("export", ARTICLE, "--format", EVIL),
        ("show", f"/nowhere/{EVIL}"),
        (EVIL, EVIL),
        ("show", ARTICLE, "--encoding", EVIL),
    ],
    ids=lambda call: " ".join("EVIL" if EVIL in part else part for part in call if isinstance(part, str)),
)  # fmt: skip
def test_no_command_writes_what_an_article_commands(
    call: tuple[object, ...], article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, refuse)
    _, written = told(monkeypatch, *(article if part is ARTICLE else part for part in call))
    assert written
    assert not BARE.search(written.replace("\r\n", "\n")), BARE.findall(written)


def test_an_exported_article_that_was_tampered_with_is_harmless(
    article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In JSON, every text may hold escape sequences that the export itself never writes."""
    _, whole = told(monkeypatch, "annotate", article)
    tree = json.loads(whole[: whole.rindex("}") + 1])

    def taint(value: object, key: str = "") -> object:
        if isinstance(value, dict):
            return {name: taint(one, name) for name, one in value.items()}
        if isinstance(value, list):
            return [taint(one, key) for one in value]
        return (
            value + EVIL
            if isinstance(value, str) and key in ("text", "title", "author", "about", "en")
            else value
        )

    file = tmp_path / "a.json"
    file.write_text(json.dumps(taint(tree)), "utf-8")
    for call in (("show", file, "--about"), ("export", file, "-o", "-"), ("import", file), ("words", file)):
        environment(monkeypatch, tmp_path)
        _, written = told(monkeypatch, *call)
        assert not BARE.search(written), (call[0], BARE.findall(written))


def test_notes_from_elsewhere_are_harmless(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    environment(monkeypatch, tmp_path)
    notes = tmp_path / "data" / "notes"
    notes.mkdir(parents=True)
    note = f"{{id: a, quote: {{exact: {QUOTED}}}, paragraph: 1, text: {QUOTED}, tags: [{QUOTED}], created: {QUOTED}, changed: {QUOTED}}}"
    source = f"{{name: {QUOTED}, title: {QUOTED}, path: {QUOTED}, sha256: {'a' * 64}}}"
    (notes / "a.yaml").write_text(f"article: {source}\nsource: {source}\nnotes:\n- {note}\n", "utf-8")
    for form in ("markdown", "json"):
        environment(monkeypatch, tmp_path)
        _, written = told(monkeypatch, "notes", "--format", form)
        assert not BARE.search(written.replace("\r\n", "\n")), BARE.findall(written)
