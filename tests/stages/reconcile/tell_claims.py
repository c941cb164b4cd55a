"""Claims put together by hand: who tells what, made from whom, published when."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from rashomon.model import (
    Article,
    Claim,
    ClaimKind,
    Derivation,
    Extracts,
    How,
    Lineage,
    MatchedClaim,
    Origin,
    Quote,
    QuoteMode,
    Range,
    Reading,
    Sentence,
    Span,
    Statement,
    Story,
    Token,
)
from rashomon.stages.reconcile import reconcile
from rashomon.text.dates import find_dates
from rashomon.text.language import SpacyParser
from rashomon.text.numbers import find_figures


@dataclass(frozen=True)
class Says:
    """One article that tells the claim: its text, what it was made from, when it was published."""

    article: str
    text: str
    source: str | None = None
    how: How = How.SPUN
    published: str | None = "2031-05-01T08:00:00Z"
    noun: str | None = "people"
    speaker: str | None = None
    denies: bool = False


def tell(*said: Says, silent: Sequence[str] = ()) -> Claim:
    """Return the one claim that the articles tell, judged."""
    return tell_all(*said, silent=silent)[0]


def tell_all(*said: Says, silent: Sequence[str] = ()) -> tuple[Claim, ...]:
    """Return what reconcile makes of one claim that the articles tell: the claim, or its parts."""
    claim, story, readings, lineage, extracts = make_case(said, silent)
    return reconcile((claim,), story, readings, lineage, extracts)


def make_case(said: Sequence[Says], silent: Sequence[str] = ()) -> tuple[MatchedClaim, Story, tuple[Reading, ...], Lineage, Extracts]:
    """Return all that reconcile takes; the first figure of each text is the one in focus."""
    statements = tuple(_state(s) for s in said)
    names = list(dict.fromkeys([*(s.article for s in said), *silent]))
    readings = tuple(_read(n, next((s for s in said if s.article == n), Says(n, "Nothing of it."))) for n in names)
    quotes = tuple(
        Quote(id=f"q-{s.article}", article=s.article, span=Span(0, len(s.text)), exact=s.text, mode=QuoteMode.DIRECT, speaker=s.speaker)
        for s in said
        if s.speaker
    )
    claim = MatchedClaim(
        kind=ClaimKind.FIGURE,
        statements=statements,
        focus=tuple(0 if s.figures else None for s in statements),
        contrary=tuple(k for k, s in enumerate(said) if s.denies),
    )
    story = Story(id="s", title=None, first=None, last=None, articles=tuple(names))
    figures = tuple(f for s in statements for f in s.figures)
    return claim, story, readings, _trace(said, names), Extracts(figures=figures, quotes=quotes)


def _state(said: Says) -> Statement:
    figures = tuple(replace(f, noun=f.noun or said.noun) for f in find_figures(said.text, said.article))
    return Statement(
        article=said.article,
        span=Span(0, len(said.text)),
        exact=said.text,
        sentence=0,
        figures=figures,
        dates=find_dates(said.text, article=said.article),
        quote=f"q-{said.article}" if said.speaker else None,
        speaker=said.speaker,
    )


def _read(name: str, said: Says) -> Reading:
    article = Article(
        id=name,
        page=f"p-{name}",
        text=said.text,
        sha256=hashlib.sha256(said.text.encode()).hexdigest(),
        map=(),
        published=said.published,
        outlet=name.title(),
    )
    tokens = _parse(said.text)
    return Reading(article, tokens, (Sentence(Span(0, len(said.text)), 0, len(tokens), 0),), np.zeros((1, 4), dtype=np.float32))


@lru_cache(maxsize=512)
def _parse(text: str) -> tuple[Token, ...]:
    return SpacyParser().parse([text])[0].tokens


def _trace(said: Sequence[Says], names: Sequence[str]) -> Lineage:
    sources = {s.article: s for s in said if s.source}
    derivations = tuple(
        Derivation(
            article=s.article,
            source=s.source or "",
            how=s.how,
            share=1.0,
            confidence=1.0,
            direction_confidence=1.0,
            why="made so",
            passages=(),
        )
        for s in sources.values()
    )

    def root(name: str) -> str:
        return root(sources[name].source or "") if name in sources else name

    roots = sorted({root(n) for n in names})
    origins = tuple(Origin(id=f"o-{r}", name=None, held=r, articles=tuple(n for n in names if root(n) == r), why="made so") for r in roots)
    return Lineage(derivations=derivations, origins=origins, accounts=Range(low=len(roots), best=len(roots), high=len(roots)))
