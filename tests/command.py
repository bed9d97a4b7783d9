"""The command run as a shell runs it, and an article for it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).parents[1]
KNOWN = "people:\n  - {id: jiahui-yu, names: {zh-Hans-CN: [余家辉], zh-Hant-TW: [余家輝], en: [Jiahui Yu]}}\n"


def run(*arguments: object, stdin: bytes = b"", env: dict[str, str] | None = None, cwd: Path | None = None):
    """Run the command as a shell would; give exit code, output, complaints."""
    done = subprocess.run(
        [sys.executable, "-m", "reader", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT), "LANG": "C.UTF-8", **(env or {})},
        timeout=60,
    )
    output, complaints = done.stdout.decode(), done.stderr.decode()
    assert "Traceback" not in complaints
    return done.returncode, output, complaints


def write_article(folder: Path) -> Path:
    """Write an article of three paragraphs with a sidecar beside it."""
    path = folder / "article.txt"
    path.write_text("兩則消息\n\n余家輝說，軟件更新了。\n\n余家輝離開后，于冬來了。\n", "utf-8")
    path.with_name("article.annotations.yaml").write_text(KNOWN, "utf-8")
    return path
