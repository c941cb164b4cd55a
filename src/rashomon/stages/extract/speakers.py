"""Who is speaking: from the noun phrase beside a cue to a name of the story.

A phrase is a name, a name with a role ("the union's secretary, Jon Peck"), a pronoun, a role alone ("the minister"), an
organisation, or somebody without a name ("a coast guard officer"). Pronouns and roles go to the last fitting person or
organisation of the article; where none fits, a phrase keeps its own words and a pronoun stays without a name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rashomon.model import Name, NameKind, Span
from rashomon.stages.extract.attribution import find_owner
from rashomon.stages.extract.cues import DOCUMENTS, THOUGHT, lexicon
from rashomon.stages.extract.grammar import FINAL, Grammar
from rashomon.stages.extract.nouns import BODY_NOUNS, GENERIC_BODY, is_human
from rashomon.stages.extract.portraits import GENDER, Portrait


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the canonical name (or the phrase's own words, or nobody) and where the article names them."""

    canonical: str | None
    span: Span | None
    name: Name | None = None
    leads: bool = False
    """Whether the phrase is the subject of its sentence."""


NOBODY = Speaker(None, None)


_FIRST_PERSON = lexicon("i we you me us my our one this that there what")
_VAGUE = lexicon("some others other many few both all none most several each any anyone everyone somebody someone nobody everybody more")
_ANYBODY = lexicon(
    """man woman lady gentleman head chief boss leader official politician diplomat father mother widow veteran pensioner resident
    survivor witness spokesman spokeswoman spokesperson chairman chairwoman founder owner executive expert candidate member"""
)
"""What somebody of any trade may be called as well."""
_STYLES = {
    "excellency": lexicon("president governor ambassador governor-general"),
    "majesty": lexicon("king queen emperor sultan"),
    "highness": lexicon("prince princess duke emir"),
    "holiness": lexicon("pope patriarch"),
    "eminence": lexicon("cardinal"),
}
"""What those are who are spoken of by a style of address."""
_BOARDS = lexicon("placard sign banner poster headline caption slogan inscription plaque graffiti sticker label badge t-shirt")
"""Things that words stand on: whose words they are, they do not say."""
_PAPERS = lexicon("statement letter email e-mail message tweet post memo note communique release")
"""What somebody gives out, and speaks by."""
_PRIVATE = lexicon("company firm business corporation operator carrier")
_PUBLIC = lexicon(
    """court ministry police army guard government parliament council commission committee office bureau department brigade party
    federation association union school hospital university consulate embassy cabinet senate congress municipality county state authority
    authorities tribunal service inspectorate agency institute chamber assembly board"""
)
_LEFT = frozenset({"compound", "amod", "nmod", "nummod", "poss", "det", "flat", "quantmod", "predet", "npadvmod", "advmod"})
_AGED = re.compile(r"\b(?P<years>\d{1,3})[- ](?:years?|yrs?)[- ][a-z]+", re.IGNORECASE)
_FAR = 1500  # a role or pronoun seldom refers further back than two or three paragraphs of news text


