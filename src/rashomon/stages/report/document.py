"""report.json, version 1: findings as one JSON object, every list sorted, offsets in Unicode code points.

The fields are those of docs/report-format.md; report.schema.json says the same to programs.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from importlib import metadata

from rashomon.model import (
    Article,
    Claim,
    Derivation,
    Findings,
    FramingMark,
    Name,
    Origin,
    Page,
    Quote,
    Range,
    SharedPassage,
    Span,
    StoryReport,
    Telling,
)
from rashomon.stages.report.order import natural, put_in_order
from rashomon.text.escape import replace_surrogates

FORMAT = 1
"""The version of the report's format, which changes when a reader of the old one would misread the new one."""

Json = dict[str, object]
_INLINE = 140


def render_json(findings: Findings, settings: Mapping[str, object], created: str, version: str | None = None) -> str:
    """Return report.json for ``findings``: the same text for the same findings, in whatever order they come."""
    return write_json(build_document(findings, settings, created, version or find_version())) + "\n"


def find_version() -> str:
    """Return the version of the program that is installed, for a caller who does not say."""
    try:
        return metadata.version("rashomon")
    except metadata.PackageNotFoundError:
        return "unknown"


def build_document(findings: Findings, settings: Mapping[str, object], created: str, version: str) -> Json:
    """Return report.json as an object, its keys in the order of the format's description."""
    ordered = put_in_order(findings)
    story_of = {id: s.story.id for s in ordered.stories for id in s.story.articles}
    return {
        "rashomon": {"version": version, "report": FORMAT},
        "created": created,
        "settings": dict(settings),
        "pages": [_page(p) for p in ordered.pages],
        "articles": [_article(a, story_of.get(a.id)) for a in ordered.articles],
        "stories": [_story(s) for s in ordered.stories],
    }


def write_json(value: object, indent: int = 0) -> str:
    """Return ``value`` as JSON that a person can read: short objects and lists on one line, the rest one item a line.

    >>> print(write_json([{"low": 3, "best": 4}, None]))
    [
     {"low": 3, "best": 4},
     null
    ]
    """
    if not isinstance(value, dict | list) or not value:
        return _write_flat(value)
    if _is_flat(value):
        flat = _write_flat(value)
        if len(flat) <= _INLINE:
            return flat
    pad, end = " " * (indent + 1), " " * indent
    if isinstance(value, list):
        return "[\n" + ",\n".join(pad + write_json(v, indent + 1) for v in value) + f"\n{end}]"
    items = (f"{pad}{_write_flat(k)}: {write_json(v, indent + 1)}" for k, v in value.items())
    return "{\n" + ",\n".join(items) + f"\n{end}}}"


def _is_flat(value: dict[str, object] | list[object]) -> bool:
    items: Iterable[object] = value.values() if isinstance(value, dict) else value
    return len(value) <= _INLINE // 3 and not any(isinstance(v, dict | list) and v for v in items)


def _write_flat(value: object) -> str:
    return replace_surrogates(json.dumps(value, ensure_ascii=False, allow_nan=False, default=_write_setting))


def _write_setting(value: object) -> object:
    """Return what JSON has no word for, a set or a path among the settings, as something that it has."""
    return sorted(value, key=str) if isinstance(value, set | frozenset) else str(value)


def _page(page: Page) -> Json:
    skipped = page.skipped
    return {
        "id": page.id,
        "uri": page.uri,
        "sha256": page.sha256,
        "bytes": page.size,
        "media_type": page.media_type,
        "encoding": page.encoding,
        "captured": page.captured,
        "skipped": None if skipped is None else {"reason": str(skipped.reason), "detail": skipped.detail},
    }


def _article(article: Article, story: str | None) -> Json:
    line = article.dateline
    return {
        "id": article.id,
        "page": article.page,
        "story": story,
        "title": article.title,
        "outlet": article.outlet,
        "byline": article.byline,
        "published": article.published,
        "modified": article.modified,
        "dateline": None if line is None else {"place": line.place, "date": line.date, "agency": line.agency},
        "credit": article.credit,
        "language": article.language,
        "split": article.split,
        "cut": article.cut,
        "text": article.text,
        "sha256": article.sha256,
        "map": [[r.text_start, r.page_start, r.length] for r in sorted(article.map) if r.length],
    }


