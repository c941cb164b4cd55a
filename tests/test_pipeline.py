"""The pipeline keeps every page, keeps the order out of the findings, and lets no page stop a run."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

import pytest

from rashomon import pipeline
from rashomon.engines import SerialEngine
from rashomon.model import Article, Page, Skip, SkipReason

Job = TypeVar("Job")
Result = TypeVar("Result")

LEAD = "The ferry Santa Brigida ran aground off Porto Alto on Monday with 212 people on board, the harbour master Ines Couto said."
MORE = "Nobody was hurt. Tugs pulled her free at noon, and she sailed on to Vila Real under her own power an hour later."


def make_page(uri: str, text: str, skipped: Skip | None = None) -> Page:
    digest = hashlib.sha256(f"{uri}{text}".encode()).hexdigest()
    return Page(
        id=f"p-{digest[:16]}",
        uri=uri,
        sha256=digest,
        size=len(text),
        media_type="text/plain",
        encoding="utf-8",
        text=text,
        skipped=skipped,
    )


PAGES = (
    make_page("a.txt", f"{LEAD}\n\n{MORE}\n"),
    make_page("b.txt", f"{LEAD}\n\n{MORE}\n"),
    make_page("c.bin", "", Skip(reason=SkipReason.BINARY, detail="holds NUL bytes")),
)


def test_a_page_that_was_skipped_before_stays_listed() -> None:
    findings = pipeline.run(PAGES, SerialEngine())
    assert [(p.uri, p.skipped.reason if p.skipped else None) for p in findings.pages] == [
        ("a.txt", None),
        ("b.txt", None),
        ("c.bin", SkipReason.BINARY),
    ]


def test_two_copies_make_one_story_and_one_account() -> None:
    (story,) = pipeline.run(PAGES, SerialEngine()).stories
    assert (len(story.story.articles), story.lineage.accounts.best) == (2, 1)


def test_the_order_of_the_pages_changes_nothing() -> None:
    assert pipeline.run(PAGES, SerialEngine()) == pipeline.run(PAGES[::-1], SerialEngine())


def test_a_page_that_breaks_the_cleaner_becomes_a_skip(monkeypatch: pytest.MonkeyPatch) -> None:
    real = pipeline.clean

    def break_on_a(page: Page, *rest: object) -> tuple[Article, ...] | Skip:
        if page.uri == "a.txt":
            raise RecursionError("too deep")
        return real(page, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "clean", break_on_a)
    findings = pipeline.run(PAGES, SerialEngine())
    broken = findings.pages[0].skipped
    assert broken is not None
    assert broken.reason is SkipReason.UNREADABLE
    assert "RecursionError: too deep" in broken.detail
    assert [a.page for a in findings.articles] == [PAGES[1].id]


def test_progress_tells_every_stage_from_nothing_to_all() -> None:
    told: list[tuple[str, int, int]] = []
    pipeline.run(PAGES, SerialEngine(), progress=lambda stage, done, total: told.append((stage, done, total)))
    for stage in ("clean", "read", "cluster", "compare"):
        steps = [(done, total) for s, done, total in told if s == stage]
        assert steps[0][0] == 0
        assert steps[-1][0] == steps[-1][1]


def test_no_pages_make_empty_findings() -> None:
    findings = pipeline.run((), SerialEngine())
    assert (findings.pages, findings.articles, findings.stories) == ((), (), ())


class BackwardsEngine:
    """Does the jobs last to first, but hands the results over in order, as every engine must."""

    def map(self, function: Callable[[Job], Result], jobs: Sequence[Job]) -> Iterable[Result]:
        return [function(j) for j in reversed(jobs)][::-1]


def test_an_engine_of_ones_own_gives_the_same_findings() -> None:
    assert pipeline.run(PAGES, BackwardsEngine()) == pipeline.run(PAGES, SerialEngine())
