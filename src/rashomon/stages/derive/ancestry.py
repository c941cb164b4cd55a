"""Which articles were made from which: candidates, the nearest source of each, further sources of merged ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.stages.derive.direction import Direction, judge_direction
from rashomon.stages.derive.explanation import Explanation, explain
from rashomon.stages.derive.likeness import EXCLUSIVE, Facts, Likeness, compare, compare_facts, share_quoted_elsewhere
from rashomon.stages.derive.settings import DeriveSettings
from rashomon.stages.derive.wording import Wording

_SAME_FIT = 0.03
"""Sources that explain an article this equally are copies of one another: the original among them is named."""
_OTHERS_WORDS = 0.8
"""Share of an article's quoted words that others quote, above which it brings none home itself."""


@dataclass(frozen=True, slots=True, eq=False)
class Descent:
    """An article, its source (places in the story), and what speaks for it. ``likeness`` has the article first."""

    article: int
    source: int
    likeness: Likeness
    direction: Direction
    explanation: Explanation
    facts: Facts | None
    further: bool = False
    """Whether this is a second source of a merged article."""


def find_descents(wordings: Sequence[Wording], settings: DeriveSettings) -> tuple[Descent, ...]:
    """Return who was made from whom; each article's nearest source, and further ones where it is merged."""
    likeness = {(a, b): compare(wordings[a], wordings[b], settings) for a in range(len(wordings)) for b in range(a)}
    likeness |= {(b, a): turn(found) for (a, b), found in likeness.items()}
    texts = _join_texts(len(wordings), likeness, settings)
    facts = compare_facts(wordings, texts)
    candidates = _find_candidates(wordings, likeness, facts, settings)
    return _choose_sources(wordings, candidates, likeness, texts, settings)


def turn(likeness: Likeness) -> Likeness:
    """Return the likeness with its two articles in the other order."""
    return Likeness(likeness.wording, likeness.second_covered, likeness.first_covered, likeness.order)


def is_one_text(likeness: Likeness, settings: DeriveSettings) -> bool:
    """Return whether two articles share so much wording or order that one was made from the other or both from a third."""
    return likeness.wording >= settings.shared_wording or likeness.order >= settings.shared_order


def _join_texts(count: int, likeness: dict[tuple[int, int], Likeness], settings: DeriveSettings) -> list[int]:
    """The number of the lowest article of its text for each article."""
    text = list(range(count))
    for (a, b), found in sorted(likeness.items()):
        if a < b and text[a] != text[b] and is_one_text(found, settings):
            low, high = sorted((text[a], text[b]))
            text = [low if t == high else t for t in text]
    return text


def _find_candidates(
    wordings: Sequence[Wording], likeness: dict[tuple[int, int], Likeness], facts: dict[tuple[int, int], Facts], settings: DeriveSettings
) -> list[Descent]:
    """Every pair that speaks for a descent, in the direction that is likelier."""
    quoted = [share_quoted_elsewhere(w, [o for o in wordings if o is not w]) for w in wordings]
    found = []
    for (a, b), pair in sorted(likeness.items()):
        direction = judge_direction(wordings[b], wordings[a], turn(pair))
        if direction.sure < 0.5 or (direction.sure == 0.5 and a < b):
            continue
        if is_one_text(pair, settings) or _lives_on(a, b, facts, quoted[a], settings):
            found.append(Descent(a, b, pair, direction, explain(wordings[a], wordings[b], settings), facts.get((a, b))))
    return found


def _lives_on(a: int, b: int, facts: dict[tuple[int, int], Facts], quoted: float, settings: DeriveSettings) -> bool:
    """Whether article ``a`` brings nothing home itself and tells what ``b`` alone tells: opinion pieces and summaries."""
    if (a, b) not in facts or quoted < _OTHERS_WORDS:
        return False
    mine = facts[a, b]
    rest = max((f.alone for (x, y), f in facts.items() if x == a and y != b), default=0.0)
    return mine.alone >= settings.own_facts and mine.held >= settings.all_facts and mine.alone >= settings.contrast * min(rest, mine.alone)