def _story(report: StoryReport) -> Json:
    story, lineage, extracts = report.story, report.lineage, report.extracts
    return {
        "id": story.id,
        "title": story.title,
        "first": story.first,
        "last": story.last,
        "articles": list(story.articles),
        "accounts": _range(lineage.accounts),
        "origins": [_origin(o) for o in lineage.origins],
        "derivations": [_derivation(d) for d in lineage.derivations],
        "claims": [_claim(c) for c in report.claims],
        "quotes": [_quote(q) for q in extracts.quotes],
        "names": [_name(n) for n in extracts.names],
        "framing": [_framing(f) for f in extracts.framing],
        "timeline": find_timeline(report.claims),
    }


def find_timeline(claims: Iterable[Claim]) -> list[Json]:
    """Return the claims that name a day, by day."""
    dated = [(c.date, c.id) for c in claims if c.date is not None]
    return [{"date": date, "claim": id} for date, id in sorted(dated, key=lambda d: (d[0], natural(d[1])))]


def _range(count: Range) -> Json:
    return {"low": count.low, "best": count.best, "high": count.high}


def _origin(origin: Origin) -> Json:
    return {"id": origin.id, "name": origin.name, "held": origin.held, "articles": list(origin.articles), "why": origin.why}


def _derivation(derivation: Derivation) -> Json:
    return {
        "article": derivation.article,
        "source": derivation.source,
        "how": str(derivation.how),
        "share": _rounded(derivation.share),
        "confidence": _rounded(derivation.confidence),
        "direction_confidence": _rounded(derivation.direction_confidence),
        "why": derivation.why,
        "passages": [_passage(p) for p in derivation.passages],
    }


def _rounded(value: float) -> float:
    # Four digits say all that the measure knows, and keep the last bits of a machine's arithmetic out of the file.
    return round(float(value), 4)


def _passage(passage: SharedPassage) -> Json:
    source = passage.source_span
    return {
        "start": passage.span.start,
        "end": passage.span.end,
        "source_start": None if source is None else source.start,
        "source_end": None if source is None else source.end,
        "kind": str(passage.kind),
    }


def _claim(claim: Claim) -> Json:
    return {
        "id": claim.id,
        "text": claim.text,
        "kind": str(claim.kind),
        "speaker": claim.speaker,
        "verdict": str(claim.verdict),
        "independent": _range(claim.independent),
        "why": claim.why,
        "tellings": [_telling(t) for t in claim.tellings],
        "silent": list(claim.silent),
    }


def _telling(telling: Telling) -> Json:
    return {
        "article": telling.article,
        **_place(telling.span, telling.exact),
        "stance": str(telling.stance),
        "value": telling.value,
        "against": telling.against,
        "why": telling.why,
    }


def _quote(quote: Quote) -> Json:
    return {
        "id": quote.id,
        "article": quote.article,
        **_place(quote.span, quote.exact),
        "speaker": quote.speaker,
        "speaker_exact": quote.speaker_exact,
        "speaker_span": _span(quote.speaker_span),
        "cue": quote.cue,
        "cue_span": _span(quote.cue_span),
        "mode": str(quote.mode),
        "group": quote.group,
        "changes": quote.changes,
    }


def _span(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _name(name: Name) -> Json:
    articles = sorted({m.article for m in name.mentions}, key=natural)
    return {
        "canonical": name.canonical,
        "kind": str(name.kind),
        "role": name.role,
        "variants": {id: sorted({m.exact for m in name.mentions if m.article == id}) for id in articles},
        "places": {id: [[m.span.start, m.span.end] for m in name.mentions if m.article == id] for id in articles},
    }


def _framing(mark: FramingMark) -> Json:
    return {"article": mark.article, **_place(mark.span, mark.exact), "kind": str(mark.kind)}


def _place(span: Span, exact: str) -> Json:
    return {"start": span.start, "end": span.end, "exact": exact}
