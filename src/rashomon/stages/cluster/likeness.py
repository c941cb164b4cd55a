"""How likely articles tell one event: their rare words, names, figures and days told, their meaning and when they were published.

The weighted cosines of words, names, figures and days are one sparse row an article, so that the product of two rows is their sum.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rashomon.stages.cluster.profiles import Profile
from rashomon.stages.cluster.settings import ClusterSettings
from rashomon.text.similarity import Matrix, weigh_words

Numbers = npt.NDArray[np.int64]
_TABLE_CHUNK = 2048


@dataclass(frozen=True, slots=True, eq=False)
class Traits:
    """The articles of a pile, comparable: row i holds the trait numbers ``traits[starts[i]:starts[i + 1]]`` with their values."""

    starts: Numbers
    traits: npt.NDArray[np.int32]
    values: Matrix
    holders: Numbers
    """How many articles hold each trait."""
    meanings: Matrix
    lean: npt.NDArray[np.float64]
    """How far each article's comparison leans on its meaning: much where it has few words."""
    days: npt.NDArray[np.float64]
    settings: ClusterSettings


def read_traits(profiles: Sequence[Profile], settings: ClusterSettings) -> Traits:
    """Return the pile's articles as rows of traits, each trait weighed by how rare it is here and in general."""
    numbers: dict[tuple[int, str], int] = {}
    kinds = ([p.words for p in profiles], [p.names for p in profiles], [p.figures for p in profiles], [p.days for p in profiles])
    shares = (settings.words, settings.names, settings.figures, settings.days)
    weights = [weigh_words(counts, settings.background) for counts in kinds]
    starts, traits, values = np.zeros(len(profiles) + 1, dtype=np.int64), [], []
    for i in range(len(profiles)):
        row = {
            numbers.setdefault((kind, word), len(numbers)): value * math.sqrt(shares[kind])
            for kind in range(len(kinds))
            for word, value in _make_unit(kinds[kind][i], weights[kind])
        }
        traits.append(np.fromiter(row.keys(), dtype=np.int32, count=len(row)))
        values.append(np.fromiter(row.values(), dtype=np.float32, count=len(row)))
        starts[i + 1] = starts[i] + len(row)
    joined = np.concatenate(traits)
    return Traits(
        starts=starts,
        traits=joined,
        values=np.concatenate(values),
        holders=np.bincount(joined, minlength=len(numbers)).astype(np.int64),
        meanings=np.stack([p.meaning for p in profiles]),
        lean=settings.meaning * np.exp(-np.array([p.words.total() for p in profiles]) / settings.few_words),
        days=np.array([p.day for p in profiles], dtype=np.float64),
        settings=settings,
    )


def compare_all(pile: Traits, members: Sequence[int]) -> Matrix:
    """Return the likeness of every two of some articles, about 0 to 1, as a square matrix."""
    rows = np.asarray(members, dtype=np.int64)
    meanings = pile.meanings[rows]
    lean, days = pile.lean[rows], pile.days[rows]
    likeness = _mix(_multiply_rows(pile, rows), meanings @ meanings.T, np.maximum(lean[:, None], lean[None, :]), pile.settings)
    result: Matrix = (likeness - _weigh_distance(days[:, None] - days[None, :], pile.settings)).astype(np.float32)
    return result


def compare_with(pile: Traits, article: int, others: Numbers, scratch: Matrix) -> Matrix:
    """Return the likeness of one article to each of ``others``; ``scratch`` has room for every trait, all zero before and after."""
    own = slice(pile.starts[article], pile.starts[article + 1])
    scratch[pile.traits[own]] = pile.values[own]
    first, lengths = pile.starts[others], pile.starts[others + 1] - pile.starts[others]
    ends = np.cumsum(lengths)
    places = np.arange(ends[-1] if len(ends) else 0) + np.repeat(first - ends + lengths, lengths)
    products = np.concatenate(([0.0], np.cumsum(scratch[pile.traits[places]] * pile.values[places], dtype=np.float64)))
    scratch[pile.traits[own]] = 0.0
    shared = products[ends] - products[ends - lengths]
    lean = np.maximum(pile.lean[others], pile.lean[article])
    likeness = _mix(shared, pile.meanings[others] @ pile.meanings[article], lean, pile.settings)
    result: Matrix = (likeness - _weigh_distance(pile.days[others] - pile.days[article], pile.settings)).astype(np.float32)
    return result


def _mix(
    shared: npt.NDArray[np.floating], meaning: Matrix, lean: npt.NDArray[np.float64], settings: ClusterSettings
) -> npt.NDArray[np.float64]:
    """Shared traits and, as far as the shorter text leans on it, what the meanings share beyond any two texts of one topic."""
    beyond = (meaning - settings.common_meaning) / (1.0 - settings.common_meaning)
    mixed: npt.NDArray[np.float64] = np.maximum((1.0 - lean) * shared + lean * beyond, 0.0)
    return mixed


def _make_unit(counts: Mapping[str, int], weights: Mapping[str, float]) -> list[tuple[str, float]]:
    row = [(word, (1.0 + math.log(count)) * weights[word]) for word, count in counts.items()]
    length = math.sqrt(sum(value * value for _, value in row))
    return [(word, value / length) for word, value in row] if length else []


def _multiply_rows(pile: Traits, rows: Numbers) -> Matrix:
    parts = [slice(pile.starts[r], pile.starts[r + 1]) for r in rows]
    held, places = np.unique(np.concatenate([pile.traits[p] for p in parts]), return_inverse=True)
    owners = np.repeat(np.arange(len(rows)), [p.stop - p.start for p in parts])
    values = np.concatenate([pile.values[p] for p in parts])
    product = np.zeros((len(rows), len(rows)), dtype=np.float32)
    for first in range(0, len(held), _TABLE_CHUNK):
        inside = (places >= first) & (places < first + _TABLE_CHUNK)
        table = np.zeros((len(rows), _TABLE_CHUNK), dtype=np.float32)
        table[owners[inside], places[inside] - first] = values[inside]
        product += table @ table.T
    return product


def _weigh_distance(apart: npt.NDArray[np.float64], settings: ClusterSettings) -> npt.NDArray[np.float64]:
    penalty = np.clip((np.abs(apart) - settings.near_days) * settings.far_penalty, 0.0, settings.most_penalty)
    return np.nan_to_num(penalty, nan=0.0)
