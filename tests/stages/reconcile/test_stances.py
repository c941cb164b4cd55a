from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.model import Derivation, How, Stance, Verdict
from rashomon.stages.reconcile import reconcile
from rashomon.stages.reconcile.values import Match, compare_values
from tests.stages.reconcile.tell_claims import Says, make_case, tell

LATER = "2031-05-02T08:00:00Z"

# what a copy makes of "At least ... " is judged against its own source
COPIES = [
    ("The fine was $186,000.", "The fine was $168,000.", Stance.DAMAGED),
    ("The fine was $186,000.", "The fine was 186,000 dollars.", Stance.AGREES),
    ("The fine was $186,000.", "The fine was nearly $190,000.", Stance.ROUNDED),
    ("Tanks lost 1,850 gallons of acid.", "Tanks lost 1,850 liters of acid.", Stance.DAMAGED),
    ("Shares fell 7.4 percent.", "Stocks fell seventy-four percent.", Stance.DAMAGED),
    ("She declined to suspend the licence of the quarry.", "She agreed to suspend the licence of the quarry.", Stance.DAMAGED),
    ("He had not ruled out operator error at the plant.", "He had ruled out operator error at the plant.", Stance.DAMAGED),
    ("He was freed without being charged at all.", "He was freed with out being charged at all.", Stance.AGREES),
    ("The dam gave way on 3 November 2022.", "On March 11, 2022 the dam let go.", Stance.DAMAGED),
    ("The dam gave way on 3 November 2022.", "On Nov. 3, 2022 the dam let go.", Stance.AGREES),
    ("The dam gave way on Thursday.", "On Friday the dam let go.", Stance.AGREES),
    ("The council met in the old school on Monday.", "The council came together in the former school.", Stance.AGREES),
]

# two accounts, the first one the reference
ACCOUNTS = [
    ("The ferry may carry 640 people.", "The ferry may carry 580 people.", Stance.DIFFERS),
    ("Some 2,184 people have no water.", "About 2,200 people have no water.", Stance.ROUNDED),
    ("The mine employs 912 people.", "The mine employs 912 people.", Stance.AGREES),
    ("The alarm rang at 2:26 p.m.", "The alarm rang at 14:26.", Stance.AGREES),
    ("The alarm rang at 10:52 p.m.", "The alarm rang at 10:52.", Stance.AGREES),
    ("The alarm rang at 10:52 p.m.", "The alarm rang at 10:31 p.m.", Stance.DIFFERS),
    ("The tank held 20 kilometres of hose.", "The tank held 12 miles of hose.", Stance.ROUNDED),
    ("The price is €4.35 a share.", "The price is €4.35.", Stance.AGREES),
    ("He is 54 years old.", "He is 57 years old.", Stance.DIFFERS),
]


@pytest.mark.parametrize(("source", "copy", "stance"), COPIES)
def test_a_copy_is_held_against_its_source(source: str, copy: str, stance: Stance) -> None:
    claim = tell(Says("first", source), Says("second", copy, source="first"))
    assert [t.stance for t in claim.tellings if t.article == "second"] == [stance]
    assert claim.verdict is Verdict.REPEATED


@pytest.mark.parametrize(("one", "other", "stance"), ACCOUNTS)
def test_accounts_are_compared_by_rules(one: str, other: str, stance: Stance) -> None:
    claim = tell(Says("first", one), Says("echo", one, source="first"), Says("second", other))
    told = {t.article: t for t in claim.tellings}
    assert told["second"].stance in ({stance, Stance.AGREES} if stance is Stance.ROUNDED else {stance})
    assert (claim.verdict is Verdict.DISPUTED) == (stance is Stance.DIFFERS)


def test_counts_of_two_things_are_two_claims() -> None:
    claim = tell(Says("first", "There were 312 on board.", noun="people"), Says("second", "There were 244 on board.", noun="crew"))
    assert (claim.verdict, len(claim.tellings)) == (Verdict.SINGLE, 1)


def test_figures_far_apart_are_two_claims() -> None:
    claim = tell(Says("first", "He lost $150 a night."), Says("second", "He lost $186,000 in court."))
    assert (claim.verdict, len(claim.tellings)) == (Verdict.SINGLE, 1)


def test_a_damaged_copy_alone_makes_no_dispute() -> None:
    claim = tell(
        Says("first", "Police arrested 14 people."),
        Says("second", "Officers arrested 14 people."),
        Says("copy", "Cops arrested 41 people.", source="first"),
    )
    assert claim.verdict is Verdict.CORROBORATED
    assert claim.independent.best == 2


