// The same as a table, for who does not see the drawing, and for who would rather read: the points that are let through, then what joins them.
const list = document.getElementById("list");
const rowsAtOnce = 100;
let rowsShown = rowsAtOnce;

function listed() {
  const shown = letThrough();
  if (state.around) return Array.from(scene.points.keys());
  if (state.view === "sum") return Array.from(scene.points.keys()).concat(Array.from(shown.keys()).filter((index) => shown[index] && !scene.points.has(index)));
  return Array.from(shown.keys()).filter((index) => shown[index]);
}
function showList() {
  const wanted = listed().sort((a, b) => data.kind[a] - data.kind[b] || byDate(a, b));
  const head = make("tr", {}, ...["name", "kind", "date", "links"].map((name) => make("th", { scope: "col", class: name }, t(name))));
  const row = (index) => make("tr", { "aria-current": index === state.node ? "true" : null },
    make("th", { scope: "row" }, make("button", { type: "button", class: "thing", "data-kind": kindOf(index), onclick: () => choose(index, true) }, glyph(kindOf(index)), make("span", { class: "name" }, nameOf(index)))),
    make("td", {}, kindName(kindOf(index))), make("td", {}, dateIn(data.dates[index])), make("td", { class: "links" }, numberIn(degrees[index])));
  const rest = wanted.length - rowsShown;
  list.replaceChildren(make("table", {}, make("caption", { class: "unseen" }, t("shown")(numberIn(wanted.length))), make("thead", {}, head), make("tbody", {}, ...wanted.slice(0, rowsShown).map(row))),
    ...(rest > 0 ? [make("button", { type: "button", class: "more", onclick: () => { rowsShown += 400; showList(); } }, t("more")(numberIn(Math.min(rest, 400))))] : []));
  if (!wanted.length) list.replaceChildren(make("p", { class: "lead" }, t("nothing")));
}
