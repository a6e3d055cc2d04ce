"use strict";
// The words of the page in both languages, and the small things that every part of it needs.
const data = JSON.parse(document.getElementById("data").textContent);
const words = {
  hi: {
    language: "English", search: "खोजें: नाम, देश, बैठक…", none: "कुछ नहीं मिला", legend: "प्रकार दिखाएँ या छिपाएँ", hits: "खोज के परिणाम",
    drawing: "नेटवर्क का चित्र", closer: "पास से", farther: "दूर से", whole: "पूरा चित्र", close: "बंद करें", facts: "तथ्य", sentences: "कहाँ कहा गया",
    more: (n) => `${n} और दिखाएँ`, empty: "इस ग्राफ़ में अभी कुछ नहीं है।", source: "मूल समाचार", report: "पूरा लेख",
    lead: "किसी बिंदु को चुनें: उसके तथ्य और हर तथ्य को कहने वाला वाक्य यहाँ दिखेगा।",
    nodes: "इकाइयाँ", statements: "तथ्य", articles: "लेख", busiest: "सबसे अधिक जुड़े", keys: "कुंजियाँ",
    help: [["/", "खोजें"], ["← ↑ ↓ →", "चित्र सरकाएँ"], ["+ −", "पास या दूर"], ["Esc", "चयन हटाएँ"]], nosentence: "इस तथ्य का वाक्य साथ नहीं दिया गया।",
  },
  en: {
    language: "हिन्दी", search: "Search: name, country, meeting…", none: "Nothing found", legend: "Show or hide kinds", hits: "Search results",
    drawing: "Drawing of the network", closer: "Zoom in", farther: "Zoom out", whole: "Show all", close: "Close", facts: "Facts", sentences: "Where it is said",
    more: (n) => `Show ${n} more`, empty: "There is nothing in this graph yet.", source: "Original story", report: "Whole article",
    lead: "Choose a point: its facts appear here, each with the sentence that states it.",
    nodes: "things", statements: "facts", articles: "articles", busiest: "Most connected", keys: "Keys",
    help: [["/", "search"], ["← ↑ ↓ →", "move the drawing"], ["+ −", "zoom"], ["Esc", "clear the selection"]], nosentence: "The sentence of this fact was not given.",
  },
};
const page = { language: "hi", selected: null, off: new Set(data.hidden) };
const t = (name) => words[page.language][name];
const inLanguage = (pair) => pair[page.language === "hi" ? 0 : 1];
const nameOf = (index) => (page.language === "hi" ? data.nodes[index].label : data.english[index]);
const otherNameOf = (index) => (page.language === "hi" ? data.english[index] : data.nodes[index].label);
const kindOf = (index) => data.nodes[index].group;
const kindName = (kind) => inLanguage(data.kinds[kind] || [kind, kind]);
const numberIn = (n) => n.toLocaleString(page.language === "hi" ? "hi-IN" : "en-IN");
const neighbours = data.nodes.map(() => new Set());
for (const [one, other] of data.edges) { neighbours[one].add(other); neighbours[other].add(one); }

/** Make an element; texts become text nodes, so nothing in the data can turn into markup. */
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

const outlines = {
  dot: "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z", square: "M2.5 2.5h11v11h-11z", diamond: "M8 .8L15.2 8L8 15.2L.8 8z",
  triangle: "M8 1.5L15 14H1z", triangleDown: "M8 14.5L15 2H1z", hexagon: "M4.5 1.9h7L15 8l-3.5 6.1h-7L1 8z",
  star: "M8 .8l2.2 4.7l5 .7l-3.7 3.6l.9 5.2L8 12.5L3.6 15l.9-5.2L.8 6.2l5-.7z",
};
/** The sign of a kind, drawn like its nodes. */
function glyph(kind) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const path = document.createElementNS(space, "path");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("class", "glyph");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", outlines[(data.kinds[kind] || [])[2]] || outlines.dot);
  svg.append(path);
  return svg;
}
