"""The ledger's file: SQLite in the cache, made again from the articles and the reader's decisions where it is lost.

What the articles tell, as they tell it:

    article (id, address, item, content, sha256, title, date, source, state)
        address is a file or URL, item the place of a feed's item in it; content is the SHA-256 of the record, sha256
        that of the bytes read; date an ISO 8601 prefix; source the paper, site or author; state tells whether it must
        be annotated again: of the file, of what the reader wrote about it, and of what annotated it
    local (id, article, name, type, known, wikidata, names, full, paragraph, traits, entity)
        a person or organisation as one article has it: name is its id there, type PERSON or ORG, known that a person
        wrote it down, names {tag: [name]}, full the fullest of them folded, paragraph the first that names it (from 0,
        or null), traits what tells it from others (see profile.py), entity who that is over all articles, null until
        that is settled
    key (key, local)
        whoever shares a key may be the same (see names.py)
    told (id, article, name, person, label, members, count, origin, origin_role, destination, destination_role, date,
          date_text, status, confidence, decided, evidence, move)
        a move as one article tells it: name is its id there; person, origin and destination are locals; label, members
        (locals) and count are a group's; evidence [{paragraph, start, end, text}]; move null until settled
    teller (told, local)
        who moves, the members of a group too

What follows from all of them, and is settled anew for whoever an article touches (see settling.py):

    entity (id, key, type, name, english, names, wikidata, articles, moves)
        key is a stable id; articles and moves are how many
    alias (alias, entity)
        the names of an entity, folded and in lower case
    move (id, party, label, count, origin, origin_role, destination, destination_role, date, status, confidence,
          tellings, seen, contradictions, day)
        party is who, for one person their key, label a group's words; origin and destination are entities; confidence
        is the best, tellings how many articles tell it, seen the date of the first, contradictions {field: [what is
        said]}, day what it is sorted by: date, else seen
    mover (entity, move)
        who moves
    flow (origin, destination, moves)
        how many moves lead from one entity to another, denied ones left out; kept by triggers
    offer (one, other, why)
        locals of two entities that may be the same, for the reader to decide
    decision (one, other, same)
        decisions in force, on locals, read from the reader's own file (userdata/identities.py)

Every change is one transaction: a program killed between two leaves locals or moves that are not settled, and
whoever opens the ledger next settles them.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from reader import paths, tables
from reader.wording import Fault

FORMAT = 7
"""Raised when the tables change: a ledger of another format is begun anew."""

TABLES = """
create table article (
    id integer primary key, address text not null, item text not null, content text not null,
    sha256 text not null, title text not null, date text not null, source text not null,
    state text not null default '',
    unique (address, item)
);
create table local (
    id integer primary key, article integer not null references article on delete cascade,
    name text not null, type text not null, known integer not null, wikidata text,
    names text not null, full text not null, paragraph integer, traits text not null, entity integer
);
create index local_article on local (article);
create index local_entity on local (entity);
create index local_unsettled on local (id) where entity is null;
create table key (key text not null, local integer not null references local on delete cascade,
    primary key (key, local)) without rowid;
create index key_local on key (local);
create table told (
    id integer primary key, article integer not null references article on delete cascade,
    name text not null, person integer, label text, members text, count integer,
    origin integer, origin_role text not null, destination integer, destination_role text not null,
    date text not null, date_text text not null, status text not null, confidence real not null,
    decided integer not null, evidence text not null, move integer
);
create index told_article on told (article);
create index told_move on told (move);
create index told_unsettled on told (id) where move is null;
create index told_person on told (person);
create index told_label on told (label);
create index told_origin on told (origin);
create index told_destination on told (destination);
create table teller (told integer not null references told on delete cascade, local integer not null,
    primary key (told, local)) without rowid;
create index teller_local on teller (local);
create table entity (
    id integer primary key, key text not null, type text not null, name text not null,
    english text not null, names text not null, wikidata text, articles integer not null,
    moves integer not null default 0
);
create index entity_key on entity (key);
create index entity_moves on entity (type, moves desc, articles desc, key);
create table alias (alias text not null, entity integer not null references entity on delete cascade,
    primary key (alias, entity)) without rowid;
create index alias_entity on alias (entity);
create table move (
    id integer primary key, party text not null, label text not null, count integer,
    origin integer, origin_role text not null, destination integer, destination_role text not null,
    date text not null, status text not null, confidence real not null, tellings integer not null,
    seen text not null, contradictions text not null, day text not null
);
create index move_party on move (party);
create index move_day on move (day);
create index move_status on move (status, day);
create index move_origin on move (origin, day);
create index move_destination on move (destination, day);
create table flow (origin integer not null, destination integer not null, moves integer not null,
    primary key (origin, destination)) without rowid;
create index flow_moves on flow (moves desc, origin, destination);
create trigger move_came after insert on move
    when new.origin <> new.destination and new.status <> 'denied' begin
    insert into flow values (new.origin, new.destination, 1)
        on conflict do update set moves = moves + 1;
end;
create trigger move_went after delete on move
    when old.origin <> old.destination and old.status <> 'denied' begin
    update flow set moves = moves - 1 where origin = old.origin and destination = old.destination;
    delete from flow where origin = old.origin and destination = old.destination and moves = 0;
end;
create index move_flow on move (origin, destination, status, day);
create table mover (entity integer not null, move integer not null references move on delete cascade,
    primary key (entity, move)) without rowid;
create index mover_move on mover (move);
create table offer (one integer not null references local on delete cascade,
    other integer not null references local on delete cascade, why text not null,
    primary key (one, other)) without rowid;
create index offer_other on offer (other);
create table decision (one integer not null references local on delete cascade,
    other integer not null references local on delete cascade, same integer not null,
    primary key (one, other)) without rowid;
create index decision_other on decision (other);
"""


def file() -> Path:
    """Give the ledger's place."""
    return paths.cache() / "ledger.sqlite"


def connect(path: Path | None = None) -> sqlite3.Connection:
    """Open a ledger as reader.tables does, and raise what it raises."""
    return tables.connect(path or file(), tables.Tables(FORMAT, TABLES))


ADVICE = {
    sqlite3.SQLITE_BUSY: "ledger_busy",
    sqlite3.SQLITE_CORRUPT: "ledger_unusable",
    sqlite3.SQLITE_NOTADB: "ledger_unusable",
}
"""What is said of an error of SQLite; of all others, and those of the disk, that the ledger cannot be kept."""


def fault(error: OSError | sqlite3.Error) -> Fault:
    """Give the sentence for an error of the ledger's file: whether to wait, to delete it, or to make room for it."""
    why = error.strerror or error if isinstance(error, OSError) else error
    return Fault(ADVICE.get(tables.code(error), "ledger_unkept"), path=file(), folder=paths.cache(), why=why)
