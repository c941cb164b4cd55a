"""Articles that tell one event."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The articles that tell one event; ids in the order of publication, then of id.

    ``first`` and ``last`` are the ISO dates of its first and last telling. An article alone in its
    story is a stray: the cluster stage gives no story for it.
    """

    id: str
    title: str | None
    first: str | None
    last: str | None
    articles: tuple[str, ...]
