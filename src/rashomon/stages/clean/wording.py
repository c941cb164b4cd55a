"""What a line is by its wording: share buttons, promos, credits, bylines, the marks where a text was cut off.

The lists hold general English news vocabulary only, no outlet and no story. Every pattern is anchored at the line's
start or is a short search, so that no line, however long or odd, costs more than its length.
"""

from __future__ import annotations

import re
from enum import StrEnum


class Furniture(StrEnum):
    """What kind of page furniture a line is."""

    PROMO = "promo"
    """Opens or is a list of other stories."""
    COMMENTS = "comments"
    """Opens the readers' comments."""
    END = "end"
    """Stands behind an article: tags, neighbours, page end."""
    SHARE = "share"
    ADVERTISEMENT = "advertisement"
    NEWSLETTER = "newsletter"
    LEGAL = "legal"
    CREDIT = "credit"
    BYLINE = "byline"
    CAPTION = "caption"
    NAVIGATION = "navigation"
    NOTE = "note"
    """The desk's own words about the text: a correction, a developing story, a contact."""


_MAX = 400
"""Longer lines are prose, whatever they begin with; only the sharpest patterns are asked of them."""


def _compile(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE)


_PROMO = _compile(
    r"(?:see|read|watch|listen|look) (?:also|additionally|too|more|next|on)\b(?! than)(?:\s*[:|>»…-]|\s*$|(?-i: [A-Z]))",
    r"also (?:see|read|watch|on|in)\b(?:[^.!?]{0,30}:|\s*$|(?-i: [A-Z]))",
    r"(?:related|similar|recommended|suggested|sponsored|promoted|trending|popular|featured|latest|recent|other|more|further)"
    r" (?:stor(?:y|ies)|articles?|posts?|news|headlines?|links?|content|reading|coverage|topics?|videos?|reads?|statements?|now|this week|for the week)\b[^.!?]{0,40}$",
    r"related\s*(?:$|[:|]|links\b)", r"latest\s*$", r"trending\s*(?:$|:)", r"recommended\s*(?:$|:|for you\b)",
    r"(?:the )?most (?:read|popular|viewed|shared|commented|watched)\b[^.!?]{0,40}(?:$|:)", r"popular (?:for|this|on|in)\b[^.!?]{0,30}(?:$|:)",
    r"more (?:from|on|in|about|like)\b[^.!?]{0,50}(?:$|:)", r"you (?:may|might) (?:also )?(?:like|enjoy|be interested)", r"(?:keep|continue|further) reading\b\s*$",
    r"(?:don['’]t miss|editor['’]s? picks?|what to read|up next|next up|must reads?|top stories|in other news|in case you missed)\b[^.!?]{0,30}(?:$|:)",
    r"(?:listen|watch|video|podcast|audio|webinar|gallery|in pictures|photo service)\s*:", r"now (?:read|playing|watching)\b", r"from (?:our partners|around the web|the web|the archive)\b",
)
_COMMENTS = _compile(
    r"(?:\d{1,5} |show |view |all |reader'?s?'? |readers['’] |post a |add a |leave a |your |no |join the |open )?(?:comments?|responses?|replies|thoughts on)\b(?! (?:on|by|from|of|about|made|that|came|were|was)\b)[^.!?]{0,50}$",
    r"\d{1,5} thoughts? on\b",
    r"(?:leave|post|write|add|submit) (?:a |your )?(?:reply|comment|response|remark|answer)\b",
    r"(?:join|start) the (?:discussion|conversation|debate|chat)\b[^.]{0,40}$", r"(?:public reaction|reader reactions?|readers? (?:write|talk|say|comment)|guestbook|member discussion|what (?:do|did) you think)\b",
    r"(?:discussion|forum|messages? to\b[^.!?]{0,30}|responses?|thread|letters?)\s*(?:\(\d{1,5}\)|:?$)", r"comments? (?:are|is) (?:now )?(?:closed|open)\b", r"your e-?mail address will not be",
)
_END = _compile(
    r"(?:tags?|topics?|keywords?|labels?|categor(?:y|ies)|filed (?:under|in)|posted in|tagged|in this (?:story|article))\s*(?:[:|(#]|$)", r"posted in\b",
    r"(?:previous|next|older|newer|prev)(?: (?:post|article|story|page|entry))?\s*(?:$|:|[«»←→|])", r"post navigation\b", r"previous (?:post|article)\b", r"next (?:post|article)\b",
    r"[←«] ?(?:prev|older|previous|back)\b", r"\(?end(?:s|it|s it all)?\)?(?: [a-z]{2,4}/[a-z]{2,4})?$", r"end of (?:transcript|story|article|statement|text|release|message)\b", r"_{2,}\s*$", r"(?:-\s?){3,}$|={3,}$|#{2,}$|\*{3,}$",
    r"about the author\b", r"back to (?:top|list)\b", r"(?:found|spotted|noticed) (?:a mistake|an error)\b", r"was this (?:article|information|page|story) (?:useful|helpful)",
    r"(?:did you (?:like|enjoy)|rate) this\b", r"useful links\b", r"(?:you have reached|you've reached) the end\b", r"like this:", r"terms of (?:use|service)\b",
)
_SHARE = _compile(
    r"share(?:s|d)?(?: (?:this|on|via|with|article|story|to|by)\b[^.!?]{0,80})?\s*(?:$|:|[|•·]| {2,})", r"(?:\d[\d.,]*k? )?shares?(?:tweet)?\s*$", r"(?:share|tweet|pin|print|email|e-mail|facebook|twitter|whatsapp|telegram|linkedin|reddit|copy link|save|send|flip)(?:[\s|•·,/]+(?:this|it|on|x|and|to|a|by|the|share|tweet|pin|print|email|e-mail|facebook|twitter|whatsapp|telegram|linkedin|reddit|copy|link|save|send|flip|pinterest|viber|instagram|vk|mastodon|bluesky|tumblr|flipboard|messenger|zap|friends?|colleague|page|article|story|download|report|an|error|pdf|\.doc|top|twitter/x))*\s*$",
    r"click to (?:share|email|print)\b", r"(?:forward|send) (?:this )?to (?:a )?(?:friends?|colleagues?)\b", r"(?:print|e-?mail|send|save|download|bookmark|cite|comment on) this (?:page|article|story|briefing|contribution)\b", r"print \| ", r"follow us\b", r"(?:for (?:the )?latest )?updates?(?: and news)?,? follow\b", r"for latest (?:updates|news)", r"communicate error\b", r"report an error\b",
    r"(?:to )?subscribe to (?:the|our) (?:channel|telegram|rss)", r"support us\b[^.!?]{0,60}$", r"(?:find|join) us on\b",
)
_ADVERTISEMENT = _compile(
    r"[\[(<>*\s-]{0,6}(?:advert(?:isement|isements|ising|orial)?s?|ads?|sponsored(?: content| links?| by)?|promoted|promotion|publicity|commercial|paid (?:content|post|for by))\b\s*(?:$|[:.\-–—|\])>]| {2,})",
    r"advertisement\b", r"ads by\b", r"continues? after the (?:ad|advert|advertisement|publicity|break)", r"scroll to continue", r"story continues below", r"article continues", r"\[(?:sponsored|advertisement|ad|listen|watch|download|subscribe)\b",
    r">> ?(?:download|get|click|win|subscribe|sign)\b", r"(?:today['’]s .{1,40} is )?(?:sponsored|presented|brought to you) by\b", r"(?:download|get) (?:the|our) .{1,40}\bapp\b", r"-{1,3} ?(?:sponsored|advertisement)\b",
)
_NEWSLETTER = _compile(
    r"(?:sign|signed) (?:up|in)\b(?! (?:for|to) (?:the|a) (?:course|army))[^.!?]{0,60}", r"subscribe\b[^.!?]{0,80}[.!]?$", r"(?:get|receive) .{0,40}(?:in your|to your|inbox|newsletter|by e-?mail)\b", r"(?:our|the|free|daily|weekly) newsletter\b", r"newsletters?\s*(?:$|:)",
    r"(?:you are|you['’]re) (?:receiving|getting|reading) this\b", r"unsubscribe\b", r"enter your e-?mail\b", r"already (?:a subscriber|have an account)\b", r"you have (?:read|used|\d{1,2}) .{0,30}free (?:articles?|stories)\b", r"become a (?:member|subscriber|supporter)\b", r"(?:membership|subscriptions?)(?: from|:)\b", r"welcome back!?$", r"lost your password\b", r"log ?in\b[^.!?]{0,40}$",
)
_LEGAL = _compile(
    r"(?:copyright )?\s?[©ⓒ]", r"\(c\) ?\w", r"copyright\b", r"all rights reserved\b", r".{0,200}\ball rights reserved\b", r"all (?:excerpts|images|texts|material|content|quotes delayed)\b[^.]{0,60}\b(?:owners?|copyright|rights|minutes)\b",
    r"by (?:using|continuing to use) (?:this|our) (?:site|website)\b", r"(?:we|this (?:web)?site|our (?:web)?site) (?:and our \d+ partners )?(?:uses?|stores?|values? your privacy)\b[^.]{0,60}\b(?:cookies?|privacy|partners)\b", r"we value your privacy", r"(?:privacy|cookies?)(?: policy| settings| notice)\b", r"(?:no part of )?this (?:material|content|article) may not be\b", r"(?:re)?printing (?:up to|of)\b", r"when (?:citing|copying|quoting)\b", r"the author['’]s opinion\b", r"(?:the )?(?:views|opinions) (?:expressed|in this)\b", r"[\w .]{2,40} is (?:an?|the) (?:service|independent portal|news aggregator|trading name|reader-owned|co-?operative)\b", r"[\w .]{2,40} is (?:compiled|published|printed) (?:from|by|on)\b", r"[\w .]{2,40} does not write news\b", r"the content does not constitute\b", r"images belong to\b", r"theme: ", r"(?:proudly )?powered by\b", r"contact (?:us|the (?:office|editors?|night desk|newsroom))\b", r"subscriptions: ", r"redistribution\b", r"terms\b[\s|]+(?:privacy|of|and)\b", r"about the (?:ministry|company)\b\s*\|",
)
_CREDIT = _compile(
    r"\(?(?:additional )?(?:reporting|writing|editing|compiled|graphics|production|translation|photography|words) by\b", r"\(?with (?:additional )?(?:reporting|files|information|inputs?|material) (?:by|from|of)\b", r"\(?edited by\b[^.]{0,60}\)?\.?$",
    r"(?:source|agency|via|credit|originally published (?:by|in|on|at)|this (?:story|article) (?:was )?(?:first|originally) (?:appeared|published))\s*(?::|\b(?:by|in|on|at)\b)", r"our standards\b",
)
_BYLINE = _compile(r"(?:by|written by|posted by|from|text by|author:?|words:|story by|comment by|analysis by)\s+(?-i:[A-ZÀ-Þ])[^!?]{1,90}$", r"(?:staff (?:report|reporter|writer)|from (?:the|our) (?:newsroom|correspondents?|staff)|news ?(?:desk|room)|editorial (?:team|staff))\b[^.!?]{0,80}$")
_CAPTION = _compile(r"(?:photo|picture|image|video|file photo|illustration|graphic|photograph|caption)s?(?: credit| by|:|\s*/)", r".{5,300}\((?:[\w.À-ž' ]{0,40} )?(?:photo|picture|image|via|file)s?\b[^()]{0,60}\)\s*$", r".{5,300}\b(?:photo|photograph|picture|image)s?: [^.]{2,40}\.?$", r".{5,200}\b[\w ]{2,25} (?:photo|photograph)$", r".{5,300}purchase licensing rights\W*$")
_NAVIGATION = _compile(
    r"(?:home|main|start|menu|skip to\b.*|search(?: for:?)?|navigation|sections?|you are here|reading:|toggle\b.*|view in browser|page \d+ of \d+|text size|table of contents|jump to|breadcrumbs?|accept|loading\.*|undo|like this|views?:? ?[\d,.k]+|reading time\b.*|\d+ min(?:ute)?s?(?: read)?|number of readings\b.*|entered: .*|issue (?:no\.? ?)?[\d,]+\b.*|in this issue\b.*)\s*(?:$|[:»>|/])",
    r"(?:home|main|start|main page|front page)(?:\s*[>»›|/•·—–-]| {2,})",
)
_NOTE = _compile(
    r"this is a (?:developing|breaking)\b", r"(?:this is )?a developing story\b", r"(?:check back|more to follow|more follows)\b", r"(?:this (?:version|story|article) (?:corrects|has been (?:updated|corrected|amended)|was (?:updated|corrected|amended|translated)))", r"correction\s*:", r"(?:the|this) (?:text|article|page|contribution|version) (?:is|was) (?:translated|an? automatic)", r"translated (?:automatically|by machine)", r"(?:press|media|editorial|news) (?:contacts?|office|enquiries|inquiries)\b[^.]{0,60}$|(?:press|media) (?:contact|office)\s*:", r"(?:contacts?|enquiries|inquiries|notes? to editors?|for (?:further|more) information)\s*(?:$|:)", r"next update\b", r"disclosure\s*:", r"the transcript has been\b", r"stories refreshed every\b", r"[\w.+-]{1,40}@[\w-]{1,40}\.[\w.]{2,20}$", r"confidential .{1,30} line\b", r"communications? (?:unit|division|department)\b[^.]{0,40}$",
)

