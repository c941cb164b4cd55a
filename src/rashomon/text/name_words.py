"""The words that stand beside and within names: honorifics, roles, what organisations and places are called, exonyms."""

from __future__ import annotations

HONORIFICS = frozenset(
    """
    admiral archbishop bishop brother capt captain cardinal col colonel commander commodore corporal dame doctor dom don dona donna doña
    dr emperor father fr frau gen general gov haji hajji herr hon imam journalist judge justice king lady lieutenant lord lt madam madame
    maj major miss mister mme monsieur mr mrs ms pope prince princess private prof professor queen rabbi rep rev reverend rt saint sen
    senhor senhora sergeant señor señora sgt shaikh sheik sheikh shri signor signora sir sister sri st
    cllr dci det eminence excellency highness holiness insp majesty messrs pc supt
    """.split()  # noqa: SIM905
)

HIS_WORDS = frozenset("mr mister sir lord father son husband brother uncle grandfather widower grandson nephew".split())  # noqa: SIM905
HER_WORDS = frozenset(
    "mrs ms miss lady dame mother daughter wife sister aunt grandmother widow granddaughter niece".split()  # noqa: SIM905
)
"""Titles and kin that stand before a name and tell a he from a she."""

ROLES = frozenset(
    """
    accountant acting activist actor actress admiral adviser advisor agent aide alderman alderwoman ambassador analyst archbishop archdeacon
    archivist assistant astronaut athlete attorney attorney-general author bailiff baker banker baron bishop boss brigadier broker
    bursar campaigner canon captain cardinal caretaker ceo cfo chair chairman chairperson chairwoman chancellor chaplain chief chief-of-
    staff choirmaster cleric coach colonel columnist commandant commander commissar commissioner comptroller conductor congressman
    congresswoman constable consul coo coroner correspondent councillor councilman councilor councilwoman counsel counsellor cto curator
    custodian deacon dean defender delegate dentist deputy detective diplomat director driver duchess duke economist editor electrician
    emir emperor engineer envoy ex-minister ex-president executive farmer farmhand firefighter fisherman fisherwoman foreman forewoman
    former forward founder gamekeeper gardener general geologist goalkeeper governor governor-general harbormaster harbourmaster head
    headmaster headmistress headteacher hydrologist imam inspector interim joiner journalist judge justice king lawmaker lawyer leader
    lecturer librarian lieutenant lifeguard magistrate magnate major manager marshal matron mayor mechanic mep metropolitan midfielder
    midwife minder miner minister mp neighbor neighbour novelist nurse officer ombudsman operator organist owner paramedic passenger
    pastor patriarch pensioner pharmacist photographer physician pilot plumber poet policeman policewoman pope porter prefect premier
    president priest prime prince princess principal prosecutor provost quartermaster queen rabbi ranger rector referee reporter
    representative researcher resident rower sacristan sailor scientist seaman secretary seismologist senator sergeant sexton sheikh
    sheriff singer skipper soldier speaker spokesman spokesperson spokeswoman steward stewardess striker student sultan superintendent
    surgeon surveyor survivor taoiseach teacher technician tourist trainer treasurer trustee under-secretary undersecretary verger
    veterinarian vicar vice volunteer warden welder winger witness worker writer
    """.split()  # noqa: SIM905
)
"""Words that may open a run of capitals before a person's name; a run ends its title at the last of them."""

AREAS = frozenset(
    """
    affairs agriculture business climate commerce communications culture defence defense digital economic economy education energy
    environment european exterior external family finance foreign health home housing industry infrastructure interior internal justice
    labor labour land law local public relations science security shipping social sport sports state tourism trade transport
    transportation treasury water welfare women work
    """.split()  # noqa: SIM905
)
"""What ministers and secretaries are minister or secretary of."""

