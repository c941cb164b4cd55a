"""Who a text is by and whom it comes from: byline, outlet, credit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rashomon.stages.clean.authors import BY
from rashomon.stages.clean.dateline import find_dateline
from rashomon.stages.clean.outlets import NUMBERS, is_section
from rashomon.stages.clean.selection import Judged, Role
from rashomon.stages.clean.shape import is_mail_field, is_row
from rashomon.stages.clean.wording import Furniture, judge_wording
from rashomon.text.timestamps import find_timestamp
from rashomon.text.words import fold

_BY_INSIDE = re.compile(r"(?<![Ee]dited)(?:^|[|•·–—,-]\s?|\s)(?:by|By|BY)\s+(?P<name>[A-ZÀ-Þa-z][^|•·]{1,80})")
_NAME_END = re.compile(
    r"\s*(?:\b(?:leave|post|no comments|updated|published|posted|filed|share)\b|[|•·–—(]|\s-\s|,|\.\s|\s{2,}"
    r"|\b(?:in|on|for)\b|(?-i:\b(?:am|um|le|el|il)\b)|(?<!\w)\d)",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:(?:©|\(c\))\s*)?(?:19|20)?\d{0,2}(?:\s?[-–—]\s?(?:19|20)\d\d)?,?\s*(?P<name>[A-ZÀ-Þ][^.|©,•·]{1,60})",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r"\s+(?:(?:media|newspapers|printing|news network|publishing|holdings?)\s+)?(?:inc|ltd|llc|co|corp|plc|gmbh|s\.?a|dac"
    r"|ltda|group)\b.*$|\s+(?:19|20)\d\d.*$"
    r"|\s+all rights.*$",
    re.IGNORECASE,
)
_FEED = re.compile(r"[Tt]he post .{3,250} (?:appeared first|first appeared) on (?P<name>[A-ZÀ-Þ][^.]{1,60})\.?$")
"""What a weblog's feed puts below each entry."""
_TAGLINE = re.compile(r"\s+(?:[|–—•·/]|::|-)\s+|:\s|\s\[")
_SOURCE = re.compile(r"^\(?(?:source|agency|via|credit)\s*:\s*(?P<name>[A-ZÀ-Þ][^.;()|]{1,60})", re.IGNORECASE)
_AGENCY = re.compile(
    r"(?:the )?(?P<name>AP|AFP|UPI|DPA|dpa|EFE|PTI|ANSA|TASS|Associated Press|Agence France[- ]Presse|United Press International|Reuters"
    r"|Deutsche Presse-Agentur|Press Association|PA Media|Press Trust of India|Xinhua|Kyodo|Interfax|Bloomberg News"
    r"|(?:[A-ZÀ-Þ][\w’'-]* ){1,3}(?:News Agency|Newswire|News Wire|Wire Service|Press Agency))",
    re.IGNORECASE,
)
"""The agencies that English papers print most, and what calls itself one."""
_INSTITUTION = re.compile(r"\b(?:press|agency|news|wire|media|service|association|network|telegraph)$", re.IGNORECASE)
_PICTURE = re.compile(r"\b(?:photo|photograph|image|picture|illustration|video|getty|shutterstock|alamy)s?\b|/", re.IGNORECASE)
_OPENING = 8
"""Lines at a page's start where an agency's dateline may stand above what was taken for the text."""
_INFORMATION = re.compile(r"\b[Ww]ith (?:information|reporting|material|inputs?|files) (?:by|from|of) (?P<name>[A-ZÀ-Þ][\w’' -]{2,50})")
_BYLINE_NAMES = re.compile(r"(?:^|[\s_-])(?:by|byline|authors?|writer)(?:$|[\s_-])")
_NAME_PARTS = re.compile(r"\s*[|•·»>]\s*|\s[-–—]\s|,\s|\.\s(?=[A-Z])")
_PERSON = re.compile(
    r"(?-i:[A-ZÀ-ÞŠŽČĆ])[\w’'.-]+(?: (?:(?:de|da|del|van|von|al|bin) )?(?-i:[A-ZÀ-ÞŠŽČĆ])[\w’'.-]+){1,3}(?: (?:staff|team|desk))?"
)
_CLINGS = " ,.;:-–—*_»"
_WEEKDAY_BEHIND = re.compile(r"\s+(?:on|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)$", re.IGNORECASE)
_CALENDAR = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)|news|press|release|min|views?)\b", re.IGNORECASE
)
_OFFICE = re.compile(r"\b(?:department|office|communications|division|ministry)\b", re.IGNORECASE)
_FOLLOW = re.compile(
    r"\bfollow (?P<name>(?!us\b)(?-i:[A-Z])[\w’'& ]{2,40}?) (?:on|in) (?:google news|facebook|twitter|x|instagram|telegram|whatsapp)\b",
    re.IGNORECASE,
)
_EDITION = re.compile(r"\s*(?:\([^()]*\)|[,–-]\s[\w ]{2,20}edition|\bin english)$", re.IGNORECASE)
_LANGUAGE = re.compile(
    r"(?:in )?(?:english|deutsch|français|español|int(?:ernational|l))(?: (?:edition|version|pages?|service))?", re.IGNORECASE
)
"""What a title puts behind the site's name where the site has several languages."""
_SMALL = frozenset(["and", "of", "the", "de", "da", "del", "von", "van", "la", "le"])


