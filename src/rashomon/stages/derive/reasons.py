"""Reasons for a derivation as sentences that a reporter can check."""

from __future__ import annotations

from rashomon.model import How
from rashomon.stages.derive.ancestry import Descent
from rashomon.stages.derive.wording import Wording

_MADE = {
    How.VERBATIM: "reprints",
    How.CUT: "is cut from",
    How.EDITED: "is edited from",
    How.SPUN: "swaps the words of",
    How.MACHINE_TRANSLATED: "reads like a translation there and back of",
    How.SUMMARISED: "sums up",
    How.MERGED: "takes a part from",
    How.OPINION: "comments on the account of",
}

_OWN_WORDS = (How.SUMMARISED, How.MERGED, How.OPINION)
"""Who tells in words of his own need not carry his source's credit."""


def explain_descent(article: Wording, source: Wording, how: How, descent: Descent) -> str:
    """Return why an article is held to be made from its source, and why in this direction."""
    name = source.reading.article.outlet or "the other article"
    explanation, likeness = descent.explanation, descent.likeness
    told, order = len(article.reading.sentences), " in the same order" if explanation.in_order else ""
    parts = [f"It {_MADE[how]} {name}: {explanation.rendered} of its {told} sentences follow that text{order}"]
    if likeness.first_covered >= 0.1:
        parts.append(f"{likeness.first_covered:.0%} of its own wording stands there, quotations left out")
    if descent.alone:
        parts.append(f"{descent.alone:.0%} of its telling words stand in no other account")
    if how not in _OWN_WORDS and (credit := source.reading.article.credit) and article.reading.article.credit is None:
        parts.append(f"the credit to {credit} was cut")
    parts.extend(reason for reason in descent.direction.reasons if reason)
    return "; ".join(parts) + "."
