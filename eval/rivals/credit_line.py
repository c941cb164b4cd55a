"""The agency by a look at the text's opening alone: what a reader who knows four names would do."""

from __future__ import annotations

import re

_AGENCY = re.compile(r"\((AP|Associated Press|Reuters|AFP|UPI)\)", re.IGNORECASE)
_LONG = {"associated press": "AP"}
_OPENING = 600


def find_wire(text: str) -> str | None:
    """Return the agency that stands in brackets in the first 600 characters, null where none does.

    >>> find_wire("OSTREL (Reuters) - Talks began.")
    'reuters'
    """
    found = _AGENCY.search(text[:_OPENING])
    return found and (_LONG.get(found[1].lower()) or found[1]).lower()