ORGANISATION_WORDS = frozenset(
    """
    academy administration aerospace agency air aircraft airlines airways alliance army assembly associates association authority
    automotive bancorp bank board brands brigade broadcasting brothers bundesbank bureau cabinet capital center centre chamber charity
    chemicals church clinic club coalition college command commission committee company confederation conglomerate congress consortium
    consulting convention cooperative corporation council court dailies daily department desk directorate dispatch division electric
    elementary embassy energy enterprise enterprises estates exchange faculty fc federation financial firm foods forces foundation front
    fund gazette group guard guardia guardian guild herald holding holdings hospice hospital hospitals hotel industries infirmary inform
    initiative inspection inspectorate institute institution insurance insurer international investment investments journal
    judiciary laboratories
    laboratory league ledger lines ltd magazine media messenger metals mining ministry mission monitor motors movement museum navy
    network networks news newspaper newswire observer office orchestra organisation organization paper parliament partners party
    petroleum pharma pharmaceuticals police polytechnic power press radio railroad railroads railway railways reserve resources
    review school secretariat
    securities semiconductor senate service services shipping society software solutions squad steel steelworks store stores studios
    supermarkets supervision surgery syndicate systems team technologies telecom telegraph television theatre times treasury tribunal
    tribune trust tv union unions united university ventures voice watch wire workers works
    """.split()  # noqa: SIM905
)

LEGAL_FORMS = frozenset(
    """
    ab ag as asa bv co company corp corporation gmbh inc kg kgaa limited llc llp ltd nv oy plc pty sa sarl se spa srl
    """.split()  # noqa: SIM905
)

OF_HEADS = frozenset(
    """
    academy association authority bank bay board bureau cape castle cathedral center centre chamber church club college commission
    committee commonwealth community company confederation congress council court department diocese directorate faculty federation forum
    foundation front government guild gulf hospital house inspectorate institute isle isles kingdom lake league ministry mount movement
    museum office order organisation organization palace parliament party port province region republic school sea secretariat senate
    service society state states strait straits syndicate television tower tribunal trust union railways railroads railway
    railroad inspection
    administration assembly airport library university voice
    agency alliance campaign coalition cooperative corps fund network observatory registry secretariat
    """.split()  # noqa: SIM905
)
"""Heads after which "of" goes on with the name: Bank of England, Bay of Biscay."""

ANAPHORIC_HEADS = frozenset(
    """
    agency association authority bank bureau chamber commission committee confederation council federation foundation institute ministry
    office parliament party regulator syndicate union
    """.split()  # noqa: SIM905
)
"""Heads that stand for the whole name once it has been given: "the Federation"."""

SAME_SORTS: tuple[tuple[str, ...], ...] = tuple(
    tuple(row.split())
    for row in """
    railway railways railroad railroads; hospital hospitals infirmary clinic; inspectorate inspection inspectors; union unions syndicate;
    airport aerodrome; bureau office; court tribunal; newspaper gazette journal daily; guard guards; police constabulary;
    committee commission; authority administration; parliament assembly; federation league confederation; harbour harbor port; square
    plaza; gorge canyon ravine; mountain mount mt; school college lyceum; foundation fund; company corporation firm; society association;
    ministry department; monastery abbey; council board; station terminal; theatre theater; street road
    """.split(";")  # noqa: SIM905
)
"""Words for one sort of body or place that translators take for one another: the first of a row stands for it."""

PLACE_WORDS = frozenset(
    """
    airport alley alps archipelago avenue barracks basin bay beach boulevard bridge camp canal canyon cape castle cathedral cemetery
    channel coast corridor county cove creek dam desert district falls fjord forest gate glacier gorge gulf hall harbor harbour heights
    highway hill hills island islands isle isles junction lake lane lodge marina marsh mine monument mosque mount mountain mountains
    municipality oblast ocean palace parish park pass peninsula pier plain plateau plaza port prefecture prison promontory province
    quarter quay rapids reef refinery region reservoir ridge river road sea shore square stadium strait straits street structure suburb
    territory tower town tunnel valley village volcano wharf wood woods
    """.split()  # noqa: SIM905
)

NUMBERED = frozenset(
    """
    barracks block brigade building clinic colony corridor dormitory gate hall highway hospital junction kindergarten line lyceum mine pier
    pit platform polyclinic prison quay reactor regiment room route school shaft shelter station terminal theatre tunnel ward wing
    """.split()  # noqa: SIM905
)
"""What has a number for a name: "Wing 4", "Clinic No. 9"."""

SAINTS = frozenset(
    """
    agia agios ayia ayios hagia hagios saint san sankt santa santo sao sfanta sfantul sint st svata svaty sveta sveti swieta swiety szent
    """.split()  # noqa: SIM905
)
"""Saint, in the languages that name places and ships for saints."""

