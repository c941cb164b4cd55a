"""Asides to the reader: "of course", "one wonders", "bless her". Columnists live by them; reports, releases and witnesses have few.

Told by words alone, so that every stage can ask; made for this project from general English.
"""

from __future__ import annotations

import re

_ASIDES = re.compile(
    r"(?i)\b(?:"
    r"of course|no doubt|doubtless|presumably|surely|naturally|needless to say|to be sure|rest assured|mind you|by the way"
    r"|in other words|if you please|believe it or not|as (?:ever|usual|always)|yet again|so much for|as for|such is|what an?"
    r"|quite|indeed|plainly|evidently|apparently|supposedly|perhaps|maybe|alas|bravo|hurrah|hooray|gloriously|ought to"
    r"|i (?:suspect|dare ?say|imagine|presume|wager|bet|wonder|doubt|confess|gather|trust|fear)"
    r"|i (?:would|should|shall|will|can|cannot|could)(?: not| never| only| rather)? (?:like|wager|bet|say|think|have|trust|hold|know"
    r"|believe|defend|buy|let|leave|give|venture)"
    r"|one (?:suspects?|wonders?|imagines?|can|might|must|does|would|could|hopes|need)|(?:we|i) hear"
    r"|(?:we|you) are (?:told|asked|assured|invited|supposed|meant|expected|offered|given to)"
    r"|so-called|self-styled|(?:the truth|the fact) is|let us|let[’']s|let me|consider|imagine|remember (?:that|when|how)"
    r"|bless (?:him|her|them|it|you)|(?:god|heaven) (?:help|forbid|knows|save)|thank (?:god|heaven|goodness)|heavens"
    r"|how (?:very )?\w+(?=[.!])|(?:and|but) (?:what|who) of|(?:no|little|small) wonder|that is (?:not|how|what|why|the)"
    r"|this is (?:what|how|why)|some(?:body|one|where) (?:in|at|should|ought|saved|needed|decided|has to|must)"
    r"|nobody (?:in|at)|should have (?:taken|known|been|said)|dear (?:reader|friends)|my (?:friends?|dear|best|money)"
    r"|madam|(?:these|those) people|our (?:friends|leaders|betters|masters|rulers|elites?|politicians|ministers?|lords|media)"
    r"|ask yourself|do(?: not|n[’']t) be|never mind|spare (?:us|me)|(?:forgive|pardon|excuse) me|enough of"
    r"|in this (?:country|century|day and age)"
    r"|(?<=[.!?] )(?:so|and|but|no),? (?:who|what|why|now)"
    r")\b"
)


_CONTRACTIONS = re.compile(r"(?i)\b(?:[a-z]{1,12}(?:n[’']t|[’'](?:ll|re|ve|m))|(?:it|that|there|here|what|who|he|she)[’']s)\b")
"""As one talks; a report leaves them to those it quotes."""


def count_asides(text: str) -> int:
    """Return the number of asides in a text, contractions among them; a caller blanks out what others say in it.

    >>> count_asides("They were told, of course. One wonders by whom.")
    2
    >>> count_asides("The bridge was closed on Monday, police said.")
    0
    """
    return len(_ASIDES.findall(text)) + len(_CONTRACTIONS.findall(text))


def is_aside(text: str) -> bool:
    """Return whether there is an aside in a text.

    >>> is_aside("How modest."), is_aside("Two hours.")
    (True, False)
    """
    return _ASIDES.search(text) is not None
