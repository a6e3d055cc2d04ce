// The panel: what is known of the selected point or line, and below it, numbered, the sentences that say so.
const panel = document.getElementById("panel");
const batch = 12;
const few = 4;

/** Which sentences the panel shows, numbered in the order in which its facts first name them. */
class Footnotes {
  constructor(limit, widen) { Object.assign(this, { numbers: new Map(), limit, widen }); }
  marks(sentences) {
    const rest = sentences.length - this.limit;
    const more = rest > 0 ? [make("button", { type: "button", class: "note", "aria-label": t("more")(numberIn(rest)), onclick: this.widen }, `+${numberIn(rest)}`)] : [];
    return sentences.slice(0, this.limit).map((sentence) => {
      if (!this.numbers.has(sentence)) this.numbers.set(sentence, this.numbers.size + 1);
      const number = this.numbers.get(sentence);
      return make("button", { type: "button", class: "note", "aria-label": `${t("sentences")} ${number}`, onclick: () => showSentence(number) }, numberIn(number));
    }).concat(more);
  }
  /** The heading and the sentences, or nothing. */
  parts() {
    if (!this.numbers.size) return [];
    return [heading(t("sentences"), this.numbers.size), make("ol", { class: "sentences" }, ...Array.from(this.numbers, ([sentence, number]) => sentenceItem(sentence, number)))];
  }
}
const said = (...facts) => Array.from(new Set(facts.flatMap((number) => data.facts[number].slice(3))));

function sentenceItem(sentence, number) {
  const [text, article, start] = data.sentences[sentence];
  return make("li", { id: `sentence-${number}` },
    make("span", { class: "number" }, numberIn(number)),
    make("div", {}, make("blockquote", { class: "quote", lang: "hi" }, text), sourceLine(article, start)));
}
function sourceLine(article, start) {
  const [slug, headline, publisher, published, url] = data.articles[article];
  const parts = [headline || slug, publisher].filter(Boolean).join(" · ");
  const links = [];
  const place = data.readers[article] ? `${data.readers[article]}#s${start}` : data.report ? `${data.report}#${encodeURIComponent(slug)}` : "";
  if (place) links.push(" · ", make("a", { href: place }, t("report")));
  if (url) links.push(" · ", make("a", { href: url, rel: "noopener noreferrer", target: "_blank" }, t("source")));
  return make("p", { class: "source" }, make("span", { lang: "hi" }, parts), published ? ` · ${dateIn(published)}` : "", ...links);
}
function showSentence(number) {
  const item = document.getElementById(`sentence-${number}`);
  for (const lit of panel.querySelectorAll(".lit")) lit.classList.remove("lit");
  item.classList.add("lit");
  item.scrollIntoView({ block: "nearest", behavior: calm.matches ? "auto" : "smooth" });
  setTimeout(() => item.classList.remove("lit"), 1600);
}
function thing(index) {
  return make("button", { type: "button", class: "thing", "data-kind": kindOf(index), onclick: () => choose(index, true, true) }, glyph(kindOf(index)), make("span", { class: "name" }, nameOf(index)), data.dates[index] ? make("span", { class: "when" }, dateIn(data.dates[index])) : null);
}
function factRows(numbers, notes) {
  const rows = [];
  let last = null;
  for (const number of numbers) {
    const [, prop, value] = data.facts[number];
    if (prop !== last) rows.push(make("dt", {}, propName(prop)));
    last = prop;
    rows.push(make("dd", {}, value >= 0 ? thing(value) : make("span", {}, valueIn(value)), ...notes.marks(said(number))));
  }
  return make("dl", { class: "facts" }, ...rows);
}
/** The facts of which the point is the object, by kind of subject and property ("Meeting · country"), newest first. */
function mentionGroups(index) {
  const groups = new Map();
  for (const number of inward[index]) {
    const [subject, prop] = data.facts[number];
    const key = data.kind[subject] * 1000 + prop;
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(number);
  }
  return Array.from(groups.entries()).sort(([a], [b]) => a - b).map(([, numbers]) => numbers.sort((a, b) => byDate(data.facts[a][0], data.facts[b][0])));
}
function heading(text, n) {
  return make("h3", {}, text, n === undefined ? null : make("span", { class: "count" }, numberIn(n)));
}
/** Draws the panel again with more of what it cut; `limits` says how much of what. */
function cutter(limits, again) {
  return (list, name, draw) => {
    const limit = limits[name] || (name === "out" ? 30 : batch);
    const rest = list.length - limit;
    const more = rest > 0 ? make("button", { type: "button", class: "more", onclick: () => keepPlace(() => again({ ...limits, [name]: limit + 50 })) }, t("more")(numberIn(Math.min(rest, 50)))) : null;
    return [draw(list.slice(0, limit)), more];
  };
}
function topOf(kinds, title, other, actions) {
  return [
    make("div", { class: "panel-top", "data-kind": kinds[0] }, ...kinds.flatMap((kind, place) => [place ? " – " : null, glyph(kind), kindName(kind)]),
      make("button", { type: "button", class: "close", "aria-label": t("close"), onclick: leave }, "×")),
    make("h2", {}, title), other,
    make("p", { class: "actions" }, ...actions),
  ];
}
const aroundButton = () => (state.around
  ? make("button", { type: "button", class: "act", onclick: () => shell.set({ around: "" }) }, t("back"))
  : make("button", { type: "button", class: "act", onclick: () => shell.set({ around: "1", list: "" }) }, t("around")));

