// The page that asks: an editor that knows our terms, the named questions, an answer as a table. All text goes in as text, never as markup.
"use strict";

const at = (id) => document.getElementById(id);
const made = (tag, text = "", attributes = {}) => {
  const element = document.createElement(tag);
  element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};
const START = "# Who met whom: every statement stands in the graph of the sentence that makes it.\nSELECT ?meeting ?who ?sentence {\n  GRAPH ?evidence { ?meeting rj:participant ?who }\n  ?evidence oa:exact ?sentence\n} LIMIT 50\n";
const json = async (path) => (await fetch(path)).json();
let prefixes = {};
let base = "";

function completed({ terms }) {
  Yasqe.registerAutocompleter({
    name: "rajnay",
    bulk: false,
    autoShow: true,
    isValidCompletionPosition: (yasqe) => /^[A-Za-z]*:?[\w-]+$/.test(yasqe.getCompleteToken().string),
    get: (yasqe, token) => {
      const typed = token.string.toLowerCase();
      const behind = typed.slice(typed.indexOf(":") + 1);
      const whole = typed.includes(":") ? terms.filter(({ term }) => term.toLowerCase().startsWith(typed)) : [];
      const named = behind.length > 1 ? terms.filter((each) => [each.term.split(":")[1], each.hi, each.en].some((name) => name.toLowerCase().startsWith(behind))) : [];
      return [...new Set([...whole, ...named].map(({ term }) => term))];
    },
    postprocessHints: (yasqe, hints) => {
      const names = Object.fromEntries(terms.map((each) => [each.term, `${each.term}  ${each.en} · ${each.hi}`]));
      return hints.map((hint) => ({ ...hint, displayText: names[hint.text] || hint.text }));
    },
  });
}

function short(iri) {
  if (base && iri.startsWith(base)) return iri.slice(base.length);
  const [prefix, start] = Object.entries(prefixes).find(([, start]) => iri.startsWith(start)) || [];
  return prefix ? `${prefix}:${iri.slice(start.length)}` : iri;
}

function cell(term) {
  const element = made("td");
  if (!term) return element;
  if (term.type === "uri") {
    const own = base && term.value.startsWith(base);
    const [path, fragment] = own ? term.value.slice(base.length).split("#") : [];
    const place = own ? `/id/${path.replace(/[?]/g, encodeURIComponent)}${fragment ? `#${fragment}` : ""}` : `/resource?iri=${encodeURIComponent(term.value)}`;
    element.append(made("a", short(term.value), { href: place }));
    return element;
  }
  element.textContent = term.type === "triple" ? JSON.stringify(term.value) : term.value;
  if (term["xml:lang"]) element.lang = term["xml:lang"];
  if (/#(integer|decimal|double|float)$/.test(term.datatype || "")) element.className = "number";
  return element;
}

function table({ head, results, boolean }) {
  if (boolean !== undefined) return made("p", boolean ? "yes · हाँ" : "no · नहीं");
  const shown = made("table");
  const names = made("tr");
  names.append(...head.vars.map((name) => made("th", name)));
  shown.append(names);
  for (const row of results.bindings) {
    const line = made("tr");
    line.append(...head.vars.map((name) => cell(row[name])));
    shown.append(line);
  }
  return shown;
}

function told(text, wrong = false) {
  at("told").textContent = text;
  at("told").classList.toggle("wrong", wrong);
}

async function show(path, options) {
  told("…");
  at("answer").replaceChildren();
  const start = performance.now();
  try {
    const answer = await fetch(path, options);
    const text = await answer.text();
    if (!answer.ok) return told(text, true);
    const took = `${Math.round(performance.now() - start)} ms`;
    const rows = /results\+json/.test(answer.headers.get("content-type")) && !at("format").value ? JSON.parse(text) : null;
    at("answer").append(rows ? table(rows) : made("pre", text));
    told(rows && rows.results ? `${rows.results.bindings.length} rows, ${took}` : took);
  } catch (error) {
    told(`The server can't be reached: ${error.message}`, true);
  }
}

const accept = () => at("format").value || "application/sparql-results+json, text/turtle";
const run = (yasqe) => show("/sparql", { method: "POST", body: yasqe.getValue(), headers: { "Content-Type": "application/sparql-query", Accept: accept() } });

function chosen(question, button, yasqe) {
  for (const other of at("questions").querySelectorAll("button")) other.setAttribute("aria-pressed", other === button);
  yasqe.setValue(question.sparql);
  const form = at("parameters");
  form.hidden = false;
  form.replaceChildren(
    ...question.parameters.map(({ name, label, example, default: value }) => {
      const field = made("label", `${label.en || name} · ${label.hi || ""}`);
      field.append(made("input", "", { name, placeholder: example, value: value === null ? example : value }));
      return field;
    }),
    made("button", "Ask"),
  );
  form.onsubmit = (event) => {
    event.preventDefault();
    const values = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()));
    show(`/questions/${encodeURIComponent(question.name)}?${values}`, { headers: { Accept: accept() } });
  };
}

function listed(questions, yasqe) {
  for (const question of questions) {
    const button = made("button", question.label.en || question.name, { type: "button", "aria-pressed": "false" });
    button.append(made("span", question.label.hi || "", { lang: "hi" }));
    button.onclick = () => chosen(question, button, yasqe);
    const item = made("li");
    item.append(button);
    at("questions").append(item);
  }
  at("filter").oninput = () => {
    const wanted = at("filter").value.toLowerCase();
    for (const item of at("questions").children) item.hidden = !item.textContent.toLowerCase().includes(wanted);
  };
}

at("find").onsubmit = async (event) => {
  event.preventDefault();
  const hits = at("name").value.trim() ? await json(`/find?q=${encodeURIComponent(at("name").value)}`) : [];
  const lines = hits.map((hit) => {
    const line = made("li");
    line.append(...cell({ type: "uri", value: hit.iri }).childNodes, made("span", `${hit.name} · ${hit.kind}`));
    return line;
  });
  at("found").replaceChildren(...(lines.length ? lines : [made("li", "—")]));
};

(async () => {
  const [vocabulary, questions, health] = await Promise.all([json("/terms"), json("/questions"), json("/health")]);
  prefixes = vocabulary.prefixes;
  base = health.base;
  completed(vocabulary);
  // Names that need no PREFIX line here are known to the editor all the same, so that it marks none of them as wrong.
  const yasqe = new Yasqe(at("editor"), { value: "", autocompleters: ["variables", "rajnay"], showQueryButton: false, persistenceId: null, consumeShareLink: null, createShareableLink: null, resizeable: true });
  yasqe.getPrefixesFromQuery = () => ({ ...prefixes, ...Object.getPrototypeOf(yasqe).getPrefixesFromQuery.call(yasqe) });
  yasqe.setValue(START);
  for (const keys of ["Ctrl-Enter", "Cmd-Enter"]) yasqe.setOption("extraKeys", { ...yasqe.getOption("extraKeys"), [keys]: () => run(yasqe) });
  at("run").onclick = () => run(yasqe);
  listed(questions, yasqe);
})();
