"""The ``rashomon`` command: reads what was typed, calls the API, says what came of it.

Nothing dear is imported before it is needed, so ``--help`` answers at once.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TextIO

from rashomon import __version__, api
from rashomon.errors import InputError, RashomonError
from rashomon.text.escape import make_line

if TYPE_CHECKING:
    from rashomon.model import Judge, Judging

DONE, BREACH, UNUSABLE, BROKEN, INTERRUPTED = 0, 1, 2, 70, 130
_OUT = "rashomon-report"
_TO_STDOUT = "-"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status.

    0 done; 1 ``verify`` found a breach; 2 wrong usage or nothing readable; 70 an error of Rashomon's own (``RASHOMON_DEBUG=1``
    shows where); 130 interrupted.
    """
    try:
        arguments = _make_parser().parse_args(argv)
        status: int = arguments.run(arguments)
        sys.stdout.flush()
        return status
    except BrokenPipeError:  # whoever read our output has seen enough
        _silence_stdout()
        return DONE
    except KeyboardInterrupt:
        return _fail("interrupted", INTERRUPTED)
    except RashomonError as error:
        return _fail(str(error), UNUSABLE)
    except OSError as error:
        return _fail(_describe(error), UNUSABLE)
    except Exception as error:
        if os.environ.get("RASHOMON_DEBUG"):
            raise
        return _fail(f"internal error, {type(error).__name__}: {error} (RASHOMON_DEBUG=1 shows where)", BROKEN)


def _fail(message: str, status: int) -> int:
    print(f"rashomon: {make_line(message)}", file=sys.stderr)
    return status


def _describe(error: OSError) -> str:
    return f"{error.strerror or error}: {error.filename}" if error.filename else str(error)


def _silence_stdout() -> None:
    """Point standard output at nothing, or Python complains of the broken pipe once more when it ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class _Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(UNUSABLE, f"rashomon: {make_line(message)} (see {self.prog} --help)\n")


_READ_EXAMPLES = """\
examples:
  rashomon read pages/                          every page in a folder and the folders in it
  rashomon read a.html b.txt.gz more.jsonl      files: HTML, text, Markdown, JSONL; also packed with gzip
  rashomon read pages/ --format html,csv        the page to read, and tables for a spreadsheet
  rashomon read pages/ --out - > report.json    JSON to standard output, nothing else
  curl -s https://example.org/news | rashomon read - other.html

A JSONL record needs `text` or `html`, and may have `id`, `url`, `title`, `published`, `outlet`, `author`, `lang`.
What cannot be read is listed in the report with the reason, and the rest is read all the same.
exit status: 0 done, 2 wrong usage or nothing readable
"""
_DEMO_EXAMPLES = """\
examples:
  rashomon demo                     ten pages on one invented story, read into rashomon-report/
  rashomon demo --out somewhere     the pages themselves go to somewhere/pages
"""
_VERIFY_EXAMPLES = """\
examples:
  rashomon verify rashomon-report/report.json                   the pages are looked for where they were read
  rashomon verify report.json --pages pages/                    the pages lie elsewhere now