def find_byline(head: Sequence[Judged], body: str) -> str | None:
    """Return the writer that a visible line in an article's head names, null where none does.

    Lines that begin with "By", lines that the markup calls a byline, or a person's name beside the date, where the text
    itself does not mention it (it may be a place); agencies behind the name are left out.
    """
    for line in reversed(head):
        named = line.block.element is not None and _BYLINE_NAMES.search(line.block.element.names) is not None
        if line.furniture is Furniture.BYLINE or (named and line.block.words <= 25):
            name = _read_byline(line.block.text, named, body)
            if name is not None:
                return name
    return None


def _read_byline(line: str, named: bool, body: str) -> str | None:
    line = line.lstrip("*_ ")
    bare = BY.sub("", line)
    if bare == line and named:
        return _find_bare_name(line, named, body)
    if bare == line:
        inside = _BY_INSIDE.search(line)
        if inside is None:
            return _find_bare_name(line, named, body)
        bare = inside["name"]
    stamp = find_timestamp(bare)
    if stamp is not None:
        bare = bare[: stamp.start]
    return tidy_name(_NAME_END.split(bare, maxsplit=1)[0])


def _find_bare_name(line: str, named: bool, body: str) -> str | None:
    stamp = find_timestamp(line)
    text = line[: stamp.start] + "|" + line[stamp.end :] if stamp else line
    parts = [p.strip(" .,") for p in _NAME_PARTS.split(text)]
    if named:
        name = tidy_name(parts[0]) if parts else None
        return name if name is not None and _PERSON.fullmatch(name.split(" and ")[0]) else None
    if len(parts) < 2:
        return None
    return next((p for p in parts if _is_person(p) and p not in body), None)


def _is_person(name: str) -> bool:
    """Return whether a piece of a line is written as a person's name is: two or three words, none of a page's usual labels."""
    words = name.split()
    is_written_so = _PERSON.fullmatch(name) is not None and 2 <= len(words) <= 4 and not any(len(w) > 3 and w.isupper() for w in words)
    return is_written_so and not _CALENDAR.search(name)


def tidy_name(name: str) -> str | None:
    """Return a writer's name without what clings to it, null where it is an office's or only initials."""
    name = _WEEKDAY_BEHIND.sub("", name.strip(_CLINGS)).strip(_CLINGS)
    is_initials = name.isupper() and len(name) <= 5
    if not 1 <= len(name.split()) <= 8 or not any(c.isalpha() for c in name) or is_initials or _OFFICE.search(name):
        return None
    return recase(name)


def recase(name: str) -> str:
    """Return a name that stands all in capitals in the usual letters; others as they are.

    >>> recase("AMALIA ROUSSOU AND JON PECK")
    'Amalia Roussou and Jon Peck'
    """
    if not name.isupper() or len(name) < 5:
        return name
    return " ".join(w.lower() if w.lower() in _SMALL and i else w.title() for i, w in enumerate(name.split()))


def find_outlet(lines: Sequence[Judged], title_parts: Sequence[str], headline: str | None) -> str | None:
    """Return the outlet that a page's lines or the suffix of its title name, null where they do not.

    The title's suffix counts where the rest is the headline; the masthead is the page's first line that is short and
    stands above a menu; the copyright line comes last, for it often names a company.
    """
    suffix = _find_suffix(title_parts, headline)
    if suffix is not None:
        return _EDITION.sub("", suffix) or suffix
    holders = [h for h in (_find_holder(j.block.text) for j in lines if j.role is Role.OTHER) if h]
    masthead = _find_masthead(lines)
    if masthead is not None:
        return next((h for h in holders if fold(h) == fold(masthead)), _as_written(masthead, lines))
    fed = next((m["name"] for j in reversed(lines) if j.furniture is Furniture.END and (m := _FEED.match(j.block.text[:400]))), None)
    if fed is not None:
        return fed
    followed = next((m["name"] for j in reversed(lines) if j.role is Role.OTHER and (m := _FOLLOW.search(j.block.text[:400]))), None)
    return followed or (holders[-1] if holders else None)


def _find_suffix(parts: Sequence[str], headline: str | None) -> str | None:
    parts = [part for part in parts if not _LANGUAGE.fullmatch(part)]
    if len(parts) < 2 or headline is None:
        return None
    words = set(fold(headline).split())
    first = set(fold(parts[0]).split())
    return (
        parts[-1]
        if len(first & words) >= 0.6 * len(first)
        and len(parts[-1].split()) <= 8
        and (fold(parts[-1]) not in fold(headline) or len(first) <= 2 <= len(parts[-1].split()))
        else None
    )


