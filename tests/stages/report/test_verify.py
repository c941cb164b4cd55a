"""Every kind of breach is found, one at a time; nothing in a report file makes the check fall over."""

import copy
import dataclasses
import hashlib
import json
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.errors import ReportError
from rashomon.model import Page
from rashomon.stages.report import read_report, render_json, verify
from tests.stages.report.gold_findings import make_findings
from tests.stages.report.small_findings import CREATED, SETTINGS, make_small

PAGES = make_small().pages
REPORT = json.loads(render_json(make_small(), SETTINGS, CREATED))


def test_a_report_holds_against_its_own_pages():
    found = verify(REPORT, PAGES)
    assert found.breaches == ()
    assert (found.pages, found.articles, found.unchecked) == (2, 3, ())
    assert found.passages == 3 + 1 + 1 + 1 + 2  # tellings, quote, name, framing mark, shared passages


def test_a_labelled_story_holds_against_its_own_pages():
    findings = make_findings("aegean-ferry-fire", "velaris-corrib-bid")
    found = verify(read_report(render_json(findings, {}, CREATED)), findings.pages)
    assert found.breaches == ()
    assert found.passages > 500


def test_without_pages_the_report_is_checked_against_itself_and_says_so():
    found = verify(REPORT)
    assert found.holds
    assert found.pages == 0
    assert len(found.unchecked) == 1


def test_pages_are_found_by_content_whatever_they_are_called():
    moved = [dataclasses.replace(page, uri=f"elsewhere/{n}", id=str(n)) for n, page in enumerate(PAGES)]
    assert verify(REPORT, moved).holds


def test_a_page_from_standard_input_cannot_be_looked_for():
    report = copy.deepcopy(REPORT)
    for page in report["pages"]:
        page["uri"] = "-#2" if page["skipped"] is None else page["uri"]
    found = verify(report, PAGES[:1])
    assert found.holds
    assert found.pages == 1
    assert "standard input" in found.unchecked[0]


def _change(path: str, value: object) -> Callable[[dict], None]:
    """Return a change of one place of a report: keys and indices parted by dots."""

    def change(report: dict) -> None:
        *owners, last = [int(key) if key.isdigit() else key for key in path.split(".")]
        for key in owners:
            report = report[key]
        report[last] = value(report[last]) if callable(value) else value

    return change


STORY, CLAIM, TELLING, QUOTE = "stories.0.", "stories.0.claims.0.", "stories.0.claims.0.tellings.0.", "stories.0.quotes.0."