function showNode(index, limits) {
  const again = (wider) => showNode(index, wider);
  const notes = new Footnotes(limits.notes || few, () => keepPlace(() => again({ ...limits, notes: Infinity })));
  const cut = cutter(limits, again);
  const parts = [];
  if (outward[index].length) parts.push(heading(t("facts"), outward[index].length), ...cut(outward[index], "out", (numbers) => factRows(numbers, notes)));
  const all = kindOf(index) === "Official" ? metBy(index) : [];
  const sides = { met: all.filter(([person]) => !sameSide(index, person)), beside: all.filter(([person]) => sameSide(index, person)) };
  for (const [name, met] of Object.entries(sides)) {
    if (!met.length) continue;
    const list = (some) => make("ul", { class: "mentions" }, ...some.map(([person, meeting, facts]) => make("li", { class: "met" }, thing(person), make("span", { class: "at" }, thing(meeting), ...notes.marks(said(...facts))))));
    const heads = heading(t(name), met.length);
    heads.id = name;
    parts.push(heads, ...cut(met, name, list));
  }
  for (const numbers of mentionGroups(index)) {
    const [subject, prop] = data.facts[numbers[0]];
    const list = (some) => make("ul", { class: "mentions" }, ...some.map((number) => make("li", {}, thing(data.facts[number][0]), ...notes.marks(said(number)))));
    parts.push(heading(`${kindName(kindOf(subject))} · ${propName(prop)}`, numbers.length), ...cut(numbers, `in ${kindOf(subject)} ${prop}`, list));
  }
  const other = otherNameOf(index) === nameOf(index) ? null : make("p", { class: "other", lang: shell.lang === "hi" ? "en" : "hi" }, otherNameOf(index));
  const home = data.pages[data.page[index]].replace("=", () => data.keys[index].replaceAll("/", ".").replace(".", "/") + ".html");
  const behind = home.endsWith("#") ? data.keys[index] : home.endsWith("-") ? data.card[index] : "";
  const page = home ? make("a", { class: "act", href: home + behind }, t("dossier")) : null;
  panel.replaceChildren(...topOf([kindOf(index)], nameOf(index), other, [aroundButton(), page]).concat(parts, notes.parts()).filter(Boolean));
}
/** Two points and what joins them: their events, the sectors these were about, the facts between them. */
function showPair([one, other], limits) {
  const again = (wider) => showPair([one, other], wider);
  const notes = new Footnotes(limits.notes || few, () => keepPlace(() => again({ ...limits, notes: Infinity })));
  const cut = cutter(limits, again);
  const parts = [];
  const both = [one, other].every((index) => bodies.has(kindOf(index)));
  const list = (both ? (eventsOf.get(one) || []).filter((event) => passes(event) && partiesOf.get(event).includes(other)) : []).sort(byDate);
  const fields = new Map();
  for (const event of list) for (const number of outward[event]) if (data.facts[number][1] === sectorProp) fields.set(data.facts[number][2], (fields.get(data.facts[number][2]) || []).concat(number));
  if (fields.size) {
    const rows = (some) => make("ul", { class: "mentions" }, ...some.map(([field, facts]) => make("li", {}, thing(field), ...notes.marks(said(...facts)))));
    const heads = heading(t("fields"), fields.size);
    heads.id = "discussed";
    parts.push(heads, ...cut(Array.from(fields).sort((a, b) => b[1].length - a[1].length || a[0] - b[0]), "fields", rows));
  }
  for (const kind of data.order.filter((each) => events.has(each))) {
    const some = list.filter((event) => kindOf(event) === kind);
    const rows = (shown) => make("ul", { class: "mentions" }, ...shown.map((event) => make("li", {}, thing(event), ...notes.marks(said(...factsBetween(event, one), ...factsBetween(event, other))))));
    if (some.length) parts.push(heading(kindName(kind), some.length), ...cut(some, kind, rows));
  }
  for (const [from, to] of [[one, other], [other, one]]) {
    const numbers = outward[from].filter((number) => data.facts[number][2] === to);
    if (numbers.length) parts.push(heading(`${nameOf(from)} →`), factRows(numbers, notes));
  }
  const ends = make("p", { class: "ends" }, thing(one), thing(other));
  panel.replaceChildren(...topOf([kindOf(one), kindOf(other)], `${nameOf(one)} – ${nameOf(other)}`, ends, [both ? aroundButton() : null]).concat(parts, notes.parts()).filter(Boolean));
}
function keepPlace(change) {
  const top = panel.scrollTop;
  change();
  panel.scrollTop = top;
}
function showOverview() {
  if (!count) { panel.replaceChildren(make("p", { class: "lead" }, t("empty"))); return; }
  const total = (n, name) => make("div", {}, make("b", {}, numberIn(n)), make("span", {}, t(name)));
  const busiest = data.keys.map((_, index) => index).filter((index) => kindOf(index) === "Country").sort((a, b) => degrees[b] - degrees[a] || a - b).slice(0, 10);
  const ranks = busiest.map((index) => make("li", {}, thing(index), make("progress", { class: "bar-of", max: degrees[busiest[0]] || 1, value: degrees[index], "aria-hidden": "true" }), make("span", { class: "count" }, numberIn(degrees[index]))));
  panel.replaceChildren(...[
    make("p", { class: "lead" }, t("lead")),
    make("div", { class: "totals" }, total(count, "nodes"), total(data.facts.length, "statements"), total(data.read || data.articles.length, "articles")),
    ranks.length ? heading(t("busiest")) : null,
    ranks.length ? make("ol", { class: "ranks" }, ...ranks) : null,
    heading(t("keys")),
    make("div", { class: "keys" }, ...t("help").flatMap(([key, does]) => [make("span", {}, make("kbd", {}, key)), make("span", {}, does)]))].filter(Boolean));
}