class Cast:
    """The people and bodies of one article in the order in which it names them, and who spoke last."""

    def __init__(self, grammar: Grammar, names: Sequence[Name], portraits: Mapping[str, Portrait]) -> None:
        article = grammar.reading.article.id
        byline = (grammar.reading.article.byline or "").lower().split()
        writers = (n for n in names if n.kind is NameKind.PERSON and len(byline) > 1 and n.canonical.lower().split()[-1] == byline[-1])
        self._author = next(writers, None)
        self._people = tuple(n for n in names if n.kind is NameKind.PERSON)
        own = tuple(f" {w.lower()}" for w in (grammar.reading.article.outlet, grammar.reading.article.credit) if w)
        others = [n for n in names if n.kind is NameKind.PERSON or not any(o.endswith(f" {n.canonical.lower()}") for o in own)]
        pairs = ((m.span, n) for n in others for m in n.mentions if m.article == article)
        self._grammar = grammar
        self._portraits = portraits
        self._mentions = sorted(pairs, key=lambda pair: (pair[0], pair[1].canonical))
        self._starts = [span.start for span, _ in self._mentions]
        self._quoted = [_inside_quotation(grammar, span) for span, _ in self._mentions]
        self._spoken: list[tuple[int, Speaker]] = []

    def note(self, place: int, speaker: Speaker) -> None:
        """Remember that somebody spoke at a place of the text."""
        if speaker.canonical is not None:
            self._spoken.append((place, speaker))

    def is_aside(self, place: int) -> bool:
        """Return whether a cue stands in a relative clause of a sentence in which somebody spoke before: it is an aside."""
        grammar = self._grammar
        token = grammar.first_at(place)
        sentence = grammar.reading.sentences[grammar.sentence_of[token]]
        return grammar.tokens[token].dep == "relcl" and self.last_speaker(place, sentence.span.start) is not None

    def last_speaker(self, place: int, since: int = 0) -> Speaker | None:
        """Return who spoke last before ``place``, not before ``since``."""
        for at, speaker in reversed(self._spoken):
            if at < since:
                break
            if at < place:
                return speaker
        return None

    def resolve(self, head: int) -> Speaker:
        """Return the speaker that the noun phrase around the token ``head`` names."""
        grammar = self._grammar
        word = grammar.words[head]
        phrase = self._phrase(head)
        span = grammar.span(*phrase)
        if word in ("one", "another") and (trade := self._trade_beside(head)) is not None:
            return self.resolve(trade)
        if word in _STYLES:
            return self._styled(head, span)
        nobody = word in _FIRST_PERSON and grammar.tokens[head].pos != "PROPN"  # "the US said"
        if word == "i" and nobody and self._author is not None:
            return Speaker(self._author.canonical, span, self._author)
        if nobody or word in _VAGUE or grammar.tokens[head].lemma.lower() in _BOARDS:
            return Speaker(None, span)
        if word in ("who", "which"):
            return NOBODY
        if grammar.tokens[head].pos == "PRON":
            return self._pronoun(head, span)
        if (issuer := self._issuer(head)) is not None:
            found = self.resolve(issuer)
            return Speaker(found.canonical, span, found.name)
        name = self._name_at(head)
        if name is None or (name.kind is not NameKind.PERSON and is_human(grammar.tokens[head].lemma)):
            name = self._name_beside(head, phrase) or name
        if name is not None:
            return Speaker(name.canonical, span, name)
        return self._described(head, span)

    def subject_before(self, place: int, since: int) -> Speaker | None:
        """Return the last person named outside quotations between two places, one who does something first."""
        found = self._latest(place, since, lambda n: n.kind is NameKind.PERSON)
        return None if found is None else Speaker(found[1].canonical, found[0], found[1], found[2])

    def named(self, label: Span) -> Speaker:
        """Return the speaker that a transcript's label names."""
        words = label.of(self._grammar.text)
        name = self._name_over(label)
        if name is None:
            name = next((n for _, n in self._mentions if n.canonical.lower() == words.lower()), None)
        return Speaker(name.canonical if name else (words if len(words) > 1 else None), label, name)

    def named_behind(self, place: int) -> Speaker | None:
        """Return the person whose name stands first in the clause behind a quotation ("…," X, the governor, ...)."""
        at = bisect_left(self._starts, place)
        for span, name in self._mentions[at : at + 2]:
            between = self._grammar.text[place : span.start]
            if name.kind is NameKind.PERSON and len(between) < 40 and not re.search(r"[.!?\n]", between):
                return Speaker(name.canonical, span, name)
        return None

    def _phrase(self, head: int) -> tuple[int, int]:
        """Return the tokens of a noun phrase: what stands left of its head, the head, and a short "of ..." behind it."""
        grammar = self._grammar
        first = head
        for child in grammar.children[head]:
            if child < first and grammar.tokens[child].dep in _LEFT:
                first = min(first, grammar.reach(child)[0])
        first = max(first, head - 12)
        while first < head and (grammar.tokens[first].pos == "PUNCT" or grammar.quoted[first]):
            first += 1
        end = head + 1
        while end < len(grammar.tokens) and grammar.tokens[end].pos == "PROPN" and grammar.tokens[end].head == head:
            end += 1
        following = grammar.child(head, "prep")
        if following == end and grammar.words[following] in ("of", "in", "at", "for", "from", "on"):
            last = grammar.reach(following)[1]
            if last - following <= 7 and not any(grammar.words[i] in (",", ";", ":") or grammar.quoted[i] for i in range(following, last)):
                end = last
        return first, end

    def _styled(self, head: int, span: Span) -> Speaker:
        """Return whom "His Excellency" means: the name or office behind it, else the last bearer of such an office."""
        grammar = self._grammar
        place, offices = grammar.tokens[head].start, _STYLES[grammar.words[head]]
        for index in range(head + 1, min(head + 4, len(grammar.words))):
            if self._name_at(index) or grammar.words[index] in offices:
                return self.resolve(index)
        known = self._latest(place, 0, lambda n: n.kind is NameKind.PERSON and bool(offices & self._portrait(n).nouns))
        if known is not None:
            return Speaker(known[1].canonical, span, known[1])
        within = (*range(head - 1, -1, -1), *range(head + 1, len(grammar.words)))
        office = next((i for i in within if grammar.words[i] in offices and not grammar.quoted[i]), None)
        words = None if office is None else _without_article(grammar.span(*self._phrase(office)).of(grammar.text))
        return Speaker(words or span.of(grammar.text), span)

    def _issuer(self, head: int) -> int | None:
        """Return the name of whose "statement from Pell Lines" or "Berg's letter" it is: a paper says what its author does."""
        grammar = self._grammar
        if grammar.tokens[head].lemma.lower() not in _PAPERS:
            return None
        owner = find_owner(grammar, head)
        return owner if owner is not None and self._name_at(owner) is not None else None

    def _trade_beside(self, head: int) -> int | None:
        """Return the noun or name that says who "one of them, a porter," or "one of the tenants, Anna Berg," is."""
        grammar = self._grammar
        of = grammar.child(head, "prep")
        crowd = None if of is None else grammar.child(of, "pobj")
        beside = [c for i in (head, crowd) if i is not None for c in grammar.children[i] if grammar.tokens[c].dep in ("appos", "conj")]
        apposed = [c for c in beside if "and" not in grammar.words[head:c]]
        return next((c for c in apposed if is_human(grammar.words[c]) or self._name_at(c) is not None), None)

    def _name_at(self, head: int) -> Name | None:
        token = self._grammar.tokens[head]
        return self._name_over(Span(token.start, token.end))

    def _name_over(self, span: Span) -> Name | None:
        """Return the name whose mention overlaps a stretch of text; a person's before another's."""
        at = bisect_left(self._starts, span.end)
        hits = [(m, n) for m, n in self._mentions[max(at - 4, 0) : at] if m.overlaps(span)]
        return max(hits, key=lambda h: (h[1].kind is NameKind.PERSON, len(h[0]), -h[0].start))[1] if hits else None

    def _name_beside(self, head: int, phrase: tuple[int, int]) -> Name | None:
        """Return the name in apposition to a role: "the union's secretary, Jon Peck", "bus driver Salinas"."""
        grammar = self._grammar
        apposed_to = self._name_at(grammar.tokens[head].head) if grammar.tokens[head].dep == "appos" else None
        if apposed_to is not None and apposed_to.kind is not NameKind.PLACE:
            return apposed_to
        for child in grammar.children[head]:
            if grammar.tokens[child].dep in ("appos", "flat") and (name := self._name_at(child)):
                return name
        if (name := self._name_between_commas(head)) is not None:
            return name
        if not is_human(grammar.tokens[head].lemma.lower()):
            return None
        for index in range(head + 1, min(max(phrase[1], head + 1) + 9, len(grammar.tokens))):
            if grammar.quoted[index] or grammar.tokens[index].pos in ("VERB", "AUX") or grammar.words[index] in FINAL:
                return None
            name = self._name_at(index)
            opens = bisect_left(self._starts, grammar.tokens[index].start) < bisect_left(self._starts, grammar.tokens[index].end)
            if opens and name is not None and name.kind is NameKind.PERSON and self._is_apposed(index):
                return name
        return None

    def _name_between_commas(self, head: int) -> Name | None:
        """Return the name that commas set off behind a phrase, be the parse as it may: "its distributor, Pell Lines, said"."""
        grammar = self._grammar
        if grammar.words[head + 1 : head + 2] != (",",) or head + 2 >= len(grammar.tokens):
            return None
        name, at = self._name_at(head + 2), bisect_left(self._starts, grammar.starts[head + 2])
        if name is None or name.kind is NameKind.PLACE or at >= len(self._mentions) or self._starts[at] != grammar.starts[head + 2]:
            return None
        return name if grammar.text[max(m.end for m, n in self._mentions[at : at + 3] if n is name) :][:1] == "," else None

    def _is_apposed(self, index: int) -> bool:
        """Return whether a name stands in apposition to what is before it: behind a comma or a noun, not behind "of" or "for"."""
        grammar = self._grammar
        while index > 1 and is_human(grammar.words[index - 1 - (grammar.words[index - 1] == "and")]):
            index -= 1
        return grammar.words[index - 1] == "," or grammar.tokens[index - 1].pos in ("NOUN", "PROPN")

    def _pronoun(self, head: int, span: Span) -> Speaker:
        grammar = self._grammar
        word = grammar.words[head]
        place = grammar.tokens[head].start
        if word in GENDER:
            found = self._person_for(head, GENDER[word])
        elif word == "they" and (crowd := self._crowd_before(head)) is not None:
            found = crowd
        elif word in ("it", "they"):
            found = self._body_for(head)
        else:
            found = None
        return Speaker(found.canonical, span, found.name) if found and place else Speaker(None, span)

    def _person_for(self, head: int, gender: str) -> Speaker | None:
        """Return whom "he" or "she" means: who just spoke in the paragraph or was its last subject, else further back."""
        grammar = self._grammar
        place = grammar.tokens[head].start
        opening = self._paragraph_start(head)

        def fits(name: Name) -> bool:
            return name.kind is NameKind.PERSON and self._portrait(name).gender in (gender, None, "o")

        for since in (opening, max(place - _FAR, 0)):
            named = self._latest(place, since, fits)
            if named is None or self._portrait(named[1]).gender != gender:
                named = self._described_before(head, since, gender) or named
            spoke = self.last_speaker(place, since)
            if spoke is not None and not (spoke.name is None or fits(spoke.name)):
                spoke = None
            if spoke is not None and spoke.name is None and not _is_one_human(spoke.canonical or ""):
                spoke = None
            unnamed = self._unnamed_before(head, since, gender) if since == opening else None
            if unnamed and unnamed.span and all(unnamed.span.start > s.start for s in (named and named[0], spoke and spoke.span) if s):
                return unnamed
            if spoke and named and spoke.span and named[0].start > spoke.span.start and named[2]:
                return Speaker(named[1].canonical, named[0], named[1])
            if spoke:
                return spoke
            if named:
                return Speaker(named[1].canonical, named[0], named[1])
        spoke = self.last_speaker(place, opening)  # a translator's wrong "he"
        return spoke if spoke and spoke.name and spoke.name.kind is NameKind.PERSON else None

    def _unnamed_before(self, head: int, since: int, gender: str) -> Speaker | None:
        """Return the last single person without a name who does something between a place and a pronoun: "the surgeon came out"."""
        grammar = self._grammar
        for index in range(head - 1, grammar.first_at(since) - 1, -1):
            token = grammar.tokens[index]
            if token.tag != "NN" or token.dep not in ("nsubj", "nsubjpass") or grammar.quoted[index] or not is_human(token.lemma):
                continue
            found = self._described(index, grammar.span(*self._phrase(index)))
            named = found.name is not None and (found.name.kind is not NameKind.PERSON or self._portrait(found.name).gender != gender)
            return None if named or self._name_beside(index, self._phrase(index)) else found
        return None

    def _described_before(self, head: int, since: int, gender: str) -> tuple[Span, Name, bool] | None:
        """Return the last person of a gender who does something under a description alone: "the retired lock-keeper was declared ..."."""
        grammar = self._grammar
        for index in range(head - 1, grammar.first_at(since) - 1, -1):
            token = grammar.tokens[index]
            if token.pos != "NOUN" or token.dep not in ("nsubj", "nsubjpass") or grammar.quoted[index] or not self._is_definite(index):
                continue
            if (known := self._so_described(index, gender)) is not None:
                return Span(token.start, token.end), known, True
        return None

    def _so_described(self, head: int, gender: str) -> Name | None:
        """Return the last person of a gender whom the story gives a description's noun and another of its words."""
        grammar = self._grammar
        noun = grammar.tokens[head].lemma.lower()
        words = {grammar.tokens[i].lemma.lower() for i in self._content(head)}
        if not is_human(noun) or not words:
            return None

        def fits(name: Name) -> bool:
            portrait = self._portrait(name)
            return name.kind is NameKind.PERSON and portrait.gender == gender and noun in portrait.nouns and bool(words & portrait.nouns)

        place = grammar.tokens[head].start
        known = self._latest(place, max(place - 3 * _FAR, 0), fits)
        return None if known is None else known[1]

    def _body_for(self, head: int) -> Speaker | None:
        """Return what "it" or "they" means as a speaker: the body that just spoke, else the last body named."""
        place = self._grammar.tokens[head].start
        since = max(place - _FAR // 2, 0)
        last = self.last_speaker(place, since)
        if last is not None and self._is_just_cited(last, head):
            return last
        if (just := self._body_in_sentence_before(head)) is not None:
            return just
        spoke = next((s for at, s in reversed(self._spoken) if since <= at < place and _is_body(s)), None)
        if spoke is not None and (spoke.name is not None or _ends_on_body(spoke)):
            return spoke
        return self._main_body(place, since) or spoke or self._unnamed_body_before(head)

    def _unnamed_body_before(self, head: int) -> Speaker | None:
        """Return the body without a name that does something in the sentence before: "The trust wrote to them. It said ..."."""
        grammar = self._grammar
        number = grammar.sentence_of[head]
        before = grammar.reading.sentences[number - 1] if number else None
        for index in range(before.first_token, before.end_token) if before else ():
            token = grammar.tokens[index]
            if token.dep == "nsubj" and token.lemma.lower() in BODY_NOUNS and not grammar.quoted[index] and self._is_definite(index):
                span = grammar.span(*self._phrase(index))
                return Speaker(_without_article(span.of(grammar.text)), span)
        return None

    def _is_just_cited(self, spoke: Speaker, head: int) -> bool:
        """Return whether a paper told something in the sentence before: "The report says ... It recommends ..."."""
        grammar = self._grammar
        if spoke.span is None or not set((spoke.canonical or "").lower().split()[-1:]) & DOCUMENTS:
            return False
        return grammar.sentence_of[grammar.token_in(spoke.span.start)] == grammar.sentence_of[head] - 1

    def _body_in_sentence_before(self, head: int) -> Speaker | None:
        """Return the one organisation that the sentence before names, in the same paragraph."""
        grammar = self._grammar
        number = grammar.sentence_of[head]
        sentences = grammar.reading.sentences
        if not number or sentences[number - 1].paragraph != sentences[number].paragraph:
            return None
        before = sentences[number - 1].span
        named = {
            name.canonical: (span, name)
            for (span, name), quoted in zip(self._mentions, self._quoted, strict=True)
            if before.contains(span) and self._is_organisation(name) and not quoted
        }
        return next(Speaker(c, *m) for c, m in named.items()) if len(named) == 1 else None

    def _firm_beside(self, head: int) -> Speaker | None:
        """Return the one firm that the sentence so far names, else the sentence before in the same paragraph."""
        grammar = self._grammar
        number = grammar.sentence_of[head]
        sentences = grammar.reading.sentences
        place = grammar.tokens[head].start
        for sentence in sentences[max(number - 1, 0) : number + 1][::-1]:
            if sentence.paragraph != sentences[number].paragraph:
                break
            first, end = bisect_left(self._starts, sentence.span.start), bisect_left(self._starts, min(place, sentence.span.end))
            named = {
                name.canonical: (span, name)
                for (span, name), quoted in zip(self._mentions[first:end], self._quoted[first:end], strict=True)
                if not quoted and self._is_firm(name) and not self._in_dateline(span)
            }
            if len(named) == 1:
                return next(Speaker(c, *m) for c, m in named.items())
        return None

    def _is_firm(self, name: Name) -> bool:
        return self._is_organisation(name) and not _PUBLIC & set(name.canonical.lower().split())

    def _crowd_before(self, head: int) -> Speaker | None:
        """Return the plural that the clause or sentence before is about ("Residents disagree: they say ..."), in its own words."""
        grammar = self._grammar
        number = grammar.sentence_of[head]
        own = grammar.reading.sentences[number]
        before = grammar.reading.sentences[number - 1] if number else own
        first = before.first_token if before.paragraph == own.paragraph else own.first_token
        parted = max((i for i in range(own.first_token, head) if grammar.words[i] in (":", ";")), default=own.first_token)
        for index in (*range(own.first_token, parted), *range(first, own.first_token)):
            token = grammar.tokens[index]
            if (
                token.dep in ("nsubj", "nsubjpass")
                and token.tag == "NNS"
                and not grammar.quoted[index]
                and (grammar.tokens[token.head].dep == "ROOT" or index >= own.first_token)
            ):
                span = grammar.span(*self._phrase(index))
                return Speaker(_without_article(span.of(grammar.text)), span)
        return None

    def _main_body(self, place: int, since: int, *, public: bool = True) -> Speaker | None:
        """Return the organisation that the text before ``place`` is most about: named most, as a subject above all, and last."""
        weights: Counter[str] = Counter()
        latest: dict[str, tuple[Span, Name]] = {}
        for (span, name), quoted in zip(self._mentions, self._quoted, strict=True):
            if span.start >= place:
                break
            if not public and _PUBLIC & set(name.canonical.lower().split()):
                continue
            if self._is_organisation(name) and not quoted and not self._in_dateline(span):
                weights[name.canonical] += 3 if self._is_subject(span) else 1
                latest[name.canonical] = span, name
        fitting = [c for c in latest if latest[c][0].start >= since]
        if not fitting:
            return None
        best = max(fitting, key=lambda c: (weights[c], latest[c][0]))
        return Speaker(best, *latest[best])

    def _in_dateline(self, span: Span) -> bool:
        grammar = self._grammar
        behind = grammar.behind_dateline(grammar.first_at(grammar.text.rfind("\n", 0, span.start) + 1))
        return behind < len(grammar.starts) and span.start < grammar.starts[behind]

    def _described(self, head: int, span: Span) -> Speaker:
        """Return the speaker behind a phrase without a name: the person or body it describes, else the phrase's own words."""
        grammar = self._grammar
        noun = grammar.tokens[head].lemma.lower()
        place = grammar.tokens[head].start
        content = {grammar.tokens[i].lemma.lower() for i in self._content(head)} | {noun}
        definite = self._is_definite(head)
        own = Speaker(_without_article(span.of(grammar.text)), span)
        human, since = is_human(noun) or self._age(head) is not None, max(place - 3 * _FAR, 0)
        if grammar.tokens[head].pos == "PROPN" and not (human and definite):
            return self._unlisted(head, own)
        if not definite:
            return own
        age, gender = self._age(head), self._gender_behind(head) if human else None

        def fits(name: Name) -> bool:
            return (name.kind is NameKind.PERSON) is human and (gender is None or self._portrait(name).gender in (gender, None, "o"))

        known = self._latest(place, max(place - 6 * _FAR, 0), lambda n: age in self._portrait(n).nouns and fits(n)) if age else None
        known = known or (None if human else self._latest(place, since, lambda n: fits(n) and noun in n.canonical.lower().split()))
        known = known or self._latest(place, since, lambda n: content <= self._portrait(n).nouns and fits(n))
        known = known or self._latest(place, since, lambda n: noun in self._portrait(n).nouns and fits(n))
        if known is None and human:
            known = self._introduced_behind(place, content)
        if known is None and human and (age or self._is_pointed(head)):
            known = self._latest(place, max(place - _FAR // 2, 0), lambda n: fits(n) and (noun in _ANYBODY or not self._has_trade(n)))
        if known is None and human and self._is_pointed(head) and (holder := self._holder(noun, content)) is not None:
            return Speaker(holder.canonical, span, holder)
        if known is None and (noun in GENERIC_BODY or noun in THOUGHT):  # a word-swapper's "the believe"
            body = self._firm_beside(head) or self._main_body(place, since, public=noun not in _PRIVATE)
            return own if body is None else Speaker(body.canonical, span, body.name)
        return own if known is None else Speaker(known[1].canonical, span, known[1])

    def _holder(self, noun: str, content: set[str]) -> Name | None:
        """Return the only person to whom the other articles of the story give an office: "the culture minister" where this names nobody."""
        if noun in _ANYBODY and len(content) == 1:
            return None
        holders = [n for n in self._people if content <= self._portrait(n).nouns]
        return holders[0] if len(holders) == 1 else None

    def _age(self, head: int) -> str | None:
        """Return the years told of whom a phrase describes: "the 63-year-old joiner", whatever the trade is called."""
        first, end = self._phrase(head)
        found = _AGED.search(self._grammar.span(first, end).of(self._grammar.text))
        return found["years"] if found else None

    def _gender_behind(self, head: int) -> str | None:
        """Return what the first "he" or "she" behind a phrase in its sentence tells of whom it describes."""
        grammar = self._grammar
        for index in range(head + 1, grammar.reading.sentences[grammar.sentence_of[head]].end_token):
            if grammar.quoted[index] or (grammar.tokens[index].pos == "PROPN" and grammar.tokens[index].entity == "PERSON"):
                return None
            if grammar.words[index] in ("he", "she"):
                return GENDER[grammar.words[index]]
        return None

    def _introduced_behind(self, place: int, content: set[str]) -> tuple[Span, Name, bool] | None:
        """Return the person whom the next paragraph names after "the interior minister said" has opened the article."""
        for span, name in self._mentions[bisect_left(self._starts, place) :]:
            if span.start > place + _FAR // 2:
                break
            if name.kind is NameKind.PERSON and content <= self._portrait(name).nouns:
                return span, name, False
        return None

    def _unlisted(self, head: int, own: Speaker) -> Speaker:
        """Return the name whose last word is the phrase's, for a mention that the search for names passed over."""
        word = self._grammar.words[head]
        for _, name in self._mentions:
            if name.canonical.lower().split()[-1:] == [word]:
                return Speaker(name.canonical, own.span, name)
        return own

    def _content(self, head: int) -> Iterator[int]:
        for child in self._grammar.children[head]:
            if self._grammar.tokens[child].dep in ("compound", "amod") and self._grammar.tokens[child].pos in ("NOUN", "PROPN", "ADJ"):
                yield child

    def _is_definite(self, head: int) -> bool:
        grammar = self._grammar
        return any(
            (grammar.tokens[c].dep == "det" and grammar.words[c] in ("the", "this", "that", "these", "those"))
            or grammar.tokens[c].dep == "poss"
            for c in grammar.children[head]
        )

    def _is_organisation(self, name: Name) -> bool:
        """Return whether a name is an organisation's, by its kind or because the texts call it "it"."""
        return name.kind is NameKind.ORGANISATION or (name.kind is NameKind.PERSON and self._portrait(name).gender == "o")

    def _is_pointed(self, head: int) -> bool:
        """Return whether "the" and nothing else points a role at somebody: not "the court's expert", "the surgeon who", "journalists"."""
        grammar = self._grammar
        deps = {grammar.tokens[c].dep for c in grammar.children[head]}
        if any(grammar.tokens[c].dep in ("relcl", "acl") and grammar.words[head + 1] != "," for c in grammar.children[head]):
            return False
        if any(c == head + 1 and grammar.words[c] in ("in", "on", "at", "from", "for", "with") for c in grammar.children[head]):
            return False
        return "det" in deps and "poss" not in deps and grammar.tokens[head].tag in ("NN", "NNP")

    def _has_trade(self, name: Name) -> bool:
        """Return whether the story gives a person a trade or office: a role that is another's is not his."""
        return any(is_human(noun) for noun in self._portrait(name).nouns)

    def _portrait(self, name: Name) -> Portrait:
        return self._portraits.get(name.canonical, Portrait(frozenset(), None))

    def _paragraph_start(self, token: int) -> int:
        return self._grammar.text.rfind("\n", 0, self._grammar.tokens[token].start) + 1

    def _latest(self, place: int, since: int, fits: Callable[[Name], bool]) -> tuple[Span, Name, bool] | None:
        """Return the last fitting mention before ``place``: one that is a subject, in its sentence, before another."""
        best: tuple[Span, Name, bool] | None = None
        for number in range(bisect_left(self._starts, place) - 1, -1, -1):
            span, name = self._mentions[number]
            if span.start < since:
                break
            if self._quoted[number] or not fits(name) or self._in_dateline(span):
                continue
            if self._is_subject(span):
                return span, name, True
            if best is None:
                best = span, name, False
            elif place - span.start > _FAR // 3:
                break
        return best

    def _is_subject(self, span: Span) -> bool:
        grammar = self._grammar
        last = grammar.token_in(span.end - 1)
        token = grammar.tokens[last]
        apposed = span.start > 1 and grammar.text[: span.start].rstrip()[-1:] == ","
        if token.dep in ("compound", "poss", "nmod") and grammar.tokens[token.head].start >= span.end:
            return False  # "the Ostrel chief executive", "Novak's brother"
        climbing = ("appos", "pobj", "prep") if apposed else ("appos",)
        for _ in range(4):
            if token.dep not in climbing:
                break
            token = grammar.tokens[token.head]
        sentence = grammar.reading.sentences[grammar.sentence_of[last]]
        return token.dep in ("nsubj", "nsubjpass", "ROOT") or span.start == sentence.span.start


def _is_one_human(phrase: str) -> bool:
    """Return whether a description is of one person: "nurse at the clinic", not "officers"."""
    head = re.split(r" (?:of|in|at|for|from|on) ", phrase)[0]
    return is_human(head) and not (head.endswith("s") and is_human(head[:-1]))


def _is_body(speaker: Speaker) -> bool:
    if speaker.name is not None:
        return speaker.name.kind is not NameKind.PERSON
    return not is_human(speaker.canonical or "")


def _ends_on_body(speaker: Speaker) -> bool:
    return bool(set((speaker.canonical or "").lower().split()[-1:]) & BODY_NOUNS)


def _without_article(phrase: str) -> str | None:
    words = phrase.split()
    while words and words[0].lower() in ("the", "a", "an", "one", "another", "his", "her", "their", "its", "this", "that"):
        words = words[1:]
    return " ".join(words) or None


def _inside_quotation(grammar: Grammar, span: Span) -> bool:
    return any(grammar.quoted[i] for i in range(grammar.first_at(span.start), grammar.first_at(span.end)))