BREACHES = [
    ("page changed", "pages.0.sha256", "0" * 64, "no page handed in has its sha256"),
    ("page size", "pages.0.bytes", 7, "bytes, the report says 7"),
    ("page id twice", "pages.1.id", "p2", "stands twice"),
    ("article id twice", "articles.1.id", "p2/1", "stands twice"),
    ("claim id twice", "stories.0.claims.1.id", "c1", "stands twice"),
    ("no such page", "articles.0.page", "p9", "its page p9 is not in the report"),
    ("skipped page", "articles.0.page", "p3", "was skipped"),
    ("no such story", "articles.2.story", "s9", "s9 is not in the report"),
    ("stray claims the story", "articles.1.story", "s1", "does not list"),
    ("unlisted article", "stories.0.articles", ["p1/1"], "does not list"),
    ("foreign article", "stories.0.articles", ["p1/1", "p2/1", "p2/2"], "names another story"),
    ("text changed", "articles.0.text", lambda t: t.replace("Ten", "Six"), "sha256"),
    ("hash changed", "articles.0.sha256", "1" * 64, "sha256"),
    ("map shifted", "articles.0.map.0.1", 6, "where the page has"),
    ("map too long", "articles.0.map.0.2", 10_000, "leave the text"),
    ("map overlaps", "articles.0.map", [[0, 5, 10], [5, 10, 10]], "overlap"),
    ("map empty", "articles.0.map", [], "stands in no run"),
    ("range", STORY + "accounts.low", 9, "does not hold"),
    ("claim range", CLAIM + "independent.best", 9, "does not hold"),
    ("origin article", STORY + "origins.0.articles", ["p1/1", "p2/2"], "p2/2 is not in the story"),
    ("origin held elsewhere", STORY + "origins.0.held", "nobody", "nobody is not in the story"),
    ("origin without its own", STORY + "origins.0.articles", ["p2/1"], "is not among its articles"),
    ("derivation source", STORY + "derivations.0.source", "o9", "neither an article of the story nor an unheld origin"),
    ("held origin as source", STORY + "derivations.0.source", "o1", "neither an article of the story nor an unheld origin"),
    ("its own source", STORY + "derivations.0.source", "p2/1", "its own source"),
    ("passage outside", STORY + "derivations.0.passages.0.end", 10_000, "does not lie in the text"),
    ("source passage outside", STORY + "derivations.1.passages.0.source_end", 10_000, "does not lie in the text"),
    ("half a source passage", STORY + "derivations.1.passages.0.source_end", None, "does not lie in the text"),
    ("backward passage", STORY + "derivations.0.passages.0.end", 0, "does not lie in the text"),
    ("telling moved", TELLING + "start", 1, "the article has"),
    ("telling misquoted", TELLING + "exact", "Three people died", "the article has"),
    ("telling outside", TELLING + "end", 10_000, "does not lie in the text"),
    ("telling of a stray", TELLING + "article", "p2/2", "is not in the story"),
    ("against nobody", TELLING + "against", 5, "no other telling"),
    ("against itself", TELLING + "against", 0, "no other telling"),
    ("silent and telling", CLAIM + "silent", ["p1/1"], "silent and tells"),
    ("silent stray", CLAIM + "silent", ["p2/2"], "is not in the story"),
    ("claim nobody tells", CLAIM + "text", "Nine people died", "words of none of its tellings"),
    ("quote misquoted", QUOTE + "exact", "We saw it go", "the article has"),
    ("speaker elsewhere", QUOTE + "speaker_span", [0, 3], "its speaker does not stand"),
    ("cue outside", QUOTE + "cue_span", [0, 10_000], "its cue does not stand"),
    ("variant unwritten", STORY + "names.0.variants", {"p1/1": ["Anna Ruiz"]}, "does not stand in the article"),
    ("variant of a stray", STORY + "names.0.variants", {"p2/2": ["Rain"]}, "is not in the story"),
    ("name elsewhere", STORY + "names.0.places", {"p1/1": [[0, 3]]}, "holds none of its variants"),
    ("framing misquoted", STORY + "framing.0.exact", "evil", "the article has"),
    ("timeline", STORY + "timeline.0.claim", "c9", "c9 is not in the story"),
    ("shape: missing key", "articles.0", lambda a: {k: v for k, v in a.items() if k != "map"}, "'map' is a required property"),
    ("shape: wrong type", TELLING + "start", "3", "is not of type 'integer'"),
    ("shape: no integer", TELLING + "start", 3.0, "is not of type 'integer'"),
    ("shape: true is no integer", TELLING + "start", True, "is not of type 'integer'"),
    ("shape: negative", TELLING + "start", -1, "less than the minimum"),
    ("shape: huge", TELLING + "start", 10**30, "greater than the maximum"),
    ("shape: unknown word", CLAIM + "verdict", "true", "is not one of"),
    ("shape: share", STORY + "derivations.0.share", 1.5, "greater than the maximum"),
]


@pytest.mark.parametrize(("path", "value", "message"), [b[1:] for b in BREACHES], ids=[b[0] for b in BREACHES])
def test_a_breach_is_found(path: str, value: object, message: str):
    report = copy.deepcopy(REPORT)
    _change(path, value)(report)
    assert any(message in breach for breach in verify(report, PAGES).breaches), verify(report, PAGES).breaches


