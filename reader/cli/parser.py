"""The command line: what each command takes, explained in the reader's language."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NoReturn

from reader import __version__, paths, wording
from reader.cli.misuse import Help, count, fault, number
from reader.settings.table import SCRIPTS
from reader.wording import Fault, say

TOLERANT = frozenset({"config", "completions", "man", "doctor"})
"""Commands that work whatever stands in the settings file; all others get `options.settings`."""

TABLES = ("people", "moves", "notes", "vocabulary")
"""Values of --table."""


class _Parser(argparse.ArgumentParser):
    """Tells what is wrong as every other fault is told."""

    ending: Callable[[], str] | None = None
    """Gives what stands at the end of the help, made only when help is asked for."""

    def error(self, message: str) -> NoReturn:
        raise fault(message)

    def format_help(self) -> str:
        """Write the help with its ending."""
        self.epilog = self.ending() if self.ending else self.epilog
        return super().format_help()


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the command line; `command` of the result is the function to call.

    Without the name of a command, the arguments are those of `read`.  Raise Fault where the call
    is wrong, SystemExit after --help and --version.
    """
    given = list(arguments)
    known = {"-h", "--help", "--version", *COMMANDS}
    if not given or (given[0] not in known and _after_common(given) not in known):
        _refuse_misspelt(_after_common(given) or "")
        given.insert(0, "read")
    command = given[0] if given[0] in COMMANDS else _after_common(given)
    parser = build(commands=(command,)) if command in COMMANDS else build(epilog())
    return parser.parse_args(given)


def _refuse_misspelt(word: str) -> None:
    """Raise Fault where a word names no file and is nearly a command."""
    if os.path.exists(word) or not word.isalpha():
        return
    from difflib import get_close_matches  # an article that is there is opened without it

    if near := get_close_matches(word, COMMANDS, 1, 0.7):
        raise Fault("wrong_call", code=2, what=say("call_command", value=word, nearest=near[0]))


def _after_common(given: list[str]) -> str | None:
    """Give the first argument after options that every command takes."""
    rest = iter(given)
    for argument in rest:
        if argument == "--language":
            next(rest, None)
        elif argument != "--no-settings" and not argument.startswith("--language="):
            return argument
    return None


def epilog() -> str:
    """Tell examples, files and exit codes; only --help pays for looking up the folders."""
    return say("help_epilog", annotations=paths.config() / "annotations", notes=paths.data() / "notes")


def build(epilog: str = "", commands: Iterable[str] | None = None) -> argparse.ArgumentParser:
    """Build the parser of the command line, in the language in use; of these commands alone where given (15 ms)."""
    parser = _Parser(
        prog="newsreader",
        usage="newsreader [FILE] [options] | newsreader COMMAND …",
        description=say("help_description"),
        epilog=epilog,
        formatter_class=Help,
        add_help=False,
    )
    parser._optionals.title = say("help_options")
    _common(parser)
    parser.add_argument(
        "--version", action="version", version=f"newsreader {__version__}", help=say("help_version")
    )
    parsers = parser.add_subparsers(
        title=say("help_commands"), prog="newsreader", metavar="COMMAND", required=True, parser_class=_Parser
    )
    for name in COMMANDS if commands is None else commands:
        function, arguments = COMMANDS[name]
        command = parsers.add_parser(
            name,
            help=say(f"help_{name}"),
            description=say(f"help_{name}"),
            add_help=False,
            formatter_class=Help,
        )
        command._optionals.title = say("help_options")
        command._positionals.title = say("help_arguments")
        for argument in arguments:
            argument(command)
        _common(command)
        command.ending = _formats if name == "export" else None
        command.set_defaults(command=_later(function), settled=name not in TOLERANT)
    return parser


def _common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-h", "--help", action="help", help=say("help_help"))
    parser.add_argument("--language", choices=wording.LANGUAGES, help=say("help_language"))
    parser.add_argument("--no-settings", action="store_true", help=say("help_no_settings"))


