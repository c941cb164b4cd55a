"""What the page's script reads: the findings as one compact JSON value, each article's text in it once.

Passages are offsets into those texts, counted as JavaScript counts. Lists stand for records whose fields templates/page/data.js names.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Mapping

from rashomon.model import ClaimKind, FramingKind, How, NameKind, PassageKind, QuoteMode, SharedPassage, Span, Stance, Verdict
from rashomon.stages.report import strings
from rashomon.stages.report.values import measure_value
from rashomon.stages.report.views import (
    AccountView,
    ArticleView,
    ClaimView,
    DerivationView,
    NameView,
    QuoteView,
    ReportView,
    StoryView,
    TellingView,
)
from rashomon.text.escape import make_line, make_printable

Json = dict[str, object]
_SHARED_SHOWN = 200
"""Shared passages given for one derivation, the longest ones: report.json has them all."""
_LAST_OF_ONE_UNIT = 0xFFFF
_ACTIVE = str.maketrans({"<": r"\u003c", ">": r"\u003e", "&": r"\u0026", "\u2028": r"\u2028", "\u2029": r"\u2029"})
_CHOICES = {
    "stance": tuple(Stance),
    "verdict": tuple(Verdict),
    "kind": tuple(ClaimKind),
    "how": tuple(How),
    "passage": tuple(PassageKind),
    "mode": tuple(QuoteMode),
    "name": tuple(NameKind),
    "framing": tuple(FramingKind),
}


def write_data(view: ReportView) -> str:
    """Return ``view`` as JSON that can stand inside an HTML element: nothing in it can end the element or begin another."""
    text = json.dumps(_Writer(view).build(), ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return escape_json(text)


def escape_json(text: str) -> str:
    r"""Return JSON with each letter that HTML or an old script parser could read as markup written as an escape.

    >>> escape_json('"</script>"')
    '"\\u003c/script\\u003e"'
    """
    return text.translate(_ACTIVE)


class _Text:
    """An article's text as the page shows it, and its offsets as JavaScript counts them."""

    def __init__(self, text: str) -> None:
        self.shown = make_printable(text)
        self._wide = [] if text.isascii() else [i for i, letter in enumerate(self.shown) if ord(letter) > _LAST_OF_ONE_UNIT]

    def place(self, span: Span) -> tuple[int, int]:
        return self._count(span.start), self._count(span.end)

    def _count(self, offset: int) -> int:
        return offset + bisect_left(self._wide, offset) if self._wide else offset


