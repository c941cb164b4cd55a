"""The writers that an HTML page's markup names: elements called author or byline, links to an author's page, in any language."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence

from rashomon.text.words import fold

_STEMS = ("uthor", "utor", "uteur", "yline", "erfasser", "edakteur", "sername")
"""What the words for a writer hold behind their first letter, large or small: found as they stand, ten times faster than any pattern."""
_ELEMENT = re.compile(r"<(a|span|div|p|address|cite|strong|em|b|li|ul|td|small|h[2-6])(?=\s)(?P<attributes>[^<>]{0,800})>", re.IGNORECASE)
_MAX_TAG = 600
_NAMING = re.compile(r"\b(?:rel|itemprop|class|id)\s?=\s?(?:[\"']([^\"'<>]{0,200})[\"']|([^\s\"'<>]{1,80}))", re.IGNORECASE)
_CALLED_AUTHOR = re.compile(
    r"(?:[a-z]{1,12}[-_]{1,2}){0,3}(?:author|autor|auteur|byline|verfasser|redakteur|username)(?:e?s|in|en)?"
    r"(?:[-_]{0,2}(?:name|link|url|fn|title|by|line|zeile|info|list|first|wrapper|item|text|bold)s?){0,2}",
    re.IGNORECASE,
)
_AUTHOR_PAGE = re.compile(
    r"\bhref\s?=\s?[\"']?[^\"'<>\s]{0,150}/(?:author|autor|auteur|autore|autoren|authors|auteurs)s?/[^/\"'<>\s]", re.IGNORECASE
)
_OTHERS = re.compile(r"comment|reply|related|teaser|recent|avatar|image|photo", re.IGNORECASE)
"""What names the writers of something else than the article, and their pictures."""
_TAG = re.compile(r"<[^<>]{0,600}>")
BY = re.compile(
    r"^(?:(?:an? |ein(?:e)? )?(?:written|posted|published|text|story|words|interview|comment|analysis|article|artikel"
    r"|beitrag|gastbeitrag|kommentar|verfasst|geschrieben|erstellt|escrito|écrit|publié|publicado|scritto)\s)?"
    r"(?:by|von|par|por|(?-i:de|di|da|av|af)|door|durch|autor(?:in|en)?|authors?|auteurs?|texte?|words|interview|redaktion:)(?:\b|(?<=:))\s?:?\s*",
    re.IGNORECASE,
)
"""What stands before a writer's name, in the larger languages in Latin letters."""
_BETWEEN = re.compile(r"\s*(?:[,;/&]|\b(?:[Aa]nd|AND|[Uu]nd|et|y|e|en|og|och)\b)\s*")
_NAME = re.compile(r"[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*){1,4}")
_PARTICLE = re.compile(r"d[aeiu]|d[eo]s|del|della|der|den|l[ae]|van|von|vom|ten|ter|[ae]l|bin|ben|ibn|[ye]|a[fv]|v\.|st\.")
"""What stands small in a name."""
_PEN_NAME = re.compile(r"[^\W_][\w.’'-]{1,30}")
_END = re.compile(r"\s*(?:[|•·@(–—]|\s-\s|\d|\b(?:[Ff]or|on|in|at|am|um|le|el|im|[Uu]pdated|[Ff]ollow|[Pp]ublished)\b)")
_NO_PERSON = re.compile(
    r"\b(?:admin|editor|editors|staff|team|redaktion|posts?|articles?|artikel|beiträge|more|mehr|all|alle|view|about|über|the|news|online|profile?"
    r"|correspondent|reporter|writer|journalist|producer|author|autor|autorin|auteur|contributors?|press|agency|agencies|agenturen|times|desk|bureau"
    r"|department|office|division|ministry|communications?|council|committee|commission|institute|foundation"
    r"|association|university|service|group|media|network|gmbh|ag|inc|ltd|llc|e\.v|unknown|anonymous|guest|gast)\b|\w\.(?:com|org|net|de|at|ch|fr|es|it|uk|eu)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:von|by|par|por|autor(?:in|en)?|authors?|auteurs?|share|follow|updated|published|written|posted|admin|administrator|editor|guest|gast|unknown"
    r"|profile?|login|more|mehr|about|über|posts?|articles?|artikel|comments?|kommentare?|search|menu|home|website|webmaster|text|www\S*)",
    re.IGNORECASE,
)
_ADDRESS_END = re.compile(r"\.[a-z]{2,7}$", re.IGNORECASE)
_NOBODY = re.compile(r"^(?:no author|unknown|anonymous|admin(?:istrator)?)$|https?:|www\.|\w@\w|\[at\]", re.IGNORECASE)
_NEXT = 500
"""Letters of markup between the elements of two writers of one article."""
_MAX_LINE = 10
_MAX_TEXT = 600
_MAX_SOURCE = 500_000


