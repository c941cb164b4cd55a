// What the page holds: the findings out of the JSON element, their lists given names. Offsets count as JavaScript's strings do.
const data = JSON.parse(document.getElementById("data").textContent);
const { choices } = data;

// Dates, numbers and plurals as the reader's own language variant writes them, where it is the page's language.
const language = document.documentElement.lang;
const locale = (navigator.languages || []).find((l) => l.split("-")[0] === language) || language;
const plural = new Intl.PluralRules(language);
const numbers = new Intl.NumberFormat(locale);
const percents = new Intl.NumberFormat(locale, { style: "percent" });

// The page's own words: say("showMore", { n: 3, of: 9 }).
const say = (key, values = {}) => {
  const found = data.say[key];
  const text = typeof found === "string" ? found : found[plural.select(values.n)] || found.other;
  return text.replace(/\{(\w+)\}/g, (_, name) => (typeof values[name] === "number" ? numbers.format(values[name]) : values[name]));
};

const ISO = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
// A moment as its page gave it, in its own time zone.
const writeMoment = (iso, short = false) => {
  const found = ISO.exec(iso || "");
  if (!found) return iso || "";
  const [, year, month, day, hour, minute, zone] = found;
  const at = new Date(Date.UTC(+year, +month - 1, +(day || 1), +(hour || 0), +(minute || 0)));
  const wanted = { month: short ? "short" : "long", timeZone: "UTC" };
  if (day) wanted.day = "numeric";
  if (!short) wanted.year = "numeric";
  if (hour) Object.assign(wanted, { hour: "numeric", minute: "2-digit" });
  const text = new Intl.DateTimeFormat(locale, wanted).format(at);
  return !zone || short ? text : `${text} ${zone === "Z" ? "UTC" : zone}`;
};
const momentOf = (article) => {
  const iso = article.published || "";
  const at = Date.parse(/T\d/.test(iso) && !/(Z|[+-]\d{2}:?\d{2})$/.test(iso) ? iso + "Z" : iso);
  return Number.isNaN(at) ? null : at;
};

const { articles } = data;
const wordAt = (number) => (number < 0 ? null : data.words[number]);
const textAt = ({ article, start, end }) => articles[article].text.slice(start, end);
const lineAt = (place) => textAt(place).replace(/\s+/g, " ").trim();

const readTelling = ([article, start, end, stance, value, against, why, owners], number) => ({
  number, article, start, end, against, why: wordAt(why), owners,
  stance: choices.stance[stance],
  value: value < 0 ? null : data.values[value][0],
  measure: value < 0 ? null : data.values[value][1] ?? data.values[value][0], // values of one measure are one value in other words
  amount: value < 0 ? null : data.values[value][2],
});
const readClaim = ([text, kind, speaker, verdict, independent, why, date, tellings], index, story) => {
  const claim = {
    id: `${story.id}-c${index + 1}`, n: index + 1, story, independent, date,
    kind: choices.kind[kind], speaker: wordAt(speaker), verdict: choices.verdict[verdict], why: wordAt(why),
    tellings: tellings.map(readTelling),
  };
  claim.text = typeof text === "string" ? text : lineAt(claim.tellings[text]);
  for (const telling of claim.tellings) {
    telling.claim = claim;
    telling.owners = telling.owners || story.accountsOf.get(telling.article) || [];
  }
  claim.damaged = claim.tellings.some((t) => t.stance === "damaged");
  claim.conflict = claim.damaged || claim.verdict === "disputed" || claim.verdict === "updated";
  return claim;
};
const readPlace = ([article, start, end]) => ({ article, start, end });
const readStory = (raw) => {
  const story = { id: raw.id, articles: raw.articles, accountsOf: new Map(raw.articles.map((a) => [a, []])) };
  story.accounts = raw.accounts.map((account, index) => ({ ...account, index, why: wordAt(account.why) }));
  for (const account of story.accounts) for (const a of account.articles) story.accountsOf.get(a)?.push(account.index);
  story.made = raw.made.map(([article, source, account, how, share, sure, why, passages]) => ({
    article, source, account, share, how: choices.how[how], sure: wordAt(sure), why: wordAt(why),
    passages: passages.map(([start, end, from, to, kind]) => ({ start, end, from, to, kind: choices.passage[kind] })),
  }));
  story.claims = raw.claims.map((claim, index) => readClaim(claim, index, story));
  let utterances = 0;
  story.speakers = raw.speakers.map(([name, said]) => ({
    name,
    said: said.map((quotes) => ({
      id: `${raw.id}-q${++utterances}`,
      quotes: quotes.map((q) => ({ ...readPlace(q), mode: choices.mode[q[3]], changes: wordAt(q[4]) })),
    })),
  }));
  story.names = raw.names.map(([kind, canonical, role, spellings, written]) => ({
    kind: choices.name[kind], canonical, role,
    spellings: spellings.map(([spelling, places]) => ({ spelling, places: places.map(readPlace) })),
    written: new Map(written.map(([article, ...edges]) => [article, edges])),
  }));
  story.framing = raw.framing.map((mark, n) => ({ ...readPlace(mark), kind: choices.framing[mark[3]], id: `${raw.id}-f${n + 1}` }));
  return story;
};
// Each story is read when it is first looked at.
const stories = new Map();
const findStory = (id) => {
  if (!stories.has(id)) stories.set(id, readStory(data.stories.find((s) => s.id === id)));
  return stories.get(id);
};
const storyOf = (article) => {
  const id = articles[article].id.split("-")[0];
  return data.stories.some((s) => s.id === id) ? findStory(id) : null;
};
