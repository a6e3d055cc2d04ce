// What ties the parts together. The address holds the state (#node=country/IND&lang=en), so Back goes back and a link shows a point.
const legend = document.getElementById("legend");
const label = (id, name) => { const element = document.getElementById(id); element.setAttribute("aria-label", t(name)); element.title = t(name); };
let focusPanel = false;

function choose(index, byHand) {
  focusPanel = Boolean(byHand);
  shell.set({ node: index === null ? "" : data.keys[index] });
}
function readAddress() {
  const index = data.keys.indexOf(shell.get("node"));
  page.selected = index < 0 ? null : index;
  page.language = shell.lang;
}
function show() {
  readAddress();
  document.body.classList.toggle("open", page.selected !== null);
  showWords();
  showLegend();
  if (page.selected === null) showOverview(); else showNode(page.selected, {});
  panel.scrollTop = 0;
  if (focusPanel && page.selected !== null) panel.focus({ preventScroll: true });
  focusPanel = false;
  paint();
}
function showWords() {
  query.placeholder = t("search");
  query.setAttribute("aria-label", t("search"));
  hits.setAttribute("aria-label", t("hits"));
  legend.setAttribute("aria-label", t("legend"));
  panel.setAttribute("aria-label", t("facts"));
  drawing.setAttribute("aria-label", t("drawing"));
  for (const name of ["closer", "farther", "whole"]) label(name, name);
}
function showLegend() {
  const counts = new Map();
  for (const node of data.nodes) counts.set(node.group, (counts.get(node.group) || 0) + 1);
  const row = (kind) => make("button", { type: "button", "data-kind": kind, "aria-pressed": String(!page.off.has(kind)), onclick: () => toggle(kind) },
    glyph(kind), make("span", {}, kindName(kind)), make("span", { class: "count" }, numberIn(counts.get(kind))));
  const focused = Array.from(legend.children).indexOf(document.activeElement);
  legend.replaceChildren(...data.order.filter((kind) => counts.has(kind)).map(row));
  if (focused >= 0) legend.children[focused].focus();
}
function toggle(kind) {
  if (!page.off.delete(kind)) page.off.add(kind);
  showLegend();
  paint();
}

readAddress();
startDrawing();
show();
frame(false);
shell.listen(({ restyled }) => { if (restyled) readColours(); const before = page.selected; show(); if (page.selected !== before) requestAnimationFrame(() => { network.redraw(); frame(true); }); });
document.getElementById("closer").addEventListener("click", () => zoomBy(1.4));
document.getElementById("farther").addEventListener("click", () => zoomBy(1 / 1.4));
document.getElementById("whole").addEventListener("click", () => { if (page.selected !== null) choose(null); else frame(true); });
addEventListener("keydown", (event) => {
  if (event.key === "/" && document.activeElement !== query && !event.ctrlKey && !event.metaKey) { event.preventDefault(); query.focus(); }
  else if (event.key === "Escape" && page.selected !== null) choose(null);
});
