"""Word lists for framing: general English words and turns that judge, mock, guess or ascribe a motive.

Made for this project from common vocabulary. LOADED words judge in any text; JUDGING ones are plain words in a report
(a fire may well "destroy") and are read as judging only where the whole text argues.
"""

from __future__ import annotations

import re

from rashomon.stages.extract.cues import lexicon

LOADED = lexicon(
    """shakedown lowball horde thug goon crook swindler racketeer parasite leech freeloader sponger scrounger layabout lackey stooge
    crony henchman minion toady flunky apparatchik vulture hyena bloodsucker despot tyrant demagogue propagandist hypocrite charlatan
    clique cabal racket scam sham farce charade pantomime gimmick travesty mockery fiasco shambles witch-hunt vendetta blackmail
    handout boondoggle greed avarice hubris cowardice hypocrisy treachery servile spineless gutless toothless feckless heartless shameless
    brazen sleazy hapless clueless bungling bumbling ludicrous laughable preposterous despicable vile wicked draconian orwellian gullible
    obscene cushy scathing blistering eviscerate gloat grovel kowtow pander whitewash sugarcoat steamroll fleece rabble riffraff scum vermin
    bogeyman slanderer carve-up sellout stitch-up smirk smirking sneering gravy-train fat-cat deathtrap wretches liar warmonger traitor
    lunatic maniac crackpot buffoon clown idiot moron imbecile nonsense claptrap drivel hogwash balderdash baloney hysteria hysterical
    rant tirade diatribe ruthlessly shamelessly brazenly cynically disgracefully scandalously mercilessly callously smugly smug"""
)
"""Words that judge in any company."""

MOCKING = lexicon("purr sneer stammer bleat whine gloat smirk crow scoff snarl bluster rant grovel fawn simper drone bray")
"""Verbs that mock whoever is said to do it."""

JUDGING = lexicon(
    """mob gang bandit gangster puppet regime junta oligarch tycoon mogul comrade natives elite lobby outfit militant fanatic zealot
    hardliner ideologue loot booty spoils trophy plunder ransom bribe giveaway bonanza circus stunt ploy spectacle disgrace
    scandal outrage debacle mess nightmare ambush trap coup putsch purge crusade extortion arrogance cynicism deceit betrayal
    surrender capitulation submission obedience obedient docile reckless ruthless blatant cynical sinister shadowy murky shady
    dubious notorious infamous disgraced incompetent absurd ridiculous outrageous shocking appalling disgusting monstrous barbaric
    savage authoritarian naive fabulous bloated lavish scheme orchestrate rubber-stamp wretch peasant serf hostage
    pawn scapegoat hero saviour savior slave menace myth fantasy delusion lie slander smear whisper crumb pittance brave honest
    decent precious noble glorious shameful pathetic miserable stupid foolish silly clever cunning conveniently plainly blessed
    fat rich nerve axe shark historic heroic shame thief murder"""
)
"""Words that judge where the whole text argues, and are plain elsewhere."""

ACTING = lexicon(
    """herd trample finger shrink gamble swallow pretend swear confess admit denounce dare drag slap knock toss squirm cave dodge
    wriggle connive collude rig fiddle doctor spin bulldoze strangle throttle squeeze milk rob grab pocket squander despise punish cheat
    steal plot scheme slither slink lurk pounce trumpet parade prance swagger strut cling clutch parrot
    peddle hawk tout flog dump"""
)
"""Verbs that judge whoever does it, where the whole text argues."""

IDIOMS = re.compile(
    r"(?i)\b(?:sent packing|charm offensive|ha(?:d|s|ve) the nerve to|lip service|crocodile tears|smoke and mirrors|window dressing"
    r"|pull(?:s|ed|ing)? the strings|throw(?:n)? (?:to the wolves|under the bus)|fairy tales?|gravy train|witch hunt"
    r"|holding a gun to|bow(?:ed|s)? (?:his|her|their|its) head"
    r"|driven into a corner|(?:in|under) (?:his|her|its|their) (?:pocket|thumb|spell)"
    r"|liv(?:es|ed|ing) off|bring (?:it|him|her|them)sel(?:f|ves) to|turn(?:s|ed|ing)? a blind eye|(?:as"
    r"|than) (?:\w+ ){1,3}(?:admits?|concedes?|likes? to (?:say|claim))"
    r"|likes? to (?:say|claim|boast)|feathers? (?:his|her|their|its) nest|line(?:s|d)? (?:his|her|their|its) pockets?|of all people"
    r"|blood on (?:his|her|its|their) hands|asleep at the wheel|tor(?:e|n) (?:towards|through|into)"
    r")\b"
)
"""Turns that judge in any text."""

