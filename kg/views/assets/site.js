"use strict";
// English: the pages hold the Hindi; what it is called in English stands in one shared file, which is fetched when it is asked for,
// or, where the page is all in one file, in a block at its end.
(() => {
  const above = shell.folder.replace(/assets\/$/, "");
  const inside = document.querySelector("script#english");
  let asked = false, written = null;

  /** Every text that is a word of ours; what the articles say stays as it is, but for what stands in it as <i>. */
  function write() {
    written = [];
    for (const element of document.querySelectorAll("q, .sources a, .reader h1, .text")) element.lang = "hi";
    const said = "[lang=hi]:not(html), svg, script, [data-hi], .hi, .en", walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const hindi = node.data.trim(), parent = node.parentElement;
      if (!/\p{Script=Devanagari}/u.test(hindi) || (!parent.matches("i, q a") && parent.closest(said))) continue;
      const words = parent.dataset.en || inEnglish(hindi);
      if (words !== hindi) { written.push([node, node.data]); node.data = node.data.replace(hindi, () => words); }
    }
    written.push([document, document.title]);
    document.title = document.title.split(" · ").map(inEnglish).join(" · ");
  }
  function follow() {
    if (shell.lang === "en") {
      if (written) return;
      if (inside) { write(); return; }
      if (asked) { if (typeof english !== "undefined") write(); return; }
      asked = true;
      const script = document.createElement("script");
      script.src = `${shell.folder}english.js`;
      script.onload = () => { if (shell.lang === "en" && !written) { write(); document.dispatchEvent(new Event("words")); } };
      document.head.append(script);
    } else if (written) {
      for (const [place, hindi] of written) place[place === document ? "title" : "data"] = hindi;
      written = null;
    }
  }
  // The network needs a script, so the way there from an entry comes by one.
  for (const entry of document.querySelectorAll(".history > li[id]")) {
    const link = document.createElement("a");
    link.className = "way";
    link.href = `${above}network.html#node=${entry.id}`;
    link.textContent = "संबंध-जाल";
    entry.querySelector("h3").append(" ", link);
  }
  const name = document.querySelector("main > p[data-kind] + h1"), [, kind, own] = /(\w+)\/([^/]+)\.html$/.exec(decodeURI(location.pathname)) || [];
  if (name && kind !== "series") {
    const way = document.createElement("p"), link = document.createElement("a");
    way.className = "ways";
    link.href = `${above}network.html#node=${encodeURIComponent(name.id || `${kind}/${own.replaceAll(".", "/")}`).replaceAll("%2F", "/")}`;
    link.textContent = "संबंध-जाल में देखें";
    way.append(link);
    (document.querySelector("h1 + .soft") || name).after(way);
  }
  shell.listen(follow);
  follow();

  // A place on the page itself: the language and the colours stay in the address.
  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest('a[href^="#"]:not(.skip)');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
    event.preventDefault();
    const id = decodeURIComponent(link.getAttribute("href").slice(1));
    shell.set({ at: id });
    dispatchEvent(new HashChangeEvent("hashchange"));
  });
})();

