"""The words that stand beside and within names: honorifics, roles, what organisations and places are called, exonyms."""

from __future__ import annotations

HONORIFICS = frozenset(
    """
    mr mrs ms miss mister madam madame mme sir dame lord lady dr doctor prof professor rev reverend fr father sister brother saint st
    dom don dona doña donna senhor senhora señor señora signor signora herr frau monsieur captain capt colonel col general gen
    lieutenant lt sergeant sgt major maj corporal private admiral commander commodore judge justice sheikh sheik shaikh imam rabbi
    pope cardinal bishop archbishop king queen prince princess emperor hon rt sen rep gov hajji haji sri shri
    """.split()  # noqa: SIM905
)

ROLES = frozenset(
    """
    president minister premier chancellor secretary mayor governor senator congressman congresswoman deputy vice chief chairman
    chairwoman chairperson chair director manager officer commissioner ambassador envoy spokesman spokeswoman spokesperson leader
    head boss captain coach trainer commander commandant prosecutor attorney lawyer inspector superintendent constable detective
    sheriff marshal prefect councillor councilor councilman councilwoman lawmaker mp mep speaker treasurer founder owner editor
    reporter correspondent columnist analyst economist engineer scientist researcher teacher farmer fisherman driver pilot
    striker midfielder defender goalkeeper winger forward referee judge justice magistrate chancellor rector dean principal
    bishop archbishop cardinal pastor priest imam rabbi pope patriarch metropolitan king queen prince princess duke duchess baron
    emperor sultan emir sheikh general colonel major lieutenant sergeant admiral brigadier chief-of-staff ceo cfo coo cto executive
    representative delegate counsel counsellor adviser advisor aide assistant undersecretary under-secretary interim acting former
    ex-president ex-minister prime justice      
    attorney-general governor-general harbourmaster harbormaster
    photographer author writer novelist poet singer actor actress activist campaigner resident survivor witness neighbour neighbor
    """.split() # noqa: SIM905
)
"""Words that may open a run of capitals before a person's name; a run ends its title at the last of them."""

ORGANISATION_WORDS = frozenset(
    """
    academy elementary desk administration agency air airlines airways alliance army assembly associates association authority bank board brigade
    broadcasting brothers bureau bundesbank cabinet capital center centre chamber charity chemicals church clinic club coalition
    college command commission committee company confederation congress conglomerate consortium consulting convention cooperative
    corporation council court dailies daily department directorate dispatch division electric embassy energy enterprise enterprises
    estates exchange faculty federation fc financial firm forces foundation front fund gazette group guard guardia guild
    guardian herald holding holdings hospital hotel industries inform initiative institute institution insurance
    insurer inspectorate international investment investments journal judiciary laboratories laboratory league ledger lines ltd magazine media
    messenger metals mining ministry mission monitor movement museum navy network networks news newspaper newswire observer office
    organisation organization orchestra paper parliament partners party petroleum pharma pharmaceuticals police power press
    radio railways reserve resources review school secretariat securities senate service services shipping society
    solutions squad steel steelworks store studios supervision syndicate systems team technologies telecom telegraph
    television theatre times treasury tribunal tribune trust tv union unions united university ventures voice watch wire works workers
    """.split()  # noqa: SIM905
)

LEGAL_FORMS = frozenset(
    "ag plc inc ltd llc llp gmbh sa se nv bv co corp corporation company oy ab as asa spa srl sarl kg kgaa pty limited".split()
)

PLACE_WORDS = frozenset(
    """
    airport alley alps archipelago avenue barracks basin bay beach boulevard bridge camp canal canyon cape castle channel coast
    county cove creek dam desert district falls fjord forest gate glacier gorge gulf hall harbor harbour heights highway hill hills
    island islands isle isles junction lake lane lodge marina marsh mine mount mountain mountains municipality oblast ocean palace
    park parish pass peninsula plateau plain plaza pier port prefecture promontory province quay quarter rapids reef region
    reservoir ridge river road sea shore square stadium straits strait street suburb territory tower town valley village
    volcano wharf wood woods structure corridor prison tunnel refinery mosque cathedral cemetery monument
    """.split()  # noqa: SIM905
)

