"""Every English sentence of the reports, in one place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rashomon.model import ClaimKind, Derivation, FramingKind, How, NameKind, PassageKind, QuoteMode, Range, SkipReason, Stance, Verdict

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
_CALLED = 34
_MOMENT = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?")

VERDICTS = {
    Verdict.DISPUTED: ("≠", "disputed", "at least two accounts differ"),
    Verdict.UPDATED: ("↻", "updated", "later tellings replace an earlier figure"),
    Verdict.CORROBORATED: ("=", "corroborated", "two or more accounts tell it alike"),
    Verdict.REPEATED: ("»", "repeated", "several articles tell it, all from one account"),
    Verdict.SINGLE: ("1", "single", "one article tells it"),
}
STANCES = {
    Stance.AGREES: ("=", "agrees"),
    Stance.DIFFERS: ("≠", "differs"),
    Stance.UPDATES: ("↻", "updates"),
    Stance.DAMAGED: ("†", "damaged"),
    Stance.PART_OF: ("⊂", "part of it"),
    Stance.ROUNDED: ("≈", "rounded"),
}
DAMAGED_SIGN = STANCES[Stance.DAMAGED][0]
STANCE_NOTES = {
    Stance.AGREES: "says the same",
    Stance.DIFFERS: "says something that cannot also hold",
    Stance.UPDATES: "gives a later state of the same thing",
    Stance.DAMAGED: "a copy that garbles its own source; it says nothing against the claim",
    Stance.PART_OF: "gives a part of the whole, or the whole of the part",
    Stance.ROUNDED: "gives the same figure more roughly",
}
HOW = {
    How.VERBATIM: "word for word from",
    How.CUT: "cut from",
    How.EDITED: "edited from",
    How.SPUN: "word-swapped from",
    How.MACHINE_TRANSLATED: "machine translation of",
    How.SUMMARISED: "summary of",
    How.MERGED: "merged, in part from",
    How.OPINION: "opinion built on",
}
HOW_SHORT = {
    How.VERBATIM: "verbatim",
    How.CUT: "cut",
    How.EDITED: "edited",
    How.SPUN: "word-swapped",
    How.MACHINE_TRANSLATED: "machine-translated",
    How.SUMMARISED: "summarised",
    How.MERGED: "merged",
    How.OPINION: "opinion",
}
PASSAGES = {
    PassageKind.VERBATIM: "same words",
    PassageKind.EDITED: "changed words",
    PassageKind.PARAPHRASED: "other words, same order",
}
KINDS = {
    ClaimKind.EVENT: "event",
    ClaimKind.FIGURE: "figure",
    ClaimKind.DATE: "date",
    ClaimKind.PLACE: "place",
    ClaimKind.SPEECH: "what was said",
    ClaimKind.BACKGROUND: "background",
    ClaimKind.OPINION: "opinion",
}
MODES = {
    QuoteMode.DIRECT: "in quotation marks",
    QuoteMode.INDIRECT: "reported",
    QuoteMode.MIXED: "partly in quotation marks",
}
NAMES = {NameKind.PERSON: "People", NameKind.ORGANISATION: "Organisations", NameKind.PLACE: "Places"}
FRAMING = {
    FramingKind.LOADED_WORD: "loaded word",
    FramingKind.SCARE_QUOTES: "scare quotes",
    FramingKind.EPITHET: "epithet",
    FramingKind.SPECULATION: "speculation",
    FramingKind.UNATTRIBUTED_MOTIVE: "motive without a source",
}
SKIPS = {
    SkipReason.EMPTY: "empty",
    SkipReason.BINARY: "not text",
    SkipReason.TOO_LARGE: "too large",
    SkipReason.UNREADABLE: "could not be read",
    SkipReason.UNSUPPORTED: "a format that is not read",
    SkipReason.BROKEN_RECORD: "a broken record",
    SkipReason.DUPLICATE: "the same page again",
    SkipReason.NO_ARTICLE: "no article on it",
}

_PEOPLE = (
    "people",
    "folk",
    "dead",
    "hurt",
    "injured",
    "wounded",
    "missing",
    "killed",
    "ill",
    "homeless",
    "crew",
    "staff",
    "personnel",
    "police",
)
NO_PLURAL = frozenset(
    (*_PEOPLE, "aircraft", "spacecraft", "hovercraft", "sheep", "cattle", "livestock", "fish", "deer", "series", "species", "men", "women",
     "children", "percent", "yen", "yuan", "baht", "won", "rand", "aged", "infantry", "cavalry", "offspring", "data")
)  # fmt: skip
"""Nouns that are counted as they are."""
PLURALS = {
    "person": "people", "child": "children", "grandchild": "grandchildren", "foot": "feet", "tooth": "teeth", "goose": "geese",
    "mouse": "mice", "ox": "oxen", "half": "halves", "life": "lives", "wife": "wives", "knife": "knives", "leaf": "leaves",
    "shelf": "shelves", "thief": "thieves", "loaf": "loaves", "wolf": "wolves", "calf": "calves", "hero": "heroes", "potato": "potatoes",
    "tomato": "tomatoes", "veto": "vetoes", "embargo": "embargoes", "torpedo": "torpedoes", "echo": "echoes", "other": "others",
    "passer-by": "passers-by", "passerby": "passersby", "man-of-war": "men-of-war", "quiz": "quizzes", "criterion": "criteria",
    "phenomenon": "phenomena",
}  # fmt: skip
_TIMES = ("second", "minute", "hour", "day", "week", "month", "year", "decade", "point", "mile", "acre", "barrel")
_LONG_UNITS = {
    "m": "metre", "cm": "centimetre", "nmi": "nautical mile", "yd": "yard", "ha": "hectare", "l": "litre", "gal": "gallon", "t": "tonne",
    "lb": "pound", "oz": "ounce", "kn": "knot", "g": "gram", "x": "time",
    "USD": "US dollar", "EUR": "euro", "GBP": "British pound", "CHF": "Swiss franc", "CAD": "Canadian dollar", "AUD": "Australian dollar",
    "NZD": "New Zealand dollar", "HKD": "Hong Kong dollar", "SGD": "Singapore dollar", "TWD": "Taiwan dollar", "INR": "Indian rupee",
    "MXN": "Mexican peso", "ARS": "Argentine peso", "CLP": "Chilean peso", "COP": "Colombian peso", "RUB": "Russian rouble",
    "UAH": "Ukrainian hryvnia", "HUF": "Hungarian forint", "TRY": "Turkish lira", "ILS": "Israeli shekel", "EGP": "Egyptian pound",
    "NGN": "Nigerian naira", "KES": "Kenyan shilling", "SAR": "Saudi riyal", "AED": "UAE dirham", "QAR": "Qatari riyal",
    "PHP": "Philippine peso", "PKR": "Pakistani rupee", "LKR": "Sri Lankan rupee", "RSD": "Serbian dinar", "cent": "cent",
}  # fmt: skip
_ALIKE = {
    "JPY": "Japanese yen", "CNY": "Chinese yuan", "RMB": "Chinese yuan", "KRW": "South Korean won", "THB": "Thai baht",
    "ZAR": "South African rand", "SEK": "Swedish kronor", "NOK": "Norwegian kroner", "DKK": "Danish kroner", "ISK": "Icelandic kronur",
    "PLN": "Polish zlotys", "CZK": "Czech korunas", "BRL": "Brazilian reais", "RON": "Romanian lei", "BGN": "Bulgarian leva",
    "MDL": "Moldovan lei", "KZT": "Kazakh tenge", "UZS": "Uzbek soum", "MYR": "Malaysian ringgit", "IDR": "Indonesian rupiah",
    "GEL": "Georgian lari", "AMD": "Armenian dram", "AZN": "Azerbaijani manat", "VND": "Vietnamese dong", "BDT": "Bangladeshi taka",
    "km2": "km²", "m2": "m²", "mi2": "square miles", "ft2": "square feet", "m3": "m³", "ft3": "cubic feet",
} | {u: u for u in ("km", "mm", "kg", "km/h", "mph", "m/s", "°C", "°F", "°", "W", "kW", "MW", "GW", "kWh", "MWh", "GWh", "ppm", "ppb",
                    "percent")}  # fmt: skip
UNITS = (
    {symbol: (symbol, symbol + "s") for symbol in _TIMES}
    | {symbol: (name, name + "s") for symbol, name in _LONG_UNITS.items()}
    | {symbol: (name, name) for symbol, name in _ALIKE.items()}
    | {"ft": ("foot", "feet"), "in": ("inch", "inches"), "century": ("century", "centuries"), "penny": ("penny", "pence")}
)
"""Units and currencies as figures give them, with their names for one and for several."""
CLOCK_BOUNDS = {"more than": "after", "less than": "before", "at least": "from", "at most": "by"}
VAGUE = {
    ("20", "99"): "dozens", ("200", "999"): "hundreds", ("2,000", "9,999"): "thousands", ("20,000", "99,999"): "tens of thousands",
    ("200,000", "999,999"): "hundreds of thousands",
}  # fmt: skip
"""What a range stands for that no text gives as one."""

PRODUCT = "Rashomon"
CREED = "What the accounts hold and how they came by it; never what is true. Every line opens the passage behind it."
SKIP_LINK = "Skip to the report"
CONTENTS = "In this story"
COME_DOWN_TO = "come down to"
H_STORIES = "The stories"
H_DISPUTED = "In dispute"
H_DAMAGED = "Damaged by a copy"
PARTS = {
    "tree": (
        "Who made what from what",
        "Who made what from what",
        "Each row is an article, under the account it leads back to; time runs to the right. An arrow leads from a text to what was "
        "made of it. Choose an article to see why; the arrow keys walk the tree.",
    ),
    "claims": (
        "Claims",
        "What they tell, conflicts first",
        "Each row is one thing told, each column an account. Choose what an account says, and its passage opens beside another’s.",
    ),
    "figures": (
        "Figures and days",
        "Figures that change or differ",
        "Each strip is one figure: a line for each value, a dot for each article that gives it, by the time it was published. "
        "A curve leads from a figure to the one that replaced it.",
    ),
    "quotes": (
        "Quotes",
        "Who is quoted",
        "One entry an utterance, its renderings beside each other. Underlined: words that the first rendering does not have.",
    ),
    "names": ("Names", "Names and how they are written", "Numbers are the articles; each opens the place where the name stands."),
    "framing": (
        "Framing",
        "How each account words the same thing",
        "Words that lean, mock, guess or ascribe a motive without a source, beside the other wordings of the same thing. "
        "A mark is no reproach: it says where to look.",
    ),
    "articles": (
        "The articles",
        "The articles",
        "As cleaned: menus, teasers and comments left out. Small numbers lead back to the claims, quotation marks to the quotes, "
        "arrows to the text that a passage was copied from.",
    ),
}
"""The parts of a story in their order: the short name, the heading, what a reader does with it."""
TREE_LABEL = "Family tree of the articles: choose one to see how it was made"
INSPECTOR = "How they were made"
ARROWS = {
    "verbatim": "verbatim, cut, edited or merged",
    "spun": "word-swapped or machine-translated",
    "summarised": "summarised, opinion, or credited only",
}
NO_ACCOUNT = "No account found"
NOT_HELD_ROW = "the source itself"
NO_SCRIPT = (
    "This browser runs no script, so the claims stand here as a list, and the passages, quotes, names, framing and articles are left to "
    "report.md and report.json."
)
SILENT_NOTE = "none of the account’s articles tells it"
H_STRAYS = "Articles that stand alone"
H_CUT = "Articles that were cut"
H_SPLIT = "Pages that held several articles"
H_SKIPPED = "Pages that were left out"
H_VERDICTS = "Verdicts"
H_STANCES = "Stances"
H_PAGES = "The pages"
H_SETTINGS = "The settings"
NO_CONFLICT = "no conflict found"
UNDATED = "undated"
UNHELD = "nobody handed its text in"
SILENT = "silent"
NO_SPEAKER = "Nobody named"
H_ACCOUNTS = "The accounts"
H_TREE = "Who made what from what"
H_CLAIMS = "What they tell, conflicts first"
H_TIMELINE = "Days told of"
H_QUOTES = "Who is quoted"
H_NAMES = "Names and how they are written"
H_FRAMING = "How each article frames it"
H_LEFT_OUT = "Left out, split off, standing alone"
H_METHOD = "How these judgements were reached"
NO_CLAIMS = "No two passages were found that tell the same thing."
NO_QUOTES = "No quotation was found."
NO_NAMES = "No name was found."
NO_FRAMING = "No framing mark was found."
SPLIT_OFF = "one of several articles on the page"
STRAY = "no other article handed in tells this story."
NOTHING_LEFT_OUT = "Every page was read, and every article belongs to a story."

PAGE = {
    "verdicts": {str(v): row for v, row in VERDICTS.items()} | {"damaged": (*STANCES[Stance.DAMAGED], "")},
    "stances": {str(s): pair for s, pair in STANCES.items()},
    "stanceNotes": {str(s): note for s, note in STANCE_NOTES.items()},
    "kinds": {str(k): word for k, word in KINDS.items()},
    "how": {str(h): words for h, words in HOW.items()},
    "passages": {str(p): words for p, words in PASSAGES.items()},
    "modes": {str(m): words for m, words in MODES.items()},
    "names": {str(k): words for k, words in NAMES.items()},
    "framing": {str(k): words for k, words in FRAMING.items()},
    "account": "Account",
    "allAccounts": "Show the accounts",
    "allWordings": {"one": "{n} wording", "other": "All {n} wordings"},
    "aloneMark": "Underlined",
    "aloneNote": "words that the other does not have.",
    "andMore": "{list} and {n} more",
    "anyAccount": "any account",
    "anyKind": "any kind",
    "anySpeaker": "any speaker",
    "articleNumber": "article {n}",
    "articles": {"one": "{n} article", "other": "{n} articles"},
    "backClaim": "back to claim {n}",
    "backCopy": "the passage it comes from, in article {n}",
    "backQuote": "back to the quotation",
    "beside": "Beside it",
    "changed": "changed {when}",
    "claim": "Claim",
    "claimsTable": "Claims by account",
    "clear": "Clear",
    "close": "Close",
    "copies": {"one": "{n} other article was made from it.", "other": "{n} other articles were made from it."},
    "credited": "credited to {to}",
    "days": "Days told of",
    "filter": "Filter the claims",
    "find": "Find",
    "inArticles": "in {list}",
    "isSilent": "silent:",
    "kind": "Kind",
    "lent": "{list} has it from another account",
    "markClaim": "claim",
    "markConflict": "claim in conflict",
    "markCopied": "copied from another article",
    "markFraming": "framing",
    "markName": "name",
    "markQuote": "quotation",
    "noFigures": "No figure was found that changes or differs.",
    "noFraming": NO_FRAMING,
    "noNames": NO_NAMES,
    "noQuotes": NO_QUOTES,
    "nobodyNamed": NO_SPEAKER,
    "notIn": "not in {list}",
    "openDot": "{value}, article {n}, {outlet}: read the passage",
    "openPassage": "the passage in article {n}, {outlet}",
    "otherAccounts": {"one": "{n} other account", "other": "{n} other accounts"},
    "otherMarks": "Elsewhere in the articles",
    "ownReport": "No other article handed in was found to be its source.",
    "ownWords": "{share} of its own words come from there",
    "plus": "+{n}",
    "readHere": "Passage",
    "sharedPassages": "Passages they share, the longest first:",
    "sharedTitle": "{how} article {n}: a passage they share",
    "showMore": "Show {n} more of {of}",
    "showRest": {"one": "Show one more", "other": "Show {n} more"},
    "shownOf": "{n} of {of} claims",
    "silent": SILENT,
    "silentCount": {"one": "{n} silent", "other": "{n} silent"},
    "silentGroup": "Silent",
    "silentNote": SILENT_NOTE,
    "speaker": "Speaker",
    "tells": "told by",
    "toldBy": {"one": "Told by one account ({low} to {high}).", "other": "Told by {n} accounts ({low} to {high})."},
    "toldByGroup": "Told by",
    "undated": UNDATED,
    "unheld": UNHELD,
    "verdict": "Verdict",
    "wholeArticle": "Read the whole article",
    "writtenOneWay": {"one": "{n} name written one way only", "other": "{n} names written one way only"},
}
"""What the page's script says; a pair of forms is chosen by the number ``n``."""