_KINDS: tuple[tuple[Furniture, re.Pattern[str]], ...] = (
    (Furniture.ADVERTISEMENT, _ADVERTISEMENT),
    (Furniture.COMMENTS, _COMMENTS),
    (Furniture.PROMO, _PROMO),
    (Furniture.CREDIT, _CREDIT),
    (Furniture.END, _END),
    (Furniture.SHARE, _SHARE),
    (Furniture.LEGAL, _LEGAL),
    (Furniture.NEWSLETTER, _NEWSLETTER),
    (Furniture.NOTE, _NOTE),
    (Furniture.NAVIGATION, _NAVIGATION),
    (Furniture.BYLINE, _BYLINE),
    (Furniture.CAPTION, _CAPTION),
)

_CUT = re.compile(r"\s*(?:\.{3,}|…|\[\.{3}\]|\[…\]|\(\.{3}\))?\s*(?:\.{2,}|…)?\s*(?:\(?(?:(?:read|see|show|view) )?more(?: below)?\)?\s*[»>]*)?\s*$", re.IGNORECASE)
_ENDS_CUT = re.compile(r"(?:\.{3,}|…|\[…\])\s{0,3}$")
_BYLINE_WORDS = frozenset("and with for in by of the de da van von staff newsroom desk team correspondent correspondents reporter reporters writer".split())
_MORE_LINE = re.compile(r"[\[(]?(?:(?:read|see|show|view|continue) )?(?:more|reading|full story)(?: below)?[\])]?\s*(?:\.{3}|…|»|>{1,2}|→)?$", re.IGNORECASE)


