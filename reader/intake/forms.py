"""Forms that a typesetter puts for characters, which copies keep: ﬁ for fi, ︐ for ，, a compatibility form of 金 for 金."""

from __future__ import annotations

import re
from functools import cache
from unicodedata import normalize

from reader.document import Step
from reader.intake.radicals import written_out

FORM = re.compile("[\uf900-\ufaff\ufb00-\ufb06\ufe10-\ufe18\ufe31\ufe32\ufe35-\ufe44]+")
"""Ligatures, marks of vertical lines, ideographs that are there twice."""

WIDE = str.maketrans(",:;!?(){}", "，：；！？（）｛｝")
"""Unicode folds these marks to ASCII; in Chinese they are full-width."""


def steps(text: str) -> list[Step]:
    """Find the forms to write as characters."""
    return written_out(text, "form", FORM, plain)


def plain(text: str) -> str:
    """Write each form as the character it stands for."""
    return "".join(map(_whole, text))


@cache
def _whole(form: str) -> str:
    return normalize("NFKC", form).translate(WIDE)
