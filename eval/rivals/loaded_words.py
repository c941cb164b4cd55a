"""Framing by a plain list: every word of it outside quotation marks is marked, without grammar, narrator or other accounts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.stages.extract.lexicons import COLOURING, JUDGING, LOADED

_WORDS = LOADED | JUDGING | COLOURING
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_QUOTED = re.compile(r"“[^”\n]{0,2000}”|\"[^\"\n]{0,2000}\"")


def mark_words(text: str) -> Iterator[str]:
    """Yield the words of ``text`` that stand in the list.

    >>> list(mark_words("A shameless ploy, “a farce”."))
    ['shameless', 'ploy']
    """
    unquoted = _QUOTED.sub(" ", text)
    return (m.group() for m in _WORD.finditer(unquoted) if m.group().lower() in _WORDS)
