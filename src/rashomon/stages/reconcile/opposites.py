"""Words that cannot both hold of one thing: rose and fell, convicted and acquitted, north and south, knife and hammer.

Each group has two or more sides; the words of one side go together, those of two sides exclude one another. General
vocabulary of news; a verb with its particle is written with an underscore, "turn_down".
"""

from __future__ import annotations

from collections import defaultdict

_GROUPS = (
    # amounts and levels
    "rise climb increase grow jump soar surge gain up upward raise lift hike boost high higher expand widen strengthen appreciate"
    " | fall drop decrease decline shrink slide plunge tumble sink lose down downward cut lower reduce trim slash low narrow weaken",
    "profit gain surplus | loss deficit",
    "majority most | minority",
    "more above over exceed | less fewer below under",
    "large big great huge larger biggest | small little tiny smaller smallest",
    "long longer | short shorter brief",
    "strong | weak",
    "full | empty",
    "heavy | light",
    "fast quick | slow",
    "expensive costly dear | cheap",
    "hot warm | cold cool",
    "wet | dry",
    "rich wealthy | poor",
    "deep | shallow",
    "enough sufficient ample | lack run_out short insufficient",
    # outcomes
    "win victory beat defeat | lose loss",
    "accept agree approve back endorse adopt authorise authorize grant uphold welcome embrace"
    " | reject refuse decline oppose turn_down dismiss veto overturn quash throw_out vote_down",
    "allow permit legalise legalize let | ban forbid prohibit bar outlaw block prevent",
    "convict guilty condemn | acquit innocent clear exonerate",
    "admit confess acknowledge confirm | deny",
    "confirm verify | refute disprove contradict",
    "succeed success | fail failure flop",
    "praise hail commend | criticise criticize condemn denounce slam",
    "support favour favor | oppose resist",
    "appoint hire name elect | dismiss sack fire oust",
    "impose introduce tighten | lift scrap ease abolish remove repeal",
    "lift | remain keep stay maintain",
    "promote | relegate demote",
    "join enter | quit leave withdraw",
    "free release discharge | detain hold jail imprison arrest",
    "destroy wreck burn demolish | save spare preserve intact",
    "damage | intact unharmed undamaged",
    "find recover regain discover locate | lose vanish disappear missing",
    "keep retain | lose drop",
    "save stop | miss concede",
    "withdraw retract recant | stand_by maintain repeat confirm",
    # states
    "open reopen | close shut closed",
    "begin start launch commence open resume | end finish stop halt cease conclude",
    "alive live survive living survivor | dead die kill death perish",
    "safe | unsafe dangerous",
    "true genuine real authentic | false fake forged forgery bogus",
    "legal lawful | illegal unlawful",
    "possible | impossible",
    "fair free clean | rigged fraudulent unfair rig",
    "stable fine | critical grave",
    "drunk drink intoxicated | sober",
    "present | absent",
    "public | private",
    "civilian | military",
    "armed | unarmed",
    "healthy well | ill sick",
    "conscious | unconscious",
    "lock | unlock",
    "attack assault | defend protect",
    "deliberate intentional | accidental accident",
    "calm peaceful | violent tense",
    "friend ally | enemy foe rival",
    "guilty | innocent",
    "clear | obscure",
    "optimistic | pessimistic",
    "stay | leave quit resign depart go",
    "resign quit step_down | dismiss sack fire oust",
    # movement, place, time
    "arrive enter come reach land | leave depart exit",
    "buy purchase acquire | sell",
    "lend | borrow",
    "give | take",
    "import | export",
    "advance attack | retreat withdraw",
    "before prior | after following",
    "inside within indoors | outside outdoors",
    "above | below beneath",
    "north northern | south southern | east eastern | west western",
    "left | right",
    "upper top | lower bottom",
    "front | rear back",
    "first | last final",
    "early | late",
    "young young youngest | old oldest elderly",
    "new | old",
    "day daytime | night",
    "morning dawn | afternoon | evening",
    "morning noon | night midnight",
    "spring | summer | autumn | winter",
    "past previous last | next coming",
    "yesterday | tomorrow",
    # who and what
    "man male boy father husband son brother | woman female girl mother wife daughter sister",
    "adult | child baby infant",
    "passenger | crew",
    "employer manager management | union worker",
    "opposition | government",
    "winner | loser",
    "buyer | seller",
    "knife dagger blade | hammer | axe | gun pistol revolver rifle shotgun | crowbar | grenade | bat",
    "mine | torpedo | missile rocket | drone | shell mortar | iceberg",
    "kitchen | attic loft | basement cellar | bedroom | bathroom | garage | lounge | roof",
    "car | bus coach | lorry truck | tram | motorcycle motorbike | bicycle bike",
    "plane aircraft | helicopter",
    "red | green | blue | yellow | black | white",
    "gold | silver | bronze",
    "hospital | prison",
    "everybody everyone all | nobody none",
    "all everybody everyone | few",
    "always | never",
    "human pilot driver | technical mechanical",
    "rain weather | neglect maintenance",
)


def _index() -> dict[str, dict[int, int]]:
    places: dict[str, dict[int, int]] = defaultdict(dict)
    for number, group in enumerate(_GROUPS):
        for side, words in enumerate(group.split(" | ")):
            for word in words.split():
                places[word][number] = side
    return dict(places)


_PLACES = _index()


def are_opposed(one: str, two: str) -> bool:
    """Return whether two words, as lemmas, exclude one another and go together nowhere.

    >>> are_opposed("rise", "fall"), are_opposed("convict", "acquit"), are_opposed("rise", "climb"), are_opposed("rise", "acquit")
    (True, True, False, False)
    """
    a, b = _PLACES.get(one, {}), _PLACES.get(two, {})
    shared = a.keys() & b.keys()
    return bool(shared) and all(a[g] != b[g] for g in shared)


def has_opposite(word: str) -> bool:
    """Return whether the word stands in any group, so that small words such as "before" are looked at."""
    return word in _PLACES
