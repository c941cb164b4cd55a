"""What the clock is held to: each job runs in a process of its own and gives figures back, CPU seconds and bytes.

A job that has a peer does both in turn, round after round in the same process, so that a slow machine is slow for both.
"""

from __future__ import annotations

import difflib
import gzip
import io
import os
import pickle
import resource
import statistics
import tarfile
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from itertools import combinations
from pathlib import Path
from typing import Any

from bench.piles import make_profiles, make_readings, make_story, write_pile
from bench.stopwatch import watch_stages
from eval.measurement import LOOKED_AT, Sets
from rashomon.model import Reading

Figures = dict[str, Any]
ROUNDS = 3
KEPT = "RASHOMON_BENCH_READINGS"
"""Names the file in which one run of the bench keeps the stories' articles, read."""


def read_pile(size: str) -> Figures:
    """A whole run over a pile of ``size`` pages, three formats written: by stage, seconds and peak memory."""
    with tempfile.TemporaryDirectory() as folder:
        write_pile(Path(folder), int(size))
        return _read([folder])


def read_stories() -> Figures:
    """A whole run over the project's own stories, by stage."""
    return _read([str(p) for p in _story_folders()])


def _read(paths: Sequence[str]) -> Figures:
    import rashomon

    _load_models()
    with watch_stages() as watch:
        report = rashomon.read(paths)
        size = sum(len(render().encode()) for render in (report.to_json, report.to_html, report.to_markdown))
    articles = report.findings.articles
    return {
        "pages": len(report.findings.pages),
        "words": sum(len(a.text.split()) for a in articles),
        "bytes": size,
        "seconds": dict(watch.seconds),
        "peak": dict(watch.peak),
    }


def clean_pile(size: str) -> Figures:
    """Acquire and clean alone, over a pile too large for a whole run."""
    from rashomon.stages.acquire import acquire
    from rashomon.stages.clean import clean, learn_chrome

    with tempfile.TemporaryDirectory() as folder:
        write_pile(Path(folder), int(size))
        seconds, pages = _clock(partial(acquire, [Path(folder)]))
        cleaning, _ = _clock(lambda: [clean(p, chrome=chrome) for chrome in [learn_chrome(pages)] for p in pages])
    return {"pages": len(pages), "seconds": {"acquire": seconds, "clean": cleaning}, "peak": {"clean": _peak()}}


def cluster_pile(size: str) -> Figures:
    """Cluster alone, over ``size`` articles of ever more events."""
    from rashomon.stages.cluster import cluster

    readings = make_readings(_read_articles(), int(size))
    before = _peak()
    seconds, stories = _clock(partial(cluster, readings))
    return {"pages": len(readings), "stories": len(stories), "seconds": {"cluster": seconds}, "peak": {"cluster": _peak() - before}}


def group_profiles(size: str) -> Figures:
    """What cluster does once each article is read, over a pile too large to hold as readings: candidates found, and grouped."""
    from rashomon.stages.cluster import ClusterSettings
    from rashomon.stages.cluster.candidates import find_parts
    from rashomon.stages.cluster.likeness import read_traits
    from rashomon.stages.cluster.linkage import group_part
    from rashomon.stages.cluster.profiles import make_profile

    profiles = make_profiles([make_profile(r) for r in _read_articles()], int(size))
    before, settings = _peak(), ClusterSettings()

    def group() -> list[list[int]]:
        pile = read_traits(profiles, settings)
        return [g for part in find_parts(pile, settings.least) for g in group_part(pile, part) if len(g) > 1]

    seconds, groups = _clock(group)
    return {"pages": len(profiles), "stories": len(groups), "seconds": {"cluster": seconds}, "peak": {"cluster": _peak() - before}}


def compare_story(size: str) -> Figures:
    """Derive, extract, match and reconcile, with all ``size`` articles in one story."""
    from rashomon.model import Story
    from rashomon.stages.derive import derive
    from rashomon.stages.extract import extract
    from rashomon.stages.match import match
    from rashomon.stages.reconcile import reconcile
    from rashomon.text.embedding import MiniLMEmbedder

    readings = make_story(_read_articles(), int(size))
    story = Story(id="s1", title=None, first=None, last=None, articles=tuple(r.article.id for r in readings))
    seconds: dict[str, float] = {}
    peak: dict[str, int] = {}

    def step(stage: str, work: Callable[[], Any]) -> Any:
        before = _peak()
        seconds[stage], done = _clock(work)
        peak[stage] = max(_peak() - before, 0)
        return done

    lineage = step("derive", partial(derive, story, readings))
    extracts = step("extract", partial(extract, readings))
    matched = step("match", partial(match, readings, extracts, MiniLMEmbedder().embed))
    claims = step("reconcile", partial(reconcile, matched, story, readings, lineage, extracts))
    return {"pages": len(readings), "claims": len(claims), "seconds": seconds, "peak": peak}