exit status: 0 everything holds, 1 at least one breach, 2 no report
"""


_JUDGE_DESCRIPTION = """\
The one thing that opens a connection: an OpenAI-compatible endpoint of your own is asked about pairs of tellings that the rules leave
unsure. It is sent those passages of your pages. Its key, if it wants one, is read from the environment variable RASHOMON_JUDGE_KEY.
"""


def _make_parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="rashomon", description="How many independent accounts a pile of news pages really holds.")
    parser.add_argument("--version", action="version", version=f"rashomon {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True, parser_class=_Parser)
    _add_read(commands)
    _add_demo(commands)
    _add_verify(commands)
    return parser


def _add_read(commands: argparse._SubParsersAction[_Parser]) -> None:
    summary = "read pages and write a report on them"
    parser = commands.add_parser("read", help=summary, description=summary, epilog=_READ_EXAMPLES, formatter_class=_Examples)
    parser.add_argument("paths", metavar="PATH", nargs="+", help="a file, a folder, or - for standard input")
    _add_judge(parser)
    _add_output(parser)
    parser.set_defaults(run=_run_read)


def _add_demo(commands: argparse._SubParsersAction[_Parser]) -> None:
    summary = "read an invented story that comes with Rashomon"
    parser = commands.add_parser("demo", help=summary, description=summary, epilog=_DEMO_EXAMPLES, formatter_class=_Examples)
    _add_output(parser)
    parser.set_defaults(run=_run_demo)


def _add_verify(commands: argparse._SubParsersAction[_Parser]) -> None:
    summary = "check every passage of a report against its pages, offline"
    parser = commands.add_parser("verify", help=summary, description=summary, epilog=_VERIFY_EXAMPLES, formatter_class=_Examples)
    parser.add_argument("report", metavar="REPORT", help="a report.json")
    parser.add_argument("--pages", metavar="PATH", nargs="+", help="files and folders that hold the pages")
    parser.set_defaults(run=_run_verify)


class _Examples(argparse.RawDescriptionHelpFormatter):
    """Help whose examples stay as they are written."""


def _add_judge(parser: _Parser) -> None:
    judging = parser.add_argument_group("a judge (off unless --judge is given)", _JUDGE_DESCRIPTION)
    judging.add_argument("--judge", metavar="URL", help="its address, as in http://localhost:11434/v1")
    judging.add_argument("--judge-model", metavar="NAME", help="the model to ask there")
    judging.add_argument("--judge-limit", metavar="N", type=int, help="at most so many questions in a run (default: 200)")


def _add_output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--out", metavar="DIR", default=_OUT, help=f"where the report goes (default: {_OUT}); - writes JSON to standard output"
    )
    parser.add_argument(
        "--format",
        metavar="LIST",
        default=",".join(api.USUAL_FORMATS),
        help=f"which of {','.join(api.Format)} to write (default: %(default)s); csv and parquet give {', '.join(api.TABLES)}, a table each",
    )
    parser.add_argument("--created", metavar="TIME", help="pin the report's time, as in 2026-01-01T00:00:00Z (default: now)")
    parser.add_argument("--quiet", action="store_true", help="no progress, no summary")


def _run_read(arguments: argparse.Namespace) -> int:
    return _read_and_report(arguments, arguments.paths, _find_judge(arguments))


def _find_judge(arguments: argparse.Namespace) -> Judge | None:
    if arguments.judge is None and arguments.judge_model is None and arguments.judge_limit is None:
        return None
    if arguments.judge is None or arguments.judge_model is None:
        raise InputError("a judge needs both --judge URL and --judge-model NAME")
    from rashomon.judges.endpoint import EndpointJudge, JudgeSettings

    asked = JudgeSettings(url=arguments.judge, model=arguments.judge_model)
    if arguments.judge_limit is not None:
        asked = replace(asked, limit=arguments.judge_limit)
    return EndpointJudge(asked, os.environ.get("RASHOMON_JUDGE_KEY"))


def _run_demo(arguments: argparse.Namespace) -> int:
    """Read the example's pages: copies beside the report, so that a reader can open them and ``verify`` finds them."""
    from importlib.resources import as_file, files

    with as_file(files("rashomon").joinpath("examples")) as examples:
        pages = sorted(examples.glob("*/pages/*"))
        if arguments.out == _TO_STDOUT:
            return _read_and_report(arguments, [str(page) for page in pages])
        _require_folder(arguments.out)
        folder = Path(arguments.out) / "pages"
        folder.mkdir(parents=True, exist_ok=True)
        for page in pages:
            (folder / page.name).write_bytes(page.read_bytes())
    return _read_and_report(arguments, [str(folder / page.name) for page in pages])


