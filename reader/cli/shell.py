"""What a shell needs to know of the command: completions and a man page, both made from the parser."""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator

from reader import __version__, paths
from reader.cli.parser import build
from reader.wording import say

FILES = {
    "bash": ("complete -o bashdefault ", "complete -o bashdefault -o default "),
    "zsh": (
        "  _describe 'newsreader commands' _commands\n",
        "  _describe 'newsreader commands' _commands\n  _files\n",
    ),
    "fish": (
        "complete -c newsreader -f\n",
        "complete -c newsreader -f\ncomplete -c newsreader -n _shtab_newsreader_using -F\n",
    ),
}
"""Shell -> (what shtab writes, what it must be so that files, too, complete where a command may stand)."""

BREAKABLE = re.compile("([\u3400-\u9fff，。；：、）」”])(?=[\u3400-\u9fff（「“])")
"""Where roff may break a line of Chinese, which has no blanks: never before a mark that may not begin one."""


def completions(options: argparse.Namespace) -> int:
    """Print what completes the command in a shell; `newsreader FILE` and its options included."""
    import shtab

    parser = build()
    commands = _commands(parser)
    known = {option for action in parser._actions for option in action.option_strings}
    for action in commands["read"]._actions:
        if action.option_strings and known.isdisjoint(action.option_strings):
            parser._add_action(action)
    for one in (parser, *commands.values()):
        for action in one._actions:
            _complete(action)
    before, after = FILES[options.shell]
    print(shtab.complete(parser, options.shell).replace(before, after))
    return 0


def _commands(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """Give the parsers of the commands; argparse has no public way to ask for them."""
    found = next(action for action in parser._actions if isinstance(action, argparse._SubParsersAction))
    return dict(found.choices)


def _complete(action: argparse.Action) -> None:
    """Tell shtab what an argument is: a file, a folder, a theme, an encoding."""
    import shtab

    from reader.app.widgets import themes
    from reader.export import FORMATS
    from reader.intake.decode import CHOICES

    metavar = str(action.metavar or "")
    if metavar == "PATH" or metavar.startswith("FILE") or metavar.endswith(".jsonl"):
        action.complete = shtab.FILE  # type: ignore[attr-defined]
    elif metavar == "DIR":
        action.complete = shtab.DIRECTORY  # type: ignore[attr-defined]
    elif "--theme" in action.option_strings:
        action.choices = themes.names()
    elif "--encoding" in action.option_strings:
        action.choices = CHOICES
    elif "--format" in action.option_strings and metavar:
        action.choices = list(FORMATS)  # several may be given, but one is what a shell can complete


def man(options: argparse.Namespace) -> int:
    """Print the man page; in a terminal, show it as man does."""
    page = "\n".join(_page()) + "\n"
    viewer = shutil.which("man")
    if viewer and sys.stdout.isatty():
        shown = subprocess.run([viewer, "-l", "-"], input=page.encode("utf-8"), check=False)
        if shown.returncode == 0:
            return 0
    print(page, end="")
    return 0


def _page() -> Iterator[str]:
    """Write the page in roff."""
    parser = build()
    yield f'.TH NEWSREADER 1 "" "newsreader {__version__}" "{say("man_section")}"'
    yield from (".ad l", ".nh")  # lines of Chinese are not stretched, options not parted
    yield from _section("man_name", [rf"newsreader \- {_roff(say('man_summary'))}"])
    usage = [".B newsreader", "[FILE] [OPTION]...", ".br", ".B newsreader", "COMMAND [ARGUMENT]..."]
    yield from _section("man_synopsis", usage)
    yield from _section("man_description", [_roff(line) for line in say("help_description").splitlines()])
    yield from _section("man_options", _options(parser))
    yield from _section("man_commands", [])
    for name, command in _commands(parser).items():
        yield f".SS newsreader {name}"
        yield _roff(str(command.description))
        yield from _options(command)
    yield from _section("man_keys", [_roff(say("man_keys_told"))])
    yield from _section("man_environment", _named(ENVIRONMENT))
    folders = {
        "settings.toml": paths.config() / "settings.toml",
        "annotations": paths.config() / "annotations",
    }
    own = {**folders, "notes": paths.data() / "notes", "repairs": paths.repairs()}
    yield from _section(
        "man_files", _named({str(path): f"man_file_{name.split('.')[0]}" for name, path in own.items()})
    )
    yield from _section("man_exit", [_roff(say("man_exit_told"))])


ENVIRONMENT = {
    "NEWSREADER_LANGUAGE, NEWSREADER_THEME, NEWSREADER_SCRIPT ...": "man_env_settings",
    "NEWSREADER_CONFIG, NEWSREADER_DATA, NEWSREADER_CACHE": "man_env_folders",
    "NO_COLOR": "man_env_color",
}
"""Variables -> the sentence about them."""


def _section(title: str, lines: list[str] | Iterator[str]) -> Iterator[str]:
    yield f'.SH "{_roff(say(title))}"'
    yield from lines


def _named(entries: dict[str, str]) -> Iterator[str]:
    for name, sentence in entries.items():
        yield ".TP"
        yield ".B " + _roff(name).replace("/", r"/\:")  # a long path may be broken there
        yield _roff(say(sentence))


def _options(parser: argparse.ArgumentParser) -> Iterator[str]:
    """List the arguments of a command: positional ones, then options."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            continue
        value = str(action.metavar or ("|".join(map(str, action.choices)) if action.choices else ""))
        names = ", ".join(action.option_strings)
        yield ".TP"
        yield rf"\fB{_roff(names)}\fR {_roff(value if action.nargs != 0 else '')}".replace(
            r"\fB\fR ", ""
        ).rstrip()
        yield _roff(str(action.help or ""))


def _roff(text: str) -> str:
    r"""Escape text for roff: a backslash, a hyphen that is one, a dot or quote that would begin a request."""
    escaped = text.replace("\\", r"\e").replace("-", r"\-")
    escaped = BREAKABLE.sub(r"\1\\:", escaped)
    return rf"\&{escaped}" if escaped[:1] in {".", "'"} else escaped
