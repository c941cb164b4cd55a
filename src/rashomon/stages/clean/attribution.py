"""Who a text is by and whom it comes from: byline, outlet, credit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rashomon.stages.clean.selection import Judged, Role
from rashomon.stages.clean.shape import is_row
from rashomon.stages.clean.wording import Furniture
from rashomon.text.timestamps import find_timestamp
from rashomon.text.words import fold

_BY = re.compile(r"^(?:by|written by|posted by|text by|author:?|words:|story by|comment by|analysis by)\s+", re.IGNORECASE)
_BY_INSIDE = re.compile(r"(?:^|[|•·–—,-]\s?|\s)(?:by|By|BY)\s+(?P<name>[A-ZÀ-Þa-z][^|•·]{1,80})")
_NAME_END = re.compile(r"\s*(?:[|•·–—(]|\s-\s|,|\.\s|\s{2,}|\bin\b|\bon\b|\bfor\b|\d)")
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:(?:©|\(c\))\s*)?(?:19|20)?\d{0,2}(?:\s?[-–—]\s?(?:19|20)\d\d)?,?\s*(?P<name>[A-ZÀ-Þ][^.|©,•·]{1,60})",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r"\s+(?:(?:media|newspapers|printing|news network|publishing|holdings?)\s+)?(?:inc|ltd|llc|co|corp|plc|gmbh|s\.?a|dac|ltda|group)\b.*$|\s+(?:19|20)\d\d.*$"
    r"|\s+all rights.*$",
    re.IGNORECASE,
)
_TAGLINE = re.compile(r"\s+(?:[|–—•·/]|::|-)\s+|:\s|\s\[")
_SOURCE = re.compile(r"^\(?(?:source|agency|via|credit)\s*:\s*(?P<name>[A-ZÀ-Þ][^.;()|]{1,60})", re.IGNORECASE)
_INFORMATION = re.compile(r"\bwith (?:information|reporting|material|inputs?|files) (?:by|from|of) (?P<name>[A-ZÀ-Þ][\w’' -]{2,50})")
_SMALL = frozenset("and of the de da del von van la le".split())


def find_byline(head: Sequence[Judged]) -> str | None:
    """Return the writer that a visible line in an article's head names, null where none does.

    Lines that begin with "By", or a name on a line of its own with the date; agencies behind the name are left out.
    """
    lines = [j.block.text for j in head if j.furniture is Furniture.BYLINE or _BY.match(j.block.text) and len(j.block.text) < 120]
    for line in reversed(lines):
        name = _read_byline(line)
        if name is not None:
            return name
    return None


def _read_byline(line: str) -> str | None:
    bare = _BY.sub("", line)
    if bare == line:
        inside = _BY_INSIDE.search(line)
        if inside is not None:
            bare = inside["name"]
        else:
            return None
    stamp = find_timestamp(bare)
    if stamp is not None:
        bare = bare[: stamp.start]
    return _tidy_name(_NAME_END.split(bare, maxsplit=1)[0])


def _tidy_name(name: str) -> str | None:
    name = re.sub(r"\s+(?:on|mon|tue|wed|thu|fri|sat|sun)$", "", name.strip(" ,.;:-–—"), flags=re.IGNORECASE)
    if not 1 <= len(name.split()) <= 8 or not any(c.isalpha() for c in name):
        return None
    return recase(name)


def recase(name: str) -> str:
    """Return a name that stands all in capitals in the usual letters; others as they are.

    >>> recase("PETROS GAVALAS AND LENA STOLL")
    'Petros Gavalas and Lena Stoll'
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
        return suffix
    holders = [h for h in (_find_holder(j.block.text) for j in lines if j.role is Role.OTHER) if h]
    masthead = _find_masthead(lines)
    if masthead is not None:
        return next((h for h in holders if fold(h) == fold(masthead)), _as_written(masthead, lines))
    return holders[-1] if holders else None


def _find_suffix(parts: Sequence[str], headline: str | None) -> str | None:
    if len(parts) < 2 or headline is None:
        return None
    words = set(fold(headline).split())
    first = set(fold(parts[0]).split())
    return parts[-1] if len(first & words) >= 0.6 * len(first) and len(parts[-1].split()) <= 8 and fold(parts[-1]) not in fold(headline) else None


def _find_holder(line: str) -> str | None:
    found = _COPYRIGHT.search(line[:300])
    if found is None or found.start() > 120:
        return None
    name = _COMPANY.sub("", found["name"]).strip(" .,-–—")
    return name if name and not find_timestamp(name) and len(name.split()) <= 6 and not name.lower().startswith(("respective", "all ")) else None


def _find_masthead(lines: Sequence[Judged]) -> str | None:
    """Return the name at the top of a page without tags: its first line that is no furniture, where a menu follows."""
    if any(j.block.element is not None for j in lines[:1]):
        return None
    above = []
    for line in lines[:40]:
        if line.role in (Role.HEADLINE, Role.BODY, Role.DECK):
            break
        above.append(line)
    for i, line in enumerate(above[:12]):
        name = _halve(_TAGLINE.split(line.block.text)[0].strip(" !"))
        is_furniture = line.furniture is not None and not is_row(line.block)
        if is_furniture or not name or not name[0].isalnum() or find_timestamp(name):
            continue
        follows = [j for j in above[i + 1 :] if j.furniture is not None or j.block.words <= 3]
        return name if len(name.split()) <= 4 and (follows or name != line.block.text) else None
    return None


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
    lines: Sequence[Judged], agency: str | None, organisations: Iterable[str], outlet: str | None, page_text: str
) -> str | None:
    """Return the agency or outlet that the page says the text comes from, null where it names only itself."""
    named = [j.block.text for j in lines if j.role is Role.OTHER and j.block.words <= 30]
    candidates = [m["name"] for m in map(_SOURCE.match, named) if m]
    candidates += [agency] if agency else []
    candidates += organisations
    candidates += [m["name"] for m in map(_INFORMATION.search, named) if m]
    candidates += [h for h in map(_find_holder, named) if h]
    for candidate in candidates:
        name = _spell_out(candidate.strip(" .,"), page_text)
        if name and not _is_same(name, outlet) and not _is_desk(name):
            return name
    return None


def _spell_out(name: str, page_text: str) -> str:
    """Return initials as the page spells them out somewhere, others as they are."""
    if not (name.isupper() and 2 <= len(name) <= 5 and name.isalpha()):
        return name
    pattern = r"\b" + r"\s(?:of\s|the\s)?".join(rf"{c}[a-zà-ÿ]+" for c in name) + r"\b"
    found = re.search(pattern, page_text[:200_000])
    return found.group() if found else name


def _is_same(name: str, outlet: str | None) -> bool:
    if outlet is None:
        return False
    a, b = fold(name), fold(outlet)
    initials = "".join(w[0] for w in b.split() if w[0].isalnum())
    return a in b or b in a or a == initials or a.replace(" ", "") in b.replace(" ", "")


def _is_desk(name: str) -> bool:
    return bool(re.search(r"\b(?:staff|newsroom|desk|team|editorial|admin)\b", name, re.IGNORECASE)) or len(name) < 2
