"""Groups out of pairwise likeness, by average linkage: two groups join when their members are alike on average.

Average linkage does not chain: one page that mentions two events does not pull the two together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from rashomon.stages.cluster.likeness import Traits, compare_all
from rashomon.text.similarity import Matrix

_OUTLIER = 3
"""How many times the size of a group its only host must be: halves of a small pile may be near twins."""


def group_part(pile: Traits, members: Sequence[int]) -> list[list[int]]:
    """Return some articles of a pile in groups that tell one event each, singles included."""
    likeness, settings = compare_all(pile, members), pile.settings
    groups = attach_small_groups(likeness, link_groups(likeness, settings.threshold), settings.attach, settings.one_text)
    groups = attach_to_lone_hosts(likeness, groups, settings.lone_host, settings.rest, settings.one_text)
    return [[members[i] for i in group] for group in groups]


def link_groups(likeness: Matrix, threshold: float) -> list[list[int]]:
    """Return groups of row numbers such that no two groups are alike by ``threshold`` on average; singles included.

    The nearest-neighbour chain gives the same tree as merging the best pair each time, in quadratic time (Murtagh 1983).
    Groups and their members are sorted.

    >>> m = np.array([[1, 0.9, 0.1], [0.9, 1, 0.2], [0.1, 0.2, 1]], dtype=np.float32)
    >>> link_groups(m, 0.5)
    [[0, 1], [2]]
    """
    groups: list[list[int]] = []
    for part in _find_parts(likeness >= threshold):
        groups.extend([part[i] for i in group] for group in _link_part(likeness[np.ix_(part, part)], threshold))
    return sorted(groups)


def attach_small_groups(likeness: Matrix, groups: list[list[int]], threshold: float, one_text: float) -> list[list[int]]:
    """Return the groups with each small one put to a group at least twice its size whose nearer half it is like by ``threshold``.

    A short excerpt, an opinion piece or a release is like the tellings it lives on and unlike the rest, so the average over all
    members leaves it out. Members that are all alike by ``one_text`` are a text and its excerpts: the likest speaks for
    them.

    >>> m = np.array([[1, 0.9, 0.5], [0.9, 1, 0.1], [0.5, 0.1, 1]], dtype=np.float32)
    >>> attach_small_groups(m, [[0, 1], [2]], 0.4, 0.55)
    [[0, 1, 2]]
    """
    standing = {number: list(group) for number, group in enumerate(groups)}
    for number in sorted(standing, key=lambda n: (len(groups[n]), groups[n])):
        group = standing[number]
        hosts = [n for n, host in standing.items() if n != number and len(host) >= max(2, 2 * len(group))]
        nearness = [_likeness_to_group(likeness, group, standing[n], one_text) for n in hosts]
        if nearness and max(nearness) >= threshold:
            standing[hosts[nearness.index(max(nearness))]] += standing.pop(number)
    return sorted(sorted(group) for group in standing.values())


def attach_to_lone_hosts(likeness: Matrix, groups: list[list[int]], least: float, rest: float, one_text: float) -> list[list[int]]:
    """Return the groups with each outlier put to a group three times its size that is the only one it is like.

    An account from afar shares little with the others, but shares it with them alone. So ``least`` likeness to the nearer half
    is enough where no article outside that group comes to ``rest`` of it.

    >>> m = np.array([[1, 0.9, 0.9, 0.2], [0.9, 1, 0.9, 0.2], [0.9, 0.9, 1, 0.2], [0.2, 0.2, 0.2, 1]], dtype=np.float32)
    >>> attach_to_lone_hosts(m, [[0, 1, 2], [3]], 0.1, 0.5, 0.55)
    [[0, 1, 2, 3]]
    """
    standing = {number: list(group) for number, group in enumerate(groups)}
    label = np.empty(len(likeness), dtype=np.int64)
    for number, group in standing.items():
        label[group] = number
    for number in sorted(standing, key=lambda n: (len(groups[n]), groups[n])):
        group = standing[number]
        near = _speak_for_all(likeness, group, one_text)
        hosts = [n for n in np.unique(label[near >= least]).tolist() if len(standing[n]) >= _OUTLIER * len(group)]
        host = max(hosts, key=lambda n: _likeness_to_nearer_half(near[standing[n]]), default=number)
        nearness = _likeness_to_nearer_half(near[standing[host]])
        if nearness >= least and float(near[label != host].max(initial=0.0)) <= rest * nearness:
            label[group] = host
            standing[host] += standing.pop(number)
    return sorted(sorted(group) for group in standing.values())


def _speak_for_all(likeness: Matrix, group: list[int], one_text: float) -> Matrix:
    """How like a group is to each article, nought for its own."""
    near: Matrix = likeness[group].max(axis=0) if _is_one_text(likeness, group, one_text) else likeness[group].mean(axis=0)
    near[group] = 0.0
    return near


def _likeness_to_group(likeness: Matrix, group: list[int], host: list[int], one_text: float) -> float:
    single = [_likeness_to_nearer_half(likeness[row, host]) for row in group]
    return max(single) if _is_one_text(likeness, group, one_text) else sum(single) / len(single)


def _is_one_text(likeness: Matrix, group: list[int], one_text: float) -> bool:
    """Whether the group's articles are so like each other that they are one text: the likest of them speaks for all."""
    return float(likeness[np.ix_(group, group)].min()) >= one_text


def _likeness_to_nearer_half(row: Matrix) -> float:
    return float(np.sort(row)[-((len(row) + 1) // 2) :].mean())


def _find_parts(near: np.typing.NDArray[np.bool_]) -> Iterator[list[int]]:
    """Connected parts of the graph: groups joined at the threshold lie inside one, so each can be linked by itself."""
    unseen = np.ones(len(near), dtype=bool)
    for start in range(len(near)):
        if not unseen[start]:
            continue
        unseen[start] = False
        part, front = [start], [start]
        while front:
            reached = near[front].any(axis=0) & unseen
            unseen &= ~reached
            front = np.flatnonzero(reached).tolist()
            part.extend(front)
        yield sorted(part)


def _link_part(likeness: Matrix, threshold: float) -> list[list[int]]:
    table = likeness.astype(np.float64)
    np.fill_diagonal(table, -np.inf)
    members: dict[int, list[int]] = {i: [i] for i in range(len(table))}
    done: list[list[int]] = []
    chain: list[int] = []
    while members:
        if not chain:
            chain.append(next(iter(members)))
        tip = chain[-1]
        best = int(table[tip].argmax())
        if len(chain) > 1 and table[tip, chain[-2]] >= table[tip, best]:
            best = chain[-2]
        if table[tip, best] < threshold:
            # Nothing is near enough to the tip, and joins elsewhere can only bring averages: the tip's group is finished.
            done.append(sorted(members.pop(tip)))
            _drop(table, tip)
            chain.pop()
        elif len(chain) > 1 and best == chain[-2]:
            del chain[-2:]
            _join(table, members, min(tip, best), max(tip, best))
        else:
            chain.append(best)
    return done


def _join(table: np.typing.NDArray[np.float64], members: dict[int, list[int]], kept: int, gone: int) -> None:
    weight, other = len(members[kept]), len(members[gone])
    row = (weight * table[kept] + other * table[gone]) / (weight + other)
    row[kept] = -np.inf
    table[kept], table[:, kept] = row, row
    _drop(table, gone)
    members[kept] = members[kept] + members.pop(gone)


def _drop(table: np.typing.NDArray[np.float64], gone: int) -> None:
    table[gone] = -np.inf
    table[:, gone] = -np.inf
