// The reading desk: a passage marked in its article with its neighbours, beside any other telling of the same thing.
// A reading is {title, badges, why, places: [{article, start, end, label, stance, value, why}], left, right}.
const desk = make("dialog", "desk");
desk.id = "desk";
desk.setAttribute("aria-labelledby", "desk-h");
document.body.append(desk);
let deskOpener = null;

const openDesk = (reading) => {
  if (!desk.open) deskOpener = document.activeElement;
  const right = reading.right ?? null;
  desk.replaceChildren(headDesk(reading), layDesk(reading, reading.left ?? 0, right));
  if (!desk.open) desk.showModal();
  desk.scrollTop = 0;
  byId("desk-h").focus();
};
const closeDesk = () => desk.open && desk.close();
desk.addEventListener("close", () => {
  desk.replaceChildren();
  if (deskOpener && deskOpener.isConnected) deskOpener.focus({ preventScroll: true });
});
desk.addEventListener("click", (event) => {
  if (event.target === desk) closeDesk();
});

const headDesk = (reading) => {
  const title = quote("h2", "", reading.title);
  title.id = "desk-h";
  title.tabIndex = -1;
  return make(
    "div", "desk-head",
    make("p", "kicker", ...(reading.badges || [])),
    button("close", closeDesk, hidden("×"), " ", say("close")),
    title,
    reading.why ? quote("p", "why", reading.why) : null,
  );
};
const layDesk = (reading, left, right) => {
  const body = make("div", "desk-body");
  const show = (a, b) => {
    const focused = document.activeElement?.dataset?.side;
    const two = b === null ? null : findDifferences(textAt(reading.places[a]), textAt(reading.places[b]));
    const sides = make("div", b === null ? "sides one" : "sides");
    sides.append(drawSide(reading, a, two?.[0], "left", (n) => show(n, b === n ? a : b)));
    if (b !== null) sides.append(drawSide(reading, b, two[1], "right", (n) => show(a === n ? b : a, n)));
    const legend = two && two.flat().some((p) => p.other) ? make("p", "note", make("b", "alone", say("aloneMark")), " ", say("aloneNote")) : null;
    body.replaceChildren(sides, ...[legend, listWordings(reading, a, b, show)].filter(Boolean));
    if (focused) find(`[data-side="${focused}"]`, body)?.focus();
  };
  show(left, right);
  return body;
};
const drawSide = (reading, at, pieces, side, choose) => {
  const place = reading.places[at];
  const article = articles[place.article];
  const whole = link("", `#${article.id}`, say("wholeArticle"));
  whole.addEventListener("click", closeDesk);
  return make(
    "section", "side",
    reading.places.length > 2 ? choosePlace(reading, at, side, choose) : null,
    make("p", "whose", ...lettersOf(place), numberOf(article), " ", nameOf(article), article.published ? make("span", "when", writeMoment(article.published)) : null),
    place.stance ? make("p", "", stanceOf(place.stance), place.value ? make("b", "value", " ", place.value) : null) : null,
    drawContext(place, pieces),
    place.why ? quote("p", "why", place.why) : null,
    make("p", "source", quote("span", "title", article.headline), whole),
  );
};
const lettersOf = (place) => {
  const story = storyOf(place.article);
  const owners = place.owners || story?.accountsOf.get(place.article) || [];
  return owners.map((index) => letterOf(story.accounts[index]));
};
const labelOf = (place) => {
  const story = storyOf(place.article);
  const letters = (place.owners || story?.accountsOf.get(place.article) || []).map((i) => story.accounts[i].letter).join(", ");
  const article = articles[place.article];
  const stance = place.stance ? ` ${data.say.stances[place.stance].join(" ")}` : "";
  return `${letters} · ${article.n} ${article.outlet}${stance}${place.value ? ` ${place.value}` : ""}`;
};
const choosePlace = (reading, at, side, choose) => {
  const select = make("select");
  select.dataset.side = side;
  reading.places.forEach((place, n) => select.append(new Option(labelOf(place), String(n), false, n === at)));
  select.addEventListener("change", () => choose(Number(select.value)));
  return make("label", "choose", make("span", "", say(side === "left" ? "readHere" : "beside")), select);
};
// The paragraphs that hold the passage, one before and one after, long ones cut.
const MOST_AROUND = innerWidth < 760 ? 200 : 420;
const drawContext = ({ article, start, end }, pieces) => {
  const { text } = articles[article];
  let from = text.lastIndexOf("\n", Math.max(start - 1, 0)) + 1;
  if (from > 1) from = text.lastIndexOf("\n", from - 2) + 1;
  let to = text.indexOf("\n", end);
  if (to >= 0) to = text.indexOf("\n", to + 1);
  if (to < 0) to = text.length;
  const before = start - from > MOST_AROUND ? "…" + text.slice(start - MOST_AROUND, start).replace(/^\S*\s/, "") : text.slice(from, start);
  const after = to - end > MOST_AROUND ? text.slice(end, end + MOST_AROUND).replace(/\s\S*$/, "") + "…" : text.slice(end, to);
  const apart = (words) => words.replace(/\n+/g, "\n\n");
  const marked = pieces ? pieces.map((piece) => ({ ...piece, text: apart(piece.text) })) : [{ text: apart(text.slice(start, end)) }];
  const context = make("blockquote", "context", apart(before), make("mark", "", ...showDifferences(marked)), apart(after));
  context.dir = "auto";
  return context;
};
// All wordings, those in the same words together; each can be read here.
const listWordings = (reading, a, b, show) => {
  const alike = new Map();
  reading.places.forEach((place, n) => {
    const key = `${lineAt(place)}|${place.stance}|${place.value}`;
    alike.set(key, [...(alike.get(key) || []), n]);
  });
  if (alike.size < 2) return null;
  const list = make("ul", "wordings");
  const { more } = unroll(list, [...alike.values()], (same) => {
    const place = reading.places[same[0]];
    const item = make("li", same.includes(a) || same.includes(b) ? "shown" : "");
    const put = button("wording", () => show(a, same[0] === a ? b : same[0]), quote("q", "", shorten(lineAt(place), 260)));
    const who = make("span", "by", ...same.slice(0, 12).map((n) => numberOf(articles[reading.places[n].article])), same.length > 12 ? "…" : null);
    item.append(who, " ", ...(place.stance ? [stanceOf(place.stance), " "] : []), ...(place.value ? [make("b", "value", place.value), " "] : []), put);
    return item;
  }, { first: 12 });
  return make("section", "all", make("h3", "", say("allWordings", { n: alike.size })), list, more);
};
const shorten = (text, most) => (text.length > most ? text.slice(0, most).replace(/\s+\S*$/, "") + "…" : text);