// The reader: what rests on a stretch of the text is shown while one points at it or stands on it, and lit beside the text.
(() => {
  const text = document.querySelector(".reader .text");
  if (!text) return;
  const tip = document.querySelector("main").appendChild(document.createElement("div"));
  tip.id = "tip";
  tip.hidden = true;
  tip.setAttribute("role", "status");
  const most = 6, found = document.querySelector(".found"), lines = found.querySelectorAll("section li");
  let lit = [];

  function hide() {
    tip.hidden = true;
    for (const element of lit) element.classList.remove("lit");
    lit = [];
  }
  function light(element) {
    if (element) { element.classList.add("lit"); lit.push(element); }
  }
  /** The facts of a mark, under what each is about, as they stand beside the text. */
  function show(mark) {
    hide();
    const numbers = (mark.dataset.f || "").split(",").filter(Boolean);
    if (!numbers.length) return;
    tip.replaceChildren();
    let list = null, subject = null;
    for (const number of numbers) {
      const fact = lines[number];
      if (!fact) continue;
      light(fact);
      if (numbers.indexOf(number) >= most) continue;
      const card = fact.closest("section");
      if (card !== subject) {
        subject = card;
        const heading = document.createElement("h3");
        heading.append(...Array.from(card.querySelector("h3").childNodes, (node) => node.cloneNode(true)));
        for (const link of heading.querySelectorAll("a")) link.removeAttribute("href");
        list = document.createElement("ul");
        tip.append(heading, list);
      }
      const copy = fact.cloneNode(true);
      copy.classList.remove("lit");
      copy.dataset.r ??= fact.parentElement.dataset.r;
      list.append(copy);
    }
    if (numbers.length > most) {
      const more = document.createElement("p");
      more.className = "soft";
      more.textContent = shell.say([`और ${numbers.length - most}`, `${numbers.length - most} more`]);
      tip.append(more);
    }
    tip.hidden = false;
    place(mark.getClientRects()[0] || mark.getBoundingClientRect());
    const first = lit[0];
    if (!first || found.scrollHeight <= found.clientHeight) return;
    const top = first.getBoundingClientRect().top - found.getBoundingClientRect().top;
    if (top < 0 || top > found.clientHeight - 40) found.scrollTop += top - found.clientHeight / 3;
  }
  function place(at) {
    const width = tip.offsetWidth, height = tip.offsetHeight;
    const below = at.bottom + 8 + height < innerHeight;
    tip.style.left = `${Math.max(12, Math.min(at.left, innerWidth - width - 12))}px`;
    tip.style.top = `${below ? at.bottom + 8 : Math.max(8, at.top - height - 8)}px`;
  }
  const marked = (event) => event.target.closest && event.target.closest("a");
  text.addEventListener("pointerover", (event) => { if (event.pointerType !== "touch" && marked(event)) show(marked(event)); });
  text.addEventListener("pointerout", (event) => { if (event.pointerType !== "touch" && marked(event) && !marked(event).contains(event.relatedTarget)) hide(); });
  text.addEventListener("focusin", (event) => { if (marked(event)) show(marked(event)); });
  text.addEventListener("focusout", hide);
  addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
  addEventListener("scroll", () => { if (!tip.hidden && !text.contains(document.activeElement)) hide(); }, { passive: true });
  shell.listen(hide);

  // A finger has no hover: the first tap shows, the second follows.
  let tapped = null;
  text.addEventListener("click", (event) => {
    const mark = marked(event);
    if (mark && mark.dataset.f && matchMedia("(hover: none)").matches && tapped !== mark) { event.preventDefault(); tapped = mark; show(mark); }
  });

  // Who comes to a card sees its sentence beside it.
  function arrive() {
    const card = document.getElementById(shell.get("at"));
    if (!card || !found.contains(card)) return;
    const stated = sentence(card.querySelector("li"));
    light(stated);
    if (stated && getComputedStyle(found).position === "sticky") stated.scrollIntoView({ block: "center" });
  }
  document.addEventListener("DOMContentLoaded", () => setTimeout(arrive));
  addEventListener("hashchange", () => setTimeout(arrive));

  // Pointing at a fact lights the sentence that states it, a click goes there.
  const sentence = (fact) => document.getElementById(`s${fact.parentElement.dataset.s}`);
  found.addEventListener("pointerover", (event) => {
    hide();
    const fact = event.target.closest("section li");
    if (fact) light(sentence(fact));
  });
  found.addEventListener("click", (event) => {
    const fact = event.target.closest("section li");
    if (!fact || event.target.closest("a") || !sentence(fact)) return;
    sentence(fact).scrollIntoView({ block: "center" });
    light(sentence(fact));
  });
})();