def test_a_copy_of_a_damaged_copy_is_damaged_too() -> None:
    claim = tell(
        Says("first", "It burned 400 hectares."),
        Says("copy", "It burned 400 acres.", source="first", how=How.EDITED),
        Says("again", "It burned 400 acres.", source="copy", how=How.CUT),
    )
    assert [t.stance for t in claim.tellings] == [Stance.AGREES, Stance.DAMAGED, Stance.DAMAGED]


def test_a_copy_that_tells_another_accounts_figure_is_not_damaged() -> None:
    claim = tell(
        Says("first", "The tank lost 1,200 litres."),
        Says("office", "The tank lost 1,850 litres."),
        Says("copy", "The tank lost 1,850 litres.", source="first", how=How.EDITED),
    )
    assert Stance.DAMAGED not in {t.stance for t in claim.tellings}
    assert claim.verdict is Verdict.DISPUTED


TALLIES = [
    # earlier, later, how the later article came about, verdict
    ("At least 2 people died.", "Nine people died.", How.EDITED, Verdict.UPDATED),
    ("Police arrested 14 people.", "Police arrested 31 people.", How.EDITED, Verdict.UPDATED),
    ("Police arrested 14 people.", "Police arrested 31 people.", How.SPUN, Verdict.REPEATED),
    ("Police arrested 31 people.", "Police arrested 14 people.", How.EDITED, Verdict.REPEATED),
    ("17 people were missing.", "5 people were missing.", How.EDITED, Verdict.UPDATED),
]


@pytest.mark.parametrize(("early", "late", "how", "verdict"), TALLIES)
def test_a_tally_that_grew_is_an_update_and_no_damage(early: str, late: str, how: How, verdict: Verdict) -> None:
    claim = tell(Says("first", early), Says("second", late, source="first", how=how, published=LATER))
    assert claim.verdict is verdict


def test_a_later_account_may_tell_more() -> None:
    claim = tell(Says("first", "It hurt 23 people."), Says("second", "It hurt 41 people.", published=LATER))
    assert claim.verdict is Verdict.UPDATED


@pytest.mark.parametrize("published", ["2031-05-01T08:30:00Z", "2031-05-01", None])
def test_without_a_later_time_there_is_no_update(published: str | None) -> None:
    claim = tell(Says("first", "It hurt 23 people."), Says("second", "It hurt 41 people.", published=published))
    assert claim.verdict is Verdict.DISPUTED


@pytest.mark.parametrize(
    ("speaker", "verdict"),
    [
        ("Ivan Dorn", Verdict.DISPUTED),
        ("Monica Lore", Verdict.CORROBORATED),
        ("Lore", Verdict.CORROBORATED),
        ("Stone", Verdict.CORROBORATED),
    ],
)
def test_the_same_words_from_two_people_are_a_difference(speaker: str, verdict: Verdict) -> None:
    words = "No ball will roll here in the old harbour ground until somebody finds the key, said "
    claim = tell(Says("first", words + "Monica Lore", speaker="Monica Lore"), Says("second", words + speaker, speaker=speaker))
    assert claim.verdict is verdict


def test_times_hours_apart_are_two_claims() -> None:
    claim = tell(Says("first", "The alarm rang at 10:52 p.m."), Says("second", "The gates opened at 9:00 a.m."))
    assert (claim.verdict, len(claim.tellings)) == (Verdict.SINGLE, 1)


def test_articles_made_from_one_another_are_judged_all_the_same() -> None:
    claim, story, readings, lineage, extracts = make_case((Says("one", "It cost $300."), Says("two", "It cost $900.")))
    circle = tuple(
        Derivation(article=a, source=b, how=How.SPUN, share=1.0, confidence=1.0, direction_confidence=0.5, why="made so", passages=())
        for a, b in (("one", "two"), ("two", "one"))
    )
    (judged,) = reconcile((claim,), story, readings, replace(lineage, derivations=circle), extracts)
    assert len(judged.tellings) == 2


SENTENCES = [
    # two counts of one thing, worded alike: the value alone was changed, however far it lies from the other
    ("Tens of thousands of Russians fled from the call-up.", "Thousands of Russians fled from the call-up.", Verdict.DISPUTED),
    ("Tens of thousands of Russians fled from the call-up.", "The school took in hundreds of people on the first night.", Verdict.SINGLE),
]


