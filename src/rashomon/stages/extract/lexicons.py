"""Word lists for framing: general English words and turns that judge, mock, guess or ascribe a motive.

Made for this project from common vocabulary. LOADED words judge in any text; JUDGING ones are plain words in a report
(a fire may well "destroy") and are read as judging only where the whole text argues.
"""

from __future__ import annotations

import re

from rashomon.stages.extract.cues import lexicon

LOADED = lexicon(
    """abhorrent absurdly abysmal abysmally alarmingly apocalyptic appalling appallingly apparatchik arm-twisting arrogant arrogantly
    astonishingly astoundingly atrocious avarice awe-inspiring back-stabbing backroom backstabbing bafflingly balderdash baloney
    bamboozle barbaric barbarity barbarous bare-faced barefaced beleaguered bellowed bigot bigoted bizarrely blackmail blatant blatantly
    bleakly bleated blistering bloodbath bloodsucker bloodthirsty bloviate blustered bogeyman bombshell boondoggle botched brazen
    brazenly breathtaking breathtakingly browbeat buffoon bullying bumbling bungle bungling cabal cack-handed callous callously carve-up
    cash-grab castigate cesspit cesspool charade charlatan chest-beating chest-thumping chicanery chillingly claptrap clique
    cloak-and-dagger cloud-cuckoo clown clownish clueless cockamamie collude comically con-artist con-man condescending conman connive
    connived conniving contemptuous contemptuously conveniently cosy-up cosying cowardice cowardly cowed cozy-up cozying crackpot craven
    cravenly crazed crony cronyism crook crooked crowed cruelly curiously cushy cynical cynically dazzling dazzlingly deathtrap
    defenceless defenseless delusional demagogue demagoguery demented demonic deplorable depressingly deranged derisory despicable
    despot despotic diabolical diatribe diehard disgraceful disgracefully disgusting disgustingly dismal dismally disturbingly
    doom-laden doom-mongering double-dealing downtrodden draconian drivel dupe duped duplicitous duplicity eerily embarrassingly
    eviscerate eviscerated excoriate excoriated eye-popping eye-watering fairy-tale fairytale fanatical fanatically farce farcical
    farcically fat-cat fawn fawning fear-mongering fearmongering feckless fiasco fiendish flagrant flagrantly flayed fleece flunky
    foaming foolhardy freeloader frothing fulminate fulminated gallant gallantly ghastly gimmick gimmicky gloat glorious gloriously
    gold-plated goon grandstand grandstanding gratuitous gratuitously gravy-train greed greedy grift grifter grimly grotesque grovel
    groveling grovelling gullible gush gushed gushing gut-wrenching gutless half-baked ham-fisted handout hapless hard-done-by
    hard-pressed hard-working hardworking hare-brained harebrained haughtily haughty heart-rending heart-wrenching heartless
    heavy-handed heinous hellhole hellish henchman henchmen heroic heroically high-handed hogwash holier-than-thou hoodwink hoodwinked
    horde hordes horse-trading hubris huckster humiliating humiliatingly hush-hush hyena hyped hypocrisy hypocrite hypocritical hysteria
    hysterical idiot idiotic ignominious ignominiously ignominy ill-advised ill-conceived ill-fated ill-judged imbecile incomprehensibly
    incredibly indefatigable indefensible inexcusable inexcusably inexplicably inhuman inhumane insidious insidiously insulting
    insultingly jaw-dropping jingoism jingoistic jubilantly kowtow kowtowing lackey lambast lambaste lambasted lamentable lamentably
    land-grab laughable laughably laughingly lavishly layabout leech liar loathsome long-overdue long-suffering lowball ludicrous
    ludicrously lunatic machinations magnificent magnificently malevolent malign maniac maniacal masterful masterfully masterly
    masterstroke mealy-mouthed measly meekly menacingly mercilessly mind-boggling mindless mindlessly minion miserly misguided mockery
    money-grubbing money-hungry monstrous monstrously moron much-hyped much-trumpeted much-vaunted muckraking mud-slinging mudslinging
    nefarious nefariously nightmarish nonsense obscene obsequious odious ominous ominously orwellian outrageous outrageously overhyped
    paltry pander pandering pantomime parasite parasitic pathetic pathetically patronising patronizing peddler penny-pinching pernicious
    piddling pie-in-the-sky pilloried pillory pipe-dream pitiful pitifully pittance plucky pompous pompously posturing power-grab
    power-hungry predictably preposterous preposterously profiteer profiteering profligacy profligate propagandist rabble rabble-rousing
    rabid rabidly race-baiting racket racketeer rant ranted rapacious raved reckless recklessly repugnant repulsive ridiculously
    riffraff risible ruthlessly saber-rattling sabre-rattling sanctimonious sanctimoniously satanic savaged savagely savagery scam
    scandalous scandalously scaremongering scathing scheming screed scrounger scum scurried scuttle scuttled seedy self-congratulatory
    self-righteous self-satisfied self-serving selfless selflessly sellout senseless servile shakedown sham shambles shambolic
    shambolically shameless shamelessly shenanigans shocking shockingly short-sighted shortsighted showboating sickening sickeningly
    sinisterly skewer skewered skulduggery skulk skulking slanderer slavish slavishly sleaze sleazy slink slunk smirk smirking smug
    smugly smugness snake-oil snarled sneered sneering sniped sordid spineless sponger squalid squander squandered steadfast steadfastly
    steamroll stingy stitch-up stomach-churning stooge strong-arm strong-armed stunningly sugarcoat suspiciously swindle swindler
    sycophancy sycophant sycophantic tawdry tellingly thug thuggery thuggish thundered tight-fisted tirade tireless tirelessly toady
    tone-deaf toothless trailblazing traitor traitorous travesty treacherous treachery triumphant triumphantly troublingly tub-thumping
    two-faced tyrannical tyranny tyrant unabashed unabashedly unapologetically unashamedly unbelievably unconscionable unconscionably
    underhand underhanded unflinching unflinchingly unforgivable unforgivably unhinged unsurprisingly valiant valiantly vaunted vendetta
    vermin vile virtue-signaling virtue-signalling visionary vulture vulturous wanton wantonly warmonger warmongering whined whitewash
    wicked witch-hunt woeful woefully worryingly wretches wrongheaded xenophobic zealotry"""
)
"""Words that judge in any company."""

