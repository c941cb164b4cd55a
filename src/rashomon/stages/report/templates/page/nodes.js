// Nodes are built here and nowhere parsed: whatever a page said becomes a text node.
const byId = (id) => document.getElementById(id);
const find = (selector, from = document) => from.querySelector(selector);
const findAll = (selector, from = document) => [...from.querySelectorAll(selector)];

const make = (tag, className, ...children) => {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
};
// A page's own words: in the direction they are written in, kept apart from ours.
const quote = (tag, className, text) => {
  const node = make(tag, className, text);
  node.dir = "auto";
  return node;
};
const button = (className, press, ...children) => {
  const node = make("button", className, ...children);
  node.type = "button";
  node.addEventListener("click", press);
  return node;
};
const link = (className, href, ...children) => {
  const node = make("a", className, ...children);
  node.href = href;
  return node;
};
const draw = (tag, attributes, ...children) => {
  const node = document.createElementNS(find("svg").namespaceURI, tag); // every story has its tree
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
};
const hidden = (sign) => {
  const node = make("i", "", sign);
  node.setAttribute("aria-hidden", "true");
  return node;
};

const letterOf = (account) => make("span", `letter acc-${account.colour}`, account.letter);
const badge = (verdict) => make("span", `badge v-${verdict}`, hidden(data.say.verdicts[verdict][0]), " ", data.say.verdicts[verdict][1]);
const stanceOf = (stance) => make("b", `st s-${stance}`, hidden(data.say.stances[stance][0]), " ", data.say.stances[stance][1]);
const nameOf = (article) => quote("span", "outlet", article.outlet);
const numberOf = (article) => make("span", "n", String(article.n));

// A list that shows its first items and offers the rest; the shown ones stay, so that a reader's place stays.
const unroll = (into, items, drawItem, { first = 20, step = 100 } = {}) => {
  let shown = 0;
  const more = button("more", () => {
    const from = shown;
    grow(step);
    const next = into.children[from];
    const target = next && (next.matches("a, button") ? next : find("a, button, summary", next));
    if (target) target.focus({ preventScroll: true });
  });
  const grow = (by) => {
    const until = Math.min(items.length, shown + by);
    into.append(...items.slice(shown, until).map((item, i) => drawItem(item, shown + i)));
    shown = until;
    more.hidden = shown >= items.length;
    const rest = items.length - shown;
    more.textContent = rest <= step ? say("showRest", { n: rest }) : say("showMore", { n: step, of: rest });
  };
  const list = { more, showTo: (index) => index >= shown && grow(index + 1 - shown + 5), showAll: (most) => grow(Math.max(0, most - shown)) };
  grow(first);
  into.unrolled = list;
  into.dataset.unrolls = "";
  return list;
};
