"""How much of damaged text is restored exactly, over clean texts damaged by tests/intake/damage.py.

Run `python -m tests.benchmarks.restoration damage [wrong ones to show]`, or `clean`, `speed`, `seed`.
The clean texts that are damaged are the held-out files of ../shared/data: build_language.py never
read them, nor a line that shares twelve characters on end with them.  Thresholds and weights of
shifted.py were chosen while looking at these figures, so they are not blind.  A place counts as
exact when the text restored by default is the clean text there, character by character (half-width
marks count as their full-width forms); where a digit or letter was eaten, □ stands in its place and
the place is not exact.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from reader.document import Certainty, Offer
from reader.intake.glosses import GLOSS
from reader.intake.restore import restore
from reader.intake.shifted import LOST
from reader.intake.steps import Offsets
from reader.script import convert_with
from tests.benchmarks import outcomes
from tests.benchmarks.encodings import shared
from tests.intake.damage import GLOSSES, MARKS, Damaged, Place, damage

HELD_OUT = (
    "ner_gsd_dev",
    "ner_cluener_dev",
    "moves_duee",
    "ner_msra_dev",
    "ner_resume_dev",
    "ner_pd_dev",
    "ner_weibo_dev",
)
CHATTY = "ner_weibo_dev"
"""Chat, not news: counted apart."""

TRUE_DAMAGE = {"hidden", "blank", "entity", "radical", "form"}
"""What the corpora do hold: zero-width characters, &nbsp; in so many letters, radicals and ligatures from a PDF (⾦属, Amazﬁt)."""

MARKS_FULL = {half: full for full, half in MARKS.items()}
MORE = "這個們來時說國會對學過後還為發長開問進員動點當從兩業樣關經電見線給間與門話東員實該產報"
"""Characters glossed as well in the wider damage, by their main reading: more places out of step."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a place, or of a repair where there was none.

    `outcome` is exact, eaten (right but for what □ stands for), wrong, offered (right among the candidates),
    unsure (candidates, none right), left (as it was), or false.
    `lost` tells that a digit, a letter or a blank was eaten there: nothing can bring that back.
    Of the `characters` of the clean text there, `right` stand in the text restored by default, in their order;
    `wrong` are the characters shown there, other than □, that do not belong. `dropped` counts pairs of bytes that
    the damaged text does not hold any more.
    """

    outcome: str
    certainty: str
    offered: bool
    told: str
    lost: bool = False
    characters: int = 0
    right: int = 0
    wrong: int = 0
    dropped: int = 0


def articles(name: str, size: int = 3000) -> list[str]:
    """Give the clean text of a held-out file in traditional script, in pieces of about `size` characters."""
    path = shared() / "data" / f"{name}.jsonl"
    lines = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    whole = convert_with("s2t", "\n".join(lines))
    whole = whole.encode("gbk", "ignore").decode("gbk").replace("?", "？").replace("!", "！")
    found, held = [], ""
    for line in whole.split("\n"):
        if re.search(r"[\uff01-\uff5e]", re.sub("[！，：；？（）]", "", line)) or "(" in line or "," in line:
            continue
        held += line + "\n"
        if len(held) > size:
            found.append(held)
            held = ""
    return [*found, held] if held else found


def wider() -> dict[str, str]:
    """Give more characters to gloss."""
    from reader.intake.readings import _table

    main = {c: syllable for syllable, (mains, _) in _table().items() for c in mains}
    return GLOSSES | {c: main[c] for c in MORE if c in main and not c.isascii()}


def verdicts(damaged: Damaged) -> Iterator[Verdict]:
    """Compare each place with the clean text; then give the repairs made where nothing was amiss."""
    done = restore(damaged.text)
    offsets = Offsets(done.steps)
    shifts = [step for step in done.steps if step.repair == "shift"]
    near = {
        place: [s for s in shifts if _meet(s.start, s.start + len(s.removed), place)]
        for place in damaged.places
    }
    for place, steps in near.items():
        start = min([place.start, *(s.start for s in steps)])
        end = max([place.end, *(s.start + len(s.removed) for s in steps)])
        first, last = place.first - (place.start - start), place.last
        extra = damaged.text[place.end : end]
        true = plain(damaged.clean[first : last + len(re.sub(r"\([^()]*\)", "", extra))])
        now = plain(done.text[offsets.forward(start) : offsets.forward(end)])
        certainty = str(max((s.certainty for s in steps), key=list(Certainty).index)) if steps else "-"
        here = [
            offer for offer in done.offers if _meet(offsets.back(offer.start), offsets.back(offer.end), place)
        ]
        offered = any(_would_be(done.text, offer, damaged, place) for offer in here)
        if now == true:
            outcome = "exact"
        elif steps and len(now) == len(true) and all(a in (b, LOST) for a, b in zip(now, true, strict=True)):
            outcome = "eaten"
        else:
            outcome = "wrong" if steps else "offered" if offered else "unsure" if here else "left"
        told = f"{damaged.text[start:end]!r} -> {now!r} for {true!r}"
        if here:
            told += f" offered {here[0].candidates} {here[0].gain:.1f}"
        lost = _plain_letters(true) > _plain_letters(plain(damaged.text[start:end]))
        alike = sum(
            block.size for block in SequenceMatcher(None, now, true, autojunk=False).get_matching_blocks()
        )
        wrong = len(now) - alike - now.count(LOST)
        yield Verdict(outcome, certainty, offered, told, lost, len(true), alike, wrong, place.dropped)
    met = {id(step) for steps in near.values() for step in steps}
    for step in shifts:
        if id(step) not in met:
            yield Verdict("false", str(step.certainty), False, f"{step.removed!r} -> {step.inserted!r}")


def _would_be(text: str, offer: Offer, damaged: Damaged, place: Place) -> bool:
    """Tell whether one of an offer's candidates gives the clean text, from eight characters before it to its end."""
    around = text[max(0, offer.start - 8) : offer.start]
    last = damaged.clean.find("\n", place.last - 1)
    clean = plain(damaged.clean[max(0, place.first - 40) : max(last, place.last)])
    rest = text[offer.end : offer.end + 4].split("\n")[0]
    return any(plain(around + candidate + rest) in clean for candidate in offer.candidates)


