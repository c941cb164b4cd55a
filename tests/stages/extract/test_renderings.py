"""Renderings of one utterance share a group; different things one person said do not."""

from tests.stages.extract.read_text import extract_from


def groups_of(*texts):
    return {q.exact: q.group for q in extract_from(*texts).quotes}


def test_the_same_words_in_two_articles_are_one_utterance():
    groups = groups_of(
        "“The hangar doors had rusted shut long ago,” said Anna Novak. “Nobody oiled the hinges.”",
        "Anna Novak told us: “The hangar doors had rusted shut years ago.”",
    )
    assert groups["The hangar doors had rusted shut long ago,"] == groups["The hangar doors had rusted shut years ago."] is not None
    assert groups["Nobody oiled the hinges."] is None


def test_a_report_of_the_words_joins_them():
    groups = groups_of(
        "“The hangar doors had rusted shut long ago,” said Anna Novak.",
        "Anna Novak said the hangar doors had rusted shut.",
    )
    assert len(set(groups.values())) == 1
    assert None not in groups.values()


def test_a_transcript_that_holds_two_utterances_does_not_join_them():
    groups = groups_of(
        "Anna Novak said: “The hangar doors had rusted shut. Wolves ate every chicken in Brezova.”",
        "“The hangar doors had rusted shut,” said Anna Novak. “Wolves ate every chicken in Brezova.”",
    )
    parts = [
        group for exact, group in groups.items() if exact in ("The hangar doors had rusted shut,", "Wolves ate every chicken in Brezova.")
    ]
    assert parts[0] != parts[1]


def test_likeness_in_common_words_alone_joins_nothing():
    groups = groups_of(
        "“We have done what we can for the people,” said Anna Novak.",
        "“We have said what we want from the people,” said Pavel Dvorak.",
    )
    assert set(groups.values()) == {None}


def test_two_speakers_given_the_same_words_are_one_utterance():
    groups = groups_of(
        "“The hydrants of Brezova spat dust,” said Anna Novak.",
        "“The hydrants of Brezova spat dust,” said Pavel Dvorak.",
    )
    assert len(groups) == 2 or set(groups.values()) != {None}
    assert None not in groups.values()


def test_a_person_left_without_a_name_takes_the_name_that_the_others_give():
    quotes = extract_from(
        "“The hangar doors had rusted shut long ago,” said Anna Novak.",
        "“The hangar doors had rusted shut long ago,” said a captain.",
    ).quotes
    assert {q.speaker for q in quotes} == {"Anna Novak"}


def test_a_crowd_takes_nobodys_name():
    quotes = extract_from(
        "“The hangar doors had rusted shut long ago,” said Anna Novak.",
        "“The hangar doors had rusted shut long ago,” said two captains.",
    ).quotes
    assert {q.speaker for q in quotes} == {"Anna Novak", "two captains"}


def test_a_surname_that_nobody_in_the_story_bears_is_the_speaker_that_the_others_name():
    quotes = extract_from(
        "Anna Coelho came by train. “The hangar doors had rusted shut long ago,” said Coelho.",
        "Anna Coelho came by train. “The hangar doors had rusted shut long ago.” Flashing said.",
    ).quotes
    assert {q.speaker for q in quotes} == {"Anna Coelho"}


TELLING = "“The hangar doors had rusted shut long ago,” said {}."
ASIDE = "Pavel Dvorak oiled a lock. He was tired. “The hangar doors had rusted shut long ago,” {}."


def speakers_of(*texts):
    return [q.speaker for q in extract_from(*texts).quotes]


def test_a_pronoun_gives_way_to_the_name_that_two_others_write():
    assert speakers_of(ASIDE.format("he said"), TELLING.format("Otto Moss"), TELLING.format("Otto Moss")) == ["Otto Moss"] * 3


def test_a_pronoun_holds_against_one_other_and_against_a_name_that_does_not_fit_it():
    assert speakers_of(ASIDE.format("he said"), TELLING.format("Otto Moss")) == ["Pavel Dvorak", "Otto Moss"]
    twice = [TELLING.format("Anna Novak")] * 2
    assert speakers_of(ASIDE.format("he said"), *twice) == ["Pavel Dvorak", "Anna Novak", "Anna Novak"]


def test_a_name_holds_whatever_the_others_say():
    twice = [TELLING.format("Otto Moss")] * 2
    assert speakers_of(ASIDE.format("Dvorak said"), *twice) == ["Pavel Dvorak", "Otto Moss", "Otto Moss"]
