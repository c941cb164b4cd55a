// The apparatus: claims as rows, accounts as columns, an account's articles folded under it. Rows are made when they are shown.
const CLAIM_WIDTH = 300;
const ACCOUNT_WIDTH = 138;
const FIRST_ROWS = innerWidth < 760 ? 12 : 25;
const apparatuses = new Map();

const setUpClaims = (story, section) => {
  if (!story.claims.length) return;
  const filter = { verdicts: new Set(), kind: "", speaker: "", account: "", text: "" };
  const unfolded = new Set();
  const table = make("table", "apparatus");
  const scroll = make("div", "scroll", table);
  const below = make("p", "more-line");
  const output = make("output", "");
  let shown = [];
  let rows = null;
  let fit = 0;

  const render = () => {
    shown = story.claims.filter((claim) => fits(claim, filter));
    const columns = chooseColumns(story, fit, unfolded, filter);
    const toggle = (account) => {
      if (!unfolded.delete(account.index)) unfolded.add(account.index);
      render();
      find(`[data-fold="${account.index}"]`, table)?.focus();
    };
    const body = make("tbody", "");
    setRole(body, "rowgroup");
    table.replaceChildren(drawHead(story, columns, unfolded, toggle), body);
    table.setAttribute("aria-rowcount", String(shown.length + 1));
    rows = unroll(body, shown, (claim) => drawRow(claim, columns), { first: FIRST_ROWS });
    below.replaceChildren(rows.more);
    scroll.classList.toggle("wide", unfolded.size > 0);
    output.textContent = say("shownOf", { n: shown.length, of: story.claims.length });
  };
  const measure = () => {
    const width = section.clientWidth;
    const now = width < 700 ? 6 : Math.max(2, Math.floor((width - CLAIM_WIDTH) / ACCOUNT_WIDTH));
    if (width && now !== fit) {
      fit = now;
      render();
    }
  };
  setRole(table, "table");
  table.setAttribute("aria-label", say("claimsTable"));
  section.append(drawFilters(story, filter, output, render), scroll, below, drawLegend());
  measure();
  new ResizeObserver(measure).observe(section);
  apparatuses.set(story.id, {
    reveal(claim) {
      if (!shown.includes(claim)) {
        find("form", section).reset();
        find("form", section).dispatchEvent(new Event("clear"));
      }
      rows.showTo(shown.indexOf(claim));
    },
  });
};
const setRole = (node, role) => node.setAttribute("role", role);

const fits = (claim, { verdicts, kind, speaker, account, text }) => {
  if (verdicts.size && !verdicts.has(claim.verdict) && !(claim.damaged && verdicts.has("damaged"))) return false;
  if (kind && claim.kind !== kind) return false;
  if (speaker && claim.speaker !== speaker) return false;
  if (account) {
    const told = claim.tellings.some((t) => t.owners.includes(Number(account.slice(1))));
    if (told !== (account[0] === "t")) return false;
  }
  return !text || hayOf(claim).includes(text);
};
const hayOf = (claim) => {
  claim.hay ??= [claim.text, claim.speaker, ...claim.tellings.flatMap((t) => [textAt(t), t.value])].join("\n").toLowerCase();
  return claim.hay;
};

const drawFilters = (story, filter, output, render) => {
  const form = make("form", "filter");
  setRole(form, "search");
  form.setAttribute("aria-label", say("filter"));
  const pills = drawPills(story, filter, render);
  const kinds = new Map(story.claims.map((c) => [c.kind, data.say.kinds[c.kind]]));
  const speakers = new Map(story.claims.filter((c) => c.speaker).map((c) => [c.speaker, c.speaker]));
  const search = make("input", "");
  search.type = "search";
  search.autocomplete = "off";
  search.addEventListener("input", () => {
    filter.text = search.value.trim().toLowerCase();
    render();
  });
  const clear = () => {
    filter.verdicts.clear();
    Object.assign(filter, { kind: "", speaker: "", account: "", text: "" });
    for (const pill of findAll("[aria-pressed]", form)) pill.setAttribute("aria-pressed", "false");
    render();
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("clear", clear);
  form.append(
    pills,
    choice(say("kind"), say("anyKind"), kinds, (value) => { filter.kind = value; render(); }),
    ...(speakers.size ? [choice(say("speaker"), say("anySpeaker"), speakers, (value) => { filter.speaker = value; render(); })] : []),
    chooseAccount(story, (value) => { filter.account = value; render(); }),
    make("label", "", make("span", "", say("find")), search),
    button("clear", () => { form.reset(); clear(); }, say("clear")),
    output,
  );
  return form;
};
const drawPills = (story, filter, render) => {
  const pills = make("span", "pills");
  setRole(pills, "group");
  pills.setAttribute("aria-label", say("verdict"));
  const counts = Object.keys(data.say.verdicts).map((v) => [v, story.claims.filter((c) => (v === "damaged" ? c.damaged : c.verdict === v)).length]);
  for (const [verdict, count] of counts) {
    if (!count) continue;
    const pill = button("", () => {
      const on = !filter.verdicts.delete(verdict);
      if (on) filter.verdicts.add(verdict);
      pill.setAttribute("aria-pressed", String(on));
      render();
    }, badge(verdict), " ", numbers.format(count));
    pill.setAttribute("aria-pressed", "false");
    pills.append(pill);
  }
  return pills;
};
const choice = (label, any, options, choose) => {
  const select = make("select", "", new Option(any, ""));
  for (const [value, text] of [...options].sort((a, b) => a[1].localeCompare(b[1]))) select.append(new Option(shorten(text, 60), value));
  select.addEventListener("change", () => choose(select.value));
  return make("label", "", make("span", "", label), select);
};
const chooseAccount = (story, choose) => {
  const select = make("select", "", new Option(say("anyAccount"), ""));
  for (const [key, label] of [["t", say("toldByGroup")], ["s", say("silentGroup")]]) {
    const group = make("optgroup", "");
    group.label = label;
    for (const a of story.accounts) {
      group.append(new Option(`${key === "t" ? say("tells") : say("isSilent")} ${a.letter} · ${shorten(a.name, 40)}`, `${key}${a.index}`));
    }
    select.append(group);
  }
  select.addEventListener("change", () => choose(select.value));
  return make("label", "", make("span", "", say("account")), select);
};

// As many accounts as there is room for, those that tell most; the others share the last column.
const chooseColumns = (story, fit, unfolded, filter) => {
  const wanted = new Set(unfolded);
  if (filter.account) wanted.add(Number(filter.account.slice(1)));
  if (!story.ranked) {
    const told = story.accounts.map(() => 0);
    for (const claim of story.claims) for (const index of new Set(claim.tellings.flatMap((t) => t.owners))) told[index]++;
    story.ranked = story.accounts.map((a) => a.index).sort((a, b) => told[b] - told[a] || a - b);
  }
  const room = story.accounts.length > fit ? fit - 1 : fit;
  for (const index of story.ranked) if (wanted.size < room) wanted.add(index);
  const chosen = story.accounts.filter((a) => wanted.has(a.index));
  const rest = story.accounts.filter((a) => !wanted.has(a.index));
  const columns = chosen.flatMap((account) =>
    unfolded.has(account.index) ? account.articles.map((article, nth) => ({ account, article, nth })) : [{ account }]);
  if (rest.length) columns.push({ rest: new Set(rest.map((a) => a.index)) });
  return columns;
};

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
  const row = make("tr", `claim${claim.conflict ? " conflict" : ""}`, what, ...columns.map((column) => drawCell(claim, column)));
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
  if (first.value) node.append(" ", quote("b", "value", shorten(first.value, 60)));
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