def _read_and_report(arguments: argparse.Namespace, paths: Sequence[str], judge: Judge | None = None) -> int:
    to_stdout = arguments.out == _TO_STDOUT
    formats = api.parse_formats(name.strip() for name in arguments.format.split(","))
    if to_stdout and api.Format.JSON not in formats:
        raise InputError("--out - writes JSON: leave --format out, or name a folder")
    if not to_stdout:
        _require_folder(arguments.out)
    with _Progress(sys.stderr, quiet=arguments.quiet) as progress:
        own = [] if to_stdout else [Path(arguments.out) / name for name in api.list_files()]  # an earlier report is no page
        report = api.read(paths, created=arguments.created, progress=progress, leave_out=own, judge=judge)
        progress("write", 0, 1)
        text = report.to_json() if to_stdout else ""
        written = () if to_stdout else report.write(arguments.out, formats)
    if judging := report.findings.judging:
        _tell_judging(judging, quiet=arguments.quiet)
    if to_stdout:
        _print_utf8(text)
    elif not arguments.quiet:
        _print_safe(report.summary())
        for path in written:
            _print_safe(str(path))
    return DONE


def _tell_judging(judging: Judging, *, quiet: bool) -> None:
    """Say what came of asking; whoever wants no summary hears of failures all the same."""
    pairs, changed = _count(judging.unsure, "pair"), _count(judging.changed, "stance")
    told = f"{judging.judge}: {pairs} unsure, {judging.asked} asked about, {judging.answered} answered, {changed} changed"
    failed = "; no answer: " + ", ".join(f"{why} ({number})" for why, number in judging.unanswered) if judging.unanswered else ""
    if failed or not quiet:
        print(f"rashomon: {make_line(told + failed)}", file=sys.stderr)


def _require_folder(out: str) -> None:
    """Say now, rather than after the work is done, that the report cannot be written."""
    if os.path.lexists(out) and not os.path.isdir(out):
        raise InputError(f"--out must name a folder, but {out} is a file")


def _run_verify(arguments: argparse.Namespace) -> int:
    found = api.verify(arguments.report, arguments.pages)
    for breach in found.breaches:
        _print_safe(f"breach: {breach}")
    for gap in found.unchecked:
        _print_safe(f"not checked: {gap}")
    verdict = "everything holds" if found.holds else _count(len(found.breaches), "breach", "breaches")
    counts = (_count(found.pages, "page"), _count(found.articles, "article"), _count(found.passages, "passage"))
    _print_safe(f"{verdict}: {counts[0]}, {counts[1]} and {counts[2]} checked and found right")
    return DONE if found.holds else BREACH


def _count(number: int, one: str, many: str | None = None) -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def _print_safe(text: str) -> None:
    """Print page text without what would steer the terminal, or what its encoding cannot show."""
    from rashomon.text.escape import make_printable

    encoding = sys.stdout.encoding or "utf-8"
    print(make_printable(text).encode(encoding, "backslashreplace").decode(encoding))


def _print_utf8(text: str) -> None:
    """Write JSON, which is UTF-8 whatever the terminal speaks."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8"))
    sys.stdout.buffer.flush()


_STAGES = {
    "acquire": "opening the pages",
    "clean": "finding the articles",
    "read": "reading sentence by sentence",
    "cluster": "sorting into stories",
    "compare": "comparing the tellings",
    "judge": "asking the judge",
    "write": "writing the report",
}


class _Progress:
    """One line on a terminal that says what is being done; silent where nobody watches."""

    def __init__(self, stream: TextIO, *, quiet: bool) -> None:
        self._stream = stream
        self._shown = not quiet and stream.isatty()

    def __enter__(self) -> _Progress:
        return self

    def __exit__(self, *_: object) -> None:
        self._show("")

    def __call__(self, stage: str, done: int, total: int) -> None:
        count = f" {done}/{total}" if total > 1 else ""
        self._show(f"{_STAGES.get(stage, stage)}{count} ...")

    def _show(self, line: str) -> None:
        if self._shown:
            self._stream.write(f"\r\x1b[K{line}")
            self._stream.flush()
