// What happens when the page opens: stories are set up when they are first shown, and an address leads to what it names.
const sections = findAll(".story");
const SET_UP = { figures: setUpFigures, quotes: setUpQuotes, names: setUpNames, framing: setUpFraming };

const setUpStory = (section) => {
  if (section.dataset.ready) return;
  section.dataset.ready = "yes";
  const story = findStory(section.id);
  setUpTree(story, byId(`${story.id}-tree`));
  setUpClaims(story, byId(`${story.id}-claims`));
  for (const [part, setUp] of Object.entries(SET_UP)) setUp(story, byId(`${story.id}-${part}`));
  story.revealArticle = setUpArticles(story, story.articles, byId(`${story.id}-articles`));
};
const showStory = (section) => {
  for (const other of sections) other.hidden = other !== section;
  setUpStory(section);
  for (const tab of findAll(".stories a")) {
    if (tab.hash === `#${section.id}`) tab.setAttribute("aria-current", "true");
    else tab.removeAttribute("aria-current");
  }
};
// The address names a story, a part of it, a claim (s1-c4), a quotation (s1-q2) or an article (s1-a3), made if it is not there yet.
const reveal = () => {
  const id = location.hash.slice(1);
  const section = sections.find((s) => id === s.id || id.startsWith(`${s.id}-`));
  if (section) showStory(section);
  if (section) revealPart(findStory(section.id), id);
  const target = id && byId(id);
  if (!target) return;
  if (target.tagName === "DETAILS") target.open = true;
  target.scrollIntoView({ block: target.matches("section, main") ? "start" : "center" });
  const focusable = target.matches("tr, li") ? find("button, a", target) : target.matches("details") ? find("summary", target) : null;
  focusable?.focus({ preventScroll: true });
};
const revealPart = (story, id) => {
  const [, kind, number] = /-([caqf])(\d+)$/.exec(id) || [];
  if (kind === "c" && story.claims[number - 1]) apparatuses.get(story.id)?.reveal(story.claims[number - 1]);
  if (kind === "q") story.revealUtterance?.(id);
  if (kind === "a") story.revealArticle(story.articles[number - 1]);
};
document.addEventListener("click", (event) => {
  const here = event.target.closest?.("a[href^='#']");
  if (here && here.hash === location.hash && !here.matches(".node")) reveal(); // the address stays, so no change would tell
});

// On paper everything of use stands open: whole articles only where the reader opened them.
const MOST_ON_PAPER = 400;
let closed = [];
addEventListener("beforeprint", () => {
  for (const section of sections) {
    section.hidden = false;
    setUpStory(section);
  }
  for (const list of findAll("[data-unrolls]:not(.texts)")) list.unrolled.showAll(MOST_ON_PAPER);
  closed = findAll("details:not([open]):not(.article)");
  for (const details of closed) details.open = true;
});
addEventListener("afterprint", () => {
  for (const details of closed) details.open = false;
  if (sections.length > 1) showStory(sections.find((s) => find(`.stories a[href="#${s.id}"][aria-current]`)) || sections[0]);
});

for (const time of findAll("time[datetime]")) time.textContent = writeMoment(time.dateTime);
for (const node of findAll("[data-short]")) node.textContent = writeMoment(node.dataset.short, true);
for (const node of findAll("[data-day]")) node.textContent = writeMoment(node.dataset.day, true);
document.documentElement.classList.add("script");
if (byId("strays")) {
  const strays = data.articles.map((_, i) => i).filter((i) => articles[i].id.startsWith("stray-"));
  setUpArticles(null, strays, byId("strays"));
}
if (sections.length) showStory(sections[0]);
addEventListener("hashchange", reveal);
if (location.hash.length > 1) reveal();
