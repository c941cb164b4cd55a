"""Rashomon from Python: pages in, a report out, a report checked again.

Whatever is dear to import (language models, extractors) is imported inside the functions that need it.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from rashomon import __version__
from rashomon.errors import InputError, ReportError, SettingsError

if TYPE_CHECKING:
    from rashomon.model import Findings, Judge, Page, Verification
    from rashomon.pipeline import Engine, Languages, Progress, Settings
    from rashomon.stages.acquire import AcquireSettings

AnyPath: TypeAlias = str | os.PathLike[str]


class Format(StrEnum):
    """What a report can be written as; the word is the files' suffix."""

    JSON = "json"
    HTML = "html"
    MARKDOWN = "md"
    CSV = "csv"
    PARQUET = "parquet"


USUAL_FORMATS = (Format.JSON, Format.HTML, Format.MARKDOWN)
"""What is written unless something else is asked for."""
TABLES = ("claims", "tellings", "derivations", "quotes")
"""The tables of CSV and Parquet, a file each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What Rashomon found in some pages, and its renderings. ``created`` is the only part that differs between two equal runs."""

    findings: Findings
    settings: Mapping[str, object]
    created: str

    def to_json(self) -> str:
        """Return report.json, the form for programs; its JSON Schema ships in the package."""
        from rashomon.stages.report import render_json

        return render_json(self.findings, self.settings, self.created, __version__)

    def to_html(self) -> str:
        """Return report.html, one file that needs no other."""
        from rashomon.stages.report import render_html

        return render_html(self.findings, self.settings, self.created, __version__)

    def to_markdown(self) -> str:
        """Return report.md."""
        from rashomon.stages.report import render_markdown

        return render_markdown(self.findings, self.settings, self.created, __version__)

    def summary(self) -> str:
        """Return a few lines for a terminal, safe to print whatever stands in the pages."""
        from rashomon.stages.report import summarise
        from rashomon.text.escape import make_printable

        return make_printable(summarise(self.findings))

    def to_csv(self) -> dict[str, str]:
        """Return the tables by name (`TABLES`), each as CSV that a spreadsheet opens and never computes."""
        from rashomon.stages.report import make_tables, write_csv

        return {table.name: write_csv(table) for table in make_tables(self.findings)}

    def to_parquet(self) -> dict[str, bytes]:
        """Return the tables by name (`TABLES`), each as a Parquet file.

        Raises:
            MissingExtraError: pyarrow is not installed.
        """
        from rashomon.stages.report import make_tables, write_parquet

        return {table.name: write_parquet(table) for table in make_tables(self.findings)}

    def render(self, form: Format) -> dict[str, bytes]:
        """Return the files of one form, by name. A spreadsheet takes CSV for UTF-8 by the byte order mark that is written before it.

        Raises:
            MissingExtraError: Parquet, and pyarrow is not installed.
        """
        if form is Format.CSV:
            return {f"{name}.csv": table.encode("utf-8-sig") for name, table in self.to_csv().items()}
        if form is Format.PARQUET:
            return {f"{name}.parquet": table for name, table in self.to_parquet().items()}
        renderers = {Format.JSON: self.to_json, Format.HTML: self.to_html, Format.MARKDOWN: self.to_markdown}
        return {f"report.{form}": renderers[form]().encode("utf-8")}

    def write(self, folder: AnyPath, formats: Iterable[str] = USUAL_FORMATS) -> tuple[Path, ...]:
        """Write the report into ``folder`` (made if need be) and return the files.

        Each file appears whole or not at all, an older one of its name replaced; all are rendered before the first is written.

        Raises:
            SettingsError: a format there is none of.
            MissingExtraError: Parquet, and pyarrow is not installed.
            OSError: the folder cannot be written to.
        """
        files = {name: content for form in parse_formats(formats) for name, content in self.render(form).items()}
        target = Path(folder)
        target.mkdir(parents=True, exist_ok=True)
        return tuple(_write_whole(target / name, content) for name, content in files.items())


def list_files() -> tuple[str, ...]:
    """Return the names of all files that a report may be written to, whatever the formats."""
    return tuple(f"report.{form}" for form in USUAL_FORMATS) + tuple(f"{t}.{form}" for t in TABLES for form in (Format.CSV, Format.PARQUET))


def parse_formats(names: Iterable[str]) -> tuple[Format, ...]:
    """Return the formats named, each once; Parquet only where it can be written.

    >>> [f.value for f in parse_formats(["html", "json", "html"])]
    ['html', 'json']

    Raises:
        SettingsError: no name, or one of no format.
        MissingExtraError: Parquet, and pyarrow is not installed.
    """
    known = [f.value for f in Format]
    wanted = list(dict.fromkeys(names))
    for name in wanted:
        if name not in known:
            raise SettingsError(f"no such format: {name!r} (choose from {', '.join(known)})")
    if not wanted:
        raise SettingsError(f"no format given (choose from {', '.join(known)})")
    if Format.PARQUET in wanted:
        from rashomon.stages.report import require_parquet

        require_parquet()
    return tuple(map(Format, wanted))


def _write_whole(path: Path, content: bytes) -> Path:
    begun = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        begun.write_bytes(content)
        os.replace(begun, path)
    except BaseException:
        begun.unlink(missing_ok=True)
        raise
    return path


