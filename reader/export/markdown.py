"""The notes on an article, its people and its moves as Markdown with front matter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reader.document import Article, EntityType, Mention, Move, Span
from reader.export import phrases
from reader.export.escaping import block, inline
from reader.naming import Naming
from reader.script import HANS, HANT, Script, Target, detect
from reader.userdata import Note, located
from reader.userdata.yaml import Plain, dump, lone
from reader.wording import say


def markdown(
    article: Article, notes: Iterable[Note], *, exported: str = "", traditional: Script = Script.TAIWAN
) -> str:
    """Write notes in the order of the article, lost ones last, then tables of people and moves.

    `exported` is the date of the export (ISO 8601); `traditional` the region in whose script the
    quotes of a simplified article are shown beside the original.
    """
    places = located(article, notes)
    found = sorted(((note, span) for note, span in places if span), key=_place)
    lost = [note for note, span in places if span is None]
    original = detect("\n".join(paragraph.text for paragraph in article.paragraphs))
    naming = Naming(article, Target(original))
    target = Target(original, Script.MAINLAND if original == HANT else traditional)
    converted = Naming(article, target)
    people = _people(article)
    parts = [
        f"---\n{dump(_front(article, exported, len(found), len(lost), len(people)))}---",
        f"# {inline(article.source.title or article.source.name)}",
    ]
    if found:
        parts += [f"## {say('export_notes')}", *(_note(n, s, naming, converted) for n, s in found)]
    if lost:
        parts += [f"## {say('export_lost')}", say("export_lost_why"), *(_lost(note, naming) for note in lost)]
    if people:
        parts += [f"## {say('export_people')}", _people_table(people, naming)]
    if article.moves:
        parts += [f"## {say('export_moves')}", _moves_table(article.moves, naming)]
    return lone("\n\n".join(parts) + "\n")


def _place(located_note: tuple[Note, Span]) -> tuple[int, int, int, str]:
    note, span = located_note
    return span.paragraph, span.start, -span.end, note.created


def _front(article: Article, exported: str, found: int, lost: int, people: int) -> dict[str, Plain]:
    source = article.source
    told = {"author": source.author, "publisher": source.publisher, "address": source.address}
    return {
        "source": lone(source.name),
        "sha256": source.sha256,
        "title": lone(source.title),
        **{key: lone(value) for key, value in told.items() if value},
        "date": source.date,
        "exported": exported,
        "paragraphs": len(article.paragraphs),
        "notes": found,
        "lost_notes": lost,
        "people": people,
        "moves": len(article.moves),
    }


def _note(note: Note, span: Span, naming: Naming, converted: Naming) -> str:
    article = naming.article
    inside = [m for m in article.mentions if _overlap(m, span)]
    moves = [move for move in article.moves if move.id == note.move or _proves(move, span)]
    identities = list(dict.fromkeys([m.entity for m in inside] + ([note.entity] if note.entity else [])))
    english = [naming.both(i) for i in identities if naming.english(i)]
    linked = [i for i in identities if (e := article.entities.get(i)) and e.type is EntityType.PERSON]
    linked += [person for move in moves for person in _movers(move)]
    facts = list(_quotes(span, converted))
    facts += _fact("export_english", english)
    facts += _fact("export_people", [naming.both(i) for i in dict.fromkeys(linked)])
    lines = [_move_fact(move, naming) for move in moves]
    if note.move and note.move not in {move.id for move in moves}:
        lines.append(f"  - {inline(note.move)}")
    if lines:
        facts.append(f"- **{say('export_moves')}**\n" + "\n".join(lines))
    facts += _fact("export_tags", note.tags)
    return "\n\n".join([f"### ¶ {span.paragraph + 1}", "\n".join(facts), block(note.text)]).rstrip()


def _overlap(mention: Mention | Span, span: Span) -> bool:
    return mention.paragraph == span.paragraph and mention.start < span.end and span.start < mention.end


def _proves(move: Move, span: Span) -> bool:
    return any(_overlap(evidence, span) for evidence in move.evidence)


def _movers(move: Move) -> Sequence[str]:
    return (move.person,) if move.person else move.group.members if move.group else ()


def _fact(key: str, values: Sequence[str]) -> list[str]:
    return [f"- **{say(key)}** {inline(say('export_semicolon').join(values))}"] if values else []


def _move_fact(move: Move, naming: Naming) -> str:
    line = inline(phrases.move_line(move, naming.article, name=naming.both))
    quotes = "\n    >\n".join(f"    > {inline(words)}" for words in _evidence(move, naming.article))
    return f"  - {line}\n{quotes}".rstrip()


def _evidence(move: Move, article: Article) -> list[str]:
    return [article.text(span) for span in move.evidence]


def _quotes(span: Span, converted: Naming) -> Iterator[str]:
    """Give the words in both scripts, and say which is the original; once where they are the same."""
    words, other = converted.article.text(span), converted.quote(span)
    source = converted.target.source
    if not source or other == words:
        yield f"- **{say('export_either')}** {inline(words)}"
        return
    own, foreign = (HANT, HANS) if source == HANT else (HANS, HANT)
    yield f"- **{say('export_original', script=say(f'export_{own}'))}** {inline(words)}"
    yield f"- **{say('export_converted', script=say(f'export_{foreign}'))}** {inline(other)}"


def _lost(note: Note, naming: Naming) -> str:
    facts = _fact("export_about", [naming.both(note.entity)] if note.entity else [])
    moves = [_move_fact(move, naming) for move in naming.article.moves if move.id == note.move]
    facts += [f"- **{say('export_moves')}**\n{move}" for move in moves] + _fact("export_tags", note.tags)
    parts = [
        f"### ¶ {note.paragraph + 1}?",
        f"> {inline(note.quote.exact)}",
        "\n".join(facts),
        block(note.text),
    ]
    return "\n\n".join(part for part in parts if part)


def _people(article: Article) -> list[str]:
    """List the people named or moving, in the order of the article."""
    named = [m.entity for m in article.mentions if m.type is EntityType.PERSON]
    return list(dict.fromkeys(named + [person for move in article.moves for person in _movers(move)]))


def _people_table(people: Sequence[str], naming: Naming) -> str:
    places: dict[str, list[int]] = {}
    for mention in naming.article.mentions:
        numbers = places.setdefault(mention.entity, [])
        if mention.paragraph + 1 not in numbers:
            numbers.append(mention.paragraph + 1)
    rows: list[list[str]] = []
    for identity in people:
        entity = naming.article.entities.get(identity)
        posts = [naming.post(post) for post in entity.posts] if entity else []
        about = say("export_semicolon").join([*posts, *([entity.about] if entity and entity.about else [])])
        where = " ".join(map(str, places.get(identity, [])))
        rows.append([naming.name(identity), naming.english(identity), about, where])
    return _table(["export_name", "export_english", "export_about", "export_paragraphs"], rows)


def _moves_table(moves: Sequence[Move], naming: Naming) -> str:
    heads = ["who", "from", "to", "date", "status", "evidence", "paragraphs"]
    rows = [
        [
            phrases.who(move, naming.article, name=naming.both),
            naming.post(move.origin),
            naming.post(move.destination),
            phrases.date(move),
            phrases.status(move),
            " … ".join(_evidence(move, naming.article)),
            " ".join(dict.fromkeys(str(span.paragraph + 1) for span in move.evidence)),
        ]
        for move in moves
    ]
    return _table([f"export_{head}" for head in heads], rows)


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [[say(head) for head in heads], ["---"] * len(heads), *([inline(c) for c in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
