"""What a line is by its wording: share buttons, promos, credits, bylines, the marks where a text was cut off.

The lists hold general English news vocabulary only, no outlet and no story. Every pattern is anchored at the line's
start and asked of short lines only, so that no line, however long or odd, costs more than its length.
"""

from __future__ import annotations

import re
from enum import StrEnum

from rashomon.text.timestamps import find_timestamp


class Furniture(StrEnum):
    """What kind of page furniture a line is."""

    ADVERTISEMENT = "advertisement"
    COMMENTS = "comments"
    """Opens the readers' comments."""
    PROMO = "promo"
    """Opens or is a list of other stories."""
    CREDIT = "credit"
    """Who wrote, edited or first published the text, behind it."""
    END = "end"
    """Stands behind an article: tags, neighbours, an end mark."""
    NEXT = "next"
    """Says that another text follows."""
    BREAK = "break"
    """An ornament or a rule drawn between two texts, or between two parts of one."""
    SHARE = "share"
    LEGAL = "legal"
    NEWSLETTER = "newsletter"
    CONTACT = "contact"
    NOTE = "note"
    """The desk's own words about the text: a correction, a developing story."""
    NAVIGATION = "navigation"
    BYLINE = "byline"
    CAPTION = "caption"


_MAX = 400
"""Longer lines are prose, whatever they begin with."""

_SHARE_WORDS = (
    "share|shares|tweet|pin|pin it|print|email|e-mail|facebook|twitter|whatsapp|telegram|linkedin|reddit|viber|instagram|vk|mastodon"
    "|bluesky|tumblr|flipboard|messenger|pinterest|youtube|rumble|copy|copy link|save|send|flip|like|link|download|pdf|rss"
)

