"""What the articles of a story say, grouped into claims: the sixth stage, after extract and before reconcile.

Sentences are cut into statements, every pair of statements of two articles is weighed, and the statements are put
together into claims. Whether the tellings of a claim agree is for reconcile to say.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from rashomon.model import Extracts, MatchedClaim, Reading, Statement, Vectors
from rashomon.stages.match.claims import make_claim
from rashomon.stages.match.grouping import group_statements
from rashomon.stages.match.likeness import Matrix, find_apart, weigh_evidence
from rashomon.stages.match.rivals import join_rivals
from rashomon.stages.match.settings import MatchSettings
from rashomon.stages.match.statements import cut_statements
from rashomon.stages.match.totals import join_totals
from rashomon.stages.match.weights import sum_evidence
from rashomon.stages.match.worth import choose_worthy, is_mere_tag

__all__ = ["MatchSettings", "match"]


def match(
    readings: Sequence[Reading],
    extracts: Extracts,
    embed: Callable[[Sequence[str]], Vectors],
    settings: MatchSettings = MatchSettings(),  # noqa: B008 - frozen
) -> tuple[MatchedClaim, ...]:
    """Return the claims of one story, each with the statements that tell it, in the order of their first statements.

    The order in which the articles come in changes nothing.

    Args:
        readings: the articles of the story.
        extracts: the quotes, figures, dates and names of the story.
        embed: turns texts into unit vectors, one row a text.
        settings: see :class:`MatchSettings`.
    """
    told = sorted(readings, key=lambda r: (r.article.published or "9999", r.article.id))
    return join_statements(*weigh_statements(told, extracts, embed, settings), told, settings)


def weigh_statements(
    told: Sequence[Reading],
    extracts: Extracts,
    embed: Callable[[Sequence[str]], Vectors],
    settings: MatchSettings = MatchSettings(),  # noqa: B008 - frozen
) -> tuple[list[Statement], Matrix]:
    """Return the statements of the articles and the log-odds of every two of them to tell the same thing."""
    statements = _cut_story(told, extracts, settings)
    if not statements:
        return [], np.zeros((0, 0), dtype=np.float32)
    vectors = embed_statements(statements, told, embed, settings)
    return statements, sum_evidence(weigh_evidence(statements, vectors, told, extracts))


def join_statements(
    statements: Sequence[Statement],
    odds: Matrix,
    told: Sequence[Reading],
    settings: MatchSettings = MatchSettings(),  # noqa: B008 - frozen
) -> tuple[MatchedClaim, ...]:
    """Return the statements put together into claims by their log-odds; ``told`` are the articles that they come from."""
    if not statements:
        return ()
    number = {r.article.id: k for k, r in enumerate(told)}
    groups = group_statements(
        odds,
        [number[s.article] for s in statements],
        find_apart(statements),
        threshold=settings.threshold,
        surest=settings.surest,
        most_of_one_article=settings.most_of_one_article,
    )
    groups = join_totals(join_rivals(groups, odds, statements, settings.rival_threshold), odds, statements)
    kept = choose_worthy(groups, statements, told, settings)
    return tuple(make_claim([statements[i] for i in group]) for group in kept)


def _cut_story(told: Sequence[Reading], extracts: Extracts, settings: MatchSettings) -> list[Statement]:
    """Return the statements of all articles; of a huge story only the first of the longest articles, since every pair is weighed."""
    cut = [[s for s in cut_statements(reading, extracts) if not is_mere_tag(s, reading, settings)] for reading in told]
    left = settings.most_statements
    for number, place in enumerate(sorted(range(len(cut)), key=lambda k: (len(cut[k]), k))):
        cut[place] = cut[place][: max(1, left // (len(cut) - number))]
        left -= len(cut[place])
    return [s for statements in cut for s in statements]


def embed_statements(
    statements: Sequence[Statement], told: Sequence[Reading], embed: Callable[[Sequence[str]], Vectors], settings: MatchSettings
) -> Vectors:
    """Return one vector a statement: the sentence's own where the statement is most of it, so that fewer texts are embedded."""
    readings = {r.article.id: r for r in told}
    own: list[int] = []
    rows = []
    for i, statement in enumerate(statements):
        reading = readings[statement.article]
        rows.append(reading.vectors[statement.sentence])
        if len(statement.span) < settings.whole_sentence * len(reading.sentences[statement.sentence].span):
            own.append(i)
    vectors: Vectors = np.stack(rows)
    if own:
        vectors[own] = embed([statements[i].exact for i in own])
    return vectors
