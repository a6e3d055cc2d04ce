// What is let through: kinds by the legend; events by country, sector, status and days; everything else by the events it hangs on.
const legend = document.getElementById("legend");
const filterBar = document.getElementById("filters");
const state = { node: null, pair: null, view: data.opens, around: false, list: false, off: new Set(data.hidden), country: null, sector: null, status: "", since: "", until: "" };
const statusProp = propNumber("status");
const sectorProp = propNumber("sector");
const day = /^\d{4}(-\d\d){0,2}$/;
const hasWhole = Boolean(data.x);

function indexFor(name) { const found = byKey.get(shell.get(name)); return found === undefined ? null : found; }
function readAddress() {
  state.node = indexFor("node");
  const ends = shell.get("edge").split("~").map((key) => byKey.get(key));
  state.pair = ends.length === 2 && ends.every((end) => end !== undefined) && ends[0] !== ends[1] ? ends : null;
  state.view = { all: hasWhole ? "all" : "sum", sum: "sum" }[shell.get("view")] || data.opens;
  state.around = shell.get("around") === "1" && (state.node !== null || state.pair !== null);
  state.list = shell.get("list") === "1";
  const off = shell.get("off");
  state.off = new Set(off === "none" ? [] : off ? off.split(",") : data.hidden);
  state.country = indexFor("country");
  state.sector = indexFor("sector");
  state.status = shell.get("status");
  for (const name of ["since", "until"]) state[name] = day.test(shell.get(name)) ? shell.get(name) : "";
}
const isFiltered = () => state.country !== null || state.sector !== null || Boolean(state.status || state.since || state.until);

/** Whether an event is let through. A day that is known as a month or a year counts when any of its days does. */
function passes(event) {
  if (!isEvent(event) || state.off.has(kindOf(event))) return false;
  if (state.country !== null && !(partiesOf.get(event) || []).includes(state.country)) return false;
  if (state.sector !== null && !valuesOf(event, sectorProp).includes(state.sector)) return false;
  if (state.status && !valuesOf(event, statusProp).some((value) => data.values[-1 - value][0] === state.status)) return false;
  const day = data.dates[event];
  if ((state.since || state.until) && !day) return false;
  const shared = (a, b) => Math.min(a.length, b.length);
  if (state.since && day.slice(0, shared(day, state.since)) < state.since.slice(0, shared(day, state.since))) return false;
  return !(state.until && day.slice(0, shared(day, state.until)) > state.until.slice(0, shared(day, state.until)));
}
/** All points that are let through, as a Uint8Array by number. */
function letThrough() {
  const shown = new Uint8Array(count);
  const filtered = isFiltered();
  for (let index = 0; index < count; index += 1) {
    if (isEvent(index)) { if (passes(index)) { shown[index] = 1; if (filtered) for (const near of neighboursOf(index)) if (!isEvent(near)) shown[near] = 1; } }
    else if (!filtered) shown[index] = 1;
  }
  if (filtered) for (let index = 0; index < count; index += 1) if (shown[index] && isEvent(index)) for (const party of partiesOf.get(index) || []) shown[party] = 1;
  for (let index = 0; index < count; index += 1) if (state.off.has(kindOf(index))) shown[index] = 0;
  return shown;
}

const kindCounts = new Map();
for (let index = 0; index < count; index += 1) kindCounts.set(kindOf(index), (kindCounts.get(kindOf(index)) || 0) + 1);
function showLegend() {
  const row = (kind) => make("button", { type: "button", "data-kind": kind, "aria-pressed": String(!state.off.has(kind)), onclick: () => toggle(kind) },
    glyph(kind), make("span", {}, kindName(kind)), make("span", { class: "count" }, numberIn(kindCounts.get(kind))));
  const focused = Array.from(legend.children).indexOf(document.activeElement);
  legend.replaceChildren(...data.order.filter((kind) => kindCounts.has(kind)).map(row));
  if (focused >= 0) legend.children[focused].focus();
}
function toggle(kind) {
  const off = new Set(state.off);
  if (!off.delete(kind)) off.add(kind);
  const same = off.size === data.hidden.length && data.hidden.every((each) => off.has(each));
  shell.set({ off: same ? "" : off.size ? data.order.filter((each) => off.has(each)).join(",") : "none" }, true);
}

/** The choices of the filter bar, in the order of their names; made anew when the language changes. */
function fillFilters() {
  const option = (value, text) => make("option", { value }, text);
  const named = (list) => list.sort((a, b) => nameOf(a).localeCompare(nameOf(b), shell.lang)).map((index) => option(data.keys[index], nameOf(index)));
  const of = (test) => data.keys.map((_, index) => index).filter(test);
  const countries = of((index) => bodies.has(kindOf(index)) && eventsOf.has(index));
  const sectors = of((index) => kindOf(index) === "Sector");
  const statuses = Array.from(new Set(data.facts.filter((fact) => fact[1] === statusProp && fact[2] < 0).map((fact) => fact[2]))).sort((a, b) => b - a);
  const lists = { country: named(countries), sector: named(sectors), status: statuses.map((value) => option(data.values[-1 - value][0], valueIn(value))) };
  for (const [name, options] of Object.entries(lists)) document.getElementById(`by-${name}`).replaceChildren(option("", t("any")), ...options);
}
function showFilters() {
  document.getElementById("by-country").value = state.country === null ? "" : data.keys[state.country];
  document.getElementById("by-sector").value = state.sector === null ? "" : data.keys[state.sector];
  document.getElementById("by-status").value = state.status;
  document.getElementById("by-since").value = state.since;
  document.getElementById("by-until").value = state.until;
  document.getElementById("clear").hidden = !isFiltered();
  document.getElementById("undated").hidden = !(state.since || state.until);
  filterBar.classList.toggle("filtered", isFiltered());
}
for (const name of ["country", "sector", "status", "since", "until"]) {
  document.getElementById(`by-${name}`).addEventListener("change", ({ target }) => {
    const value = target.value.trim().replace(/[०-९]/g, (digit) => digit.codePointAt(0) - 0x966);
    const wrong = target.tagName === "INPUT" && value && !day.test(value);
    target.setAttribute("aria-invalid", String(Boolean(wrong)));
    if (!wrong) shell.set({ [name]: value }, true);
  });
}
document.getElementById("clear").addEventListener("click", () => { shell.set({ country: "", sector: "", status: "", since: "", until: "" }, true); document.getElementById("by-country").focus(); });