EPITHETS = re.compile(
    r"(?i)\b(?:(?:the|this|that|a|these|those|its|their|his|her) )?(?:[\w’']{1,30} )?(?:so-called|self-styled|self-proclaimed"
    r"|self-appointed|would-be) (?!(?-i:[A-Z]+)?\d|(?-i:[A-Z]{2}))[\w’'-]{1,40}"
)

STRONG_SPECULATING = re.compile(
    r"(?i)\b(?:it is (?:whispered|rumou?red)|rest assured|no doubt|doubtless|it is no (?:accident|coincidence)|is no coincidence"
    r"|one (?:suspects|wonders)"
    r"|who knows what|make no mistake|it is hard not to (?:think|see|conclude|suspect)|mark my words)\b[^.!?\n]{0,120}"
)

PURPOSES = re.compile(
    r"(?i)\bthe (?:true|real|actual|hidden|ulterior|only) (?:aim|purpose|reason|motive|goal|intention|agenda|point)\b[^.!?\n]{0,160}"
    r"|\bas (?:a )?(?:consolation|punishment|revenge|retribution)\b(?! prize)"
)

MOTIVES = (
    re.compile(r"(?i)\bbecause [^.!?\n]{4,160}"),
    re.compile(r"(?i)\bso that [^.!?\n]{4,160}"),
    re.compile(r"(?i)\bnot (?:to|for) [^.!?\n]{2,40}, but (?:to|for) [^.!?\n]{2,80}"),
    re.compile(r"(?i)\b(?:these|those|such) people\b[^.!?\n]{2,200}"),
    re.compile(
        r"(?i)\b(?:they|he|she) (?:is|are|was|were) (?:waiting|hoping|trying|angling|desperate|itching) (?:for"
        r"|to)\b[^.!?\n]{2,80}"
    ),
    re.compile(r"(?i)\b(?:they|he|she|it) (?:do|does|did) not want\b[^.!?\n]{2,120}"),
    re.compile(r"(?i)\b(?:gave|give|gives|hand|hands|handed) (?:them|him|her|it) (?:their|his|her|its) \w+"),
)
"""Clauses that say why somebody does something; read only in a text that argues."""

DIMINISHING = re.compile(r"(?i)\b(?:its|his|her|their|this|that|tidy|nasty|dirty|nice|cosy|cozy) (?:\w+ )?little \w+")
"""Belittling turns; read only in a text that argues."""

SPECULATING = (
    re.compile(r"(?i)\b(?:they|he|she|nobody|no one|somebody|someone|you) (?:will|must have|would rather|always knows?)\b"),
    re.compile(r"(?i)\b(?:surely|presumably|apparently|evidently|obviously|clearly|inevitably|i suspect|one day|sooner or later)\b"),
    re.compile(r"(?i)\b(?:(?:must|might) have \w+|(?:could|should) (?:have|be) \w+ing)\b"),
    re.compile(r"(?i)\b(?:will \w+ (?:themselves|itself)|is about to be|before the \w+ is)\b"),
    re.compile(r"(?i)^(?:nobody|somebody|no one|everybody|everyone)\b"),
    re.compile(r"(?i)^it will\b"),
)
"""Guesses and prophecies; read only in a text that argues."""

ARGUING = (
    re.compile(r"(?i)\b(?:you|your|yours|yourself)\b"),
    re.compile(r"(?i)(?<!told )(?<!tells )(?<!asked )(?<!by )\b(?:us|our|ours|we|i|my|me)\b"),
    re.compile(r"[?!](?=\s|$|\0)"),
    re.compile(
        r"(?i)(?:^|[.!?]\s+)(?:let us|let them|let him|let her|let’s|let's|consider|do not|don’t|don't|ask|imagine|remember|look"
        r"|enough|bravo|how \w+[.!])"
    ),
    re.compile(
        r"(?i)\b(?:of course|so-called|rest assured|no doubt|surely|in other words|these people|the truth is|in this country"
        r"|as ever|as usual)\b"
    ),
    re.compile(r"(?i)(?:^|[.!?]\s+)(?:so|and|but|no),? (?:who|what|why|now|it|the|this|that)\b"),
)
"""Signs of a text that argues with its reader, a point each."""