_WORDINGS: tuple[tuple[Furniture, tuple[str, ...]], ...] = (
    (
        Furniture.ADVERTISEMENT,
        (
            r"(?-i:ADVERTISEMENT|ADVERT|SPONSORED|PUBLICITY)\b",
            r"[\[(<>*\s-]{0,6}(?:advert(?:isement|isements|ising|orial)?s?|ads?|sponsored|sponsored (?:content|links?"
            r"|post|by)|promoted|promotion"
            r"|publicity|commercial|paid (?:content|post|for by))\s*(?:$|[:.|\])>–—-])",
            r"ads? by\b",
            r"(?:story |article |text )?continues? (?:below|after the (?:ad|advert|advertisement|publicity|break))",
            r"scroll to continue",
            r"\[(?:sponsored|advertisement|ad|listen|watch|download|subscribe)\b",
            r">{1,3} ?(?:download|get|click|win|subscribe|sign)\b",
            r"(?:[\w’'-]+ ){0,5}(?:sponsored|presented|brought to you) by\b",
            r"(?:download|get|try) (?:the|our) [^.!?]{0,40}\bapp\b",
            r"\[/?[a-z_]{3,20} [a-z_]{2,20}=[^\]]{0,200}\]",
            r"(?:this [\w ]{3,30} requires|(?:please |you (?:must |need to )?)?(?:enable|activate|turn on)) javascript\b",
        ),
    ),
    (
        Furniture.COMMENTS,
        (
            r"(?:\d{1,5} |show |view |read |all |post a |add a |leave a |your |no |reader |readers?['’] )?(?:comments?|responses|replies)"
            r"(?: \d{1,5}| ?\(\d{1,5}\)| on this (?:story|article)| policy)?\s*:?$",
            r"(?:comments? |commenting |discussion )(?:is |are )(?:now )?(?:closed|open)\b",
            r"show \d{1,5} more comments?",
            r"\d{1,5} (?:thoughts? on|responses? to|comments? on)\b",
            r"(?:leave|post|write|add|submit) (?:a |an )?(?:reply|comment|response|remark|answer)\b",
            r"(?:join|start) the (?:discussion|conversation|debate|chat)\b[^.]{0,40}$",
            r"(?:public|readers?|members?|users?) (?:reactions?|discussions?|talk|chat|opinions?|views)\s*:?$",
            r"(?:guestbook|what (?:do|did) you think\?)",
            r"readers? (?:write|talk|say|comment|respond)\s*:?$",
            r"(?:discussion|forum|responses?|thread|letters?|reactions?|messages?[^.!?]{0,30})\s?(?:\(\d{1,5}\)|:)?$",
            r"your e-?mail address will not be",
            r"(?-i:Re|RE|AW): [^\n]{2,120}$",
        ),
    ),
    (
        Furniture.PROMO,
        (
            r"(?:to )?(?:see|read|watch|listen|look) (?:also|additionally|too|more|next|on)\b(?:\s*[:|>»…–-]|\s*$|(?-i: [A-Z]))",
            r"also (?:see|read|watch|on|in)\b(?:[^.!?]{0,30}:|\s*$|(?-i: [A-Z]))",
            r"(?:related|similar|recommended|suggested|sponsored|promoted|trending|popular|featured|latest|recent|other|more|further|top)"
            r" (?:stories|story|articles?|posts?|news|headlines?|links?|content|reading|coverage|topics?|videos?|reads?"
            r"|statements?|now)\b[^.!?]{0,40}$",
            r"(?:related|trending|recommended|popular|latest)\s*(?:$|:)",
            r"(?:recommended|popular|trending|picked) (?:for|this|on|in|now)\b[^.!?]{0,30}$",
            r"(?:the )?most[ -](?:read|popular|viewed|shared|commented|watched)\b[^.!?]{0,40}(?:$|:)",
            r"more (?:from|on|in|about|like)\b[^.!?]{0,50}(?:$|:)",
            r"you (?:may|might)(?: also)? (?:like|enjoy|be interested)",
            r"(?:keep|continue|further) reading\s*:?$",
            r"(?:don['’]t miss|editor['’]?s['’]? (?:picks?|choice)|what to read|up next|next up|must[ -]reads?"
            r"|in other news|in case you missed)\b[^.!?]{0,30}(?:$|:)",
            r"(?:listen|watch|video|podcast|audio|webinar|gallery|in pictures|poll|quiz)\s*:",
            r"now (?:reading|playing|watching)\b",
            r"from (?:our partners|around the web|the web|the archives?)\b",
            r"(?-i:[A-ZÀ-Þ\"“‘'¿¡\d])(?:\S{1,40} ){3,16}read more$",
        ),
    ),
    (
        Furniture.CREDIT,
        (
            r"\(?(?:additional )?(?:reporting|writing|editing|compiled|graphics|production|translation|photography) by\b",
            r"\(?with (?:additional )?(?:reporting|files|information|inputs?|material) (?:by|from|of)\b",
            r"\(?edited by\b[^.]{0,60}\)?\.?$",
            r"(?:source|agency|via|credit)\s*:",
            r"(?:originally published|this (?:story|article|text) (?:was )?(?:first|originally) (?:appeared"
            r"|published)) (?:by|in|on|at)\b",
            r"our standards\b",
            r"[^\n]{0,200}\bfollow (?:him|her|them|me|[\w.-]{2,20}) (?:on (?:twitter|x|facebook|instagram|threads|bluesky)\b|@)",
        ),
    ),
    (
        Furniture.NEXT,
        (
            r"next(?: (?:post|article|story|page|entry|news|item))?\s*(?:$|:|[|«»←→])",
            r"next (?:post|article)\b",
            r"next in (?:the )?[\w’'-]{2,20}(?: [\w’'-]{2,20})?$",
        ),
    ),
    (Furniture.BREAK, (r"(?:[=*~•◆◇■·⁂❖§+–—-]\s{0,3}){3,}$", r"[⁂❖§]$")),
    (
        Furniture.END,
        (
            r"\(?(?:tags?|topics?|keywords?|labels?|categor(?:y|ies)|filed (?:under|in)|posted in|tagged)(?:\s*[:|(#]|to\w+\)|\s*$)",
            r"posted in\b",
            r"(?:previous|older|newer|prev)(?: (?:post|article|story|page|entry|news))?\s*(?:$|:|[|«»←→])",
            r"previous (?:post|article)\b",
            r"post navigation\b",
            r"[←«] ?(?:prev|older|previous|back|newer)\b",
            r"\(?ends?\)?(?: [a-z]{2,4}/[a-z]{2,4})?$",
            r"(?:[_#]\s?){3,}$",
            r"end of (?:transcript|story|article|statement|text|release|message)\b",
            r"about the authors?\b",
            r"back to (?:(?:top|list)\b|(?:the )?(?:top|home|index|main|front)(?: ?page| of (?:the )?page)?\W*$)",
            r"(?-i:The post [A-ZÀ-Þ\d\"“‘'][^\n]{2,250} (?:appeared first|first appeared) on )",
            r"(?:found|spotted|noticed) (?:a mistake|an error|a typo)\b",
            r"was this (?:article|information|page|story) (?:useful|helpful)",
            r"(?:did you (?:like|enjoy)|rate) this\b",
            r"(?:useful links|like this:|terms of (?:use|service))",
            r"(?:you have|you['’]ve) reached the end\b",
        ),
    ),
    (
        Furniture.SHARE,
        (
            r"(?:share (?:this|on|via|with|to|by)\b[^.!?]{0,80}|(?:\d[\d.,]*k? )?shares?(?:tweet)?)\s*:?$",
            rf"(?:{_SHARE_WORDS})(?:[\s|•·,/]{{1,4}}(?:{_SHARE_WORDS}|on|to|by|this|it|x|and|a|friends?|colleagues?|page"
            rf"|article|story))*\s*:?$",
            r"click to (?:share|email|print)\b",
            r"(?:forward|send|share) (?:this )?(?:to|with) (?:a )?(?:friends?|colleagues?)\b",
            r"(?:print|e-?mail|send|save|download|bookmark|cite|comment on) this (?:page|article|story|text|post)\b",
            r"(?:report|spotted) (?:an )?error\b",
            r"(?:follow|find|join|like) us (?:on|in|at)\b",
            r"follow us$",
            r"for (?:the )?latest (?:updates|news)\b",
            r"(?:to )?subscribe to (?:the|our) (?:channel|telegram|rss)\b",
            r"support us\b[^.!?]{0,60}$",
        ),
    ),
    (
        Furniture.LEGAL,
        (
            r"(?:copyright )?[©ⓒ]",
            r"\(c\) ?\w",
            r"copyright\s*(?:\(c\)|\d{4}|by\b|notice|:)",
            r"[^.]{0,100}\.? ?all rights reserved\b",
            r"by (?:using|continuing to use) (?:this|our) (?:site|website)\b",
            r"(?:we|this (?:web)?site|our (?:web)?site)(?: and our \d+ partners)? (?:uses?|stores?"
            r"|values?)\b[^.]{0,60}\b(?:cookies?|privacy|partners|device)\b",
            r"(?:privacy|cookies?)(?: policy| settings| notice|[\s|•·-]+terms)\b[^.]{0,80}$",
            r"(?:no part of )?this (?:material|content|article) may not be\b",
            r"(?:re)?(?:print|publish)ing (?:up to|of) \d",
            r"when (?:citing|copying|quoting)\b[^.]{0,60}\b(?:hyper)?link\b",
            r"(?:the )?(?:author['’]s (?:opinions?|views)|(?:views"
            r"|opinions)(?: and opinions)? expressed)\b[^.]{0,120}\b(?:editors?|editorial|necessarily|own)\b",
            r"(?:proudly )?powered by\b",
            r"terms[\s|]+(?:privacy|conditions)\b",
        ),
    ),
    (
        Furniture.NEWSLETTER,
        (
            r"sign (?:up|in)\b[^.!?]{0,80}[.!]?$",
            r"subscribe\b[^.!?]{0,80}[.!]?$",
            r"(?:get|receive) [^.!?]{0,60}(?:in|to|into) your (?:in)?box\b",
            r"(?:our|free|daily|weekly) newsletters?\b[^.!?]{0,80}[.!]?$",
            r"newsletters?\s*(?:$|:)",
            r"(?:you are|you['’]re) (?:receiving|getting|reading) this\b",
            r"[^\n]{0,150}\bunsubscribe\b",
            r"(?:reply|text|send) (?-i:[A-Z]{3,10}) to\b",
            r"(?:was this )?(?:e-?mail )?forwarded (?:this|to you)\b",
            r"enter your e-?mail\b",
            r"already (?:a subscriber|have an account)\b",
            r"you have (?:read |used )?\d{1,2}\b[^.!?]{0,30}free (?:articles?|stories)\b",
            r"click here (?:to|for)\b",
            r"become a (?:member|subscriber|supporter)\b",
            r"to (?:continue|keep|finish) (?:reading|watching|listening)\b|(?:continue|keep) reading (?:with|for|by)\b",
            r"(?:un-?lock|get (?:full|unlimited|instant)|for full) (?:access|this|the|all|unlimited)\b",
            r"(?:this|the) (?:\w+ ){0,2}(?:article|story|content|text|page) is (?:\w+ )?(?:for|available to|reserved for|free to"
            r"|exclusive to)\b[^.!?]{0,40}\b(?:subscribers?|members?|registered|readers)\b",
            r"(?:you have|you['’]ve) (?:reached|hit|used) (?:your|the|all)\b[^.!?]{0,40}\b(?:limit|articles?|stories)\b",
            r"(?:start|begin) (?:your|a) free\b|(?:create|register for) (?:a|an|your) (?:free )?account\b",
            r"(?:for|exclusively for) (?:subscribers|members)(?: only)?\W*$",
            r"(?:subscribers?|members?)[ -]only(?: (?:content|article|story|post|access|area|section))?\W*$",
            r"(?:not|is this(?: e-?mail)?) display(?:ing|ed) (?:properly|correctly)\b|having trouble (?:reading|viewing)\b",
            r"(?:welcome back!?|lost your password\?|sign in to your account)$",
            r"log ?in\b[^.!?]{0,40}$",
        ),
    ),
    (
        Furniture.CONTACT,
        (
            r"(?:press|media|editorial|news)[ -](?:contacts?|office|enquiries|inquiries)\b\s*(?:$|:)",
            r"(?:contacts?|enquiries|inquiries|notes? to editors?|for (?:further|more) information)\s*(?:$|:)",
            r"contact (?:us|the (?:office|editors?|newsroom))\b",
            r"(?:e-?mail|tel|phone|telephone|fax)\s*[.:]",
            r"[\w.+-]{1,40}@[\w-]{1,40}\.[\w.]{2,20}$",
        ),
    ),
    (
        Furniture.NOTE,
        (
            r"this is a (?:developing|breaking)\b",
            r"(?:check back|more to follow|more follows)\b",
            r"this (?:version|story|article) (?:corrects|has been (?:updated|corrected|amended)|was (?:updated|corrected"
            r"|amended|translated))\b",
            r"(?:correction|clarification|disclosure|editor['’]s note)s?\s*:",
            r"(?:the|this) (?:text|article|page|post|version|transcript) (?:is|was|has been) (?:automatically "
            r"|machine[- ])?(?:translated|an automatic|shortened|edited)\b",
            r"translated (?:automatically|by (?:a )?machine)\b",
            r"next update\b",
        ),
    ),
    (
        Furniture.NAVIGATION,
        (
            r"(?:home|main|start|menu|skip to\b.*|search(?: for:?)?|navigation|sections?|you are here.*|toggle\b.*"
            r"|view in browser.*|accept|undo"
            r"|(?:\S{1,30} ){0,8}page \d+ (?:of|/) \d+.*|text size.*|table of contents.*|jump to.*|loading\W*|views?:? ?[\d,.k]+|\d+ views?"
            r"|issue (?:no\.? ?)?[\d,]+\b.*|in this issue\b.*"
            r"|reading:.*|(?:\d+ )?reading time\b.*|(?:\d+ )?min(?:ute)?s?(?: read)?|\d+|aa)\s*$",
            r"(?:listen|watch|play|hear)(?: to)? (?:this|the) (?:article|story|text|page|episode|audio|video)\b[^.!?]{0,40}$",
            r"in this (?:article|story|text|page|guide|edition|post|episode)\s?:?\s*(?:[\[(](?:hide|show|close|open)[\])])?$",
            r"(?:your |this )?(?:session|log-?in|visit) (?:will|is about to) (?:expire|end|time out)\b",
            r"(?:home|main|start|main page|front page|first page)(?:\s*[>»›|/•·—–-])",
            r"(?:\[[^\[\]]{1,30}\]\s{0,5}){2,}$",
            r"(?:[\w&’'-]{1,20}(?: [\w&’'-]{1,20}){0,2} [|•·*/~] ){3,}[\w&’'-]{1,20}(?: [\w&’'-]{1,20}){0,2}$",
        ),
    ),
    (
        Furniture.BYLINE,
        (
            r"(?:posted )?by\s+[\w.-]{3,25}$",
            r"(?:by|written by|posted by|from|text by|author:?|words:|story by|comment by|analysis by)\s+(?-i:[A-ZÀ-Þ])[^!?]{1,120}$",
            r"(?:staff (?:report|reporter|writer)|from (?:the|our) (?:newsroom|correspondents?|staff)|news ?(?:desk|room)"
            r"|editorial (?:team|staff))\b[^.!?]{0,80}$",
        ),
    ),
    (
        Furniture.CAPTION,
        (
            r"(?:photo|picture|image|video|file photo|illustration|graphic|photograph|caption)s?(?: credit| by\b|:|\s*/)",
            r"(?:photo|picture|image|video|photograph) (?:caption|copyright|source)\b|media caption\b",
            r"!\[[^\]\n]{0,200}\]\([^)\n]{1,200}\)\W{0,3}$",
            r"(?:play|watch) video\b(?! game)|media playback is (?:un|not )supported\b",
            r"[\[(<](?:file |handout )?(?:photo|picture|image|video|illustration|graphic|photograph|caption|map|chart)s?\b[^\n]*[\])>]\W*$",
            r"in this (?:[^.!?]|\b\w{3,4}\.){0,60}\b(?:file |handout |undated )?(?:photo|image|picture|photograph)\b",
            r"[^()]{5,300}\((?:[\w.À-ž' ]{0,40} )?(?:photo|picture|image|file)s?\b[^()]{0,60}\)$",
            r"[^:]{5,300}\b(?:photo|photograph|picture|image)s?: [^.:]{2,40}\.?$",
            r"[^.!?]{5,200}[.!?] [\w ]{2,25} (?:photo|photograph)$",
            r"[^\n]{5,300}purchase licensing rights\W*$",
        ),
    ),
)

