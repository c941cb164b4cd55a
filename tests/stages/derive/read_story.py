# ruff: noqa: E501 - the tellings keep their paragraphs as an outlet would print them
"""One invented event in many tellings, read by the real language pipeline: who copied whom is known."""

from __future__ import annotations

import hashlib
from functools import lru_cache

from rashomon.model import Article, Dateline, Reading, Story
from rashomon.text.embedding import MiniLMEmbedder
from rashomon.text.language import SpacyParser
from rashomon.text.reading import read_articles

WIRE = """A cable car on the Hornberg line stopped in a gale on Saturday with 47 skiers on board and hung over a gorge for five hours, rescuers said.
Nobody was badly hurt, but eleven people were treated for cold at the valley clinic, according to its duty doctor, Petra Moser.
The cabin came to a halt at 1:40 p.m. when a gust of 110 kilometres an hour pushed the haul rope off its rollers, said Jakob Rieder, who runs the line.
"We train for this every autumn," Rieder told reporters at the lower station. "It has never been the wind before."
Mountain rescuers climbed the third pylon and let the passengers down one by one on ropes, the youngest of them a boy of four.
The last skier reached the ground at 6:35 p.m., an hour after dark.
The line was built in 1974 and overhauled two years ago at a cost of 6 million francs.
The transport office has opened an inquiry and closed the line until the rollers have been checked."""

SPUN = """A cable vehicle at the Hornberg line halted in a storm on Saturday with 47 skiers aboard and dangled over a ravine for 5 hours, saviours stated.
No one turned into badly harm, however eleven humans had been handled for bloodless on the valley health facility, consistent with its obligation physician, Petra Moser.
The cabin got here to a stop at 1:40 p.m. whilst a blast of 110 kilometres an hour driven the haul string off its curlers, stated Jakob Rieder, who operates the road.
"We train for this every autumn," Rieder advised newshounds at the decrease station. "It has never been the wind before."
Mountain saviours climbed the 0.33 pylon and permit the passengers down separately on strings, the youngest of them a boy of 4.
The closing skier reached the floor at 6:35 p.m., an hour after darkish.
The line changed into constructed in 1974 and overhauled years in the past at a fee of 6 million francs.
The shipping workplace has opened an inquiry and closed the road till the curlers had been checked."""

LOCAL = """Sabine Koch had sandwiches for three and shared them among nineteen. That is how the schoolteacher from Altmatt remembers the longest lift ride of her life.
The gondola to the Hornberg stood still from twenty to two until evening yesterday. Through the floor one could see the Schlucht, and the wind sang in the cable.
"The children sang louder," says Koch. "By four o'clock we had run out of songs and started on the rosary."
Fourteen volunteers of the Altmatt mountain rescue roped the stranded down. Their chief, Toni Gasser, counted 46 of them in his notebook; the company insists on one more.
Five years ago this paper reported that the rollers on pylon three squeaked. The company's answer then hangs on our wall: noted.
The inn at the valley station stayed open all night, and nobody was asked to pay for soup.
"I would ride again tomorrow," says Koch, "but I would bring more cheese." """

OPINION = """Let us be grateful to Sabine Koch and her sandwiches, because nobody else on that mountain had thought of anything.
Nineteen people fed from a lunch for three! And the company? It insists on one passenger more than Toni Gasser could count in his notebook. Perhaps it sold the air a ticket.
Who reads his own letters? Five years ago the Altmatt paper reported that the rollers on pylon three squeaked. "Noted", wrote the company, and went back to sleep.
Fourteen volunteers roped our neighbours down into the Schlucht while the managers, I suppose, were looking for the telephone.
By four o'clock the children had run out of songs and started on the rosary. I would have started on it when I bought the ticket.
The inn gave soup away all night. It is the only business up there that still knows what it owes us."""

RELEASE = """Hornberg Bahnen AG informs: on Saturday at 13:41 the aerial ropeway was stopped by its safety system owing to wind above the permitted value.
All 47 guests were evacuated in good order by 18:35 in accordance with the evacuation concept approved by the authority.
The installation underwent its yearly inspection on 3 November without complaint. The safety system acted as intended.
Guests receive the price of their ticket back on presentation at the counter, and a voucher for a hot drink.
"The safety of our guests stands above everything," states chairwoman Regula Amstutz. "We thank the rescuers for their calm."
Operation remains suspended until further notice. No statements will be made on the course of the inquiry."""

