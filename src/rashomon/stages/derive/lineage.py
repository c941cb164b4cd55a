"""The lineage of one story: its derivations, its origins and the number of its accounts."""

from __future__ import annotations

import math
from collections.abc import Sequence

from rashomon.model import Derivation, How, Lineage, Reading, Story
from rashomon.stages.derive.ancestry import Descent, find_ancestry, is_one_text
from rashomon.stages.derive.explanation import show_passages
from rashomon.stages.derive.manner import Tie, judge_manner
from rashomon.stages.derive.origins import count_accounts, derive_from_unheld, find_roots, make_origins
from rashomon.stages.derive.reasons import explain_descent
from rashomon.stages.derive.settings import DeriveSettings
from rashomon.stages.derive.wording import Wording, read_wordings

_NO_SETTINGS = DeriveSettings()


def derive(story: Story, readings: Sequence[Reading], settings: DeriveSettings = _NO_SETTINGS) -> Lineage:
    """Return who copied whom in a story, the origins that leaves, and the number of accounts as a range.

    ``readings`` are those of the story; their order changes nothing.
    """
    members = set(story.articles)
    wordings = read_wordings(sorted((r for r in readings if r.article.id in members), key=lambda r: r.article.id))
    ancestry = find_ancestry(wordings, settings)
    descents = ancestry.descents
    roots = find_roots(wordings, descents)
    hows = _judge_manners(wordings, descents)
    derivations = [_make_derivation(d, wordings, hows[d.article], settings) for d in descents]
    origins = make_origins(wordings, roots, ancestry)
    unheld = derive_from_unheld(wordings, roots, origins)
    return Lineage(
        derivations=tuple(sorted([*derivations, *unheld], key=lambda d: (d.article, d.source))),
        origins=tuple(sorted(origins, key=lambda o: o.id)),
        accounts=count_accounts(roots, [d.confidence for d in derivations], len(ancestry.doubtful)),
    )


def _judge_manners(wordings: Sequence[Wording], descents: Sequence[Descent]) -> dict[int, How]:
    """How each copy was made, by its place in the story."""
    ties: dict[int, list[Tie]] = {}
    for d in descents:
        ties.setdefault(d.article, []).append(Tie(wordings[d.source], d.likeness, d.explanation))
    return {article: judge_manner(wordings[article], found) for article, found in ties.items()}


def _make_derivation(descent: Descent, wordings: Sequence[Wording], how: How, settings: DeriveSettings) -> Derivation:
    article, source = wordings[descent.article], wordings[descent.source]
    share = max(descent.explanation.share, descent.alone or 0.0)
    return Derivation(
        article=article.id,
        source=source.id,
        how=how,
        share=round(min(1.0, share), 3),
        confidence=_judge_confidence(descent, settings),
        direction_confidence=descent.direction.sure,
        why=explain_descent(article, source, how, descent),
        passages=show_passages(article, source, descent.explanation),
    )


def _judge_confidence(descent: Descent, settings: DeriveSettings) -> float:
    """How sure a descent is: three in four at the threshold, rising as wording or order go beyond it (python -m eval copies accounts)."""
    if is_one_text(descent.likeness, settings):
        beyond = max(descent.likeness.wording / settings.shared_wording, descent.likeness.order / settings.shared_order) - 1
        return round(0.99 - 0.24 * math.exp(-1.2 * beyond), 3)
    beyond = (descent.alone or 0.0) / (settings.second_source if descent.further else settings.own_facts) - 1
    return round(0.95 - 0.15 * math.exp(-beyond), 3)
