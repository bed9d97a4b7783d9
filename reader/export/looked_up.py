"""Words that were looked up in an article, as cards for Anki."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.document import Article
from reader.export.card import Card
from reader.export.links import link
from reader.language.dictionary import Dictionary
from reader.script import fold
from reader.userdata.known_words import LookedUp


def cards(
    article: Article, words: Sequence[LookedUp], dictionary: Dictionary, levels: Mapping[str, str]
) -> tuple[Card, ...]:
    """Give a card for each word looked up in this article, once, with all its readings and senses.

    `levels` are those of `reader.language.vocabulary.levels`: folded word -> level, told after the senses.
    """
    ours = {fold(each.word): each for each in words if each.stood_in(article.source)}
    return tuple(_card(article, each, dictionary, levels.get(word, "")) for word, each in ours.items())


def _card(article: Article, looked: LookedUp, dictionary: Dictionary, level: str) -> Card:
    entries = dictionary.look_up(looked.word)
    senses = [sense for entry in entries for sense in entry.senses]
    told = "; ".join(dict.fromkeys(senses))
    return Card(
        word=looked.word,
        traditional=entries[0].traditional if entries else looked.word,
        simplified=entries[0].simplified if entries else fold(looked.word),
        pinyin=" / ".join(dict.fromkeys(entry.pinyin for entry in entries if entry.pinyin)),
        sense=f"{told} ({level})" if told and level else told or level,
        sentence=looked.sentence,
        source=link(article.source, _paragraph(article, looked.sentence)),
    )


def _paragraph(article: Article, sentence: str) -> int:
    """Find the paragraph that a sentence stands in, from 0; the first where the article has changed."""
    places = (number for number, each in enumerate(article.paragraphs) if sentence in each.text)
    return next(places, 0)


def of(article: Article) -> tuple[Card, ...]:
    """Read the reader's words and make their cards; nothing is opened where none was looked up here."""
    from reader.userdata.known_words import WordStore

    words = WordStore().looked_up()
    if not words:
        return ()
    from reader.language.dictionary import open_dictionary
    from reader.language.vocabulary import levels

    dictionary = open_dictionary()
    try:
        return cards(article, words, dictionary, levels())
    finally:
        dictionary.close()
