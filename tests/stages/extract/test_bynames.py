"""By-names: what one narrator alone calls somebody."""

import pytest

from rashomon.stages.extract.bynames import find_bynames, read_wording
from rashomon.stages.extract.grammar import read_grammar
from tests.stages.extract.read_text import read

REPORTS = (
    "Anna Novak, the harbour director, opened the port on Friday.",
    "Anna Novak, director of the harbour, spoke on Friday to the crew of the ferry.",
    "The harbour director said the ferry would sail. The mayor was there.",
)
NAMED = [
    ("Anna Novak, the smoothest peddler on the coast, opened the port.", ["the smoothest peddler"]),
    ("Anna Novak, that fountain of candour, opened the port.", ["that fountain of candour"]),
    ("The duchess of the harbour opened the port.", ["The duchess of the harbour"]),
    ("Anna Novak, the harbour director, opened the port.", []),
    ("The mayor of the harbour opened the port.", []),
    ("She opened the cupboard.", []),
    ("“Anna Novak, that fountain of candour, is here,” he said.", []),
]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_a_name_that_no_other_account_gives(text, names):
    grammars = [read_grammar(r) for r in read(text, *REPORTS)]
    assert [s.of(text) for s in find_bynames(grammars[0], read_wording(grammars))] == names


def test_too_few_accounts_tell_nothing():
    grammars = [read_grammar(r) for r in read(NAMED[0][0], REPORTS[0])]
    assert not list(find_bynames(grammars[0], read_wording(grammars)))
