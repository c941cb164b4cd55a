"""report.json: its shape, its order, its bytes."""

import dataclasses
import json
import random
from enum import StrEnum

import jsonschema
import pytest

from rashomon import model
from rashomon.model import Findings
from rashomon.stages.report import load_schema, render_html, render_json, render_markdown, verify
from tests.shared_data import ROOT
from tests.stages.report.gold_findings import make_findings
from tests.stages.report.small_findings import CREATED, SETTINGS, make_small

_ENUMS = {
    ("page", "reason"): model.SkipReason,
    ("derivation", "how"): model.How,
    ("passage", "kind"): model.PassageKind,
    ("claim", "kind"): model.ClaimKind,
    ("claim", "verdict"): model.Verdict,
    ("telling", "stance"): model.Stance,
    ("quote", "mode"): model.QuoteMode,
    ("name", "kind"): model.NameKind,
    ("framing", "kind"): model.FramingKind,
}


@pytest.fixture(scope="module")
def ferry() -> Findings:
    return make_findings("aegean-ferry-fire")


@pytest.fixture(params=["small", "ferry"])
def findings(request: pytest.FixtureRequest, ferry: Findings) -> Findings:
    return ferry if request.param == "ferry" else make_small()


def test_a_report_fits_the_schema(findings):
    jsonschema.Draft202012Validator(load_schema()).validate(json.loads(render_json(findings, SETTINGS, CREATED)))


def test_the_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(load_schema())


@pytest.mark.parametrize(("owner", "key"), _ENUMS, ids=".".join)
def test_the_schema_lists_the_model_s_own_words(owner: str, key: str):
    properties = load_schema()["$defs"][owner]["properties"]
    found = properties["skipped"]["anyOf"][1]["properties"][key] if owner == "page" else properties[key]
    enum: type[StrEnum] = _ENUMS[owner, key]
    assert found["enum"] == [str(word) for word in enum]


def test_the_keys_stand_in_the_order_of_the_format():
    report = json.loads(render_json(make_small(), SETTINGS, CREATED))
    assert list(report) == ["rashomon", "created", "settings", "pages", "articles", "stories"]
    for owner, items in {"page": report["pages"], "article": report["articles"], "story": report["stories"]}.items():
        assert list(items[0]) == list(load_schema()["$defs"][owner]["properties"])


@pytest.mark.parametrize("render", [render_json, render_html, render_markdown])
def test_the_order_of_the_findings_changes_no_byte(findings, render):
    expected = render(findings, SETTINGS, CREATED)
    for seed in range(2):
        assert render(shuffle(findings, random.Random(seed)), SETTINGS, CREATED) == expected


def shuffle(value, dice):
    """Return a findings value with every tuple in another order, references by index kept right."""
    if isinstance(value, model.Claim):
        order = dice.sample(range(len(value.tellings)), len(value.tellings))
        moved = [value.tellings[i] for i in order]
        tellings = tuple(dataclasses.replace(t, against=None if t.against is None else order.index(t.against)) for t in moved)
        return dataclasses.replace(value, tellings=tellings, silent=tuple(dice.sample(value.silent, len(value.silent))))
    if isinstance(value, tuple):
        return tuple(shuffle(v, dice) for v in dice.sample(value, len(value)))
    if dataclasses.is_dataclass(value) and not isinstance(value, model.Span):
        return dataclasses.replace(value, **{f.name: shuffle(getattr(value, f.name), dice) for f in dataclasses.fields(value)})
    return value


def test_the_telling_judged_against_is_the_same_after_sorting(ferry):
    report = json.loads(render_json(make_small(), SETTINGS, CREATED))
    first, second = report["stories"][0]["claims"][0]["tellings"]
    assert (first["value"], second["against"]) == ("2 word", 0)


def test_unknown_is_null_and_a_share_has_four_digits():
    findings = make_small()
    story = findings.stories[0]
    derivation = dataclasses.replace(story.lineage.derivations[0], share=1 / 3)
    story = dataclasses.replace(story, lineage=dataclasses.replace(story.lineage, derivations=(derivation,)))
    report = json.loads(render_json(dataclasses.replace(findings, stories=(story,)), {}, CREATED))
    assert report["stories"][0]["derivations"][0]["share"] == 0.3333
    stray = next(a for a in report["articles"] if a["id"] == "p2/2")
    assert (stray["published"], stray["story"], stray["split"]) == (None, None, None)
    assert [p["skipped"] for p in report["pages"] if p["skipped"]] == [{"reason": "binary", "detail": "word is not text"}]


def test_a_quote_tells_how_it_changed_and_a_reader_of_old_reports_may_miss_it():
    report = json.loads(render_json(make_small(), {}, CREATED))
    (quote,) = report["stories"][0]["quotes"]
    assert quote.pop("changes") == "“word” for “it”"
    jsonschema.Draft202012Validator(load_schema()).validate(report)
    assert "“word” for “it”" in render_markdown(make_small(), {}, CREATED)


def test_a_number_that_is_none_is_refused():
    with pytest.raises(ValueError, match="JSON"):
        render_json(make_small(), {"share": float("nan")}, CREATED)


def test_the_timeline_names_the_claims_with_a_day():
    report = json.loads(render_json(make_small(), {}, CREATED))
    assert report["stories"][0]["timeline"] == [{"date": "2025-03-01", "claim": "c1"}]


def test_a_lone_surrogate_is_replaced_and_every_offset_still_holds():
    text = render_json(make_small("\ud800"), {}, CREATED)
    text.encode("utf-8")
    breaches = verify(json.loads(text)).breaches
    assert all("sha256" in breach for breach in breaches)  # such a text has no UTF-8 to hash: acquire lets none through


def test_any_setting_can_be_written():
    report = json.loads(render_json(make_small(), {"kinds": frozenset({"b", "a"}), "how": model.How.CUT}, CREATED))
    assert report["settings"] == {"kinds": ["a", "b"], "how": "cut"}


def test_no_pages_make_an_empty_report():
    empty = Findings(pages=(), articles=(), stories=())
    report = json.loads(render_json(empty, {}, CREATED))
    jsonschema.Draft202012Validator(load_schema()).validate(report)
    assert verify(report).holds


@pytest.mark.parametrize("enum", _ENUMS.values(), ids=lambda e: e.__name__)
def test_the_description_names_every_word(enum: type[StrEnum]):
    text = (ROOT / "docs" / "report-format.md").read_text(encoding="utf-8")
    assert [str(word) for word in enum if f"`{word}`" not in text] == []
