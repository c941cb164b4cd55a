// Who is quoted: by speaker, the renderings of one utterance side by side with the words that the first does not have marked.
const setUpQuotes = (story, section) => {
  if (!story.speakers.length) {
    section.append(make("p", "", say("noQuotes")));
    return;
  }
  const list = make("div", "speakers");
  const speakers = unroll(list, story.speakers, ({ name, said }) => drawSpeaker(name, said), { first: 8, step: 40 });
  section.append(list, make("p", "more-line", speakers.more));
  story.revealUtterance = (id) => {
    const at = story.speakers.findIndex(({ said }) => said.some((u) => u.id === id));
    if (at < 0) return;
    speakers.showTo(at);
    find("ul", list.children[at]).unrolled.showTo(story.speakers[at].said.findIndex((u) => u.id === id));
  };
};
const drawSpeaker = (name, said) => {
  const list = make("ul", "");
  const utterances = unroll(list, said, drawUtterance, { first: 4, step: 40 });
  return make("section", "speaks", quote("h4", "", name || say("nobodyNamed")), list, utterances.more);
};
const drawUtterance = ({ id, quotes }) => {
  const wordings = new Map();
  for (const q of quotes) {
    const key = `${q.mode}|${lineAt(q)}|${q.changes}`;
    wordings.set(key, [...(wordings.get(key) || []), q]);
  }
  const all = [...wordings.values()];
  const item = make("li", all.length > 1 ? "renderings" : "");
  const first = lineAt(all[0][0]);
  const most = all.length > 1 ? 900 : 1200;
  all.forEach((same, nth) => {
    const text = shorten(lineAt(same[0]), most);
    const words = nth ? showDifferences(findDifferences(shorten(first, most), text)[1]) : [text];
    const said = make("q", "", ...words);
    said.dir = "auto";
    const who = make("span", "by", ...same.slice(0, 12).map((q) => opener(q, () => openPlace(q, text, quotes))), same.length > 12 ? "…" : null);
    const mode = same[0].mode === "direct" ? null : make("small", "", " ", data.say.modes[same[0].mode]);
    const changes = same[0].changes ? quote("small", "changes", same[0].changes) : null;
    item.append(make("div", `m-${same[0].mode}`, said, " ", who, mode, changes));
  });
  item.id = id;
  return item;
};
