"""Two values that one article sets against each other: "The canton says 620,000 cubic metres. A geologist puts it at 900,000."

Who tells a dispute tells both sides of it, and the second side short: what is counted or timed was said just before, and
what is left is who says so and the figure. So a figure that stands with next to nothing of its own, as somebody's word, is
about what the nearest figure of its sort is about. That holds across articles as well: whoever tells either value tells
one side of that dispute.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rashomon.model import Figure, FigureKind, Reading, Statement
from rashomon.stages.match.slots import fill_one_slot
from rashomon.stages.match.statements import is_telling_figure
from rashomon.text.clauses import count_own_words, find_tokens
from rashomon.text.counting import is_change

_NEAR = 2
"""Sentences that may lie between the two sides of a dispute, their own counted: what is further off is no longer "it"."""
_OWN_WORDS = 1
"""Words of matter, beside who says it and what is counted, with which a figure still leans on what was said before."""
_SAYING = frozenset(
    [
        *("say", "claim", "put", "report", "estimate", "count", "speak", "insist", "maintain", "give", "swear", "believe", "log"),
        *("reckon", "argue", "think", "suggest", "tell", "show", "cite", "allege", "contend", "boast", "prefer", "stick", "accord"),
        *("according", "recognise", "concede", "admit", "reply", "counter"),
    ]
)
_INSISTING = frozenset({"insist", "maintain", "swear", "boast", "contend", "stick", "dispute", "contradict"})
_VAGUE = frozenset(
    [
        *("figure", "number", "total", "count", "tally", "time", "estimate", "clock", "official", "people", "person", "close", "near"),
        *("be", "have", "rather", "true", "real"),
    ]
)
_FEW = 3
"""Counts below that without a noun are rather "the two" than somebody's figure."""


def find_disputes(statements: Sequence[Statement], told: Sequence[Reading]) -> list[tuple[int, int]]:
    """Return the pairs of statements of one article that give two values as two sources' word on one thing."""
    readings = {r.article.id: r for r in told}
    by_article: dict[str, list[int]] = defaultdict(list)
    for i, statement in enumerate(statements):
        if any(is_telling_figure(f) for f in statement.figures):
            by_article[statement.article].append(i)
    return [pair for article in sorted(by_article) for pair in _pair_up(by_article[article], statements, readings[article])]


def _pair_up(tellers: Sequence[int], statements: Sequence[Statement], reading: Reading) -> Iterator[tuple[int, int]]:
    for i in tellers:
        if not _leans_on_others(statements[i], reading):
            continue
        near = [j for j in tellers if j != i and abs(statements[j].sentence - statements[i].sentence) <= _NEAR]
        rivals = [j for j in near if _are_rivals(statements[i], statements[j], reading)]
        if rivals:
            yield i, min(rivals, key=lambda j: (_rank(statements[i], statements[j], reading), j > i, abs(j - i)))


def _rank(one: Statement, two: Statement, reading: Reading) -> tuple[bool, int]:
    """Return the rank of ``two`` as what ``one`` is set against: what is somebody's word too comes first, then what is nearer."""
    return not _find_lemmas(two, reading) & _SAYING, abs(one.sentence - two.sentence)


def _leans_on_others(statement: Statement, reading: Reading) -> bool:
    """Return whether the statement is somebody's word on a figure and says nothing else, or insists on it."""
    lemmas = _find_lemmas(statement, reading)
    if lemmas & _INSISTING:
        return True
    if not lemmas & _SAYING:
        return False
    taken = [f.span for f in statement.figures] + [f.noun_span for f in statement.figures if f.noun_span]
    own = count_own_words(reading, statement.sentence, statement.span, _SAYING, _VAGUE, taken)
    return own <= (0 if any(f.noun for f in statement.figures) else _OWN_WORDS)


def _find_lemmas(statement: Statement, reading: Reading) -> frozenset[str]:
    first, end = find_tokens(reading, statement.sentence, statement.span)
    return frozenset(t.lemma.lower() for t in reading.tokens[first:end])


def _are_rivals(one: Statement, two: Statement, reading: Reading) -> bool:
    if one.speaker is not None and one.speaker == two.speaker:
        return False
    return any(
        fill_one_slot(a, b, set_against=True) and not _is_told_as_change(a, b, reading)
        for a in one.figures
        for b in two.figures
        if is_telling_figure(a) and is_telling_figure(b) and _is_word_of_somebody(a)
    )


def _is_word_of_somebody(figure: Figure) -> bool:
    return figure.kind is not FigureKind.COUNT or figure.noun is not None or figure.high >= _FEW


def _is_told_as_change(one: Figure, two: Figure, reading: Reading) -> bool:
    first, second = sorted((one, two), key=lambda f: f.span)
    begin, end = first.span.start, min(second.span.end, first.span.start + 200)
    begin = max(0, begin - 60)
    return is_change(reading.text[begin:end], begin, first, second)