def clean_beside_trafilatura() -> Figures:
    """Article text out of HTML: clean, and trafilatura alone, on article-extraction-benchmark's pages (without it, the stories')."""
    import trafilatura

    from rashomon.stages.acquire import acquire
    from rashomon.stages.clean import clean, learn_chrome

    with tempfile.TemporaryDirectory() as folder:
        for number, page in enumerate(_html_pages()):
            (Path(folder) / f"{number:04d}.html").write_bytes(page)
        pages = acquire([Path(folder)])
    texts = [p.text for p in pages]

    def ours() -> list[object]:
        chrome = learn_chrome(pages)
        return [clean(p, chrome=chrome) for p in pages]

    peers: dict[str, Callable[[], object]] = {
        "trafilatura, text alone": lambda: [trafilatura.bare_extraction(t) for t in texts],
        "trafilatura, text with title, author and date, as ours": lambda: [
            trafilatura.bare_extraction(t, with_metadata=True) for t in texts
        ],
    }

    return {"pages": len(pages), **_in_turn(ours, peers)}


def _html_pages() -> list[bytes]:
    folder = Sets().folder("article-extraction-benchmark")
    if folder is None:
        return [p.read_bytes() for f in _story_folders() for p in sorted(f.glob("*.html"))]
    with tarfile.open(next(folder.glob("*.tar.xz"))) as archive:
        files = [m for m in archive.getmembers() if m.name.endswith(".html.gz")]
        return [gzip.GzipFile(fileobj=io.BytesIO(archive.extractfile(m).read())).read() for m in files]  # type: ignore[union-attr]


def read_beside_spacy() -> Figures:
    """The common reading (parse and sentence vectors), and the spaCy pass alone, over the same articles."""
    from rashomon.text import language
    from rashomon.text.embedding import MiniLMEmbedder
    from rashomon.text.reading import read_articles

    articles = [r.article for r in _read_articles()]
    model = language._load_model()
    texts = [a.text for a in articles]

    def ours() -> object:
        return read_articles(articles, language.SpacyParser(), MiniLMEmbedder())

    return {"pages": len(articles), **_in_turn(ours, {"spaCy alone": lambda: list(model.pipe(texts, batch_size=64))})}


def cluster_beside_tfidf() -> Figures:
    """Stories: cluster, and TF-IDF with average link (scikit-learn), over 1,000 articles."""
    from sklearn.cluster import AgglomerativeClustering
    from sklearn.feature_extraction.text import TfidfVectorizer

    from rashomon.stages.cluster import cluster

    readings = make_readings(_read_articles(), 1000)
    texts = [r.text for r in readings]

    def peer() -> object:
        vectors = TfidfVectorizer(stop_words="english", sublinear_tf=True).fit_transform(texts)
        likeness = (vectors @ vectors.T).toarray()
        return AgglomerativeClustering(None, metric="precomputed", linkage="average", distance_threshold=0.7).fit(1 - likeness)

    return {"pages": len(readings), **_in_turn(partial(cluster, readings), {"TF-IDF, average link": peer})}


def derive_beside_near_duplicates() -> Figures:
    """Who copied whom, over one story of 60 articles: derive, MinHash (rensa) and difflib on every pair's words."""
    from rashomon.model import Story
    from rashomon.stages.derive import derive

    readings = make_story(_read_articles(), 60)
    story = Story(id="s1", title=None, first=None, last=None, articles=tuple(r.article.id for r in readings))
    words = [r.text.split() for r in readings]
    few = words[:12]  # difflib takes its time: a twenty-seventh of the pairs is told, times that

    def compare(pair: tuple[list[str], list[str]]) -> float:
        return difflib.SequenceMatcher(None, *pair, autojunk=False).ratio()

    peers = {
        "rensa's MinHash, every pair": partial(_compare_minhashes, words),
        "difflib, every pair": lambda: [*map(compare, combinations(few, 2))],
    }
    return {
        "pages": len(readings),
        **_in_turn(partial(derive, story, readings), peers, times={"difflib, every pair": (60 * 59) / (12 * 11)}),
    }