@pytest.mark.parametrize(("one", "other", "verdict"), SENTENCES)
def test_one_sentence_with_another_value_differs(one: str, other: str, verdict: Verdict) -> None:
    assert tell(Says("first", one, noun="russians"), Says("second", other, noun="russians")).verdict is verdict


VALUES = st.one_of(
    st.integers(2, 20_000).map("The dam released {} litres.".format),
    st.integers(2, 20_000).map("About {} people fled.".format),
    st.integers(2, 900).map("At least {} people fled.".format),
    st.integers(2, 90).map("It cost ${} million.".format),
    st.sampled_from(["Hundreds of people fled.", "Tens of thousands of people fled.", "Nobody fled.", "It was 10:52.", "It was 3 p.m."]),
)


@settings(deadline=None, max_examples=150)
@given(st.lists(st.tuples(VALUES, st.integers(0, 3)), min_size=2, max_size=5))
def test_what_agrees_has_a_compatible_value(said: list[tuple[str, int]]) -> None:
    names = [f"a{k}" for k in range(len(said))]
    told = [Says(n, text, source=names[s] if s < k else None) for k, (n, (text, s)) in enumerate(zip(names, said, strict=True))]
    claim, story, readings, lineage, extracts = make_case(told)
    figures = {s.article: s.figures[f] for s, f in zip(claim.statements, claim.focus, strict=True) if f is not None}
    judged = reconcile((claim,), story, readings, lineage, extracts)
    assert sorted(t.article for c in judged for t in c.tellings) == names
    for c in judged:
        for t in c.tellings:
            if t.stance is Stance.AGREES and t.against is not None and t.value is not None:
                other = figures[c.tellings[t.against].article]
                assert compare_values(figures[t.article], other).match in (Match.SAME, Match.ROUNDED)


SLIPS = [
    # source, copy, stance of the copy
    ("Each family gets $4,100.", "Each family is to get $41,000.", Stance.DAMAGED),
    ("A judge fined the port $180,000 for it.", "The port was fined $180 for it.", Stance.DAMAGED),
    ("The minister told parliament there would be an inquiry.", "The minister told parliament there would be no inquiry.", Stance.DAMAGED),
    ("Each family gets $4,100.", "Each family is to get $4,100.", Stance.AGREES),
    ("The minister told parliament there would be no inquiry.", "The minister told parliament there would be no inquiry.", Stance.AGREES),
    ("The wall became the floor of the wagon.", "The floor became the wall of the wagon.", Stance.AGREES),
]


@pytest.mark.parametrize(("source", "copy", "stance"), SLIPS)
def test_a_slip_of_the_copyist_is_damage(source: str, copy: str, stance: Stance) -> None:
    claim = tell(Says("first", source), Says("second", copy, source="first"))
    assert [t.stance for t in claim.tellings if t.article == "second"] == [stance]


def test_nobody_and_then_somebody_is_an_update() -> None:
    claim = tell(
        Says("early", "0 people had been arrested.", published="2031-05-01T08:00:00Z"),
        Says("late", "Police arrested 14 people.", published="2031-05-02T08:00:00Z"),
    )
    assert [t.stance for t in claim.tellings] == [Stance.AGREES, Stance.UPDATES]


def test_a_day_put_off_is_no_damage_where_an_editor_worked_on() -> None:
    claim = tell(
        Says("early", "The bridge will open on 1 October.", published="2031-05-01T08:00:00Z"),
        Says("late", "The bridge will open on 1 January, later than planned.", "early", How.EDITED, published="2031-05-02T08:00:00Z"),
    )
    assert Stance.DAMAGED not in {t.stance for t in claim.tellings}


def test_a_speaker_whom_the_text_does_not_name_is_no_difference() -> None:
    words = "No ball will roll here in the old harbour ground until somebody finds the key, said "
    claim = tell(Says("first", words + "Monica Lore", speaker="Monica Lore"), Says("second", words + "he", speaker="Ivan Dorn"))
    assert claim.verdict is Verdict.CORROBORATED


def test_ages_of_two_people_are_two_claims() -> None:
    claim = tell(Says("first", "Monica Lore, 41, is among the dead."), Says("second", "Ivan Dorn, 46, died."))
    assert claim.verdict is not Verdict.DISPUTED


