"""The parse of an article is put together from its paragraphs' parses with offsets that hold."""

from hypothesis import given
from hypothesis import strategies as st

from rashomon.text.language import _LETTERS_TOGETHER, SpacyParser, _batch, assemble, find_paragraphs

TEXT = "The ferry burned off Limnos on Sunday. Nine people died.\nShe was built in 1991, the owner said.\n“It was quick,” said Ana."


def test_tokens_and_sentences_stand_where_they_say() -> None:
    parses = SpacyParser().parse([p.of(TEXT) for p in find_paragraphs(TEXT)])
    tokens, sentences = assemble(TEXT, parses)
    assert [s.span.of(TEXT) for s in sentences][:2] == ["The ferry burned off Limnos on Sunday.", "Nine people died."]
    assert [s.paragraph for s in sentences] == [0, 0, 1, 2]
    assert all(0 <= t.head < len(tokens) for t in tokens)
    for sentence in sentences:
        inside = tokens[sentence.first_token : sentence.end_token]
        assert all(sentence.first_token <= t.head < sentence.end_token for t in inside)
        assert sentence.span.start == inside[0].start


def test_a_paragraph_that_stands_twice_is_parsed_alike() -> None:
    first, second = SpacyParser().parse(["The dam gave way."] * 2)
    assert first == second


@given(st.lists(st.text(alphabet=st.characters(exclude_characters="\n"), max_size=20), max_size=6))
def test_paragraphs_are_the_lines_that_hold_something(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert [p.of(text) for p in find_paragraphs(text)] == [line for line in lines if line.strip()]


def test_a_paragraph_without_end_comes_in_pieces_that_lose_nothing() -> None:
    text = "word " * 5_000 + "x" * 25_000
    pieces = list(find_paragraphs(text))
    assert max(len(p) for p in pieces) <= 10_000
    assert "".join(p.of(text) for p in pieces) == text
    assert pieces[0].of(text).endswith("word ")


@given(st.lists(st.integers(min_value=1, max_value=10_000), max_size=200))
def test_the_parser_holds_few_letters_at_once_and_forgets_none(sizes: list[int]) -> None:
    texts = ["x" * size for size in sizes]
    batches = list(_batch(texts))
    assert [text for batch in batches for text in batch] == texts
    assert all(len(batch) <= 64 and sum(map(len, batch)) <= _LETTERS_TOGETHER for batch in batches)
