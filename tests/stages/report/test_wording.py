"""Values as the pages for people write them."""

import pytest

from rashomon.stages.report.wording import make_plural, word_reason, word_value


@pytest.mark.parametrize(
    ("value", "exact", "words"),
    [
        ("54 year", "the captain, Stelios Mavros, 54, was the last to leave", "aged 54"),
        ("54 year", "after fifty-four years at sea", "54 years"),
        ("1 hour", "an hour", "1 hour"),
        ("0.25 hour", "a quarter of an hour", "15 minutes"),
        ("640 passenger", "a certificate for 640 passengers", "640 passengers"),
        ("9 person", "nine persons have died", "9 people"),
        ("4 child", "four children", "4 children"),
        ("2 railwayman", "Two railwaymen were held", "2 railwaymen"),
        ("44 crew", "and 44 crew", "44 crew"),
        ("2 billion USD", "$2 billion", "2 billion US dollars"),
        ("2 million tenri", "two million tenri", "2 million tenri"),
        ("at least 25 million EUR per day", "", "at least 25 million euros per day"),
        ("about 210 m", "about 210 metres of track", "about 210 metres"),
        ("11 °", "a list of 11 degrees", "11°"),
        ("7.4 percent", "7.4%", "7.4 percent"),
        ("about 20,000 to 99,999 russians", "tens of thousands of Russians", "tens of thousands of Russians"),
        ("less than 01:00", "shortly before 1 a.m.", "before 01:00"),
        ("03:42", "3:42 a.m.", "03:42"),
        ("2 section", "a two-section electric locomotive", "2"),
        ("2 buying", "two buying groups", "2"),
        ("3 sea", "Three more whom the sea has not given back", "3"),
        ("2-1", "2-1", "2-1"),
        ("two of the three", "", "two of the three"),
        ("", "", ""),
    ],
)
def test_a_value_is_worded_for_a_reader(value: str, exact: str, words: str):
    assert word_value(value, exact) == words


@pytest.mark.parametrize("noun", ["people", "dead", "staff", "aircraft", "series", "women", "republics"])
def test_what_has_no_other_plural_stays(noun: str):
    assert make_plural(noun) == noun


def test_a_reason_is_worded_as_the_values_are_and_nothing_else_in_it():
    values = {"2 hour": "2 hours", "12 hour": "12 hours", "40": "40"}
    assert word_reason("X says 12 hour, Y 2 hour, Z 40 and 2 hourly", values) == "X says 12 hours, Y 2 hours, Z 40 and 2 hourly"


def test_junk_costs_little():
    for junk in ("1" * 100_000, "1 to " * 20_000, "about " * 20_000, "1,000 x " + "per " * 20_000):
        word_value(junk, junk[:1000])
