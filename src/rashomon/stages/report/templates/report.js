"use strict";
// Without this script the report can be read all the same. It adds a filter, and a panel that shows a passage in its context.
// It builds every node with textContent or cloneNode: nothing from a page is ever parsed as markup.
(() => {
  const $ = (selector, from = document) => from.querySelector(selector);
  const $$ = (selector, from = document) => [...from.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  const make = (tag, className, text) => {
    const node = document.createElement(tag);
    if (className) node.className = className;
    if (text !== undefined) node.textContent = text;
    if (text !== undefined) node.dir = "auto";
    return node;
  };

  const articleOf = (link) => link.getAttribute("href").slice(1).replace(/-p\d+$/, "");
  for (const link of $$("a.n")) {
    link.title = $("summary .outlet", byId(articleOf(link))).textContent;
    link.setAttribute("aria-label", `${link.textContent}, ${link.title}`);
  }

  // one story at a time
  const stories = $$(".story");
  const showStory = (story) => {
    for (const other of stories) other.hidden = other !== story;
    for (const link of $$(".stories a")) {
      if (link.hash === "#" + story.id) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  const reveal = () => {
    const target = location.hash.length > 1 ? byId(decodeURIComponent(location.hash.slice(1))) : null;
    const story = target && target.closest(".story");
    if (story && stories.length > 1) showStory(story);
    if (!target) return;
    for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    target.scrollIntoView({ block: target.matches("section, .story") ? "start" : "center" });
  };
  if (stories.length > 1) {
    document.body.classList.add("one");
    showStory(stories[0]);
  }
  addEventListener("hashchange", reveal);
  reveal();

  // filter
  for (const form of $$(".filter")) {
    const section = form.closest(".claims");
    const claims = $$(".claim", section);
    const words = new Map(claims.map((claim) => [claim, claim.textContent.toLowerCase()]));
    const search = $("input", form);
    const apply = () => {
      const wanted = $$("[aria-pressed=true]", form).map((button) => button.dataset.v);
      const text = search.value.trim().toLowerCase();
      let shown = 0;
      for (const claim of claims) {
        const verdicts = claim.dataset.v.split(" ");
        const fits = (!wanted.length || wanted.some((v) => verdicts.includes(v))) && words.get(claim).includes(text);
        claim.hidden = !fits;
        shown += fits;
      }
      const singles = $(".singles", section);
      if (singles) singles.open = (text || wanted.includes("single")) && $$(".claim", singles).some((claim) => !claim.hidden);
      const output = $("output", form);
      output.textContent = wanted.length || text ? `${shown} ${output.dataset.of} ${claims.length}` : "";
    };
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    search.addEventListener("input", apply);
    for (const button of $$("button", form)) {
      button.addEventListener("click", () => {
        button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
        apply();
      });
    }
  }

  // the panel
  const panel = byId("panel");
  const body = byId("panel-body");
  let opener = null;
  let ring = [];

  const open = (link, nodes) => {
    if (opener) opener.removeAttribute("aria-current");
    opener = link;
    link.setAttribute("aria-current", "true");
    body.replaceChildren(...nodes);
    for (const node of $$("[id]", body)) node.removeAttribute("id");
    panel.hidden = false;
    panel.scrollTop = 0;
    byId("panel-h").focus({ preventScroll: true });
  };
  const close = () => {
    if (panel.hidden) return;
    panel.hidden = true;
    opener.removeAttribute("aria-current");
    opener.focus({ preventScroll: true });
  };
  const step = (by) => {
    const at = ring.indexOf(opener);
    if (at >= 0 && ring.length > 1) {
      const next = ring[(at + by + ring.length) % ring.length];
      showPassage(next);
      next.scrollIntoView({ block: "nearest" });
    }
  };
  byId("panel-close").addEventListener("click", close);
  byId("panel-back").addEventListener("click", () => step(-1));
  byId("panel-on").addEventListener("click", () => step(1));
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });

  // Offsets count code points, as they do in report.json; a string's own indices do not.
  const paragraphs = (anchor) =>
    $$("p[data-o]", byId(anchor)).map((p) => {
      const copy = p.cloneNode(true);
      for (const ref of $$(".ref", copy)) ref.remove();
      return { start: Number(p.dataset.o), letters: Array.from(copy.textContent) };
    });
  const cut = (anchor, start, end) =>
    paragraphs(anchor)
      .map(({ start: from, letters }) => letters.slice(Math.max(start - from, 0), Math.max(end - from, 0)).join(""))
      .filter((text) => text)
      .join(" ");
  // Two passages word by word: a mark on what the other does not have in the same order.
  const fold = (word) => word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  const compare = (one, other) => {
    const parts = [one, other].map((text) => text.split(/\s+/).filter((word) => word));
    if (parts.some((words) => words.length > 800)) return [one, other].map((text) => make("span", "", text));
    const [a, b] = parts.map((words) => words.map(fold));
    const shared = a.map(() => new Uint16Array(b.length + 1));
    shared.push(new Uint16Array(b.length + 1));
    for (let i = a.length - 1; i >= 0; i--) {
      for (let j = b.length - 1; j >= 0; j--) {
        shared[i][j] = a[i] === b[j] ? shared[i + 1][j + 1] + 1 : Math.max(shared[i + 1][j], shared[i][j + 1]);
      }
    }
    const sides = [make("span"), make("span")];
    const put = (side, at, same) => sides[side].append(same ? parts[side][at] : make("mark", "", parts[side][at]), " ");
    for (let i = 0, j = 0; i < a.length || j < b.length; ) {
      if (i < a.length && j < b.length && a[i] === b[j]) {
        put(0, i++, true);
        put(1, j++, true);
      } else if (i < a.length && (j >= b.length || shared[i + 1][j] >= shared[i][j + 1])) put(0, i++, false);
      else put(1, j++, false);
    }
    for (const side of sides) side.dir = "auto";
    return sides;
  };
  const context = (anchor, start, end) => {
    const found = make("div", "context");
    const all = paragraphs(anchor);
    const holds = (p) => p.start < end && start < p.start + p.letters.length;
    const first = all.findIndex(holds);
    const last = all.length - 1 - [...all].reverse().findIndex(holds);
    if (first < 0) return found;
    for (const p of all.slice(Math.max(first - 1, 0), last + 2)) {
      const a = Math.min(Math.max(start - p.start, 0), p.letters.length);
      const b = Math.min(Math.max(end - p.start, 0), p.letters.length);
      const line = make("p");
      line.dir = "auto";
      line.append(p.letters.slice(0, a).join(""));
      if (b > a) line.append(make("mark", "", p.letters.slice(a, b).join("")));
      line.append(p.letters.slice(Math.max(a, b)).join(""));
      if (line.textContent.trim()) found.append(line);
    }
    return found;
  };
  const describe = (anchor) => {
    const article = byId(anchor);
    const head = make("div", "source");
    head.append(make("h4", "outlet", `${$("summary .n", article).textContent} ${$("summary .outlet", article).textContent}`));
    head.append(make("div", "title", $("summary .title", article).textContent));
    head.append(make("div", "meta", $(".meta", article).textContent.trim()));
    const whole = make("a", "", body.dataset.whole);
    whole.href = "#" + anchor;
    head.append(whole);
    return head;
  };
  const spanOf = (text) => text.split(" ").map(Number);
  const sameAs = (link) => (other) => other.hash === link.hash && other.dataset.s === link.dataset.s;

  const showPassage = (link) => {
    const [start, end] = spanOf(link.dataset.s);
    const anchor = articleOf(link);
    const claim = link.closest(".claim");
    const nodes = [];
    if (claim) {
      const top = $(".top", claim);
      if (top) nodes.push(top.cloneNode(true));
      nodes.push(make("p", "claim-text", $(".text", claim).textContent));
      const why = $(".more p.why", claim);
      if (why) nodes.push(make("p", "why", why.textContent));
      const said = $$(".words li", claim).filter((item) => $$("a", item).some(sameAs(link)));
      const list = make("ul", "words");
      list.append(...said.map((item) => item.cloneNode(true)));
      if (said.length) nodes.push(list);
    }
    nodes.push(context(anchor, start, end), describe(anchor));
    const scope = claim ? $("tr, ul", claim) || claim : link.closest("li, dd, dl, div");
    if (!panel.contains(link)) ring = $$("a[data-s]", claim && claim.tagName === "TBODY" ? $("tr", claim) : scope || claim);
    open(link, nodes);
  };
  const showMade = (node) => {
    const made = byId(node.dataset.made).cloneNode(true);
    const nodes = [];
    for (const list of $$(".shared", made)) {
      const pairs = $$(".pair", list).map((pair) => {
        const two = make("div", "two");
        const places = [[list.dataset.a, pair.dataset.s]];
        if (pair.dataset.there) places.unshift([list.dataset.b, pair.dataset.there]);
        const texts = places.map(([anchor, span]) => cut(anchor, ...spanOf(span)));
        const sides = texts.length > 1 ? compare(...texts) : [make("span", "", texts[0])];
        places.forEach(([anchor], side) => {
          const article = byId(anchor);
          const column = make("div");
          column.append(make("small", "", `${$("summary .n", article).textContent} ${$("summary .outlet", article).textContent}`), sides[side]);
          two.append(column);
        });
        return two;
      });
      if (pairs.length) list.replaceWith(make("h4", "", body.dataset.shared), ...pairs);
    }
    const block = make("div");
    block.append(...made.childNodes);
    nodes.push(block, describe(node.getAttribute("href").slice(1)));
    ring = [];
    open(node, nodes);
  };
  addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
    const link = event.target.closest("a[data-s], a[data-made]");
    if (!link || panel.contains(link)) {
      if (link || event.target.closest("#panel a")) close();
      return;
    }
    event.preventDefault();
    if (link.dataset.made) showMade(link);
    else showPassage(link);
  });

  // on paper all reasons are open; whole articles only where the reader opened them
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = $$("details:not([open], .article)");
    for (const details of closed) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of closed) details.open = false;
  });
})();
