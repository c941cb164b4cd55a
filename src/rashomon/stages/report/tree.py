"""The family tree of a story's articles, laid out: one row an article under its account, time running to the right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rashomon.stages.report import strings
from rashomon.stages.report.order import find_moment
from rashomon.stages.report.views import AccountView, ArticleView, StoryView
from rashomon.text.escape import make_line

_ROW, _HEAD, _TOP, _GAP = 42, 32, 34, 10
_DENSE_FROM, _DENSE_ROW = 31, 26
"""From so many articles on, a row is one line high: the headline is left to the choosing."""
_LABELS, _NOTES, _RADIUS = 360, 190, 12
_CHART, _NARROWEST, _WIDEST = 330, 14, 80
_DAY_LABEL = 52
_CREDITED = "credited"
_TITLE_LETTER, _CAPITAL = 6.0, 1.5
"""How wide a letter of a headline is drawn, and how many times wider a capital."""
_DAY = len("2025-06-08")


@dataclass(frozen=True, slots=True)
class Band:
    """An account's strip across the chart."""

    account: AccountView | None
    y: int
    height: int


@dataclass(frozen=True, slots=True)
class Node:
    """An article's (or an unheld source's) place; ``note`` is how it was made, in a few words."""

    article: ArticleView | None
    account: AccountView | None
    x: int
    y: int
    note: str


@dataclass(frozen=True, slots=True)
class Arrow:
    """A line from source to copy; ``how`` is ``credited`` where an article only names an unheld source."""

    how: str
    path: str
    width: float


@dataclass(frozen=True, slots=True)
class Day:
    """A day's place on the time axis."""

    x: int
    label: str
    date: str


@dataclass(frozen=True, slots=True)
class Tree:
    """Everything the SVG draws."""

    width: int
    height: int
    row: int
    labels: int
    radius: int
    dense: bool
    bands: tuple[Band, ...]
    nodes: tuple[Node, ...]
    arrows: tuple[Arrow, ...]
    days: tuple[Day, ...]