NOT_NAMES = frozenset(
    """
    a about above according across actually add added after afterwards again against ago all almost along already also although always am among an and
    another any anybody anyone anything anyway are around as asked at away back be because been before behind being below beside besides
    between both but by came can cannot could currently despite did do does don down during each earlier early eight either eighteen eighty eleven else enough
    even eventually ever every everybody everyone everything everywhere except far few fewer fifteen fifty finally first five following for former forty four fourteen
    from further get give given go going got had half has have having he hence her here hers him his how however hundreds hundred i if immediately in
    including indeed initially inside instead into is it its itself just keep know last late later least left less let like look
    many may maybe me meanwhile might mine more moreover most mostly much must my near nearly neither never nevertheless next nine nineteen ninety no
    nobody none nonetheless nor not nothing now nowhere of off officially often oh ok okay old on once one only onto or other others otherwise our
    ours out outside over overall overnight own per perhaps please put quite rather really recently regarding right said same saw say
    says second see seen separately seven seventeen seventy several shall she should similarly since six sixteen sixty so some somebody somehow someone
    something sometimes somewhere soon still subsequently such take ten tens than thank thanks that the their theirs them then there thereafter therefore these they third
    thirteen thirty this those though thousands three through throughout thus to today together tomorrow tonight too toward towards twelve
    twenty two ultimately under unfortunately unless unlike until up upon us very via was we well were what whatever when whenever where whereas whether
    which while who whoever whole whom whose why will with within without would yes yesterday yet you your yours zero
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
    november december jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn winter easter christmas ramadan
    am pm gmt utc est cet photo image video caption read update updated breaking exclusive watch live subscribe share related opinion comment comments analysis
    editorial source sources copyright god lord
    north south east west northern southern eastern western
    """.split()  # noqa: SIM905
)
"""Words that open sentences and headings with a capital without being names."""

DEMONYM_ENDINGS = ("ish", "ese", "ian", "ean", "can", "ans", "iot", "iots", "eans", "ians", "is")

