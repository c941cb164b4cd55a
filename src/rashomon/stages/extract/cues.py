"""The words that report speech: general English lists, and where they stand in an article.

A cue is a reporting verb ("said", "told reporters", "put it at") or a phrase ("according to"). Lists are broad on
purpose: word-swapped copies say "mentioned" and "stated" where their source says "said"; the parse, not the list, decides
whether a verb reports anything.
"""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.model import Span
from rashomon.stages.extract.grammar import Grammar


def lexicon(text: str) -> frozenset[str]:
    """Return the words of a list written as running text."""
    return frozenset(text.split())


SPEECH = lexicon(
    """say tell add state announce report reply respond answer ask explain note remark comment observe mention declare claim
    assert insist maintain argue contend warn remember caution stress emphasize emphasise underline underscore reiterate repeat
    recall recount relate admit concede acknowledge confess deny confirm affirm reveal disclose divulge write tweet post blog joke
    quip whisper mutter mumble murmur shout yell scream cry exclaim call chant sing growl snap sneer snarl purr stammer
    laugh sigh sob grumble complain lament bemoan protest object counter retort rejoin interject agree disagree promise
    pledge vow swear threaten predict forecast suggest propose recommend urge demand request plead beg appeal order instruct
    advise inform notify assure reassure remind testify allege accuse charge blame fault criticize criticise denounce condemn
    praise hail applaud thank apologize apologise boast brag crow declaim proclaim pronounce preach lecture inquire enquire
    question wonder query conclude continue begin finish describe characterize characterise portray depict dub label term
    estimate calculate reckon speculate guess summarize summarise recite read quote cite opine posit postulate intimate hint imply
    indicate signal specify clarify elaborate rule decree reject dismiss rebut refute dispute defend justify refuse decline
    communicate convey inform point speak talk discuss voice utter vent vouch stipulate sum rate title narrate chide scold
    rebuke berate smile grin nod shrug beam taunt tease mock jeer scoff introduce relay text email e-mail phone cable wire print publish
    express decry reason venture volunteer offer echo concur warrant certify attest advertise brief chronicle pen scribble sign address"""
)
"""Verbs for telling something, by lemma."""

STRONG = lexicon(
    """say tell add state announce report reply respond answer ask explain note remark comment declare claim assert insist
    maintain argue contend warn remember stress emphasize emphasise admit concede acknowledge deny confirm reveal write tweet joke quip
    whisper mutter shout yell scream cry exclaim chant complain lament recall recount continue conclude allege testify inform mention
    observe reiterate promise vow swear predict suggest wonder inquire enquire retort counter growl snap sneer stammer purr
    indicate assure affirm laugh sigh smile grin nod shrug beam boast proclaim communicate read post speak talk instruct introduce"""
)
"""Verbs that may stand beside a quotation and need no clause to show that they report."""

THOUGHT = lexicon("believe think hope expect fear feel doubt suspect worry assume reckon")
"""Verbs for holding something: they report when a clause hangs from them."""

COMPLEMENT = lexicon(
    """deny confirm announce estimate put blame accuse reject dispute dismiss defend criticize criticise denounce condemn
    praise promise threaten predict forecast demand urge propose describe call count allege report number admit exclude rule question
    stress emphasize emphasise underline underscore express voice cite acknowledge bemoan lament decry pledge vow recommend
    judge deem regret welcome thank congratulate"""
)
"""Verbs whose object, not a clause, tells what was said: "blamed a gasket", "put the loss at 1,200 gallons"."""

INFINITIVE = lexicon(
    """promise pledge vow threaten offer agree demand ask urge order tell hope claim swear propose request call instruct warn advise beg
    plead remind command forbid invite appeal"""
)
"""Verbs that report by an infinitive: "promised to pay"."""

GERUND = lexicon("deny admit acknowledge recall remember describe report mention suggest propose recommend")
"""Verbs that report by a gerund: "denied having paid"."""

SHOWING = lexicon(
    """mean ensure make sure help require happen seem appear turn be have do get let so cause see hear discover learn realize realise
    understand notice forget overlook"""
)
"""Verbs that a clause may hang from without anybody telling anything."""

AVOIDING = lexicon("abstain avoid refrain refuse decline fail forbear neglect omit")
"""Verbs behind which nothing is said: "abstained from condemning", "declined to say"."""

FINDING = lexicon("show find indicate suggest reveal conclude")
"""Verbs by which a document tells something: "the survey found that ..."."""

DOCUMENTS = lexicon(
    """poll survey study report research data figure document record analysis audit inquiry investigation census statistic result review
    paper filing test forecast projection index ranking dossier memo transcript footage"""
)
"""What tells without anybody speaking, and is cited for it."""


STATEMENTS = lexicon(
    """claim warning statement allegation suggestion promise assertion admission argument accusation insistence announcement assurance
    pledge vow contention declaration complaint assessment prediction conclusion revelation confession confirmation testimony assumption
    belief view opinion reminder hint threat boast"""
)
"""Nouns that hold what somebody says: "the ministry's claim that"."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word or phrase: the token that carries it, and the stretch of text."""

    token: int
    span: Span
    lemma: str


def find_verb_cues(grammar: Grammar) -> tuple[Cue, ...]:
    """Return the verbs outside quotation marks that may report speech, by place."""
    return tuple(
        Cue(number, Span(token.start, token.end), token.lemma.lower())
        for number, token in enumerate(grammar.tokens)
        if not grammar.quoted[number] and _is_cue(grammar, number) and grammar.is_readable(number)
    )


def _is_cue(grammar: Grammar, number: int) -> bool:
    token = grammar.tokens[number]
    lemma = token.lemma.lower()
    if token.dep == "amod":
        return False  # "so-called", "proposed"
    if lemma in SPEECH or lemma in THOUGHT or lemma in COMPLEMENT:
        return token.pos in ("VERB", "AUX") or (lemma in STRONG and _looks_like_verb(grammar, number))
    if lemma in FINDING and token.pos == "VERB" and is_document(grammar, grammar.child(number, "nsubj")):
        return True
    return token.pos == "VERB" and lemma not in SHOWING and _has_that_clause(grammar, number)


def is_document(grammar: Grammar, subject: int | None) -> bool:
    """Return whether a subject is a poll, a study, a file: something that is cited for what it shows."""
    return subject is not None and grammar.tokens[subject].lemma.lower() in DOCUMENTS


def _has_that_clause(grammar: Grammar, number: int) -> bool:
    """Return whether "that" and a clause hang from a verb: it reports something, whatever word a copy has swapped in."""
    clauses = [c for c in grammar.children[number] if grammar.tokens[c].dep == "ccomp" and c > number]
    return any(grammar.words[m] == "that" and grammar.tokens[m].dep == "mark" for c in clauses for m in grammar.children[c])


_FORMS = lexicon("said says told tells added adds stated states wrote writes announced explained replied answered asked noted")


def _looks_like_verb(grammar: Grammar, number: int) -> bool:
    """Return whether a word the tagger took for a noun is a plain past form of saying."""
    return grammar.words[number] in _FORMS
