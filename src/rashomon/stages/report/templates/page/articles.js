// The articles themselves: everything in them marked, each mark leading back. A text is laid out when its article is opened.
const setUpArticles = (story, indexes, section) => {
  const list = make("div", "texts");
  const unrolled = unroll(list, indexes, (index) => drawArticle(story, index), { first: 60, step: 100 });
  section.append(...(story ? [drawMarkLegend()] : []), list, make("p", "more-line", unrolled.more));
  return (index) => unrolled.showTo(indexes.indexOf(index));
};
const drawMarkLegend = () => {
  const marks = [["t", "markClaim"], ["x", "markConflict"], ["q", "markQuote"], ["f", "markFraming"], ["m", "markName"], ["c", "markCopied"]];
  return make("p", "note", ...marks.flatMap(([className, key]) => [make("mark", className, say(key)), " "]));
};
const drawArticle = (story, index) => {
  const article = articles[index];
  const letters = story ? (story.accountsOf.get(index) || []).map((i) => letterOf(story.accounts[i])) : [];
  const summary = make("summary", "", ...letters, story ? numberOf(article) : null, " ", nameOf(article), " ", quote("span", "title", article.unnamed ? article.page.split("/").pop() : article.headline));
  const details = make("details", "article", summary);
  details.id = article.id;
  details.addEventListener("toggle", () => {
    if (details.open && details.children.length === 1) details.append(layArticle(story, index));
  });
  return details;
};
const layArticle = (story, index) => {
  const article = articles[index];
  const facts = [
    article.byline, writeMoment(article.published) || say("undated"),
    article.modified ? say("changed", { when: writeMoment(article.modified) }) : null,
    article.credit ? say("credited", { to: article.credit }) : null, article.note,
  ];
  const text = make("article", "", quote("p", "meta", facts.filter(Boolean).join(" · ")), make("p", "meta uri", article.page));
  text.setAttribute("aria-label", article.headline);
  const marks = story ? findMarks(story, index) : [];
  let start = 0;
  for (const line of article.text.split("\n")) {
    if (line.trim()) text.append(layParagraph(article, start, start + line.length, marks));
    start += line.length + 1;
  }
  return text;
};
const findMarks = (story, index) => {
  const marks = [];
  for (const claim of story.claims) {
    for (const t of claim.tellings) {
      if (t.article === index) marks.push({ start: t.start, end: t.end, name: claim.conflict ? "x" : "t", back: claim.id, sign: String(claim.n), label: say("backClaim", { n: claim.n }) });
    }
  }
  for (const { said } of story.speakers) {
    for (const { id, quotes } of said) {
      for (const q of quotes) if (q.article === index) marks.push({ start: q.start, end: q.end, name: "q", back: id, sign: "“", label: say("backQuote") });
    }
  }
  for (const made of story.made) if (made.article === index && made.source >= 0) marks.push(...findCopied(made));
  for (const { written } of story.names) {
    const edges = written.get(index) || [];
    for (let i = 0; i < edges.length; i += 2) marks.push({ start: edges[i], end: edges[i + 1], name: "m" });
  }
  for (const m of story.framing) if (m.article === index) marks.push({ start: m.start, end: m.end, name: "f" });
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
};
// A copied passage leads to where it comes from, side by side.
const findCopied = (made) => made.passages.filter((p) => p.from >= 0).map((p) => {
  const { n } = articles[made.source];
  const places = [{ article: made.article, start: p.start, end: p.end }, { article: made.source, start: p.from, end: p.to }];
  const open = () => openDesk({ title: say("sharedTitle", { how: data.say.how[made.how], n }), places, left: 0, right: 1 });
  return { start: p.start, end: p.end, name: "c", open, sign: `←${n}`, label: say("backCopy", { n }) };
});
const layParagraph = (article, start, end, all) => {
  const marks = all.filter((m) => m.start < end && start < m.end);
  const cuts = new Set([start, end]);
  for (const m of marks) for (const edge of [m.start, m.end]) if (start < edge && edge < end) cuts.add(edge);
  const edges = [...cuts].sort((a, b) => a - b);
  const paragraph = quote("p", "", "");
  for (let i = 0; i + 1 < edges.length; i++) {
    const [from, to] = [edges[i], edges[i + 1]];
    const active = marks.filter((m) => m.start <= from && to <= m.end);
    for (const m of active) if ((m.back || m.open) && Math.max(m.start, start) === from) paragraph.append(drawBack(m));
    const text = article.text.slice(from, to);
    paragraph.append(active.length ? make("mark", [...new Set(active.map((m) => m.name))].join(" "), text) : text);
  }
  return paragraph;
};
const drawBack = ({ back, open, sign, label }) => {
  const node = open ? button("ref", open, sign) : link("ref", `#${back}`, sign);
  node.setAttribute("aria-label", label);
  return node;
};