METHOD = (
    (
        "Articles",
        "Menus, share buttons, teasers and readers’ comments are left out. A page that holds several articles is split where its subject, "
        "its names and its words change. Every letter of an article stands in the page that was handed in, and the report can be checked "
        "against those pages offline (rashomon verify).",
    ),
    (
        "Accounts",
        "An account is somebody who was there or had it first. Two articles lead back to one account where one was made from the "
        "other: they share rare wordings, or tell the same things in the same order. Quotations do not count, since two reporters in one "
        "room hear the same words. Credits and datelines name sources that nobody handed in. The number of accounts "
        "is a best guess inside a range.",
    ),
    (
        "Claims",
        "Passages that tell the same thing are set side by side and their figures, dates and speakers compared by rules. A part is no "
        "conflict with its sum, a rounded figure none with the exact one, a later count none with an earlier one. A copy that garbles its "
        "own source is called damaged and counts against nobody.",
    ),
    (
        "Silence",
        "An account is called silent on a claim when none of its articles tells it in a way this program recognised. Silence is no denial; "
        "the space may have run out.",
    ),
    (
        "What this cannot know",
        "Nothing here says what is true: two accounts can share a mistake, and a single one can be right. It knows only the pages it was "
        "handed. It cannot see a phone call between two reporters, or a source that both heard and neither names. Judgements marked "
        "with a low confidence deserve a reader’s own look; every one of them opens the passage it rests on.",
    ),
)