COLOURING = lexicon(
    """admirable admirably aggressive aggressively ailing angrily astonishing astounding awful awfully backpedal backtrack bankroll
    bankrolled bash bashed behind-the-scenes belligerent beloved besieged betray bitterly blast blasted bleak blunder blunder-prone
    boast boasted boastful bogus bold boldly brag bragged bravely brilliant brilliantly brush-off brushed brutal brutally bullied bully
    calamitous capitulate catastrophic caved chaos chaotic cherished chokehold clampdown climb-down climbdown coerce colossal combative
    cosmetic courageous creaking creep creeping crippled crippling cruel crumble crumbling crushing damning deception defiant defiantly
    defy desperate desperately devastated devastating dire disastrous disastrously dismissive dismissively ditch ditched dodged doomed
    dreadful dreadfully elites embattled evasive evasively extraordinary extremist faceless fallen far-fetched fiercely firebrand flaunt
    flaunted flip-flop flounder floundering flout flouted foolishly frantic frantically furious furiously futile gaffe game-changing
    generously gigantic grabbed greenwash grim groundbreaking gut gutted hail hailed hammered hard-line hardline harrowing harsh harshly
    havoc hawkish heartbreaking heartbroken helpless henpecked herald heralded hollow hopeless horrendous horrible horribly horrific
    horrifying humiliate humiliated hype iconic impressive impressively incompetence intimidate intimidation invade iron-fisted jackpot
    kingpin lashed legendary lurking luxurious luxury mammoth mastermind mayhem meaningless meltdown menacing militantly milked monster
    much-loved muzzle muzzled naively nosedive onslaught opaque orchestrated overwhelming palatial panicked paraded phoney phony
    pioneering plummeting plush pocketed pointless pounced proudly provocative provocatively prowl prudent punishing ram rammed
    remarkable resounding rigged rightly ripped rock-bottom ruinous scandal-hit scandal-plagued scramble scrambling secretive
    sensational shamefully shrug shrugged shun siphon siphoned sky-high skyrocketing slam slammed snatch snatched snub snubbed splendid
    splendidly spurn staggering stifle stifled stinging stranglehold strongman stunned stunning superb swarm swarming swoop swooped
    tainted terrible terribly terrifying touted tragically trash triumph troubled trumpeted turmoil u-turn ultra unaccountable unelected
    unleash unleashed unprecedented useless venal vicious viciously victory-lap warlord whopping windfall wise wisely withering
    wonderful wonderfully worthless wretched wrongly zealous"""
)
"""Words that colour what they tell: framing where the whole text argues, and everyday headline English elsewhere."""