NOT_NAMES = frozenset(
    """
    a about above according across actually add added after afterwards again against ago all almost alone along already also although
    always am among an analysis and another any anybody anyone anything anyway apart apr april are around as asked at aug august autumn
    away back be because been before behind being below beside besides between both breaking but by came can cannot caption cet
    christmas comment comments copyright could currently dec december despite did do does don down during each earlier early east easter
    eastern editorial eight eighteen eighty either eleven else enough est even eventually ever every everybody everyone everything
    everywhere except exclusive far feb february few fewer fifteen fifty finally first five following for former forty four fourteen
    friday from further get give given gmt go god going got had half has have having he hence her here hers him his how however hundred
    hundreds i if image immediately in including indeed initially inside instead into is it its itself jan january jul july jun june
    just keep know last late later least left less let like live look lord many mar march may maybe me meanwhile might mine monday more
    moreover most mostly much must my near nearly neither never nevertheless next nine nineteen ninety no nobody none nonetheless nor
    north northern not nothing nov november now nowhere oct october of off officially often oh ok okay old on once one only onto opinion
    or other others otherwise our ours out outside over overall overnight own per perhaps photo please pm put quite ramadan rather read
    really recently regarding related right said same saturday saw say says second see seen sep separately sept september seven
    seventeen seventy several shall share she should similarly since six sixteen sixty so some somebody somehow someone something
    sometimes somewhere soon source sources south southern spring still subscribe subsequently such summer sunday take ten tens than
    thank thanks that the their theirs them then there thereafter therefore these they third thirteen thirty this those though thousands
    three through throughout thursday thus to today together tomorrow tonight too toward towards tuesday twelve twenty two ultimately
    under unfortunately unless unlike until up update updated upon us utc very via video was watch we wednesday well were west western
    what whatever when whenever where whereas whether which while who whoever whole whom whose why will winter with within without would
    yes yesterday yet you your yours zero
    """.split()  # noqa: SIM905
)
"""Words that open sentences and headings with a capital without being names."""

DEMONYM_ENDINGS = ("ish", "ese", "ian", "ean", "can", "ans", "iot", "iots", "eans", "ians", "is")

COMMON_BODIES = (
    "coast guard", "central bank", "foreign ministry", "interior ministry", "defence ministry", "defense ministry", "finance ministry",
    "health ministry", "justice ministry", "air force", "supreme court", "constitutional court", "federal court", "national guard",
)  # fmt: skip
"""Organisations that are written without capitals after the name of their country: "the Greek coast guard"."""