def find_marked_author(source: str, outlet: str | None = None) -> str | None:
    """Return the first writer or writers that elements called author hold, null where none does; the outlet itself is none.

    A name of one word counts where no element holds a longer one.

    >>> find_marked_author("<p>Von <a class='x' rel='author' href='/a'>Ida Stroem</a></p>")
    'Ida Stroem'
    >>> find_marked_author("<p class='byline'>By Ida Stroem and Jon Peck</p>")
    'Ida Stroem and Jon Peck'
    >>> find_marked_author("<div class='author-box'>About the team</div>")
    """
    people: list[str] = []
    pen_name, last = None, 0
    for at, text in _read_texts(source[:_MAX_SOURCE]):
        if (people or pen_name) and at - last > _NEXT:
            break
        if is_house(text, outlet):
            continue
        people += read_people([text])
        last = at
        bare = BY.sub("", text).strip(" .:;,-")
        if pen_name is None and _PEN_NAME.fullmatch(bare) and not _LABEL.fullmatch(bare):
            pen_name = bare
    whole = [name for name in dict.fromkeys(people) if not any(name.startswith(other + " ") for other in people)]
    return join_names(whole) or pen_name


def find_told_writer(lines: Sequence[str]) -> str | None:
    """Return the persons that a short line introduces in another language than English, null where none does.

    English bylines are told by their wording already; of others, the word and the names behind it must be the line.

    >>> find_told_writer(["Ostrel", "Von Ida Stroem und Jon Peck"])
    'Ida Stroem and Jon Peck'
    >>> find_told_writer(["By Election Day", "Von Hafen zu Hafen"])
    """
    for line in lines:
        bare = BY.sub("", line)
        if bare != line and len(line.split()) <= _MAX_LINE and not line.lower().startswith("by ") and bare[:1].isupper():
            people = read_people([line])
            if people and all(len(name.split()) <= 3 for name in people):
                return join_names(people)
    return None


def read_people(values: Sequence[str]) -> tuple[str, ...]:
    """Return the persons that values of an author field name, each once; none for offices, outlets and names of one word.

    >>> read_people(["By Ida Stroem, Jon Peck and Bea Falk for the Harbour Post", "Harbour Post Staff"])
    ('Ida Stroem', 'Jon Peck', 'Bea Falk')
    """
    people: list[str] = []
    for value in values:
        line = _END.split(BY.sub("", " ".join(value.split())[:_MAX_TEXT]), maxsplit=1)[0]
        people += filter(_is_person, (part.strip(" .:;-") for part in _BETWEEN.split(line)))
    return tuple(dict.fromkeys(people))


def join_names(names: Sequence[str]) -> str | None:
    """Return names as a byline writes them, null for none."""
    return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else next(iter(names), None)


def is_house(name: str, outlet: str | None) -> bool:
    """Return whether a writer's name is none: an address, a word for nobody, or the outlet's own name or its beginning.

    >>> is_house("harbourpost.example", "Harbour Post"), is_house("Harbour", "Harbour Post"), is_house("Ida Stroem", "Harbour Post")
    (True, True, False)
    """
    bare = fold(_ADDRESS_END.sub("", name)).replace(" ", "")
    own = fold(outlet or "").replace(" ", "")
    return _NOBODY.search(name) is not None or (len(bare) > 3 and own.removeprefix("the").startswith(bare.removeprefix("the")))


def _read_texts(source: str) -> Iterator[tuple[int, str]]:
    """Yield the places and texts of the elements called author, in the page's order."""
    last = -1
    for call in sorted(place for stem in _STEMS for place in _find_places(source, stem)):
        at = source.rfind("<", max(last + 1, call - _MAX_TAG), call)
        element = _ELEMENT.match(source, at) if at >= 0 else None
        if element is None or element.end() <= call:
            continue
        last = at
        if _is_called_author(element["attributes"]):
            text = _read_text(source[element.end() : element.end() + _MAX_TEXT], element[1].lower())
            if text:
                yield at, text


def _find_places(source: str, stem: str) -> Iterator[int]:
    at = source.find(stem)
    while at >= 0:
        yield at
        at = source.find(stem, at + len(stem))


def _is_called_author(attributes: str) -> bool:
    names = " ".join(quoted or bare for quoted, bare in _NAMING.findall(attributes)).split()
    if any(map(_OTHERS.search, names)):
        return False
    return any(map(_CALLED_AUTHOR.fullmatch, names)) or _AUTHOR_PAGE.search(attributes) is not None


def _read_text(rest: str, tag: str) -> str:
    """Return an element's text, up to its first end tag behind more than the word that introduces a name."""
    at, low, text = 0, rest.lower(), ""
    for _ in range(2):
        at = low.find(f"</{tag}", at + 1)
        if at < 0:
            break
        text = " ".join(html.unescape(_TAG.sub(" ", rest[:at])).split())
        if BY.sub("", text + " ").strip(" :"):
            break
    return text


def _is_person(name: str) -> bool:
    words = name.split()
    capitals = sum(w[0].isupper() for w in words)
    is_written_so = _NAME.fullmatch(name) is not None and capitals >= 2 and all(w[0].isupper() or _PARTICLE.fullmatch(w) for w in words)
    return is_written_so and not _NO_PERSON.search(name)