TABLOID = lexicon(
    """horror terror carnage inferno hell hellish mangled hurtle hurtled screaming sobbed sob wept weep heroine hero heroes angel angels
    tot tots hubby hubbies boffin boffins miracle nightmare agony heartbreak heartbroken heartbreaking fury furious slam slammed blast
    blasted rock rocked plunge plunged smash smashed plough ploughed plow plowed crammed shattered harrowing gruesome grisly shock
    shocking monster evil fiend sicko brute yob thug louse grim chilling terrifying terrified petrified stunned devastated tragic
    tragedy doomed death-trap deathtrap drama dramatic desperate frantic bloodied blood-soaked fireball torn ripped snatched cheated
    brave plucky doting grieving anguished traumatised traumatized shaken hailed dubbed axed nabbed swoop swooped probe bombshell
    sensational astonishing incredible amazing jaw-dropping gutted cops lags crooks toff tycoon bigwig fat-cat outrage outraged
    fume fumed rage raged storm stormed lash lashed rap rapped mum mums kiddies lad lads lass souls"""
)
"""Words of the popular press: framing where a text is full of them."""

MOCKING = lexicon("purr sneer stammer bleat whine gloat smirk crow scoff snarl bluster rant grovel fawn simper drone bray")
"""Verbs that mock whoever is said to do it."""