// Beside a telling that differs stands the one it is judged against; beside one that agrees, the one that differs most, of another
// account if there is one.
const RANK = ["differs", "updates", "damaged", "part-of", "rounded", "agrees"];
const findBeside = (claim, telling) => {
  const agrees = telling.stance === "agrees";
  if (!agrees && telling.against >= 0 && telling.against !== telling.number) return telling.against;
  const others = claim.tellings.filter((t) => t.article !== telling.article);
  const apart = (t) => (t.owners.some((o) => telling.owners.includes(o)) ? 1 : 0);
  const way = agrees ? 1 : -1;
  others.sort((x, y) => apart(x) - apart(y) || way * (RANK.indexOf(x.stance) - RANK.indexOf(y.stance)));
  return others.length ? others[0].number : null;
};
const openTelling = (telling) => {
  const { claim } = telling;
  openDesk({
    title: claim.text,
    badges: [badge(claim.verdict), " ", make("span", "kind", data.say.kinds[claim.kind])],
    why: `${say("toldBy", { n: claim.independent[1], low: claim.independent[0], high: claim.independent[2] })} ${claim.why || ""}`,
    places: claim.tellings,
    left: telling.number,
    right: findBeside(claim, telling),
  });
};
const openPlace = (place, title, places = [place]) => {
  const left = places.indexOf(place);
  const right = places.findIndex((p) => p.article !== place.article);
  openDesk({ title, places, left, right: right >= 0 && right !== left ? right : null });
};
// The number of an article that opens a passage of it.
const opener = (place, press) => {
  const article = articles[place.article];
  const node = button("n", press, String(article.n));
  node.title = article.outlet;
  node.setAttribute("aria-label", say("openPassage", { n: article.n, outlet: article.outlet }));
  return node;
};