EXONYMS: tuple[tuple[str, ...], ...] = (
    ("kyiv", "kiev", "kyyiv"), ("kharkiv", "kharkov"), ("lviv", "lvov", "lwow", "lemberg"), ("odesa", "odessa"), ("dnipro", "dnepr", "dnieper"),
    ("mykolaiv", "nikolaev", "nikolayev"), ("chernihiv", "chernigov"), ("zaporizhzhia", "zaporozhye"), ("luhansk", "lugansk"),
    ("chisinau", "kishinev", "kishinau"), ("balti", "beltsy", "beltsi"), ("tighina", "bender", "bendery"), ("moldova", "moldavia"),
    ("transnistria", "transdniestria", "trans dniester", "pridnestrovie"), ("belarus", "byelorussia", "belorussia"), ("minsk", "miensk"),
    ("homel", "gomel"), ("almaty", "alma ata"), ("astana", "nur sultan"), ("bishkek", "frunze"), ("ashgabat", "ashkhabad"),
    ("kyrgyzstan", "kirghizia", "kirgizstan"), ("turkmenistan", "turkmenia"), ("vilnius", "vilna", "wilno"), ("kaunas", "kovno"), ("tallinn", "reval"),
    ("tbilisi", "tiflis"), ("yerevan", "erevan"), ("stepanakert", "khankendi"), ("saint petersburg", "st petersburg", "leningrad"),
    ("lesbos", "lesvos"), ("mytilene", "mitilini", "mytilini"), ("lemnos", "limnos"), ("crete", "kriti"), ("corfu", "kerkyra"), ("rhodes", "rodos"),
    ("piraeus", "pireas"), ("thessaloniki", "salonica", "salonika"), ("heraklion", "iraklio", "iraklion"), ("zakynthos", "zante"), ("euboea", "evia"),
    ("aegina", "egina"), ("cyprus", "kypros"), ("nicosia", "lefkosia"), ("limassol", "lemesos"), ("istanbul", "constantinople"), ("izmir", "smyrna"),
    ("turkey", "turkiye"), ("czechia", "czech republic"), ("prague", "praha"), ("pilsen", "plzen"), ("gdansk", "danzig"), ("wroclaw", "breslau"),
    ("warsaw", "warszawa"), ("krakow", "cracow"), ("vienna", "wien"), ("munich", "muenchen", "munchen"), ("cologne", "koln", "koeln"), ("nuremberg", "nurnberg"),
    ("geneva", "geneve", "genf"), ("zurich", "zuerich"), ("basel", "basle", "bale"), ("lucerne", "luzern"), ("milan", "milano"), ("turin", "torino"), ("florence", "firenze"),
    ("venice", "venezia"), ("naples", "napoli"), ("genoa", "genova"), ("leghorn", "livorno"), ("rome", "roma"), ("lisbon", "lisboa"), ("seville", "sevilla"),
    ("antwerp", "antwerpen", "anvers"), ("ghent", "gent"), ("bruges", "brugge"), ("the hague", "den haag"), ("copenhagen", "kobenhavn"), ("gothenburg", "goteborg"),
    ("helsinki", "helsingfors"), ("turku", "abo"), ("bucharest", "bucuresti"), ("belgrade", "beograd"), ("dubrovnik", "ragusa"), ("rijeka", "fiume"), ("sofia", "sofiya"),
    ("skopje", "skoplje"), ("pristina", "prishtina", "prishtine"), ("kosovo", "kosova"), ("macedonia", "north macedonia"), ("netherlands", "holland"),
    ("united kingdom", "uk", "britain", "great britain"), ("united states", "us", "usa", "united states of america", "america"), ("united arab emirates", "uae"),
    ("european union", "eu"), ("united nations", "un"), ("mumbai", "bombay"), ("kolkata", "calcutta"), ("chennai", "madras"), ("bengaluru", "bangalore"),
    ("varanasi", "benares"), ("yangon", "rangoon"), ("myanmar", "burma"), ("sri lanka", "ceylon"), ("beijing", "peking"), ("guangzhou", "canton"), ("nanjing", "nanking"),
    ("chongqing", "chungking"), ("tibet", "xizang"), ("xinjiang", "sinkiang"), ("taipei", "taibei"), ("ho chi minh city", "saigon"), ("cambodia", "kampuchea"),
    ("timor leste", "east timor"), ("ivory coast", "cote d'ivoire"), ("cape verde", "cabo verde"), ("eswatini", "swaziland"),
    ("democratic republic of the congo", "dr congo", "drc", "congo kinshasa"), ("iran", "persia"), ("damascus", "dimashq"), ("aleppo", "halab"), ("mecca", "makkah"), ("medina", "madinah"),
    ("jeddah", "jidda"), ("cairo", "al qahirah"), ("alexandria", "iskandariya"), ("tangier", "tanger", "tangiers"), ("marrakesh", "marrakech"), ("algiers", "alger"),
    ("benghazi", "bengasi"), ("nablus", "shechem"), ("gaza", "gaza strip"), ("djibouti", "jibuti"), ("mogadishu", "muqdisho"), ("harare", "salisbury"),
    ("seoul", "soul"), ("busan", "pusan"), ("okhotsk", "ohotsk"), ("kaliningrad", "konigsberg", "koenigsberg"), ("volgograd", "stalingrad"),
)  # fmt: skip
"""Places that news text knows under two names, folded: the forms of one place in each row."""