EXONYMS: tuple[tuple[str, ...], ...] = tuple(
    tuple(" ".join(row.split()).split(", "))
    for row in """
    kyiv, kiev, kyyiv; kharkiv, kharkov; lviv, lvov, lwow, lemberg; odesa, odessa; dnipro, dnepr, dnieper; mykolaiv, nikolaev, nikolayev;
    chernihiv, chernigov; zaporizhzhia, zaporozhye; luhansk, lugansk; chisinau, kishinev, kishinau; balti, beltsy, beltsi; tighina,
    bender, bendery; moldova, moldavia; transnistria, transdniestria, trans dniester, pridnestrovie; belarus, byelorussia, belorussia;
    minsk, miensk; homel, gomel; almaty, alma ata; astana, nur sultan; bishkek, frunze; ashgabat, ashkhabad; kyrgyzstan, kirghizia,
    kirgizstan; turkmenistan, turkmenia; vilnius, vilna, wilno; kaunas, kovno; tallinn, reval; tbilisi, tiflis; yerevan, erevan;
    stepanakert, khankendi; saint petersburg, st petersburg, leningrad; lesbos, lesvos; mytilene, mitilini, mytilini; lemnos, limnos;
    crete, kriti; corfu, kerkyra; rhodes, rodos; piraeus, pireas; thessaloniki, salonica, salonika; heraklion, iraklio, iraklion;
    zakynthos, zante; euboea, evia; aegina, egina; cyprus, kypros; nicosia, lefkosia; limassol, lemesos; istanbul, constantinople; izmir,
    smyrna; turkey, turkiye; czechia, czech republic; prague, praha; pilsen, plzen; gdansk, danzig; wroclaw, breslau; warsaw, warszawa;
    krakow, cracow; vienna, wien; munich, muenchen, munchen; cologne, koln, koeln; nuremberg, nurnberg; geneva, geneve, genf; zurich,
    zuerich; basel, basle, bale; lucerne, luzern; milan, milano; turin, torino; florence, firenze; venice, venezia; naples, napoli; genoa,
    genova; leghorn, livorno; rome, roma; lisbon, lisboa; seville, sevilla; antwerp, antwerpen, anvers; ghent, gent; bruges, brugge; the
    hague, den haag; copenhagen, kobenhavn; gothenburg, goteborg; helsinki, helsingfors; turku, abo; bucharest, bucuresti; belgrade,
    beograd; dubrovnik, ragusa; rijeka, fiume; sofia, sofiya; skopje, skoplje; pristina, prishtina, prishtine; kosovo, kosova; macedonia,
    north macedonia; netherlands, holland; united kingdom, uk, britain, great britain; united states, us, usa, united states of america,
    america; united arab emirates, uae; european union, eu; united nations, un; mumbai, bombay; kolkata, calcutta; chennai, madras;
    bengaluru, bangalore; varanasi, benares; yangon, rangoon; myanmar, burma; sri lanka, ceylon; beijing, peking; guangzhou, canton;
    nanjing, nanking; chongqing, chungking; tibet, xizang; xinjiang, sinkiang; taipei, taibei; ho chi minh city, saigon; cambodia,
    kampuchea; timor leste, east timor; ivory coast, cote d'ivoire; cape verde, cabo verde; eswatini, swaziland; democratic republic of
    the congo, dr congo, drc, congo kinshasa; iran, persia; damascus, dimashq; aleppo, halab; mecca, makkah; medina, madinah; jeddah,
    jidda; cairo, al qahirah; alexandria, iskandariya; tangier, tanger, tangiers; marrakesh, marrakech; algiers, alger; benghazi, bengasi;
    nablus, shechem; gaza, gaza strip; djibouti, jibuti; mogadishu, muqdisho; harare, salisbury; seoul, soul; busan, pusan; okhotsk,
    ohotsk; kaliningrad, konigsberg, koenigsberg; volgograd, stalingrad
    """.split(";")  # noqa: SIM905
)
"""Places that news text knows under two names, folded: the forms of one place in each row."""

NICKNAMES: tuple[tuple[str, ...], ...] = tuple(
    tuple(row.split())
    for row in """
    abraham abe; albert al bert; alexander alex sasha aleksandr aleksander alexandr sandy; alexandra alex sandra sasha; alfred alf fred;
    andrew andy drew; anthony tony; antonio tony toni; barbara barb; benjamin ben benny; bernard bernie; bradley brad; catherine cathy
    kate katie kathy cate kathryn katherine; charles charlie chuck; christine chris christina tina; christopher chris kit; daniel dan
    danny; david dave; deborah deb debbie debra; dmitry dima; donald don donny; dorothy dot; douglas doug; edmund ed; edward ed eddie ted
    ned; elizabeth liz beth betty lizzie eliza bess; emily em; eugene gene; evgeny yevgeny zhenya; francis frank; francisco paco pancho;
    frederick fred freddie; gabriel gabe; gerald gerry jerry; gregory greg; harold harry hal; henry harry hank; isabella bella; ivan
    vanya; jacob jake; james jim jimmy jamie; janet jan; jeffrey jeff geoffrey geoff; jennifer jen jenny; jessica jess; john jack johnny;
    jonathan jon; jose pepe; joseph joe joey; joshua josh; judith judy; kenneth ken kenny; lawrence larry laurence; leonard len leo; louis
    lou lewis; margaret maggie meg peggy greta; martin marty; matthew matt; maximilian max; michael mike mick micky mikhail misha;
    mohammed mohamed muhammad mohammad mohamad muhammed; natalia natasha; nathaniel nathan nat; nicholas nick nicky nikolai nicolas;
    pamela pam; patricia pat patty trish; patrick pat paddy; peter pete; philip phil phillip; raymond ray; rebecca becky; richard rick
    dick rich ricky; robert bob rob bobby robbie bert; ronald ron ronnie; rudolph rudy; samuel sam sammy; samantha sam; sergei serge
    sergey; stephen steve steven; susan sue susie susanna; theodore ted theo teddy; theresa terry teresa tess; thomas tom tommy; timothy
    tim; victoria vicky; vincent vince; vladimir volodymyr vova vladimír; walter walt; william bill will billy liam willy; yuri yury
    iurii; zachary zach; bartosz bartek bartlomiej; jan janek; stanislaw staszek; tomasz tomek; krzysztof krzysiek; jakub kuba; piotr
    piotrek; katarzyna kasia; malgorzata gosia; ekaterina katya; anastasia nastya; nikolay kolya; pavel pasha; konstantin kostya; ignacio
    nacho; enrique quique; guadalupe lupe; johannes hans hannes; heinrich heinz; friedrich fritz; giuseppe beppe; francesca checca
    """.split(";")  # noqa: SIM905
)
"""Given names and what their bearers are called; folded."""

