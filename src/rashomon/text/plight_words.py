"""The words in which news tells what befell people, plight by plight: general vocabulary, as lemmas."""

from __future__ import annotations

from enum import StrEnum


class Plight(StrEnum):
    """What befell people, or what a crowd of them did."""

    DEAD = "dead"
    HURT = "hurt"
    ILL = "ill"
    MISSING = "missing"
    HELD = "held"
    CHARGED = "charged"
    INTENSIVE = "in intensive care"
    HOSPITAL = "in hospital"
    TRAPPED = "trapped"
    RESCUED = "rescued"
    SURVIVED = "survived"
    EVACUATED = "evacuated"
    ESCAPED = "escaped"
    CAUGHT = "caught"
    CONVICTED = "convicted"
    FREED = "freed"
    SUSPENDED = "suspended"
    DISMISSED = "dismissed"
    STRIKING = "striking"
    MARCHED = "marched"
    DEPLOYED = "deployed"
    POWERLESS = "without power"


VERBS = {
    Plight.DEAD: frozenset({"die", "kill", "perish", "drown", "suffocate", "succumb"}),
    Plight.HURT: frozenset({"injure", "wound", "hurt"}),
    Plight.ILL: frozenset({"infect", "sicken", "diagnose"}),
    Plight.MISSING: frozenset({"vanish", "disappear"}),
    Plight.HELD: frozenset({"arrest", "detain"}),
    Plight.CHARGED: frozenset({"charge", "indict"}),
    Plight.HOSPITAL: frozenset({"hospitalise", "hospitalize"}),
    Plight.TRAPPED: frozenset({"trap", "strand", "bury", "maroon"}),
    Plight.RESCUED: frozenset({"rescue", "save", "winch", "airlift"}),
    Plight.SURVIVED: frozenset({"survive"}),
    Plight.EVACUATED: frozenset({"evacuate", "displace", "flee"}),
    Plight.ESCAPED: frozenset({"escape", "abscond"}),
    Plight.CAUGHT: frozenset({"catch", "capture", "recapture", "rearrest"}),
    Plight.CONVICTED: frozenset({"convict", "sentence"}),
    Plight.FREED: frozenset({"free", "release"}),
    Plight.SUSPENDED: frozenset({"suspend"}),
    Plight.DISMISSED: frozenset({"dismiss", "sack"}),
    Plight.MARCHED: frozenset({"march", "demonstrate", "protest", "rally"}),
}
"""What is done to, or by, the people counted."""
NOUNS = {
    Plight.DEAD: frozenset({"death", "fatality", "dead", "deceased"}),
    Plight.HURT: frozenset({"injury", "injured", "wounded", "casualty"}),
    Plight.ILL: frozenset({"infection", "sick"}),
    Plight.MISSING: frozenset({"missing"}),
    Plight.HELD: frozenset({"arrest", "detention", "detainee"}),
    Plight.CHARGED: frozenset({"charge", "indictment"}),
    Plight.HOSPITAL: frozenset({"hospitalisation", "hospitalization"}),
    Plight.EVACUATED: frozenset({"homeless"}),
}
"""What is counted itself."""
ROLES = {
    Plight.SURVIVED: frozenset({"survivor"}),
    Plight.EVACUATED: frozenset({"evacuee"}),
    Plight.ESCAPED: frozenset({"escapee", "fugitive"}),
    Plight.STRIKING: frozenset({"striker"}),
    Plight.MARCHED: frozenset({"marcher", "protester", "protestor", "demonstrator"}),
}
"""What those counted are called for it, whatever else befell them: "police arrested fourteen demonstrators"."""
STATES = {
    Plight.DEAD: frozenset({"dead", "lifeless"}),
    Plight.HURT: frozenset({"hurt", "injured", "wounded"}),
    Plight.ILL: frozenset({"ill", "sick", "unwell"}),
    Plight.MISSING: frozenset({"missing", "unaccounted"}),
    Plight.INTENSIVE: frozenset({"intensive"}),
    Plight.TRAPPED: frozenset({"trapped", "stranded", "marooned"}),
    Plight.EVACUATED: frozenset({"homeless"}),
}
"""What they are."""
PLACES = {
    Plight.HELD: frozenset({"custody", "detention", "arrest", "guard"}),
    Plight.STRIKING: frozenset({"strike"}),
}
"""What they are in, or under, or on."""
_HOMES = frozenset({"home", "house", "bed"})
_DRIVING = frozenset({"drive", "chase", "force", "move", "order", "herd", "leave", "expel", "remove", "turn"})
_PART = frozenset({"take", "participate"})
PHRASES = (
    (Plight.DEAD, frozenset({"take", "claim", "lose", "loss", "cost"}), frozenset({"life"})),
    (Plight.HURT, frozenset({"suffer", "sustain", "receive"}), frozenset({"injury", "burn", "wound"})),
    (
        Plight.HOSPITAL,
        frozenset({"take", "send", "bring", "fly", "rush", "admit", "transfer", "treat", "put", "transport", "be", "remain", "end", "see"}),
        frozenset({"hospital"}),
    ),
    (
        Plight.RESCUED,
        frozenset({"pull", "dig", "free", "pluck", "bring", "carry", "lift"}),
        frozenset({"rubble", "water", "safety", "sea", "alive"}),
    ),
    (Plight.RESCUED, frozenset({"fly", "lift"}), frozenset({"out", "off"})),
    (Plight.EVACUATED, _DRIVING, _HOMES),
    (Plight.EVACUATED, frozenset({"move"}), frozenset({"out"})),
    (
        Plight.ESCAPED,
        frozenset({"break", "stroll", "walk", "slip", "tunnel", "climb"}),
        frozenset({"prison", "jail", "gaol", "cell", "custody"}),
    ),
    (Plight.ESCAPED, frozenset({"break"}), frozenset({"out"})),
    (Plight.ESCAPED, frozenset({"get"}), frozenset({"away"})),
    (Plight.CAUGHT, frozenset({"be", "put", "bring"}), frozenset({"inside", "bar"})),
    (Plight.CONVICTED, frozenset({"find"}), frozenset({"guilty"})),
    (Plight.DISMISSED, frozenset({"lay"}), frozenset({"off"})),
    (Plight.DISMISSED, frozenset({"lose", "cut", "shed", "axe", "slash"}), frozenset({"job"})),
    (Plight.STRIKING, frozenset({"walk"}), frozenset({"out"})),
    (Plight.MARCHED, _PART, frozenset({"march", "protest", "demonstration", "rally"})),
    (Plight.POWERLESS, frozenset({"be", "leave", "remain"}), frozenset({"electricity", "power"})),
)
"""Two words that tell a plight together, both among those that say what the people counted did or are."""
RESPONDERS = frozenset(
    [
        *("officer", "policeman", "gendarme", "firefighter", "fireman", "rescuer", "searcher", "soldier", "troop", "volunteer"),
        *("diver", "personnel", "paramedic", "guard", "trooper", "constable"),
    ]
)
"""Who is sent where something befell people."""
DEPLOYING = frozenset(
    [
        *("deploy", "mobilise", "mobilize", "send", "dispatch", "despatch", "draft", "assign", "station", "involve", "engage"),
        *("search", "comb", "scour", "hunt", "look", "fight", "battle", "tackle", "work", "help", "assist", "join", "part"),
        *("participate", "reach", "arrive", "be", "attend", "dig", "patrol", "remain"),
    ]
)
"""What they do there, or what is done with them."""
COUNTS = frozenset({"toll", "number", "count", "tally", "total", "figure"})
"""What is said to be so many, of those whom a plight befell."""
