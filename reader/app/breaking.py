"""What is left of an error that no one foresaw: what was open is kept, a file tells where, the reader one sentence."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from reader.app.keeping import keeping
from reader.userdata import last_error
from reader.wording import Fault

if TYPE_CHECKING:
    from textual.app import App


def kept(app: App[None]) -> Fault:
    """Keep what is open and the error being handled; give the sentence for it."""
    error = sys.exc_info()[1]
    with suppress(Exception):  # whatever is broken, the rest is done
        keeping.keep_all(app)
    return Fault("broken", why=type(error).__name__, path=last_error.write(error))
