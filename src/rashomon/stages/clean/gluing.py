"""A page's prose parted into its articles.

Pages of excerpts and digests glue articles together. A truncation mark, a heading, a number may end an article: it does
where what follows speaks of other things in other words (see breaks.py), and on a page that calls itself a digest less
is needed, and its paragraphs are weighed too.
Where nothing stands between two paragraphs, a text that stops in the middle of a sentence, there or at the page's end, lets
them be weighed (see seams.py). One long article with subheads, an interview or a live blog stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rashomon.stages.clean.breaks import Mark, Side, join_sides, read_side, weigh_break, weigh_heading
from rashomon.stages.clean.dateline import find_dateline
from rashomon.stages.clean.seams import Ending, judge_ending, weigh_seam
from rashomon.stages.clean.selection import Judged, Role
from rashomon.stages.clean.shape import is_row, is_sentence
from rashomon.stages.clean.wording import Furniture, find_cut, says_more_below

_DIGEST = re.compile(
    r"\b(?:digest|round-?up|briefing|briefs|in brief|bulletin|in this issue|issue (?:no\.? ?)?\d"
    r"|(?:morning|evening|daily|weekend|weekly) (?:newsletter|edition|brief|read|update))\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?!.{0,80}\b(?:release|statement|communiqu[ée]|notice|decision|case|ruling|order|resolution|report|law|bill|docket|file)\b)"
    r"(?:[\w’'&-]{1,30}[ ,]{1,3}){1,6}(?:no|nr|vol|number|issue)\.? ?\d[\d,]{0,6}\b"
    r"(?=\W*$|\W{1,5}(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d))",
    re.IGNORECASE,
)
"""A periodical's head, not a document's."""
_HEAD_LINES = 3
_MAILING = re.compile(
    r"\b(?:view|open|read) (?:this )?(?:e-?mail )?(?:in (?:your |a )?browser|on(?:line| the web))|forward (?:this )?to a\b", re.IGNORECASE
)
_AHEAD = 8
"""Paragraphs behind a boundary that are read."""
_BACK = 60
"""Paragraphs before it."""
_POINTERS = ">»•*►▪→"
"""A line that begins so between paragraphs points elsewhere."""
_MIN_CUT_WORDS = 12
"""Shorter lines with dots at their end trail off in speech; an excerpt that was cut off is a paragraph."""
_MIN_PIECE_WORDS = 20
_SEAM_AHEAD = 3
"""Paragraphs behind a place with nothing before it that are read."""
_SEAM_BEHIND_A_CUT = 2.2
"""What a seam must weigh where only the text before it stops in the middle of a phrase (see seams.py)."""
_SEAM_ON_A_PAGE_THAT_ENDS = {Ending.FINISHED: None, Ending.OPEN: 1.8, Ending.MID_PHRASE: 1.2}
"""What any seam must weigh, by how the page's last text stops: so one in a hundred is parted of whole articles cut off at their end."""
_SEAM_AMONG_OTHERS = 0.0
"""What it must weigh on such a page where an unfinished text was found to end within it: a digest has several such places."""
_CLOCK = re.compile(r"\d{1,2}[:.h]\d\d\b\s?(?:[AaPp]\.?[Mm]\.?)?(?:\s?[A-Z]{2,4}\b)?\W{0,3}")
"""What begins an entry of a live blog, on its own line or in its heading."""
_HEADS = frozenset((Role.HEADLINE, Role.HEADING, Role.DECK))
_SEAM_IN_A_DIGEST, _SEAM_IN_A_DIGEST_THAT_STOPS = 0.0, -1.0
"""What it must weigh on a page that calls itself a digest at its head, and where its last text stops unfinished too."""
_ENDS = frozenset((Furniture.BREAK, Furniture.NEXT))

