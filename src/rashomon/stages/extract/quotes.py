"""Quotes: somebody's words in marks, reported, or both; with the speaker and the cue.

Words in marks are tied to a cue by position first (the narrator's clause behind them, then the one before), since the parse is
least sure around marks. Reported words are read off the parse: what hangs from a reporting verb, or stands beside "according to".
Marks around a name, a title or a doubted word, with nobody saying it, are no quote.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from rashomon.model import Name, Quote, QuoteMode, Span
from rashomon.stages.extract.attribution import Attribution, attribute_marks, is_sentence_like, is_title_like
from rashomon.stages.extract.grammar import Grammar
from rashomon.stages.extract.portraits import Portrait, draw_portraits
from rashomon.stages.extract.reported import Reported, find_reported
from rashomon.stages.extract.speakers import NOBODY, Cast, Speaker
from rashomon.stages.extract.transcripts import find_turns, narrated
from rashomon.text.quotation import Quotation


def find_quotes(grammars: Sequence[Grammar], names: Sequence[Name]) -> tuple[Quote, ...]:
    """Return the quotes of a story's articles, by article and place; no groups yet."""
    by_article = {g.reading.article.id: g for g in grammars}
    portraits = draw_portraits(by_article, names)
    return tuple(q for article in sorted(by_article) for q in _quotes_of(by_article[article], names, portraits))


def _quotes_of(grammar: Grammar, names: Sequence[Name], portraits: Mapping[str, Portrait]) -> list[Quote]:
    cast = Cast(grammar, names, portraits)
    turns = find_turns(grammar)
    told = [span for span, _ in narrated(grammar, turns)]
    spoken = [_quote(grammar, span, QuoteMode.DIRECT, cast.named(label), None) for span, label in turns if span not in told]
    if turns and not told:
        return _numbered(spoken, grammar.reading.article.id)
    marked = attribute_marks(grammar)
    reported = find_reported(grammar, frozenset(a.cue_span for _, a in marked if a))
    speakers = _resolve([a for _, a in marked if a] + [r.attribution for r in reported], cast)
    found = _marked_quotes(grammar, marked, speakers, cast)
    found += [_reported_quote(grammar, r, speakers[r.attribution]) for r in reported if _is_somebody(grammar, r, speakers[r.attribution])]
    if turns:
        found = [*spoken, *(q for q in found if any(span.contains(q.span) for span in told))]
    return _numbered(found, grammar.reading.article.id)


def _resolve(attributions: Sequence[Attribution], cast: Cast) -> dict[Attribution, Speaker]:
    """Return who speaks behind each cue, resolved in the text's order, for a pronoun leans on who spoke before."""
    speakers: dict[Attribution, Speaker] = {}
    for attribution in sorted(set(attributions), key=lambda a: (a.cue_span, a.subject is None, a.subject or 0)):
        speaker = NOBODY if attribution.subject is None else cast.resolve(attribution.subject)
        speakers[attribution] = speaker
        if not cast.is_aside(attribution.cue_span.start):
            cast.note(attribution.cue_span.start, speaker)
    return speakers


def _marked_quotes(
    grammar: Grammar,
    marked: Sequence[tuple[Quotation, Attribution | None]],
    speakers: Mapping[Attribution, Speaker],
    cast: Cast,
) -> list[Quote]:
    found: list[Quote] = []
    for quotation, attribution in marked:
        mode = QuoteMode.DIRECT if is_sentence_like(grammar, quotation) else QuoteMode.MIXED
        if attribution is not None:
            speaker = speakers[attribution]
            if attribution.subject is None:
                speaker = _carry_on(grammar, quotation, found, cast)
            found.append(_quote(grammar, quotation.inner, mode, speaker, attribution.cue_span))
        elif _stands_alone(grammar, quotation, found):
            found.append(_quote(grammar, quotation.inner, mode, _carry_on(grammar, quotation, found, cast), None))
    return found


