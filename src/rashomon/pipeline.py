"""The one place that knows the order of the stages: pages in, findings out.

Nothing here reads a file or the network; a judge that the caller brings may. An :class:`Engine` says how the work is spread;
every engine gives the same findings, since each step is a pure function of its job.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Protocol, TypeVar

from rashomon.judges.claims import judge_claims
from rashomon.model import Article, Findings, Judge, Page, Reading, Skip, SkipReason, Story, StoryReport
from rashomon.stages.clean import Chrome, CleanSettings, clean, learn_chrome
from rashomon.stages.cluster import ClusterSettings, cluster
from rashomon.stages.derive import DeriveSettings, derive
from rashomon.stages.extract import ExtractSettings, extract
from rashomon.stages.match import MatchSettings, match
from rashomon.stages.reconcile import ReconcileSettings, reconcile
from rashomon.text.embedding import Embedder, MiniLMEmbedder
from rashomon.text.language import Parser, SpacyParser
from rashomon.text.reading import read_articles

Job = TypeVar("Job")
Result = TypeVar("Result")

_READ_AT_ONCE = 64  # articles in one batch of the language pipeline: large enough to fill it, small enough to show progress


class Engine(Protocol):
    """How work is spread: one result a job, in the jobs' order."""

    def map(self, function: Callable[[Job], Result], jobs: Sequence[Job]) -> Iterable[Result]:
        """Yield ``function(job)`` for each job, in order."""
        ...


class Progress(Protocol):
    """Who wants to hear how far a run is."""

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Be told that ``done`` of ``total`` pieces of ``stage`` are through."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of every stage after acquire."""

    clean: CleanSettings = field(default_factory=CleanSettings)
    cluster: ClusterSettings = field(default_factory=ClusterSettings)
    derive: DeriveSettings = field(default_factory=DeriveSettings)
    extract: ExtractSettings = field(default_factory=ExtractSettings)
    match: MatchSettings = field(default_factory=MatchSettings)
    reconcile: ReconcileSettings = field(default_factory=ReconcileSettings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Languages:
    """The language pipeline and the embedder that a run uses; bring your own to read another language."""

    parser: Parser = field(default_factory=SpacyParser)
    embedder: Embedder = field(default_factory=MiniLMEmbedder)


def run(
    pages: Sequence[Page],
    engine: Engine,
    settings: Settings | None = None,
    languages: Languages | None = None,
    progress: Progress | None = None,
    judge: Judge | None = None,
) -> Findings:
    """Return what the pages hold: articles, stories, and in each story who copied whom and who tells what.

    Pages that hold no article come back with the reason in ``skipped``. The order of ``pages`` changes nothing.
    A ``judge`` is asked, after all else, about pairs of tellings that the rules leave unsure; without one nobody is.
    """
    settings, languages, tell = settings or Settings(), languages or Languages(), progress or _tell_nobody
    ordered = sorted(pages, key=lambda p: (p.uri, p.id))
    checked, articles = _clean_all(ordered, engine, settings, tell)
    readings = {r.article.id: r for r in _read_all(articles, engine, languages, tell)}
    tell("cluster", 0, 1)
    stories = sorted(cluster(tuple(readings.values()), settings.cluster), key=lambda s: (s.first or "", s.id))
    tell("cluster", 1, 1)
    jobs = [_StoryJob(s, tuple(readings[a] for a in s.articles), settings, languages.embedder) for s in stories]
    reports = tuple(_told("compare", len(jobs), engine.map(_report_story, jobs), tell))
    if judge is None:
        return Findings(pages=checked, articles=articles, stories=reports)
    judged, judging = judge_claims(reports, articles, judge, partial(tell, "judge"))
    return Findings(pages=checked, articles=articles, stories=judged, judging=judging)


def _clean_all(pages: Sequence[Page], engine: Engine, settings: Settings, tell: Progress) -> tuple[tuple[Page, ...], tuple[Article, ...]]:
    readable = [p for p in pages if p.skipped is None]
    chrome = learn_chrome(readable)
    jobs = [_CleanJob(p, settings.clean, chrome) for p in readable]
    outcomes = dict(zip((p.id for p in readable), _told("clean", len(jobs), engine.map(_clean_page, jobs), tell), strict=True))
    checked: list[Page] = []
    articles: list[Article] = []
    for page in pages:
        outcome = outcomes.get(page.id) if page.skipped is None else None
        if isinstance(outcome, Skip):
            checked.append(replace(page, skipped=outcome))
            continue
        checked.append(page)
        articles.extend(outcome or ())
    return tuple(checked), tuple(articles)


def _read_all(articles: Sequence[Article], engine: Engine, languages: Languages, tell: Progress) -> Iterable[Reading]:
    batches = [_ReadJob(tuple(articles[i : i + _READ_AT_ONCE]), languages) for i in range(0, len(articles), _READ_AT_ONCE)]
    for readings in _told("read", len(batches), engine.map(_read_batch, batches), tell):
        yield from readings


@dataclass(frozen=True, slots=True)
class _CleanJob:
    page: Page
    settings: CleanSettings
    chrome: Chrome


@dataclass(frozen=True, slots=True)
class _ReadJob:
    articles: tuple[Article, ...]
    languages: Languages


@dataclass(frozen=True, slots=True)
class _StoryJob:
    story: Story
    readings: tuple[Reading, ...]
    settings: Settings
    embedder: Embedder


def _clean_page(job: _CleanJob) -> tuple[Article, ...] | Skip:
    try:
        return clean(job.page, job.settings, job.chrome)
    except Exception as error:  # page text is hostile: whatever one page breaks must not cost the reader the other pages
        return Skip(reason=SkipReason.UNREADABLE, detail=f"cleaning failed with {type(error).__name__}: {error}")


def _read_batch(job: _ReadJob) -> tuple[Reading, ...]:
    return read_articles(job.articles, job.languages.parser, job.languages.embedder)


def _report_story(job: _StoryJob) -> StoryReport:
    lineage = derive(job.story, job.readings, job.settings.derive)
    extracts = extract(job.readings, job.settings.extract)
    matched = match(job.readings, extracts, job.embedder.embed, job.settings.match)
    claims = reconcile(matched, job.story, job.readings, lineage, extracts, job.settings.reconcile)
    return StoryReport(story=job.story, lineage=lineage, extracts=extracts, claims=claims)


def _told(stage: str, total: int, results: Iterable[Result], tell: Progress) -> Iterable[Result]:
    tell(stage, 0, total)
    for done, result in enumerate(results, start=1):
        yield result
        tell(stage, done, total)


def _tell_nobody(stage: str, done: int, total: int) -> None:
    del stage, done, total
