"""Tags inside the text of a note."""

from __future__ import annotations

import pytest

from reader.userdata.tags import tags_in


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("ask #later", ("later",)),
        ("#人事 與 #a-b_c。", ("人事", "a-b_c")),
        ("＃全形 #later #later", ("全形", "later")),
        ("(#one) [#two], #three.", ("one", "two", "three")),
        ("issue #3, C#, a#b, x.org/#part, &#39; # nothing ##", ()),
        ("#2025夏", ("2025夏",)),
        ("", ()),
    ],
)
def test_tags_are_words_after_a_hash(text: str, tags: tuple[str, ...]) -> None:
    assert tags_in(text) == tags