def judge_wording(line: str) -> Furniture | None:
    """Return what furniture a line is by its wording, null for what may be prose or a headline.

    >>> judge_wording("You Might Also Like")
    <Furniture.PROMO: 'promo'>
    >>> judge_wording("No charges have been filed.")
    """
    line = line.strip().lstrip("•*·–—▪►→ ")
    if len(line) > _MAX:
        return None
    kind = next((kind for kind, pattern in _KINDS if pattern.match(line)), None)
    return None if kind is Furniture.BYLINE and not is_byline(line) else kind


def is_byline(line: str) -> bool:
    """Return whether a line that begins like a byline goes on like one: names and small words, no sentence.

    >>> is_byline("By Ana Prado and Tom Li"), is_byline("By Monday the fire had burned itself out.")
    (True, False)
    """
    words = line.split()
    small = sum(1 for w in words[1:] if w[:1].islower() and w.lower() not in _BYLINE_WORDS)
    return len(words) <= 16 and small <= 1 and not (line.endswith(".") and len(words) > 6 and small)


def find_cut(line: str) -> int | None:
    """Return where the mark begins that says that the text was cut off here, null where none ends the line.

    >>> find_cut("capital of Uzbekistan.....More Below")
    21
    >>> find_cut("They want more")
    """
    mark = _CUT.search(line[-60:])
    at = max(0, len(line) - 60) + (mark.start() if mark else 0)
    if mark is None or at == 0 or not re.search(r"\.{3}|…|more below", line[at:], re.IGNORECASE):
        return None
    return at


def is_more_line(line: str) -> bool:
    """Return whether a line only says that there is more elsewhere ("More below")."""
    return len(line) < 30 and _MORE_LINE.match(line) is not None
