"""What someone did before, told beside the move: 孔某此前為甲銀行行長, 加入乙之前任職於丙."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.annotate.moves.filling.memory import Memory
from reader.annotate.moves.filling.roles import role_of
from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.scene import Scene
from reader.annotate.moves.sentence.telling import Side, Telling, long_ago
from reader.annotate.moves.sentence.verbs import LEAVING
from reader.annotate.text.searching import quick
from reader.record import replace

_WAS = quick(
    r"(?:上个?赛季|过去的?[^，。]{0,5}赛季|上季|去季|此前|之前|先前|早前|原先|原本|原来|(?:加入|加盟|入职|任职|上任|到任|履新)[^，。；]{0,8}?前)[^，。；]{0,10}?(?:，[^，。；]{0,16}?)?"
    r"(?:是|为|系|担任|任|任职于?|就职于?|供职于?|效力于?|服务于|执教|在|曾在|于)(?:了|过|其|原)?$"
    r"|现(?:任|为|职|担任|供职于|任职于|效力于?)$"
    r"|\b(?:was|were) (?:previously|formerly|most recently) (?:an? |the |at |with |of )?$"
    r"|\b(?:previously|formerly|most recently) (?:worked (?:at|for) |served as |an? |the |at |with |ran |led |headed )$"
    r"|(?:^|\. )Before (?:joining|that|moving|starting)[^.;]{0,60}?, [\w. '’-]{2,30} (?:had )?(?:worked|served|spent [\w-]+ years|was) (?:at|for|with|in) (?:the )?$"
    r"|\b(?:started|began) (?:his|her|their) career (?:at|with|in) $"
    r"|, (?:\d\d, )?(?:previously|formerly|most recently|currently) (?:an? |the |at |with |of )?$"
)
"""What stands before the organisation or post that was someone's until the move."""

_IN_TURN = quick("(?:先后|历任|辗转|陆续)[^，。；]{0,4}$")
_FROM = quick(
    r"\b(?:joins|joined|joining|comes|came|arrives|arrived|moves|moved) (?:\w+ )?from (?:the |rival )?$"
)
_YEARS = quick(
    r"(?:只|仅|已)?(?:工作|任职|供职|服务|效力|就职|待|干)了?(?:长达|超过|已?有|将?近|逾|约|不到|不足|仅|短短)?"
    r"(?:[\d一二三四五六七八九十两数半几]+(?:多|余|几)?(?:年|个?月))"
)
_SERVED = quick("(?:服务|效力|任职于|供职于)$")
_SPENT = quick(r"(?<!previously )\bspent [\w-]+ years (?:at|with) $")

_KINDS = frozenset({"join", "appoint", "poach", "return", "transfer", "takeover"})


def note_former(scene: Scene, memory: Memory) -> None:
    """Learn from a sentence where a person worked until the move that the article tells."""
    rows = any(scene.text.find(word, scene.start, scene.end) >= 0 for word in ("分别", "各自"))
    for chunk in scene.chunks:
        if chunk.head not in ("org", "title") or not chunk.orgs:
            continue
        person = _in_step(scene, chunk) if rows else _led_by(scene, chunk)
        if person is None and not _told(scene, chunk):
            continue
        person = person or _whose(scene, memory, chunk)
        if person is not None:
            role = role_of(scene.printed, chunk) if chunk.titles else None
            memory.former.setdefault(person, Side(chunk.orgs[-1].entity, role, chunk.orgs[-1]))


_BEFORE = quick("此前|之前|先前|原")


def _led_by(scene: Scene, chunk: Chunk) -> str | None:
    """此前，甲市委書記是某某; 甲市委原書記是某某: give who held the post; None where nobody is said to have."""
    if chunk.head != "title" or not scene.text.startswith("是", chunk.end):
        return None
    if not _BEFORE.search(scene.text, max(scene.start, chunk.start - 4), chunk.end):
        return None
    who = next((c for c in scene.chunks if c.start == chunk.end + 1 and len(c.people) == 1), None)
    return who.people[0].entity if who is not None else None


_EACH_FROM = quick("(?:此前|之前|原本|原先)?(?:分别|各自)(?:来自|效力于?|出自|任职于|就职于|供职于)(?:于)?$")
_AND = quick("[、和与及]|以及")


def _in_step(scene: Scene, chunk: Chunk) -> str | None:
    """甲和乙分別來自丙隊和丁隊: give who comes from the house at the same place of the row; None where there is no such row."""
    row = [chunk]
    for before in reversed([c for c in scene.chunks if c.end <= chunk.start]):
        if not before.orgs or not _AND.fullmatch(scene.text, before.end, row[0].start):
            break
        row.insert(0, before)
    if not _EACH_FROM.search(scene.text, max(scene.start, row[0].start - 12), row[0].start):
        return None
    who = next((c for c in reversed(scene.chunks) if c.end <= row[0].start and c.head == "person"), None)
    at = len(row) - 1
    return who.people[at].entity if who is not None and at < len(who.people) else None