@pytest.mark.parametrize(
    ("markup", "text", "runs"),
    [
        ("<p>Tea &amp; jam</p>", "Tea & jam", [[0, 3, 4], [5, 12, 4]]),
        ("<p>&ldquo;Tea</p>", "“Tea", [[1, 10, 3]]),
        ("<p>Tea&rdquo;</p><div>buy &lt;now&gt;</div><p>&ldquo;Jam</p>", "Tea”\n“Jam", [[0, 3, 3], [6, 53, 3]]),
        ("<p>T<b>e</b>a</p>", "Tea", [[0, 3, 1], [1, 7, 1], [2, 12, 1]]),
        ("<p>Jam</p><p>Tea</p>", "Tea\nJam", [[0, 13, 3], [4, 3, 3]]),
    ],
)
def test_a_map_over_markup_holds(markup: str, text: str, runs: list[list[int]]):
    assert _verify_one(markup, text, runs) == ()


@pytest.mark.parametrize(
    ("markup", "text", "runs"),
    [
        ("<p>Tea &amp; jam</p>", "Tea + jam", [[0, 3, 4], [5, 12, 4]]),
        ("<p>Tea jam</p>", "Tea not jam", [[0, 3, 4], [7, 6, 4]]),
        ("<p>Tea</p>", "Tea!", [[0, 3, 3]]),
        ("<p>Tea</p>", "Tea", [[0, 500, 3]]),
    ],
)
def test_letters_that_the_page_does_not_have_are_found(markup: str, text: str, runs: list[list[int]]):
    assert len(_verify_one(markup, text, runs)) == 1


def _verify_one(markup: str, text: str, runs: list[list[int]]) -> tuple[str, ...]:
    report = copy.deepcopy(REPORT)
    raw = markup.encode()
    page = Page(
        id="p", uri="u", sha256=hashlib.sha256(raw).hexdigest(), size=len(raw), media_type="text/html", encoding="utf-8", text=markup
    )
    report["stories"] = []
    report["pages"] = [{**report["pages"][0], "id": "p", "sha256": page.sha256, "bytes": page.size}]
    report["articles"] = [
        {
            **report["articles"][0],
            "page": "p",
            "story": None,
            "text": text,
            "sha256": hashlib.sha256(text.encode()).hexdigest(),
            "map": runs,
        }
    ]
    return verify(report, [page]).breaches


@pytest.mark.parametrize(
    "junk", ["<" * 100_000, "&" * 100_000, "<a " * 30_000, "&#x" + "9" * 50_000 + ";"], ids=["tags", "amps", "open", "ref"]
)
def test_junk_between_runs_is_read_in_linear_time(junk: str):
    assert _verify_one(f"A{junk}B", "A?B", [[0, 0, 1], [2, len(junk) + 1, 1]])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        "3",
        "{",
        "{}",
        '{"rashomon": 1}',
        '{"rashomon": {"report": 2}}',
        '{"rashomon": {"report": true}}',
        "[" * 200_000,
        "9" * 5000,
    ],
)
def test_what_is_no_report_is_called_so(text: str):
    with pytest.raises(ReportError):
        read_report(text)


def test_breach_messages_are_one_safe_line():
    report = copy.deepcopy(REPORT)
    report["articles"][0]["page"] = "\x1b[31m\nred" * 1000
    for breach in verify(report, PAGES).breaches:
        assert breach.isprintable()
        assert len(breach) <= 300


def test_breaches_are_listed_up_to_a_bound():
    report = copy.deepcopy(REPORT)
    report["stories"][0]["framing"] = [{"article": "no", "start": 0, "end": 1, "exact": "x", "kind": "epithet"}] * 5000
    assert len(verify(report, PAGES).breaches) == 1001


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


def _find_paths(value: object, path: tuple = ()) -> list[tuple]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [p for key, inner in items for p in ((*path, key), *_find_paths(inner, (*path, key)))]


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(_find_paths(REPORT)), JSON)
def test_no_value_anywhere_makes_the_check_fall_over(path: tuple, value: object):
    report = copy.deepcopy(REPORT)
    owner = report
    for key in path[:-1]:
        owner = owner[key]
    owner[path[-1]] = value
    try:
        verify(report, PAGES)
    except ReportError:
        assert path[0] == "rashomon"