CUT_REASON = "a truncation mark ends the text before it"
NEW_MATTER_REASON = "a truncation mark ends the text before it, and it shares few names and words with that"
NUMBER_REASON = "a new number begins it, and it shares few names and words with the text before it"
NEXT_REASON = "a line before it says that the next text follows, and it shares few names and words with the text before it"
ITEM_REASON = "an ornament parts it from the text before it, as the page parts all its items, and it shares few names and words with that"
HEADING_REASON = "a new heading begins it, and it shares few names and words with the text before it"
UNFINISHED_REASON = "the text before it stops in the middle of a sentence, and it shares few names and words with that"
SEAM_REASON = (
    "the page's last text stops in the middle of a sentence, as excerpts do, and it shares few names and words with the text before it"
)
DATELINE_REASON = "a new heading and a new dateline begin it"
_TOLD_REASONS = frozenset((CUT_REASON, NEW_MATTER_REASON, NUMBER_REASON, NEXT_REASON, ITEM_REASON))
"""A page that marks where its texts part leaves no places where nothing does."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One article's blocks: the lines that head it, its text, and why it was parted from the piece before it."""

    head: tuple[Judged, ...]
    body: tuple[Judged, ...]
    why: str | None

    @property
    def words(self) -> int:
        """How many words the text has."""
        return sum(j.block.words for j in self.body)


@dataclass(frozen=True, slots=True)
class Signs:
    """What the page as a whole says of itself."""

    digest: bool
    excerpts: bool
    """Its last text is cut off."""
    items: bool
    seam: float | None
    """What a place with nothing before it must weigh; null where only a text that stops unfinished makes one."""


def part_articles(lines: Sequence[Judged]) -> list[Piece]:
    """Return the articles of a page in order."""
    known = _Known()
    digest = _is_digest(lines)
    signs = Signs(digest, _is_excerpts(lines), _holds_items(lines, known), _ask_of_seams(lines, digest=digest))
    pieces = _part(lines, known, signs)
    reasons = {p.why for p in pieces}
    if signs.seam is not None and reasons & _TOLD_REASONS:
        pieces = _part(lines, known, replace(signs, seam=None))
    elif signs.seam is not None and not digest and UNFINISHED_REASON in reasons:
        pieces = _part(lines, known, replace(signs, seam=_SEAM_AMONG_OTHERS))
    whole = [p for p in pieces if p.words >= _MIN_PIECE_WORDS]
    return whole if len(pieces) > 1 else [p for p in pieces if p.body]


def _part(lines: Sequence[Judged], known: _Known, signs: Signs) -> list[Piece]:
    pieces: list[Piece] = []
    head: list[Judged] = []
    body: list[Judged] = []
    why: str | None = None
    begun = False
    for i, line in enumerate(lines):
        reason = _find_boundary(lines, i, _Begun(head, body, parted=bool(pieces)), known, signs)
        if reason is not None:
            end = _find_text_end(body)
            pieces.append(Piece(tuple(head), tuple(body[:end]), why))
            head, body, why, begun = body[end:], [], reason, False
        begun = begun or line.role is Role.BODY
        if line.role in (Role.BODY, Role.DECK) or (line.role is Role.HEADING and begun):
            body.append(line)
        elif not begun:
            head.append(line)
    pieces.append(Piece(tuple(head), tuple(body[: _find_text_end(body)]), why))
    return pieces


def _is_digest(lines: Sequence[Judged]) -> bool:
    """Return whether the lines above the text call the page a digest, or any line a mailing."""
    first = next((i for i, j in enumerate(lines) if j.role in (Role.BODY, Role.DECK)), len(lines))
    around = [(i, j.block) for i, j in enumerate(lines) if j.role not in (Role.BODY, Role.DECK) and j.block.words < 25]
    if any(_NUMBERED.match(b.text) for i, b in around if i < min(first, _HEAD_LINES)):
        return True
    return any((i < first and b.link_share < 0.5 and _DIGEST.search(b.text)) or _MAILING.search(b.text) for i, b in around)


def _is_excerpts(lines: Sequence[Judged]) -> bool:
    """Return whether the page's last text is cut off too: so end pages of excerpts, not articles in which speech trails off."""
    last = _find_last(lines)
    return last is not None and (last.role is Role.CUT or find_cut(last.block.text) is not None)


def _ask_of_seams(lines: Sequence[Judged], *, digest: bool) -> float | None:
    """Return what a place with nothing before it must weigh on this page, null where no such place is looked for."""
    end = _judge_page_end(lines)
    if not digest:
        return _SEAM_ON_A_PAGE_THAT_ENDS[end]
    if end is not Ending.FINISHED:
        return _SEAM_IN_A_DIGEST_THAT_STOPS
    top = (j for j in lines[:_HEAD_LINES] if j.role is not Role.BODY and not is_row(j.block))
    is_called_so = any(_DIGEST.search(j.block.text) or _NUMBERED.match(j.block.text) for j in top)
    return _SEAM_IN_A_DIGEST if is_called_so and not any(_heads_text(j) for j in lines) else None