JUDGING = lexicon(
    """mob gang bandit gangster puppet regime junta oligarch tycoon mogul comrade natives elite outfit militant fanatic zealot
    hardliner ideologue loot booty spoils trophy plunder ransom bribe giveaway bonanza circus stunt ploy spectacle disgrace
    scandal outrage debacle mess nightmare ambush trap coup putsch purge crusade extortion arrogance cynicism deceit betrayal
    surrender capitulation submission obedience obedient docile reckless ruthless blatant cynical sinister shadowy murky shady
    dubious notorious infamous disgraced incompetent absurd ridiculous outrageous shocking appalling disgusting monstrous barbaric
    savage authoritarian naive fabulous bloated lavish scheme orchestrate rubber-stamp wretch peasant serf hostage
    pawn scapegoat hero saviour savior slave menace myth fantasy delusion lie slander smear whisper crumb pittance brave honest
    decent precious noble glorious shameful pathetic miserable stupid foolish silly clever cunning conveniently plainly blessed
    fat rich nerve axe shark historic heroic shame thief"""
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
    r"(?i)\b(?:"
    r"sent packing|charm offensive|ha(?:d|s|ve) the (?:nerve|gall|audacity|temerity|cheek) to|lip service"
    r"|crocodile tears|smoke and mirrors|window[- ]dressing|pull(?:s|ed|ing)? the strings|thrown? (?:to the wolves"
    r"|under the bus)|fairy tales?|gravy train|witch[- ]hunt|asleep at the wheel|blood on (?:his|her|its|their) hands"
    r"|turn(?:s|ed|ing)? a blind eye|of all people|kangaroo court|banana republic|paper tiger|fig leaf"
    r"|smoke[- ]?screen|poisoned chalice|slap in the face|slap on the wrist|kick in the teeth|stab(?:bed)? in the back"
    r"|rub(?:s|bed|bing)? salt|sticking plaster|too little,? too late|beyond the pale|wild west|free[- ]for[- ]all"
    r"|race to the bottom|red herring|political football|hot air|empty (?:promises|words|gestures?|rhetoric|slogans)"
    r"|bread and circuses|sour grapes|(?:tail|tails) between (?:his|her|its|their) legs|egg on (?:his|her|its"
    r"|their) face|danc(?:e|es|ed|ing) to the tune|lap ?dog|puppet master|loose cannon|iron fist|jobs for the boys"
    r"|sweetheart deal|backroom deal|dirty (?:tricks|deal)|blood money|hush money|slush fund|(?:land|power|money"
    r"|cash)[ -]grab|cash cow|golden (?:parachute|handshake)|feeding frenzy|fell? on deaf ears|hung out to dry"
    r"|left (?:to rot|in the lurch|high and dry|holding the bag)|swept? under the (?:rug|carpet)|wash(?:ed|es)? (?:his"
    r"|her|its|their) hands of|with a straight face|without a shred of|so much for|to add insult to injury"
    r"|as if that were not enough|needless to say|to (?:nobody|no one)['’]s surprise|holding a gun to|bow(?:ed"
    r"|s)? (?:his|her|their|its) head|driven into a corner|under (?:his|her|its|their) (?:thumb|spell)"
    r"|liv(?:es|ed|ing) off|bring (?:it|him|her|them)sel(?:f|ves) to|(?:as|than) (?:\w+ ){1,3}(?:admits?|concedes?"
    r"|likes? to (?:say|claim))|likes? to (?:say|claim|boast)|feathers? (?:his|her|their|its) nest|line(?:s|d)? (?:his"
    r"|her|their|its) pockets?|tor(?:e|n) (?:towards|through|into)"
    r")\b"
)
"""Turns that judge in any text."""

EPITHETS = re.compile(
    r"(?i)\b(?:(?:the|this|that|a|these|those|its|their|his|her) )?(?:[\w’']{1,30} )?(?:"
    r"so-called|self-styled|self-proclaimed|self-appointed|would-be|embattled|beleaguered|disgraced|firebrand"
    r"|scandal-(?:hit|plagued|ridden)|gaffe-prone|accident-prone|tough-talking|fast-talking|silver-tongued"
    r"|power-hungry|all-powerful|iron-fisted|much-maligned|much-loved|much-hated|crisis-hit|debt-laden|cash-strapped"
    r"|headline-grabbing|attention-seeking|publicity-hungry|lame-duck|far-out|hawkish|wily|flamboyant|brash|pugnacious"
    r"|combative|bombastic"
    r") (?!(?-i:[A-Z]+)?\d|(?-i:[A-Z]{2}))[\w’'-]{1,40}"
)
WAGES = re.compile(r"(?i)\b(?:[\w’'-]{1,30} ){0,2}[\w£$€.,-]{1,40}-a-(?:year|month|week|day|night) \w{1,30}")
"""People called by what they cost: "the £200,000-a-year boss"."""

EPITHET_NOUNS = re.compile(
    r"(?i)\b(?:(?:the|this|that|a|its|their|his|her) )?(?:[\w’'-]{1,30} )?(?:"
    r"strongman|strongmen|firebrand|kingpin|warlord|supremo|godfather|kingmaker|puppet|stooge|bigwig|fat cat|do-gooder"
    r"|busybody|apparatchik|golden boy|poster (?:boy|child)|iron lady|juggernaut|Goliath|pariah|darling of the \w+"
    r")\b"
)