def test_the_side_of_most_accounts_is_what_the_others_differ_from() -> None:
    claim = tell(
        Says("a", "The club will not appeal."),
        Says("b", "An appeal is expected."),
        Says("c", "There will be an appeal, the club said."),
    )
    assert [t.stance for t in claim.tellings] == [Stance.DIFFERS, Stance.AGREES, Stance.AGREES]


def test_a_figure_that_nobody_would_write_is_damage_without_its_source() -> None:
    claim = tell(
        Says("first", "Tens of thousands of people left.", noun="people"), Says("second", "Tens of hundreds of people left.", noun="people")
    )
    assert [t.stance for t in claim.tellings] == [Stance.AGREES, Stance.DAMAGED]


def test_who_denies_what_the_others_tell_differs_and_says_so() -> None:
    claim = tell(
        Says("a", "The men crossed the river."), Says("b", "The police denied it.", denies=True), Says("c", "They crossed the river.")
    )
    assert [t.stance for t in claim.tellings] == [Stance.AGREES, Stance.DIFFERS, Stance.AGREES]
    assert claim.verdict is Verdict.DISPUTED
    assert "The police denied it" in claim.tellings[1].why


def test_a_copy_that_keeps_a_denial_is_not_damaged() -> None:
    claim = tell(
        Says("a", "The men crossed the river.", published=None),
        Says("b", "The police denied it.", denies=True),
        Says("c", "The men crossed the river.", source="b"),
        Says("c", "The police denied that.", source="b", denies=True),
    )
    assert [t.stance for t in claim.tellings] == [Stance.AGREES, Stance.DIFFERS, Stance.AGREES, Stance.DIFFERS]


@pytest.mark.parametrize(
    ("one", "two", "verdict"),
    [
        ("The report criticised the mayor.", "The report not only criticised the mayor, it named him.", Verdict.CORROBORATED),
        ("The report criticised the mayor.", "The report did not criticise the mayor.", Verdict.DISPUTED),
        ("Speaker Orme invited the envoy.", "Speaker Orme invited the envoy without asking the palace.", Verdict.CORROBORATED),
        ("The council refused to publish the letter.", "The council published the letter.", Verdict.DISPUTED),
        ("The envoys negotiate with Orme.", "The envoys will not negotiate with Orme until the palace opens.", Verdict.CORROBORATED),
        (
            "Orme appeared in court on Monday.",
            "Orme failed to explain the fire during the court appearance on Monday.",
            Verdict.CORROBORATED,
        ),
        ("The plan is to reduce floods in Varn.", "The plan is to stem the increase in floods in Varn.", Verdict.CORROBORATED),
        ("Orme won the vote against Dorn.", "Orme defeated Dorn in the vote.", Verdict.CORROBORATED),
    ],
)
def test_a_denial_is_of_the_deed_itself(one: str, two: str, verdict: Verdict) -> None:
    assert tell(Says("first", one), Says("second", two)).verdict is verdict


def test_an_article_that_names_both_speakers_disputes_nothing() -> None:
    words = "No ball will roll here until somebody finds the key, said"
    one = Says("first", f"{words} Monica Lore to Ivan Dorn", speaker="Monica Lore")
    two = Says("second", f"{words} Ivan Dorn to Monica Lore", speaker="Ivan Dorn")
    assert tell(one, two).verdict is Verdict.CORROBORATED


def test_an_article_that_tells_then_and_now_sees_an_update() -> None:
    claim = tell(
        Says("first", "Owners receive a voucher of 180 crowns.", published="2031-05-01T08:00:00Z"),
        Says("second", "Owners receive a refund of 410 crowns.", published="2031-05-03T08:00:00Z"),
        Says("third", "It was a voucher of 180 crowns.", published="2031-05-04T08:00:00Z"),
        Says("third", "Now it is a refund of 410 crowns.", published="2031-05-04T08:00:00Z"),
    )
    assert claim.verdict is Verdict.UPDATED


def test_an_article_that_tells_two_peoples_values_sees_a_dispute() -> None:
    claim = tell(
        Says("first", "Some 1,200 gallons got out.", published="2031-05-01T08:00:00Z"),
        Says("second", "The union now says that 1,850 gallons got out.", published="2031-05-03T08:00:00Z"),
        Says("second", "The firm says that 1,200 gallons got out.", published="2031-05-03T08:00:00Z"),
    )
    assert claim.verdict is Verdict.DISPUTED