class _Words:
    """Strings that stand once and are pointed to by their number; -1 points to none."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def point(self, text: str | None) -> int:
        return -1 if text is None else self._numbers.setdefault(make_line(text), len(self._numbers))

    def list(self) -> list[str]:
        return list(self._numbers)


class _Writer:
    def __init__(self, view: ReportView) -> None:
        self.view = view
        self.articles = [a for s in view.stories for a in s.articles] + list(view.strays)
        self.number = {a.anchor: i for i, a in enumerate(self.articles)}
        self.of_id = {a.article.id: a for a in self.articles}
        self.texts = {a.anchor: _Text(a.article.text) for a in self.articles}
        self.words = _Words()
        self.values: dict[tuple[str, str], int] = {}

    def build(self) -> Json:
        stories = [self._story(s) for s in self.view.stories]
        return {
            "say": strings.PAGE,
            "choices": {name: [str(c) for c in choices] for name, choices in _CHOICES.items()},
            "articles": [self._article(a) for a in self.articles],
            "stories": stories,
            "words": self.words.list(),
            "values": [[shown, *measure_value(value)] for shown, value in self.values],
        }

    def _article(self, view: ArticleView) -> Json:
        article = view.article
        fields = {
            "id": view.anchor,
            "n": view.number,
            "outlet": make_line(view.outlet, 120),
            "headline": make_line(view.headline, 400),
            "unnamed": view.unnamed or None,
            "published": _line(article.published),
            "modified": _line(article.modified if article.modified != article.published else None),
            "byline": _line(article.byline),
            "credit": _line(article.credit),
            "page": _line(view.page.uri if view.page else article.page),
            "note": " ".join(strings.write_sentence(make_line(n)) for n in (article.split, article.cut) if n) or None,
            "text": self.texts[view.anchor].shown,
        }
        return {name: value for name, value in fields.items() if value is not None}

    def _story(self, story: StoryView) -> Json:
        place = {a.letter: i for i, a in enumerate(story.accounts)}
        return {
            "id": story.anchor,
            "articles": [self.number[a.anchor] for a in story.articles],
            "accounts": [self._account(a) for a in story.accounts],
            "made": [self._derivation(d, place) for d in story.derivations],
            "claims": [self._claim(c, place) for c in story.claims],
            "speakers": [[_line(speaker), [self._utterance(u) for u in said]] for speaker, said in story.speakers],
            "names": [self._name(n) for _, names in story.names for n in names],
            "framing": [
                [self.number[a.anchor], *self._place(a, m.span), _CHOICES["framing"].index(m.kind)] for a, ms in story.framing for m in ms
            ],
        }

    def _account(self, account: AccountView) -> Json:
        return {
            "letter": account.letter,
            "name": make_line(account.name, 120),
            "colour": account.colour,
            "held": self.number[account.held.anchor] if account.held else None,
            "articles": [self.number[a.anchor] for a in account.articles],
            "why": self.words.point(strings.write_sentence(account.origin.why)),
        }

    def _derivation(self, view: DerivationView, place: Mapping[str, int]) -> list[object]:
        d = view.derivation
        return [
            self.number[view.article.anchor],
            self.number[view.source.anchor] if view.source else -1,
            place[view.account.letter] if view.account else -1,
            _CHOICES["how"].index(d.how),
            round(d.share, 2),
            self.words.point(f"{strings.write_confidence(d)}."),
            self.words.point(strings.write_sentence(d.why)),
            [self._shared(view, p) for p in sorted(d.passages, key=lambda p: (-len(p.span), p.span))[:_SHARED_SHOWN]],
        ]

    def _shared(self, view: DerivationView, passage: SharedPassage) -> list[int]:
        there = self._place(view.source, passage.source_span) if view.source and passage.source_span else (-1, -1)
        return [*self._place(view.article, passage.span), *there, _CHOICES["passage"].index(passage.kind)]

    def _claim(self, view: ClaimView, place: Mapping[str, int]) -> list[object]:
        claim = view.claim
        order = {t.telling: i for i, t in enumerate(view.tellings)}
        count = claim.independent
        return [
            self._find_text(view),
            _CHOICES["kind"].index(claim.kind),
            self.words.point(claim.speaker),
            _CHOICES["verdict"].index(claim.verdict),
            [count.low, count.best, count.high],
            self.words.point(strings.write_sentence(view.why)),
            claim.date,
            [
                [
                    self.number[t.article.anchor],
                    *self._place(t.article, t.telling.span),
                    _CHOICES["stance"].index(t.telling.stance),
                    self._point_value(t),
                    -1 if t.telling.against is None else order.get(claim.tellings[t.telling.against], -1),
                    self.words.point(strings.write_sentence(t.why)),
                    *([[place[x] for x in t.accounts]] if t.accounts != t.article.accounts else []),
                ]
                for t in view.tellings
            ],
        ]

    def _point_value(self, view: TellingView) -> int:
        if view.value is None:
            return -1
        return self.values.setdefault((make_line(view.value), make_line(view.telling.value or "")), len(self.values))

    def _find_text(self, view: ClaimView) -> int | str:
        """Return which telling has the claim's very words, or the words where none has."""
        line = make_line(view.text)
        return next((i for i, t in enumerate(view.tellings) if make_line(t.telling.exact) == line), line)

    def _utterance(self, view: QuoteView) -> list[list[int]]:
        return [
            [self.number[a.anchor], *self._place(a, q.span), _CHOICES["mode"].index(q.mode), self.words.point(q.changes)]
            for q, a in view.quotes
        ]

    def _name(self, view: NameView) -> list[object]:
        spellings = [[spelling, [[self.number[a.anchor], *self._place(a, m.span)] for m, a in who]] for spelling, who in view.spellings]
        return [
            _CHOICES["name"].index(view.name.kind),
            make_line(view.name.canonical, 200),
            _line(view.name.role),
            spellings,
            self._written(view),
        ]

    def _written(self, view: NameView) -> list[list[int]]:
        """Return every place where the name is written, by article."""
        by_article: dict[str, list[int]] = {}
        for mention in view.name.mentions:
            if article := self.of_id.get(mention.article):
                by_article.setdefault(article.anchor, []).extend(self._place(article, mention.span))
        return [[self.number[anchor], *places] for anchor, places in by_article.items()]

    def _place(self, article: ArticleView, span: Span) -> tuple[int, int]:
        return self.texts[article.anchor].place(span)


def _line(text: str | None) -> str | None:
    return make_line(text, 400) if text else None
