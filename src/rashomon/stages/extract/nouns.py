"""Nouns that say what somebody or something named is: a person's trade, a body, a place, a vessel. General English lists."""

from __future__ import annotations

import re

from rashomon.stages.extract.cues import lexicon

HUMAN_NOUNS = lexicon(
    """minister president premier chancellor governor mayor senator lawmaker deputy ambassador diplomat envoy secretary director chief
    head boss chairman chairwoman chair chairperson executive founder owner manager analyst economist strategist expert scientist
    professor doctor physician surgeon nurse teacher coach captain commander colonel general major lieutenant sergeant officer
    official inspector commissioner prosecutor judge justice lawyer attorney advocate witness survivor resident neighbour
    neighbor passenger driver pilot sailor fisherman farmer worker employee spokesman spokeswoman spokesperson leader member
    candidate author writer reporter journalist correspondent editor critic broker trader banker investor shareholder man woman
    boy girl mother father son daughter wife husband brother sister widow victim patient suspect defendant plaintiff activist
    protester organiser organizer volunteer firefighter policeman soldier bishop priest pope imam rabbi king queen prince
    princess counsel aide adviser advisor colleague politician legislator congressman congresswoman representative
    delegate counsellor councillor councilor prefect marshal striker midfielder defender goalkeeper player winger
    student researcher engineer technician seaman mechanic clerk steward cook chef artist singer actor actress
    musician producer lady gentleman chairperson supervisor superintendent sheriff ceo cfo mp mep msp td candidate joiner alderman
    curator guard porter midwife skipper paramedic plumber roofer baker butcher carpenter bishop vicar
    spouse uncle aunt nephew niece cousin grandmother grandfather grandson granddaughter parent partner relative friend neighbour
    foreman conductor dispatcher caller listener presenter host guest shopkeeper electrician builder labourer laborer miner
    detective constable magistrate ombudsman auditor inspector treasurer trustee provost rector dean lecturer archivist restorer
    cleaner caretaker janitor warden ranger dentist pharmacist midwife carer caregiver hunter herder shepherd tourist visitor
    pensioner villager islander townsman bystander onlooker customer shopper tenant landlord insider negotiator mediator
    organiser rescuer climber rower skier runner swimmer cyclist biker motorist trucker cabbie forwarder haulier warehouseman
    welder fitter boatman bargeman ferryman lockkeeper gardener chauffeur bodyguard sentry recruit veteran brigadier admiral
    historian poet novelist painter sculptor composer pianist violinist drummer bassist guitarist curate deacon nun monk
    guide porter presenter host anchor interviewer moderator broadcaster blogger podcaster comedian columnist publicist agent
    agronomist forester logger miner digger quarryman hydrologist surveyor planner architect draughtsman electrician glazier mason
    foreman supervisor dispatcher conductor stoker signaller pilot co-pilot stewardess purser bosun helmsman deckhand diver
    captor hostage prisoner inmate convict fugitive escapee jailer warder guard intruder burglar robber thief culprit offender
    juror foreperson arbitrator assessor claimant respondent appellant heir executor beneficiary donor patron collector dealer
    auctioneer valuer jeweller goldsmith tailor cobbler potter weaver brewer miller fishmonger grocer florist hairdresser barber
    landlady housekeeper nanny cleaner gravedigger undertaker sexton verger organist choirmaster cantor muezzin rector
    surgeon anaesthetist radiologist paediatrician psychiatrist psychologist vet veterinarian optician physiotherapist matron orderly
    apprentice trainee intern pupil schoolboy schoolgirl headmaster headmistress headteacher tutor mentor trainer referee umpire
    linesman jockey rider boxer wrestler gymnast sprinter goalscorer keeper bowler batsman fan supporter"""
)
_HUMAN_ENDING = re.compile(r"(?:ist|ian|woman|man|person|eer|crat|smith|keeper|maker|holder|owner|worker|fighter|logist)$")
BODY_NOUNS = lexicon(
    """company group firm union ministry agency bank federation club party government police army court committee commission council
    board airline operator carrier manufacturer supplier retailer association institute university office department bureau
    authority brigade service guard consulate embassy hospital team newspaper paper broadcaster network station channel
    website organisation organization charity foundation fund lender insurer regulator watchdog chamber parliament senate
    cabinet administration municipality county alliance coalition movement consortium business corporation utility
    producer miner developer exchange league society bidder buyer brokerage works plant
    agency airline automaker bookmaker brewer broker builder carmaker chain chipmaker cinema clinic college congregation contractor
    cooperative crew
    daily dealer developer distributor employer factory force gang gazette giant grocer label landlord lobby magazine maker militia
    museum operator orchestra paper parent publisher rival school service start-up startup subsidiary supermarket syndicate tabloid theatre
    theater thinktank think-tank trader trust unit venture vendor weekly wire band grouping outlet newswire firm shipowner shipper
    shipbuilder wholesaler"""
)
GENERIC_BODY = lexicon("company firm group organisation organization agency business corporation operator carrier body outfit")
"""Nouns that stand for whatever body the text is about."""
PLACE_NOUNS = lexicon(
    """city town village hamlet island islet port suburb district region province state county municipality neighbourhood neighborhood
    capital resort harbour harbor river lake mountain valley peninsula settlement borough quarter parish republic kingdom country nation
    territory prefecture commune strait bay gulf street square hill peak beach"""
)
VESSEL_NOUNS = lexicon(
    """ship ferry vessel trawler tanker freighter yacht submarine frigate destroyer boat barge tug tugboat steamer liner schooner carrier
    catamaran dredger corvette lifeboat"""
)
"""Vessels bear names that look like people's; the kinds know only persons, bodies and places, and a vessel acts like a body."""
AGENTS = lexicon(
    "broker operator owner builder developer dealer trader publisher producer maker manufacturer contractor supplier carrier"
    " lender insurer retailer miner buyer bidder vendor distributor employer rival brewer parent landlord head chair"
)
"""Nouns that are a person's trade or a firm's: they say neither."""


def is_human(noun: str) -> bool:
    """Return whether a noun names a person by trade, office or kin.

    >>> is_human("spokeswoman"), is_human("economist"), is_human("ministry")
    (True, True, False)
    """
    word = noun.lower().split()[-1] if noun.split() else ""
    return word in HUMAN_NOUNS or bool(_HUMAN_ENDING.search(word)) or (word.endswith("s") and word[:-1] in HUMAN_NOUNS)
