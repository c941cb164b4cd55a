from dataclasses import replace

import pytest

from rashomon.model import ClaimKind, Derivation, Extracts, How
from rashomon.stages.reconcile.kinds import judge_kind
from rashomon.stages.reconcile.tellings import Background, Told
from tests.stages.reconcile.tell_claims import Says, make_case


def tell_all(*said: Says, how: How | None = None) -> tuple[Told, ...]:
    claim, _, readings, lineage, extracts = make_case(said)
    made = tuple(
        Derivation(
            article=s.article,
            source=said[0].article,
            how=how,
            share=0.3,
            confidence=1.0,
            direction_confidence=1.0,
            why="made so",
            passages=(),
        )
        for s in said
        if how is not None
    )
    return Background(readings, replace(lineage, derivations=made), Extracts(quotes=extracts.quotes)).tell(claim)


@pytest.mark.parametrize(
    ("text", "published", "kind"),
    [
        ("The dam gave way on 3 November 2022.", "2031-05-01", ClaimKind.BACKGROUND),
        ("The dam gave way on 28 April 2031.", "2031-05-01", ClaimKind.EVENT),
        ("The dam gave way on 3 November 2022.", None, ClaimKind.EVENT),
        ("The dam gave way.", "2031-05-01", ClaimKind.EVENT),
    ],
)
def test_what_lies_long_before_its_telling_is_background(text: str, published: str | None, kind: ClaimKind) -> None:
    assert judge_kind(ClaimKind.EVENT, tell_all(Says("one", text, published=published))) is kind


@pytest.mark.parametrize(("how", "kind"), [(How.OPINION, ClaimKind.OPINION), (How.EDITED, ClaimKind.EVENT), (None, ClaimKind.EVENT)])
def test_what_only_opinion_pieces_tell_is_opinion(how: How | None, kind: ClaimKind) -> None:
    assert judge_kind(ClaimKind.EVENT, tell_all(Says("one", "The town deserves better."), how=how)) is kind


def test_figures_stay_figures() -> None:
    told = tell_all(Says("one", "It killed 19 people on 3 November 2022."))
    assert judge_kind(ClaimKind.FIGURE, told) is ClaimKind.FIGURE
