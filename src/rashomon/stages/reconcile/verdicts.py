"""What the accounts together hold of a claim, and how many of them stand behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rashomon.model import Lineage, Range, Stance, Verdict
from rashomon.stages.reconcile.stances import Judgement
from rashomon.stages.reconcile.tellings import Background, Told
from rashomon.stages.reconcile.values import write_value

_MOST_NAMED = 4
"""Origins named in one sentence."""


def judge_claim(told: Sequence[Told], judged: Sequence[Judgement], names: Mapping[str, str] | None = None) -> tuple[Verdict, str]:
    """Return the verdict and the reason for it. ``names`` says what a reader knows each origin by."""
    count = count_origins(told)
    articles = len({t.article for t in told})
    if any(j.stance is Stance.DIFFERS for j in judged):
        return Verdict.DISPUTED, _say_sides(told, judged)
    if any(j.stance is Stance.UPDATES for j in judged):
        return Verdict.UPDATED, "Later tellings replace an earlier one" + _say_values(told, judged)
    by = _list_origins(told, names or {})
    if articles == 1:
        return Verdict.SINGLE, f"Told by {told[0].outlet} only"
    if count == 1:
        return Verdict.REPEATED, f"{articles} articles tell it, and all lead back to {by or 'one origin'}"
    return Verdict.CORROBORATED, f"Told alike by {by or f'{count} origins'} ({articles} articles){_say_leaning(told, judged, count)}"


def _say_leaning(told: Sequence[Told], judged: Sequence[Judgement], count: int) -> str:
    """Return in words that all accounts have it from one person or body: they are several, and their source is one."""
    sources = {t.statement.speaker for t, j in zip(told, judged, strict=True) if j.stance is not Stance.DAMAGED}
    source = sources.pop() if len(sources) == 1 else None
    return f"; {'both' if count == 2 else f'all {count}'} accounts cite {source}" if source else ""


def name_origins(lineage: Lineage, background: Background) -> dict[str, str]:
    """Return what a reader knows each origin by: its name, or its article's."""
    return {o.id: name for o in lineage.origins if (name := o.name or (background.name_article(o.held) if o.held else None))}


def _list_origins(told: Sequence[Told], names: Mapping[str, str]) -> str:
    """Return the origins by name, empty where one of them has none or an article has several."""
    ids = sorted({o for t in told for o in t.origins})
    known = sorted({names[o] for o in ids if o in names})
    if len(known) != count_origins(told) or len(ids) != len(known):
        return ""
    if len(known) > _MOST_NAMED:
        known = [*known[:_MOST_NAMED], f"{len(known) - _MOST_NAMED} more"]
    return " and ".join(part for part in (", ".join(known[:-1]), known[-1]) if part)


def _say_sides(told: Sequence[Told], judged: Sequence[Judgement]) -> str:
    """Return who tells which of two values, or which of two speakers is named."""
    differing = next(i for i, j in enumerate(judged) if j.stance is Stance.DIFFERS)
    against = judged[differing].against
    if against is None:
        return "Accounts differ"
    one, two = told[against], told[differing]
    if one.figure is not None and two.figure is not None:
        return f"Accounts differ: {one.outlet} says {write_value(one.figure)}, {two.outlet} {write_value(two.figure)}"
    return f"Accounts differ: {one.outlet} and {two.outlet}"


def _say_values(told: Sequence[Told], judged: Sequence[Judgement]) -> str:
    newer = max((i for i, j in enumerate(judged) if j.stance is Stance.UPDATES), key=lambda i: (_when(told[i]), -i))
    older = judged[newer].against
    if older is None or told[older].figure is None or told[newer].figure is None:
        return ""
    return f": {write_value(told[older].figure)}, then {write_value(told[newer].figure)}"


def _when(told: Told) -> float:
    return told.time.timestamp() if told.time else 0.0


def count_origins(told: Sequence[Told]) -> int:
    """Return how many origins the tellings need at least: an article with several counts for one that is counted already."""
    sure = {o for t in told if len(t.origins) == 1 for o in t.origins}
    for t in sorted(told, key=lambda t: (len(t.origins), sorted(t.origins))):
        if not t.origins & sure:
            sure.add(min(t.origins))
    return len(sure)


def find_range(told: Sequence[Told], lineage: Lineage) -> Range:
    """Return how many independent origins stand behind the tellings; as unsure as the lineage is of the accounts."""
    best = count_origins(told)
    accounts = lineage.accounts
    low = max(1, best - (accounts.best - accounts.low))
    high = max(best, min(len({t.article for t in told}), best + accounts.high - accounts.best))
    return Range(low=low, best=best, high=high)
