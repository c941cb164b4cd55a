from pathlib import Path

import numpy as np

from bench.piles import load_sources, make_exchange, make_profiles, make_readings, make_story, write_pile
from rashomon.model import Article, Reading, Sentence, Span, Token
from rashomon.stages.cluster.profiles import make_profile

TEXT = "The harbour master warned the fishermen on Monday."


def make_reading() -> Reading:
    spans, at = [], 0
    for word in TEXT[:-1].split():
        start = TEXT.index(word, at)
        at = start + len(word)
        spans.append((start, at))
    tokens = tuple(Token(s, e, TEXT[s:e].lower(), "NOUN", "NN", "dep", 0, "", False) for s, e in spans)
    article = Article(id="a1", page="p1", text=TEXT, sha256="", map=())
    return Reading(article, tokens, (Sentence(Span(0, len(TEXT)), 0, len(tokens), 0),), np.eye(1, 8, dtype=np.float32))


def test_an_exchange_is_one_to_one_and_keeps_length_and_case():
    exchange = make_exchange("seed")
    words = [w for _, text in load_sources()[0].pages for w in text.split() if w.isalpha()]
    exchanged = {w: exchange(w) for w in words}
    assert len(set(exchanged.values())) == len(exchanged)
    assert all(len(w) == len(x) and w[0].isupper() == x[0].isupper() for w, x in exchanged.items())
    assert sum(w != x for w, x in exchanged.items()) > len(exchanged) / 3


def test_a_part_of_the_words_is_exchanged_for_another_telling():
    words = [w for _, text in load_sources()[0].pages for w in text.split() if w.isalpha() and len(w) > 6]
    whole, part = (make_exchange("seed", share) for share in (1.0, 0.2))
    assert 0 < sum(part(w) != w for w in words) < sum(whole(w) != w for w in words) / 2


def test_the_same_size_gives_the_same_files(tmp_path: Path):
    for name in ("one", "two"):
        write_pile(tmp_path / name, 15)
    one, two = ({p.relative_to(tmp_path / n): p.read_bytes() for p in (tmp_path / n).rglob("*.*")} for n in ("one", "two"))
    assert one == two
    assert len(one) == 15


def test_a_replica_of_a_reading_keeps_its_shape_and_tells_of_something_else():
    made = make_readings([make_reading()], 3)
    assert len({r.article.id for r in made}) == 3
    assert {len(r.text) for r in made} == {len(TEXT)}
    assert made[1].text[made[1].tokens[2].start : made[1].tokens[2].end].lower() != "master" or made[1].text != TEXT
    assert [np.linalg.norm(r.vectors) for r in made] == [1.0, 1.0, 1.0]


def test_a_replica_of_a_profile_keeps_its_counts_and_tells_of_something_else():
    profile = make_profile(make_reading())
    made = make_profiles([profile], 3)
    assert len({p.id for p in made}) == 3
    assert made[1].words != profile.words
    assert {tuple(sorted(p.words.values())) for p in made} == {tuple(sorted(profile.words.values()))}


def test_one_storys_tellings_stay_near_each_other():
    made = make_story([make_reading()], 5)
    assert len(made) == 5
    assert all(float((made[0].vectors @ r.vectors.T)[0, 0]) > 0.9 for r in made)
