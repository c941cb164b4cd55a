"""What changed between renderings of one utterance, as rows: the model, a rendering, what a reader is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import Quote, QuoteMode, Span
from rashomon.stages.extract.changes import tell_changes

ROWS = [
    ("We will rebuild the harbour wall.", "We will rebuild the harbour wall", None),
    ("We will rebuild the harbour wall.", "we will rebuild a harbour wall", None),
    ("We will rebuild the harbour wall.", "We will repair the harbour wall", "“repair” for “rebuild”"),
    ("We will rebuild the harbour wall by June.", "We will rebuild the harbour wall", "leaves out “by June”"),
    ("We will rebuild the harbour wall at great cost.", "We will soon rebuild the harbour wall at great cost", "adds “soon”"),
    ("We will rebuild the harbour wall.", "Stones cost money", "told in other words"),
]


def _quote(number: int, exact: str, mode: QuoteMode = QuoteMode.DIRECT, group: str | None = "g1") -> Quote:
    return Quote(id=f"q{number}", article=f"a{number}", span=Span(0, len(exact)), exact=exact, mode=mode, group=group)


@pytest.mark.parametrize(("model", "rendering", "told"), ROWS)
def test_tells_what_a_rendering_changes(model, rendering, told):
    first, second, third = tell_changes([_quote(1, model), _quote(2, model), _quote(3, rendering)])
    assert (first.changes, second.changes, third.changes) == (None, None, told)


def test_a_report_is_compared_with_the_words_that_another_article_quotes():
    told = tell_changes([_quote(1, "it would rebuild the wall", QuoteMode.INDIRECT), _quote(2, "We will rebuild the wall")])
    assert told[0].changes == "reported, not quoted; “it would” for “We will”"
    assert told[1].changes is None


def test_a_quote_alone_has_no_changes():
    assert tell_changes([_quote(1, "We will.", group=None), _quote(2, "They will.", group=None)])[1].changes is None


def test_only_the_first_changes_are_told():
    words = [f"word{n}" for n in range(60)]
    other = [w if n % 4 else f"term{n}" for n, w in enumerate(words)]
    told = tell_changes([_quote(1, " ".join(words)), _quote(2, " ".join(words)), _quote(3, " ".join(other))])[2]
    assert told.changes is not None
    assert told.changes.count(" for ") == 4


@given(st.lists(st.text("ab cé’", max_size=30), min_size=1, max_size=5))
def test_any_wording_is_told_without_fail(texts):
    told = tell_changes([_quote(n, t) for n, t in enumerate(texts)])
    assert [q.exact for q in told] == texts
    assert any(q.changes is None for q in told)
