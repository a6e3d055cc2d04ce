"use strict";
// The reader: what rests on a stretch of the text is shown while one points at it or stands on it, and lit beside the text.
(() => {
  const text = document.querySelector(".reader .text");
  if (!text) return;
  const tip = document.body.appendChild(document.createElement("div"));
  tip.id = "tip";
  tip.hidden = true;
  tip.setAttribute("role", "status");
  const most = 6;
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
    const numbers = (mark.dataset.f || "").split(" ").filter(Boolean);
    if (!numbers.length) return;
    tip.replaceChildren();
    let list = null, subject = null;
    for (const number of numbers) {
      const fact = document.getElementById(`f${number}`);
      if (!fact) continue;
      light(fact);
      if (numbers.indexOf(number) >= most) continue;
      const card = fact.closest(".card");
      if (card !== subject) {
        subject = card;
        const heading = document.createElement("h3");
        heading.append(...Array.from(card.querySelector("h3").childNodes, (node) => node.cloneNode(true)));
        for (const link of heading.querySelectorAll("a")) link.removeAttribute("href");
        list = document.createElement("ul");
        tip.append(heading, list);
      }
      const copy = fact.cloneNode(true);
      copy.removeAttribute("id");
      copy.classList.remove("lit");
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
    const aside = document.querySelector(".found"), first = lit[0];
    if (first && aside.scrollHeight > aside.clientHeight) aside.scrollTop += first.getBoundingClientRect().top - aside.getBoundingClientRect().top - aside.clientHeight / 3;
  }
  function place(at) {
    const width = tip.offsetWidth, height = tip.offsetHeight;
    const below = at.bottom + 8 + height < innerHeight;
    tip.style.left = `${Math.max(12, Math.min(at.left, innerWidth - width - 12))}px`;
    tip.style.top = `${below ? at.bottom + 8 : Math.max(8, at.top - height - 8)}px`;
  }
  const marked = (event) => event.target.closest && event.target.closest("a.m");
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

  // Pointing at a fact lights the sentence that states it.
  document.querySelector(".found").addEventListener("pointerover", (event) => {
    hide();
    const fact = event.target.closest("li"), link = fact && fact.querySelector('a[href^="#s"]');
    if (link) light(document.getElementById(link.getAttribute("href").slice(1)));
  });
})();