def _told(scene: Scene, chunk: Chunk) -> bool:
    """Tell whether the words beside an organisation make it one of the time before."""
    text, begin = scene.text, max(scene.start, chunk.start - 32)
    if text[chunk.end : chunk.end + 1] == "、" and _IN_TURN.search(text, begin, chunk.start):
        return False  # 曾先後在甲、乙任職: the last of them, if any
    patterns = (_WAS, _FROM, _SPENT) if text[chunk.start - 1 : chunk.start] == " " else (_WAS,)
    if any(pattern.search(text, begin, chunk.start) for pattern in patterns):
        return True
    if _in_brackets(scene, chunk):
        return True
    if text[chunk.start - 1 : chunk.start] == "是" and any(
        c.head == "person" and c.end == chunk.start - 1 for c in scene.chunks
    ):
        return chunk.head == "title"  # 某某是甲校教授, told beside where he goes
    if chunk.head == "title" and text.startswith(("现任", "时任"), chunk.start):
        return any(c.head == "person" and 0 <= chunk.start - c.end <= 1 for c in scene.chunks)
    if text.startswith("任上", chunk.end) and chunk.head == "title":
        return True  # 由甲大學黨委書記任上調來
    stayed = _YEARS.match(text, chunk.end) and text[chunk.start - 1 : chunk.start] == "在"
    served = _SERVED.search(text, begin, chunk.start) and re.match(
        r"(?:超过|逾|近|约)?\d+(?:多|余)?年", text[chunk.end :]
    )
    return bool(stayed or served)


_OPENS = quick("[（(] ?(?:前|原|曾任|时任|现任|现为|系)? ?$")
_CLOSES = re.compile(
    " ?(?:[\u4e00-\u9fff]{0,8}(?:成员|员工|高管|主管|负责人|研究员|工程师|科学家|元老))?[）)]"
)


def _in_brackets(scene: Scene, chunk: Chunk) -> bool:
    """某某（前甲公司主管）已轉投乙: what a name has in brackets behind it is where one was."""
    if _CLOSES.match(scene.text, chunk.end) is None:
        return False
    opens = _OPENS.search(scene.text, scene.start, chunk.start)
    opens = opens or _OPENS.search(scene.text, scene.start, chunk.core)
    if opens is None:
        return False
    return any(c.head == "person" and opens.start() - c.end in (0, 1) for c in scene.chunks)


def _whose(scene: Scene, memory: Memory, chunk: Chunk) -> str | None:
    after = next((c for c in scene.chunks if c.start >= chunk.end and c.head == "person"), None)
    if (
        after is not None
        and scene.text[after.start - 1] == "的"
        and "，" not in scene.text[chunk.end : after.start]
    ):
        return memory.meant(scene, after)  # 此前擔任甲校教授的某某
    before = [c for c in scene.chunks if c.end <= chunk.start and c.head in ("person", "several")]
    if not before:
        subject = memory.subject if memory.subject_at[0] == scene.paragraph else None
        return memory.meant(scene, subject) if subject is not None else None
    return memory.meant(scene, before[-1])


def whence_before(tellings: Sequence[Telling], memory: Memory) -> list[Telling]:
    """Give the first telling of a person's move the origin that the article tells elsewhere."""
    done = _from_posts(list(tellings), memory)
    for person, side in memory.former.items():
        own = [at for at, each in enumerate(done) if each.person == person]
        joined = {done[at].destination.organization for at in own}
        if any(
            (_left(done[at]) and done[at].origin.organization not in joined)
            or done[at].origin.organization == side.organization
            for at in own
        ):
            continue
        for at in sorted(own, key=lambda one: not _beside(done[one], side, memory)):
            each = done[at]
            there = each.destination.organization
            if each.trigger.verb.kind not in _KINDS or not there or there == side.organization:
                continue
            told = any(done[o].destination.organization == there and done[o].origin.organization for o in own)
            old = long_ago(each, memory.article.source.date) and not _beside(each, side, memory)
            if not told and not each.origin.organization and not old:
                done[at] = replace(each, origin=side, losses=(*each.losses, "employer"))
                break
    return done


def _from_posts(tellings: list[Telling], memory: Memory) -> list[Telling]:
    """某某卸任, and 甲公司的某某 further on: whoever is only said to leave leaves the house that stands before the name."""
    there = {t.person: t.destination.organization for t in tellings if t.destination.organization}
    done = []
    for each in tellings:
        house = memory.posts.get(each.person or "")
        leaves = each.trigger.verb.kind in LEAVING and not each.origin.organization and not each.destination
        if house is not None and leaves and there.get(each.person) is None:
            side = Side(house.entity, each.origin.role, house)
            each = replace(each, origin=side, losses=(*each.losses, "employer"))
        done.append(each)
    return done


def _beside(telling: Telling, side: Side, memory: Memory) -> bool:
    """Tell whether one sentence tells a move and where its person was: 2018年加入甲，此前為乙合夥人."""
    mention = side.mention
    if mention is None or mention.paragraph != telling.paragraph or mention.start < telling.evidence.start:
        return False
    between = memory.article.paragraphs[telling.paragraph].text[telling.evidence.end : mention.start]
    return "。" not in between


def _left(telling: Telling) -> bool:
    return telling.trigger.verb.kind in LEAVING and telling.origin.organization is not None
