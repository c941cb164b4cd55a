// Framing: how each account words the same thing where one of them leans; then the marks on what no other tells.
const setUpFraming = (story, section) => {
  if (!story.framing.length) {
    section.append(make("p", "", say("noFraming")));
    return;
  }
  const { byClaim, alone } = sortMarks(story);
  const compared = make("div", "compared");
  const first = unroll(compared, [...byClaim], ([claim, marks]) => drawLeaning(claim, marks), { first: 6, step: 30 });
  const list = make("ul", "marks");
  const second = unroll(list, alone, drawMark, { first: 12 });
  section.append(compared, make("p", "more-line", first.more));
  if (alone.length) section.append(make("h4", "", say("otherMarks")), list, make("p", "more-line", second.more));
};
// Marks inside a telling of a claim that other articles word otherwise go to that claim.
const sortMarks = (story) => {
  const tellings = new Map();
  for (const claim of story.claims) {
    if (new Set(claim.tellings.map((t) => t.article)).size < 2) continue;
    for (const t of claim.tellings) tellings.set(t.article, [...(tellings.get(t.article) || []), t]);
  }
  const byClaim = new Map();
  const alone = [];
  for (const mark of story.framing) {
    const telling = (tellings.get(mark.article) || []).find((t) => t.start <= mark.start && mark.end <= t.end);
    if (telling) byClaim.set(telling.claim, [...(byClaim.get(telling.claim) || []), mark]);
    else alone.push(mark);
  }
  return { byClaim, alone };
};
const MOST_WORDINGS = 6;
const drawLeaning = (claim, marks) => {
  const wordings = new Map();
  for (const t of claim.tellings) {
    const key = lineAt(t);
    wordings.set(key, [...(wordings.get(key) || []), t]);
  }
  const leans = (same) => same.some((t) => marks.some((m) => m.article === t.article && t.start <= m.start && m.end <= t.end));
  const ordered = [...wordings.values()].sort((a, b) => leans(b) - leans(a));
  const sides = make("ul", "");
  for (const same of ordered.slice(0, MOST_WORDINGS)) sides.append(make("li", "", drawWording(same, marks), " ", drawTellers(same)));
  const kinds = [...new Set(marks.map((m) => data.say.framing[m.kind]))].join(", ");
  return make("section", "leaning", make("h4", "", make("span", "kind", kinds), " ", claimLink(claim, 120)), sides);
};
const drawTellers = (same) => make(
  "span", "tellers",
  ...[...new Set(same.flatMap((t) => t.owners))].map((o) => letterOf(same[0].claim.story.accounts[o])),
  ...same.slice(0, 8).map((t) => opener(t, () => openTelling(t))),
);
const drawWording = (same, marks) => {
  const telling = same.find((t) => marks.some((m) => m.article === t.article && t.start <= m.start)) || same[0];
  const { text } = articles[telling.article];
  const mine = marks.filter((m) => m.article === telling.article && telling.start <= m.start && m.end <= telling.end);
  const words = make("q", "");
  words.dir = "auto";
  let at = telling.start;
  for (const mark of mine) {
    if (mark.start < at) continue;
    words.append(text.slice(at, mark.start), make("mark", "f", text.slice(mark.start, mark.end)));
    at = mark.end;
  }
  words.append(text.slice(at, telling.end));
  return words;
};
const AROUND_MARK = 70;
const drawMark = (mark) => {
  const { text } = articles[mark.article];
  const from = Math.max(text.lastIndexOf("\n", mark.start) + 1, mark.start - AROUND_MARK);
  const line = text.indexOf("\n", mark.end);
  const to = Math.min(line < 0 ? text.length : line, mark.end + AROUND_MARK);
  const words = make("q", "", from > 0 ? text.slice(from, mark.start).replace(/^\S*\s/, "… ") : text.slice(0, mark.start), make("mark", "f", text.slice(mark.start, mark.end)), text.slice(mark.end, to).replace(/\s\S*$/, " …"));
  words.dir = "auto";
  const item = make("li", "", make("span", "kind", data.say.framing[mark.kind]), " ", words, " ", opener(mark, () => openPlace(mark, lineAt(mark))));
  item.id = mark.id;
  return item;
};
