"""Pages that hold several articles are parted; long articles, interviews and lists of letters are not."""

from __future__ import annotations

from tests.stages.clean.invented_pages import LAST, LEAD, SECOND, STORY, THIRD, clean_html, clean_text

LIBRARY = "The library of Merrow will lend out sewing machines from the autumn, its director Hanna Quist told the council on Friday."
LIBRARY_CUT = "Readers must watch a film about needles first, and the branch in Tolling already lends ice skates, of which one ..."
TRAMS = "Night trams in Velde stay for another year after the trial drew twice the passengers that mayor Otto Pless had promised."
TRAMS_CUT = "Lines 2 and 9 will run every half hour, and people in Gantry Street say that they will appeal because of the ..."


def test_excerpts_with_truncation_marks_are_parted() -> None:
    articles = clean_text("\n".join((LIBRARY, LIBRARY_CUT, "", LEAD, SECOND, f"{THIRD[:-1]}.....More Below", "", TRAMS, TRAMS_CUT)))
    assert [a.text.split("\n")[0] for a in articles] == [LIBRARY, LEAD, TRAMS]
    assert articles[0].text.endswith("of which one")
    assert articles[0].split is None
    assert articles[1].split is not None
    assert "truncation mark" in articles[1].split


def test_parted_articles_keep_their_own_headlines() -> None:
    page = "\n".join(
        (
            "Sewing machines for readers",
            LIBRARY,
            LIBRARY_CUT,
            "More below",
            "",
            "Barge sinks off Ostrel harbour",
            LEAD,
            SECOND,
            "More below",
        )
    )
    assert [a.title for a in clean_text(page)] == ["Sewing machines for readers", "Barge sinks off Ostrel harbour"]


def test_numbered_items_are_parted() -> None:
    articles = clean_text(
        "\n".join(("THE TIDE TABLE", "", "—1—", LIBRARY, "", "—2—", LEAD, SECOND, "", "—3—", TRAMS, TRAMS[:60] + " and more besides."))
    )
    assert len(articles) == 3
    assert all(a.title is None for a in articles)


def test_a_digest_is_parted_at_its_headings() -> None:
    head = "<html><body><p>View in browser</p>"
    page = f"{head}<h2>Barge sinks</h2><p>{LEAD}</p><p>{SECOND}</p><h2>Also today</h2><p>{LIBRARY}</p></body></html>"
    assert [a.text.split("\n")[0] for a in clean_html(page)] == [LEAD, LIBRARY]


def test_one_article_after_teasers_is_not_parted() -> None:
    head = "HARBOUR BRIEF\nPort | Fish | Tides\n\nBarge sinks off Ostrel harbour"
    page = f"{head}\n\n{LEAD}\n\n{SECOND}\n\n{THIRD}\n\nFISH — Herring quota set, page 4"
    (article,) = clean_text(page)
    assert "Herring" not in article.text


def test_a_long_article_with_subheads_is_not_parted() -> None:
    inquiry = "An inquiry will begin in June. Its chair, Marta Ohlin, has asked for the papers of the yard that saw the pumps in 2019."
    (article,) = clean_text("\n\n".join((LEAD, SECOND, "What comes next", inquiry, "The wreck", THIRD, LAST)))
    assert inquiry in article.text


def test_prose_that_trails_off_is_not_parted() -> None:
    musing = "I stood on the quay at Ostrel for an hour, thinking about the gravel and the men and what Brenn had said about it all…"
    (article,) = clean_text("\n\n".join((LEAD, musing, SECOND, "If you ask me …", THIRD, LAST)))
    assert article.split is None


def test_a_read_more_button_within_an_article_does_not_part_it() -> None:
    (article,) = clean_text("\n\n".join((LEAD, SECOND, "Read more", THIRD, LAST)))
    assert tuple(article.text.split("\n")) == STORY


