"""Sentences cut into statements: parts that tell one thing each.

The cuts come from the parse (a clause with its own verb), from quotation marks, and from figures: a part that holds two
figures about different things becomes two parts. Cuts that would leave a scrap are not made, so a sentence whose parse
went wrong stays whole rather than in splinters. The parts of a sentence never overlap.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rashomon.model import DateMention, Extracts, Figure, FigureKind, Quote, Reading, Sentence, Span, Statement, Token
from rashomon.text.clauses import stands_in_subject
from rashomon.text.counting import is_change
from rashomon.text.plights import find_nobody

_CLAUSE_DEPS = frozenset({"ROOT", "conj", "ccomp", "advcl", "relcl", "acl", "parataxis", "csubj", "dep"})
_CONTENT_POS = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
_TRAILING = frozenset({"CCONJ", "PUNCT", "SPACE"})
_MARKS = frozenset('"“”„‟«»,;:.!?—–-()[] \t\xa0')
_JOINERS = frozenset({"and", "or", "but", "while", "plus", ",", ";", "(", "—", "–"})
_SAYING = frozenset({"say", "tell", "report", "claim", "insist", "maintain", "believe", "think", "estimate", "swear", "put"})
_MIN_CONTENT = 2
"""Content words a part needs to stand alone; below it, the cut leaves a scrap such as "he said"."""


def cut_statements(reading: Reading, extracts: Extracts) -> tuple[Statement, ...]:
    """Return the statements of one article in order. ``extracts`` may hold other articles' values as well.

    Args:
        reading: the article, parsed.
        extracts: quotes, figures and dates of the story.
    """
    values = _Values.of(reading.article.id, extracts)
    return tuple(
        statement
        for number, sentence in enumerate(reading.sentences)
        for first, end in _cut_sentence(reading, sentence, values)
        if (statement := _make_statement(reading, number, first, end, values)) is not None
    )


def part_extracts(extracts: Extracts) -> dict[str, Extracts]:
    """Return the quotes, figures and dates of each article, so that no article's are sought among all others'."""
    parts: dict[str, tuple[list[Quote], list[Figure], list[DateMention]]] = defaultdict(lambda: ([], [], []))
    for quote in extracts.quotes:
        parts[quote.article][0].append(quote)
    for figure in extracts.figures:
        parts[figure.article][1].append(figure)
    for date in extracts.dates:
        parts[date.article][2].append(date)
    return {a: Extracts(quotes=tuple(quotes), figures=tuple(figures), dates=tuple(dates)) for a, (quotes, figures, dates) in parts.items()}


@dataclass(frozen=True, slots=True)
class _Values:
    """The typed values of one article, each list in order of place."""

    figures: tuple[Figure, ...]
    dates: tuple[DateMention, ...]
    quotes: tuple[Quote, ...]

    @staticmethod
    def of(article: str, extracts: Extracts) -> _Values:
        return _Values(
            tuple(sorted((f for f in extracts.figures if f.article == article), key=lambda f: f.span)),
            tuple(sorted((d for d in extracts.dates if d.article == article), key=lambda d: d.span)),
            tuple(sorted((q for q in extracts.quotes if q.article == article), key=lambda q: (q.span, q.id))),
        )


def _cut_sentence(reading: Reading, sentence: Sentence, values: _Values) -> list[tuple[int, int]]:
    """Return the sentence's parts as token ranges."""
    tokens = reading.tokens
    first, end = sentence.first_token, sentence.end_token
    clause = _clause_heads(tokens, first, end)
    quoted = _quote_places(tokens, first, end, values.quotes)
    key = [(clause[i], quoted[i]) for i in range(end - first)]
    cuts = [first, *(i for i in range(first + 1, end) if key[i - first] != key[i - first - 1]), end]
    parts = _join_scraps(tokens, list(pairwise(cuts)), quoted, first)
    return [piece for part in parts for piece in _cut_at_figures(reading, part, values.figures)]


def _clause_heads(tokens: Sequence[Token], first: int, end: int) -> list[int]:
    """Return, token by token, the verb whose clause it stands in (marks go with the token before them)."""
    heads = [-1] * (end - first)
    for i in range(first, end):
        at, steps = i, 0
        while not _is_clause_head(tokens, at, first, end) and tokens[at].head != at and first <= tokens[at].head < end and steps < 60:
            at, steps = tokens[at].head, steps + 1
        heads[i - first] = at
    for i in range(first + 1, end):
        if tokens[i].pos in ("PUNCT", "SPACE"):
            heads[i - first] = heads[i - first - 1]
    return heads