def _compare_minhashes(texts: Sequence[Sequence[str]]) -> list[float]:
    from rensa import RMinHash

    hashes = []
    for words in texts:
        signature = RMinHash(num_perm=128, seed=1)
        signature.update([" ".join(words[i : i + 5]) for i in range(max(1, len(words) - 4))])
        hashes.append(signature)
    return [a.jaccard(b) for a, b in combinations(hashes, 2)]


def run_beside_models() -> Figures:
    """A whole run over the eight stories, three formats written, and the bare models over the same text: spaCy, sentence vectors."""
    import rashomon
    from rashomon.text import language
    from rashomon.text.embedding import MiniLMEmbedder

    _load_models()
    paths = [str(p) for p in _story_folders() if p.parents[1].name == "examples"]
    texts = [a.text for a in rashomon.read(paths).findings.articles]
    model, embedder = language._load_model(), MiniLMEmbedder()

    def ours() -> None:
        report = rashomon.read(paths)
        for render in (report.to_json, report.to_html, report.to_markdown):
            render()

    def bare() -> None:
        embedder.embed([s.text for doc in model.pipe(texts, batch_size=64) for s in doc.sents])

    return {"pages": len(texts), "peak": _peak(), **_in_turn(ours, {"spaCy and sentence vectors alone": bare})}


def _in_turn(ours: Callable[[], object], peers: dict[str, Callable[[], object]], times: dict[str, float] | None = None) -> Figures:
    """Return the seconds of each round of ours and of every peer, and each peer's ratios: how many times its cost ours is."""
    rounds: dict[str, list[float]] = {"ours": []} | {name: [] for name in peers}
    for _ in range(ROUNDS):
        rounds["ours"].append(_clock(ours)[0])
        for name, peer in peers.items():
            rounds[name].append(_clock(peer)[0] * (times or {}).get(name, 1.0))
    ratios = {name: [o / p for o, p in zip(rounds["ours"], rounds[name], strict=True)] for name in peers}
    return {"seconds": {name: statistics.median(r) for name, r in rounds.items()}, "ratios": ratios}


def _clock(work: Callable[[], Any]) -> tuple[float, Any]:
    begun = time.process_time()
    done = work()
    return time.process_time() - begun, done


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _story_folders() -> list[Path]:
    return sorted(pages for folder in LOOKED_AT for pages in folder.glob("*/pages"))


def _load_models() -> None:
    from rashomon.text.embedding import MiniLMEmbedder
    from rashomon.text.language import SpacyParser

    SpacyParser().parse(["The models are loaded before the clock starts."])
    MiniLMEmbedder().embed(["The models are loaded before the clock starts."])


def _read_articles() -> tuple[Reading, ...]:
    """Return the articles of the project's own stories, read; read once for all jobs that are told where to keep them."""
    kept = Path(os.environ[KEPT]) if KEPT in os.environ else None
    if kept and kept.exists():
        readings: tuple[Reading, ...] = pickle.loads(kept.read_bytes())
        return readings
    readings = _read_anew()
    if kept:
        partial_file = kept.with_suffix(f".{os.getpid()}")  # two jobs may read them at the same time
        partial_file.write_bytes(pickle.dumps(readings))
        partial_file.replace(kept)
    return readings


def _read_anew() -> tuple[Reading, ...]:
    from rashomon.stages.acquire import acquire
    from rashomon.text.embedding import MiniLMEmbedder
    from rashomon.text.language import SpacyParser
    from rashomon.text.reading import read_articles

    articles = _clean_all(acquire(_story_folders()))
    return read_articles(articles, SpacyParser(), MiniLMEmbedder())


def _clean_all(pages: Sequence[Any]) -> list[Any]:
    from rashomon.model import Skip
    from rashomon.stages.clean import clean, learn_chrome

    chrome = learn_chrome(pages)
    cleaned = [clean(p, chrome=chrome) for p in pages]
    return [article for outcome in cleaned if not isinstance(outcome, Skip) for article in outcome]
