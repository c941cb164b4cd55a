// Figures that change or differ, each on its own strip: when it was told, by which article, and what replaced it.
const MOST_DOTS = 12;
const STRIP = { level: 30, top: 8, bottom: 24, radius: 10 };

const setUpFigures = (story, section) => {
  const strips = story.claims.filter((c) => new Set(c.tellings.map((t) => t.measure).filter(Boolean)).size > 1);
  const rank = { updated: 0, disputed: 1 };
  strips.sort((a, b) => (rank[a.verdict] ?? 2) - (rank[b.verdict] ?? 2) || a.n - b.n);
  if (strips.length) {
    const list = make("div", "strips");
    const width = Math.max(300, Math.min(section.clientWidth || 900, 560));
    const unrolled = unroll(list, strips, (claim) => drawStrip(story, claim, width), { first: 6, step: 24 });
    section.append(list, make("p", "more-line", unrolled.more));
  } else section.append(make("p", "", say("noFigures")));
  const dated = story.claims.filter((c) => c.date).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.n - b.n));
  if (dated.length) section.append(make("h4", "", say("days")), ...drawDays(dated));
};
const drawDays = (dated) => {
  const list = make("dl", "days");
  const byDay = new Map();
  for (const claim of dated) byDay.set(claim.date, [...(byDay.get(claim.date) || []), claim]);
  const unrolled = unroll(list, [...byDay], ([date, claims]) => {
    const told = make("div", "");
    const { more } = unroll(told, claims, (claim) => make("p", "", badge(claim.verdict), " ", claimLink(claim, 150)), { first: 8 });
    return make("div", "", make("dt", "", writeMoment(date)), make("dd", "", told, more));
  }, { first: 16 });
  return [list, make("p", "more-line", unrolled.more)];
};
const claimLink = (claim, most) => {
  const node = link("claim-link", `#${claim.id}`, shorten(claim.text, most));
  node.dir = "auto";
  return node;
};

const drawStrip = (story, claim, width) => {
  const levels = findLevels(claim);
  const label = Math.min(170, width * 0.34);
  const height = STRIP.top + levels.length * STRIP.level + STRIP.bottom;
  const scale = scaleTime(story, label + 16, width - 22);
  const chart = draw("svg", { class: "strip", role: "group", viewBox: `0 0 ${width} ${height}`, "aria-label": describeStrip(levels) });
  const dots = new Map();
  levels.forEach((level, n) => placeDots(level, STRIP.top + n * STRIP.level + STRIP.level / 2, scale, width).forEach((dot) => dots.set(dot.telling.number, dot)));
  chart.append(...drawDayLines(scale, height));
  levels.forEach((level, n) => chart.append(...drawLevel(level, STRIP.top + n * STRIP.level + STRIP.level / 2, label, width)));
  chart.append(...joinUpdates(claim, dots), ...[...dots.values()].map((dot) => drawDot(story, dot)));
  const figure = make("figure", "", make("figcaption", "", badge(claim.verdict), " ", claimLink(claim, 140)), chart);
  return figure;
};
// Each value on its level, the greatest on top; values that name no number below.
const findLevels = (claim) => {
  const levels = new Map();
  for (const t of claim.tellings) {
    if (!t.value) continue;
    const key = `${t.stance}|${t.measure}`;
    if (!levels.has(key)) levels.set(key, { value: t.value, amount: t.amount, stance: t.stance, tellings: [] });
    levels.get(key).tellings.push(t);
  }
  return [...levels.values()].sort((a, b) => (b.amount ?? -Infinity) - (a.amount ?? -Infinity) || (a.value < b.value ? -1 : 1));
};
const describeStrip = (levels) =>
  levels.map((l) => `${l.value} (${data.say.stances[l.stance][1]}): ${listNumbers(l.tellings.map((t) => t.article))}`).join("; ");