def _heads_text(line: Judged) -> bool:
    """Return whether a line is a headline or a heading, and not the digest's own name."""
    return line.role in (Role.HEADLINE, Role.HEADING) and not _DIGEST.search(line.block.text) and not _NUMBERED.match(line.block.text)


def _judge_page_end(lines: Sequence[Judged]) -> Ending:
    """Return how the page's last text stops; a mark that says that it was cut off is as good as half a phrase."""
    last = _find_last(lines)
    if last is None:
        return Ending.FINISHED
    return Ending.MID_PHRASE if _is_excerpts(lines) else judge_ending(last.block.text)


def _find_last(lines: Sequence[Judged]) -> Judged | None:
    return next((line for line in reversed(lines) if line.role in (Role.BODY, Role.CUT)), None)


def _holds_items(lines: Sequence[Judged], known: _Known) -> bool:
    """Return whether what stands between ornaments are articles, by their weights together: one may mislead, all of them seldom do."""
    weights: list[float] = []
    body: list[Judged] = []
    for i, line in enumerate(lines):
        if body and line.role in (Role.BODY, Role.HEADING) and Furniture.BREAK in _read_between(lines, i):
            after = _read_on(lines, i if line.role is Role.BODY else i + 1)
            if sum(len(p.split()) for p in after) >= _MIN_PIECE_WORDS:
                heading = line.block.text if line.role is Role.HEADING else ""
                weights.append(weigh_break(known.read(body[-_BACK:]), after, heading, Mark.ORNAMENTS))
        body += [line] if line.role is Role.BODY else []
    return sum(weights) > 0


def _find_text_end(body: list[Judged]) -> int:
    """Return how many of the blocks are text, headings that no prose follows left out."""
    end = len(body)
    while end and body[end - 1].role is Role.HEADING:
        end -= 1
    return end


@dataclass(frozen=True, slots=True)
class _Begun:
    """The article under way: what heads it, its text, and whether others stand before it."""

    head: list[Judged]
    body: list[Judged]
    parted: bool

    def is_set_otherwise(self, heading: Judged) -> bool:
        """Return whether a heading is set otherwise than this article's headline: in capitals where that is not, or of a lower rank."""
        headings = (j for j in (*self.head, *self.body[:3]) if j.role in _HEADS and (j.role is not Role.DECK or j.block.tag[:1] == "h"))
        own = next(reversed(tuple(headings)), None)
        if own is None:
            return False
        ranks = own.block.tag, heading.block.tag
        is_lower = all(re.fullmatch("h[1-6]", rank) for rank in ranks) and ranks[0] < ranks[1]
        return is_lower or (heading.block.text.isupper() and not own.block.text.isupper())


def _find_boundary(lines: Sequence[Judged], i: int, begun: _Begun, known: _Known, signs: Signs) -> str | None:
    """Return why an article begins at line ``i``, null where none does."""
    role, body = lines[i].role, begun.body
    end = _find_text_end(body)
    if not end or role not in (Role.BODY, Role.HEADING, Role.SECTION):
        return None
    last = body[end - 1]
    cut = _find_cut_strength(lines, i, last) if end == len(body) else 0
    between = _read_between(lines, i)
    stopped = NEXT_REASON if Furniture.NEXT in between else ITEM_REASON if signs.items and Furniture.BREAK in between else None
    asked = None if cut or stopped else _ask_of_seam(judge_ending(last.block.text), signs)
    is_marked = role is not Role.BODY or cut or stopped
    if not (is_marked or asked is not None) or (role is Role.HEADING and lines[i].block.text[0] in _POINTERS):
        return None
    after = _read_on(lines, i if role is Role.BODY else i + 1)
    if sum(len(p.split()) for p in after) < _MIN_PIECE_WORDS:
        # A line or two behind the last excerpt are the page's own.
        return CUT_REASON if cut == 2 or (cut and begun.parted) else None
    before = known.read(body[max(0, end - _BACK) : end])
    if is_marked:
        heading = lines[i].block.text if role is Role.HEADING else ""
        dated = find_dateline(after[0]) is not None and (cut > 0 or find_dateline(body[0].block.text) is not None)
        told = stopped or cut == 2 or (cut and signs.excerpts) or role is Role.SECTION or signs.digest or dated or _is_top_heading(lines[i])
        otherwise = role is Role.HEADING and begun.is_set_otherwise(lines[i])
        if told or cut:
            weight = weigh_break(before, after, heading, Mark.WORDS if told else Mark.DOTS, otherwise=otherwise)
        else:
            is_entry = _CLOCK.match(heading) or _CLOCK.fullmatch(lines[i - 1].block.text)
            weight = 0.0 if is_entry else weigh_heading(before, after, heading, otherwise=otherwise)
        if weight > 0:
            return stopped or _name_reason(role, cut, dated)
    return None if asked is None else _find_seam(before, last.block.text, after[:_SEAM_AHEAD], asked)


