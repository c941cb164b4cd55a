"""Which groups of statements are worth a claim: not the shards that a sentence leaves when it is cut."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from rashomon.model import FigureKind, Reading, Statement, Token
from rashomon.stages.match.settings import MatchSettings
from rashomon.stages.match.statements import is_telling_figure
from rashomon.text.clauses import Wording, find_tokens, read_wording

_SAYING = frozenset({"say", "accord", "according", "add", "tell", "state"})


def is_mere_tag(statement: Statement, reading: Reading, settings: MatchSettings) -> bool:
    """Return whether a statement is a bare name or a tag such as "the director, Ana Kost, said": nothing to be told alike."""
    first, end = find_tokens(reading, statement.sentence, statement.span)
    if any(f.kind is FigureKind.AGE for f in statement.figures):
        return False
    if _is_attribution(reading.tokens[first:end], settings):
        return True
    if any(is_telling_figure(f) for f in statement.figures):
        return False
    if all(t.pos in ("PROPN", "DET", "ADP", "PUNCT", "SPACE", "PART") for t in reading.tokens[first:end]):
        return True
    worded = read_wording(reading, statement.sentence, statement.span)
    return worded.breaks_off and worded.content <= settings.tag_words


def _is_attribution(tokens: Sequence[Token], settings: MatchSettings) -> bool:
    """Return whether the words only say who said it: "according to two people in his street", "said two officials"."""
    if not tokens or tokens[0].lemma.lower() not in _SAYING:
        return False
    return sum(t.pos in ("NOUN", "PROPN", "VERB", "ADJ") for t in tokens) <= settings.tag_words and not any(
        t.dep in ("ccomp", "mark") for t in tokens
    )


def choose_worthy(
    groups: Sequence[Sequence[int]], statements: Sequence[Statement], told: Sequence[Reading], settings: MatchSettings
) -> list[Sequence[int]]:
    """Return the groups that tell something, in their order.

    Several articles' group needs one statement that is no shard. What one article alone tells needs a clause, a figure, a day
    or somebody's words, and of these only the weightiest are kept.
    """
    readings = {r.article.id: r for r in told}
    worded = [read_wording(readings[s.article], s.sentence, s.span) for s in statements]
    kept: set[int] = set()
    singles: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for number, group in enumerate(groups):
        articles = sorted({statements[i].article for i in group})
        if len(articles) > 1:
            if any(_says_something(statements[i], worded[i], settings) for i in group):
                kept.add(number)
        elif weight := max(_weigh_single(statements[i], worded[i], settings) for i in group):
            singles[articles[0]].append((-weight, -worded[group[0]].content, number))
    for ranked in singles.values():
        kept.update(number for _, _, number in sorted(ranked)[: settings.most_singles])
    return [group for number, group in enumerate(groups) if number in kept]


def _says_something(statement: Statement, worded: Wording, settings: MatchSettings) -> bool:
    if worded.is_clause and any(is_telling_figure(f) for f in statement.figures):
        return True
    return worded.content >= settings.least_words and not worded.breaks_off


def _weigh_single(statement: Statement, worded: Wording, settings: MatchSettings) -> int:
    """Return how much a statement of one article alone is worth telling, 0 for not at all."""
    if worded.content < settings.least_words or worded.breaks_off:
        return 0
    figured = any(is_telling_figure(f) for f in statement.figures)
    typed = figured or bool(statement.dates) or statement.quote is not None
    if worded.is_clause and (typed or worded.content >= settings.single_words):
        return 3 if figured else 2
    return int(typed and worded.content >= settings.single_shard_words)