def _choose_sources(
    wordings: Sequence[Wording],
    candidates: Sequence[Descent],
    likeness: dict[tuple[int, int], Likeness],
    texts: Sequence[int],
    settings: DeriveSettings,
) -> tuple[Descent, ...]:
    copies = {c.article for c in candidates}
    nearest = {a: _choose_nearest([c for c in candidates if c.article == a], copies, wordings) for a in sorted(copies)}
    _break_circles(nearest)
    chosen = list(nearest.values())
    for descent in nearest.values():
        further = _find_further(descent, nearest, wordings, likeness, texts, settings)
        if further is not None:
            chosen.append(further)
    return tuple(sorted(chosen, key=lambda d: (d.article, d.further, d.source)))


def _choose_nearest(mine: Sequence[Descent], copies: set[int], wordings: Sequence[Wording]) -> Descent:
    best = max(c.explanation.fit for c in mine)
    near = [c for c in mine if c.explanation.fit >= best - _SAME_FIT]
    return min(near, key=lambda c: (c.source in copies, -c.direction.sure, -c.explanation.fit, wordings[c.source].id))


def _break_circles(nearest: dict[int, Descent]) -> None:
    """Drop the descent whose direction is least sure from every circle, until none is left."""
    for start in sorted(nearest):
        ring, at = [], start
        while at in nearest and nearest[at] not in ring:
            ring.append(nearest[at])
            at = nearest[at].source
        if at in nearest and at == start:
            del nearest[min(ring, key=lambda d: (d.direction.sure, d.article)).article]


def find_ancestors(article: int, nearest: dict[int, Descent]) -> set[int]:
    """Return every article that ``article`` leads back to."""
    found: set[int] = set()
    while article in nearest and nearest[article].source not in found:
        article = nearest[article].source
        found.add(article)
    return found


def _find_further(
    first: Descent,
    nearest: dict[int, Descent],
    wordings: Sequence[Wording],
    likeness: dict[tuple[int, int], Likeness],
    texts: Sequence[int],
    settings: DeriveSettings,
) -> Descent | None:
    """The source that explains most of what the first leaves open, where that is a good part of the article."""
    a, p = first.article, first.source
    known = {p, a} | find_ancestors(a, nearest)
    left = explain_rest(a, p, wordings, texts)
    options = []
    for b, part in sorted(left.items()):
        direction = judge_direction(wordings[b], wordings[a], turn(likeness[a, b]))
        if b not in known and a not in find_ancestors(b, nearest) and part >= settings.second_source and direction.sure > 0.5:
            options.append((-part, b in nearest, wordings[b].id, b, direction))
    if not options:
        return None
    part, _, _, b, direction = min(options)
    return Descent(a, b, likeness[a, b], direction, explain(wordings[a], wordings[b], settings), Facts(-part, -part), further=True)


def explain_rest(a: int, p: int, wordings: Sequence[Wording], texts: Sequence[int]) -> dict[int, float]:
    """Return the share of the facts of ``a`` that stand in each other text's article and not in its source ``p``."""
    article, source = wordings[a], wordings[p]
    others = [i for i in range(len(wordings)) if texts[i] not in (texts[a], texts[p])]
    spread: dict[str, set[int]] = {}
    for i in others:
        for fact in wordings[i].facts:
            spread.setdefault(fact, set()).add(texts[i])
    total = sum(weight for fact, weight in article.facts.items() if " " not in fact) or 1.0
    return {
        b: sum(
            weight * EXCLUSIVE.get(len(spread[fact]), 0.0)
            for fact, weight in article.facts.items()
            if fact not in source.facts and fact in wordings[b].facts
        )
        / total
        for b in others
    }