def _is_clause_head(tokens: Sequence[Token], at: int, first: int, end: int) -> bool:
    token = tokens[at]
    if token.head == at:
        return True
    if token.dep not in _CLAUSE_DEPS or token.pos not in ("VERB", "AUX"):
        return False
    # A bare verb joined to another one with the same subject, "came and pushed", still tells a thing of its own.
    return first <= token.head < end


def _quote_places(tokens: Sequence[Token], first: int, end: int, quotes: Sequence[Quote]) -> list[int]:
    """Return, token by token, which direct quote it stands in, -1 for none."""
    places = [-1] * (end - first)
    lo, hi = tokens[first].start, tokens[end - 1].end
    for number, quote in enumerate(quotes):
        if quote.mode == "indirect" or quote.span.end <= lo or quote.span.start >= hi:
            continue
        for i in range(first, end):
            if quote.span.start <= tokens[i].start < quote.span.end:
                places[i - first] = number
    return places


def _join_scraps(tokens: Sequence[Token], parts: list[tuple[int, int]], quoted: Sequence[int], first: int) -> list[tuple[int, int]]:
    """Join parts too short to tell a thing to the neighbour that they hang on."""
    parts = list(parts)
    while len(parts) > 1:
        weights = [_content(tokens, a, b) for a, b in parts]
        scrap = min(range(len(parts)), key=lambda k: (weights[k], k))
        if weights[scrap] > _MIN_CONTENT:
            break
        if scrap == 0:
            into = 1
        elif scrap == len(parts) - 1:
            into = scrap - 1
        else:
            into = _closer_neighbour(tokens, parts, scrap, quoted, first)
        a, b = min(scrap, into), max(scrap, into)
        parts[a : b + 1] = [(parts[a][0], parts[b][1])]
    return parts


def _closer_neighbour(tokens: Sequence[Token], parts: list[tuple[int, int]], scrap: int, quoted: Sequence[int], first: int) -> int:
    a, b = parts[scrap]
    before, after = parts[scrap - 1], parts[scrap + 1]
    if (quoted[a - first] == quoted[before[0] - first]) != (quoted[a - first] == quoted[after[0] - first]):
        return scrap - 1 if quoted[a - first] == quoted[before[0] - first] else scrap + 1
    ties_before = _ties(tokens, (a, b), before)
    ties_after = _ties(tokens, (a, b), after)
    return scrap + 1 if ties_after > ties_before else scrap - 1


def _ties(tokens: Sequence[Token], one: tuple[int, int], other: tuple[int, int]) -> int:
    return sum(other[0] <= tokens[i].head < other[1] for i in range(*one)) + sum(one[0] <= tokens[i].head < one[1] for i in range(*other))


def _content(tokens: Sequence[Token], first: int, end: int) -> int:
    return sum(t.pos in _CONTENT_POS for t in tokens[first:end])


def _cut_at_figures(reading: Reading, part: tuple[int, int], figures: Sequence[Figure]) -> Iterator[tuple[int, int]]:
    """Cut a part between figures that count different things: "five were missing and 298 came ashore"."""
    tokens = reading.tokens
    first, end = part
    lo, hi = tokens[first].start, tokens[end - 1].end
    inside = [f for f in figures if lo <= f.span.start < hi and is_telling_figure(f) and not _counts_speakers(f, tokens, first, end)]
    at = first
    for one, two in pairwise(inside):
        if _is_restated(one, two, tokens, first, end) or is_change(reading.text[lo:hi], lo, one, two):
            continue
        cut = _place_to_cut(tokens, max(at, first), end, one, two)
        if cut is not None and cut > at:
            yield at, cut
            at = cut
    yield at, end


def _counts_speakers(figure: Figure, tokens: Sequence[Token], first: int, end: int) -> bool:
    """Return whether a figure counts those who say the rest: "three nurses say it was a quarter past two" tells one thing."""
    at = next((i for i in range(first, end) if tokens[i].start >= figure.span.start), None)
    return at is not None and stands_in_subject(tokens, at, first, end, _SAYING)


def _leave_speakers_out(figures: Sequence[Figure], tokens: Sequence[Token], first: int, end: int) -> tuple[Figure, ...]:
    """Return the figures without those that count who says the others."""
    others = tuple(f for f in figures if not _counts_speakers(f, tokens, first, end))
    return others if any(is_telling_figure(f) for f in others) else tuple(figures)