def spell(number: int) -> str:
    """Return a small number as a word, a larger one in digits.

    >>> spell(2), spell(12345)
    ('two', '12,345')
    """
    return _SMALL[number] if number < len(_SMALL) else f"{number:,}"


def count(number: int, one: str, many: str | None = None) -> str:
    """Return a number, in digits, and what is counted.

    >>> count(1, "page"), count(3, "story", "stories")
    ('1 page', '3 stories')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def spell_count(number: int, one: str, many: str | None = None) -> str:
    """Return a number, as a word where it is small, and what is counted."""
    return f"{spell(number)} {one if number == 1 else many or one + 's'}"


def list_words(words: Sequence[str]) -> str:
    """Return words as a list in a sentence.

    >>> list_words(["a", "b", "c"])
    'a, b and c'
    """
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def write_headline(pages: int, articles: int, told: Sequence[int], strays: int) -> str:
    """Return the sentence that opens every report: ``told`` has the number of articles of each story.

    >>> write_headline(10, 12, [10], 2)
    '10 pages hold 12 articles: one story told by 10 of them, and two strays.'
    """
    held = f"{count(pages, 'page')} {'holds' if pages == 1 else 'hold'}"
    if not articles:
        return f"{held} no article."
    held += f" {count(articles, 'article')}"
    if not told:
        return f"{held}: no two of them tell one story." if articles > 1 else f"{held}."
    by = "all" if sum(told) == articles else f"{sum(told):,}"
    stories = f"{spell_count(len(told), 'story', 'stories')} told by {by} of them"
    others = f", and {spell_count(strays, 'stray')}" if strays else ""
    return f"{held}: {stories}{others}."


def write_accounts(count_: Range) -> str:
    """Return a count of accounts with its range.

    >>> write_accounts(Range(low=3, best=4, high=5))
    '4 accounts (3 to 5)'
    """
    between = f" ({count_.low} to {count_.high})" if count_.low != count_.high else ""
    return count(count_.best, "account") + between


def write_sentence(reason: str) -> str:
    """Return a reason as a sentence of its own.

    >>> write_sentence("told alike by two")
    'Told alike by two.'
    """
    reason = reason.strip()
    return reason[:1].upper() + reason[1:] + ("" if reason.endswith((".", "!", "?", "…", ".”")) else ".") if reason else ""


def write_reasons(reasons: Iterable[str]) -> str:
    """Return several reasons as sentences, each once.

    >>> write_reasons(["told alike", "told alike", "a copy"])
    'Told alike. A copy.'
    """
    return " ".join(dict.fromkeys(write_sentence(reason) for reason in reasons))


def independent(accounts: Range) -> str:
    """Return how many accounts stand behind a claim."""
    return f"Told by {write_accounts(accounts)}"


def list_accounts(letters: Sequence[str]) -> str:
    """Return the letters of an article's accounts.

    >>> list_accounts(["A", "C"])
    'accounts A and C'
    """
    if not letters:
        return "no account found"
    return f"{'account' if len(letters) == 1 else 'accounts'} {list_words(letters)}"


def come_down(accounts: str) -> str:
    """Return the sentence that gives the number of accounts."""
    return f"They come down to {accounts}."


def write_conflicts(verdicts: Sequence[tuple[Verdict, int]], damaged: int) -> str:
    """Return the conflicts of a story in a few words.

    >>> write_conflicts([(Verdict.DISPUTED, 2), (Verdict.SINGLE, 4)], 1)
    '2 disputed, 1 damaged in copies'
    """
    found = [f"{n:,} {VERDICTS[v][1]}" for v, n in verdicts if v in (Verdict.DISPUTED, Verdict.UPDATED)]
    found += [f"{damaged:,} damaged in copies"] if damaged else []
    return ", ".join(found) or NO_CONFLICT


def write_verdicts(verdicts: Sequence[tuple[Verdict, int]], damaged: int) -> str:
    """Return how the claims of a story were judged, as a sentence.

    >>> write_verdicts([(Verdict.DISPUTED, 2), (Verdict.SINGLE, 4)], 1)
    'Of 6 claims, 2 are disputed and 4 single; 1 damaged in a copy.'
    """
    if not verdicts:
        return NO_CLAIMS
    words = [f"{n:,} {VERDICTS[v][1]}" for v, n in verdicts]
    words[0] = words[0].replace(" ", " is " if verdicts[0][1] == 1 else " are ", 1)
    garbled = f"; {damaged:,} damaged in a copy" if damaged else ""
    return f"Of {count(sum(n for _, n in verdicts), 'claim')}, {list_words(words)}{garbled}."


def write_left_out(pages: int) -> str:
    """Return how many pages could not be used.

    >>> write_left_out(1)
    '1 page was left out'
    """
    return f"{count(pages, 'page')} {'was' if pages == 1 else 'were'} left out"


def node_label(number: int, outlet: str, when: str, accounts: Sequence[str], note: str) -> str:
    """Return what an article's place in the family tree is called."""
    return f"Article {number}, {outlet}, {when}, {list_accounts(accounts)}{f', {note}' if note else ''}"


