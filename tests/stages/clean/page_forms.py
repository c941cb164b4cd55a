"""Invented pages in the forms that sites, mails and exports have, each with its articles' text, title, day, writer, outlet."""

# ruff: noqa: E501 - a page's lines are as long as they are

from __future__ import annotations

from dataclasses import dataclass

BRIDGE = (
    "The city of Lanthorpe closed the Weir Street bridge to all traffic on Tuesday after divers found a crack in its northern pier.",
    "Engineers from the county expect the repair to take until the end of August, and buses 4 and 11 will run by way of Mill Lane.",
    "“We would rather have an angry city than a wet one,” said Deborah Quill, who has led the roads office since 2019.",
    "About 9,000 cars use the bridge every day. A ferry will carry people on foot from Thursday, free of charge.",
    "The pier was last looked at in 2022, when a report noted “hair cracks of no concern”. Quill said she would publish it.",
)
DAIRY = (
    "Workers at the Fennick dairy near Oland voted by 212 to 40 to end their strike, their union announced late on Wednesday.",
    "Under the deal wages rise by 6.5 percent over two years, and nobody will be made to work more than five nights in a row.",
    "The strike, which began on 3 June, had emptied the shelves of three counties of yoghurt and cream.",
    "Fennick's director, Paul Ostrander, called the agreement expensive and bearable. The first lorries left the yard at dawn.",
)
COMET = (
    "Astronomers at the Pel Mountain observatory have found a comet that will pass the Earth in November at nine million kilometres.",
    "It was picked out by a doctoral student, Imke Rasmusen, on plates that a program had sorted out as scratches.",
    "The comet should be seen without a glass from the tenth of the month on, low in the western sky, the observatory says.",
)
FOWL = (
    "Poultry keepers in the Harle valley must lock up their birds from Friday because fowl plague was found on a farm in Stoke Harle.",
    "Some 14,000 turkeys were killed there on Monday, and a zone of ten kilometres was drawn around the farm.",
    "The ministry's vet, Anselm Boyce, asks walkers to report dead swans and to leave them where they lie.",
)


@dataclass(frozen=True, slots=True)
class Form:
    """A page and what it holds."""

    name: str
    page: str
    bodies: tuple[tuple[str, ...], ...]
    titles: tuple[str | None, ...]
    day: str | None = None
    byline: str | None = None
    outlet: str | None = None

    @property
    def is_tagged(self) -> bool:
        """Return whether the page came with tags."""
        return self.page.lstrip().startswith("<")


def _lines(*lines: str) -> str:
    return "\n\n".join(lines) + "\n"


def _paragraphs(story: tuple[str, ...]) -> str:
    return "".join(f"<p>{line}</p>\n" for line in story)


