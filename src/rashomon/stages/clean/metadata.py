"""What a page tells about its article: title, outlet, byline, dates, dateline, credit, language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rashomon.model import Dateline, Page
from rashomon.stages.clean.attribution import find_byline, find_credit, find_outlet, tidy_name
from rashomon.stages.clean.authors import find_marked_author, find_told_writer, is_house, join_names, read_people
from rashomon.stages.clean.dateline import FoundDateline, find_dateline, read_dateline
from rashomon.stages.clean.gluing import NEXT_REASON, Piece
from rashomon.stages.clean.head import Head, read_head
from rashomon.stages.clean.markup import Markup
from rashomon.stages.clean.outlets import find_digest_name, find_title_prefix, find_top_name
from rashomon.stages.clean.searching import search_day
from rashomon.stages.clean.selection import Judged, Role
from rashomon.stages.clean.settings import CleanSettings
from rashomon.stages.clean.tongue import detect_language
from rashomon.text.timestamps import Timestamp, find_day_order, find_local, find_timestamp
from rashomon.text.words import fold

_LABEL = re.compile(r"^(?:#{1,6}\s+|subject\s*:\s*(?:(?:re|fwd?|\[[^\]]{1,40}\])\s*:?\s*)*|(?:title|headline)\s*:\s*)", re.IGNORECASE)
"""What stands before a title that is told as such: of a mail, the list's name and "Fwd:" as well."""
_LABEL_WORDS = 3
_UPDATED = re.compile(
    r"\b(?:updated?|modified|last (?:changed|edited)|revised|aktualisiert|geändert|mise? à jour|modifié|actualizad[oa]"
    r"|atualizad[oa]|aggiornat[oa]|bijgewerkt|zaktualizowano)\b[^\d]{0,20}$",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"\b(?:published|posted|publié|veröffentlicht|erstellt|publicad[oa]|pubblicato|gepubliceerd|opublikowano)\b[^\d]{0,25}$", re.IGNORECASE
)
_ADDRESS_DAY = re.compile(r"/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?=[/-]|$)")
_TIME_BEHIND = 3000
"""Letters of markup behind a text up to which the page's first time element is the text's own; further on it is another text's."""
_NEAR_LINES = 6
_AUTHOR_BEHIND = 2500
"""Letters of markup behind a text in which its writer may be named; the readers' names stand further on."""
_MAX_PUBLISHED = 25
_MAX_OPENING = 5
"""Blocks at a text's start, its deck and summaries among them, where its dateline may stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """What holds for the whole page, read once."""

    head: Head
    outlet: str | None
    title: str | None
    """The title of a page with one article."""
    byline: str | None
    published: str | None
    modified: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleFacts:
    """What is known of one article; null for what the page does not tell."""

    title: str | None
    byline: str | None
    published: str | None
    modified: str | None
    dateline: Dateline | None
    credit: str | None
    language: str | None


def read_page_facts(page: Page, markup: Markup | None, lines: Sequence[Judged], first: Piece, *, several: bool) -> PageFacts:
    """Return what the page tells of itself; the fields that came along with it win."""
    head = read_head(markup) if markup else Head()
    headline = next((j.block.text for j in lines if j.role is Role.HEADLINE), None)
    title = _choose_title(headline, head)
    outlet = head.outlet or find_title_prefix(markup.title if markup else None, headline) or find_outlet(lines, head.title_parts, title)
    if outlet is None:
        outlet = find_digest_name(page, lines) if several else find_top_name(page, lines)
    published, modified = _find_dates(page, markup, head, lines, first)
    return PageFacts(
        head=head,
        outlet=page.fields.outlet or outlet,
        title=page.fields.title or (_LABEL.sub("", title) if title else None),
        byline=page.fields.byline or _find_writer(page, markup, head, outlet, first),
        published=published,
        modified=modified,
    )


def read_article_facts(
    page: Page, facts: PageFacts, piece: Piece, lines: Sequence[Judged], pieces: Sequence[Piece], settings: CleanSettings
) -> ArticleFacts:
    """Return what the page tells of one of its articles; a page's dates hold for all of them, its title for a lone one."""
    several = len(pieces) > 1
    found = _find_dateline(piece)
    dateline = read_dateline(found, facts.published) if found else None
    organisations = () if several else facts.head.organisations
    credit = find_credit([] if several else lines, found.agency if found else None, organisations, facts.outlet, page.text, facts.byline)
    text = _join(piece)
    title = _find_title_among(piece, pieces) if several else facts.title
    is_told = several and title is not None and facts.head.headline is not None and fold(title) == fold(facts.head.headline)
    return ArticleFacts(
        title=title,
        byline=find_byline(piece.head, text) if several and not is_told else facts.byline,
        published=facts.published or (dateline.date if dateline else None),
        modified=facts.modified,
        dateline=dateline,
        credit=credit,
        language=page.fields.language or (detect_language(text) if settings.detect_language else None),
    )