def _later(function: str) -> Callable[[argparse.Namespace], int]:
    """Import a command's module when it runs, so that no command pays for another."""

    def call(options: argparse.Namespace) -> int:
        from importlib import import_module

        module, name = function.split(":")
        code: int = getattr(import_module(module), name)(options)
        return code

    return call


def _file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help=say("help_file"))
    _reading(parser)


def _optional_file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", nargs="?", help=say("help_optional_file"))
    parser.add_argument("--translation", metavar="FILE", help=say("help_translation"))
    parser.add_argument("--theme", metavar="NAME", help=say("help_theme"))
    parser.add_argument("--decisions", choices=("data", "beside"), help=say("help_decisions"))
    _reading(parser)


def _annotations(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--annotations", metavar="DIR", action="append", default=[], help=say("help_annotations")
    )


def _jobs(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--jobs", metavar="N", type=count, help=say("help_jobs"))


def _format(parser: argparse.ArgumentParser, *choices: str) -> None:
    """Add --format; the first choice is taken where none is given."""
    parser.add_argument("--format", choices=choices, default=choices[0], help=say("help_format"))


def _reading(parser: argparse.ArgumentParser) -> None:
    _annotations(parser)
    parser.add_argument("--encoding", metavar="NAME", help=say("help_encoding"))
    parser.add_argument("--no-decisions", action="store_true", help=say("help_no_decisions"))


def _script(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--script", choices=SCRIPTS, help=say("help_script"))
    parser.add_argument("--wording", action="store_true", default=None, help=say("help_wording"))


def _about(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--about", action="store_true", help=say("help_about"))


def _json(parser: argparse.ArgumentParser) -> None:
    _format(parser, "json")


def _formats() -> str:
    """Tell what each format of `export` is for."""
    from reader.export import FORMATS  # reads YAML's library: only the help of one command pays for it

    lines = (f"  {name:<10}{say(f'export_{name}')}" for name in FORMATS)
    return "\n".join([say("help_formats"), *lines])


def _export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", metavar="NAME", default="markdown", help=say("help_export_format"))
    parser.add_argument("-o", "--output", metavar="PATH", help=say("help_export_output"))
    parser.add_argument("--table", choices=TABLES, help=say("help_table"))
    parser.add_argument("--wiki-links", action="store_true", help=say("help_wiki_links"))
    parser.add_argument("--force", action="store_true", help=say("help_force"))


def _json_file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE.json", help=say("help_json_file"))


def _folder(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", help=say("help_folder"))


def _tags(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--tag", metavar="TAG", action="append", default=[], help=say("help_tag"))
    _format(parser, "markdown", "json")


def _repairs(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help=say("help_file"))
    parser.add_argument("--encoding", metavar="NAME", help=say("help_encoding"))
    parser.add_argument("--explain", action="store_true", help=say("help_explain"))
    _format(parser, "text", "json")


def _words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--unknown", action="store_true", help=say("help_unknown"))
    _format(parser, "tsv", "json")


def _word(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("word", metavar="WORD", help=say("help_word"))


def _served(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FOLDER|FILE", help=say("help_serve_file"))
    parser.add_argument("--host", metavar="ADDRESS", default="127.0.0.1", help=say("help_host"))
    parser.add_argument("--port", metavar="N", type=int, default=8000, help=say("help_port"))
    parser.add_argument("--expose", action="store_true", help=say("help_expose"))
    parser.add_argument("--token", metavar="TEXT", help=say("help_token"))


def _batch(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", metavar="FOLDER|FILE|URL|-", nargs="+", help=say("help_batch_what"))
    parser.add_argument("--out", metavar="DIR", required=True, help=say("help_out"))
    parser.add_argument(
        "--format", choices=("jsonl", "parquet"), default="jsonl", help=say("help_batch_format")
    )
    _jobs(parser)
    parser.add_argument("--cluster", metavar="ADDRESS", help=say("help_cluster"))
    _annotations(parser)


LEDGER = ("people", "orgs", "moves", "timeline", "flows", "offers", "same", "different", "build", "rebuild")
"""What `ledger` can be asked for."""


def _ledger(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", metavar="QUESTION", choices=LEDGER, help=say("help_ledger_what"))
    parser.add_argument("names", metavar="FOLDER|FILE|KEY", nargs="*", help=say("help_ledger_names"))
    parser.add_argument("--person", metavar="NAME", help=say("help_ledger_person"))
    parser.add_argument("--org", metavar="NAME", help=say("help_ledger_org"))
    parser.add_argument("--from", metavar="NAME", dest="origin", help=say("help_ledger_from"))
    parser.add_argument("--to", metavar="NAME", dest="destination", help=say("help_ledger_to"))
    parser.add_argument("--since", metavar="2025-06", help=say("help_ledger_since"))
    parser.add_argument("--status", metavar="STATUS[,STATUS]", help=say("help_ledger_status"))
    _format(parser, "table", "csv", "json")
    parser.add_argument("--limit", metavar="N", type=number, help=say("help_ledger_limit"))
    _jobs(parser)
    _annotations(parser)


def _config(parser: argparse.ArgumentParser) -> None:
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--init", action="store_true", help=say("help_init"))
    way.add_argument("--edit", action="store_true", help=say("help_edit"))


def _shell(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("shell", choices=("bash", "zsh", "fish"), help=say("help_shell"))


def _gold(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "what", metavar="entities|moves", choices=("entities", "moves"), help=say("help_what")
    )
    parser.add_argument("gold", metavar="GOLD.jsonl", help=say("help_gold"))
    parser.add_argument("--types", metavar="PERSON,ORG", help=say("help_types"))
    parser.add_argument("--errors", action="store_true", help=say("help_errors"))
    parser.add_argument("--calibration", action="store_true", help=say("help_calibration"))
    parser.add_argument("--peer", choices=("jieba", "lac"), help=say("help_peer"))
    _annotations(parser)


def _training(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("full", metavar="FULL.jsonl", nargs="+", help=say("help_full"))
    parser.add_argument("--partial", metavar="FILE", action="append", default=[], help=say("help_partial"))
    parser.add_argument("--model", metavar="FILE", default="names.npz", help=say("help_model"))
    parser.add_argument("--force", action="store_true", help=say("help_force"))


COMMANDS: dict[str, tuple[str, tuple[Callable[[Any], None], ...]]] = {
    "read": ("reader.cli.read:read", (_optional_file, _script)),
    "show": ("reader.cli.headless:show", (_file, _script, _about)),
    "annotate": ("reader.cli.headless:annotate", (_file, _json)),
    "export": ("reader.cli.exporting:export", (_file, _export)),
    "import": ("reader.cli.importing:take_in", (_json_file,)),
    "check": ("reader.cli.headless:check", (_folder,)),
    "words": ("reader.cli.words:words", (_file, _words)),
    "define": ("reader.cli.words:define", (_word,)),
    "batch": ("reader.cli.batch:batch", (_batch,)),
    "ledger": ("reader.cli.ledger:ledger", (_ledger,)),
    "serve": ("reader.cli.serving:serve", (_served,)),
    "config": ("reader.cli.config:config", (_config,)),
    "notes": ("reader.cli.notes:notes", (_tags,)),
    "doctor": ("reader.cli.doctor:doctor", ()),
    "completions": ("reader.cli.shell:completions", (_shell,)),
    "man": ("reader.cli.shell:man", ()),
    "restore": ("reader.cli.lab:restore", (_repairs,)),
    "evaluate": ("reader.cli.lab:evaluate", (_gold,)),
    "train": ("reader.cli.lab:train", (_training,)),
}
"""Name -> the function that does it, and what adds its arguments."""