def and_more(number: int) -> str:
    """Return how many more there are."""
    return f"and {number:,} more"


def list_letters(letters: Sequence[str]) -> str:
    """Return the letters of an article's accounts without a word around them."""
    return ", ".join(letters) or "?"


def call_by_headline(headline: str) -> str:
    """Return what to call an article of which no outlet is known.

    >>> call_by_headline("Blinken in Central Asia to boost ties amid war")
    '“Blinken in Central Asia to boost…”'
    """
    if len(headline) <= _CALLED:
        return f"“{headline}”"
    return f"“{headline[:_CALLED].rpartition(' ')[0] or headline[:_CALLED]}…”"


def in_articles(numbers: Sequence[int]) -> str:
    """Return which of an account's articles say so.

    >>> in_articles([5, 6])
    'in 5, 6'
    """
    return f"in {', '.join(map(str, numbers))}"


def claim_number(number: int) -> str:
    """Return how a claim is referred to."""
    return f"claim {number}"


def write_confidence(derivation: Derivation) -> str:
    """Return how sure the program is of a derivation and of its direction.

    >>> write_confidence(Derivation(article="b", source="a", how=How.CUT, share=1, confidence=0.95, direction_confidence=0.5, why="",
    ...                             passages=()))
    'almost certainly a copy (95%), but which way round is a guess (50%)'
    """
    sure, way = derivation.confidence, derivation.direction_confidence
    copy = "almost certainly" if sure >= 0.9 else "probably" if sure >= 0.65 else "perhaps"
    told = "in this direction" if way >= 0.65 else "but which way round is a guess"
    return f"{copy} a copy ({write_share(sure)}), {told} ({write_share(way)})"