def is_telling_figure(figure: Figure) -> bool:
    """Return whether a figure says something by itself: "one of them" and "the first thing" do not."""
    if figure.kind is FigureKind.ORDINAL:
        return False
    return not (figure.kind is FigureKind.COUNT and figure.low == figure.high == 1.0)


def _is_restated(one: Figure, two: Figure, tokens: Sequence[Token], first: int, end: int) -> bool:
    """Return whether the second figure puts the first in other units: "62 km (39 miles)", "600 crowns ($29)"."""
    gap = [tokens[i] for i in range(first, end) if one.span.end <= tokens[i].start < two.span.start]
    return one.kind is two.kind and len(gap) <= 2 and any(t.tag == "-LRB-" for t in gap)


def _place_to_cut(tokens: Sequence[Token], first: int, end: int, one: Figure, two: Figure) -> int | None:
    """Return the token before which the two figures part: a joining word or comma first, else a preposition, else the second."""
    gap = [i for i in range(first, end) if one.span.end <= tokens[i].start and tokens[i].end <= two.span.start]
    after = next((i for i in range(first, end) if tokens[i].start >= two.span.start), None)
    if after is None:
        return None
    for is_joint in (lambda t: t.lemma.lower() in _JOINERS, lambda t: t.pos == "ADP"):
        joints = [i for i in gap if is_joint(tokens[i])]
        if joints:
            return joints[0] if tokens[joints[0]].pos == "ADP" else joints[-1]
    return after


def _make_statement(reading: Reading, number: int, first: int, end: int, values: _Values) -> Statement | None:
    text = reading.text
    while end - first > 1 and reading.tokens[end - 1].pos in _TRAILING:
        end -= 1
    while end - first > 1 and (reading.tokens[first].pos in _TRAILING or _is_bare_that(reading.tokens[first])):
        first += 1
    start, stop = reading.tokens[first].start, reading.tokens[end - 1].end
    while start < stop and text[start] in _MARKS:
        start += 1
    while stop > start and text[stop - 1] in _MARKS:
        stop -= 1
    if start == stop:
        return None
    span = _take_marks(text, Span(start, stop))
    quote = _quote_of(span, values.quotes)
    told = [f for f in values.figures if span.start <= f.span.start < span.end]
    return Statement(
        article=reading.article.id,
        span=span,
        exact=span.of(text),
        sentence=number,
        figures=_find_counts(reading, first, end, _leave_speakers_out(told, reading.tokens, first, end)),
        dates=tuple(d for d in values.dates if span.start <= d.span.start < span.end),
        quote=quote.id if quote else None,
        speaker=quote.speaker if quote else None,
    )


def _find_counts(reading: Reading, first: int, end: int, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return the figures with a nought for each "nobody": that nobody was hurt is a count like any other."""
    none = [
        Figure(article=reading.article.id, span=span, exact=span.of(reading.text), kind=FigureKind.COUNT, low=0.0, high=0.0)
        for span, _ in find_nobody(reading.tokens, first, end)
        if not any(span.start < f.span.end and f.span.start < span.end for f in figures)
    ]
    return tuple(sorted((*figures, *none), key=lambda f: f.span)) if none else tuple(figures)


def _is_bare_that(token: Token) -> bool:
    return token.dep == "mark" and token.lemma.lower() == "that"


def _take_marks(text: str, span: Span) -> Span:
    """Return the span with the quotation mark or bracket beside it whose partner stands inside it."""
    start, end = span.start, span.end
    inside = text[start:end]
    closes, opens = inside.find("”"), inside.find("“")
    if closes >= 0 and (opens < 0 or closes < opens) and text[start - 1 : start] == "“":
        start -= 1
    if inside.rfind("“") > inside.rfind("”") and text[end : end + 1] == "”":
        end += 1
    if inside.count("(") > inside.count(")") and text[end : end + 1] == ")":
        end += 1
    return Span(start, end)


def _quote_of(span: Span, quotes: Sequence[Quote]) -> Quote | None:
    """Return the quote that shares most with the span, if it covers at least half of the span or lies in it."""
    best, shared = None, 0
    for quote in quotes[: bisect_left([q.span.start for q in quotes], span.end)]:
        common = min(span.end, quote.span.end) - max(span.start, quote.span.start)
        if common > shared and 2 * common >= min(len(span), len(quote.span)):
            best, shared = quote, common
    return best
