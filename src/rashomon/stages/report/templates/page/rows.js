// The table's head, with the accounts and their articles, and its rows: what each account says of a claim, or that it is silent.
const drawHead = (story, columns, unfolded, toggle) => {
  const anyUnfolded = unfolded.size > 0;
  const corner = heading("what", "col", say("claim"));
  const top = make("tr", "", corner);
  const second = make("tr", "");
  if (anyUnfolded) corner.rowSpan = 2;
  for (const { account, article, nth, rest } of columns) {
    if (rest) {
      const cell = heading("others", "col", make("span", "who", say("otherAccounts", { n: rest.size })));
      if (anyUnfolded) cell.rowSpan = 2;
      top.append(cell);
    } else if (article === undefined) {
      const cell = heading(`acc-${account.colour}`, "col", letterOf(account), " ", quote("span", "who", account.name), folder(account, false, toggle));
      if (anyUnfolded) cell.rowSpan = 2;
      top.append(cell);
    } else {
      if (nth === 0) {
        const cell = heading(`acc-${account.colour}`, "colgroup", letterOf(account), " ", quote("span", "who", account.name), folder(account, true, toggle));
        cell.colSpan = account.articles.length;
        top.append(cell);
      }
      second.append(heading(`acc-${account.colour} under`, "col", numberOf(articles[article]), " ", nameOf(articles[article])));
    }
  }
  for (const row of [top, second]) setRole(row, "row");
  const head = make("thead", "", top, anyUnfolded ? second : null);
  setRole(head, "rowgroup");
  return head;
};
const heading = (className, scope, ...children) => {
  const cell = make("th", className, ...children);
  cell.scope = scope;
  setRole(cell, "columnheader");
  return cell;
};
const folder = (account, open, toggle) => {
  const n = account.articles.length;
  if (n < 2) return make("small", "", n ? say("articleNumber", { n: articles[account.articles[0]].n }) : say("unheld"));
  const fold = button("fold", () => toggle(account), hidden(open ? "▾" : "▸"), " ", say("articles", { n }));
  fold.setAttribute("aria-expanded", String(open));
  fold.dataset.fold = account.index;
  return fold;
};

const drawRow = (claim, columns) => {
  const marks = [badge(claim.verdict)];
  if (claim.damaged) marks.push(" ", badge("damaged"));
  const what = make(
    "th", "what",
    make("span", "top", ...marks, " ", make("span", "kind", data.say.kinds[claim.kind])),
    quoteButton("claim-text", () => claim.tellings.length && openTelling(claim.tellings[0]), shorten(claim.text, 360)),
    claim.speaker ? quote("span", "speaker", shorten(claim.speaker, 90)) : null,
  );
  what.scope = "row";
  setRole(what, "rowheader");
  const row = make("tr", "claim", what, ...columns.map((column) => drawCell(claim, column)));
  row.id = claim.id;
  setRole(row, "row");
  return row;
};
const quoteButton = (className, press, text) => {
  const node = button(className, press, text);
  node.dir = "auto";
  return node;
};
const drawCell = (claim, column) => {
  const cell = column.rest ? drawRest(claim, column.rest) : drawAccount(claim, column.account, column.article);
  setRole(cell, "cell");
  return cell;
};
const drawAccount = (claim, account, article) => {
  const one = article !== undefined;
  const members = one ? [article] : account.articles;
  const there = claim.tellings.filter((t) => members.includes(t.article));
  const own = there.filter((t) => t.owners.includes(account.index));
  const cell = make("td", `acc-${account.colour}${own.length ? "" : " silent"}`, make("span", "by-name", letterOf(account), " ", quote("span", "who", one ? articles[article].outlet : account.name)));
  const saying = new Map();
  for (const t of own) {
    const key = `${t.stance}|${t.measure}`;
    saying.set(key, [...(saying.get(key) || []), t]);
  }
  for (const same of saying.values()) cell.append(drawSaying(same, members.length > 1));
  if (!own.length) cell.append(make("span", "hush", say("silent")));
  const untold = members.filter((a) => !there.some((t) => t.article === a));
  if (own.length && untold.length) cell.append(make("span", "untold", say("notIn", { list: listNumbers(untold) })));
  const lent = own.length ? [] : there;
  if (lent.length) cell.append(make("span", "untold", say("lent", { list: listNumbers(lent.map((t) => t.article)) })));
  return cell;
};
const MOST_NUMBERS = 8;
const listNumbers = (indexes) => {
  return shortList([...new Set(indexes.map((a) => articles[a].n))].sort((a, b) => a - b));
};
const shortList = (all) => {
  const list = all.slice(0, MOST_NUMBERS).join(", ");
  return all.length > MOST_NUMBERS ? say("andMore", { list, n: all.length - MOST_NUMBERS }) : list;
};
const drawSaying = (same, numbered) => {
  const [first] = same;
  const node = button(`says s-${first.stance}`, () => openTelling(first), stanceOf(first.stance));
  const source = first.stance === "damaged" ? first.claim.tellings[first.against] : null; // garbled in another way than its figure
  if (first.value && source?.value !== first.value) node.append(" ", quote("b", "value", shorten(first.value, 60)));
  else if (first.claim.conflict) node.append(" ", quote("q", "said", shorten(lineAt(first), 90)));
  if (numbered) node.append(" ", make("span", "in", say("inArticles", { list: listNumbers(same.map((t) => t.article)) })));
  return node;
};
const drawRest = (claim, rest) => {
  const { accounts } = claim.story;
  const cell = make("td", "others", make("span", "by-name", say("otherAccounts", { n: rest.size })));
  const taking = new Map();
  const telling = new Set();
  for (const t of claim.tellings) {
    for (const owner of t.owners.filter((o) => rest.has(o))) {
      telling.add(owner);
      if (!taking.has(t.stance)) taking.set(t.stance, { first: t, owners: new Set() });
      taking.get(t.stance).owners.add(owner);
    }
  }
  for (const [stance, { first, owners }] of taking) {
    cell.append(button(`says s-${stance}`, () => openTelling(first), stanceOf(stance), " ", make("span", "in", say("inArticles", { list: shortList([...owners].map((o) => accounts[o].letter)) }))));
  }
  if (telling.size < rest.size) cell.append(make("span", "hush", say("silentCount", { n: rest.size - telling.size })));
  if (!telling.size) cell.classList.add("silent");
  return cell;
};
const drawLegend = () => {
  const legend = make("p", "legend");
  for (const [verdict, [, , note]] of Object.entries(data.say.verdicts)) if (note) legend.append(make("span", "", badge(verdict), " ", note), " ");
  for (const [stance, note] of Object.entries(data.say.stanceNotes)) legend.append(make("span", "", stanceOf(stance), " ", note), " ");
  legend.append(make("span", "", make("span", "hush", say("silent")), " ", say("silentNote")));
  return legend;
};
