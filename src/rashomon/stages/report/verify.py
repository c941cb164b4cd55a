"""A report checked against its own pages, offline: nothing in it is believed that does not stand where it says it stands."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from itertools import islice
from typing import Any

from rashomon.errors import ReportError
from rashomon.model import Page, Verification
from rashomon.stages.report.document import FORMAT
from rashomon.stages.report.mapped import find_map_breaches
from rashomon.text.escape import make_line

_MOST_BREACHES = 1000
_MOST_SHAPE_BREACHES = 50
_WIDTH = 300

Json = Mapping[str, Any]


def read_report(text: str) -> dict[str, object]:
    """Return report.json as an object.

    Raises:
        ReportError: ``text`` is not JSON, no object, or a report of another version.

    >>> read_report("[]")
    Traceback (most recent call last):
    rashomon.errors.ReportError: this is no Rashomon report: it holds no JSON object
    """
    try:
        report = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ReportError(f"this is no Rashomon report: it cannot be read as JSON ({make_line(str(error), 120)})") from None
    _require_version(report)
    return report  # type: ignore[no-any-return]


def verify(report: Mapping[str, object], pages: Sequence[Page] | None = None) -> Verification:
    """Return what checking ``report`` against ``pages`` gives: breaches, counts, and what could not be checked.

    Pages are found by their sha256, whatever they are called. With no ``pages`` at all the report is checked against itself
    only, and says so. A report whose shape is wrong gets the shape's breaches and no others, since nothing else can be trusted.

    Raises:
        ReportError: ``report`` is no report of this version.
    """
    _require_version(report)
    shape = tuple(_find_shape_breaches(report))
    if shape:
        return Verification(breaches=shape, pages=0, articles=0, passages=0, unchecked=("everything else: the report's shape is wrong",))
    check = _Check(
        report=report,
        texts={a["id"]: a["text"] for a in _list(report, "articles")},
        listed={p["id"]: p for p in _list(report, "pages")},
        stories={s["id"]: set(s["articles"]) for s in _list(report, "stories")},
    )
    check.run(pages)
    return Verification(
        breaches=tuple(check.breaches),
        pages=check.pages,
        articles=check.articles,
        passages=check.passages,
        unchecked=tuple(check.unchecked),
    )


def _require_version(report: object) -> None:
    if not isinstance(report, Mapping):
        raise ReportError("this is no Rashomon report: it holds no JSON object")
    head = report.get("rashomon")
    version = head.get("report") if isinstance(head, Mapping) else None
    if version is None:
        raise ReportError("this is no Rashomon report: it does not say which version of the format it has")
    if isinstance(version, bool) or version != FORMAT:
        raise ReportError(f"this report has format {make_line(repr(version), 40)}; this version reads format {FORMAT}")


def load_schema() -> dict[str, object]:
    """Return the JSON Schema of report.json."""
    text = files("rashomon.stages.report").joinpath("report.schema.json").read_text(encoding="utf-8")
    schema: dict[str, object] = json.loads(text)
    return schema


def _find_shape_breaches(report: Mapping[str, object]) -> Iterator[str]:
    for error in islice(_validator().iter_errors(report), _MOST_SHAPE_BREACHES):
        yield make_line(f"{error.json_path}: {error.message}", _WIDTH)


@lru_cache(maxsize=1)
def _validator() -> Any:
    from jsonschema import Draft202012Validator
    from jsonschema.validators import extend

    def is_integer(_checker: object, value: object) -> bool:
        return isinstance(value, int) and not isinstance(value, bool)  # JSON Schema takes 1.0 for one, an offset may not be 1.0

    checker = Draft202012Validator.TYPE_CHECKER.redefine("integer", is_integer)
    return extend(Draft202012Validator, type_checker=checker)(load_schema())


def _list(owner: Mapping[str, object], key: str) -> Sequence[Json]:
    value: Any = owner[key]
    return value  # type: ignore[no-any-return]


@dataclass(slots=True, kw_only=True)
class _Check:
    """One run over one report whose shape holds."""

    report: Mapping[str, object]
    texts: Mapping[str, str]
    listed: Mapping[str, Json]
    """The report's pages by id."""
    stories: Mapping[str, set[str]]
    """The articles that each story lists."""
    breaches: list[str] = field(default_factory=list)
    unchecked: list[str] = field(default_factory=list)
    pages: int = 0
    articles: int = 0
    passages: int = 0

    def run(self, pages: Sequence[Page] | None) -> None:
        for kind in ("pages", "articles", "stories"):
            self._check_distinct(kind, (item["id"] for item in _list(self.report, kind)))
        held = self._check_pages(pages)
        for article in _list(self.report, "articles"):
            self._check_article(article, held)
        owners = {a["id"]: a["story"] for a in _list(self.report, "articles")}
        for story in _list(self.report, "stories"):
            self._check_story(story, owners)

    def _breach(self, where: str, what: str) -> None:
        if len(self.breaches) < _MOST_BREACHES:
            self.breaches.append(make_line(f"{where}: {what}", _WIDTH))
        elif len(self.breaches) == _MOST_BREACHES:
            self.breaches.append(f"more than {_MOST_BREACHES} breaches: the rest are not listed")

    def _check_distinct(self, where: str, ids: Iterable[str]) -> None:
        seen: set[str] = set()
        for id in ids:
            if id in seen:
                self._breach(where, f"the id {id} stands twice")
            seen.add(id)

    def _check_pages(self, pages: Sequence[Page] | None) -> dict[str, Page]:
        """Return the pages handed in, by the ids that the report gives them."""
        read = [p for p in _list(self.report, "pages") if p["skipped"] is None]
        if pages is None:
            if read:
                self.unchecked.append(f"{len(read)} pages, and the maps of their articles: no pages were handed in")
            return {}
        held = {p.sha256: p for p in reversed(pages) if p.skipped is None}
        found: dict[str, Page] = {}
        for page in read:
            same = held.get(page["sha256"])
            if same is None and (page["uri"] == "-" or page["uri"].startswith("-#")):
                self.unchecked.append(
                    make_line(f"page {page['id']}: it came by standard input and is not among the pages handed in", _WIDTH)
                )
                continue
            if same is None:
                self._breach(f"page {page['id']}", f"no page handed in has its sha256 ({page['uri']})")
                continue
            if same.size != page["bytes"]:
                self._breach(f"page {page['id']}", f"it has {same.size} bytes, the report says {page['bytes']}")
            found[page["id"]] = same
            self.pages += 1
        return found

    def _check_article(self, article: Json, held: Mapping[str, Page]) -> None:
        where, before = f"article {article['id']}", len(self.breaches)
        page, story = self.listed.get(article["page"]), article["story"]
        if page is None:
            self._breach(where, f"its page {article['page']} is not in the report")
        elif page["skipped"] is not None:
            self._breach(where, f"its page {article['page']} was skipped")
        if story is not None and article["id"] not in self.stories.get(story, ()):
            self._breach(where, f"its story {story} is not in the report or does not list it")
        if _hash(article["text"]) != article["sha256"]:
            self._breach(where, "its text does not have the sha256 that the report gives it")
        text = held[article["page"]].text if article["page"] in held else None
        for breach in find_map_breaches(article["text"], article["map"], text):
            self._breach(where, breach)
        self.articles += len(self.breaches) == before

    def _check_story(self, story: Json, owners: Mapping[str, str | None]) -> None:
        where, members = f"story {story['id']}", self.stories[story["id"]]
        for id in story["articles"]:
            if owners.get(id) != story["id"]:
                self._breach(where, f"its article {id} is not in the report or names another story")
        for kind in ("origins", "claims", "quotes"):
            self._check_distinct(f"{where}, {kind}", (item["id"] for item in story[kind]))
        self._check_range(f"{where}, accounts", story["accounts"])
        self._check_lineage(where, story, members)
        for claim in story["claims"]:
            self._check_claim(f"{where}, claim {claim['id']}", claim, members)
        for quote in story["quotes"]:
            self._check_quote(f"{where}, quote {quote['id']}", quote, members)
        for name in story["names"]:
            self._check_name(f"{where}, name {name['canonical']}", name, members)
        for number, mark in enumerate(story["framing"]):
            self._check_exact(f"{where}, framing {number}", mark, members)
        claims = {c["id"] for c in story["claims"]}
        for moment in story["timeline"]:
            if moment["claim"] not in claims:
                self._breach(f"{where}, timeline", f"the claim {moment['claim']} is not in the story")

    def _check_lineage(self, where: str, story: Json, members: set[str]) -> None:
        unheld = {o["id"] for o in story["origins"] if o["held"] is None}
        for origin in story["origins"]:
            place = f"{where}, origin {origin['id']}"
            for id in [*origin["articles"], *([origin["held"]] if origin["held"] is not None else [])]:
                self._check_member(place, id, members)
            if origin["held"] is not None and origin["held"] not in origin["articles"]:
                self._breach(place, f"its own article {origin['held']} is not among its articles")
        for derivation in story["derivations"]:
            place = f"{where}, derivation {derivation['article']} from {derivation['source']}"
            self._check_member(place, derivation["article"], members)
            if derivation["source"] not in members | unheld:
                self._breach(place, "its source is neither an article of the story nor an unheld origin of it")
            if derivation["source"] == derivation["article"]:
                self._breach(place, "an article cannot be its own source")
            for passage in derivation["passages"]:
                self._check_passage(place, derivation, passage)

    def _check_passage(self, where: str, derivation: Json, passage: Json) -> None:
        spans = [(derivation["article"], passage["start"], passage["end"])]
        source = (passage["source_start"], passage["source_end"])
        if source != (None, None):
            spans.append((derivation["source"], *source))
        for id, start, end in spans:
            text = self.texts.get(id)
            if text is None or start is None or end is None or not 0 <= start < end <= len(text):
                self._breach(where, f"the passage [{start}, {end}) does not lie in the text of {id}")
                return
        self.passages += 1

    def _check_claim(self, where: str, claim: Json, members: set[str]) -> None:
        self._check_range(where, claim["independent"])
        if not any(_squeeze(claim["text"]) in _squeeze(t["exact"]) for t in claim["tellings"]):
            self._breach(where, "its text is in the words of none of its tellings")
        for number, telling in enumerate(claim["tellings"]):
            place = f"{where}, telling {number}"
            self._check_exact(place, telling, members)
            against = telling["against"]
            if against is not None and (against == number or against >= len(claim["tellings"])):
                self._breach(place, f"it is judged against telling {against}, which is no other telling of the claim")
        tellers = {t["article"] for t in claim["tellings"]}
        for id in claim["silent"]:
            self._check_member(f"{where}, silent", id, members)
            if id in tellers:
                self._breach(where, f"the article {id} is called silent and tells the claim")

    def _check_quote(self, where: str, quote: Json, members: set[str]) -> None:
        self._check_exact(where, quote, members)
        for what in ("speaker", "cue"):
            span, exact = quote.get(f"{what}_span"), quote["speaker_exact" if what == "speaker" else "cue"]
            if span is None or quote["article"] not in self.texts:
                continue
            found = self._cut(quote["article"], span[0], span[1])
            if found is None or (what == "speaker" and exact is not None and found != exact):
                self._breach(where, f"its {what} does not stand at [{span[0]}, {span[1]})")

    def _check_name(self, where: str, name: Json, members: set[str]) -> None:
        for id, variants in name["variants"].items():
            self._check_member(where, id, members)
            for variant in variants:
                self._check_stands(where, id, variant)
        for id, places in name.get("places", {}).items():
            for start, end in places:
                if self._cut(id, start, end) not in name["variants"].get(id, ()):
                    self._breach(where, f"the place [{start}, {end}) in {id} holds none of its variants")

    def _check_stands(self, where: str, id: str, exact: str) -> None:
        if exact and exact in self.texts.get(id, ""):
            self.passages += 1
        else:
            self._breach(where, f"“{exact}” does not stand in the article {id}")

    def _check_exact(self, where: str, item: Json, members: set[str]) -> None:
        self._check_member(where, item["article"], members)
        found = self._cut(item["article"], item["start"], item["end"])
        if found is None:
            self._breach(where, f"[{item['start']}, {item['end']}) does not lie in the text of {item['article']}")
        elif found != item["exact"]:
            self._breach(where, f"the article has “{found[:60]}” at [{item['start']}, {item['end']}), the report “{item['exact'][:60]}”")
        else:
            self.passages += 1

    def _cut(self, id: str, start: int, end: int) -> str | None:
        text = self.texts.get(id)
        return text[start:end] if text is not None and 0 <= start < end <= len(text) else None

    def _check_member(self, where: str, id: str, members: set[str]) -> None:
        if id not in members or id not in self.texts:
            self._breach(where, f"the article {id} is not in the story")

    def _check_range(self, where: str, count: Json) -> None:
        if not count["low"] <= count["best"] <= count["high"]:
            self._breach(where, f"{count['low']} <= {count['best']} <= {count['high']} does not hold")


def _squeeze(text: str) -> str:
    return " ".join(text.split())


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