def _find_writer(page: Page, markup: Markup | None, head: Head, outlet: str | None, first: Piece) -> str | None:
    """Return the page's writer: a visible byline's, or the head's persons, or whom the markup names above the text or right behind it.

    Where head and byline name the same person, the head's form is taken: it is whole, and holds no post. A name that is no
    person's (a pen name, an office) counts where nothing names a person; an address or the outlet's own where it stands in a
    byline.
    """
    seen, people = find_byline(first.head, _join(first)), read_people(head.authors)
    is_same = seen is not None and any(fold(name) in fold(seen) or fold(seen) in fold(name) for name in people)
    visible = read_people([seen]) if seen is not None else ()
    if visible and not (is_same and len(people) >= len(visible)):
        return seen
    if people:
        return join_names(people)
    marked = find_marked_author(page.text[: first.body[-1].block.end + _AUTHOR_BEHIND], outlet) if markup is not None else None
    if seen is not None and not is_house(seen, outlet) and not (marked and read_people([marked])):
        return seen
    others = [name for name in map(tidy_name, head.authors) if name is not None and not is_house(name, outlet)]
    return marked or find_told_writer(_read_openings(first)) or join_names(others) or seen


def _read_openings(first: Piece) -> list[str]:
    """Return the lines in which a text may name its writer: those right above it, its first and its last."""
    above = [j.block.text for j in first.head[-_NEAR_LINES:] if j.role not in (Role.HEADLINE, Role.HEADING, Role.DECK)]
    return [*reversed(above), *(j.block.text for j in (*first.body[:2], *first.body[-1:]))]


def _join(piece: Piece) -> str:
    return "\n".join(j.block.text for j in piece.body)


def _choose_title(headline: str | None, head: Head) -> str | None:
    """Return the visible headline where the head does not contradict it; a title element that begins with a label names the site."""
    first = next(iter(head.title_parts), None) if headline else max(head.title_parts, key=lambda part: len(part.split()), default=None)
    told = head.headline or (first if first and (headline is None or len(first.split()) > _LABEL_WORDS) else None)
    if headline is None or told is None:
        return headline or told
    words, known = set(fold(headline).split()), set(fold(told).split())
    return headline if len(words & known) * 2 >= min(len(words), len(known)) else told


def _find_title_among(piece: Piece, pieces: Sequence[Piece]) -> str | None:
    """Return an article's own headline; where no other article of the page has one, the first one's is the page's masthead.

    Not so where the page goes on with the next text of a stream: that one's headline may be missing, the first one's is none of a page.
    """
    if piece is pieces[0] and pieces[1].why != NEXT_REASON and not any(map(_find_own_title, pieces[1:])):
        return None
    return _find_own_title(piece)


def _find_own_title(piece: Piece) -> str | None:
    headings = [j.block for j in piece.head if j.role in (Role.HEADLINE, Role.HEADING)]
    title = headings[-1] if headings else None
    return title.text if title is not None and title.words >= 4 and not title.text[:1].islower() else None


def _find_dateline(piece: Piece) -> FoundDateline | None:
    """Return the dateline that opens the text, behind a summary or two."""
    openings = [j.block.text for j in piece.body[:_MAX_OPENING]]
    return next((found for text in openings if (found := find_dateline(text)) is not None), None)