def test_an_interview_is_not_parted() -> None:
    turns = [
        "Question (Harbour Radio): What did you see when you reached the place where the barge had gone down?",
        "Ida Brenn: Foam, and a lamp that was still burning under the water, which I had never seen before in my life.",
        "Question (Tide Weekly): Who pays for the buoys?",
        "Ida Brenn: Ask me something easier. The owner, I hope, and if not he then all of us, as it always is here.",
    ]
    (article,) = clean_text("\n\n".join(turns))
    assert article.split is None


def test_a_live_blog_is_not_parted() -> None:
    posts = [
        part for time, text in zip(("18:40", "19:05", "20:10", "21:00"), STORY, strict=True) for part in (f"{time} Harbour update", text)
    ]
    assert (
        len(clean_html("<html><body><h1>Barge sinks: live</h1><div>" + "".join(f"<p>{p}</p>" for p in posts) + "</div></body></html>")) == 1
    )


def test_a_letters_page_is_not_parted() -> None:
    letters = [
        "Sir, the herons at the salt pans are back and nobody has thanked the council for it, so let me do it here and now.",
        "Sir, my grandfather made ropes in Tanner Lane for fifty years and never once was the door locked at noon, as it is today.",
        "Sir, whoever took my bicycle from the chapel wall may keep the pump, but I would like to have the bell back.",
    ]
    assert len(clean_text("\n\n".join(letters))) == 1


def test_items_under_headlines_alone_are_parted() -> None:
    sewing = (
        "Readers must watch a film about needles first. Hanna Quist hopes for forty machines, and a branch in Tolling lends ice skates."
    )
    page = (
        "Barge with forty tonnes of gravel sinks off Ostrel harbour",
        LEAD,
        SECOND,
        "Library of Merrow to lend sewing machines to all readers from autumn",
    )
    articles = clean_text("\n\n".join((*page, LIBRARY, sewing)))
    assert [a.text.split("\n")[0] for a in articles] == [LEAD, LIBRARY]


def test_a_sign_up_form_on_a_page_makes_it_no_digest() -> None:
    page = f"<html><body><article><h1>Barge sinks</h1><p>{LEAD}</p><p>{SECOND}</p><h2>What comes next</h2><p>{LIBRARY}</p></article>"
    assert len(clean_html(page + "<footer><p>Our newsletter: unsubscribe at any time</p></footer></body></html>")) == 1


def test_items_between_ornaments_are_parted() -> None:
    articles = clean_text(
        "\n\n".join(("THE TIDE TABLE no. 1,118", LIBRARY, "* * *", f"{LEAD} {SECOND}", "* * *", f"{TRAMS} A vote follows in May."))
    )
    assert [a.text.split("\n")[0][:20] for a in articles] == [LIBRARY[:20], LEAD[:20], TRAMS[:20]]
    assert articles[1].split is not None
    assert "ornament" in articles[1].split
    assert all(a.title is None for a in articles)


def test_an_article_in_parts_with_ornaments_between_is_not_parted() -> None:
    again = "Brenn said that the gravel on the barge had been loaded at Ostrel harbour on Monday, and that the owner had been told of it."
    (article,) = clean_text("\n\n".join((LEAD, SECOND, "* * *", THIRD, again, "* * *", LAST, again)))
    assert article.split is None


def test_the_next_text_of_a_stream_is_another_article_and_the_first_keeps_its_headline() -> None:
    page = ("Barge sinks off Ostrel harbour", LEAD, SECOND, "Tags: port, gravel", "NEXT STORY", LIBRARY, TRAMS)
    articles = clean_text("\n\n".join(page))
    assert [(a.title, a.text.split("\n")[0]) for a in articles] == [("Barge sinks off Ostrel harbour", LEAD), (None, LIBRARY)]


def test_a_rule_and_a_heading_begin_another_article() -> None:
    first = f"<h1>Barge sinks</h1><p>{LEAD}</p><p>{SECOND}</p>"
    page = f"<html><body>{first}<hr><h2>Trams run on in Velde</h2><p>{TRAMS}</p><p>A vote follows in May.</p></body></html>"
    assert [a.text.split("\n")[0] for a in clean_html(page)] == [LEAD, TRAMS]


