"""English verbs as moves.yaml writes them: `~take up a post at` is takes, took, taken and taking, `{his}` whose it is."""

from __future__ import annotations

from collections.abc import Iterator

_STRONG = {
    "be": "be is are was were been being",
    "bid": "bid bids bade bidding",
    "become": "become becomes became becoming",
    "begin": "begin begins began begun beginning",
    "break": "break breaks broke broken breaking",
    "bring": "bring brings brought bringing",
    "come": "come comes came coming",
    "find": "find finds found finding",
    "give": "give gives gave given giving",
    "go": "go goes went gone going",
    "hand": "hand hands handed handing",
    "leave": "leave leaves left leaving",
    "lose": "lose loses lost losing",
    "make": "make makes made making",
    "put": "put puts putting",
    "quit": "quit quits quitting",
    "rise": "rise rises rose risen rising",
    "say": "say says said saying",
    "sign": "sign signs signed signing",
    "stand": "stand stands stood standing",
    "steal": "steal steals stole stolen stealing",
    "take": "take takes took taken taking",
}
"""Verbs that are not inflected as most are."""

_DOUBLED = frozenset(("step", "snap", "tap", "swap", "nab", "snag", "submit"))
_WHOSE = ("his", "her", "their")


def inflections(form: str) -> Iterator[str]:
    """Give the forms that a word of moves.yaml stands for; one that begins with no `~` stands for itself."""
    if "{his}" in form:
        for whose in _WHOSE:
            yield from inflections(form.replace("{his}", whose))
        return
    if not form.startswith("~"):
        yield form
        return
    verb, gap, rest = form[1:].partition(" ")
    for each in _STRONG[verb].split() if verb in _STRONG else _weak(verb):
        yield each + gap + rest


def _weak(verb: str) -> tuple[str, ...]:
    stem = verb[:-1] if verb.endswith("e") else verb + verb[-1] if verb in _DOUBLED else verb
    plural = "es" if verb.endswith(("ch", "sh", "ss")) else "s"
    return verb, verb + plural, stem + "ed", stem + "ing"