def _wrap(text: str, width: int = 66, prefix: str = "") -> str:
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(prefix + line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "\n".join([*lines, prefix + line])


BRIDGE_TITLE, DAIRY_TITLE = "Crack in a pier shuts the Weir Street bridge", "Strike at the Fennick dairy ends after a vote"
COMET_TITLE, FOWL_TITLE = "Student finds a comet among the scratches", "Birds locked up as fowl plague reaches the Harle valley"

FORMS = (
    Form(
        "scraped news page with a menu, sharing, captions, related texts and comments",
        _lines(
            "Skip to content",
            "Lanthorpe Courier",
            "News  Sport  Opinion  Puzzles  Obituaries",
            "We value your privacy. We and our 212 partners store cookies on your device to show you adverts.",
            "Accept all   Manage choices",
            "Home > News > Transport",
            BRIDGE_TITLE,
            "By Martha Eversley, Transport Correspondent",
            "14 May 2024, 17:32 BST",
            "Updated 2 hours ago",
            "Share   Save",
            "The Weir Street bridge on Tuesday. Photograph: Tom Arrow/Lanthorpe Courier",
            *BRIDGE[:2],
            "Advertisement",
            BRIDGE[2],
            "Related: Ferries of the Lan, a history",
            *BRIDGE[3:],
            "Do you know more? Write to newsdesk@courier.example",
            "More on this story",
            "Ten bridges that fell",
            "Why the Lan floods in May",
            "Comments (3)",
            "wetfeet: I told them in 2022 that this would come and nobody at the roads office would listen to me.",
            "Lan_Lover: A ferry! My grandmother took one to school, and it sank twice a year.",
            "© 2024 Lanthorpe Courier Ltd. All rights reserved.",
        ),
        (BRIDGE,),
        (BRIDGE_TITLE,),
        "2024-05-14",
        "Martha Eversley",
        "Lanthorpe Courier",
    ),
    Form(
        "mail newsletter with headings in capitals between rules",
        "THE OLAND LETTER\nSix things to know this morning\nThursday, 20 June 2024\n\nHaving trouble reading this? Open it in your browser.\n\n"
        "Good morning. It is going to be hot, so let us be brief.\n\n----------------------------------------\n\n"
        f"{DAIRY_TITLE.upper()}\n\n{_wrap(' '.join(DAIRY[:2]))}\n\n{_wrap(DAIRY[2])}\n\n----------------------------------------\n\n"
        f"{COMET_TITLE.upper()}\n\n{_wrap(' '.join(COMET[:2]))}\n\n{_wrap(COMET[2])}\n\n----------------------------------------\n\n"
        f"{FOWL_TITLE.upper()}\n\n{_wrap(' '.join(FOWL[:2]))}\n\n{_wrap(FOWL[2])}\n\n----------------------------------------\n\n"
        "You get this mail because you signed up at the fair.\nUnsubscribe | Change your address\nThe Oland Letter, 3 Quay Road, Oland\n",
        (DAIRY[:3], COMET, FOWL),
        (DAIRY_TITLE.upper(), COMET_TITLE.upper(), FOWL_TITLE.upper()),
        "2024-06-20",
        None,
        "The Oland Letter",
    ),
    Form(
        "forwarded press release with contacts and a boilerplate",
        "From: Press Office <press@fennick.example>\nTo: newsdesk@courier.example\nDate: Wed, 19 Jun 2024 22:10:00 +0100\n"
        f"Subject: Fwd: {DAIRY_TITLE}\n\n---------- Forwarded message ----------\n\nPRESS RELEASE\n\nFOR IMMEDIATE RELEASE\n\n"
        f"{DAIRY_TITLE}\n\n" + "\n\n".join(map(_wrap, DAIRY)) + "\n\n-ENDS-\n\nFor further information:\nGrete Holm, press officer\n"
        "Tel: +44 1632 960 001\npress@fennick.example\n\nNotes to editors\n\n"
        + _wrap("Fennick makes cream, yoghurt and butter near Oland. It has 310 workers and was founded by two sisters in the year 1911.")
        + "\n",
        (DAIRY,),
        (DAIRY_TITLE,),
        "2024-06-19",
        None,
        None,
    ),
    Form(
        "text out of a PDF, with running heads and page numbers amid the sentences",
        "Harle Valley Bulletin\nVolume 12, No. 3                                   1 March 2024\n\n"
        f"{FOWL_TITLE}\n\n{_wrap(FOWL[0], 60)}\n{_wrap(FOWL[1], 60)}\n\n- 1 -\n\f"
        "Harle Valley Bulletin                                    Page 2 of 2\n\n" + _wrap(FOWL[2], 60) + "\n\n- 2 -\n",
        (FOWL,),
        (FOWL_TITLE,),
        "2024-03-01",
        None,
        "Harle Valley Bulletin",
    ),
    Form(
        "forum thread that begins with somebody's copy of a text",
        _lines(
            "Lan Valley Boards",
            "Board index ‹ Local ‹ Roads",
            "Weir Street bridge shut until August",
            "by sluicegate » Tue May 14, 2024 6:12 pm",
            "From today's Courier:",
            *BRIDGE,
            "Re: Weir Street bridge shut until August",
            "by heron77 » Tue May 14, 2024 6:40 pm",
            "So much for the new tyres. I cycle over that bridge twice a day and never saw a diver.",
            "Re: Weir Street bridge shut until August",
            "by sluicegate » Tue May 14, 2024 7:01 pm",
            "You would not see one, would you, heron? They are under the water, that is the whole point of them.",
            "Return to “Roads”",
            "Who is online: Users browsing this forum: No registered users and 2 guests",
        ),
        (BRIDGE,),
        ("Weir Street bridge shut until August",),
        "2024-05-14",
        "sluicegate",
        "Lan Valley Boards",
    ),
    Form(
        "feed reader's copy, cut off, with the feed's own last line",
        _lines(
            "Pel Mountain News",
            COMET_TITLE,
            "Posted by Juno Marsh on 2 October 2024",
            *COMET[:2],
            "The comet should be seen without a glass from the tenth of the month […]",
            f"The post {COMET_TITLE} appeared first on Pel Mountain News.",
        ),
        ((*COMET[:2], "The comet should be seen without a glass from the tenth of the month"),),
        (COMET_TITLE,),
        "2024-10-02",
        "Juno Marsh",
        "Pel Mountain News",
    ),
    Form(
        "stub in front of a paywall",
        _lines(
            "THE OLAND EXAMINER",
            "Subscribe  |  Log in",
            DAIRY_TITLE,
            "Hal Brannigan",
            "Thursday 20 June 2024",
            *DAIRY[:2],
            "To continue reading this article, subscribe now",
            "Get three months for the price of one. Cancel at any time, no questions asked.",
            "Already a subscriber? Log in",
            "Why subscribe?",
            "Unlimited reading on every device, the crossword every day, and a newspaper that answers to nobody but you.",
        ),
        (DAIRY[:2],),
        (DAIRY_TITLE,),
        "2024-06-20",
        "Hal Brannigan",
        "The Oland Examiner",
    ),
    Form(
        "broadcast transcript",
        _lines(
            "RADIO LAN - MORNING PROGRAMME - TRANSCRIPT",
            "Wednesday 15 May 2024, 07:10",
            "[THEME MUSIC]",
            "PRESENTER: Good morning. The city of Lanthorpe has closed the Weir Street bridge to all traffic. Deborah Quill leads the roads office.",
            "PRESENTER: Mrs Quill, how long will we have to walk around by way of Mill Lane?",
            "QUILL: Until the end of August, the engineers tell me, and I have learned to add two weeks to what engineers tell me.",
            "PRESENTER: And was the report of 2022 wrong?",
            "QUILL: It spoke of hair cracks of no concern. I shall publish it this week, and then everybody can read it for themselves.",
            "[ENDS]",
        ),
        (
            (
                "PRESENTER: Good morning. The city of Lanthorpe has closed the Weir Street bridge to all traffic. Deborah Quill leads the roads office.",
                "PRESENTER: Mrs Quill, how long will we have to walk around by way of Mill Lane?",
                "QUILL: Until the end of August, the engineers tell me, and I have learned to add two weeks to what engineers tell me.",
                "PRESENTER: And was the report of 2022 wrong?",
                "QUILL: It spoke of hair cracks of no concern. I shall publish it this week, and then everybody can read it for themselves.",
            ),
        ),
        (None,),
        "2024-05-15",
        None,
        "Radio Lan",
    ),
    Form(
        "an agency's raw copy with slug, advisory and sign-off",
        _lines(
            "NCW0412 3 GEN 0180",
            "BRIDGE-LANTHORPE (UPDATE 1)",
            BRIDGE_TITLE,
            "(Adds quote, background)",
            "By Martha Eversley",
            f"LANTHORPE, May 14 (Northern Copy Wire) - {BRIDGE[0]}",
            *BRIDGE[1:],
            "(Reporting by Martha Eversley; Editing by Ola Finch)",
            "NCW 141732 GMT MAY 24",
        ),
        ((f"LANTHORPE, May 14 (Northern Copy Wire) - {BRIDGE[0]}", *BRIDGE[1:]),),
        (BRIDGE_TITLE,),
        None,
        "Martha Eversley",
        None,
    ),
    Form(
        "page written out as Markdown",
        _lines(
            "[Home](/) | [Local](/local) | [Sky](/sky)",
            f"# {COMET_TITLE}",
            "*By Juno Marsh* — 2 October 2024",
            "![The dome of the observatory at night](/img/dome.jpg)",
            *COMET,
            "## Read next",
            "- [Plates and patience](/plates)",
            "- [The sky in October](/october)",
            "© Pel Mountain News",
        ),
        (COMET,),
        (COMET_TITLE,),
        "2024-10-02",
        "Juno Marsh",
        "Pel Mountain News",
    ),
    Form(
        "numbered digest whose last item is cut off",
        "COUNTY NOTES no. 31, 21 June 2024\n(for members of the county club)\n\n"
        f"{_wrap(' '.join(DAIRY[:3]), 80)}\n\n{_wrap(' '.join(COMET), 80)}\n\n{_wrap(' '.join(FOWL[:2]), 80)} "
        "The ministry's vet asks walkers to report dead swans and to\n",
        ((*DAIRY[:3],), COMET, (*FOWL[:2], "The ministry's vet asks walkers to report dead swans and to")),
        (None, None, None),
        "2024-06-21",
        None,
        "County Notes",
    ),
    Form(
        "an AMP page",
        f"<!doctype html><html amp><head><title>{BRIDGE_TITLE} | Lanthorpe Courier</title>"
        '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"'
        + BRIDGE_TITLE
        + '","datePublished":"2024-05-14T17:32:00+01:00","author":{"@type":"Person","name":"Martha Eversley"},'
        '"publisher":{"@type":"Organization","name":"Lanthorpe Courier"}}</script></head><body>'
        '<amp-sidebar id="menu"><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></amp-sidebar>'
        f"<main><h1>{BRIDGE_TITLE}</h1><div class=byline>By Martha Eversley</div>"
        '<amp-img src="b.jpg"></amp-img><figcaption>The bridge on Tuesday. Tom Arrow</figcaption>'
        f"{_paragraphs(BRIDGE[:2])}<amp-ad></amp-ad><div class='read-more'><a href='/ferries'>Read more: Ferries of the Lan</a></div>"
        f"{_paragraphs(BRIDGE[2:])}<section class=related><h2>Related</h2><p><a href='/1'>Ten bridges that fell in a single year</a></p>"
        "</section></main><amp-consent><p>We use cookies so that the adverts you see are ones you may care about.</p></amp-consent></body></html>",
        (BRIDGE,),
        (BRIDGE_TITLE,),
        "2024-05-14",
        "Martha Eversley",
        "Lanthorpe Courier",
    ),
    Form(
        "an old page laid out in tables, paragraphs parted by line breaks",
        f"<HTML><HEAD><TITLE>Oland Examiner - {DAIRY_TITLE}</TITLE></HEAD><BODY bgcolor=white><TABLE width=700><TR><TD width=120>"
        "<A HREF=index.htm>Front page</A><BR><A HREF=farm.htm>Farming</A><BR><A HREF=sea.htm>Shipping</A></TD><TD>"
        f"<FONT size=5><B>{DAIRY_TITLE}</B></FONT><BR><I>By Hal Brannigan, 20 June 2024</I><BR><BR>"
        + "<BR><BR>\n".join(DAIRY)
        + "<BR><BR><A HREF=farm.htm>Back to Farming</A></TD></TR></TABLE><CENTER>Copyright 2024 Oland Examiner</CENTER></BODY></HTML>",
        (DAIRY,),
        (DAIRY_TITLE,),
        "2024-06-20",
        "Hal Brannigan",
        "Oland Examiner",
    ),
    Form(
        "a page whose text stands in its structured data alone",
        "<!doctype html><html><head><title>Pel Mountain News</title>"
        '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"'
        + COMET_TITLE
        + '","datePublished":"2024-10-02","author":[{"@type":"Person","name":"Juno Marsh"}],"publisher":{"name":"Pel Mountain News"},'
        '"articleBody":"' + "\\n\\n".join(COMET) + '"}</script></head><body><div id="root"></div>'
        "<noscript>You need to enable JavaScript to run this app.</noscript></body></html>",
        (COMET,),
        (COMET_TITLE,),
        "2024-10-02",
        "Juno Marsh",
        "Pel Mountain News",
    ),
    Form(
        "a page behind a consent form of several paragraphs",
        f'<html><head><meta property="og:site_name" content="Oland Examiner"><title>{DAIRY_TITLE}</title></head><body>'
        '<div id="consent-layer" role="dialog"><h2>Before you go on</h2><p>We and our partners keep or read information on a device, '
        "such as unique identifiers in cookies, to process personal data. You may accept or manage your choices by clicking below.</p>"
        "<p>We and our partners process data to give adverts and content that are measured, and to learn what audiences like.</p>"
        f"<button>Accept</button></div><article><header><h1>{DAIRY_TITLE}</h1><span class=author>Hal Brannigan</span> "
        f'<time datetime="2024-06-20T06:00">20 June</time></header>{_paragraphs(DAIRY)}</article>'
        "<aside class=author-bio><p>Hal Brannigan has written about farms and the people who run them for eleven years.</p></aside></body></html>",
        (DAIRY,),
        (DAIRY_TITLE,),
        "2024-06-20",
        "Hal Brannigan",
        "Oland Examiner",
    ),
    Form(
        "an endless page that goes on with the next article",
        f'<html><head><meta property="og:site_name" content="Harle Gazette"><title>{FOWL_TITLE} | Harle Gazette</title></head><body><main>'
        f'<article><h1>{FOWL_TITLE}</h1><p class="meta">By Nell Tansy | 1 March 2024</p>{_paragraphs(FOWL)}</article>'
        f'<article><h1>{COMET_TITLE}</h1><p class="meta">By Juno Marsh | 1 March 2024</p>{_paragraphs(COMET)}</article></main></body></html>',
        (FOWL, COMET),
        (FOWL_TITLE, COMET_TITLE),
        "2024-03-01",
        "Nell Tansy",
        "Harle Gazette",
    ),
    Form(
        "a weblog's post with its buttons, neighbours and readers' comments",
        f"<html><head><title>{BRIDGE_TITLE} &#8211; Weir and There</title></head><body><header><p class=site-title>Weir and There</p>"
        f"<nav><a href=/>Home</a> <a href=/about>About</a></nav></header><div class='entry'><h2 class=entry-title>{BRIDGE_TITLE}</h2>"
        "<p class=postmetadata>Posted on <a href=/2024/05/14>May 14, 2024</a> by <a rel=author href=/author/ivy>Ivy Sallow</a></p>"
        f"{_paragraphs(BRIDGE)}<div id=jp-post-flair><h3>Share this:</h3><ul><li>Twitter</li><li>Facebook</li></ul><h3>Like this:</h3>"
        "<p>Like Loading...</p></div><p class=nav>&larr; My tomatoes, again</p></div><h3 id=comments>2 thoughts on &#8220;Bridge&#8221;</h3>"
        "<ol class=commentlist><li><cite>Rook</cite> says:<p>They ought to have closed it in 2022, when anybody with eyes could see that pier.</p>"
        "</li><li><cite>Ivy Sallow</cite> says:<p>Anybody with eyes and a snorkel, Rook, but you are right about the year of course.</p></li></ol>"
        "<div id=footer>Powered by WordPress</div></body></html>",
        (BRIDGE,),
        (BRIDGE_TITLE,),
        "2024-05-14",
        "Ivy Sallow",
        "Weir and There",
    ),
    Form(
        "a ministry's release with contacts and notes",
        f"<html><head><title>{FOWL_TITLE} - Ministry of Farming</title></head><body><div class=banner>Ministry of Farming</div>"
        f"<div class=content><p class=type>Press release</p><h1>{FOWL_TITLE}</h1><p>Published: 1 March 2024</p>{_paragraphs(FOWL)}"
        "<p>ENDS</p><h2>Media contact</h2><p>Press office, Ministry of Farming<br>Tel. 01632 960 555</p><h2>Notes to editors</h2><ul>"
        "<li>Fowl plague is a disease of birds; people seldom catch it, and then from birds they have handled.</li></ul></div>"
        "<footer>© Ministry of Farming 2024</footer></body></html>",
        (FOWL,),
        (FOWL_TITLE,),
        "2024-03-01",
        None,
        "Ministry of Farming",
    ),
    Form(
        "a mailing in nested tables, each item with its heading and a link to more",
        "<html><head><title>Your Thursday round-up</title></head><body><table><tr><td><a href=/v>View in browser</a></td></tr>"
        "<tr><td><img alt='The Oland Letter'></td></tr>"
        + "".join(
            f"<tr><td><table><tr><td><h3>{title}</h3></td></tr><tr><td><p>{' '.join(story[:2])}</p></td></tr>"
            "<tr><td><a href=/more>Read more</a></td></tr></table></td></tr>"
            for title, story in ((DAIRY_TITLE, DAIRY), (COMET_TITLE, COMET), (FOWL_TITLE, FOWL))
        )
        + "<tr><td>You are getting this because you subscribed. <a href=/u>Unsubscribe</a></td></tr></table></body></html>",
        (DAIRY[:2], COMET[:2], FOWL[:2]),
        (DAIRY_TITLE, COMET_TITLE, FOWL_TITLE),
        None,
        None,
        None,
    ),
    Form(
        "second page of an article in pages",
        f"<html><head><title>{BRIDGE_TITLE} - Page 2 - Lanthorpe Courier</title></head><body><div id=nav><a href=/>News</a></div>"
        f"<h1>{BRIDGE_TITLE}</h1><p class=pager>Page 2 of 2</p><div class=text>{_paragraphs(BRIDGE)}</div>"
        "<div class=pager><a href=?p=1>« Previous</a> <a href=?p=1>1</a> 2</div><p class=legal>© 2024 Lanthorpe Courier</p></body></html>",
        (BRIDGE,),
        (BRIDGE_TITLE,),
        None,
        None,
        "Lanthorpe Courier",
    ),
    Form(
        "a content system's export with a box, a quotation set apart and a correction",
        f'<div class="field-title">{DAIRY_TITLE}</div><div class="field-date">2024-06-20</div><div class="field-body">{_paragraphs(DAIRY[:2])}'
        '<div class="field-box"><h4>Also read</h4><ul><li><a href="/x">What cream costs</a></li><li><a href="/y">Cows of Oland</a></li></ul></div>'
        f"{_paragraphs(DAIRY[2:])}<p><em>Correction: an earlier version of this article gave the wrong date for the strike's beginning.</em></p>"
        "</div>",
        (DAIRY,),
        (DAIRY_TITLE,),
        "2024-06-20",
        None,
        None,
    ),
    Form(
        "a text browser's printout with numbered links",
        _lines(
            "   #[1]Harle Gazette RSS",
            "   [2]News [3]Farms [4]Weather [5]Contact",
            f"                        {FOWL_TITLE}",
            "   By [6]Nell Tansy",
            "   1 March 2024",
            *(_wrap(p, 70, "   ") for p in FOWL),
            "   [7]Print this page",
            "References",
            "   1. http://gazette.example/rss\n   2. http://gazette.example/news\n   3. http://gazette.example/farms",
        ),
        (FOWL,),
        (FOWL_TITLE,),
        "2024-03-01",
        "Nell Tansy",
        "Harle Gazette",
    ),
)
