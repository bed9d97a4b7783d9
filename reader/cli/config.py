"""The command that shows the settings in force, and begins a settings file."""

from __future__ import annotations

import argparse
import sys

from reader.settings import SETTINGS, Settings, in_force
from reader.settings.file import path, shown
from reader.settings.write import begin, sample
from reader.wording import say


def config(options: argparse.Namespace) -> int:
    """Print what is in force and from where; or, with --init, write a commented file.

    With --edit that file is opened in the editor, written first where there is none, and checked afterwards.
    Raise Fault, after naming the file, where something in it is wrong: then nothing is in force.
    """
    from reader.app.keys.keyboard import Keyboard
    from reader.app.keys.keys import KEYS
    from reader.app.widgets import themes

    file = path()
    if options.init or (options.edit and not file.exists()):
        begin(file, sample({key.name: key.keys.split(",") for key in KEYS}))
        print(say("settings_written", path=file), flush=True)
    if options.init:
        return 0
    if options.edit:
        from reader.userdata import editor

        editor.change(file, editor.command())
    print(say("settings_file" if file.exists() else "settings_missing", path=file), flush=True)
    settings = in_force(vars(options), with_file=not options.no_settings)
    themes.chosen(settings)
    _print(settings, Keyboard.of(KEYS, settings).own)
    return 0


def _print(settings: Settings, own: dict[str, str]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    columns = ("column_setting", "column_value", "column_origin", "column_meaning")
    table = Table(*map(say, columns), box=None, pad_edge=False, padding=(0, 3, 0, 0))
    for one in SETTINGS:
        held = settings.values[one.name]
        origin = say(f"origin_{held.origin.value}")
        row = (one.name, shown(held.value), origin, one.sentence)
        table.add_row(*map(Text, row))
    console = Console(width=None if sys.stdout.isatty() else 120)
    console.print(table)
    if own:
        keys = Table(say("keys_remapped"), say("column_keys"), box=None, pad_edge=False, padding=(0, 3, 0, 0))
        for name, label in own.items():
            keys.add_row(Text(name), Text(label))
        console.print(keys)
