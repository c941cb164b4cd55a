"""Credits: which agency a text comes from, against the wire that PolNeAR's makers noted by hand for each article."""

from __future__ import annotations

import csv
import hashlib
import io
import tarfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from eval.measurement import Case, Counts, Figure, Measurement, Rival, Sets, estimate, f1
from eval.rivals.credit_line import find_wire
from rashomon.model import Article, Page, PageFields
from rashomon.stages.clean import clean

STAGE, SET, METRIC = "credits", "polnear", "wire credit F1"
_WIRES = {"ap": "ap", "associated press": "ap", "afp": "afp", "agence france-presse": "afp", "upi": "upi", "reuters": "reuters"}
_NONE = {"", "NA", "None"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Credited:
    """An article as somebody hands it in, and the wire that people found it to come from."""

    name: str
    text: str
    publisher: str
    author: str | None
    wire: str | None


def measure(sets: Sets) -> Iterator[Measurement]:
    """Yield F1 of the wire named, with the author's name as a field beside the text and without it."""
    folder = sets.folder(SET)
    if folder is None:
        yield sets.absent(STAGE, SET, METRIC)
        return
    articles = load_credited(folder)
    yield measure_articles(articles, SET)
    yield measure_articles([replace(a, author=None) for a in articles], f"{SET}, text alone")


def load_credited(folder: Path) -> list[Credited]:
    """Return the articles of the parts that come with their text; the corpus's 'credit' field tells of hat tips that no text holds."""
    with tarfile.open(folder / "polnear.tar.xz") as archive:
        files = {m.name.removeprefix("./"): m for m in archive.getmembers() if m.isfile()}
        texts = {Path(n).stem: _read(archive, m) for n, m in files.items() if n.endswith(".txt") and "/text/" in n}
        rows = csv.DictReader(io.StringIO(_read(archive, files["metadata.tsv"])), delimiter="\t")
        noted = {row["filename"]: row for row in rows}
    return [_make_credited(name, text, noted[name]) for name, text in sorted(texts.items())]


def measure_articles(articles: Sequence[Credited], name: str) -> Measurement:
    """Return the row for these articles, the rival on the same ones."""
    ours = [find_our_wire(a) for a in articles]
    return Measurement(
        stage=STAGE,
        set=name,
        metric=METRIC,
        records=len(articles),
        ours=_rate(articles, ours),
        rivals=(
            Rival(name="agency in brackets in the opening", figure=_rate(articles, [find_wire(a.text) for a in articles])),
            Rival(name="the same, or for an author", figure=_rate(articles, [find_wire(a.text) or read_wire(a.author) for a in articles])),
        ),
        aim=0.97,
        cases=tuple(
            Case(id=a.name, score=float(said == a.wire), shown=f"{a.wire} was wanted, {said} came")
            for a, said in zip(articles, ours, strict=True)
        ),
        note=f"{sum(a.wire is not None for a in articles)} come from a wire",
    )


def find_our_wire(article: Credited) -> str | None:
    """Return the wire that the clean stage credits, null where it credits none or somebody else."""
    fields = PageFields(outlet=article.publisher, byline=article.author)
    digest = hashlib.sha256(article.text.encode()).hexdigest()
    page = Page(
        id=article.name, uri=article.name, sha256=digest, size=len(article.text), media_type="text/plain", encoding="utf-8",
        text=article.text, fields=fields,
    )  # fmt: skip
    articles = clean(page)
    return next((w for a in articles if (w := _find_credited(a))), None) if isinstance(articles, tuple) else None


def _rate(articles: Sequence[Credited], said: Sequence[str | None]) -> Figure:
    return estimate([count(a.wire, wire) for a, wire in zip(articles, said, strict=True)], f1)


def count(wanted: str | None, said: str | None) -> Counts:
    """Return what one article adds to precision and recall of naming the wire."""
    return Counts(float(said is not None and said == wanted), float(said is not None), float(wanted is not None))


def read_wire(name: str | None) -> str | None:
    """Return the wire that a name stands for, null for a name of anything else.

    >>> read_wire("The Associated Press"), read_wire("Jane Doe")
    ('ap', None)
    """
    return _WIRES.get((name or "").strip(" .").lower().removeprefix("the "))


def _find_credited(article: Article) -> str | None:
    return read_wire(article.credit) or (read_wire(article.dateline.agency) if article.dateline else None)


def _make_credited(name: str, text: str, row: dict[str, str]) -> Credited:
    wire = None if row["wire"] in _NONE else read_wire(row["wire"])
    author = None if row["author"] in _NONE else row["author"]
    return Credited(name=name, text=text, publisher=row["publisher"], author=author, wire=wire)


def _read(archive: tarfile.TarFile, member: tarfile.TarInfo) -> str:
    file = archive.extractfile(member)
    assert file is not None
    return file.read().decode("utf-8")
