"""Pages to articles: the stage's one verb."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace

from rashomon.model import Article, Page, Skip, SkipReason
from rashomon.stages.clean.chrome import Chrome
from rashomon.stages.clean.extraction import choose_blocks
from rashomon.stages.clean.gluing import Piece, part_articles
from rashomon.stages.clean.lines import read_lines
from rashomon.stages.clean.markup import Markup, read_markup
from rashomon.stages.clean.metadata import ArticleFacts, PageFacts, read_article_facts, read_page_facts
from rashomon.stages.clean.regions import select_blocks
from rashomon.stages.clean.selection import Judged, select_lines
from rashomon.stages.clean.settings import CleanSettings
from rashomon.stages.clean.structured import read_told_text
from rashomon.stages.clean.wording import find_cut
from rashomon.text.offsets import MappedText, join_texts

_DOCUMENT = re.compile(r"\s*<(?:!doctype html|html)\b", re.IGNORECASE)
_MARKUP = re.compile(r"<(?:!doctype|html|head|body|div|p|article|table|h1)\b", re.IGNORECASE)


def clean(page: Page, settings: CleanSettings | None = None, chrome: Chrome | None = None) -> tuple[Article, ...] | Skip:
    """Return the articles of a page in the page's order, or a Skip for a page that holds none.

    Body and metadata come from the page alone (its fields, its markup, its lines); what it does not tell is null.
    ``chrome`` is what :func:`learn_chrome` knows of the site. Every letter of an article's text is mapped to the
    decoded page, see :func:`rashomon.text.offsets.find_breach`.

    >>> page = Page(id="p", uri="a.txt", sha256="", size=0, media_type="text/plain", encoding=None, text=(
    ...     "MENU\\n\\nBarge sinks off Ostrel\\n\\nA barge with forty tonnes of gravel sank off the port of Ostrel"
    ...     " on Monday night, the harbour office said.\\n\\nNo one was hurt.\\n\\nShare this"))
    >>> [article.title for article in clean(page)]
    ['Barge sinks off Ostrel']
    """
    settings = settings or CleanSettings()
    repeated = chrome.of(page) if chrome else frozenset()
    source = page.text[: settings.max_page_chars]
    markup = read_markup(source) if is_markup(page) else None
    for lines in _read_ways(source, markup, settings, repeated):
        pieces = part_articles(lines)
        if sum(j.block.words for p in pieces for j in p.body) >= settings.min_article_words:
            break
    else:
        return Skip(reason=SkipReason.NO_ARTICLE, detail="the page holds menus and lists, but no article text")
    several = len(pieces) > 1
    facts = read_page_facts(page, markup, lines, pieces[0], several=several)
    articles = [
        _make_article(page, piece, facts, read_article_facts(page, facts, piece, lines, pieces, settings), several, settings)
        for piece in pieces
    ]
    if len(page.text) > settings.max_page_chars:
        end = f"the page goes on after its {settings.max_page_chars:,}th letter, which nobody read"
        articles[-1] = replace(articles[-1], cut="; ".join(filter(None, (articles[-1].cut, end))))
    return tuple(articles)


def _read_ways(source: str, markup: Markup | None, settings: CleanSettings, repeated: frozenset[str]) -> Iterator[list[Judged]]:
    """Yield the page's lines with their roles, judged in one way after another; the next is for pages in which none yet found text."""
    blocks = markup.blocks if markup else read_lines(source, len(source))
    chosen = choose_blocks(source, markup, settings) if markup else None
    if chosen is not None:
        for block, is_chosen in zip(blocks, chosen, strict=True):
            block.chosen = is_chosen
        yield select_blocks(blocks, repeated)
    yield select_lines(blocks, repeated)
    yield select_lines(blocks, repeated, short=True)
    if markup is not None and markup.json_ld:
        yield select_lines(read_told_text(source), repeated)


def is_markup(page: Page) -> bool:
    """Return whether a page came with tags."""
    if "html" in page.media_type or "xml" in page.media_type:
        return True
    if page.media_type == "text/plain":
        return _DOCUMENT.match(page.text[:500]) is not None
    return _MARKUP.search(page.text[:5000]) is not None


def _make_article(page: Page, piece: Piece, facts: PageFacts, own: ArticleFacts, several: bool, settings: CleanSettings) -> Article:
    whole = _make_text(piece)
    mapped = whole.cut(0, settings.max_article_chars).strip() if len(whole.text) > settings.max_article_chars else whole
    left = len(whole.text) - len(mapped.text)
    place = f"{page.id} {piece.body[0].block.start} {piece.body[-1].block.end}"
    return Article(
        id="a-" + hashlib.sha256(place.encode()).hexdigest()[:16],
        page=page.id,
        text=mapped.text,
        sha256=hashlib.sha256(mapped.text.encode("utf-8")).hexdigest(),
        map=mapped.runs,
        title=own.title,
        outlet=facts.outlet,
        byline=own.byline,
        published=own.published,
        modified=own.modified,
        dateline=own.dateline,
        credit=own.credit,
        language=own.language,
        split=piece.why if several else None,
        cut=f"the text goes on for {left:,} letters, which were left out: no article is that long" if left else None,
    )


def _make_text(piece: Piece) -> MappedText:
    parts = [j.block.mapped for j in piece.body]
    cut = find_cut(parts[-1].text)
    if cut is not None:
        parts[-1] = parts[-1].cut(0, cut).strip()
    return join_texts([p for p in parts if p.text])
