// The panel: what is known of the selected point, and below it, numbered, the sentences that say so.
const panel = document.getElementById("panel");
const outward = data.nodes.map(() => []);
const inward = data.nodes.map(() => []);
for (const fact of data.facts) {
  outward[fact[0]].push(fact);
  if (typeof fact[2] === "number") inward[fact[2]].push(fact);
}
const batch = 12;
const few = 4;

/** Which sentences the panel shows, numbered in the order in which its facts first name them. */
class Footnotes {
  constructor(limit, widen) { Object.assign(this, { numbers: new Map(), limit, widen }); }
  marks(fact) {
    const rest = fact[4].length - this.limit;
    const more = rest > 0 ? [make("button", { type: "button", class: "note", "aria-label": t("more")(numberIn(rest)), onclick: this.widen }, `+${numberIn(rest)}`)] : [];
    return fact[4].slice(0, this.limit).map((sentence) => {
      if (!this.numbers.has(sentence)) this.numbers.set(sentence, this.numbers.size + 1);
      const number = this.numbers.get(sentence);
      return make("button", { type: "button", class: "note", "aria-label": `${t("sentences")} ${number}`, onclick: () => showSentence(number) }, numberIn(number));
    }).concat(more);
  }
  list() {
    return make("ol", { class: "sentences", lang: "hi" }, ...Array.from(this.numbers, ([sentence, number]) => sentenceItem(sentence, number)));
  }
}
function sentenceItem(sentence, number) {
  const [text, article] = data.sentences[sentence];
  return make("li", { id: `sentence-${number}` },
    make("span", { class: "number" }, numberIn(number)),
    make("div", {}, make("blockquote", { class: "quote" }, text), sourceLine(data.articles[article])));
}
function sourceLine([slug, headline, publisher, published, url]) {
  const parts = [headline || slug, publisher, dateIn(published)].filter(Boolean).join(" · ");
  const links = [];
  if (data.report) links.push(" · ", make("a", { href: `${data.report}#${encodeURIComponent(slug)}` }, t("report")));
  if (url) links.push(" · ", make("a", { href: url, rel: "noopener noreferrer", target: "_blank" }, t("source")));
  return make("p", { class: "source" }, parts, ...links);
}
function dateIn(iso) {
  const parts = (iso || "").split("-").map(Number);
  if (!parts[0] || parts.some(Number.isNaN)) return iso || "";
  const style = { year: "numeric", month: parts.length > 1 ? "long" : undefined, day: parts.length > 2 ? "numeric" : undefined, timeZone: "UTC" };
  return new Date(Date.UTC(parts[0], (parts[1] || 1) - 1, parts[2] || 1)).toLocaleDateString(page.language === "hi" ? "hi-IN" : "en-GB", style);
}
function showSentence(number) {
  const item = document.getElementById(`sentence-${number}`);
  for (const lit of panel.querySelectorAll(".lit")) lit.classList.remove("lit");
  item.classList.add("lit");
  item.scrollIntoView({ block: "nearest", behavior: calm.matches ? "auto" : "smooth" });
  setTimeout(() => item.classList.remove("lit"), 1600);
}
function thing(index) {
  return make("button", { type: "button", class: "thing", "data-kind": kindOf(index), onclick: () => choose(index, true) }, glyph(kindOf(index)), make("span", { class: "name" }, nameOf(index)), data.dates[index] ? make("span", { class: "when" }, dateIn(data.dates[index])) : null);
}
function factRows(facts, notes) {
  const rows = [];
  let last = null;
  for (const fact of facts) {
    if (fact[1] !== last) rows.push(make("dt", {}, inLanguage(data.props[fact[1]])));
    last = fact[1];
    const value = typeof fact[2] === "number" ? thing(fact[2]) : make("span", {}, page.language === "hi" ? fact[2] : fact[3] || fact[2]);
    rows.push(make("dd", {}, value, ...notes.marks(fact)));
  }
  return make("dl", { class: "facts" }, ...rows);
}
/** The facts of which the point is the object, by kind of subject and property ("Meeting · country"), newest first. */
function mentionGroups(index) {
  const groups = new Map();
  for (const fact of inward[index]) {
    const key = `${data.order.indexOf(kindOf(fact[0]))} ${kindOf(fact[0])} ${fact[1]}`;
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(fact);
  }
  const newest = ([a], [b]) => (data.dates[a] === data.dates[b] ? a - b : data.dates[a] < data.dates[b] ? 1 : -1);
  return Array.from(groups.entries()).sort(([a], [b]) => parseInt(a, 10) - parseInt(b, 10) || (a < b ? -1 : 1)).map(([, facts]) => facts.sort(newest));
}
function heading(text, count) {
  return make("h3", {}, text, count === undefined ? null : make("span", { class: "count" }, numberIn(count)));
}
function showNode(index, limits) {
  const notes = new Footnotes(limits.notes || few, () => keepPlace(() => showNode(index, { ...limits, notes: Infinity })));
  const limit = (name) => limits[name] || batch;
  const cut = (facts, name, draw) => {
    const rest = facts.length - limit(name);
    const more = rest > 0 ? make("button", { type: "button", class: "more", onclick: () => keepPlace(() => showNode(index, { ...limits, [name]: limit(name) + 50 })) }, t("more")(numberIn(Math.min(rest, 50)))) : null;
    return [draw(facts.slice(0, limit(name))), more];
  };
  const parts = [];
  if (outward[index].length) parts.push(heading(t("facts"), outward[index].length), ...cut(outward[index], "out", (facts) => factRows(facts, notes)));
  for (const facts of mentionGroups(index)) {
    const name = `${kindOf(facts[0][0])} ${facts[0][1]}`;
    const list = (some) => make("ul", { class: "mentions" }, ...some.map((fact) => make("li", {}, thing(fact[0]), ...notes.marks(fact))));
    parts.push(heading(`${kindName(kindOf(facts[0][0]))} · ${inLanguage(data.props[facts[0][1]])}`, facts.length), ...cut(facts, name, list));
  }
  if (notes.numbers.size) parts.push(heading(t("sentences"), notes.numbers.size), notes.list());
  const other = otherNameOf(index) === nameOf(index) ? null : make("p", { class: "other", lang: page.language === "hi" ? "en" : "hi" }, otherNameOf(index));
  panel.replaceChildren(
    make("div", { class: "panel-top", "data-kind": kindOf(index) }, glyph(kindOf(index)), kindName(kindOf(index)),
      make("button", { type: "button", class: "close", "aria-label": t("close"), onclick: () => choose(null) }, "×")),
    make("h2", {}, nameOf(index)), ...[other, ...parts].filter(Boolean));
}
function keepPlace(change) {
  const top = panel.scrollTop;
  change();
  panel.scrollTop = top;
}
function showOverview() {
  if (!data.nodes.length) { panel.replaceChildren(make("p", { class: "lead" }, t("empty"))); return; }
  const total = (n, name) => make("div", {}, make("b", {}, numberIn(n)), make("span", {}, t(name)));
  const busiest = data.nodes.map((_, index) => index).filter((index) => kindOf(index) === "Country").sort((a, b) => neighbours[b].size - neighbours[a].size || a - b).slice(0, 10);
  const most = busiest.length ? neighbours[busiest[0]].size : 1;
  panel.replaceChildren(
    make("p", { class: "lead" }, t("lead")),
    make("div", { class: "totals" }, total(data.nodes.length, "nodes"), total(data.facts.length, "statements"), total(data.read || data.articles.length, "articles")),
    heading(t("busiest")),
    make("ol", { class: "ranks" }, ...busiest.map((index) => make("li", {}, thing(index), make("progress", { class: "bar-of", max: most, value: neighbours[index].size, "aria-hidden": "true" }), make("span", { class: "count" }, numberIn(neighbours[index].size))))),
    heading(t("keys")),
    make("div", { class: "keys" }, ...t("help").flatMap(([key, does]) => [make("span", {}, make("kbd", {}, key)), make("span", {}, does)])));
}