def _is_top_heading(line: Judged) -> bool:
    """Return whether a heading is one that a page with one article has once (regions.py leaves it to pages with several alone)."""
    return line.role is Role.HEADING and line.block.tag == "h1"


def _ask_of_seam(ending: Ending, signs: Signs) -> float | None:
    """Return what a place must weigh where no mark, but at most a heading stands; null where nothing unfinished speaks for one."""
    if ending is Ending.MID_PHRASE:
        return _SEAM_BEHIND_A_CUT if signs.seam is None else _SEAM_AMONG_OTHERS
    return signs.seam


def _find_seam(before: Side, last: str, after: list[str], asked: float) -> str | None:
    """Return why an article begins behind the text ``last``, though no mark tells of one, null where none does."""
    after = _read_to_cut(after)
    if sum(len(p.split()) for p in after) < _MIN_PIECE_WORDS or weigh_seam(before, last, after) <= asked:
        return None
    return UNFINISHED_REASON if judge_ending(last) else SEAM_REASON


def _read_to_cut(paragraphs: list[str]) -> list[str]:
    """Return the paragraphs up to one that stops unfinished."""
    end = next((n for n, p in enumerate(paragraphs, 1) if judge_ending(p)), len(paragraphs))
    return paragraphs[:end]


def _name_reason(role: Role, cut: int, dated: bool) -> str:
    if cut:
        return NEW_MATTER_REASON
    if role is Role.SECTION:
        return NUMBER_REASON
    return DATELINE_REASON if dated else HEADING_REASON


class _Known:
    """What each block holds, read once."""

    def __init__(self) -> None:
        self._sides: dict[int, Side] = {}

    def read(self, body: Sequence[Judged]) -> Side:
        """Return what the blocks hold together."""
        for judged in body:
            if id(judged) not in self._sides:
                self._sides[id(judged)] = read_side(judged.block.text)
        return join_sides([self._sides[id(judged)] for judged in body])


def _find_cut_strength(lines: Sequence[Judged], i: int, last: Judged) -> int:
    """Return 2 where words say that there was more of the text before, 1 where dots say it, 0 where nothing does."""
    text = last.block.text
    if says_more_below(text):
        return 2
    dots = find_cut(text) is not None
    if lines[i - 1].role is Role.CUT and (dots or not is_sentence(last.block)):
        return 2
    return int(dots and last.block.words >= _MIN_CUT_WORDS)


def _read_between(lines: Sequence[Judged], i: int) -> list[Furniture | None]:
    """Return what furniture stands between the last text or heading before line ``i`` and that line.

    A rule above a heading is an ornament; without a heading it parts the text from its own notes as often as from other texts.
    """
    kinds: list[Furniture | None] = []
    ruled = lines[i].block.after_rule
    for line in reversed(lines[:i]):
        if line.role in (Role.BODY, Role.DECK, Role.CUT, Role.HEADING):
            break
        kinds.append(line.furniture)
        ruled = ruled or line.block.after_rule
    return [*kinds, Furniture.BREAK] if ruled and lines[i].role is Role.HEADING else kinds


def _read_on(lines: Sequence[Judged], i: int) -> list[str]:
    """Return the paragraphs from line ``i`` to the next place where an article may end."""
    after: list[str] = []
    for line in lines[i:]:
        is_end = line.role in (Role.HEADING, Role.SECTION, Role.CUT) or line.furniture in _ENDS or line.block.after_rule
        if (after and is_end) or len(after) == _AHEAD:
            break
        if line.role is Role.BODY:
            after.append(line.block.text)
            if find_cut(line.block.text) is not None:
                break
    return after
