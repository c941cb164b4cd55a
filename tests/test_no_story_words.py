"""No name of a labelled story stands in the program: what is right on these stories has to be right on others too.

The names are those of the gold files: each spelling of each name, the outlets, the writers, the origins. A word of theirs is
general, and tells nothing of where it was taken from, when one of three lists made by others holds it: the English words that
come with the language model (WordNet's: "Sport", "London", "Brazil"), the territories, languages and currencies of the Unicode
CLDR, or the cities of the time zone database. What is left ("Velaris", "Tarnwick") may stand nowhere in src/rashomon but in the
examples: in no list, pattern, docstring, comment or data file, in whatever case. Of a name made of general words alone ("Daily
Touchline") the whole must not stand there, in its own capitals.
"""

from __future__ import annotations

import json
import re
import unicodedata
import zoneinfo
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from babel import Locale
from spacy.lang.en.stop_words import STOP_WORDS

from rashomon.text import name_words
from rashomon.text.language import _load_model

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "rashomon"
EXAMPLES = SOURCE / "examples"
STORIES = (ROOT / "examples", EXAMPLES, ROOT / "eval" / "stories", ROOT / "eval" / "held_out")
LEARNED = SOURCE / "text" / "minilm"
"""The sentence model's vocabulary: its makers learned it long before these stories were written."""
WORD = re.compile(r"[^\W\d_]+")

REAL_PLACES = {"agia", "balti", "beltsy", "mitilini", "piraeus", "transdniestria", "transnistria"}
"""Places of this world with two names each (text/name_words.py lists two hundred), and the Greek for saint."""
FOREIGN_WORDS = {"agence", "ajans", "atletico", "cabo", "deportivo", "diario", "frente", "gaz", "mineracao", "sporitelna", "ter", "trans"}
"""What other languages call an agency, a cape, a daily, a club, a front, gas, mining, a bank; a prefix; how Dutch family names begin."""
COMMON_GIVEN = {"ann", "jun"}
"""Borne by very many, and in no list; the second is a month, cut short, as well."""
TRADE_WORDS = {"newswire"}
"""Of the news trade, and too new for the lists."""
ALLOWED = TRADE_WORDS | REAL_PLACES | FOREIGN_WORDS | COMMON_GIVEN
BODIES = {"Coast Guard", "Foreign Ministry", "Supreme Court", "United States"}
"""Names of general words that every country's news holds."""


@cache
def general_words() -> frozenset[str]:
    tables = _load_model().get_pipe("lemmatizer").lookups
    entries = [entry for table in ("lemma_index", "lemma_exc") for words in tables.get_table(table).values() for entry in words]
    english = Locale("en")
    world = [name for table in (english.territories, english.languages, english.currencies) for name in table.values()]
    told = (*entries, *world, *zoneinfo.available_timezones(), *STOP_WORDS)
    return frozenset(fold(word) for entry in told for word in WORD.findall(entry))


def fold(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).casefold()


def is_general(word: str) -> bool:
    folded = fold(word)
    return len(folded) < 3 or not general_words().isdisjoint({folded, folded.removesuffix("s"), folded.removesuffix("es")})


@cache
def story_names() -> frozenset[str]:
    golds = [json.loads(path.read_text(encoding="utf-8")) for folder in STORIES for path in sorted(folder.rglob("gold.json"))]
    assert len(golds) >= 10
    return frozenset(name for gold in golds for name in names_of(gold) if name)


def names_of(gold: dict[str, Any]) -> Iterator[str | None]:
    for origin in gold["origins"]:
        yield origin["name"]
    for article in gold["articles"]:
        yield from (article["outlet"], article["byline"], article["credit"])
    for name in gold["names"]:
        yield name["canonical"]
        for variants in name["variants"].values():
            yield from variants


@cache
def telling_words() -> frozenset[str]:
    """The words, folded, that only the stories have."""
    words = {w for name in story_names() for w in WORD.findall(name) if w[0].isupper() and not is_general(w)}
    return frozenset(fold(w) for w in words) - ALLOWED - given_names()


def given_names() -> frozenset[str]:
    """The given names and the East Asian surnames that the program lists, some hundreds: very many people bear each of them."""
    rows = (*name_words.NICKNAMES, *name_words.ROMANISATIONS)
    return frozenset(fold(name) for name in (*name_words.GIVEN_NAMES, *(name for row in rows for name in row)))


@cache
def general_names() -> list[str]:
    """The names made of several general words: only the whole of them tells a story."""
    names = {n for n in story_names() if len(n.split()) > 1 and all(w[0].isupper() and is_general(w) for w in WORD.findall(n))}
    return sorted(names - BODIES - set(Locale("en").territories.values()))


def sources() -> list[Path]:
    files = (p for p in SOURCE.rglob("*") if p.is_file() and "__pycache__" not in p.parts)
    return sorted(p for p in files if EXAMPLES not in p.parents and LEARNED not in p.parents)


def find_leaks(text: str) -> set[str]:
    words = telling_words()
    whole = {name for name in general_names() if re.search(rf"\b{re.escape(name)}\b", text)}
    return whole | {word for word in WORD.findall(text) if fold(word) in words}


@pytest.mark.parametrize("path", sources(), ids=lambda p: str(p.relative_to(SOURCE)))
def test_no_name_of_a_story_stands_in_the_program(path: Path) -> None:
    assert find_leaks(path.read_text(encoding="utf-8")) == set()


@pytest.mark.parametrize("text", ["the Velaris bid", "r'(?:tarnwick|x)'", "# as in Drašnik", "Continental Dispatch says"])
def test_a_name_of_a_story_would_be_found(text: str) -> None:
    assert find_leaks(text)


@pytest.mark.parametrize("text", ["Sport in London", "Brazil and Prague in May", "the coast guard", "a herald of spring"])
def test_general_words_are_nobodys(text: str) -> None:
    assert find_leaks(text) == set()


def test_every_exception_is_still_needed() -> None:
    text = {fold(word) for path in sources() for word in WORD.findall(path.read_text(encoding="utf-8"))}
    assert ALLOWED - text == set()