_KINDS = tuple((kind, re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE)) for kind, patterns in _WORDINGS)
_BYLINE_WORDS = frozenset(
    [
        "and",
        "with",
        "for",
        "in",
        "at",
        "by",
        "of",
        "on",
        "the",
        "de",
        "da",
        "del",
        "van",
        "von",
        "staff",
        "newsroom",
        "desk",
        "team",
        "correspondent",
        "correspondents",
        "reporter",
        "reporters",
        "writer",
    ]
)
_BULLETS = "•*·–—▪►→- "
_LINK_WORDS = (
    r"(?:read|continue|keep|see|show|view|click|tap|go|full|rest|whole|story|article|text|reading|more|below|on|here|for|of|to|the|at"
    r"|inside)"
)
_CUT = re.compile(
    r"\s{0,5}[\[(]?(?:(?:\.{3,30}|…)[\])]?\s{0,5}[\[(]?(?:" + _LINK_WORDS + r"\s{0,3}\b){0,5}|more below)[\])]?[\s»>→]{0,5}$",
    re.IGNORECASE,
)
_PAGE_LINE = re.compile(
    r"\b\d{1,2}:[0-5]\d(?::[0-5]\d)?\s?[)\]]?\W*$"
    r"|\b(?:vol|volume|issue|edition)\b\.?[\s#]{0,2}\d[\d,.]{0,7}(?:[\s,]{1,3}(?:no|issue|number)\b\.?\s?\d[\d,]{0,6})?\W*$"
    r"|^(?:\S{1,30}\s){1,5}(?:no|nr)\b\.?\s?\d[\d,.]{2,6}\W*$"
    r"|\b(?:item|page|part|slide|photo|picture|image|clip|track|chapter)\s\d{1,3}\s(?:of|/)\s\d{1,3}\b"
    r"|^\s?(?:\[[^\[\]]*\]|\([^()]*\)|<[^<>]*>)\W*$",
    re.IGNORECASE,
)
_MORE_LINE = re.compile(
    r"[\[(]?(?:read|continue|keep|see|show|view|click|tap|more|reading|full story)\b(?: (?:"
    + _LINK_WORDS
    + r"|in|our|site|website|page)\b)"
    r"{0,6}[\])]?\s*(?:\.{3}|…|»|>{1,2}|→)?$",
    re.IGNORECASE,
)


