"""Which articles of a large pile are worth comparing, and the parts that can be grouped by themselves.

Time and memory grow with the number of articles, not with its square: an article meets only those that hold one of its rarest
traits, of these only its neighbours in time, and a part never grows beyond what one table of likenesses may hold.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from rashomon.stages.cluster.likeness import Numbers, Traits, compare_with

Edges = tuple[Numbers, Numbers, npt.NDArray[np.float32]]
_RAISE = 0.02


def find_parts(pile: Traits, level: float) -> list[list[int]]:
    """Return the articles in parts between which no likeness of ``level`` was found; a pile that one table holds is one part.

    A part too large for one table is parted again at a higher level, by what is looser than the rest of it; equals by their number.
    """
    count = len(pile.days)
    if count <= pile.settings.all_pairs:
        return [list(range(count))]
    edges = find_near_pairs(pile, level)
    parts, large = [], [(np.arange(count), level)]
    while large:
        members, at = large.pop()
        limit = pile.settings.all_pairs
        for part in _connect(members, edges, at) if at <= 1.0 else np.split(members, range(limit, len(members), limit)):
            if len(part) <= limit:
                parts.append(part.tolist())
            else:
                large.append((part, at + _RAISE))
    return sorted(parts)


def find_near_pairs(pile: Traits, level: float) -> Edges:
    """Return the candidate pairs that are alike by ``level``: first and second article, likeness."""
    first, second = find_candidates(pile)
    runs = np.flatnonzero(np.diff(first, prepend=-1))
    scratch = np.zeros(len(pile.holders), dtype=np.float32)
    near = np.zeros(len(first), dtype=np.float32)
    for start, end in zip(runs, np.append(runs, len(first))[1:], strict=True):
        near[start:end] = compare_with(pile, int(first[start]), second[start:end], scratch)
    kept = np.flatnonzero(near >= level)
    return first[kept], second[kept], near[kept]


def find_candidates(pile: Traits) -> tuple[Numbers, Numbers]:
    """Return the pairs of articles that share a rare trait and are near in time, smaller number first, in order.

    Each article stands under its ``keys`` weightiest traits that another article holds too; under each trait it meets
    the ``reach`` articles that come next in time. So there are at most keys x reach pairs an article.
    """
    count = len(pile.days)
    trait, article = _choose_keys(pile)
    order = np.lexsort((article, np.nan_to_num(pile.days[article], nan=0.0), trait))
    trait, article = trait[order], article[order]
    codes = np.empty(0, dtype=np.int64)
    for step in range(1, pile.settings.reach + 1):
        meets = np.flatnonzero(trait[step:] == trait[:-step])
        one, other = article[meets], article[meets + step]
        codes = np.unique(np.concatenate((codes, np.minimum(one, other) * count + np.maximum(one, other))))
    return codes // count, codes % count


def _choose_keys(pile: Traits) -> tuple[Numbers, Numbers]:
    traits, articles = [], []
    for i in range(len(pile.days)):
        held = pile.traits[pile.starts[i] : pile.starts[i + 1]]
        worth = np.where(pile.holders[held] > 1, pile.values[pile.starts[i] : pile.starts[i + 1]], 0.0)
        best = np.lexsort((held, -worth))[: pile.settings.keys]
        best = best[worth[best] > 0]
        traits.append(held[best].astype(np.int64))
        articles.append(np.full(len(best), i, dtype=np.int64))
    return np.concatenate(traits), np.concatenate(articles)


def _connect(members: Numbers, edges: Edges, level: float) -> list[Numbers]:
    """Connected parts of some articles by the edges at a level, by union-find."""
    first, second, likeness = edges
    place = np.full(int(max(members.max(), first.max(initial=0), second.max(initial=0))) + 1, -1)
    place[members] = np.arange(len(members))
    inside = np.flatnonzero((likeness >= level) & (place[first] >= 0) & (place[second] >= 0))
    label = list(range(len(members)))
    for one, other in zip(place[first[inside]].tolist(), place[second[inside]].tolist(), strict=True):
        a, b = _find_root(label, one), _find_root(label, other)
        label[max(a, b)] = min(a, b)
    roots = np.array([_find_root(label, i) for i in range(len(members))])
    order = np.argsort(roots, kind="stable")
    return np.split(members[order], np.flatnonzero(np.diff(roots[order])) + 1)


def _find_root(label: list[int], i: int) -> int:
    while label[i] != i:
        label[i] = label[label[i]]
        i = label[i]
    return i
