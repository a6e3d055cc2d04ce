// What ties the parts together. The address holds the state (#node=country/IND&lang=en), so Back goes back and a link shows what one sees.
const announcer = document.getElementById("said");
let focusPanel = false;
let shownScene = "";

/** What the scene hangs on: when this changes, it is built anew; else only its looks change. */
const sceneKey = () => JSON.stringify([state.view, state.around, state.around ? [state.node, state.pair] : scene.weaker ? [state.node, state.pair] : state.view === "all" && state.node !== null && state.off.has(kindOf(state.node)) ? state.node : null,
  Array.from(state.off), state.country, state.sector, state.status, state.since, state.until]);

/** Select a point; `away` when it was named elsewhere and may have to be brought into view. */
function choose(index, byHand, away) {
  focusPanel = Boolean(byHand) && !state.list;
  const changes = { node: data.keys[index], edge: "" };
  if (state.around && state.node !== index) changes.around = scene.points.has(index) && !away ? "" : "1";
  if (away && !state.around && !scene.points.has(index)) changes.around = "1"; // not in the drawing: its surroundings are
  shell.set(changes);
}
function choosePair(one, other) {
  focusPanel = true;
  shell.set({ edge: `${data.keys[one]}~${data.keys[other]}`, node: "", around: state.around && state.pair ? "1" : "" });
}
function openAround(index) { shell.set({ node: data.keys[index], edge: "", around: "1", list: "" }); }
/** One step back: from what was opened to the whole, from a selection to none. */
function leave() {
  const had = state.around;
  shell.set(had ? { around: "" } : { node: "", edge: "" });
  drawing.focus({ preventScroll: true });
}
function show() {
  readAddress();
  const selected = state.node !== null || state.pair !== null;
  document.body.classList.toggle("open", selected);
  document.body.classList.toggle("listing", state.list);
  showWords();
  showLegend();
  showFilters();
  if (state.node !== null) showNode(state.node, {}); else if (state.pair) showPair(state.pair, {}); else showOverview();
  panel.scrollTop = 0;
  if (focusPanel && selected) panel.focus({ preventScroll: true });
  focusPanel = false;
  const key = sceneKey();
  const anew = key !== shownScene;
  paint(!anew);
  shownScene = key;
  document.getElementById("thickness").hidden = scene.name !== "sum";
  list.hidden = !state.list;
  if (state.list) showList();
  document.getElementById("nothing").hidden = scene.points.size > 0 || !count;
  const cut = document.getElementById("cut");
  cut.hidden = !scene.left && !scene.weaker;
  cut.textContent = scene.left ? t("cut")(numberIn(scene.left)) : scene.weaker ? t("weaker")(numberIn(scene.weaker)) : "";
  announcer.textContent = state.node !== null ? t("chosen")(nameOf(state.node), numberIn(degrees[state.node])) : state.pair ? `${nameOf(state.pair[0])} – ${nameOf(state.pair[1])}` : t("shown")(numberIn(scene.points.size));
  return anew;
}
function showWords() {
  query.placeholder = t("search");
  const named = { query: "search", hits: "hits", legend: "legend", panel: "facts", drawing: "drawing", filters: "filters", closer: "closer", farther: "farther", whole: "whole" };
  for (const [id, name] of Object.entries(named)) document.getElementById(id).setAttribute("aria-label", t(name));
  for (const id of ["closer", "farther", "whole"]) document.getElementById(id).title = t(id);
  for (const button of document.querySelectorAll("[data-view]")) button.setAttribute("aria-pressed", String(!state.around && button.dataset.view === state.view));
  for (const button of document.querySelectorAll("[data-list]")) button.setAttribute("aria-pressed", String((button.dataset.list === "1") === state.list));
}
function start() {
  readAddress();
  fillFilters();
  startDrawing();
  show();
  frame(false);
  document.documentElement.dataset.ready = "1";
}
shell.listen(({ restyled }) => {
  if (restyled) { readColours(); fillFilters(); }
  const before = [state.node, String(state.pair)].join();
  const anew = show();
  if (anew || before !== [state.node, String(state.pair)].join()) requestAnimationFrame(() => { network.redraw(); if (anew || near !== null) frame(!anew); });
});
dark.addEventListener("change", () => { readColours(); paint(true); });
for (const button of document.querySelectorAll("[data-view]")) button.addEventListener("click", () => shell.set({ view: button.dataset.view === data.opens ? "" : button.dataset.view, around: "" }));
for (const button of document.querySelectorAll("[data-list]")) button.addEventListener("click", () => shell.set({ list: button.dataset.list }, true));
document.getElementById("closer").addEventListener("click", () => zoomBy(1.4));
document.getElementById("farther").addEventListener("click", () => zoomBy(1 / 1.4));
document.getElementById("whole").addEventListener("click", () => { if (state.around || state.node !== null || state.pair) shell.set({ node: "", edge: "", around: "" }); else frame(true); });
document.getElementById("unfold").addEventListener("click", (event) => {
  const shown = document.body.classList.toggle("filtering");
  event.currentTarget.setAttribute("aria-expanded", String(shown));
});
addEventListener("keydown", (event) => {
  if (event.key === "/" && !/^(INPUT|SELECT)$/.test(document.activeElement.tagName) && !event.ctrlKey && !event.metaKey) { event.preventDefault(); query.focus(); }
  else if (event.key === "Escape" && (state.node !== null || state.pair)) leave();
});
start();
