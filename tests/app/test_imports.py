"""What no first paint waits for is not imported before it."""

from __future__ import annotations

import subprocess
import sys

LATER = (
    "yaml",
    "numpy",
    "opencc",
    "pydantic",
    "reader.ledger",
    "reader.export",
    "reader.userdata",
    "reader.annotate",
)


def test_the_screen_is_imported_without_what_only_some_keys_need() -> None:
    program = "import sys, reader.app.app; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    imported = done.stdout.split()
    assert "textual.app" in imported
    assert [one for one in imported if one.startswith(LATER)] == []
