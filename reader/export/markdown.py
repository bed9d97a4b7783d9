"""The notes on an article, its people and its moves as Markdown with front matter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from reader.document import ALONE, Article, EntityType, Move, Span
from reader.export import facts, phrases
from reader.export.escaping import block, inline, visible
from reader.export.links import command
from reader.export.wish import Wish
from reader.naming import Naming
from reader.script import HANS, HANT
from reader.userdata import Note
from reader.userdata.yaml import Plain, dump, lone
from reader.wording import say


def markdown(article: Article, notes: Iterable[Note], wish: Wish) -> str:
    """Write notes in the order of the article, lost ones last, then tables of people and moves.

    The front matter is what Obsidian reads as properties; with `wish.wiki_links` the people and
    organisations there, those of the table of people, and those of each note, link to a page of their own.
    """
    found, lost = facts.placed(article, notes)
    views = facts.views(article, wish.traditional)
    naming, converted = views.original, views.both[1][1]
    people = facts.people(article)
    parts = [
        f"---\n{dump(_front(naming, [note for note, _ in found], len(lost), wish))}---",
        f"# {inline(article.source.title or article.source.name)}",
    ]
    if found:
        parts.append(f"## {say('export_notes')}")
        parts += [_note(note, span, naming, converted, wish) for note, span in found]
    if lost:
        parts += [f"## {say('export_lost')}", say("export_lost_why"), *(_lost(note, naming) for note in lost)]
    if people:
        parts += [f"## {say('export_people')}", _people_table(people, naming, wish)]
    if article.moves:
        parts += [f"## {say('export_moves')}", _moves_table(article.moves, naming)]
    if article.retold and article.retold.moves:
        parts += [f"## {say('export_translation_only')}", _moves_table(article.retold.moves, naming)]
    return lone("\n\n".join(parts) + "\n")


def _front(naming: Naming, found: Sequence[Note], lost: int, wish: Wish) -> dict[str, Plain]:
    article, source = naming.article, naming.article.source
    people, organizations = facts.people(article), facts.organizations(article)
    listed: dict[str, Sequence[str]] = {
        "tags": list(dict.fromkeys(_tag(tag) for note in found for tag in note.tags)),
        "people": [_page(naming.name(identity), wish) for identity in people],
        "organisations": [_page(naming.name(identity), wish) for identity in organizations],
    }
    return {
        "title": lone(source.title),
        "date": lone(source.date),
        "source": lone(source.address or source.path or source.name),
        "author": lone(source.author),
        "publisher": lone(source.publisher),
        **{name: [lone(value) for value in values if value] for name, values in listed.items()},
        "sha256": lone(source.sha256),
        "exported": wish.exported,
        "paragraphs": len(article.paragraphs),
        "notes": len(found),
        "lost_notes": lost,
        "moves": len(article.moves),
    }


def _tag(tag: str) -> str:
    """Give a tag as Obsidian takes it: no blanks, no marks."""
    return re.sub(r"[^\w/-]+", "-", visible(tag)).strip("-")


def _page(name: str, wish: Wish) -> str:
    """Give a name, as a link to a page of that name where it is wanted."""
    if not wish.wiki_links:
        return visible(name, line=True)
    page = " ".join(re.sub(r"[\[\]|#^:\\/<>*_`~&$]", " ", visible(name, line=True)).split())
    return f"[[{page}]]" if page else ""


def _note(note: Note, span: Span, naming: Naming, converted: Naming, wish: Wish) -> str:
    article = naming.article
    inside = [m for m in article.mentions if facts.overlap(m, span)]
    moves = [move for move in article.moves if move.id == note.move or _proves(move, span)]
    identities = list(dict.fromkeys([m.entity for m in inside] + ([note.entity] if note.entity else [])))
    english = [naming.both(i) for i in identities if naming.english(i)]
    linked = [i for i in identities if (e := article.entities.get(i)) and e.type is EntityType.PERSON]
    linked += [person for move in moves for person in facts.movers(move, article)]
    told = list(_quotes(span, converted))
    told += _fact("export_english", english)
    told += _people_fact(list(dict.fromkeys(linked)), naming, wish)
    lines = [_move_fact(move, naming) for move in moves]
    if note.move and note.move not in {move.id for move in moves}:
        lines.append(f"  - {inline(note.move)}")
    if lines:
        told.append(f"- **{say('export_moves')}**\n" + "\n".join(lines))
    told += _fact("export_tags", note.tags)
    told.append(f"- **{say('export_open')}** {_code(command(naming.article.source, span.paragraph))}")
    return "\n\n".join([f"### ¶ {span.paragraph + 1}", "\n".join(told), block(note.text)]).rstrip()


def _people_fact(people: Sequence[str], naming: Naming, wish: Wish) -> list[str]:
    """Name the people of a note; as links they are written as they are, for `_page` leaves no markup."""
    if not wish.wiki_links:
        return _fact("export_people", [naming.both(each) for each in people])
    pages = say("export_semicolon").join(filter(None, (_page(naming.name(each), wish) for each in people)))
    return [f"- **{say('export_people')}** {pages}"] if pages else []


def _code(text: str) -> str:
    """Write text as code, between more backticks than it holds."""
    fence = "`" * (max(map(len, re.findall("`+", text)), default=0) + 1)
    pad = " " if text[:1] == "`" or text[-1:] == "`" else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _proves(move: Move, span: Span) -> bool:
    return any(facts.overlap(evidence, span) for evidence in move.evidence)


def _fact(key: str, values: Sequence[str]) -> list[str]:
    return [f"- **{say(key)}** {inline(say('export_semicolon').join(values))}"] if values else []


def _move_fact(move: Move, naming: Naming) -> str:
    line = inline(phrases.move_line(move, name=naming.both))
    proofs = facts.evidence(move, naming.article) + facts.retold(move, naming.article)
    quotes = "\n    >\n".join(f"    > {inline(words)}" for words in proofs)
    return f"  - {line}\n{quotes}".rstrip()


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
    told = _fact("export_about", [naming.both(note.entity)] if note.entity else [])
    moves = [_move_fact(move, naming) for move in naming.article.moves if move.id == note.move]
    told += [f"- **{say('export_moves')}**\n{move}" for move in moves] + _fact("export_tags", note.tags)
    parts = [
        f"### ¶ {note.paragraph + 1}?",
        f"> {inline(note.quote.exact)}",
        "\n".join(told),
        block(note.text),
    ]
    return "\n\n".join(part for part in parts if part)


def _people_table(people: Sequence[str], naming: Naming, wish: Wish) -> str:
    places = facts.paragraphs(naming.article)
    rows: list[list[str]] = []
    for identity in people:
        entity = naming.article.entities.get(identity)
        posts = [naming.post(post) for post in entity.posts] if entity else []
        about = say("export_semicolon").join([*posts, *([entity.about] if entity and entity.about else [])])
        where = " ".join(str(number + 1) for number in places.get(identity, []))
        name = naming.name(identity)
        page = _page(name, wish) if wish.wiki_links else ""
        rows.append([page or inline(name), *map(inline, (naming.english(identity), about, where))])
    return _table(["export_name", "export_english", "export_about", "export_paragraphs"], rows)


def _moves_table(moves: Sequence[Move], naming: Naming) -> str:
    """Tell moves, a row each; with a column of the translation's words where it tells any of them."""
    article = naming.article
    own = [move for move in moves if not move.id.startswith(ALONE)]
    heads = ["who", "from", "to", "date", "status"]
    heads += ["evidence", "paragraphs"] if own else []
    heads += ["translation"] if article.retold else []
    rows = [
        [
            phrases.who(move, name=naming.both),
            naming.post(move.origin),
            naming.post(move.destination),
            phrases.date(move),
            phrases.status(move),
            *([" … ".join(facts.evidence(move, article)), _numbers(move)] if own else []),
            *([" … ".join(facts.retold(move, article))] if article.retold else []),
        ]
        for move in moves
    ]
    return _table([f"export_{head}" for head in heads], [[inline(cell) for cell in row] for row in rows])


def _numbers(move: Move) -> str:
    return " ".join(dict.fromkeys(str(span.paragraph + 1) for span in move.evidence))


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Lay out a table; the cells of `rows` are Markdown already."""
    lines = [[say(head) for head in heads], ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