def judge_wording(line: str) -> Furniture | None:
    """Return what furniture a line is by its wording, null for what may be prose or a headline.

    >>> judge_wording("You Might Also Like")
    <Furniture.PROMO: 'promo'>
    >>> judge_wording("No charges have been filed.")
    """
    line = line.strip()
    if len(line) > _MAX:
        return None
    bare = line.lstrip(_BULLETS) or line
    for kind, pattern in _KINDS:
        if pattern.match(bare) and (kind is not Furniture.BYLINE or is_byline(bare)):
            return kind
    return None


def is_byline(line: str) -> bool:
    """Return whether a line that begins like a byline goes on like one: names, small words and a date, no sentence.

    >>> is_byline("By Ana Prado and Tom Li"), is_byline("By Monday the fire had burned itself out.")
    (True, False)
    """
    stamp = find_timestamp(line)
    words = (line[: stamp.start] if stamp else line).split()
    small = sum(1 for w in words[1:] if w[:1].islower() and w.lower().strip(",.|") not in _BYLINE_WORDS)
    return len(words) <= 16 and small <= 1 and not (line.endswith(".") and len(words) > 6 and small)


def find_cut(line: str) -> int | None:
    """Return where the mark begins that says that the text was cut off here, null where none ends the line.

    >>> find_cut("the harbour of Ostrel.....More Below")
    21
    >>> find_cut("They want more")
    """
    mark = _CUT.search(line, max(0, len(line) - 80))
    return None if mark is None or mark.start() == 0 else mark.start()


def says_more_below(line: str) -> bool:
    """Return whether a line ends with a mark that says in words that there is more of it elsewhere.

    >>> says_more_below("one of which ... [read on]"), says_more_below("one of which ...")
    (True, False)
    """
    at = find_cut(line)
    return at is not None and any(c.isalpha() for c in line[at:])


def is_page_line(line: str) -> bool:
    """Return whether a line tells of the page and so is no headline: a player's or a clock's time, an edition's number.

    >>> [is_page_line(line) for line in ("Hear this text (2:41)", "THE TIDE TABLE no. 1,204", "Item 3 of 7", "[Harbour at noon]")]
    [True, True, True, True]
    >>> [is_page_line(line) for line in ("Barge No. 4 sinks", "[Updated] Barge sinks", "Rowers win 3:2 at Ostrel")]
    [False, False, False]
    """
    return len(line) <= _MAX and _PAGE_LINE.search(line) is not None


def is_more_line(line: str) -> bool:
    """Return whether a line only says that there is more elsewhere ("More below")."""
    return len(line) < 50 and _MORE_LINE.match(line) is not None