def _plain_letters(text: str) -> int:
    """Count digits, letters and blanks outside glosses."""
    return sum(c.isascii() and (c.isalnum() or c == " ") for c in re.sub(r"\(?[a-zà-ǜ]{1,6}\)", "", text))


def ways(clean: str) -> Iterator[tuple[str, Damaged]]:
    """Give the text damaged with few glosses, with many, and in simplified script."""
    yield "traditional, few glosses", damage(clean)
    yield "traditional, many glosses", damage(clean, glosses=wider())
    yield "simplified", damage(convert_with("t2s", clean), glosses=wider())


def _meet(start: int, end: int, place: object) -> bool:
    return max(start, place.start) < min(end, place.end)  # type: ignore[attr-defined]


def plain(text: str) -> str:
    """Make marks comparable: half-width ones full."""
    return "".join(MARKS_FULL.get(c, c) for c in text)


def damaged_texts(shown: int) -> None:
    """Print what was right, by the way of damage and by how sure the repair was."""
    counts: dict[str, Counter[tuple[str, str]]] = {}
    glosses, left = Counter[str](), Counter[str]()
    seconds, characters, eaten = Counter[str](), Counter[str](), Counter[str]()
    places: dict[str, Counter[str]] = {}
    for name in HELD_OUT:
        for clean in articles(name):
            told: set[str] = set()  # a place that two ways damage alike counts once
            for way, damaged in ways(clean):
                way += ", chat" if name == CHATTY else ""
                started = time.process_time()
                done = restore(damaged.text)
                seconds[way] += time.process_time() - started  # type: ignore[assignment]
                characters[way] += len(damaged.text)
                glosses[way] += damaged.glosses
                left[way] += len(GLOSS.findall(done.text)) - len(GLOSS.findall(clean))
                for verdict in verdicts(damaged):
                    if verdict.told in told:
                        continue
                    told.add(verdict.told)
                    counts.setdefault(way, Counter())[verdict.outcome, verdict.certainty] += 1
                    eaten[way] += verdict.lost
                    for kind in ("characters", "right", "wrong", "dropped"):
                        places.setdefault(way, Counter())[kind] += getattr(verdict, kind)
                    places[way]["torn"] += verdict.dropped > 0
                    if verdict.outcome not in ("exact", "eaten") and shown > 0:
                        shown -= 1
                        print(f"  {verdict.outcome:<6} {verdict.certainty:<8} {verdict.told}")
    news = [counted for way, counted in counts.items() if way.startswith("trad") and "chat" not in way]
    counts["all traditional news"] = sum(news, Counter())
    eaten["all traditional news"] = sum(
        n for way, n in eaten.items() if way.startswith("trad") and "chat" not in way
    )
    for way, counted in counts.items():
        print(f"{way}: {outcomes.line(counted)}; something eaten for good in {eaten[way]}")
        print(f"  {outcomes.right(counted)}")
        if way in places:
            print(
                "  in these places {right} of {characters} characters right, {wrong} wrong; "
                "{dropped} pairs of bytes dropped in {torn} of them".format_map(places[way])
            )
        if characters[way]:
            pace = seconds[way] / characters[way] * 1e6
            print(f"  {pace:.1f} µs a character; glosses left {left[way]} of {glosses[way]}")


