"""What a block is by its shape: prose, a sentence, a row of links, a label."""

from __future__ import annotations

import re

from rashomon.stages.clean.block import Block
from rashomon.stages.clean.seams import Ending, judge_ending
from rashomon.stages.clean.wording import find_cut

_MAIL_FIELD = re.compile(r"(?:From|To|Cc|Bcc|Subject|Date|Sent|Reply-To|Message-ID|List-[\w-]+|X-[\w-]+): ")
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]」]{0,3}$")
_SEPARATOR = re.compile(r"(?:^|\s)(?:[|•·»›‹→/>]|::?|[–—-])(?:\s|$)|\|")
_NUMBERING = re.compile(r"[—–\-#(\[]{0,3}\s?\d{1,2}\s?[—–\-)\].]{0,3}$")
_FRAMED = re.compile(r"([*=~#_+-])\1{0,9}\s?[^\W_][^\n]*[^\s]\s?\1{1,10}")
_SECTIONS = frozenset(
    """
    home news world sport sports football politics business biz opinion opinions culture arts food recipes housing property money finance
    markets economy tech technology science health travel style lifestyle life fashion celebs celebrity gossip entertainment showbiz music
    film tv video videos photo photos podcast podcasts weather jobs local national international nation europe asia africa society
    education environment climate crime cars motoring auto games gaming crypto trending viral latest live obituaries puzzles crosswords
    quizzes horoscope letters columns blogs about contact login subscribe search shop donate archive newsletter newsletters more
    """.split()  # noqa: SIM905
)
"""What menus name the parts of a news site."""
_LINKING = frozenset(["in", "of", "to", "for", "on", "from", "as", "at", "with", "by"])
_MIN_SECTIONS, _MAX_SECTIONS, _SECTION_SHARE = 3, 14, 0.6
_STRONG_WORDS = 12
"""A caption or a headline seldom has more words and a full stop."""
_LONG_WORDS = 25
"""Prose without a full stop (a lost quotation mark, a line that was cut off)."""


def is_sentence(block: Block) -> bool:
    """Return whether a block ends like a sentence, or was cut off."""
    return block.words >= 3 and (_SENTENCE_END.search(block.text[-8:]) is not None or find_cut(block.text) is not None)


def is_strong(block: Block) -> bool:
    """Return whether a block is prose whatever stands around it."""
    if block.words < _STRONG_WORDS or block.link_share > 0.5 or is_row(block):
        return False
    return is_sentence(block) or block.words >= _LONG_WORDS or judge_ending(block.text) is Ending.MID_PHRASE


def is_row(block: Block) -> bool:
    """Return whether a block is a row of short pieces with separators or columns between them, such as a menu.

    >>> from rashomon.text.offsets import copy_page
    >>> is_row(Block(mapped=copy_page("World | Business | Odd", 0, 22), start=0, end=22))
    True
    """
    if block.columns >= 3 and block.words / block.columns < 6:
        return True
    pieces = _SEPARATOR.split(block.text[:2000])
    if (len(pieces) > 2 and block.words / len(pieces) < 6) or (len(pieces) == 2 and block.words <= 5):
        return True
    return _MIN_SECTIONS <= block.words <= _MAX_SECTIONS and names_sections(block.text)


def names_sections(line: str) -> bool:
    """Return whether a line is a menu without separators: most of its words name sections of a site ("World Sport Money Food")."""
    words = [w for w in line.lower().split() if w != "&"]
    if not _LINKING.isdisjoint(words):
        return False
    known = sum(w in _SECTIONS for w in words)
    return known >= _MIN_SECTIONS and known >= _SECTION_SHARE * len(words)


def is_mail_field(text: str) -> bool:
    """Return whether a line is a field of a mail's head (RFC 5322, section 3.6).

    >>> is_mail_field("Subject: Road closed"), is_mail_field("Ministry: Road closed")
    (True, False)
    """
    return _MAIL_FIELD.match(text) is not None


def is_numbering(block: Block) -> bool:
    """Return whether a block only numbers what follows it ("—2—")."""
    return len(block.text) < 12 and _NUMBERING.match(block.text) is not None


def is_label(block: Block) -> bool:
    """Return whether a block is too short for a headline: a section's name, a button."""
    return block.words <= 3


def is_framed(block: Block) -> bool:
    """Return whether a short line stands between ornaments, as headings do in plain text ("** Slipway **").

    >>> from rashomon.text.offsets import copy_page
    >>> is_framed(Block(mapped=copy_page("** Slipway **", 0, 13), start=0, end=13))
    True
    """
    return len(block.text) < 120 and _FRAMED.fullmatch(block.text) is not None


def is_bulleted(block: Block) -> bool:
    """Return whether a line begins with a bullet."""
    return block.text[:1] in "•*▪►-–" and not block.text[1:2].isalnum()
