// Search by name in either script, whatever the spelling: nasals, nukta, joiners, vowel length, and a wrong letter or two.
const query = document.getElementById("query");
const hits = document.getElementById("hits");
const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f\u093c\u200b-\u200d]/g, "") // accents, nukta, joiners
  .replace(/\u0901|[ङञणनम]\u094d(?=[क-ह])/g, "\u0902").replace(/\u0949/g, "\u093e").replace(/\u0945/g, "\u0947") // ज़ेलेन्स्की is ज़ेलेंस्की, मॉस्को is मास्को
  .replace(/यी/g, "ई").replace(/ये(?![\u0900-\u0903])/g, "ए").replace(/[०-९]/g, (d) => d.codePointAt(0) - 0x966).toLowerCase();
const same = new Map(["ीि", "ूु", "ईइ", "ऊउ", "ैे", "ौो", "ऐए", "औओ", "वब", "षस", "शस", "णन", "ढड"].map((pair) => Array.from(pair)));
for (const sign of "\u0902\u0903\u093e\u094dय-.'") same.set(sign, "");
/** A looser form of a folded word, in which sounds that are written now so, now so, are alike: जयशंकर is जैशंकर, Jaishankar is Jayshanker. */
const skeleton = (word) => Array.from(word, (sign) => same.get(sign) ?? sign).join("")
  .replace(/ph/g, "f").replace(/w/g, "v").replace(/z/g, "j").replace(/q|ck|c(?!h)/g, "k").replace(/(?<=[a-z])h/g, "").replace(/y/g, "i").replace(/[aeiou]+/g, "a").replace(/(.)\1+/g, "$1");
let folded = null; // [names as folded, words as skeletons] of each point, made when first needed
let found = [];
let active = -1;

function prepare() {
  const holds = propNumber("holds");
  folded = data.keys.map((_, index) => {
    const posts = kindOf(index) === "Official" ? valuesOf(index, holds).filter((post) => post >= 0).flatMap((post) => [nameIn(post, "hi"), nameIn(post, "en")]) : [];
    const names = Array.from(new Set([nameIn(index, "hi"), nameIn(index, "en"), ...(data.aliases[index] || []), ...posts].map(fold)));
    return [names, Array.from(new Set(names.flatMap((name) => name.split(/[\s–-]+/).map(skeleton).filter(Boolean))))];
  });
}
/** Whether at most `limit` signs were added, lost, changed or swapped between two words. */
function close(one, other, limit) {
  if (Math.abs(one.length - other.length) > limit) return false;
  let before = [];
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
      least = Math.min(least, next[j]);
    }
    if (least > limit) return false;
    before = row;
    row = next;
  }
  return row[other.length] <= limit;
}
/** Points whose name holds all the words, best first: a name that begins so, then a word that begins so, then looser spellings. */
function search(text) {
  if (!folded) prepare();
  const wanted = fold(text).split(/\s+/).filter(Boolean);
  if (!wanted.length) return [];
  const bare = wanted.map(skeleton).filter(Boolean);
  const phrase = wanted.join(" ");
  const exact = ([names]) => Math.min(9, ...names.map((name) => {
    if (name === phrase) return 0;
    if (!wanted.every((word) => name.includes(word))) return 9;
    return name.startsWith(wanted[0]) ? 1 : name.includes(" " + wanted[0]) ? 2 : 3;
  }));
  const loose = ([, sounds]) => (bare.length && bare.every((word) => word.length > 2 && sounds.some((sound) => sound.startsWith(word))) ? 4 : 9);
  const wrong = ([, sounds]) => (bare.every((word) => word.length > 2 && sounds.some((sound) => close(word, sound, word.length < 5 ? 1 : 2))) ? 5 : 9);
  let ranked = folded.map((names, index) => [Math.min(exact(names), loose(names)), index]).filter(([rank]) => rank < 9);
  if (!ranked.length && bare.length) ranked = folded.map((names, index) => [wrong(names), index]).filter(([rank]) => rank < 9);
  return ranked.sort(([r, a], [s, b]) => r - s || data.kind[a] - data.kind[b] || degrees[b] - degrees[a] || a - b).slice(0, 30).map(([, index]) => index);
}
function showHits() {
  found = search(query.value);
  active = found.length ? 0 : -1;
  const item = (index, place) => make("li", { id: `hit-${place}`, role: "option", "aria-selected": String(place === active), "data-kind": kindOf(index), onmousedown: (event) => { event.preventDefault(); take(index); } },
    glyph(kindOf(index)), make("span", {}, nameOf(index)), make("span", { class: "soft" }, [kindName(kindOf(index)), dateIn(data.dates[index])].filter(Boolean).join(" · ")));
  hits.replaceChildren(...(found.length ? found.map(item) : [make("li", { class: "none", role: "option", "aria-selected": "false", "aria-disabled": "true" }, t("none"))]));
  unfold(Boolean(query.value.trim()));
}
function unfold(shown) {
  hits.hidden = !shown;
  query.setAttribute("aria-expanded", String(shown));
  if (shown && active >= 0) query.setAttribute("aria-activedescendant", `hit-${active}`); else query.removeAttribute("aria-activedescendant");
}
function step(by) {
  if (!found.length) return;
  active = (active + by + found.length) % found.length;
  Array.from(hits.children).forEach((item, place) => item.setAttribute("aria-selected", String(place === active)));
  hits.children[active].scrollIntoView({ block: "nearest" });
  unfold(true);
}
function take(index) {
  query.value = "";
  unfold(false);
  query.blur();
  choose(index, true, true);
}
query.addEventListener("input", showHits);
query.addEventListener("focus", showHits);
query.addEventListener("blur", () => unfold(false));
query.addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown") { event.preventDefault(); step(1); }
  else if (event.key === "ArrowUp") { event.preventDefault(); step(-1); }
  else if (event.key === "Enter" && active >= 0) { event.preventDefault(); take(found[active]); }
  else if (event.key === "Escape") { event.stopPropagation(); query.value = ""; unfold(false); query.blur(); }
});
