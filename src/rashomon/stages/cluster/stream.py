"""A stream: one more article put where it belongs, without comparing all others again."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from rashomon.stages.cluster.likeness import compare_with, read_traits
from rashomon.stages.cluster.linkage import group_part
from rashomon.stages.cluster.profiles import Profile
from rashomon.stages.cluster.settings import ClusterSettings

Groups = tuple[tuple[str, ...], ...]

_NO_SETTINGS = ClusterSettings()


def place(fresh: Profile, held: Sequence[Profile], groups: Groups, settings: ClusterSettings = _NO_SETTINGS) -> Groups:
    """Return the groups of article ids with one more article, singles included.

    ``groups`` is what came of ``held`` before. Only the groups with an article like the fresh one are formed anew; they may
    join, or part. The caller keeps profiles and groups, and may hand in those of the last weeks alone: nothing is kept here.

    >>> from collections import Counter
    >>> words, meaning = Counter(ferry=2, sank=1), np.ones(1, dtype=np.float32)
    >>> one, other = (Profile(i, words, words, Counter(), Counter(), meaning, 1.0) for i in "ab")
    >>> place(other, [one], place(one, [], ()))
    (('a', 'b'),)
    """
    pile = read_traits([*held, fresh], settings)
    others = np.arange(len(held))
    likeness = compare_with(pile, len(held), others, np.zeros(len(pile.holders), dtype=np.float32))
    near = {profile.id for profile, value in zip(held, likeness, strict=True) if value >= settings.least}
    touched = [group for group in groups if near.intersection(group)]
    names = [*(p.id for p in held), fresh.id]
    row = {name: i for i, name in enumerate(names)}
    members = [row[name] for name in sorted({fresh.id}.union(*touched))]
    formed = [tuple(sorted(names[i] for i in group)) for group in group_part(pile, members)]
    return tuple(sorted([g for g in groups if g not in touched] + formed))
