"""What befell the people that a text counts."""

from __future__ import annotations

import pytest

from rashomon.model import Article, Reading
from rashomon.text.embedding import MiniLMEmbedder
from rashomon.text.language import SpacyParser
from rashomon.text.numbers import find_figures
from rashomon.text.plights import Plight, find_nobody, find_plight
from rashomon.text.reading import read_articles

COUNTED = [
    ("At least seven people were killed in the blast.", "seven", Plight.DEAD),
    ("The storm took the lives of three fishermen.", "three", Plight.DEAD),
    ("Six miners lost their lives.", "Six", Plight.DEAD),
    ("At least 40 people were injured.", "40", Plight.HURT),
    ("The outbreak made 21 people ill.", "21", Plight.ILL),
    ("Health officials confirmed nineteen cases.", "nineteen", Plight.ILL),
    ("Four climbers are still missing.", "Four", Plight.MISSING),
    ("Police arrested fourteen demonstrators.", "fourteen", Plight.HELD),
    ("Five patients were in intensive care.", "Five", Plight.INTENSIVE),
    ("Two of the dead were children.", "Two", None),
    ("The court heard 64 cases last year.", "64", None),
    ("About 900 people missed the match.", "900", None),
    ("Some 300 people watched the parade.", "300", None),
    ("The guards did not detain twelve marchers.", "twelve", None),
    ("A bus overturned, killing four pilgrims.", "four", Plight.DEAD),
    ("An avalanche hit the camp, leaving three missing.", "three", Plight.MISSING),
    ("The blaze left six people dead and nine injured.", "six", Plight.DEAD),
    ("The blaze left six people dead and nine injured.", "nine", Plight.HURT),
    ("The death toll from the flood rose to six on Monday.", "six", Plight.DEAD),
    ("The death toll stands at 41.", "41", Plight.DEAD),
    ("The toll climbed to 17 overnight.", "17", Plight.DEAD),
    ("The number of injured has risen to 60.", "60", Plight.HURT),
    ("We mourn the loss of six lives.", "six", Plight.DEAD),
    ("dead, 4; injured, 5; missing, 3.", "4", Plight.DEAD),
    ("dead, 4; injured, 5; missing, 3.", "5", Plight.HURT),
    ("dead, 4; injured, 5; missing, 3.", "3", Plight.MISSING),
    ("Dead: 4.", "4", Plight.DEAD),
    ("Injured: 12, of whom 3 seriously.", "12", Plight.HURT),
    ("three are missing.", "three", Plight.MISSING),
    ("four died.", "four", Plight.DEAD),
    ("six climbers killed.", "six", Plight.DEAD),
    ("six dead.", "six", Plight.DEAD),
    ("Six people lost their lives.", "Six", Plight.DEAD),
    ("Six people did not survive.", "Six", Plight.DEAD),
    ("Two were caught within hours.", "Two", Plight.CAUGHT),
    ("four of whom have now been recaptured.", "four", Plight.CAUGHT),
    ("Four are back inside.", "Four", Plight.CAUGHT),
    ("Four are back behind bars.", "Four", Plight.CAUGHT),
    ("Five inmates broke out of the prison.", "Five", Plight.ESCAPED),
    ("Seven prisoners escaped.", "Seven", Plight.ESCAPED),
    ("Nine patients were taken to hospital.", "Nine", Plight.HOSPITAL),
    ("It sent nine people to the hospital.", "nine", Plight.HOSPITAL),
    ("Nine were hospitalised.", "Nine", Plight.HOSPITAL),
    ("Twenty-six were treated in hospital.", "Twenty-six", Plight.HOSPITAL),
    ("four injured foreigners were being treated in the city.", "four", Plight.HURT),
    ("About 600 people were evacuated.", "600", Plight.EVACUATED),
    ("The chemical cloud drove roughly 600 people from their homes.", "600", Plight.EVACUATED),
    ("More than 2,100 people had been moved out.", "2,100", Plight.EVACUATED),
    ("2,000 residents fled.", "2,000", Plight.EVACUATED),
    ("The quake left 9,000 homeless.", "9,000", Plight.EVACUATED),
    ("212 people had been flown out.", "212", Plight.RESCUED),
    ("Rescuers pulled nine people from the rubble.", "nine", Plight.RESCUED),
    ("298 passengers were rescued.", "298", Plight.RESCUED),
    ("The coast guard saved 31 sailors.", "31", Plight.RESCUED),
    ("Firefighters brought 14 people to safety.", "14", Plight.RESCUED),
    ("Two hikers were still trapped.", "Two", Plight.TRAPPED),
    ("300 passengers were stranded.", "300", Plight.TRAPPED),
    ("Police arrested 14 people.", "14", Plight.HELD),
    ("14 arrests were made.", "14", Plight.HELD),
    ("Arrests: 31.", "31", Plight.HELD),
    ("Eleven people are in custody.", "Eleven", Plight.HELD),
    ("Three men were charged with theft.", "Three", Plight.CHARGED),
    ("Four officers have been suspended.", "Four", Plight.SUSPENDED),
    ("Five thousand people marched through the city.", "Five thousand", Plight.MARCHED),
    ("Some 600 took part in the protest.", "600", Plight.MARCHED),
    ("The crowd was put at 600.", "600", None),
    ("850 officers are now taking part in the search.", "850", Plight.DEPLOYED),
    ("About 300 police officers are searching the forest.", "300", Plight.DEPLOYED),
    ("A team of 22 rescuers reached the camp.", "22", Plight.DEPLOYED),
    ("Thirty-eight rescuers were on the mountain.", "Thirty-eight", Plight.DEPLOYED),
    ("240 firefighters are battling the blaze.", "240", Plight.DEPLOYED),
    ("The army sent 90 soldiers to the valley.", "90", Plight.DEPLOYED),
    ("About 4,000 workers walked out.", "4,000", Plight.STRIKING),
    ("Some 4,000 nurses are on strike.", "4,000", Plight.STRIKING),
    ("The company will lay off 400 workers.", "400", Plight.DISMISSED),
    ("The plant is to cut 400 jobs.", "400", Plight.DISMISSED),
    ("400 people will lose their jobs.", "400", Plight.DISMISSED),
    ("Eleven were released on bail.", "Eleven", Plight.FREED),
    ("Nine hostages were freed.", "Nine", Plight.FREED),
    ("Three men were convicted.", "Three", Plight.CONVICTED),
    ("Two sponsors withdrew.", "Two", None),
    ("He killed the engine after 40 kilometres with two friends.", "two", None),
    ("The inquiry heard from 12 nurses who missed the warning.", "12", None),
    ("The fire destroyed 12 houses.", "12", None),
    ("Nine of the injured were children.", "Nine", None),
    ("The museum closed after 14 years.", "14", None),
    ("A plane carrying 64 people crashed.", "64", None),
    ("Three officers said the man was dead.", "Three", None),
    ("Six people whose relatives died went to court.", "Six", None),
    ("Ten doctors treated the injured.", "Ten", None),
    ("The deaths of the two men shocked twelve villages.", "twelve", None),
    ("Police questioned nine people about the missing painting.", "nine", None),
    ("Of the 14 people in the camp, four died.", "14", None),
    ("Four people survived.", "Four", Plight.SURVIVED),
    ("There were 12 survivors.", "12", Plight.SURVIVED),
    ("About 12,000 households were without power.", "12,000", Plight.POWERLESS),
]
NOBODY = [
    ("Nobody was hurt.", [Plight.HURT]),
    ("Police made no arrests.", [Plight.HELD]),
    ("No deaths were reported.", [Plight.DEAD]),
    ("Nobody is known to have died.", [Plight.DEAD]),
    ("Nobody answered the telephone.", []),
    ("There was no money for the roof.", []),
]


def read(text: str) -> Reading:
    article = Article(id="a", page="p", text=text, sha256="", map=())
    return read_articles([article], SpacyParser(), MiniLMEmbedder())[0]


@pytest.mark.parametrize(("text", "number", "plight"), COUNTED)
def test_what_befell_those_who_are_counted(text: str, number: str, plight: Plight | None) -> None:
    tokens = read(text).tokens
    figure = next(f for f in find_figures(text) if number in f.exact)
    assert find_plight(tokens, 0, len(tokens), figure) is plight


@pytest.mark.parametrize(("text", "plights"), NOBODY)
def test_what_befell_nobody(text: str, plights: list[Plight]) -> None:
    tokens = read(text).tokens
    assert [plight for _, plight in find_nobody(tokens, 0, len(tokens))] == plights
