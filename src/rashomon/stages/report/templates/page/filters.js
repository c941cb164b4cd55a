// Which claims are shown: by verdict, kind, speaker, account (who tells it, who is silent) and text.
const fits = (claim, { verdicts, kind, speaker, account, text }) => {
  if (verdicts.size && !verdicts.has(claim.verdict) && !(claim.damaged && verdicts.has("damaged"))) return false;
  if (kind && claim.kind !== kind) return false;
  if (speaker && claim.speaker !== speaker) return false;
  if (account) {
    const told = claim.tellings.some((t) => t.owners.includes(Number(account.slice(1))));
    if (told !== (account[0] === "t")) return false;
  }
  return !text || hayOf(claim).includes(text);
};
const hayOf = (claim) => {
  claim.hay ??= [claim.text, claim.speaker, ...claim.tellings.flatMap((t) => [textAt(t), t.value])].join("\n").toLowerCase();
  return claim.hay;
};

const drawFilters = (story, filter, output, render) => {
  const form = make("form", "filter");
  setRole(form, "search");
  form.setAttribute("aria-label", say("filter"));
  const pills = drawPills(story, filter, render);
  const kinds = new Map(story.claims.map((c) => [c.kind, data.say.kinds[c.kind]]));
  const speakers = new Map(story.claims.filter((c) => c.speaker).map((c) => [c.speaker, c.speaker]));
  const search = make("input", "");
  search.type = "search";
  search.autocomplete = "off";
  search.addEventListener("input", () => {
    filter.text = search.value.trim().toLowerCase();
    render();
  });
  const clear = () => {
    filter.verdicts.clear();
    Object.assign(filter, { kind: "", speaker: "", account: "", text: "" });
    for (const pill of findAll("[aria-pressed]", form)) pill.setAttribute("aria-pressed", "false");
    render();
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("clear", clear);
  form.append(
    pills,
    choice(say("kind"), say("anyKind"), kinds, (value) => { filter.kind = value; render(); }),
    ...(speakers.size ? [choice(say("speaker"), say("anySpeaker"), speakers, (value) => { filter.speaker = value; render(); })] : []),
    chooseAccount(story, (value) => { filter.account = value; render(); }),
    make("label", "", make("span", "", say("find")), search),
    button("clear", () => { form.reset(); clear(); }, say("clear")),
    output,
  );
  return form;
};
const drawPills = (story, filter, render) => {
  const pills = make("span", "pills");
  setRole(pills, "group");
  pills.setAttribute("aria-label", say("verdict"));
  const counts = Object.keys(data.say.verdicts).map((v) => [v, story.claims.filter((c) => (v === "damaged" ? c.damaged : c.verdict === v)).length]);
  for (const [verdict, count] of counts) {
    if (!count) continue;
    const pill = button("", () => {
      const on = !filter.verdicts.delete(verdict);
      if (on) filter.verdicts.add(verdict);
      pill.setAttribute("aria-pressed", String(on));
      render();
    }, badge(verdict), " ", numbers.format(count));
    pill.setAttribute("aria-pressed", "false");
    pills.append(pill);
  }
  return pills;
};
const choice = (label, any, options, choose) => {
  const select = make("select", "", new Option(any, ""));
  for (const [value, text] of [...options].sort((a, b) => a[1].localeCompare(b[1]))) select.append(new Option(shorten(text, 60), value));
  select.addEventListener("change", () => choose(select.value));
  return make("label", "", make("span", "", label), select);
};
const chooseAccount = (story, choose) => {
  const select = make("select", "", new Option(say("anyAccount"), ""));
  for (const [key, label] of [["t", say("toldByGroup")], ["s", say("silentGroup")]]) {
    const group = make("optgroup", "");
    group.label = label;
    for (const a of story.accounts) {
      group.append(new Option(`${key === "t" ? say("tells") : say("isSilent")} ${a.letter} · ${shorten(a.name, 40)}`, `${key}${a.index}`));
    }
    select.append(group);
  }
  select.addEventListener("change", () => choose(select.value));
  return make("label", "", make("span", "", say("account")), select);
};
