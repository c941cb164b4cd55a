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