def test_a_rule_within_an_article_does_not_part_it() -> None:
    again = "Brenn said that the gravel on the barge had been loaded at Ostrel harbour on Monday, and that the owner had been told of it."
    first = f"<h1>Barge sinks</h1><p>{LEAD}</p><p>{SECOND}</p>"
    page = f"<html><body>{first}<hr><h2>The barge</h2><p>{THIRD}</p><p>{again}</p><hr><p>{LAST}</p></body></html>"
    assert len(clean_html(page)) == 1


SEWING = "Readers must watch a film about needles first, said Hanna Quist, and the branch in Tolling already lends ice skates to"
VOTE = "Lines 2 and 9 will run every half hour from Friday, and people in Gantry Street say that they will appeal because of the"
BARGE = (LEAD, SECOND, THIRD, LAST)


def test_excerpts_with_nothing_between_are_parted_where_they_stop_in_mid_sentence() -> None:
    articles = clean_text("\n\n".join((*BARGE, f"{LIBRARY} {SEWING}", f"{TRAMS} {VOTE}")))
    assert [a.text.split("\n")[0][:20] for a in articles] == [LEAD[:20], LIBRARY[:20], TRAMS[:20]]
    assert articles[2].split is not None
    assert "middle of a sentence" in articles[2].split


def test_the_same_texts_are_one_article_where_none_stops_unfinished() -> None:
    (article,) = clean_text("\n\n".join((*BARGE, f"{LIBRARY} Needles cost extra.", f"{TRAMS} A vote follows.")))
    assert article.split is None


def test_an_article_that_breaks_off_is_not_parted() -> None:
    end = "Brenn said that the gravel on the barge had been loaded at Ostrel harbour on Monday, and that the owner had been told of the"
    assert len(clean_text("\n\n".join((*BARGE, end)))) == 1


def test_a_paragraph_that_stops_unfinished_amid_its_article_does_not_part_it() -> None:
    broken = "Brenn said on Monday that the gravel on the barge had been loaded at Ostrel harbour, and that the owner had been told of the"
    assert len(clean_text("\n\n".join((LEAD, broken, SECOND, THIRD, LAST)))) == 1


def test_a_line_between_ornaments_belongs_to_the_text_below_it() -> None:
    articles = clean_text("\n\n".join((*BARGE, f"{LIBRARY} {SEWING}", "** Trams run on in Velde **", f"{TRAMS} {VOTE}")))
    assert [a.text.split("\n")[-1][-15:] for a in articles] == [LAST[-15:], SEWING[-15:], VOTE[-15:]]


def test_the_few_words_of_an_excerpt_that_stops_in_mid_sentence_are_text() -> None:
    rest = "Railway fares in Velde drop on Friday, parliament decided, and commuters in Tolling pay half for"
    assert clean_text("\n\n".join((*BARGE, f"{LIBRARY} {SEWING}", rest)))[-1].text.endswith(rest)


def test_a_link_in_capitals_within_an_article_does_not_part_it() -> None:
    link = "LIBRARY OF MERROW TO LEND SEWING MACHINES TO ALL READERS FROM AUTUMN"
    page = "Barge with forty tonnes of gravel sinks off Ostrel", LEAD, SECOND, link, THIRD, LAST
    assert len(clean_text("\n\n".join(page))) == 1


def test_headings_of_a_live_blog_do_not_part_it() -> None:
    entries = "9:15 p.m.: Library of Merrow to lend sewing machines to readers", f"{LIBRARY} Needles cost extra.", "8:40 p.m.: Barge", LEAD
    assert len(clean_text("\n\n".join(("Harbour news as it comes in tonight", THIRD, LAST, *entries)))) == 1


def test_a_link_to_another_text_is_none_of_the_article() -> None:
    (article,) = clean_text("\n\n".join((LEAD, SECOND, "Library of Merrow to lend sewing machines Read more", THIRD, LAST)))
    assert tuple(article.text.split("\n")) == STORY
