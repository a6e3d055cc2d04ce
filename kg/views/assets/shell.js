"use strict";
// What all pages share. The address holds the state (#lang=en&theme=dark&node=country/IND), so that Back goes back and a link shows what one sees.
// It runs before the body is read, so that the page is never drawn in the wrong colours or language.
const shell = (() => {
  const root = document.documentElement;
  const listeners = [];
  const carried = ["lang", "theme"];
  const attributes = ["aria-label", "title", "placeholder", "alt", "content"];

  /** The parameters behind a "#"; a plain "#name" is the place `at` of that name. */
  function parse(hash) {
    const text = hash.replace(/^#/, "");
    if (!text) return new URLSearchParams();
    if (!text.includes("=")) return new URLSearchParams({ at: safely(decodeURIComponent, text) });
    return new URLSearchParams(text.replace(/\+/g, "%2B"));
  }
  function safely(decode, text) { try { return decode(text); } catch { return text; } }
  function written(parameters) {
    return Array.from(parameters).filter(([, value]) => value !== "").map(([name, value]) => `${name}=${encodeURIComponent(value).replace(/%2F/g, "/").replace(/%2C/g, ",")}`).join("&");
  }
  let kept = null; // in the frame of a notebook the address can't be changed, and the state stays here
  const state = () => kept ?? location.hash;
  const get = (name) => parse(state()).get(name) || "";

  /** Change parameters of the address; null or "" takes one away. With `quiet`, Back skips this step. */
  function set(changes, quiet) {
    const parameters = parse(state());
    for (const [name, value] of Object.entries(changes)) {
      if (value === null || value === undefined || value === "") parameters.delete(name); else parameters.set(name, value);
    }
    const hash = written(parameters);
    if (hash === state().slice(1)) return;
    try { history[quiet ? "replaceState" : "pushState"](null, "", `#${hash}`); } catch { kept = `#${hash}`; }
    follow();
  }
  function follow() {
    const before = [api.lang, api.theme].join();
    api.lang = get("lang") === "en" ? "en" : "hi";
    api.theme = ["light", "dark"].includes(get("theme")) ? get("theme") : "auto";
    root.lang = root.dataset.lang = api.lang;
    if (api.theme === "auto") delete root.dataset.theme; else root.dataset.theme = api.theme;
    if (document.body) showWords();
    for (const listener of listeners) listener({ restyled: before !== [api.lang, api.theme].join() });
  }
  /** Bring what stands in attributes, the title and the switches up to the language. */
  function showWords() {
    const suffix = api.lang;
    for (const name of attributes) for (const element of document.querySelectorAll(`[data-${name}-${suffix}]`)) element.setAttribute(name, element.getAttribute(`data-${name}-${suffix}`));
    const title = document.querySelector("title");
    if (title.dataset[suffix]) document.title = title.dataset[suffix];
    for (const button of document.querySelectorAll("[data-set-lang], [data-set-theme]")) {
      const chosen = button.dataset.setLang ? button.dataset.setLang === api.lang : button.dataset.setTheme === api.theme;
      button.setAttribute("aria-pressed", String(chosen));
    }
  }
  /** Links to other pages of ours take language and theme along; written just before they are used, as pages may have thousands. */
  function carry(event) {
    const link = event.target.closest && event.target.closest("a[href]");
    if (!link) return;
    const href = link.getAttribute("href");
    if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(href)) return;
    const [path, hash = ""] = href.split(/#(.*)/s);
    if (!path) return;
    const parameters = parse(hash);
    for (const name of carried) { const value = get(name); if (value) parameters.set(name, value); else parameters.delete(name); }
    const only = Array.from(parameters.keys());
    const plain = only.length === 1 && only[0] === "at"; // stays "#name", which needs no script
    const state = plain ? encodeURIComponent(parameters.get("at")) : written(parameters);
    link.setAttribute("href", state ? `${path}#${state}` : path);
  }
  /** Show the place that the address names, opened if it is folded. */
  function showPlace() {
    const place = get("at") && document.getElementById(get("at"));
    for (const lit of document.querySelectorAll(".lit-by-address")) lit.classList.remove("lit-by-address");
    if (!place) return;
    for (let element = place; element; element = element.parentElement) if (element.tagName === "DETAILS") element.open = true;
    if (place.tagName === "DETAILS") place.open = true;
    place.classList.add("lit-by-address");
    place.scrollIntoView({ block: "center" });
  }
  const api = {
    lang: "hi", theme: "auto", get, set,
    /** The address of the folder that this script lies in, as the page writes it; empty where it stands in the page. */
    folder: (document.currentScript.getAttribute("src") || "").replace(/[^/]*$/, ""),
    /** Call `listener({restyled})` at each change of the address. */
    listen: (listener) => listeners.push(listener),
    /** The one of [Hindi, English] that is to be shown. */
    say: (pair) => pair[api.lang === "hi" ? 0 : 1],
    /** A colour token as the browser sees it now. */
    colour(name) {
      const probe = document.createElement("i");
      probe.style.color = `var(--${name})`;
      document.body.append(probe);
      const colour = getComputedStyle(probe).color;
      probe.remove();
      return colour;
    },
  };
  follow();
  addEventListener("hashchange", () => { follow(); showPlace(); });
  addEventListener("popstate", follow);
  for (const kind of ["pointerdown", "focusin", "mouseover", "click"]) document.addEventListener(kind, carry, true);
  document.addEventListener("DOMContentLoaded", () => {
    showWords();
    for (const button of document.querySelectorAll("[data-set-lang]")) button.addEventListener("click", () => set({ lang: button.dataset.setLang === "hi" ? "" : "en" }, true));
    for (const button of document.querySelectorAll("[data-set-theme]")) button.addEventListener("click", () => set({ theme: button.dataset.setTheme === "auto" ? "" : button.dataset.setTheme }, true));
    for (const link of document.querySelectorAll("a.skip")) link.addEventListener("click", (event) => { event.preventDefault(); const target = document.querySelector(link.getAttribute("href")); target.focus(); target.scrollIntoView(); });
    showPlace();
  });
  return api;
})();
