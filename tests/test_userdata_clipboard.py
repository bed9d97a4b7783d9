"""Where copied text goes."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from reader.userdata.clipboard import hand_over, printable, program, terminal_takes, to_file
from reader.wording import Fault


@pytest.mark.parametrize(
    ("environment", "takes"),
    [
        ({"TERM": "xterm-256color"}, True),
        ({"TERM": "tmux-256color", "TMUX": "/tmp/x"}, True),
        ({"TERM": "screen", "STY": "1.x"}, False),
        ({"TERM": "linux"}, False),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"}, False),
        ({"TERM": "xterm-256color", "VTE_VERSION": "6800"}, False),
        ({"TERM": "xterm-256color", "VTE_VERSION": "7601"}, True),
    ],
)
def test_whether_the_terminal_takes_it(environment: dict[str, str], takes: bool) -> None:
    assert terminal_takes(environment) is takes


@pytest.mark.parametrize(
    ("environment", "there", "chosen"),
    [
        ({"WAYLAND_DISPLAY": "0", "DISPLAY": ":0"}, {"wl-copy", "xclip"}, "wl-copy"),
        ({"DISPLAY": ":0"}, {"wl-copy", "xclip", "xsel"}, "xclip"),
        ({"DISPLAY": ":0"}, {"xsel"}, "xsel"),
        ({}, {"wl-copy", "xclip"}, None),
        ({}, {"pbcopy"}, "pbcopy"),
        ({"WSL_DISTRO_NAME": "x"}, {"clip.exe"}, "clip.exe"),
    ],
)
def test_which_program_takes_it(environment: dict[str, str], there: set[str], chosen: str | None) -> None:
    words = program(environment, lambda name: name if name in there else None)
    assert (words[0] if words else None) == chosen


def test_a_program_gets_the_text_and_may_fail(tmp_path: Path) -> None:
    out = tmp_path / "out"
    code = f"import sys; open({str(out)!r}, 'wb').write(sys.stdin.buffer.read())"
    assert hand_over("林小米", (sys.executable, "-c", code))
    assert out.read_text("utf-8") == "林小米"
    assert not hand_over("x", (sys.executable, "-c", "raise SystemExit(1)"))
    assert not hand_over("x", ("no-such-program",))


def test_else_it_goes_to_a_file(tmp_path: Path) -> None:
    assert to_file("林小米", folder=tmp_path / "data").read_text("utf-8") == "林小米\n"
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(Fault, match="Not copied"):
        to_file("x", folder=tmp_path / "file")


def test_only_what_can_be_seen_is_copied() -> None:
    assert printable("a\x1b]52;c;x\a林\u202e\u200b\u3000小\ud800米\n。") == "a]52;c;x林\u3000小米\n。"
