// The family tree is drawn in the page; here it can be walked by keyboard, and choosing an article shows how it was made.
const setUpTree = (story, section) => {
  const nodes = findAll("a.node", section);
  const inspector = find(".inspector", section);
  const overview = [...inspector.children];
  const at = new Map(story.articles.map((a) => [articles[a].id, a]));
  const places = nodes.map((node) => at.get(node.dataset.article));
  const nodeOf = (article) => nodes[places.indexOf(article)];

  const focus = (node) => {
    if (!node) return;
    for (const other of nodes) other.tabIndex = other === node ? 0 : -1;
    node.focus();
    node.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const choose = (node) => {
    for (const other of nodes) other.removeAttribute("aria-current");
    const back = button("back", () => {
      inspector.replaceChildren(...overview);
      node.removeAttribute("aria-current");
      focus(node);
    }, say("allAccounts"));
    node.setAttribute("aria-current", "true");
    inspector.replaceChildren(...describeMaking(story, at.get(node.dataset.article)), back);
  };
  const step = {
    ArrowDown: (i) => nodes[i + 1],
    ArrowUp: (i) => nodes[i - 1],
    Home: () => nodes[0],
    End: () => nodes[nodes.length - 1],
    ArrowLeft: (i) => nodeOf(story.made.find((d) => d.article === places[i] && d.source >= 0)?.source),
    ArrowRight: (i) => nodeOf(story.made.find((d) => d.source === places[i])?.article),
  };
  nodes.forEach((node, i) => {
    node.tabIndex = i ? -1 : 0;
    node.setAttribute("role", "button");
    node.addEventListener("click", (event) => {
      event.preventDefault();
      choose(node);
      focus(node);
    });
    node.addEventListener("keydown", (event) => {
      if (event.key === " " || event.key === "Enter") choose(node);
      else if (step[event.key]) focus(step[event.key](i));
      else return;
      event.preventDefault();
    });
  });
};

const describeMaking = (story, index) => {
  const article = articles[index];
  const letters = (story.accountsOf.get(index) || []).map((i) => letterOf(story.accounts[i]));
  const made = story.made.filter((d) => d.article === index);
  const copies = story.made.filter((d) => d.source === index).length;
  return [
    make("h4", "", ...letters, numberOf(article), " ", nameOf(article)),
    quote("p", "title", article.headline),
    make("p", "meta", writeMoment(article.published) || say("undated")),
    ...(made.length ? made.map((d) => describeDerivation(story, d)) : [describeOwn(story, index)]),
    copies ? make("p", "why", say("copies", { n: copies })) : "",
    make("p", "", link("", `#${article.id}`, say("wholeArticle"))),
  ];
};
const describeOwn = (story, index) => {
  const mine = story.accounts.find((account) => account.held === index);
  return make("div", "made-from", make("p", "", say("ownReport")), mine?.why ? quote("p", "why", mine.why) : null);
};
const describeDerivation = (story, made) => {
  const source = made.source >= 0 ? articles[made.source] : null;
  const unheld = made.account >= 0 ? story.accounts[made.account] : null;
  const from = source ? [numberOf(source), " ", nameOf(source)] : [unheld ? quote("span", "outlet", unheld.name) : "?", ` (${say("unheld")})`];
  const block = make(
    "div", "made-from",
    make("p", "", make("b", "", data.say.how[made.how]), " ", ...from),
    drawShare(made.share),
    make("p", "why", made.sure),
    quote("p", "why", made.why),
  );
  const shared = made.passages.filter((p) => p.from >= 0);
  if (source && shared.length) {
    const list = make("ul", "shared");
    const wordings = shared.map((p) => ({ left: { article: made.article, ...p }, right: { article: made.source, start: p.from, end: p.to } }));
    const { more } = unroll(list, wordings, ({ left, right }) => make("li", "", button("wording", () => {
      openDesk({ title: say("sharedTitle", { how: data.say.how[made.how], n: source.n }), places: [left, right], left: 0, right: 1 });
    }, quote("span", "words", shorten(lineAt(left), 110))), make("small", "", " ", data.say.passages[left.kind])), { first: 3 });
    block.append(make("p", "why", say("sharedPassages")), list, more);
  }
  return block;
};
const drawShare = (share) => {
  const bar = draw("svg", { class: "share", viewBox: "0 0 100 6", preserveAspectRatio: "none", "aria-hidden": "true" });
  bar.append(draw("rect", { class: "all", width: 100, height: 6 }), draw("rect", { class: "part", width: Math.round(share * 100), height: 6 }));
  return make("p", "share-line", bar, say("ownWords", { share: percents.format(share) }));
};
