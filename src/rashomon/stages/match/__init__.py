"""What the articles of a story say, grouped into claims: the sixth stage, after extract and before reconcile.

Sentences are cut into statements, every pair of statements of two articles is weighed, and the statements are put
together into claims. Whether the tellings of a claim agree is for reconcile to say.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from rashomon.model import Extracts, MatchedClaim, Reading, Statement, Vectors
from rashomon.stages.match.ages import join_ages
from rashomon.stages.match.claims import make_claim
from rashomon.stages.match.denials import add_denials
from rashomon.stages.match.disputes import find_disputes
from rashomon.stages.match.figures import FigureTable
from rashomon.stages.match.grouping import group_statements, resettle
from rashomon.stages.match.likeness import Block, weigh_evidence
from rashomon.stages.match.moments import join_moments
from rashomon.stages.match.odds import Matrix, Odds, Places, gather_odds
from rashomon.stages.match.rivals import join_rivals
from rashomon.stages.match.settings import MatchSettings
from rashomon.stages.match.statements import cut_statements, part_extracts
from rashomon.stages.match.tallies import join_tallies
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
        embed: turns texts into unit vectors, one row a text; asked for single words where the readings hold no vectors of theirs.
        settings: see :class:`MatchSettings`.
    """
    told = sorted(readings, key=lambda r: (r.article.published or "9999", r.article.id))
    return join_statements(*weigh_statements(told, extracts, embed, settings), told, settings)


def weigh_statements(
    told: Sequence[Reading],
    extracts: Extracts,
    embed: Callable[[Sequence[str]], Vectors],
    settings: MatchSettings = MatchSettings(),  # noqa: B008 - frozen
) -> tuple[list[Statement], FigureTable, Odds]:
    """Return the statements of the articles, their figures, and the log-odds of every two statements to tell the same thing."""
    own = part_extracts(extracts)
    statements = [
        s
        for reading in told
        for s in cut_statements(reading, own.get(reading.article.id, Extracts()))
        if not is_mere_tag(s, reading, settings)
    ]
    number = {r.article.id: k for k, r in enumerate(told)}
    articles = np.array([number[s.article] for s in statements], dtype=np.int64)
    figures = FigureTable(statements)
    blocks = weigh_evidence(statements, told, extracts, figures, embed)
    return statements, figures, gather_odds((_keep(block, settings.least_odds) for block in blocks), articles, settings.other_odds)


def _keep(block: Block, least: float) -> tuple[Places, Places, Matrix]:
    """Return the pairs of a block that may be one claim, as statement numbers, and their log-odds."""
    odds = sum_evidence(block.evidence)
    rows, columns = np.nonzero(odds > least)
    return rows + block.rows.start, columns + block.columns.start, odds[rows, columns]


def join_statements(
    statements: Sequence[Statement],
    figures: FigureTable,
    odds: Odds,
    told: Sequence[Reading],
    settings: MatchSettings = MatchSettings(),  # noqa: B008 - frozen
) -> tuple[MatchedClaim, ...]:
    """Return the statements put together into claims by their log-odds; ``told`` are the articles that they come from."""
    if not statements:
        return ()
    groups = group_statements(
        odds,
        figures.are_apart,
        threshold=settings.threshold,
        surest=settings.surest,
        most_of_one_article=settings.most_of_one_article,
    )
    groups = resettle(groups, odds, [s.sentence for s in statements], settings.threshold)
    groups = join_rivals(groups, odds, statements, find_disputes(statements, told), settings.rival_threshold)
    groups = join_totals(groups, odds, statements)
    groups = join_moments(join_ages(join_tallies(groups, statements, told), statements, told), statements, told)
    kept = choose_worthy(groups, statements, told, settings)
    told_of = add_denials([[statements[i] for i in group] for group in kept], statements, told)
    return tuple(make_claim(members, denials) for members, denials in told_of)