def _find_dates(page: Page, markup: Markup | None, head: Head, lines: Sequence[Judged], first: Piece) -> tuple[str | None, str | None]:
    """Return when the page was published and last changed.

    A page that tells only when it was updated was published, as it stands, at that time.
    """
    published, modified = _read_field(page.fields.published) or head.published, _read_field(page.fields.modified) or head.modified
    if published is None and markup is not None:
        published = _read_field(_choose_time(markup.times, first))
    if published is None:
        seen, changed = _find_visible_dates(lines, first)
        day = _find_address_day(page, head)
        if day is not None and not (seen or "").startswith(day):
            seen = day
        published, modified = seen or modified or changed, modified or changed
    if published is None and markup is not None:
        published = search_day(page.text, markup)
    if published is not None and published.endswith("Z") and markup is not None:
        published = _tell_locally(published, markup, lines, first)
    return published if page.fields.published else _correct_day(published, lines, first), modified


def _correct_day(published: str | None, lines: Sequence[Judged], first: Piece) -> str | None:
    """Return the day of a line that says in words when the text was published, where the page's data are days off it."""
    end = first.body[-1].block.end
    for line in [j for j in lines if j.block.start < end and j.role is not Role.BODY and j.block.words <= _MAX_PUBLISHED]:
        stamp = find_timestamp(line.block.text)
        if stamp is not None and _PUBLISHED.search(line.block.text[: stamp.start]):
            is_other = published is not None and abs(date.fromisoformat(stamp.iso[:10]) - date.fromisoformat(published[:10])).days > 1
            return stamp.iso if is_other else published
    return published


def _choose_time(times: Sequence[tuple[int, str]], first: Piece) -> str | None:
    """Return the first time element; null where it stands far behind the text among others of other days, as teasers' times do."""
    if not times:
        return None
    is_near = times[0][0] < first.body[-1].block.end + _TIME_BEHIND
    return times[0][1] if is_near or len({value[:10] for _, value in times}) == 1 else None


def _tell_locally(instant: str, markup: Markup, lines: Sequence[Judged], first: Piece) -> str:
    """Return an instant told in UTC in the page's own time, where the page tells it so elsewhere and it is another day there."""
    told = [_read_field(value) for _, value in markup.times[:3]]
    told += [_read_field(value) for key, value in markup.metas if "date" in key or "time" in key]
    told += [_find_visible_dates(lines, first)[0]]
    local = (find_local(instant, stamp) for stamp in told if stamp is not None and stamp[:10] != instant[:10])
    return next((stamp for stamp in local if stamp is not None), instant)


def _find_address_day(page: Page, head: Head) -> str | None:
    """Return the day that stands in the page's own address ("/2024/05/14/"), null where none does."""
    for address in (page.fields.url, head.metas.get("og:url")):
        found = _ADDRESS_DAY.search(address[:500]) if address else None
        stamp = find_timestamp("-".join(found.groups())) if found else None
        if stamp is not None:
            return stamp.iso[:10]
    return None


def _read_field(value: str | None) -> str | None:
    stamp = find_timestamp(value) if value else None
    return stamp.iso if stamp else None


def _find_visible_dates(lines: Sequence[Judged], first: Piece) -> tuple[str | None, str | None]:
    """Return the dates in the lines around the article: those above the text, else those right behind it."""
    day_first = find_day_order(tuple(j.block.text for j in lines if j.block.words < 40))
    start = next((j.block.start for j in first.body if j.role is Role.BODY), first.body[0].block.start)
    end = first.body[-1].block.end
    above = [j for j in lines if j.block.start < start and j.role is not Role.BODY and j.block.words <= 30]
    behind = [j for j in lines if j.block.start >= end and j.role is Role.OTHER and j.block.words <= 12][:12]
    for part in (list(reversed(above)), behind):
        stamps = [(j.block.text, s) for j in part if (s := find_timestamp(j.block.text, day_first=day_first)) is not None]
        if stamps:
            changed = next((s.iso for text, s in stamps if _says_updated(text, s)), None)
            seen = _most_precise([s for text, s in stamps if not _says_updated(text, s)])
            return seen, changed
    return None, None


def _says_updated(text: str, stamp: Timestamp) -> bool:
    return _UPDATED.search(text[: stamp.start]) is not None


def _most_precise(stamps: Sequence[Timestamp]) -> str | None:
    """Return the stamp nearest to the text, with its time of day where another line gives it for that day."""
    if not stamps:
        return None
    day = stamps[0].iso[:10]
    return max((s.iso for s in stamps if s.iso[:10] == day), key=len)