const scaleTime = (story, from, to) => {
  const moments = story.articles.map((a) => momentOf(articles[a])).filter((m) => m !== null);
  const [first, last] = [Math.min(...moments), Math.max(...moments)];
  const undated = moments.length < story.articles.length ? 26 : 0;
  const span = Math.max(last - first, 1);
  return { first, last, from, to, at: (moment) => (moment === null ? to : from + ((moment - first) / span) * (to - undated - from)) };
};
const DAY = 86400000;
const drawDayLines = ({ first, last, at }, height) => {
  if (!Number.isFinite(first)) return [];
  const days = [];
  const step = Math.max(1, Math.ceil((last - first) / DAY / 5)) * DAY;
  for (let day = Math.ceil(first / DAY) * DAY; day <= last; day += step) days.push(day);
  if (!days.length) days.push(first);
  return days.flatMap((day) => {
    const name = new Intl.DateTimeFormat(locale, { month: "short", day: "numeric", timeZone: "UTC" }).format(day);
    return [
      draw("line", { class: "day", x1: at(day), x2: at(day), y1: 0, y2: height - 16 }),
      draw("text", { class: "day-name", x: at(day), y: height - 4 }, name),
    ];
  });
};
const placeDots = (level, y, scale, width) => {
  const tellings = [...new Map(level.tellings.map((t) => [t.article, t])).values()];
  const dots = tellings.map((telling) => ({ telling, y, x: scale.at(momentOf(articles[telling.article])) })).sort((a, b) => a.x - b.x);
  const kept = dots.slice(0, MOST_DOTS);
  const gap = STRIP.radius * 2 + 1;
  kept.forEach((dot, i) => { if (i) dot.x = Math.max(dot.x, kept[i - 1].x + gap); });
  for (let i = kept.length - 1, most = width - STRIP.radius - 1; i >= 0; i--, most -= gap) kept[i].x = Math.min(kept[i].x, most);
  if (dots.length > kept.length) kept[kept.length - 1].more = dots.length - kept.length + 1;
  level.from = kept[0].x;
  level.to = kept[kept.length - 1].x;
  return kept;
};
const drawLevel = (level, y, label, width) => {
  const most = Math.floor(label / 7.2);
  const sign = data.say.stances[level.stance][0];
  return [
    draw("line", { class: "level", x1: label + 6, x2: width, y1: y, y2: y }),
    draw("line", { class: `reach s-${level.stance}`, x1: level.from, x2: level.to, y1: y, y2: y }),
    draw("text", { class: `value s-${level.stance}`, x: 0, y: y + 4.5 }, `${sign} ${shorten(level.value, most)}`),
  ];
};
const joinUpdates = (claim, dots) => {
  const joined = new Set();
  return claim.tellings.flatMap((t) => {
    const before = claim.tellings[t.against];
    if (t.stance !== "updates" || !before || before.measure === t.measure || joined.has(`${before.measure}|${t.measure}`)) return [];
    const [a, b] = [dots.get(before.number), dots.get(t.number)];
    if (!a || !b) return [];
    joined.add(`${before.measure}|${t.measure}`);
    const middle = (a.x + b.x) / 2;
    return [draw("path", { class: "joined", d: `M${a.x} ${a.y}C${middle} ${a.y} ${middle} ${b.y} ${b.x} ${b.y}` })];
  });
};
const drawDot = (story, { telling, x, y, more }) => {
  const account = story.accounts[telling.owners[0]];
  const text = more ? `+${more}` : String(articles[telling.article].n);
  const article = articles[telling.article];
  const dot = draw("g", {
    class: account ? `dot acc-${account.colour}` : "dot acc-none", role: "button", tabindex: 0,
    "aria-label": say("openDot", { value: telling.value, n: article.n, outlet: article.outlet }),
  }, draw("circle", { cx: x, cy: y, r: STRIP.radius + 2, class: "hit" }), draw("circle", { cx: x, cy: y, r: STRIP.radius }), draw("text", { x, y: y + 4 }, text));
  dot.addEventListener("click", () => openTelling(telling));
  dot.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    openTelling(telling);
  });
  return dot;
};
