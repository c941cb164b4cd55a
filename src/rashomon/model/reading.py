"""An article as the language pipeline read it: tokens, sentences, vectors. Made once, used by every stage."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rashomon.model.article import Article
from rashomon.model.span import Span

Vectors = npt.NDArray[np.float32]
WordVectors = npt.NDArray[np.float16]


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark of an article, with what the parser says of it (Universal POS, dependency, entity)."""

    start: int
    end: int
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    """Index of the head among the article's tokens; a root is its own head."""
    entity: str
    """Entity type (``PERSON``, ``ORG``, ``GPE``, ...), empty outside entities."""
    opens_entity: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its place in the article's text, its tokens, and the paragraph it stands in."""

    span: Span
    first_token: int
    end_token: int
    paragraph: int


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """An article with its tokens and sentences, and one unit vector a sentence.

    ``vectors`` has shape (number of sentences, dimensions of the embedder), rows of length 1. ``words`` has one row a token, its vector
    as it stands in its sentence, nought where it has none; null where the embedder tells none.
    """

    article: Article
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    vectors: Vectors
    words: WordVectors | None = None

    @property
    def text(self) -> str:
        """The article's text, which every offset here refers to."""
        return self.article.text
