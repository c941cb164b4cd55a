"""Quotes: what is said, by whom, behind which cue. Each row is a text of our own and what should be found."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.model import QuoteMode
from rashomon.stages.extract import extract
from tests.stages.extract.read_text import extract_from, read

DIRECT = [
    ("“We lost the barn,” said Ingrid Halvorsen, 61, who farms there.", [("We lost the barn,", "Ingrid Halvorsen")]),
    ("Ingrid Halvorsen said: “We lost the barn.”", [("We lost the barn.", "Ingrid Halvorsen")]),
    ("“We lost the barn,” Mayor Ingrid Halvorsen told reporters at the gate.", [("We lost the barn,", "Ingrid Halvorsen")]),
    (
        "“We lost the barn,” Ingrid Halvorsen said. “The cows got out.”",
        [("We lost the barn,", "Ingrid Halvorsen"), ("The cows got out.", "Ingrid Halvorsen")],
    ),
    (
        "Ingrid Halvorsen watched from the road with her dog.\n“We lost the barn,” she said.",
        [("We lost the barn,", "Ingrid Halvorsen")],
    ),
    (
        "The fire chief, Pavel Dvorak, came at noon. “It was the wind,” the chief said.",
        [("It was the wind,", "Pavel Dvorak")],
    ),
    ("“It was the wind,” said the brigade's spokeswoman, Anna Novak.", [("It was the wind,", "Anna Novak")]),
    (
        "In the words of the judge, Anna Novak: “The bridge fell because nobody looked.”",
        [("The bridge fell because nobody looked.", "Anna Novak")],
    ),
    ("'We lost the barn,' said Ingrid Halvorsen.", [("We lost the barn,", "Ingrid Halvorsen")]),
    ("«We lost the barn», said Ingrid Halvorsen.", [("We lost the barn", "Ingrid Halvorsen")]),
    ("“We lost the barn.” Ingrid Halvorsen said.", [("We lost the barn.", "Ingrid Halvorsen")]),
    ("The town mourns.\n“We lost the barn.” — Ingrid Halvorsen, mayor", [("We lost the barn.", "Ingrid Halvorsen")]),
    ("Ingrid Halvorsen: “We lost the barn.”", [("We lost the barn.", "Ingrid Halvorsen")]),
    ("As Ingrid Halvorsen put it: “We lost the barn.”", [("We lost the barn.", "Ingrid Halvorsen")]),
    ("“We lost the barn,” Ingrid Halvorsen, who farms there, told Nordpress by phone.", [("We lost the barn,", "Ingrid Halvorsen")]),
    ("“Did we lose it?” asked Ingrid Halvorsen. The fire chief shrugged.", [("Did we lose it?", "Ingrid Halvorsen")]),
    ("“We lost the barn,” said the Minister of Ports and Islands, Ms Ingrid Halvorsen.", [("We lost the barn,", "Ingrid Halvorsen")]),
    ("“We lost the barn,” said Ingrid Halvorsen's brother.", [("We lost the barn,", "Ingrid Halvorsen's brother")]),
    (
        "Colm Arden had an arrow on his knee when a nurse came in.\n“Shall I leave it on?” the 63-year-old thatcher from Moss asked.",
        [("Shall I leave it on?", "Colm Arden")],
    ),
    (
        "The pump was built in 2019 by Halden Systems. The company said: “Our pump was not to blame.”",
        [("Our pump was not to blame.", "Halden Systems")],
    ),
    (
        "Ingrid Halvorsen, a retired lock-keeper, said she would run. Her rival Perrin Moe was late.\n"
        "At noon the retired lock-keeper was declared the winner. Perrin Moe clapped.\n“We did it,” she said.",
        [("We did it,", "Ingrid Halvorsen")],
    ),
    ("08:20 Fire chief Ingrid Halvorsen: “We lost it.”", [("We lost it.", "Ingrid Halvorsen")]),
    ("Ingrid Halvorsen (chief): “We lost it.”", [("We lost it.", "Ingrid Halvorsen")]),
    ("“Gone,” was Ingrid Halvorsen’s answer.", [("Gone,", "Ingrid Halvorsen")]),
    ("Ingrid Halvorsen shook her head. “They saved money.”", [("They saved money.", "Ingrid Halvorsen")]),
    ("“They saved money.” – Ingrid Halvorsen, farmer", [("They saved money.", "Ingrid Halvorsen")]),
    ("Ingrid Halvorsen stood at the gate and shouted “Shame”.", [("Shame", "Ingrid Halvorsen")]),
    ("“We lost the barn,” a statement from Halden Farms plc said.", [("We lost the barn,", "Halden Farms plc")]),
    (
        "Ingrid Halvorsen wept.\n“We had no water.\n“We had no light.\n“We had nothing,” she said.",
        [("We had no water.\n“We had no light.\n“We had nothing,", "Ingrid Halvorsen")],
    ),
    ("“We lost the barn,” said one of the neighbours, Ingrid Halvorsen, a midwife.", [("We lost the barn,", "Ingrid Halvorsen")]),
    (
        "Ingrid Halvorsen wrote on Sunday that she would not appeal, contradicting her lawyer, Anna Moe, who had said that she would. "
        "“We lost the barn,” she wrote.",
        [("We lost the barn,", "Ingrid Halvorsen")],
    ),
    ("Mr Adeyo's brother, Femo, thinks the barn was old. “We lost the barn,” he told me.", [("We lost the barn,", "Femo")]),
    (
        "“We lost the barn,” warned the engineer in charge, Dr Pavel Simko, in an interview with the Gazette.",
        [("We lost the barn,", "Pavel Simko")],
    ),
    ("“We lost the barn,” told Nordpress the commissioner Ingrid Halvorsen.", [("We lost the barn,", "Ingrid Halvorsen")]),
    ("The marchers shouted “No more dams!” outside the ministry.", [("No more dams!", "marchers")]),
    ("— We lost the barn, — said Ingrid Halvorsen.", [("We lost the barn,", "Ingrid Halvorsen")]),
    (
        "“We lost the barn”, said Ingrid Halvorsen of the union, whose members had been asking for pumps.",
        [("We lost the barn", "Ingrid Halvorsen")],
    ),
    (
        "The minister, Pavel Dvorak, flew in.\nA dike warden led me along the river. “Would you sign?” he said.",
        [("Would you sign?", "dike warden")],
    ),
    (
        "President Pavel Dvorak opened the line.\n“We shall all ride it,” His Excellency said.",
        [("We shall all ride it,", "Pavel Dvorak")],
    ),
]
MIXED = [
    (
        "Ingrid Halvorsen ended her tour with a basket for the town, praising its “calm and good sense,” and left.",
        [("calm and good sense,", "Ingrid Halvorsen")],
    ),
    ("Ingrid Halvorsen said the damage was “beyond anything we feared”.", [("beyond anything we feared", "Ingrid Halvorsen")]),
    ("The operator described the leak as “fully contained” on Monday.", [("fully contained", "operator")]),
    ("Ingrid Halvorsen called the plan “unfair” and “rushed”.", [("unfair", "Ingrid Halvorsen"), ("rushed", "Ingrid Halvorsen")]),
]
MIXED += [
    (
        "Ingrid Halvorsen promised that the dam was “not going to be sold” and a clerk said two maps had been lost.",
        [("not going to be sold", "Ingrid Halvorsen")],
    ),
    ("They “came for the copper”, said Ingrid Halvorsen.", [("came for the copper", "Ingrid Halvorsen")]),
]
NO_QUOTE = [
    "Berg stands accused of leaving a key where a “patient” might find it.",
    "The ship “Morning Star” left the harbour at dawn.",
    "The group “Clean Water Now” sent a letter to the town.",
    "Her novel “The Long Road to the Sea” sold well.",
    "The so-called “reform” cost the town a school.",
    'A 12" pipe burst under the road.',
    "The firm, Halden Water AS (“Halden”), owns the pipe.",
    "They danced to rock 'n' roll from the '90s.",
]
REPORTED = [
    ("Ingrid Halvorsen was quoted as saying that the road was shut.", "the road was shut", "Ingrid Halvorsen"),
    ("Engineers disagree: they say the wall moved in May.", "the wall moved in May", "Engineers"),
    ("Its office put out a statement saying that the road was shut. Halden Council met.", "the road was shut", "office"),
    ("Ingrid Halvorsen said that the barn had burned down.", "the barn had burned down", "Ingrid Halvorsen"),
    ("The barn had burned down, Ingrid Halvorsen said.", "The barn had burned down", "Ingrid Halvorsen"),
    ("The barn, she added, had burned twice before.", "The barn, she added, had burned twice before", None),
    ("The barn had burned down, according to Ingrid Halvorsen.", "The barn had burned down", "Ingrid Halvorsen"),
    ("According to the police, the barn had burned down.", "the barn had burned down", "police"),
    ("Ingrid Halvorsen denied that the barn was empty.", "the barn was empty", "Ingrid Halvorsen"),
    ("Ingrid Halvorsen promised to rebuild the barn by June.", "to rebuild the barn by June", "Ingrid Halvorsen"),
    ("The police say 600.", "600", "police"),
    ("In a talk given on 4 May, the host, Anna Novak, said that the barn had burned.", "the barn had burned", "Anna Novak"),
    ("Nonsense, says the union: its head, Anna Novak, told Radio Halden that the barn was empty.", "the barn was empty", "Anna Novak"),
    ("Anna Novak said the barn was safe; two of its doors were locked, said Pavel Dvorak, a farmer.", "the barn was safe", "Anna Novak"),
    (
        "Anna Novak said the barn was safe; two of its doors were locked, said Pavel Dvorak, a farmer.",
        "two of its doors were locked",
        "Pavel Dvorak",
    ),
    ("The ministry said that the barn was shut and that nobody had been warned.", "nobody had been warned", "ministry"),
    ("The barn will be rebuilt, Anna Novak said on Monday, and the first cow is to be hers.", "the first cow is to be hers", "Anna Novak"),
    ("The company knows of nine fires and has told the police.", "The company knows of nine fires and has told the police", "company"),
    ("The ministry's claim that the barn was safe was false.", "the barn was safe", "ministry"),
    ("Police say the barn was empty; the family says it was full.", "the barn was empty", "Police"),
    (
        "The report, seen by the Chronicle, says that the barn fell. It recommends that the mill be closed.",
        "the mill be closed",
        "report",
    ),
    ("The trust issued a statement on Friday. The barn had burned down, it said.", "The barn had burned down", "trust"),
    ("About 600 had come, Anna Novak added; organisers said 5,000.", "5,000", "organisers"),
    ("Economist Anna Novak reckons on 4,000 jobs.", "4,000 jobs", "Anna Novak"),
    ("Anna Novak warned of floods in the valley.", "floods in the valley", "Anna Novak"),
    (
        "What broke, in Anna Novak’s account, was the beam itself.",
        "What broke, in Anna Novak’s account, was the beam itself",
        "Anna Novak",
    ),
    ("The mayor, Anna Novak, repeated on Monday that no barn was empty.", "no barn was empty", "Anna Novak"),
    (
        "The barn is safe, Ingrid Halvorsen said, and will be opened in May.",
        "The barn is safe, Ingrid Halvorsen said, and will be opened in May",
        None,
    ),
    ("The insurer put the loss at 2 million kroner.", "the loss at 2 million kroner", "insurer"),
    ("A police officer who asked not to be named said the door was locked.", "the door was locked", "police officer"),
    (
        "HALDEN, March 3 (Nordpress) - The barn burned down on Monday, the coast guard said.",
        "The barn burned down on Monday",
        "coast guard",
    ),
    ("The barn, as Ingrid Halvorsen said, had burned twice before.", "The barn, as Ingrid Halvorsen said, had burned twice before", None),
    ("Ingrid Halvorsen promised them a new barn by June.", "a new barn by June", "Ingrid Halvorsen"),
    ("The US said the sanctions would stay.", "the sanctions would stay", "US"),
    ("Halden Water said it would appeal. The company denied that it had known of the leak.", "it had known of the leak", "Halden Water"),
    ("Ingrid Halvorsen did not rule out a second fire.", "a second fire", "Ingrid Halvorsen"),
    (
        "Ingrid Halvorsen knew that the fire was out. She slept. Karl Moen waited. The new mayor said that she was glad.",
        "she was glad",
        "Ingrid Halvorsen",
    ),
    ("The ministry made it clear on Friday that the road would stay closed.", "the road would stay closed", "ministry"),
    ("Ingrid Halvorsen is adamant that the door was locked.", "the door was locked", "Ingrid Halvorsen"),
    ("Ingrid Halvorsen denied having locked the door.", "having locked the door", "Ingrid Halvorsen"),
    ("The union urged the firm to rebuild the barn.", "the firm to rebuild the barn", "union"),
    ("The union called for an inquiry into the fire.", "an inquiry into the fire", "union"),
    ("Ingrid Halvorsen called the verdict a bitter disappointment.", "the verdict a bitter disappointment", "Ingrid Halvorsen"),
    ("That is too little by half, in the view of Ingrid Halvorsen.", "That is too little by half", "Ingrid Halvorsen"),
    ("Half an hour, says Ingrid Halvorsen.", "Half an hour", "Ingrid Halvorsen"),
    ("A survey of farmers showed that most barns have no alarm.", "most barns have no alarm", "survey of farmers"),
    ("Ingrid Halvorsen said the offer made in March was “unfair.”", "the offer made in March was “unfair.”", "Ingrid Halvorsen"),
    ("One ranking says Halden leads, while another says Moss is ahead.", "Halden leads", "ranking"),
    (
        "Ingrid Halvorsen said the door had been “stuck” but could not say why it was locked at noon.",
        "why it was locked at noon",
        "Ingrid Halvorsen",
    ),
    ("Ingrid Halvorsen said that it was late and that the door had been locked.", "the door had been locked", None),
]
NOT_REPORTED = [
    "The barn burned down on Monday.",
    "We said so last year.",
    "It rained, and then it snowed.",
    "",
    "It is certain that rain will fall.",
    "The sign showed the way to the barn.",
    "In view of the weather, the match was moved to Moss.",
    "The ferry called at Halden for the mail.",
    "All five states abstained from condemning the raid on the dam.",
    "Ingrid Halvorsen avoids condemning the raid on the dam.",
    "Many farmers have heard that the barn burned.",
    "You can call the barn whatever you want.",
    "Ingrid Halvorsen knows of nothing better.",
    "The company known for nine bridges went home.",
    "Asked whether the barn was empty, the mayor left.",
    "The claim that he had made was paid in May.",
]


@pytest.mark.parametrize(("text", "expected"), DIRECT)
def test_finds_direct_quotes_and_their_speakers(text, expected):
    found = [q for q in extract_from(text).quotes if q.mode is not QuoteMode.INDIRECT]
    assert [(q.exact, q.speaker) for q in found] == expected


@pytest.mark.parametrize(("text", "expected"), MIXED)
def test_finds_pieces_quoted_inside_the_narrators_sentence(text, expected):
    found = [q for q in extract_from(text).quotes if q.mode is QuoteMode.MIXED]
    assert [(q.exact, q.speaker) for q in found] == expected


@pytest.mark.parametrize("text", NO_QUOTE)
def test_names_titles_and_doubted_words_are_no_quotes(text):
    assert [q.exact for q in extract_from(text).quotes if q.mode is not QuoteMode.INDIRECT] == []


@pytest.mark.parametrize(("text", "words", "speaker"), REPORTED)
def test_finds_reported_words(text, words, speaker):
    found = [(q.exact, q.speaker) for q in extract_from(text).quotes if q.mode is QuoteMode.INDIRECT]
    assert words in [exact for exact, _ in found]
    if speaker:
        assert (words, speaker) in found


@pytest.mark.parametrize("text", NOT_REPORTED)
def test_plain_telling_reports_nobodys_words(text):
    assert extract_from(text).quotes == ()


def test_a_quotation_over_two_paragraphs_is_one_quote():
    (quote,) = (
        q for q in extract_from("Ingrid Halvorsen said: “We lost the barn.\n“We lost the cows.”").quotes if q.mode is QuoteMode.DIRECT
    )
    assert quote.exact == "We lost the barn.\n“We lost the cows."


def test_a_transcript_is_read_by_its_turns():
    text = (
        "Ingrid Halvorsen, Mayor: Thank you for coming.\nThe road is open.\nQuestion (Radio Halden): Who pays for it?\n"
        "Ingrid Halvorsen: The county pays.\nQuestion (Radio Halden, by phone): And the barn?\nIngrid Halvorsen: Nobody pays for the barn."
    )
    found = [(q.exact, q.speaker) for q in extract_from(text).quotes]
    assert found[1:4] == [
        ("The road is open.", "Ingrid Halvorsen"),
        ("Who pays for it?", "Radio Halden"),
        ("The county pays.", "Ingrid Halvorsen"),
    ]


def test_an_office_that_the_other_articles_give_to_one_person_names_who_holds_it():
    found = extract_from("“We lost the barn,” said the harbour minister.", "The harbour minister, Anna Novak, came by boat.").quotes
    assert [q.speaker for q in found if q.article == "a1"] == ["Anna Novak"]
    found = extract_from(
        "“We lost the barn,” said the minister.", "Minister Anna Novak came with Karl Moe, the minister of ports, and Minister Ida Lund."
    ).quotes
    assert [q.speaker for q in found if q.article == "a1"] == ["minister"]


def test_i_is_who_signs_the_text_if_the_story_names_them():
    mine, about = "“You lost the barn,” I told the mayor. I said that he was late.", "Anna Novak spoke to the mayor."
    found = extract(read(mine, about, byline="Anna Novak")).quotes
    assert {q.speaker for q in found if q.article == "a1"} == {"Anna Novak"}
    assert {q.speaker for q in extract(read(mine, about)).quotes} == {None}


def test_what_nobody_in_particular_asks_is_no_quote():
    text = (
        "Minister Novak: The road is open.\nQuestion: The union says that the road is shut?\n"
        "Minister Novak: The union is wrong.\nQuestion: And the barn?\nMinister Novak: Nobody pays for the barn."
    )
    found = [(q.exact, q.speaker) for q in extract_from(text).quotes]
    assert ("And the barn?", None) not in found
    assert ("the road is shut", "union") in found
    assert sum(speaker == "Novak" for _, speaker in found) == 3


def test_who_speaks_without_marks_in_a_script_that_has_them_tells():
    text = (
        "NOVAK: “The road is open.”\nCOUTO: It was shut, the police said, on Monday.\nNOVAK: “It is open.”\nCOUTO: And so they left.\n"
        "NOVAK: “They did.”"
    )
    assert {q.speaker for q in extract_from(text).quotes if q.mode is QuoteMode.DIRECT} == {"NOVAK"}


def test_a_transcript_is_read_in_any_alphabet():
    text = "Ágnes Kovács: The road is open.\nÖzlem Kaya: Who pays?\nÁgnes Kovács: The county pays.\nÖzlem Kaya: And then?"
    assert [q.speaker for q in extract_from(text).quotes] == ["Ágnes Kovács", "Özlem Kaya"] * 2


def test_he_and_she_go_to_whom_the_article_calls_so():
    text = (
        "Anna Novak, who lost her house, stood beside her brother Pavel Dvorak, a retired fireman, in his old coat.\n"
        "“It was quick,” she said."
    )
    (quote,) = extract_from(text).quotes
    assert quote.speaker == "Anna Novak"


def test_a_given_name_tells_where_nothing_else_does():
    text = "Maria Lund met Peter Holm by the road.\n“The barn is gone,” he said."
    assert extract_from(text).quotes[0].speaker == "Peter Holm"


@pytest.mark.xfail(reason="a speaker whom only the next sentence names stays a description")
def test_a_speaker_named_later():
    text = "“We lost it all,” said the old farmer by the road. Her name is Ingrid Halvorsen."
    assert extract_from(text).quotes[0].speaker == "Ingrid Halvorsen"


TEXTS = [DIRECT[3][0], MIXED[0][0], REPORTED[0][0], DIRECT[4][0]]


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.permutations(range(len(TEXTS))))
def test_the_order_of_the_articles_changes_nothing(order):
    readings = read(*TEXTS)
    assert extract([readings[i] for i in order]) == extract(readings)


def test_every_span_stands_in_its_article():
    readings = {r.article.id: r for r in read(*[text for text, *_ in DIRECT + REPORTED])}
    told = extract(list(readings.values()))
    assert told.quotes
    for quote in told.quotes:
        text = readings[quote.article].text
        assert quote.span.of(text) == quote.exact
        assert quote.speaker_span is None or quote.speaker_span.of(text) == quote.speaker_exact
        assert quote.cue_span is None or quote.cue_span.of(text) == quote.cue
    assert len({q.id for q in told.quotes}) == len(told.quotes)


@pytest.mark.parametrize("junk", ['"said "' * 800, "said that " * 1500, "according to " * 1500, "“" * 1000, "a: b\n" * 1000])
def test_hostile_text_is_read_through(junk):
    assert extract_from(junk).names is not None
