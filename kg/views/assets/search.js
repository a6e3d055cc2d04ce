// Search by name in either script, whatever the spelling of nasals, nukta, accents and joiners.
const query = document.getElementById("query");
const hits = document.getElementById("hits");
const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f\u093c\u200c\u200d]/g, "") // accents, nukta, joiners
  .replace(/\u0901|[ङञणनम]\u094d(?=[क-ह])/g, "\u0902").replace(/\u0949/g, "\u093e") // ज़ेलेन्स्की is ज़ेलेंस्की, मॉस्को is मास्को
  .replace(/[०-९]/g, (d) => d.codePointAt(0) - 0x966).toLowerCase();
const folded = data.nodes.map((node, index) => [node.label, data.english[index], ...data.aliases[index]].map(fold));
let found = [];
let active = -1;

/** Points whose name holds all the words, best first: a name that begins so, then a word that begins so, then the busier. */
function search(text) {
  const wanted = fold(text).split(/\s+/).filter(Boolean);
  if (!wanted.length) return [];
  const rank = (index) => Math.min(...folded[index].map((name) => {
    if (!wanted.every((word) => name.includes(word))) return 9;
    if (name === wanted.join(" ")) return 0;
    if (name.startsWith(wanted[0])) return 1;
    return name.includes(" " + wanted[0]) ? 2 : 3;
  }));
  return data.nodes.map((_, index) => [rank(index), index]).filter(([r]) => r < 9)
    .sort(([r, a], [s, b]) => r - s || neighbours[b].size - neighbours[a].size || a - b).slice(0, 30).map(([, index]) => index);
}
function showHits() {
  found = search(query.value);
  active = found.length ? 0 : -1;
  const item = (index, place) => make("li", { id: `hit-${place}`, role: "option", "aria-selected": String(place === active), "data-kind": kindOf(index), onmousedown: (event) => { event.preventDefault(); take(index); } },
    glyph(kindOf(index)), make("span", {}, nameOf(index)), make("span", { class: "soft" }, [kindName(kindOf(index)), dateIn(data.dates[index])].filter(Boolean).join(" · ")));
  hits.replaceChildren(...(found.length ? found.map(item) : [make("li", { class: "none" }, t("none"))]));
  open(Boolean(query.value.trim()));
}
function open(shown) {
  hits.hidden = !shown;
  query.setAttribute("aria-expanded", String(shown));
  if (shown && active >= 0) query.setAttribute("aria-activedescendant", `hit-${active}`); else query.removeAttribute("aria-activedescendant");
}
function step(by) {
  if (!found.length) return;
  active = (active + by + found.length) % found.length;
  Array.from(hits.children).forEach((item, place) => item.setAttribute("aria-selected", String(place === active)));
  hits.children[active].scrollIntoView({ block: "nearest" });
  open(true);
}
function take(index) {
  query.value = "";
  open(false);
  query.blur();
  choose(index, true);
}
query.addEventListener("input", showHits);
query.addEventListener("focus", showHits);
query.addEventListener("blur", () => open(false));
query.addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown") { event.preventDefault(); step(1); }
  else if (event.key === "ArrowUp") { event.preventDefault(); step(-1); }
  else if (event.key === "Enter" && active >= 0) { event.preventDefault(); take(found[active]); }
  else if (event.key === "Escape") { event.stopPropagation(); query.value = ""; open(false); query.blur(); }
});