def _find_holder(line: str) -> str | None:
    found = _COPYRIGHT.search(line[:300])
    if found is None or found.start() > 120:
        return None
    name = _COMPANY.sub("", found["name"]).strip(" .,-–—")
    return (
        name
        if name and not find_timestamp(name) and len(name.split()) <= 6 and not name.lower().startswith(("respective", "all "))
        else None
    )


def _find_masthead(lines: Sequence[Judged]) -> str | None:
    """Return the name at the top of a page without tags: its first line that is no furniture, where a menu follows."""
    if any(j.block.element is not None or is_mail_field(j.block.text) for j in lines[:1]):
        return None
    above = []
    for line in lines[:40]:
        if line.role in (Role.HEADLINE, Role.BODY, Role.DECK):
            break
        above.append(line)
    for i, line in enumerate(above[:12]):
        name = _name_masthead(line.block.text)
        is_furniture = line.furniture is not None and (not is_row(line.block) or judge_wording(line.block.text) is not None)
        if is_furniture or not name or not name[0].isalnum() or find_timestamp(name) or NUMBERS.search(name) or is_section(name):
            continue
        follows = [j for j in above[i + 1 :] if j.furniture is not None or j.block.words <= 3]
        return name if len(name.split()) <= 4 and (follows or name != line.block.text) else None
    return None


def _name_masthead(line: str) -> str:
    """Return the name in a masthead: the part before its tagline, spelled out where that part is its initials."""
    parts = [p.strip(" !") for p in _TAGLINE.split(line)]
    words = parts[0].split()
    if len(words) > 2 and len(words[0]) > 1 and words[0] == "".join(w[0] for w in words[1:]):
        return " ".join(words[1:])
    initials = "".join(w[0] for w in parts[1].split()) if len(parts) > 1 else ""
    return _halve(parts[1] if initials and parts[0] == initials else parts[0])


def _halve(name: str) -> str:
    half = len(name) // 2
    return name[:half] if len(name) > 7 and name[:half] == name[half:] else name


def _as_written(name: str, lines: Sequence[Judged]) -> str:
    """Return a masthead in capitals as the page writes the name elsewhere."""
    if not name.isupper():
        return name
    pattern = re.compile(re.escape(name), re.IGNORECASE)
    for line in lines:
        found = pattern.search(line.block.text)
        if found and not found.group().isupper():
            return found.group()
    return recase(name) if " " in name else name


def find_credit(
    lines: Sequence[Judged],
    agency: str | None,
    organisations: Iterable[str],
    outlet: str | None,
    page_text: str,
    byline: str | None = None,
) -> str | None:
    """Return the agency or outlet that the page says the text comes from, null where it names only itself.

    A picture's credit is not the text's, and "Reuters reported" or "told Reuters" alone tells whence a fact comes, not the text.
    """
    named = [j.block.text for j in lines if j.role is Role.OTHER and j.block.words <= 30 and not _PICTURE.search(j.block.text)]
    candidates = [m["name"] for m in map(_SOURCE.match, named) if m]
    candidates += [agency] if agency else []
    candidates += organisations
    candidates += _find_agencies(lines, byline)
    candidates += [m["name"] for m in map(_INFORMATION.search, named) if m]
    candidates += [h for h in map(_find_holder, named) if h]
    for candidate in candidates:
        name = _spell_out(candidate.strip(" .,"), page_text)
        if name and not _is_same(name, outlet) and not _is_desk(name):
            return name
    return None


def _find_agencies(lines: Sequence[Judged], byline: str | None) -> list[str]:
    """Agencies that a dateline above the text names, or that stand for its writer."""
    texts = [j.block.text for j in lines]
    found = [d.agency for d in map(find_dateline, texts[:_OPENING]) if d is not None and d.agency]
    writers = [byline or "", *(BY.sub("", j.block.text[:200]) for j in lines if j.furniture is Furniture.BYLINE)]
    found += [m["name"] for m in map(_AGENCY.fullmatch, (w.strip(" .") for w in writers)) if m]
    return found


def _spell_out(name: str, page_text: str) -> str:
    """Return initials as the page spells them out somewhere, others as they are; two letters fit many a person's name too."""
    if not (name.isupper() and 2 <= len(name) <= 5 and name.isalpha()):
        return name
    pattern = r"\b" + r"\s(?:of\s|the\s)?".join(rf"{c}[a-zà-ÿ]+" for c in name) + r"\b"
    spelled = (m.group() for m in re.finditer(pattern, page_text[:200_000]))
    return next((s for s in spelled if len(name) > 2 or _INSTITUTION.search(s)), name)


def _is_same(name: str, outlet: str | None) -> bool:
    if outlet is None:
        return False
    a, b = fold(name), fold(outlet)
    initials = "".join(w[0] for w in b.split() if w[0].isalnum())
    return a in b or b in a or a == initials or a.replace(" ", "") in b.replace(" ", "")


def _is_desk(name: str) -> bool:
    return bool(re.search(r"\b(?:staff|newsroom|desk|team|editorial|admin)\b", name, re.IGNORECASE)) or len(name) < 2