STRONG_SPECULATING = re.compile(
    r"(?i)\b(?:"
    r"(?:we|nobody|no one|the world) (?:may|might|will) never know|only (?:he|she|they|time|god) (?:can|will|could|knows?)"
    r"(?: (?:say|tell|know))?|one (?:had|has|gets|got) the (?:impression|feeling|sense) that|"
    r"it (?:is|was) (?:whispered|rumou?red|hard not to \w+|anyone['’]s guess|tempting to \w+|no (?:accident"
    r"|coincidence|surprise)|difficult to believe|hard to (?:believe|imagine))|rest assured|no doubt|doubtless"
    r"|presumably|(?:is|was|are) no (?:accident|coincidence)|one (?:suspects|wonders|imagines|can only \w+)|(?:small"
    r"|little) wonder|who knows|make no mistake|mark my words|(?:rais|fuell?|feed|stok|spark)(?:es|s|ed"
    r"|ing) (?:\w+ ){0,2}(?:suspicions?|speculation|rumou?rs|questions (?:about|over|whether)|eyebrows)"
    r"|begs? the question|(?:speculation|rumou?rs?|suspicions?|whispers) (?:is|are|was|were|has|have)? ?(?:rife"
    r"|swirl\w*|mount\w*|grow\w*|persist\w*|linger\w*|abound\w*)|could it be that|the timing (?:raises|looks|seems"
    r"|was (?:curious|suspicious|no)|is (?:curious|suspicious|no))|smack(?:s|ed) of|reek(?:s|ed) of"
    r"|bears? (?:all )?the hallmarks of|in all likelihood|almost certainly|(?:many|some) (?:suspect|wonder)|(?:may"
    r"|might|could|would) (?:well )?explain why|remains anyone['’]s guess"
    r")\b[^.!?\n]{0,120}"
)
"""Guesses of the narrator's own in any text."""

SAVING_FACE = re.compile(
    r"(?i)\b(?:"
    r"(?:(?:desperate|eager|anxious|hungry|itching|angling|scrambling|hoping|trying|seeking|looking|keen|bid|attempt"
    r"|effort|move|push|ploy|designed|meant|intended|calculated|timed|crafted|engineered|staged|contrived|tailored"
    r"|aimed|only|simply|merely|largely|purely|solely|apparently|clearly|evidently|perhaps|chiefly|mainly"
    r"|partly)(?: \w+)? (?:to|at)) (?:save face|score (?:cheap |easy |political )*points|curry favou?r|appease|placate"
    r"|mollify|buy (?:time|silence|votes|off|loyalty)|win (?:votes|headlines)|(?:deflect|distract|divert) (?:attention"
    r"|blame|from|criticism|scrutiny)|shift (?:the )?blame|settle (?:old )?scores|silence (?:\w+ )?(?:critics|dissent"
    r"|opponents|rivals|questions|the)|cling (?:on )?to|tighten (?:its|his|her|their) grip|burnish (?:its|his|her"
    r"|their)|whip up|drum up|stir up|cash in on|line (?:his|her|its|their) pockets?|(?:look|appear|seem) (?:tough"
    r"|strong|decisive)|escape (?:blame|scrutiny|justice)|wriggle out|avoid (?:blame|scrutiny|embarrassment"
    r"|accountability)|cover up|hush up|bury (?:bad|the) (?:news|story|report)|please (?:his|her|its|their)|bully"
    r"|intimidate|discredit|smear|punish|humiliate)"
    r")\b[^.!?\n]{0,100}"
)
"""Aims of the sort that nobody owns to, ascribed by the narrator."""