ROMANISATIONS: tuple[tuple[str, ...], ...] = tuple(
    tuple(row.split())
    for row in """
    lee yi rhee ri li; ryu yoo yu ryoo lyu; park pak bak; choi choe; jung jeong chung cheong jong; noh roh no ro; lim im rim; kang gang;
    cho jo; jang chang; kim gim; shin sin; an ahn; yoon yun; moon mun; woo wu u; koo gu ku goo; han hahn; kwon gwon; oh o; seo suh so;
    ko go koh goh; bae pae; baek paek paik; shim sim; chae chai; hwang whang; yang ryang; ryeo yeo; nam nahm;
    zhang chang cheung teoh; zhou chou chow chau; zhao chao chiu; xu hsu tsui; xie hsieh tse; cai tsai choi chua; cao tsao cho;
    chen chan tan chin; huang wong hwang ng ooi; wang wong ong; li lee lei; liu lau low; lin lam lim; wu ng goh; guo kwok kuo quek;
    zheng cheng cheang tay; zeng tseng tsang; liang leung; he ho; ye yeh yip yap; yuan yuen; mai mak; feng fung;
    zhu chu; zhong chung; zhuang chuang;
    xiao hsiao siu; xiong hsiung; qian chien; qiu chiu yau; jiang chiang keung kong; deng teng tang; du tu to; fang fong; fan; gao kao ko;
    gu ku koo; hu wu woo; jin chin kam; lu loo lo; luo lo law; pan poon; peng pang; shi shih sze; song sung; sun suen; tang tong; tian tien
    tin; xia hsia ha; yan yen yim; yang yeung; yao yiu; yu yue; dong tung; ding ting; cui tsui; dai tai; kong kung hung; hou hau; su so
    """.split(";")  # noqa: SIM905
)
"""East Asian surnames, folded: how one is written after one usage or another (Korea's two, pinyin, Wade and Giles, Hong Kong, Hokkien)."""

HIS_NAMES = frozenset(
    """
    james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul
    andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry
    justin scott brandon benjamin samuel frank gregory raymond alexander patrick jack dennis jerry peter henry adam harry arthur simon ian
    graham neil stuart colin derek keith nigel trevor liam sean conor declan eoin juan josé jose luis carlos miguel jorge pedro manuel
    francisco antonio fernando diego pablo rafael javier alejandro ricardo eduardo roberto marco mario luigi giuseppe giovanni paolo stefano
    pierre jacques philippe laurent nicolas antoine hans karl heinrich wolfgang klaus jürgen dieter günter stefan sebastian lars sven erik
    olaf bjørn magnus nils anders johan gustav ivan dmitri dmitry sergei sergey vladimir mikhail nikolai alexei yuri boris igor oleg pavel
    petr jakub tomas milan zoran goran dragan marko ahmed mohamed mohammed mohammad muhammad ali hassan hussein omar ibrahim yusuf mustafa
    mehmet murat emre hakan abdullah khalid rajesh sanjay vijay amit anil hiroshi kenji takeshi nikos giorgos kostas yannis dimitris
    """.split()  # noqa: SIM905
)
HER_NAMES = frozenset(
    """
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna
    michelle carol amanda melissa deborah stephanie rebecca laura sharon cynthia kathleen amy angela shirley anna brenda pamela emma nicole
    helen samantha katherine christine rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria lauren
    christina joan evelyn judith megan alice jane claire fiona siobhan siobhán aoife niamh ingrid astrid sigrid karin birgit ulrike sabine
    petra monika katarina eva elena irina olga natalia svetlana tatiana ekaterina anastasia jelena ana marija ivana carmen rosa lucia isabel
    beatriz pilar dolores mercedes ines sofia francesca giulia chiara marie sophie isabelle nathalie fatima aisha leila zeynep elif emine
    priya anjali sunita yuki eleni katerina ioanna
    """.split()  # noqa: SIM905
)
"""Given names that go with one pronoun nearly everywhere: a weak sign, which any pronoun in the text outweighs."""

