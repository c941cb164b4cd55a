"""Lines that are furniture by their wording, and prose that begins with the same words and must not be taken for it."""

from __future__ import annotations

import pytest

from rashomon.stages.clean.wording import Furniture, find_cut, is_more_line, judge_wording


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("You Might Also Like", Furniture.PROMO),
        ("READ ALSO: Heron counts fall again", Furniture.PROMO),
        ("SEE ALSO", Furniture.PROMO),
        ("Most read", Furniture.PROMO),
        ("More from the Harbour Post", Furniture.PROMO),
        ("Comments (14)", Furniture.COMMENTS),
        ("Leave a Reply Cancel reply", Furniture.COMMENTS),
        ("3 thoughts on “The long tide”", Furniture.COMMENTS),
        ("ADVERTISEMENT. SCROLL TO CONTINUE READING.", Furniture.ADVERTISEMENT),
        ("[SPONSORED: Ropes from 3.90]", Furniture.ADVERTISEMENT),
        ("Share on Facebook", Furniture.SHARE),
        ("Tweet Share Pin Email", Furniture.SHARE),
        ("Tags: port, barge, gravel", Furniture.END),
        ("Previous Post: The oldest rope in town", Furniture.END),
        ("___", Furniture.END),
        ("* * *", Furniture.BREAK),
        ("- - -", Furniture.BREAK),
        ("Next in Harbour", Furniture.NEXT),
        ("Next article", Furniture.NEXT),
        ("[PHOTO: The harbour master, left, with the bell]", Furniture.CAPTION),
        ("Listen to this article", Furniture.NAVIGATION),
        ("In this story: [hide]", Furniture.NAVIGATION),
        ("Reply STOP to stop.", Furniture.NEWSLETTER),
        ("© 2025 Harbour Post. All rights reserved.", Furniture.LEGAL),
        ("We and our 90 partners store cookies on your device.", Furniture.LEGAL),
        ("Sign up for our newsletter", Furniture.NEWSLETTER),
        ("Reporting by Ida Stroem; editing by Per Falk", Furniture.CREDIT),
        ("Source: Northern Wire", Furniture.CREDIT),
        ("By Ida Stroem and Per Falk", Furniture.BYLINE),
        ("This is a developing story. Check back for updates.", Furniture.NOTE),
        ("Press contact", Furniture.CONTACT),
        ("Skip to main content", Furniture.NAVIGATION),
        ("The quay on Monday. (Northern Wire Photo/Ida Stroem)", Furniture.CAPTION),
    ],
)
def test_furniture(line: str, kind: Furniture) -> None:
    assert judge_wording(line) is kind


@pytest.mark.parametrize(
    "line",
    [
        "No charges have been filed.",
        "He said no.",
        "Shares in the shipyard fell by a tenth on Tuesday.",
        "By Monday the water had reached the church.",
        "From her window Ida Stroem saw the mast go under.",
        "Signed in 1994, the treaty has never been used.",
        "Comments by the minister were met with silence.",
        "Related costs, such as fuel, were not counted.",
        "Latest figures put the loss at 4 million.",
        "Copyright law says nothing about ropes.",
        "Print shops in the town stayed closed.",
        "Next came the tug, with its lamps out.",
        "Ads for the post had run since May.",
        "More than 40 people were on the quay.",
        "Read the whole report, the minister told them, and then ask.",
        "Redistribution of the quotas will take a year.",
        "Subscribers to the old scheme will be paid in June. Others must wait until the court has ruled.",
        "Letters from the captain were found on the desk.",
        "The newsletter said that the barge was lost.",
        "Contact with the tug was lost at dawn.",
    ],
)
def test_prose_is_no_furniture(line: str) -> None:
    assert judge_wording(line) is None


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("The tug will be towed to ...", "The tug will be towed to"),
        ("The tug will be towed to…", "The tug will be towed to"),
        ("The tug will be towed to.....More Below", "The tug will be towed to"),
        ("The tug will be towed to ... More below", "The tug will be towed to"),
        ("The tug will be towed to [...]", "The tug will be towed to"),
        ("The tug will be towed to... Read more »", "The tug will be towed to"),
        ("The tug will be towed to [...] read on", "The tug will be towed to"),
        ("The tug will be towed to… Continue to the full story →", "The tug will be towed to"),
    ],
)
def test_a_truncation_mark_is_no_part_of_the_text(line: str, text: str) -> None:
    at = find_cut(line)
    assert at is not None
    assert line[:at] == text


@pytest.mark.parametrize(
    "line", ["They want more", "It ended.", "Nobody wanted any more.", "...", "", "He had a choice... and he took it", "the whole story"]
)
def test_other_ends_are_no_truncation_marks(line: str) -> None:
    assert find_cut(line) is None


def test_a_line_that_only_says_more() -> None:
    assert is_more_line("More below")
    assert is_more_line("Continue reading →")
    assert is_more_line("Read in full on our site")
    assert not is_more_line("More tugs came")


@pytest.mark.parametrize("junk", [" ", ".", "- ", "By A", "© ", "(", "photo ", "share ", "1/", "a|"])
def test_long_junk_is_judged_at_once(junk: str) -> None:
    """A runaway pattern would not come back here."""
    for size in (399, 100_000):
        line = junk * (size // len(junk))
        judge_wording(line)
        find_cut(line)
