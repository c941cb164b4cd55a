// Names and how they are written: those of several spellings first, who writes them how; then the others, kind by kind.
const setUpNames = (story, section) => {
  if (!story.names.length) {
    section.append(make("p", "", say("noNames")));
    return;
  }
  const several = story.names.filter((n) => n.spellings.length > 1);
  const list = make("dl", "several");
  const unrolled = unroll(list, several, drawName, { first: 16 });
  section.append(list, make("p", "more-line", unrolled.more));
  const single = make("details", "singles", make("summary", "", say("writtenOneWay", { n: story.names.length - several.length })));
  single.addEventListener("toggle", () => {
    if (single.children.length === 1) single.append(...drawSingles(story.names.filter((n) => n.spellings.length === 1)));
  });
  if (several.length < story.names.length) section.append(single);
};
const drawSingles = (names) => Object.entries(data.say.names).flatMap(([kind, heading]) => {
  const mine = names.filter((n) => n.kind === kind);
  if (!mine.length) return [];
  const list = make("dl", "");
  const unrolled = unroll(list, mine, drawName, { first: 60 });
  return [make("h4", "", heading), list, unrolled.more];
});
const drawName = (name) => {
  const term = make("dt", "", quote("span", "", name.canonical), name.role ? quote("small", "", name.role) : null);
  const places = name.spellings.flatMap((s) => s.places);
  const ways = name.spellings.map(({ spelling, places: mine }) => make(
    "span", "spelling", name.spellings.length > 1 ? quote("bdi", "", spelling) : null, " ",
    make("span", "by", ...mine.slice(0, 8).map((p) => opener(p, () => openPlace(p, name.canonical, places))), mine.length > 8 ? say("plus", { n: mine.length - 8 }) : null),
  ));
  return make("div", "", term, make("dd", "", ...ways));
};
