"""Applying to all articles by keys: what goes to the reader's own annotations, and comes back out of them."""

from __future__ import annotations

from pathlib import Path

from tests.app.conftest import Desk


async def test_what_is_known_here_is_known_in_all_articles(analyst: Desk, tmp_path: Path) -> None:
    from reader.cli import run

    own = tmp_path / "config" / "annotations"
    async with analyst(size=(160, 34)) as reader:
        await reader.press("tab", "c", "a")
        assert "known in all articles" in reader.text
        await reader.press("c", "d", "c", "a", *"上月", "enter")
        assert "will hold no name in any article" in reader.text
    assert "林小文" in (own / "people.yaml").read_text("utf-8")
    assert "林小文上月" in (own / "people.yaml").read_text("utf-8")
    assert run(["check", str(own)]) == 0


async def test_what_holds_for_all_articles_is_undone_byte_for_byte(analyst: Desk, tmp_path: Path) -> None:
    people = tmp_path / "config" / "annotations" / "people.yaml"
    people.parent.mkdir(parents=True)
    people.write_text("# mine\n- id: other\n  names: {en: [Other]}\n", "utf-8")
    mine = people.read_bytes()
    async with analyst(size=(160, 34)) as reader:
        await reader.press("tab", "c", "a")
        added = people.read_bytes()
        await reader.press("c", "d", "c", "a", *"上月", "enter")
        never = people.read_bytes()
        await reader.press("u")
        assert "Undone for all articles" in reader.text
        assert people.read_bytes() == added
        await reader.press("u", "u")
        assert people.read_bytes() == mine
        await reader.press("ctrl+r", "ctrl+r", "ctrl+r")
        assert people.read_bytes() == never
        people.write_bytes(never + b"# by hand\n")
        await reader.press("u")
        assert "changed since" in reader.text
        assert people.read_bytes() == never + b"# by hand\n"