def write_moment(moment: str | None) -> str | None:
    """Return an ISO date, or date and time, as a reader writes it; what is no ISO date comes back as it is.

    >>> write_moment("2025-06-08T04:22:00Z")
    '8 June 2025, 04:22 UTC'
    """
    found = _MOMENT.fullmatch(moment or "")
    if moment is None or found is None or not 1 <= int(found[2]) <= 12:
        return moment
    year, month, day, clock, zone = found.groups()
    date = f"{int(day)} {_MONTHS[int(month) - 1]} {year}" if day else f"{_MONTHS[int(month) - 1]} {year}"
    if clock is None:
        return date
    return f"{date}, {clock}{' UTC' if zone == 'Z' else f' {zone}' if zone else ''}"


def write_day(moment: str) -> str:
    """Return a day without its year, as short as an axis wants it.

    >>> write_day("2025-09-08")
    '8 Sept'
    """
    day, month, *_ = [*(write_moment(moment[:10]) or "").split(), "", ""]
    return f"{day} {month if len(month) < 6 else month[:4] if month == _MONTHS[8] else month[:3]}".strip()


def write_short(moment: str | None) -> str:
    """Return a moment as short as an axis wants it, empty where there is none.

    >>> write_short("2025-06-08T04:22:00Z")
    '8 June, 04:22'
    """
    found = _MOMENT.fullmatch(moment or "")
    if moment is None or found is None:
        return moment or ""
    return write_day(moment) + (f", {found[4]}" if found[4] else "")


def write_tree_note(how: str, sources: str, shares: str) -> str:
    """Return how an article was made, for the chart."""
    return f"{how} from {sources} · {shares}"


def write_days(first: str | None, last: str | None) -> str | None:
    """Return the days from first to last.

    >>> write_days("2025-06-08", "2025-06-09"), write_days("2025-06-08", None)
    ('8 to 9 June 2025', '8 June 2025')
    """
    one, other = write_moment((first or last or "")[:10]), write_moment((last or first or "")[:10])
    if not one or one == other or not other:
        return one or None
    mine, theirs = one.split(), other.split()
    while len(mine) > 1 and len(mine) == len(theirs) and mine[-1] == theirs[-1]:
        mine, theirs = mine[:-1], theirs[:-1]
    return f"{' '.join(mine)} to {other}"


def write_share(share: float) -> str:
    """Return a share as a percentage."""
    return f"{round(100 * share)}%"
