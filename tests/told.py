"""Short ways to write down what an article tells, as the ledger takes it."""

from __future__ import annotations

from typing import Any

from reader.ledger import settling, taking


def person(
    name: str,
    *,
    english: str = "",
    orgs: tuple[str, ...] = (),
    role: str = "",
    known: str = "",
    wikidata=None,
):
    """Give a person as an article has them: a name, and what else it tells."""
    names = {"zh-Hans-CN": [name], **({"en": [english]} if english else {})}
    posts = [{"organization": f"org-{org}", "role": role or None} for org in orgs]
    if role and not orgs:
        posts = [{"organization": None, "role": role}]
    return {
        "id": known or f"person-{name}", "type": "PERSON", "names": names, "wikidata": wikidata, "about": "",
        "posts": posts, "known": bool(known),
    }  # fmt: skip


def organization(name: str, *others: str, english: str = "", known: str = ""):
    """Give an organisation as an article has it, under all the names it uses."""
    names = {"zh-Hans-CN": [name, *others], **({"en": [english]} if english else {})}
    return {
        "id": known or f"org-{name}", "type": "ORG", "names": names, "wikidata": None, "about": "", "posts": [],
        "known": bool(known),
    }  # fmt: skip


def move(who: str, origin: str | None = None, destination: str | None = None, **more: Any):
    """Give a move of `who`; more: from_role, to_role, date, status."""
    ends = {
        "from": {"organization": f"org-{origin}", "role": more.get("from_role")} if origin else None,
        "to": {"organization": f"org-{destination}", "role": more.get("to_role")} if destination else None,
    }
    proof = [{"paragraph": more.get("paragraph", 0), "start": 0, "end": 2, "text": more.get("proof", "離開")}]
    return {
        "id": more.get("id", "m1"), "person": f"person-{who}", "group": None, **ends, "date": more.get("date", ""),
        "date_text": "", "status": more.get("status", "reported"), "evidence": proof,
        "confidence": more.get("confidence", 0.8), "decided": False,
    }  # fmt: skip


def article(path: str, *parts: dict[str, Any], date: str = "2025-06-01") -> dict[str, Any]:
    """Give the record of an article that names these entities, each once, and tells these moves."""
    moves = [each for each in parts if "from" in each]
    entities = {each["id"]: each for each in parts if "from" not in each}
    for one in moves:
        for end in (one["from"], one["to"]):
            if end:
                entities.setdefault(end["organization"], organization(end["organization"][4:]))
        for who in [one["person"]] if one["person"] else one["group"]["members"]:
            entities.setdefault(who, person(who[7:]))
    for one in list(entities.values()):
        for post in one["posts"]:
            if org := post["organization"]:
                entities.setdefault(org, organization(org[4:]))
    mentions = [
        {"paragraph": number, "start": 0, "end": 2, "type": each["type"], "entity": each["id"],
         "text": next(iter(each["names"].values()))[0], "confidence": 1.0}
        for number, each in enumerate(entities.values())
    ]  # fmt: skip
    source = {"name": path, "path": f"/news/{path}", "sha256": path, "title": path, "date": date}
    return {
        "version": 1,
        "source": source,
        "entities": list(entities.values()),
        "mentions": mentions,
        "moves": moves,
    }


def take(connection, *articles: dict[str, Any]) -> None:
    """Take articles in and settle who is who."""
    for each in articles:
        taking.ingest(connection, each)
    settling.settled(connection)


def who(connection, kind: str = "PERSON") -> list[list[str]]:
    """List who is one: for each the articles (and ids there) that name them."""
    rows = connection.execute(
        "select l.entity, a.title || ':' || l.name from local l join article a on a.id = l.article "
        "where l.type = ? order by 2",
        (kind,),
    ).fetchall()
    found: dict[int, list[str]] = {}
    for entity, local in rows:
        found.setdefault(entity, []).append(local)
    return sorted(found.values())


def moves(connection) -> list[tuple[Any, ...]]:
    """List moves: who, from, to, date, status, how many articles tell it, contradictions."""
    return connection.execute(
        "select m.party, o.name, d.name, m.date, m.status, m.tellings, m.contradictions from move m "
        "left join entity o on o.id = m.origin left join entity d on d.id = m.destination order by m.day, m.party"
    ).fetchall()


def offers(connection) -> list[tuple[str, str, str]]:
    """List what is offered for a decision: two locals as article:id, and why."""
    return connection.execute(
        "select a.title || ':' || x.name, b.title || ':' || y.name, o.why from offer o "
        "join local x on x.id = o.one join article a on a.id = x.article "
        "join local y on y.id = o.other join article b on b.id = y.article order by 1, 2"
    ).fetchall()


def everything(connection) -> list[tuple[Any, ...]]:
    """Give all that was settled, without the numbers of rows."""
    found = connection.execute(
        "select key, type, name, english, names, articles, moves from entity"
    ).fetchall()
    found += connection.execute(
        "select m.party, m.label, o.key, d.key, m.date, m.day, m.status, m.tellings, m.contradictions, "
        "m.origin_role, m.destination_role, m.confidence from move m left join entity o on o.id = m.origin "
        "left join entity d on d.id = m.destination"
    ).fetchall()
    found += connection.execute(
        "select e.key, m.day, m.party from mover r join entity e on e.id = r.entity join move m on m.id = r.move"
    ).fetchall()
    found += [(*pair,) for pair in who(connection)] + [(*pair,) for pair in who(connection, "ORG")]
    return sorted(map(repr, found + offers(connection)))
