"""What the user types: the commands, their options, their exit codes."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from reader import wording
from reader.cli.enough import LEAST, enough
from reader.first import held
from reader.settings import file as settings_file
from reader.settings import in_force
from reader.settings.table import AUTO
from reader.wording import Fault, say

OK, FAILED, WRONG, INTERRUPTED = 0, 1, 2, 130
"""Exit codes: done, could not be done, called wrongly, stopped by Ctrl+C."""

NO_SETTINGS = "--no-settings"


def run(arguments: Sequence[str]) -> int:
    """Run one command; give its exit code.  Every Fault becomes one sentence on standard error."""
    try:
        _open_closed()
        speak(arguments)
        enough(LEAST)
        from reader.cli.parser import parse

        options = parse(arguments)
        if options.settled:
            options.settings = in_force(vars(options), with_file=NO_SETTINGS not in arguments)
        code: int = options.command(options)
        sys.stdout.flush()
        return code
    except Fault as fault:
        held.give_back()  # what is said on the screen that is left would be gone with it
        complain(str(fault))
        return fault.code
    except BrokenPipeError:  # `newsreader show … | head`: nobody listens any more
        _silence()
        return OK
    except OSError as error:
        held.give_back()
        _silence()
        complain(_told(error))
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED


def unforeseen(error: Exception) -> int:
    """Tell in one sentence of an error that no one foresaw; give the exit code."""
    from reader.userdata import last_error

    _silence()
    why = say("no_memory") if isinstance(error, MemoryError) else type(error).__name__
    complain(say("command_broken", why=why, path=last_error.write(error)))
    return FAILED


def _open_closed() -> None:
    """Give the program the streams that it was started without (`>&-`): what is written there goes nowhere."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115 (open to the end)


def _told(error: OSError) -> str:
    """Tell of an error that no command has told in its own words: a file has a name, the output has none."""
    why = error.strerror or str(error)
    return (
        say("file_failed", path=error.filename, why=why) if error.filename else say("output_failed", why=why)
    )


def _silence() -> None:
    """Let what was not yet written go, or Python complains of it at the end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def speak(arguments: Sequence[str]) -> None:
    """Choose the language of the interface before anything is said: option, environment, file, locale."""
    wanted = _option(arguments) or os.environ.get("NEWSREADER_LANGUAGE") or _set(arguments)
    if wanted == AUTO:
        wanted = wording.from_environment()
    if wanted not in wording.LANGUAGES:
        raise Fault("no_language", code=WRONG, wanted=wanted, choices=", ".join(wording.LANGUAGES))
    wording.use(wanted)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _option(arguments: Sequence[str]) -> str:
    """Give the value of the last --language; empty without one."""
    wanted = ""
    for number, argument in enumerate(arguments):
        if argument == "--language" and number + 1 < len(arguments):
            wanted = arguments[number + 1]
        elif argument.startswith("--language="):
            wanted = argument.partition("=")[2]
    return wanted


def _set(arguments: Sequence[str]) -> str:
    """Give the language that the settings file names."""
    if NO_SETTINGS in arguments:
        return AUTO
    try:
        return str(settings_file.read(settings_file.path()).values.get("language", AUTO))
    except Fault:
        return AUTO  # a broken file is told of by the command, in the language of the locale


def complain(text: str) -> None:
    """Tell what is wrong on standard error; control characters in a file's name are made visible."""
    print(f"newsreader: {printable(text)}", file=sys.stderr)


def tell_unlisted(names: Sequence[str]) -> None:
    """Tell which files have names that are no text, and are left out."""
    if names:
        complain(say("unlisted", count=len(names), name=names[0]))


def printable(text: str) -> str:
    r"""Write out what a terminal would obey or not show: \x1b for an escape character."""
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in text)


def progress(line: str = "") -> None:
    """Show on a terminal how far something is, over what the line told before; an empty one takes that away."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{line}", end="", file=sys.stderr, flush=True)


__all__ = [
    "FAILED",
    "INTERRUPTED",
    "OK",
    "WRONG",
    "complain",
    "printable",
    "progress",
    "run",
    "say",
    "tell_unlisted",
]
