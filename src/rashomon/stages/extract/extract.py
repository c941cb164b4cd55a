"""What the articles of one story say, each thing with its place: the stage's verb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.model import Extracts, Reading
from rashomon.stages.extract.changes import tell_changes
from rashomon.stages.extract.dates import extract_dates
from rashomon.stages.extract.figures import extract_figures
from rashomon.stages.extract.framing import find_framing
from rashomon.stages.extract.grammar import read_grammar
from rashomon.stages.extract.names import group_names
from rashomon.stages.extract.quotes import find_quotes
from rashomon.stages.extract.renderings import group_renderings


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractSettings:
    """What the stage looks for."""

    framing: bool = True
    """Framing marks are the least sure part; a caller who wants only what is sure leaves them out."""


def extract(readings: Sequence[Reading], settings: ExtractSettings | None = None) -> Extracts:
    """Return quotes, figures, dates, names and framing of the articles of one story, each list by article and place.

    The order of ``readings`` changes nothing.

    >>> extract(()).quotes
    ()
    """
    chosen = settings or ExtractSettings()
    ordered = sorted(readings, key=lambda r: r.article.id)
    names = group_names(ordered)
    grammars = [read_grammar(r) for r in ordered]
    quotes = tell_changes(group_renderings(find_quotes(grammars, names), ordered, names))
    return Extracts(
        quotes=quotes,
        figures=tuple(f for r in ordered for f in extract_figures(r)),
        dates=tuple(d for r in ordered for d in extract_dates(r)),
        names=names,
        framing=find_framing(grammars, quotes) if chosen.framing else (),
    )