OF_HEADS = frozenset(
    """
    academy association authority bank bay board bureau cape castle cathedral centre center chamber church club college commission
    committee commonwealth community company confederation congress council court department diocese directorate faculty federation forum front
    foundation government guild gulf hospital house inspectorate institute isle isles kingdom lake league ministry mount movement
    museum office order organisation organization palace parliament party port province region republic school sea secretariat
    senate service society state states strait straits syndicate television tower tribunal union university voice
    """.split()  # noqa: SIM905
)
"""Heads after which "of" goes on with the name: Bank of England, Bay of Biscay."""

AREAS = frozenset(
    """
    affairs agriculture business climate commerce communications culture defence defense digital economy economic education energy
    environment european exterior external family finance foreign health home housing industry infrastructure interior internal
    justice labor labour land law local public relations science security shipping social sport sports state tourism trade transport
    transportation treasury water welfare women work
    """.split()  # noqa: SIM905
)
"""What ministers and secretaries are minister or secretary of."""

COMMON_BODIES = (
    "coast guard", "central bank", "foreign ministry", "interior ministry", "defence ministry", "defense ministry", "finance ministry",
    "health ministry", "justice ministry", "air force", "supreme court", "constitutional court", "federal court", "national guard",
)  # fmt: skip
"""Organisations that are written without capitals after the name of their country: "the Greek coast guard"."""

SAINTS = frozenset(
    "saint st santa santo san sao sankt sint szent sveti sveta svata svaty sfantul sfanta agia agios ayia ayios hagia hagios swiety swieta".split()
)
"""Saint, in the languages that name places and ships for saints."""

ANAPHORIC_HEADS = frozenset(
    """
    federation union association ministry bank council commission committee agency authority office bureau institute party
    chamber parliament confederation syndicate regulator foundation
    """.split()  # noqa: SIM905
)
"""Heads that stand for the whole name once it has been given: "the Federation"."""

NICKNAMES: tuple[tuple[str, ...], ...] = tuple(
    tuple(row.split())
    for row in """
    abraham abe; albert al bert; alexander alex sasha aleksandr aleksander alexandr sandy; alexandra alex sandra sasha; alfred alf fred; andrew andy drew;
    anthony tony; antonio tony toni; barbara barb; benjamin ben benny; bernard bernie; bradley brad; catherine cathy kate katie kathy cate kathryn katherine;
    charles charlie chuck; christine chris christina tina; christopher chris kit; daniel dan danny; david dave; deborah deb debbie debra; dmitry dima;
    donald don donny; dorothy dot; douglas doug; edmund ed; edward ed eddie ted ned; elizabeth liz beth betty lizzie eliza bess; emily em; eugene gene;
    evgeny yevgeny zhenya; francis frank; francisco paco pancho; frederick fred freddie; gabriel gabe; gerald gerry jerry; gregory greg; harold harry hal;
    henry harry hank; isabella bella; ivan vanya; jacob jake; james jim jimmy jamie; janet jan; jeffrey jeff geoffrey geoff; jennifer jen jenny; jessica jess;
    john jack johnny; jonathan jon; jose pepe; joseph joe joey; joshua josh; judith judy; kenneth ken kenny; lawrence larry laurence; leonard len leo;
    louis lou lewis; margaret maggie meg peggy greta; martin marty; matthew matt; maximilian max; michael mike mick micky mikhail misha; mohammed mohamed muhammad mohammad mohamad muhammed;
    natalia natasha; nathaniel nathan nat; nicholas nick nicky nikolai nicolas; pamela pam; patricia pat patty trish; patrick pat paddy; peter pete; philip phil phillip;
    raymond ray; rebecca becky; richard rick dick rich ricky; robert bob rob bobby robbie bert; ronald ron ronnie; rudolph rudy; samuel sam sammy; samantha sam;
    sergei serge sergey; stephen steve steven; susan sue susie susanna; theodore ted theo teddy; theresa terry teresa tess; thomas tom tommy; timothy tim;
    victoria vicky; vincent vince; vladimir volodymyr vova vladimír; walter walt; william bill will billy liam willy; yuri yury iurii; zachary zach
    """.split(";")  # noqa: SIM905
)
"""Given names and what their bearers are called; folded."""