def _stands_alone(grammar: Grammar, quotation: Quotation, found: Sequence[Quote]) -> bool:
    """Return whether words in marks without a cue are somebody's words all the same."""
    words = quotation.inner.of(grammar.text).split()
    if is_title_like(grammar, quotation) or not is_sentence_like(grammar, quotation):
        return False
    if len(words) > 1 and _is_own_sentence(grammar, quotation):
        return True
    previous = found[-1] if found else None
    if previous is not None and "\n" not in grammar.text[previous.span.end : quotation.outer.start]:
        return len(words) > 3 or words[-1][-1] in ".!?"
    return len(words) > 3 and (
        words[-1][-1] in ".!?,…" or grammar.text[quotation.outer.end : quotation.outer.end + 1] in (".", ",", "\n", "")
    )


def _is_own_sentence(grammar: Grammar, quotation: Quotation) -> bool:
    """Return whether marks hold a whole sentence that stands between others, or alone in its paragraph."""
    text, outer = grammar.text, quotation.outer
    before, behind = text[max(outer.start - 3, 0) : outer.start].rstrip(" "), text[outer.end : outer.end + 3].lstrip(" ")
    opens = not before or before[-1] in '\n.!?:”"' or bool(re.search(r"[.!?][”\"’]$", before))
    closes = not behind or behind[0] in '\n“"–—-' or behind[0].isupper()
    return opens and closes and quotation.inner.of(text)[-1] in ".!?…"


def _carry_on(grammar: Grammar, quotation: Quotation, found: Sequence[Quote], cast: Cast) -> Speaker:
    """Return who speaks where no cue stands: whoever the paragraph lets speak or act before, else who spoke last."""
    place = quotation.outer.start
    signed = re.match(r"\s*[—–-]|\n[A-Z][^.!?\n“\"]{2,60}(?:\n|$)", grammar.text[quotation.outer.end : quotation.outer.end + 70])
    if (signed or quotation.inner.of(grammar.text)[-1] == ",") and (named := cast.named_behind(quotation.outer.end)):
        return named
    opening = grammar.text.rfind("\n", 0, place) + 1
    previous = next((q for q in reversed(found) if q.span.start >= opening), None)
    since = opening if previous is None else previous.span.end
    subject = cast.subject_before(place, since)
    if previous is None:
        return subject or cast.last_speaker(place, grammar.text.rfind("\n", 0, max(opening - 1, 0)) + 1) or NOBODY
    spoke = cast.last_speaker(place, opening)
    if subject is not None and spoke is not None and subject.span and spoke.span and subject.span.start > spoke.span.end and subject.leads:
        return subject
    return Speaker(previous.speaker, previous.speaker_span)


def _reported_quote(grammar: Grammar, reported: Reported, speaker: Speaker) -> Quote:
    return _quote(grammar, reported.content, QuoteMode.INDIRECT, speaker, reported.attribution.cue_span)


def _is_somebody(grammar: Grammar, reported: Reported, speaker: Speaker) -> bool:
    """Return whether reported words have a teller the text names; the narrator's own "we" and "one" are none."""
    if speaker.span is None or (speaker.name is None and grammar.text[speaker.span.start : speaker.span.end].lower() in _NARRATORS):
        return False
    return speaker.canonical is not None or reported.attribution.firm


_NARRATORS = frozenset({"i", "we", "you", "one"})
"""Whom the narrator's own text means: himself, his paper, the reader, anybody."""


def _quote(grammar: Grammar, span: Span, mode: QuoteMode, speaker: Speaker, cue: Span | None) -> Quote:
    return Quote(
        id="",
        article=grammar.reading.article.id,
        span=span,
        exact=span.of(grammar.text),
        mode=mode,
        speaker=speaker.canonical,
        speaker_span=speaker.span,
        speaker_exact=speaker.span.of(grammar.text) if speaker.span else None,
        cue=cue.of(grammar.text) if cue else None,
        cue_span=cue,
    )


def _numbered(found: Sequence[Quote], article: str) -> list[Quote]:
    distinct = {(q.span, q.mode): q for q in found if len(q.span)}
    ordered = sorted(distinct.values(), key=lambda q: (q.span, q.mode))
    return [replace(q, id=f"{article}-q{n}") for n, q in enumerate(ordered, 1)]
