"""The words around a figure that bound it: at least, up to, nearly, or so."""

from __future__ import annotations

import re
from dataclasses import replace

from rashomon.model import Bound, Figure, FigureKind
from rashomon.text.numerals import SPACE

_S = SPACE  # short, since the patterns are long
_LOOKBACK = 48
_BOUNDS: tuple[tuple[Bound, str], ...] = (
    (Bound.AT_LEAST, r"at(?: the)? (?:very )?least|(?:no|not) (?:fewer|less) than|a minimum(?: of)?|minimum(?: of)?"),
    (Bound.AT_MOST, r"up to|at(?: the)? (?:very )?most|(?:no|not) more than|as (?:many|much|high|far|long|late) as"
        r"|a maximum(?: of)?|maximum(?: of)?"),
    (Bound.MORE_THAN, r"(?:well |far |slightly |just |a little |little )?(?:more|higher|greater|larger|longer|better|older) than"
        r"|(?:well |just |slightly |a little )?(?:over|above)|upwards? of|in excess of|exceed(?:s|ed|ing)?"
        r"|surpass(?:es|ed|ing)?|top(?:ped|ping)"),
    (Bound.LESS_THAN, r"(?:far |slightly |just |a little )?(?:fewer|less|lower|smaller|shorter|younger) than|(?:well |just "
        r"|slightly |a little )?(?:under|below)|(?:just )?short of"),
    (Bound.ABOUT, r"about|around|some|roughly|approximately|approx\.?|circa|ca\.|c\.|an estimated|estimated(?: at)?"
        r"|(?:very )?close to|nearly|almost|nearing|approaching|practically|virtually|perhaps|maybe"
        r"|in the region of|of the order of|on the order of|somewhere around|give or take|~|≈"),
)  # fmt: skip
_BOUND_BEFORE = re.compile(
    r"(?<![\w'’-])(?:" + "|".join(f"(?P<b{i}>{p})" for i, (_, p) in enumerate(_BOUNDS)) + r") (?:(?:a|an|another|some|about|around) )?$",
    re.IGNORECASE,
)
_PLUS_AFTER = re.compile(
    rf"\+(?!\w)|{_S}(?:or|and){_S}(?:more|over|above)\b|{_S}upwards\b|{_S}at{_S}(?:the{_S})?least\b|{_S}plus\b|-plus\b", re.IGNORECASE
)
_SO_AFTER = re.compile(rf"{_S}or{_S}so\b|-odd\b|-ish\b|{_S}or{_S}thereabouts\b", re.IGNORECASE)
_LESS_AFTER = re.compile(rf"{_S}or{_S}(?:less|fewer|under|below)\b|{_S}at{_S}(?:the{_S})?most\b", re.IGNORECASE)
_TOPIC_BEFORE = re.compile(
    r"\b(?:information|details|news|story|stories|talk\w*|told|know\w*|knew|think\w*|thought|ask\w*|questions?|concern\w*|worr\w+|learn\w*|speak\w*"
    r"|spoke|complain\w*|hear\w*|wr[io]te|written|says?|said|joke\w*|lie\w*|brag\w*|care\w*|anything|something|nothing|all) about "
    r"(?:an? |the )?$",
    re.IGNORECASE,
)
_SPREAD_BEFORE = re.compile(
    r"\b(?:spread|stretch\w*|extend\w*|scattered|strewn|rang\w+|distributed|phased in|paid|instalments) (?:out )?over $", re.IGNORECASE
)
_LASTING_BEFORE = re.compile(
    r"(?:^|(?:\b(?:for|after|last\w*|t[ao]ken?|takes|taking|took|wait\w*|spen[dt]\w*|been|was|were|is|of|ran|runs?|by|serv\w+|with|from|until|at"
    r"|than|and|or|to|ha(?:s|ve|d|ving)|fac(?:e[sd]?|ing))|[.,;:(“\"]) )over $",
    re.IGNORECASE,
)
_SINCE_AFTER = re.compile(rf"{_S}(?:passed|ago|old|later|earlier|after|before|late|long|into)\b", re.IGNORECASE)
_MINUS_BEFORE = re.compile(r"(?:(?<=\s)|^)[-−–]$|\b(?:minus|negative) $", re.IGNORECASE)


def add_bound(text: str, figure: Figure) -> Figure:
    """The figure with the bound that stands before or behind it."""
    before = text[max(0, figure.span.start - _LOOKBACK) : figure.span.start]
    bound, negative = figure.bound, False
    match = _BOUND_BEFORE.search(before.replace("\u00a0", " "))
    if match and not _TOPIC_BEFORE.search(before) and not _is_stretch(text, before, figure):
        bound = next(b for i, (b, _) in enumerate(_BOUNDS) if match[f"b{i}"])
    elif _PLUS_AFTER.match(text, figure.span.end):
        bound = Bound.AT_LEAST
    elif _LESS_AFTER.match(text, figure.span.end):
        bound = Bound.AT_MOST
    elif _SO_AFTER.match(text, figure.span.end):
        bound = Bound.ABOUT
    if figure.kind in {FigureKind.PERCENT, FigureKind.MEASURE, FigureKind.MONEY, FigureKind.COUNT}:
        negative = _MINUS_BEFORE.search(before) is not None
    step = figure.round_to
    if step is None and bound is Bound.ABOUT and figure.low == figure.high:
        step = _grain(figure.low)
    return replace(figure, bound=bound, round_to=step, negative=negative)


def _is_stretch(text: str, before: str, figure: Figure) -> bool:
    """Whether "over" tells through what time or space something goes ("4 percent over two years"), and bounds nothing."""
    if not re.search(r"(?<!just )(?<!well )(?<!little )(?<!slightly )(?<!way )\bover $", before, re.IGNORECASE):
        return False
    if _SPREAD_BEFORE.search(before):
        return True
    return figure.kind is FigureKind.DURATION and not _LASTING_BEFORE.search(before) and not _SINCE_AFTER.match(text, figure.span.end)


def _grain(value: float) -> float | None:
    """The power of ten to which a value looks rounded: 900 to a hundred, 12 to one."""
    if value <= 0 or value != int(value):
        return None
    step = 1
    while int(value) % (step * 10) == 0 and step < 10**12:
        step *= 10
    return float(step)
