"""Pages in the forms that sites, mails and exports have: their articles' text, and what they tell of it."""

from __future__ import annotations

import pytest

from rashomon.model import Article
from rashomon.text.offsets import find_breach
from rashomon.text.words import fold
from tests.stages.clean.invented_pages import clean_html, clean_text
from tests.stages.clean.page_forms import FORMS, Form

UNREAD = {
    "numbered digest whose last item is cut off": "items of one paragraph each, with nothing between them and all but the last whole",
    "a text browser's printout with numbered links": "the numbers of its links stand in its menu and before its names",
}
"""Forms that are known to be read badly, and why."""
UNTOLD = {
    **UNREAD,
    "stub in front of a paywall": "a name alone on its line may be a place",
}
"""Forms whose facts are known to be read badly."""


def mark(known: dict[str, str]) -> list[object]:
    """Return the forms as cases, those that are known to fail marked so."""
    return [
        pytest.param(f, id=f.name, marks=[pytest.mark.xfail(reason=known[f.name], strict=True)] if f.name in known else []) for f in FORMS
    ]


def read(form: Form) -> tuple[Article, ...]:
    """Return the articles of a form's page."""
    return clean_html(form.page) if form.is_tagged else clean_text(form.page)


@pytest.mark.parametrize("form", mark(UNREAD))
def test_a_page_of_this_form_gives_its_articles_and_nothing_else(form: Form) -> None:
    found = [" ".join(article.text.split()) for article in read(form)]
    assert found == [" ".join(" ".join(body).split()) for body in form.bodies]


@pytest.mark.parametrize("form", mark(UNTOLD))
def test_a_page_of_this_form_tells_its_title_day_writer_and_outlet(form: Form) -> None:
    articles = read(form)
    first = articles[0]
    assert tuple(a.title for a in articles) == form.titles
    assert (first.published[:10] if first.published else None) == form.day
    assert first.byline == form.byline
    assert fold(first.outlet or "") == fold(form.outlet or "")


@pytest.mark.parametrize("form", mark({}))
def test_every_letter_of_a_page_of_this_form_is_mapped(form: Form) -> None:
    assert all(find_breach(a.text, a.map, form.page) is None for a in read(form))
