"""The repairs of an article as a reader meets them: by paragraph, and what the reader decided of each.

    in_paragraph(article, 3)        the steps made in the fourth paragraph, with their places in it
    offered(article, 3)             what is only offered there
    original(article, 3)            that paragraph as it was decoded, before any step
    reject(article, n)              a Decision against step n
    accept(article, n, candidate)   a Decision for a candidate of offer n

Give the decisions to `intake.read(path, decisions=...)`: rejected steps come back as offers with no
gain, accepted offers as steps that are unsure.  To take a decision back, leave it out.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from reader.document import Article, Certainty, Offer, Quote, Span, Step
from reader.intake.steps import Offsets, apply, compose, revert
from reader.record import record

CONTEXT = 16
"""Characters of context on either side of a decision's quote."""


@record
class Placed:
    """Step `number` of the article: its insertion stands at `start` up to `end` of the paragraph's text.

    What a step took out without putting anything there has `start == end`.
    """

    number: int
    step: Step
    start: int
    end: int


@record
class PlacedOffer:
    """Offer `number` of the article, about `start` up to `end` of the paragraph's text."""

    number: int
    offer: Offer
    start: int
    end: int


@record
class Decision:
    """What a reader decided of one repair, found again by its words; offsets would rot.

    `quote` is of the text as decoded, within the paragraph: `exact` is what the repair takes out.
    `accepted` tells whether `inserted` is wanted there or not.
    """

    repair: str
    quote: Quote
    inserted: str
    accepted: bool = False


def in_paragraph(article: Article, paragraph: int) -> tuple[Placed, ...]:
    """Give the steps made in a paragraph, in order."""
    return tuple(
        Placed(number, article.steps[number], article.places[number].start, article.places[number].end)
        for number in _numbers(article.places, paragraph)
    )


def offered(article: Article, paragraph: int) -> tuple[PlacedOffer, ...]:
    """Give what is offered in a paragraph, in order."""
    return tuple(
        PlacedOffer(
            number,
            article.offers[number],
            article.offer_places[number].start,
            article.offer_places[number].end,
        )
        for number in _numbers(article.offer_places, paragraph)
    )


def original(article: Article, paragraph: int) -> str:
    """Give a paragraph's text as decoded, before any step.  Wrapped lines stay joined."""
    return revert(article.paragraphs[paragraph].text, local(article, paragraph))


def local(article: Article, paragraph: int) -> list[Step]:
    """Give a paragraph's steps in offsets of its original: apply() makes its text of original()."""
    text = article.paragraphs[paragraph].text
    found: list[Step] = []
    shift = end = 0
    for placed in in_paragraph(article, paragraph):
        step, start = placed.step, max(placed.start, end)
        end = max(placed.end, start)
        inserted = text[start:end]
        found.append(Step(step.repair, start - shift, step.removed, inserted, step.certainty))
        shift += len(inserted) - len(step.removed)
    return found


def reject(article: Article, number: int) -> Decision:
    """Give the decision against a step."""
    return rejections(article, article.places[number].paragraph)[number]


def rejections(article: Article, paragraph: int) -> dict[int, Decision]:
    """Give the decisions against the steps made in a paragraph, by their numbers; there may be thousands."""
    steps = local(article, paragraph)
    was = revert(article.paragraphs[paragraph].text, steps)
    return {
        number: Decision(
            step.repair,
            _quote(was, step.start, step.start + len(step.removed)),
            article.steps[number].inserted,
        )
        for number, step in zip(_numbers(article.places, paragraph), steps, strict=True)
    }


def accept(article: Article, number: int, candidate: int = 0) -> Decision:
    """Give the decision for one of an offer's candidates."""
    decision = acceptances(article, article.offer_places[number].paragraph)[number]
    return replace(decision, inserted=article.offers[number].candidates[candidate])


def acceptances(article: Article, paragraph: int) -> dict[int, Decision]:
    """Give the decisions for the first candidates of the offers in a paragraph, by their numbers."""
    steps = local(article, paragraph)
    was, offsets = revert(article.paragraphs[paragraph].text, steps), Offsets(steps)
    found: dict[int, Decision] = {}
    for number in _numbers(article.offer_places, paragraph):
        place, offer = article.offer_places[number], article.offers[number]
        quote = _quote(was, offsets.back(place.start), offsets.back(place.end))
        found[number] = Decision(offer.repair, quote, offer.candidates[0], accepted=True)
    return found


def decided(
    text: str, steps: Sequence[Step], offers: Sequence[Offer], decisions: Sequence[Decision]
) -> tuple[str, tuple[Step, ...], tuple[Offer, ...]]:
    """Do as the reader decided: give the restored text, the steps from `text`, and the offers left.

    `text` is as decoded; `offers` count over the text that all the steps make of it.
    """
    against = [decision for decision in decisions if not decision.accepted]
    wanted = [decision for decision in decisions if decision.accepted]
    rejected = {
        step for step in steps if any(_puts(d, step) and _is_of(d, text, *_range(step)) for d in against)
    }
    kept = [step for step in steps if step not in rejected]
    now, before, after = apply(text, kept), Offsets(steps), Offsets(kept)
    left = [offer_of(step, after.forward(step.start)) for step in rejected]
    accepted: list[Step] = []
    for offer in offers:
        start, end = before.back(offer.start), before.back(offer.end)
        moved = replace(offer, start=after.forward(start), end=after.forward(end))
        chosen = next((d for d in wanted if d.repair == offer.repair and _is_of(d, text, start, end)), None)
        if chosen:
            seen = now[moved.start : moved.end]
            accepted.append(Step(offer.repair, moved.start, seen, chosen.inserted, Certainty.UNSURE))
        else:
            left.append(moved)
    carried = Offsets(accepted)
    left = [replace(o, start=carried.forward(o.start), end=carried.forward(o.end)) for o in left]
    whole = compose(kept, accepted)
    return apply(now, accepted), tuple(whole), tuple(sorted(left, key=lambda offer: offer.start))


def offer_of(step: Step, start: int) -> Offer:
    """Make an offer of a step that is not made, rejected or not sure enough, at `start` of the text offered in."""
    return Offer(start, start + len(step.removed), (step.inserted,), step.certainty, 0.0, step.repair)


def _range(step: Step) -> tuple[int, int]:
    return step.start, step.start + len(step.removed)


def _puts(decision: Decision, step: Step) -> bool:
    return (decision.repair, decision.inserted) == (step.repair, step.inserted)


def _is_of(decision: Decision, text: str, start: int, end: int) -> bool:
    """Tell whether the quote is of this place; blanks count for nothing, lines may have been joined."""
    quote = decision.quote
    if quote.exact != text[start:end]:
        return False
    before, after = text[max(0, start - 4 * CONTEXT) : start], text[end : end + 4 * CONTEXT]
    return _tight(before).endswith(_tight(quote.prefix)) and _tight(after).startswith(_tight(quote.suffix))


def _tight(text: str) -> str:
    return "".join(text.split())


def _quote(text: str, start: int, end: int) -> Quote:
    return Quote(text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])


def _numbers(places: Sequence[Span], paragraph: int) -> range:
    """Give the numbers of the places in a paragraph; they are in order."""
    first = bisect_left(places, paragraph, key=lambda span: span.paragraph)
    return range(first, bisect_left(places, paragraph + 1, lo=first, key=lambda span: span.paragraph))