PURPOSES = re.compile(
    r"(?i)\b(?:"
    r"the (?:true|real|actual|hidden|ulterior|only|unspoken|unstated) (?:aim|purpose|reason|motive|goal|intention"
    r"|agenda|point)|as (?:a )?(?:consolation|punishment|revenge|retribution|payback|smokescreen)(?! prize)|in (?:an?"
    r"|yet another|another|its|his|her|their) (?:\w+ )?(?:desperate|blatant|transparent|cynical|obvious"
    r"|thinly[- ]veiled|clumsy|shameless|naked|brazen|frantic|futile) (?:\w+ )?(?:bid|attempt|effort|ploy|move"
    r"|gambit) to|for (?:purely |cheap |narrow |short-term |(?:his|her|its|their) own )?(?:political|personal"
    r"|electoral|partisan) (?:gain|advantage|ends|points|profit|motives)|under (?:the )?(?:guise|pretext|cloak"
    r"|pretence|pretense) of|with (?:one|half an|both) eyes? (?:firmly )?(?:on|to)|play(?:s|ed|ing) to (?:the gallery"
    r"|(?:his|her|its|their) base|the crowd|the cameras)|out of (?:spite|revenge|greed|jealousy|vanity|desperation"
    r"|cowardice|malice|pique|self-interest)|(?:motivated|driven|fuelled|fueled"
    r"|prompted) (?:\w+ )?by (?:\w+ )?(?:greed|spite|revenge|envy|hatred|vanity|malice|profit|self-interest"
    r"|resentment)|hell-?bent on"
    r")\b[^.!?\n]{0,100}"
)
"""Aims that the narrator ascribes, in any text."""

ATTRIBUTED = re.compile(
    r"(?i)\b(?:said|says|saying|told|tells|according to|argue[sd]?|claim(?:s|ed)?|alleg(?:es|ed)|accus(?:es|ed|ing)"
    r"|(?:critics|opponents|analysts|observers) (?:say|see|call|fear|have|had|\w+ed)"
    r"|insist(?:s|ed)|warn(?:s|ed)|wrote|writes|believes?|denied|denies|asked|suggest(?:s|ed)|describ(?:es|ed))\b"
)
"""A sentence of a report with one of these tells somebody else's guess."""

MOCK_TITLES = re.compile(
    r"(?i)\b(?:the|that|this|our|these|those|a|an) (?:[\w’'-]{1,30} )?(?:emperors?|empress|kings?|queens?|czars?|tsars?|sultans?"
    r"|lords?|lady|ladies"
    r"|princes?|princess|high priests?|grandees?|mandarins?|gurus?|prophets?|messiah|helmsman|maestro|wizards?|champions?|guardians?"
    r"|enforcers?|overlords?|connoisseurs?|apostles?|gentlem[ae]n|worthies|sages|genius(?:es)?|giants?|fountain|temple|monument"
    r"|heirs?|custodians?"
    r"|darlings?|clan|brigade|circus|apparatchiks?)\b(?: of (?:the |our |a )?[\w’'-]{1,30})?"
)
"""Titles given in mockery; read only in a text that argues."""

COMPARING = re.compile(
    r"(?i)\bas \w{1,20} as (?:a|an|the|his|her|its|their|any|my|your) [^.!?,;\n]{2,60}"
    r"|\b[^.!?,;\n]{0,80}\bthan (?:a|an|any|anybody|anyone|the|his|her|i|it|they|he|she) [^.!?,;\n]{2,60}"
)
"""Likenesses drawn to make a point; read only in a text that argues."""

MOTIVES = (
    re.compile(
        r"(?i)\b(?:wants? (?:only|nothing|us|you)|would (?:very much |dearly |rather )?(?:like|prefer|love)|(?:is|are) (?:simply "
        r"|merely |only"
        r" |, of course, )?protecting|for fear of)\b[^.!?\n]{2,120}"
    ),
    re.compile(r"(?i)\b[^.!?\n]{0,60}\bof course\b[^.!?\n]{2,80}"),
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
    re.compile(
        r"(?i)\b(?:surely|presumably|apparently|evidently|obviously|clearly|inevitably|i suspect|i would (?:wager|bet)|perhaps"
        r"|maybe|one day|sooner or later)\b"
    ),
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

JUDGING_TURNS = (
    re.compile(r"(?i)(?:^|[.!?]\s+)(?:so|and|but|no),? (?:who|what|why|now|it|the|this|that)\b"),
    IDIOMS,
    STRONG_SPECULATING,
    MOCK_TITLES,
    DIMINISHING,
)
"""Turns that count as asides."""