CUT = "\n".join(WIRE.split("\n")[:3] + WIRE.split("\n")[4:5])

MERGED = """The Hornberg cable car hung over a gorge for five hours on Saturday when a gust of 110 kilometres an hour pushed the haul rope off its rollers, said Jakob Rieder, who runs the line.
Eleven people were treated for cold at the valley clinic, according to its duty doctor, Petra Moser. Mountain rescuers let the passengers down one by one on ropes, the youngest of them a boy of four.
The ropeway was stopped by its safety system owing to wind above the permitted value, Hornberg Bahnen said. The installation underwent its yearly inspection on 3 November without complaint.
Guests receive the price of their ticket back at the counter, and a voucher for a hot drink.
"We thank the rescuers for their calm," said chairwoman Regula Amstutz.
The line was built in 1974 and overhauled two years ago at a cost of 6 million francs. The transport office has opened an inquiry."""

REPORT_WITH_RELEASE = """The lights of the valley station came on one after the other while fathers stood in the snow and counted cabins.
The aerial ropeway was stopped by its safety system owing to wind above the permitted value, the company wrote in the evening.
Ruedi Walker, who sells chestnuts below the first pylon, had packed up long before. "When my stove falls over I go home, and so should a ropeway," he said.
He was the one who telephoned the village; the alarm at the fire station rang eleven minutes later, its log shows.
Two sledges with blankets were pulled up through the forest by snowcat, and the parish kept the hall heated until midnight.
The installation underwent its yearly inspection on 3 November without complaint, it added.
Whether somebody should have looked at the forecast is what Walker would like to know. "They have a screen for it in there, I have seen it glow," he said.
Children were given tea and the keys of the school gym. On Sunday morning three of them were back with their skis, looking up."""

LOUD = """Horror on the Hornberg! A whole cabin of skiers dangled in the gale until the rosary came out and the songs gave up.
"By four o'clock we had run out of songs and started on the rosary," sobbed schoolteacher Sabine Koch, heroine of Altmatt.
She fed nineteen with sandwiches for three, while Toni Gasser and his fourteen volunteers counted 46 heads in a notebook.
Pylon three had squeaked for five years. Bosses noted it. Did they oil it? We asked. They are still thinking.
The boss of Hornberg Bahnen AG, Regula Amstutz, hands out a voucher for a hot drink and the price of the ticket.
"We thank the rescuers for their calm," she purrs. The yearly inspection on 3 November found no complaint, of course.
Evacuation concept, permitted value, safety system: say that to a child on a rope."""

TELLINGS = {
    "wire": (WIRE, "Alpine Press", "2025-01-18T19:10:00Z"),
    "reprint": (WIRE, "Lakeside Herald", "2025-01-18T21:40:00Z"),
    "cut": (CUT, "News in Short", "2025-01-19"),
    "spun": (SPUN, "SkiBuzz", "2025-01-19"),
    "local": (LOCAL, "Altmatt Courier", "2025-01-19T05:00:00Z"),
    "opinion": (OPINION, "The Grumbler", "2025-01-21"),
    "release": (RELEASE, "Hornberg Bahnen", "2025-01-18T18:00:00Z"),
    "merged": (MERGED, "Ropeway Review", "2025-01-20"),
}


@lru_cache(maxsize=1)
def read_tellings() -> dict[str, Reading]:
    """Return the reading of each telling by its name, which is its article's id."""
    articles = [make_article(name, text, outlet=outlet, published=day) for name, (text, outlet, day) in TELLINGS.items()]
    return {r.article.id: r for r in read_articles(articles, SpacyParser(), MiniLMEmbedder())}


def make_article(
    name: str,
    text: str,
    *,
    outlet: str | None = None,
    published: str | None = None,
    credit: str | None = None,
    dateline: Dateline | None = None,
) -> Article:
    """Return an article with this text and what its page says of it."""
    return Article(
        id=name,
        page=f"p-{name}",
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        map=(),
        outlet=outlet,
        published=published,
        credit=credit,
        dateline=dateline,
    )


def as_story(*names: str) -> Story:
    """Return the story told by these articles."""
    return Story(id="s", title=None, first=None, last=None, articles=names)