def read(
    paths: AnyPath | Iterable[AnyPath],
    settings: Settings | None = None,
    *,
    acquire_settings: AcquireSettings | None = None,
    created: str | None = None,
    progress: Progress | None = None,
    engine: Engine | None = None,
    languages: Languages | None = None,
    stdin: BinaryIO | None = None,
    leave_out: Iterable[AnyPath] = (),
    judge: Judge | None = None,
) -> Report:
    """Return the report on the pages behind ``paths``: files, folders, ``-`` for standard input (``stdin`` if given).

    Pages that cannot be read are listed in the report with the reason, and the others are read all the same. Files and
    folders in ``leave_out`` are passed over where a folder holds them. ``created`` pins the time in the report; ``progress``
    hears of each stage; ``engine`` spreads the work; ``languages`` brings another language pipeline or embedder;
    ``judge``, say a :class:`rashomon.EndpointJudge`, is asked about pairs of tellings that the rules leave unsure (default: nobody is).

    >>> rashomon.read(["pages/"], created="2026-01-01T00:00:00Z")  # doctest: +SKIP

    Raises:
        InputError: a path that does not exist, or nothing readable in any of them.
        SettingsError: a setting that makes no sense.
    """
    from rashomon.stages.acquire import AcquireSettings, acquire

    acquire_settings = acquire_settings or AcquireSettings()
    stamp = parse_created(created) if created is not None else _now()
    if progress:
        progress("acquire", 0, 1)
    pages = acquire(_as_paths(paths), acquire_settings, stdin, leave_out)
    if progress:
        progress("acquire", 1, 1)
    _require_readable(pages)  # before the models load: a wrong path is answered at once

    from rashomon.engines import SerialEngine
    from rashomon.pipeline import Settings, run

    settings = settings or Settings()
    findings = run(pages, engine or SerialEngine(), settings, languages, progress, judge)
    if not findings.articles:
        _require_readable(findings.pages)
    used = {"acquire": asdict(acquire_settings), **asdict(settings), **({"judge": dict(judge.describe())} if judge else {})}
    return Report(findings=findings, settings=used, created=stamp)


def _as_paths(paths: AnyPath | Iterable[AnyPath]) -> tuple[AnyPath, ...]:
    return (paths,) if isinstance(paths, str | os.PathLike) else tuple(paths)


def _require_readable(pages: Sequence[Page]) -> None:
    skips = [(page.uri, page.skipped) for page in pages if page.skipped]
    if len(skips) < len(pages):
        return
    if not pages:
        raise InputError("nothing readable: no file in what was given (hidden files are left out)")
    counts = Counter(skip.reason.value for _, skip in skips)
    reasons = ", ".join(f"{count} {reason}" for reason, count in sorted(counts.items()))
    uri, first = skips[0][0], skips[0][1]
    raise InputError(f"nothing readable: all of {len(pages)} left out ({reasons}); {uri}: {first.detail}")


def parse_created(text: str) -> str:
    """Return the time that ``text`` gives in ISO 8601, as it stands in a report.

    >>> parse_created("2026-01-01T00:00:00+00:00")
    '2026-01-01T00:00:00Z'

    Raises:
        SettingsError: no such time, or none in UTC.
    """
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        time = None
    if time is None or time.utcoffset() != timedelta(0):
        raise SettingsError(f"created must be a time in UTC as in 2026-01-01T00:00:00Z, found {text!r}")
    return _write_time(time)


def _now() -> str:
    return _write_time(datetime.now(UTC).replace(microsecond=0))


def _write_time(time: datetime) -> str:
    return time.replace(tzinfo=None).isoformat() + "Z"


def verify(
    report: AnyPath | Mapping[str, object],
    pages: AnyPath | Iterable[AnyPath] | None = None,
    *,
    acquire_settings: AcquireSettings | None = None,
) -> Verification:
    """Return what checking ``report`` (report.json, or its content) against its pages gives, offline.

    ``pages`` are files and folders that hold the pages; without them they are looked for where the report says they were,
    from here and from the report's own folder. A page that is not found is a breach; one that came by standard input
    cannot be looked for.

    Raises:
        InputError: a path that does not exist.
        ReportError: no report, or one of another version.
    """
    from rashomon.stages.acquire import acquire
    from rashomon.stages.report import verify as check

    found = _load_report(report) if isinstance(report, str | os.PathLike) else report
    if pages is not None:
        return check(found, acquire(_as_paths(pages), acquire_settings))
    base = Path(report).parent if isinstance(report, str | os.PathLike) else Path()
    uris = _find_uris(found)
    files = {path for uri in uris if (path := _find_file(uri, base))}
    held = acquire(sorted(files), acquire_settings) if files else ()
    return check(found, held if uris else None)


def _load_report(path: AnyPath) -> Mapping[str, object]:
    from rashomon.stages.report import read_report

    try:
        return read_report(Path(path).read_text(encoding="utf-8"))
    except UnicodeDecodeError:
        raise ReportError(f"{path} is no report: it is not UTF-8") from None
    except FileNotFoundError:
        raise InputError(f"no such report: {os.fspath(path)!r} (give the path of a report.json)") from None
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}") from None


def _find_uris(report: Mapping[str, object]) -> list[str]:
    """Return where the report's pages were, standard input left out; a report of a wrong shape has none."""
    pages = report.get("pages")
    listed = [p for p in pages if isinstance(p, Mapping)] if isinstance(pages, list) else []
    uris = [p.get("uri") for p in listed if p.get("skipped") is None]
    return [uri for uri in uris if isinstance(uri, str) and uri != "-" and not uri.startswith("-#")]


def _find_file(uri: str, base: Path) -> Path | None:
    """Return the file that ``uri`` names, or that it names a record of: the part before one of its "#"."""
    cuts = [uri, *(uri[:at] for at, letter in enumerate(uri) if letter == "#")]
    candidates = (folder / cut for cut in cuts for folder in (Path(), base) if cut and "\0" not in cut)
    return next((path for path in candidates if path.is_file()), None)
