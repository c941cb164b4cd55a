"""Who had it first: the articles that lead back to nobody, joined where they name one agency, and how many accounts that makes."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.model import Derivation, How, Origin, Range
from rashomon.stages.derive.ancestry import Ancestry, Descent
from rashomon.stages.derive.direction import is_same_outlet
from rashomon.stages.derive.facts import index_facts, share_alone
from rashomon.stages.derive.wording import Wording

_SAME_AGENCY = 0.12
"""Share of facts that two articles crediting one agency must share alone."""
_MOST_NAMED = 4
_ALONE = "the only article of the story"
_UNSURE = 0.8
"""A descent less sure than this may not be one: it widens the range of accounts."""


@dataclass(frozen=True, slots=True)
class Root:
    """Articles (places in the story) that go back to one origin directly, and the agency they name that nobody handed in."""

    articles: tuple[int, ...]
    unheld: str | None


def find_roots(wordings: Sequence[Wording], descents: Sequence[Descent]) -> tuple[Root, ...]:
    """Return the articles that were made from no other, those of one agency together."""
    copies = {d.article for d in descents}
    originals = [i for i in range(len(wordings)) if i not in copies]
    heads = [wordings[i] for i in originals]
    groups: list[list[int]] = []
    for one, home in enumerate(_find_homes(heads)):
        if home == one:
            groups.append([originals[one]])
        else:
            next(g for g in groups if originals[home] in g).append(originals[one])
    return tuple(Root(tuple(g), _find_unheld([wordings[i] for i in g])) for g in groups)


def _find_homes(heads: Sequence[Wording]) -> list[int]:
    """For each original the first one that it is another take of, itself where there is none: one credits the agency that the
    other is or credits, and they share facts that others lack. Two reports of one agency on one day may be two.
    """
    index, texts, homes = index_facts(heads), range(len(heads)), list(range(len(heads)))
    agencies, outlets = [find_agency(w) for w in heads], [w.reading.article.outlet for w in heads]
    for one in range(len(heads)):
        for other in range(one):
            pairs = ((agencies[one], outlets[other]), (agencies[other], outlets[one]), (agencies[one], agencies[other]))
            named = any(credit is not None and is_same_outlet(credit, name) for credit, name in pairs)
            if named and max(share_alone(index, texts, a).get(b, 0.0) for a, b in ((one, other), (other, one))) >= _SAME_AGENCY:
                homes[one] = homes[other]
                break
    return homes


def find_agency(wording: Wording) -> str | None:
    """Return the agency that an article says it comes from, itself excepted."""
    article = wording.reading.article
    for name in (article.credit, article.dateline.agency if article.dateline else None):
        if name and not is_same_outlet(name, article.outlet):
            return name
    return None


def _find_unheld(members: Sequence[Wording]) -> str | None:
    agencies = [find_agency(m) for m in members]
    if any(agency is None for agency in agencies):
        return None
    return next(agency for agency in agencies)


def make_origins(wordings: Sequence[Wording], roots: Sequence[Root], ancestry: Ancestry) -> tuple[Origin, ...]:
    """Return an origin for each root with all articles that lead back to it."""
    sources: dict[int, list[int]] = {}
    for descent in ancestry.descents:
        sources.setdefault(descent.article, []).append(descent.source)
    home = {i: number for number, root in enumerate(roots) for i in root.articles}
    members: list[set[int]] = [set() for _ in roots]
    for i in range(len(wordings)):
        for number in _lead_back(i, sources, home):
            members[number].add(i)
    return tuple(_make_origin(wordings, root, sorted(m), ancestry.nearest) for root, m in zip(roots, members, strict=True))


def _lead_back(article: int, sources: dict[int, list[int]], home: dict[int, int]) -> set[int]:
    seen, front, found = {article}, [article], set()
    while front:
        at = front.pop()
        if at in home:
            found.add(home[at])
        for source in sources.get(at, ()):
            if source not in seen:
                seen.add(source)
                front.append(source)
    return found


def _make_origin(wordings: Sequence[Wording], root: Root, members: Sequence[int], nearest: Sequence[float]) -> Origin:
    first = wordings[root.articles[0]].reading.article
    articles = tuple(sorted(wordings[i].id for i in members))
    led = _tell_followers([wordings[i] for i in members if i != root.articles[0]])
    if root.unheld:
        key = hashlib.sha256(f"{root.unheld}\n{first.id}".encode()).hexdigest()[:12]
        why = f"{first.outlet or 'the page'} credits {root.unheld}, whose own text nobody handed in{led}"
        return Origin(id=f"o-{key}", name=root.unheld, held=None, articles=articles, why=why)
    key = hashlib.sha256(first.id.encode()).hexdigest()[:12]
    own = f"made from no other article of the story: the nearest has {nearest[root.articles[0]]:.0%} of its wording, quotations left out"
    return Origin(id=f"o-{key}", name=first.outlet, held=first.id, articles=articles, why=f"{own if len(nearest) > 1 else _ALONE}{led}")


def _tell_followers(others: Sequence[Wording]) -> str:
    """Who leads back to an origin, by name as far as a sentence holds them."""
    if not others:
        return ""
    names = sorted({w.reading.article.outlet for w in others if w.reading.article.outlet})
    said = f": {', '.join(names[:_MOST_NAMED])}{' and more' if len(names) > _MOST_NAMED else ''}" if names else ""
    return f"; {len(others)} other article{'s lead' if len(others) > 1 else ' leads'} back to it{said}"


def derive_from_unheld(wordings: Sequence[Wording], roots: Sequence[Root], origins: Sequence[Origin]) -> tuple[Derivation, ...]:
    """Return a derivation from each origin that nobody handed in, for the articles whose page says they come from it.

    The page's word is all there is: without the source's text no passage can be shown, and how much was changed is unknown.
    """
    return tuple(
        _derive_from_unheld(wordings[i], root.unheld, origin)
        for root, origin in zip(roots, origins, strict=True)
        for i in root.articles
        if root.unheld
    )


def _derive_from_unheld(wording: Wording, agency: str, origin: Origin) -> Derivation:
    dateline = wording.reading.article.dateline
    opens = dateline is not None and is_same_outlet(agency, dateline.agency)
    return Derivation(
        article=wording.id,
        source=origin.id,
        how=How.VERBATIM if opens else How.EDITED,
        share=1.0,
        confidence=0.85 if opens else 0.75,
        direction_confidence=1.0,
        why=f"It {'opens with the dateline of' if opens else 'credits'} {agency}, whose own text nobody handed in.",
        passages=(),
    )


def count_accounts(roots: Sequence[Root], confidences: Sequence[float], doubtful: int) -> Range:
    """Return the number of accounts: as many more as descents are unsure, as many fewer as originals may yet be copies."""
    best = len(roots)
    return Range(low=max(min(best, 1), best - doubtful), best=best, high=best + sum(c < _UNSURE for c in confidences))