def clean_texts() -> None:
    """Print every repair made in ../shared/data, both as it is and in the other script."""
    false: Counter[str] = Counter()
    characters = 0
    for path in sorted((shared() / "data").glob("*.jsonl")):
        lines = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
        whole = "\n".join(lines)
        for text in (whole, convert_with("s2tw", whole), convert_with("t2s", whole)):
            characters += len(text)
            found = [step for step in restore(text).steps if step.repair not in TRUE_DAMAGE]
            false.update(step.repair for step in found)
            for step in found[:5]:
                near = text[max(0, step.start - 10) : step.start + 10]
                print(f"{path.name}: {step.repair} {step.removed!r} -> {step.inserted!r} in {near!r}")
    print(f"{false.total()} false repairs in {characters} clean characters {dict(false)}")


def speed(million: int = 10) -> None:
    """Print the pace on clean text of some million bytes of UTF-8, in both scripts; then on damaged news.

    Text read in the wrong encoding: see misread.py.
    """
    path = shared() / "data" / "ner_gsd_train.jsonl"
    lines = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    for script in ("s2tw", "t2s"):
        text = convert_with(script, "\n".join(lines))
        text *= million * 1_000_000 // len(text.encode()) + 1
        started = time.process_time()
        steps = restore(text).steps
        took = time.process_time() - started
        pace = took / len(text) * 1e6
        print(
            f"{script}: {len(text.encode()) / 1e6:.1f} MB in {took:.2f} s, {pace:.2f} µs a character, {len(steps)} steps"
        )
    pace_of_damaged()
    print("pypinyin was imported" if "pypinyin" in sys.modules else "pypinyin was not imported")


def pace_of_damaged() -> None:
    """Print the pace on damaged news, by the way of damage, all tables loaded."""
    seconds, characters = Counter[str](), Counter[str]()
    for name in HELD_OUT[:3]:
        for clean in articles(name):
            for way, damaged in ways(clean):
                if not characters[way]:
                    restore(damaged.text)
                started = time.process_time()
                restore(damaged.text)
                seconds[way] += time.process_time() - started  # type: ignore[assignment]
                characters[way] += len(damaged.text)
    for way, number in characters.items():
        print(f"damaged, {way}: {number} characters, {seconds[way] / number * 1e6:.1f} µs a character")


def seed() -> None:
    """Print how much of the seed article is right."""
    damaged = (shared() / "articles" / "talent-war.damaged.txt").read_text(encoding="utf-8")
    wanted = (shared() / "articles" / "talent-war.restored.txt").read_text(encoding="utf-8")
    started = time.process_time()
    done = restore(damaged)
    first = time.process_time() - started
    started = time.process_time()
    restore(damaged)
    took = time.process_time() - started
    kinds = Counter(f"{step.repair} {step.certainty}" for step in done.steps)
    print(", ".join(f"{number} {kind}" for kind, number in kinds.most_common()))
    for now, true in zip(done.text.splitlines(), wanted.splitlines(), strict=True):
        if now != true:
            print(
                f"  differs: {now[:60]!r}\n  from     {true[:60]!r}"
                if len(now) != len(true)
                else "  differs: " + " ".join(f"{a}/{b}" for a, b in zip(now, true, strict=True) if a != b)
            )
    print(
        f"{first * 1e3:.0f} ms with its tables loaded, {took * 1e3:.0f} ms again, {len(damaged)} characters"
    )


def main() -> None:
    """Print what the command line asks for."""
    task, number = (*sys.argv[1:], "", "")[:2]
    match task:
        case "damage" | "":
            damaged_texts(int(number or 0))
        case "clean":
            clean_texts()
        case "speed":
            speed(int(number or 10))
        case "seed":
            seed()


if __name__ == "__main__":
    main()