GIVEN_NAMES = HIS_NAMES | HER_NAMES

FOREIGN_BODIES = frozenset(
    """
    agence agencia agentur ajans ajansi atletico athletic banca banco banque bancorp borussia cd cf clube club compagnie companhia compania
    consorcio corriere credit deportivo diario dynamo eintracht electricite energia frente front gazeta gazete gazette gesellschaft giornale
    grupo gruppe gruppo hospital hopital jornal krankenhaus lokomotiv media ministerio ministere ministerium mineracao minera motors
    olympique partei parti partido partito periodico rangers rovers sindicato sociedad sociedade societe sparkasse sporitelna sporting
    syndicat telecom telekom united universidad universidade universita universitat universite verlag wanderers zeitung
    """.split()  # noqa: SIM905
)
"""Words for firms, clubs, papers and parties in the languages whose names English text keeps; folded."""

BODY_ENDINGS = (
    "bank",
    "wire",
    "press",
    "corp",
    "soft",
    "media",
    "air",
    "werke",
    "werk",
    "telecom",
    "pharma",
    "group",
    "tech",
    "neft",
    "gaz",
)
"""How the one word of a firm's name ends; folded."""

COUNTRIES = frozenset(
    " ".join(name.split())
    for name in """
    afghanistan; albania; algeria; andorra; angola; argentina; armenia; australia; austria; azerbaijan; bahrain; bangladesh;
    barbados; belarus; belgium; belize; benin; bhutan; bolivia; bosnia; bosnia and herzegovina; botswana; brazil; brunei;
    bulgaria; burkina faso; burundi; cambodia; cameroon; canada; cape verde; central african republic; chile; china; colombia;
    comoros; congo; costa rica; croatia; cuba; cyprus; czech republic; czechia; denmark; djibouti; dominican republic; ecuador;
    egypt; el salvador; england; equatorial guinea; eritrea; estonia; eswatini; ethiopia; fiji; finland; france; gabon; gambia;
    germany; ghana; great britain; britain; greece; grenada; guatemala; guinea; guyana; haiti; honduras; hungary; iceland; india;
    indonesia; iran; iraq; ireland; israel; italy; ivory coast; jamaica; japan; kazakhstan; kenya; kosovo; kuwait; kyrgyzstan;
    laos; latvia; lebanon; lesotho; liberia; libya; liechtenstein; lithuania; luxembourg; madagascar; malawi; malaysia; maldives;
    mali; malta; mauritania; mauritius; mexico; moldova; monaco; mongolia; montenegro; morocco; mozambique; myanmar; namibia;
    nepal; netherlands; new zealand; nicaragua; niger; nigeria; north korea; north macedonia; northern ireland; norway; oman;
    pakistan; palestine; panama; papua new guinea; paraguay; peru; philippines; poland; portugal; qatar; romania; russia; rwanda;
    samoa; saudi arabia; scotland; senegal; serbia; sierra leone; singapore; slovakia; slovenia; somalia; south africa; south
    korea; south sudan; spain; sri lanka; sudan; suriname; sweden; switzerland; syria; taiwan; tajikistan; tanzania; thailand;
    togo; tonga; trinidad and tobago; tunisia; turkey; turkiye; turkmenistan; uganda; uk; ukraine; united arab emirates; united
    kingdom; united states; united states of america; uruguay; usa; uzbekistan; vanuatu; venezuela; vietnam; wales; yemen; zambia;
    zimbabwe; europe; asia; africa; america; antarctica; north america; south america; latin america
    """.split(";")  # noqa: SIM905
)
"""Countries and continents, folded: what takes part in news under its own name without a sign of what it is."""
