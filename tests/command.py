"""The command as typed, in this process or as a shell runs it, and an article for it."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader import cli

CHECKOUT = Path(__file__).parents[1]
KNOWN = "people:\n  - {id: jiahui-yu, names: {zh-Hans-CN: [余家辉], zh-Hant-TW: [余家輝], en: [Jiahui Yu]}}\n"
PLAIN = {"LANG": "C.UTF-8"}


def run(
    *arguments: object, stdin: bytes = b"", env: dict[str, str] | None = None, cwd: Path | None = None
) -> tuple[int, str, str]:
    """Run the command in this process, with streams of its own; give exit code, output, complaints."""
    output, complaints = io.BytesIO(), io.BytesIO()
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {**PLAIN, **(env or {})}.items():
            patch.setenv(name, value)
        patch.chdir(cwd or Path.cwd())
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), "utf-8"))
        patch.setattr(sys, "stdout", io.TextIOWrapper(output, "ascii", write_through=True))
        patch.setattr(sys, "stderr", io.TextIOWrapper(complaints, "ascii", write_through=True))
        try:
            code = cli.run([*map(str, arguments)])
        except SystemExit as left:  # --help and --version leave from within
            code = int(left.code or 0)
        return code, output.getvalue().decode(), complaints.getvalue().decode()


def run_program(
    *arguments: object, stdin: bytes = b"", env: dict[str, str] | None = None
) -> tuple[int, str, str]:
    """Run the command as a shell would, in a process of its own; give exit code, output, complaints."""
    done = subprocess.run(
        [sys.executable, "-m", "reader", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT), **PLAIN, **(env or {})},
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
