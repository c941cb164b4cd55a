"""What the terminal shows when a run is done: one screen, page text made safe."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterator, Sequence

from rashomon.model import Findings, Stance, Verdict
from rashomon.stages.report import strings
from rashomon.stages.report.sections import view_findings
from rashomon.stages.report.views import ClaimView, ReportView, StoryView
from rashomon.text.escape import make_line

_LINES, _COLUMNS = 22, 79
_STORY_LINES = 4


def summarise(findings: Findings) -> str:
    """Return what ``findings`` say, within 24 lines of 80 columns: the counts, then each story with its conflicts."""
    view = view_findings(findings, {}, "", "")
    head = textwrap.wrap(" ".join([view.headline, *_note_accounts(view), *_note_skips(view)]), _COLUMNS)
    room = _LINES - len(head)
    if len(view.stories) * _STORY_LINES <= room:
        conflicts = room // max(len(view.stories), 1) - 3
        body = [line for story in view.stories for line in ("", *_summarise_story(story, conflicts))]
    else:
        body = ["", *_list_stories(view.stories, room - 1)]
    return "\n".join(_fit(line) for line in (*head, *body)) + "\n"


def _note_accounts(view: ReportView) -> Iterator[str]:
    if view.accounts:
        yield f"They come down to {view.accounts}."


def _note_skips(view: ReportView) -> Iterator[str]:
    if view.skipped:
        yield f"{strings.write_left_out(len(view.skipped))}; the report says why."


def _list_stories(stories: Sequence[StoryView], room: int) -> Iterator[str]:
    shown = stories if len(stories) <= room else stories[: room - 1]
    for story in shown:
        counts = f"{len(story.articles)} told it, {strings.write_accounts(story.report.lineage.accounts)}"
        yield f"{story.number}. {_cut(make_line(story.title), _COLUMNS - len(counts) - 8)} — {counts}"
    if len(shown) < len(stories):
        yield f"... and {strings.spell_count(len(stories) - len(shown), 'more story', 'more stories')}"


def _summarise_story(story: StoryView, room: int) -> Iterator[str]:
    told = strings.count(len(story.articles), "article")
    yield f"{story.number}. {make_line(story.title)}"
    yield f"   {told}, {strings.write_accounts(story.report.lineage.accounts)}; {_count_conflicts(story)}"
    for claim in [c for c in story.claims if c.is_conflict][:room]:
        yield f"   {_sign(claim)} {make_line(claim.text)}"


def _count_conflicts(story: StoryView) -> str:
    counts = dict(story.verdicts)
    found = [(counts[v], strings.VERDICTS[v][1]) for v in (Verdict.DISPUTED, Verdict.UPDATED) if v in counts]
    found += [(story.damaged, strings.STANCES[Stance.DAMAGED][1])] if story.damaged else []
    if not found:
        return f"{strings.count(len(story.claims), 'claim')}, {strings.NO_CONFLICT}"
    (first, word), *others = found
    return ", ".join([f"{strings.count(first, 'claim')} {word}", *(f"{number} {word}" for number, word in others)])


def _sign(claim: ClaimView) -> str:
    if claim.claim.verdict in (Verdict.DISPUTED, Verdict.UPDATED):
        return strings.VERDICTS[claim.claim.verdict][0]
    return strings.DAMAGED_SIGN


def _fit(line: str) -> str:
    return _cut(line, _COLUMNS)


def _cut(line: str, columns: int) -> str:
    """Return ``line`` cut to ``columns`` of a screen, counting wide letters twice and combining marks not at all."""
    width = 0
    for place, letter in enumerate(line):
        width += 0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        if width > columns - 1 and place + 1 < len(line):
            return line[:place].rstrip() + "…"
    return line