def lay_out_tree(story: StoryView) -> Tree:
    """Return the family tree of ``story`` in the SVG's own units."""
    columns = _find_columns(story)
    rows = _share_out(story, columns)
    step = max(_NARROWEST, min(_WIDEST, _CHART // max(len(set(columns.values())), 1)))
    dense = len(story.articles) >= _DENSE_FROM
    row = _DENSE_ROW if dense else _ROW
    bands, places, y = [], {}, _TOP
    for account, articles in rows:
        unheld = account is not None and account.held is None
        height = _HEAD + row * (len(articles) + unheld)
        bands.append(Band(account, y, height))
        below = y + _HEAD + row // 2
        if unheld and account:
            places[account.origin.id] = (_LABELS + step // 2, below)
        for number, article in enumerate(articles, int(unheld)):
            places[article.article.id] = (_LABELS + step * columns[article.article.id] + step // 2, below + number * row)
        y += height + _GAP
    width = _LABELS + step * (max(columns.values(), default=0) + 1) + _NOTES
    return Tree(
        width=width,
        height=y,
        row=row,
        labels=_LABELS,
        radius=_RADIUS,
        dense=dense,
        bands=tuple(bands),
        nodes=tuple(_place_nodes(rows, places, story)),
        arrows=tuple(_draw_arrows(story, places)),
        days=tuple(_mark_days(story, columns, step)),
    )


_Rows = Sequence[tuple[AccountView | None, Sequence[ArticleView]]]


def _share_out(story: StoryView, columns: Mapping[str, int]) -> _Rows:
    """Return each account with the articles drawn under it: an article of several accounts stands where most of it comes from."""
    parents: dict[str, str] = {}
    for d in sorted(story.derivations, key=lambda d: d.derivation.share):
        parents[d.article.article.id] = d.derivation.source
    home = {a.article.id: _find_home(a, story.accounts, parents) for a in story.articles}
    in_time = sorted(story.articles, key=lambda a: (columns[a.article.id], a.number))
    rows: list[tuple[AccountView | None, Sequence[ArticleView]]] = [
        (account, [a for a in in_time if home[a.article.id] is account]) for account in story.accounts
    ]
    homeless = [a for a in in_time if home[a.article.id] is None]
    return [*rows, (None, homeless)] if homeless else rows


def _find_home(article: ArticleView, accounts: Sequence[AccountView], parents: Mapping[str, str]) -> AccountView | None:
    mine = [a for a in accounts if article.article.id in a.origin.articles]
    parent = parents.get(article.article.id)
    near = [a for a in mine if a.held is article or (parent is not None and parent in (a.origin.id, *a.origin.articles))]
    return next(iter(near or mine), None)


def _find_columns(story: StoryView) -> dict[str, int]:
    """Return each article's column: moments in order, one column each; unheld sources stand before all, undated articles last."""
    first = int(any(a.held is None for a in story.accounts))
    moments = _find_moments(story)
    order = sorted(set(moments.values()))
    return {id: first + order.index(moment) for id, moment in moments.items()}


def _find_moments(story: StoryView) -> dict[str, str]:
    """Return when each article stands on the axis: one that gives its day only stands behind a source of the same day."""
    moments = {a.article.id: find_moment(a.article.published) for a in story.articles}
    for _ in story.articles:  # a chain of copies settles link by link
        for d in story.derivations:
            mine, theirs = moments[d.article.article.id], moments.get(d.derivation.source, "")
            if mine < theirs and theirs.startswith(mine) and len(mine) == _DAY:
                moments[d.article.article.id] = theirs + "~"
    return moments


def _mark_days(story: StoryView, columns: Mapping[str, int], step: int) -> Iterator[Day]:
    """Yield a line where each day begins, with its name where there is room for it."""
    days: dict[str, int] = {}
    for article in story.articles:
        day, column = (article.article.published or "")[:10], columns[article.article.id]
        days[day] = min(days.get(day, column), column)
    free = 0
    for day, column in sorted(days.items(), key=lambda d: d[1]):
        x = _LABELS + step * column
        yield Day(x, (strings.write_day(day) if day else strings.UNDATED) if x >= free else "", day)
        free = x + _DAY_LABEL if x >= free else free


def _place_nodes(rows: _Rows, places: Mapping[str, tuple[int, int]], story: StoryView) -> Iterator[Node]:
    for account, articles in rows:
        if account is not None and account.held is None:
            yield Node(None, account, *places[account.origin.id], "")
        for article in articles:
            yield Node(article, account, *places[article.article.id], _write_note(article, story))


def fit_title(title: str, room: int = _LABELS - 30) -> str:
    """Return a headline cut at a word to what its row has room for, capitals counted as wide as they are.

    >>> fit_title("Eleven dead, three missing", 100), fit_title("Eleven", 100)
    ('Eleven dead,…', 'Eleven')
    """
    left, line = room / _TITLE_LETTER, make_line(title, 120)
    for place, letter in enumerate(line):
        left -= _CAPITAL if letter.isupper() else 1
        if left < 0:
            return (line[:place].rpartition(" ")[0] or line[:place]) + "…"
    return line


def _write_note(article: ArticleView, story: StoryView) -> str:
    made = [d for d in story.derivations if d.article is article]
    if not made:
        return ""
    how = strings.HOW_SHORT[made[0].derivation.how]
    sources = [str(d.source.number) if d.source else make_line(d.account.letter if d.account else "?") for d in made]
    shares = " + ".join(strings.write_share(d.derivation.share) for d in made)
    return strings.write_tree_note(how, strings.list_words(sources), shares)


def _draw_arrows(story: StoryView, places: Mapping[str, tuple[int, int]]) -> Iterator[Arrow]:
    """Yield the lines: down (or up) from the source, then across to the copy, a rounded corner between."""
    seen: dict[str, int] = {}
    for d in story.derivations:
        mine = d.article.article.id
        if d.derivation.source not in places or mine not in places:
            continue
        (x1, y1), (x2, y2) = places[d.derivation.source], places[mine]
        nth = seen[mine] = seen.get(mine, -1) + 1
        line = _draw_line(x1, y1, x2, y2 + (0, -6, 6)[nth % 3])
        yield Arrow(d.derivation.how, line, round(1.2 + 1.8 * d.derivation.share, 1))
    for account in story.accounts:
        for article in account.articles:
            if account.held is None and article.article.id not in seen:
                yield Arrow(_CREDITED, _draw_line(*places[account.origin.id], *places[article.article.id]), 1.4)


def _draw_line(x1: int, y1: int, x2: int, y2: int) -> str:
    down = 1 if y2 > y1 else -1
    start, tip = y1 + down * _RADIUS, _RADIUS + 5
    if x1 == x2:
        return f"M{x1} {start}V{y2 - down * tip}"
    right = 1 if x2 > x1 else -1
    bend = min(10, abs(y2 - start), abs(x2 - x1) - 1)
    return f"M{x1} {start}V{y2 - down * bend}Q{x1} {y2} {x1 + right * bend} {y2}H{x2 - right * tip}"
