"""How many sources a story has, as the counters in use today say: by outlet, by headline, by word trigrams, by credit line.

Each takes the articles of one story and returns their groups: what stands in one group counts as one source.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from rapidfuzz import fuzz, utils

from eval.rivals.containment import contain, find_grams, find_words
from eval.rivals.near_duplicates import pair_near_duplicates
from rashomon.model import Article

Groups = list[list[int]]


def group_pairs(count: int, pairs: Iterable[tuple[int, int]]) -> Groups:
    """Return the connected groups of places.

    >>> group_pairs(4, [(0, 2), (2, 3)])
    [[0, 2, 3], [1]]
    """
    home = list(range(count))
    for a, b in pairs:
        old, new = max(home[a], home[b]), min(home[a], home[b])
        home = [new if h == old else h for h in home]
    return [[i for i in range(count) if home[i] == head] for head in sorted(set(home))]


def _group_where(articles: Sequence[Article], alike: Callable[[Article, Article], bool]) -> Groups:
    pairs = [(a, b) for a, b in combinations(range(len(articles)), 2) if alike(articles[a], articles[b])]
    return group_pairs(len(articles), pairs)


def group_by_outlet(articles: Sequence[Article]) -> Groups:
    """Count distinct outlets, as who counts domains does."""
    return _group_where(articles, lambda a, b: a.outlet is not None and a.outlet == b.outlet)


def group_by_headline(articles: Sequence[Article], threshold: float) -> Groups:
    """Count headlines that are not near-duplicates of one another (token set ratio, 0 to 1)."""
    return _group_where(
        articles,
        lambda a, b: (
            bool(a.title and b.title) and fuzz.token_set_ratio(a.title, b.title, processor=utils.default_process) >= 100 * threshold
        ),
    )


def group_by_trigrams(articles: Sequence[Article], threshold: float) -> Groups:
    """Cluster by the Jaccard likeness of word trigrams; such counters give min(1, sources / 3) as their confidence."""
    grams = {a.id: find_grams(a.text, 3) for a in articles}

    def alike(a: Article, b: Article) -> bool:
        return len(grams[a.id] & grams[b.id]) >= threshold * max(len(grams[a.id] | grams[b.id]), 1)

    return _group_where(articles, alike)


def group_by_hashes(articles: Sequence[Article], threshold: float) -> Groups:
    """Cluster what MinHash-LSH gives as near-duplicates."""
    return group_pairs(len(articles), sorted(pair_near_duplicates([a.text for a in articles], threshold, 3)))


def group_by_containment(articles: Sequence[Article], threshold: float, n: int = 3) -> Groups:
    """Cluster by n-gram containment."""
    return _group_where(articles, lambda a, b: contain(a.text, b.text, n) >= threshold)


def group_by_credit(articles: Sequence[Article]) -> Groups:
    """Believe the pages: articles that credit one agency, or the outlet of another, are one source."""
    return _group_where(articles, lambda a, b: bool(name_source(a)) and name_source(a) == name_source(b))


def name_source(article: Article) -> str:
    """Return whom the page says the text is from: its credit, its dateline's agency, else its outlet."""
    agency = article.dateline.agency if article.dateline else None
    return " ".join(find_words(article.credit or agency or article.outlet or ""))
