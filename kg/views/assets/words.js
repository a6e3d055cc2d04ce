"use strict";
// The words of the page in both languages, and the small things that every part of it needs.
const data = JSON.parse(document.getElementById("data").textContent);
const words = {
  hi: {
    search: "खोजें: नाम, देश, पद, बैठक…", none: "कुछ नहीं मिला", legend: "प्रकार दिखाएँ या छिपाएँ", hits: "खोज के परिणाम", filters: "छाँटें",
    drawing: "नेटवर्क का चित्र; वही बातें सूची में भी हैं", closer: "पास से", farther: "दूर से", whole: "पूरा चित्र", close: "बंद करें", facts: "तथ्य", sentences: "कहाँ कहा गया",
    more: (n) => `${n} और दिखाएँ`, empty: "इस ग्राफ़ में अभी कुछ नहीं है।", nothing: "इन छँटनियों पर कुछ नहीं बचा।", source: "मूल समाचार", report: "पूरा लेख", dossier: "पूरा पन्ना",
    lead: "किसी बिंदु या रेखा को चुनें: उसके तथ्य और हर तथ्य को कहने वाला वाक्य यहाँ दिखेगा।",
    nodes: "इकाइयाँ", statements: "तथ्य", articles: "लेख", busiest: "सबसे अधिक जुड़े", keys: "कुंजियाँ", met: "किनसे मिले", beside: "अपनी ओर से साथ थे", fields: "किन क्षेत्रों पर बात",
    help: [["/", "खोजें"], ["← ↑ ↓ →", "चित्र सरकाएँ"], ["+ −", "पास या दूर"], [". ,", "अगला, पिछला बिंदु"], ["Enter", "चुने बिंदु को खोलें"], ["Esc", "पीछे"]],
    around: "आसपास खोलें", back: "पूरे चित्र पर लौटें",
    any: "सभी",
    name: "नाम", kind: "प्रकार", date: "तिथि", links: "संबंध", chosen: (name, n) => `${name} चुना गया, ${n} संबंध`, shown: (n) => `${n} बिंदु दिख रहे हैं`, cut: (n) => `सबसे नए दिख रहे हैं; ${n} और सूची में या छाँटने पर`,
    weaker: (n) => `सबसे घने संबंध दिख रहे हैं; देश चुनने पर उसके सब (${n} और)`,
  },
  en: {
    search: "Search: name, country, post, meeting…", none: "Nothing found", legend: "Show or hide kinds", hits: "Search results", filters: "Filter",
    drawing: "Drawing of the network; the list tells the same", closer: "Zoom in", farther: "Zoom out", whole: "Show all", close: "Close", facts: "Facts", sentences: "Where it is said",
    more: (n) => `Show ${n} more`, empty: "There is nothing in this graph yet.", nothing: "With these filters nothing is left.", source: "Original story", report: "Whole article", dossier: "Its page",
    lead: "Choose a point or a line: its facts appear here, each with the sentence that states it.",
    nodes: "things", statements: "facts", articles: "articles", busiest: "Most connected", keys: "Keys", met: "Met", beside: "On the same side", fields: "Sectors discussed",
    help: [["/", "search"], ["← ↑ ↓ →", "move the drawing"], ["+ −", "zoom"], [". ,", "next, previous point"], ["Enter", "open the chosen point"], ["Esc", "back"]],
    around: "Open its surroundings", back: "Back to the whole",
    any: "All",
    name: "Name", kind: "Kind", date: "Date", links: "Links", chosen: (name, n) => `${name} chosen, ${n} links`, shown: (n) => `${n} points shown`, cut: (n) => `The newest are shown; ${n} more in the list, or by filtering`,
    weaker: (n) => `The closest ties are shown; choose a country for all of its own (${n} more)`,
  },
};
const t = (name) => words[shell.lang][name];
const count = data.keys.length;
const byKey = new Map(data.keys.map((key, index) => [key, index]));
const kindOf = (index) => data.order[data.kind[index]];
const kindNames = new Map(data.order.map((kind, place) => [kind, data.kinds[place]]));
const kindName = (kind) => shell.say(kindNames.get(kind) || [kind, kind]);
const shared = (hindi) => (typeof inEnglish === "undefined" ? hindi : inEnglish(hindi)); // in a site, what things are called stands in one file for all pages
const nameIn = (index, lang) => (lang === "en" && (data.en[index] || shared(data.hi[index]))) || data.hi[index];
const nameOf = (index) => nameIn(index, shell.lang);
const otherNameOf = (index) => nameIn(index, shell.lang === "hi" ? "en" : "hi");
const propName = (prop) => shell.say(data.props[prop].slice(1));
const numberIn = (n) => n.toLocaleString(shell.lang === "hi" ? "hi-IN" : "en-IN");
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const dark = matchMedia("(prefers-color-scheme: dark)");

/** Make an element; texts become text nodes, so nothing in the data can turn into markup. */
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}
const space = "http://www.w3.org/2000/svg";
/** The outline of a kind within 16 × 16; what is of no kind we know is a disc. */
function outlineOf(kind) {
  const symbol = document.getElementById(`shape-${kind}`) || document.getElementById("shape-Country");
  return symbol.querySelector("path").getAttribute("d");
}
function glyph(kind) {
  const svg = document.createElementNS(space, "svg");
  const use = document.createElementNS(space, "use");
  svg.setAttribute("class", "glyph");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `#shape-${document.getElementById(`shape-${kind}`) ? kind : "Country"}`);
  svg.append(use);
  return svg;
}
function dateIn(iso) {
  const parts = (iso || "").split("-").map(Number);
  if (!parts[0] || parts.some(Number.isNaN)) return iso || "";
  const style = { year: "numeric", month: parts.length > 1 ? "long" : undefined, day: parts.length > 2 ? "numeric" : undefined, timeZone: "UTC" };
  return new Date(Date.UTC(parts[0], (parts[1] || 1) - 1, parts[2] || 1)).toLocaleDateString(shell.lang === "hi" ? "hi-IN" : "en-GB", style);
}
