"""What a story's articles tell of a name besides the name: the nouns it goes by, and whether it is a he, a she or an it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rashomon.model import Name, NameKind, Span
from rashomon.stages.extract.cues import lexicon
from rashomon.stages.extract.grammar import Grammar
from rashomon.text.name_words import HER_NAMES, HIS_NAMES


@dataclass(frozen=True, slots=True)
class Portrait:
    """The nouns that stand with a name, and the pronoun that goes with it: ``m``, ``f``, ``o`` for a thing or body, or not known."""

    nouns: frozenset[str]
    gender: str | None


GENDER = dict.fromkeys(("he", "his", "him", "himself"), "m") | dict.fromkeys(("she", "her", "hers", "herself"), "f")
_MALE = lexicon("mr mr. sir lord man boy father son husband brother king prince uncle grandfather widower gentleman actor monk priest")
_FEMALE = lexicon("ms ms. mrs mrs. miss lady dame woman girl mother daughter wife sister queen princess aunt grandmother widow actress nun")


def draw_portraits(grammars: Mapping[str, Grammar], names: Sequence[Name]) -> dict[str, Portrait]:
    """Return, for each name of a story, the nouns that its articles give it and the gender they show."""
    nouns: dict[str, set[str]] = defaultdict(set)
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    people: dict[tuple[str, int], list[tuple[int, str]]] = defaultdict(list)
    for name in names:
        given = name.canonical.lower().split()
        if name.kind is NameKind.PERSON and len(given) > 1:
            votes[name.canonical].update({"m": 1} if given[0] in HIS_NAMES else {"f": 1} if given[0] in HER_NAMES else {})
        nouns[name.canonical].update(w.lower() for w in re.findall(r"\w+", f"{name.canonical} {name.role or ''}"))
        for mention in name.mentions:
            grammar = grammars.get(mention.article)
            if grammar is None:
                continue
            head = grammar.token_in(mention.span.end - 1)
            found = set(_nouns_beside(grammar, mention.span, head))
            nouns[name.canonical].update(found)
            votes[name.canonical].update(_gender_of(found))
            if name.kind is not NameKind.PLACE:
                people[mention.article, grammar.sentence_of[head]].append((head, name.canonical))
    _vote_by_pronouns(grammars, people, votes)
    return {name: Portrait(frozenset(words), _decide(votes[name])) for name, words in nouns.items()}


def _nouns_beside(grammar: Grammar, mention: Span, head: int) -> Iterator[str]:
    """Yield the nouns that stand with a name: before it, in apposition, or as what it is said to be."""
    token = grammar.tokens[head]
    related = [c for c in grammar.children[head] if grammar.tokens[c].dep in ("compound", "appos", "nmod", "amod")]
    if token.dep in ("appos", "compound") and token.head != head:
        related.append(token.head)
    if token.dep == "nsubj" and grammar.tokens[token.head].lemma == "be":
        related.extend(c for c in grammar.children[token.head] if grammar.tokens[c].dep == "attr")
    for index in related:
        if not mention.start <= grammar.tokens[index].start < mention.end and not grammar.quoted[index]:
            yield grammar.tokens[index].lemma.lower()
            for child in grammar.children[index]:
                if grammar.tokens[child].dep == "compound" and not mention.start <= grammar.tokens[child].start < mention.end:
                    yield grammar.tokens[child].lemma.lower()


def _gender_of(nouns: set[str]) -> dict[str, int]:
    found: Counter[str] = Counter()
    for noun in sorted(nouns):
        if noun in _MALE or (noun.endswith("man") and not noun.endswith("woman") and len(noun) > 4 and noun != "human"):
            found["m"] += 3
        elif noun in _FEMALE or noun.endswith("woman"):
            found["f"] += 3
    return dict(found)


def _vote_by_pronouns(
    grammars: Mapping[str, Grammar], named: Mapping[tuple[str, int], list[tuple[int, str]]], votes: Mapping[str, Counter[str]]
) -> None:
    """Count "her pills" and "as he put it" behind the only name of a sentence, and "X said it would"."""
    for (article, sentence), heads in sorted(named.items()):
        if len({canonical for _, canonical in heads}) != 1:
            continue
        grammar, (head, canonical) = grammars[article], min(heads)
        _vote_by_next_sentence(grammar, sentence, canonical, head, named, votes)
        for index in range(head + 1, grammar.reading.sentences[sentence].end_token):
            token = grammar.tokens[index]
            if grammar.quoted[index] or token.dep not in ("nsubj", "nsubjpass", "poss"):
                continue
            if grammar.words[index] in GENDER:
                votes[canonical][GENDER[grammar.words[index]]] += 1
            elif grammar.words[index] == "it" and _is_said_by(grammar, index, head):
                votes[canonical]["o"] += 1


def _vote_by_next_sentence(
    grammar: Grammar,
    sentence: int,
    canonical: str,
    head: int,
    named: Mapping[tuple[str, int], list[tuple[int, str]]],
    votes: Mapping[str, Counter[str]],
) -> None:
    """Count "She" at the head of the narrator's next words behind a sentence whose subject is the only one it names."""
    if grammar.quoted[head] or grammar.tokens[head].dep not in ("nsubj", "nsubjpass", "appos"):
        return
    start = grammar.reading.sentences[sentence].end_token
    limit = min(start + _NEXT_WORDS, len(grammar.tokens))
    for index in range(start, limit):
        if grammar.quoted[index]:
            continue
        if (grammar.reading.article.id, grammar.sentence_of[index]) in named:
            return
        if grammar.words[index] in ("he", "she") and grammar.tokens[index].dep in ("nsubj", "nsubjpass"):
            votes[canonical][GENDER[grammar.words[index]]] += 1
            return
        if grammar.tokens[index].pos in ("NOUN", "PROPN", "VERB"):
            return


_NEXT_WORDS = 60
"""Tokens behind a sentence in which a pronoun still leans on it: a quotation may stand between."""


def _is_said_by(grammar: Grammar, index: int, head: int) -> bool:
    """Return whether "it" is the subject of what the name itself says ("Halden Water said it would appeal")."""
    clause = grammar.tokens[index].head
    verb = grammar.tokens[clause].head
    return grammar.tokens[clause].dep == "ccomp" and grammar.tokens[head].head == verb and grammar.tokens[head].dep == "nsubj"


def _decide(votes: Counter[str]) -> str | None:
    male, female = votes["m"], votes["f"]
    if male or female:
        return "m" if male >= 2 * female else "f" if female >= 2 * male else None
    return "o" if votes["o"] else None
