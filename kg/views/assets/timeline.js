"use strict";
// The picture of the timeline: a lane for each country, a sign for each event, over a stretch of time that one moves and zooms.
// What it shows, the list below shows. The address holds the stretch and the choices: #from=2024-01-01&to=2024-12-31&country=JPN&kind=Visit.
(() => {
  const DAY = 86400000, svgns = "http://www.w3.org/2000/svg";
  const $ = (id) => document.getElementById(id);
  const lanes = $("lanes"), tools = $("tools"), country = $("country"), shapes = JSON.parse(lanes.dataset.shapes);
  const names = new Map(Array.from(country.options, (option) => [option.value, [option.dataset.hi, option.dataset.en]]));
  const KINDS = ["Meeting", "Visit", "Agreement"], STATES = ["done", "ahead", "off"];

  /** First and last moment of a date that may be a day, a month or a year. */
  function extent(iso) {
    const [year, month, day] = iso.split("-").map(Number);
    const at = (y, m, d) => { const date = new Date(Date.UTC(2000, m, d)); date.setUTCFullYear(y, m, d); return date.getTime(); };
    if (day) return [at(year, month - 1, day), at(year, month - 1, day + 1)];
    if (month) return [at(year, month - 1, 1), at(year, month, 1)];
    return [at(year, 0, 1), at(year + 1, 0, 1)];
  }
  const read = (element) => {
    const { k, d, e, c } = element.dataset;
    const [start, end] = d ? [extent(d)[0], extent(e || d)[1]] : [0, 0];
    return { element, kind: KINDS.find((kind) => kind.startsWith(k)), state: element.className || "done", dated: Boolean(d), exact: d.length === 10, start, end, countries: c ? c.split(" ") : [] };
  };
  const events = Array.from(document.querySelectorAll("#events > li"), read), others = Array.from(document.querySelectorAll("#others > li"), read);
  if (!events.length) return;
  const first = Math.min(...events.map((each) => each.start)), last = Math.max(...events.map((each) => each.end));
  const margin = Math.max(10 * DAY, (last - first) * 0.03);
  const edges = [first - margin, last + margin];
  // At first the stretch in which most happened: three of four and nothing far ahead, so that one treaty of 1951 doesn't press all others together.
  const starts = events.map((each) => each.start).sort((a, b) => a - b);
  const share = (part) => starts[Math.min(starts.length - 1, Math.floor(starts.length * part))];
  const usual = bounded(share(0.25) - 45 * DAY, share(0.97) + 45 * DAY);
  let view = [...usual], most = 40;

  const day = (time) => new Date(time).toISOString().slice(0, 10);
  function fromAddress() {
    const from = Date.parse(shell.get("from")), to = Date.parse(shell.get("to"));
    if (from < to) view = bounded(from, to + DAY);
    const kinds = shell.get("kind") ? new Set(shell.get("kind").split(",")) : new Set(KINDS);
    const states = shell.get("state") ? new Set(shell.get("state").split(",")) : new Set(STATES);
    for (const button of tools.querySelectorAll("[data-toggle]")) {
      const name = button.dataset.toggle;
      button.setAttribute("aria-pressed", String((KINDS.includes(name) ? kinds : states).has(name)));
    }
    country.value = names.has(shell.get("country")) ? shell.get("country") : "";
    for (const option of country.options) option.textContent = shell.say([option.dataset.hi, option.dataset.en]);
    draw();
  }
  let waiting = 0;
  function toAddress() {
    clearTimeout(waiting);
    waiting = setTimeout(() => shell.set({ from: day(view[0]), to: day(view[1] - DAY) }, true), 250);
  }
  const on = (name) => tools.querySelector(`[data-toggle="${name}"]`).getAttribute("aria-pressed") === "true";
  const wanted = (each) => on(each.kind) && on(each.state) && (!country.value || each.countries.includes(country.value));

  function bounded(from, to) {
    const whole = edges[1] - edges[0], span = Math.min(Math.max(to - from, 3 * DAY), whole);
    const start = Math.min(Math.max((from + to) / 2 - span / 2, edges[0]), edges[1] - span);
    return [start, start + span];
  }
  function look(from, to) { view = bounded(from, to); most = 40; draw(); toAddress(); }
  function zoom(factor, at = 0.5) {
    const span = view[1] - view[0], middle = view[0] + span * at, wide = Math.min(Math.max(span * factor, 3 * DAY), edges[1] - edges[0]);
    look(middle - wide * at, middle + wide * (1 - at));
  }
  function pan(share) { const step = (view[1] - view[0]) * share; look(view[0] + step, view[1] + step); }

  function make(name, attributes, parent, text) {
    const element = document.createElementNS(svgns, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    if (text !== undefined) element.textContent = text;
    if (parent) parent.append(element);
    return element;
  }

  /** The ticks of a stretch: [time, words, whether it is a main one]. */
  function ticks(from, to, room) {
    const days = (to - from) / DAY, perDay = room / days, lang = shell.lang === "en" ? "en-GB" : "hi-IN-u-nu-latn";
    const says = (time, options) => new Intl.DateTimeFormat(lang, { timeZone: "UTC", ...options }).format(time);
    const found = [];
    const date = new Date(from), year = date.getUTCFullYear();
    const steps = [[1, "day"], [7, "day"], [1, "month"], [3, "month"], [1, "year"], [2, "year"], [5, "year"], [10, "year"], [20, "year"]];
    const size = { day: 1, month: 30.4, year: 365.25 }, wide = { day: 64, month: 84, year: 52 };
    const [step, unit] = steps.find(([count, kind]) => count * size[kind] * perDay >= wide[kind]) || steps[steps.length - 1];
    if (unit === "day") {
      for (let time = Math.ceil(from / DAY) * DAY; time <= to; time += DAY) {
        const today = new Date(time);
        if (step === 7 && today.getUTCDay() !== 1) continue;
        found.push([time, says(time, { day: "numeric", month: "short" }), today.getUTCDate() <= step]);
      }
    } else if (unit === "month") {
      for (let month = date.getUTCMonth() - (date.getUTCMonth() % step); ; month += step) {
        const time = Date.UTC(year, month, 1);
        if (time > to) break;
        if (time >= from) found.push([time, says(time, { month: "short", year: "numeric" }), new Date(time).getUTCMonth() === 0]);
      }
    } else {
      for (let which = Math.ceil(year / step) * step; ; which += step) {
        const time = extent(String(which))[0];
        if (time > to) break;
        if (time >= from) found.push([time, String(which), true]);
      }
    }
    return found;
  }

  function draw() {
    const width = lanes.clientWidth, narrow = width < 620;
    const left = narrow ? 84 : 132, right = 14, room = width - left - right, high = narrow ? 36 : 40, top = 12;
    const scale = (time) => left + ((time - view[0]) / (view[1] - view[0])) * room;
    const fit = events.filter((each) => wanted(each) && each.end > view[0] && each.start < view[1]);
    const counts = new Map();
    for (const each of fit) for (const code of each.countries) if (code !== country.value) counts.set(code, (counts.get(code) || 0) + 1);
    const order = Array.from(counts).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, narrow ? 7 : 9).map(([code]) => code);
    if (country.value) order.unshift(country.value);
    const inner = order.length * high, height = top + inner + 34;
    const svg = make("svg", { width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" });
    for (const [time, words, main] of ticks(view[0], view[1], room)) {
      const x = scale(time);
      make("line", { x1: x, x2: x, y1: top, y2: top + inner, class: main ? "grid main" : "grid" }, svg);
      if (x < width - 30) make("text", { x: x + 4, y: top + inner + 20, class: "tick" }, svg, words);
    }
    order.forEach((code, row) => {
      const y = top + row * high + high / 2;
      make("line", { x1: left, x2: width - right, y1: y, y2: y, class: "lane" }, svg);
      const label = make("text", { x: left - 12, y: y + 5, class: "name", "text-anchor": "end" }, svg);
      const words = shell.say(names.get(code) || [code, code]);
      label.textContent = narrow && words.length > 11 ? `${words.slice(0, 10)}…` : words;
      groups(fit.filter((each) => each.countries.includes(code)), scale).forEach((group) => mark(svg, group, y, left, width - right, scale));
    });
    lanes.replaceChildren(svg);
    list(fit);
  }
  /** Events of a lane that would lie on one another, together. */
  function groups(found, scale) {
    const ordered = found.map((each) => ({ each, x: scale(each.exact ? each.start + (Math.min(each.end, each.start + DAY) - each.start) / 2 : (each.start + each.end) / 2) })).sort((a, b) => a.x - b.x);
    const out = [];
    for (const { each, x } of ordered) {
      const near = out[out.length - 1];
      if (near && x - near.last < 17 && x - near.first < 44) { near.all.push(each); near.last = x; } else out.push({ all: [each], first: x, last: x });
    }
    return out;
  }
  function mark(svg, group, y, low, high, scale) {
    const x = Math.min(Math.max((group.first + group.last) / 2, low), high);
    const one = group.all[0], many = group.all.length > 1;
    if (!many) {
      const from = Math.max(low, scale(one.start)), to = Math.min(high, scale(one.end));
      if (to - from > 20) make("line", { x1: from, x2: to, y1: y, y2: y, class: `span ${one.state}`, "data-kind": one.kind }, svg);
    }
    const sign = make("g", { class: `sign ${many ? "many" : one.state}`, "data-kind": new Set(group.all.map((each) => each.kind)).size === 1 ? one.kind : "", transform: `translate(${x} ${y})` }, svg);
    if (many) {
      const ahead = group.all.every((each) => each.state !== "done");
      make("circle", { r: 11, class: ahead ? "ahead" : "done" }, sign);
      make("text", { y: 4.5, "text-anchor": "middle", class: ahead ? "ahead" : "done" }, sign, String(group.all.length));
    } else {
      make("path", { d: shapes[one.kind], transform: "translate(-8 -8)" }, sign);
      if (one.state === "off") make("path", { d: "M-8 8L8 -8", class: "cross" }, sign);
    }
    sign.addEventListener("click", () => open(group));
    sign.addEventListener("pointerenter", () => tell(group, sign));
    sign.addEventListener("pointerleave", () => { tip.hidden = true; });
  }
  /** One event leads to its line in the list; several are zoomed to, or, of one day, led to as well. */
  function open(group) {
    const start = Math.min(...group.all.map((each) => each.start)), end = Math.max(...group.all.map((each) => each.end));
    if (group.all.length > 1 && end - start > 3 * DAY && view[1] - view[0] > 4 * DAY) {
      const room = Math.max((end - start) * 0.25, DAY);
      look(start - room, end + room);
      return;
    }
    show(group.all.map((each) => each.element));
  }
  function show(elements) {
    for (const lit of document.querySelectorAll(".events .lit")) lit.classList.remove("lit");
    for (const element of elements) { element.classList.add("lit"); element.hidden = false; }
    elements[0].scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
    elements[0].querySelector("p > a").focus({ preventScroll: true });
  }
  const tip = document.querySelector("main").appendChild(document.createElement("div"));
  tip.id = "tip";
  tip.hidden = true;
  function tell(group, sign) {
    tip.replaceChildren(...group.all.slice(0, 5).map((each) => {
      const line = document.createElement("p"), when = document.createElement("span");
      when.className = "soft";
      when.append(...Array.from(each.element.querySelector("span").childNodes, (node) => node.cloneNode(true)), " ");
      line.append(when, ...Array.from(each.element.querySelector("p > a").childNodes, (node) => node.cloneNode(true)));
      return line;
    }));
    if (group.all.length > 5) {
      const more = tip.appendChild(document.createElement("p"));
      more.className = "soft";
      more.textContent = shell.say([`और ${group.all.length - 5}`, `${group.all.length - 5} more`]);
    }
    tip.hidden = false;
    const at = sign.getBoundingClientRect();
    tip.style.left = `${Math.max(12, Math.min(at.left - 20, innerWidth - tip.offsetWidth - 12))}px`;
    tip.style.top = `${at.bottom + 8 + tip.offsetHeight < innerHeight ? at.bottom + 8 : at.top - tip.offsetHeight - 8}px`;
  }

  function list(fit) {
    const shown = new Set(fit);
    let count = 0;
    for (const each of events) each.element.hidden = !shown.has(each) || ++count > most;
    for (const each of others) each.element.hidden = !wanted(each);
    $("count").textContent = String(fit.length);
    $("rest").hidden = count <= most;
  }

  for (const button of tools.querySelectorAll("[data-toggle]")) button.addEventListener("click", () => {
    button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
    const left = (all) => { const some = all.filter(on); return some.length === all.length ? "" : some.join(",") || "none"; };
    shell.set({ kind: left(KINDS), state: left(STATES) }, true);
    draw();
  });
  country.addEventListener("change", () => { shell.set({ country: country.value }); draw(); });
  $("more").addEventListener("click", () => { most += 200; draw(); });
  $("closer").addEventListener("click", () => zoom(0.5));
  $("farther").addEventListener("click", () => zoom(2));
  $("back").addEventListener("click", () => pan(-0.4));
  $("forth").addEventListener("click", () => pan(0.4));
  $("whole").addEventListener("click", () => look(...edges));

  lanes.addEventListener("keydown", (event) => {
    const keys = { ArrowLeft: () => pan(-0.2), ArrowRight: () => pan(0.2), "+": () => zoom(0.6), "=": () => zoom(0.6), "-": () => zoom(1 / 0.6), 0: () => look(...edges), Home: () => look(edges[0], edges[0] + view[1] - view[0]), End: () => look(edges[1] - view[1] + view[0], edges[1]) };
    if (keys[event.key] && !event.ctrlKey && !event.metaKey) { event.preventDefault(); keys[event.key](); }
  });
  lanes.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey && document.activeElement !== lanes) return; // else one could not scroll past it
    event.preventDefault();
    const box = lanes.getBoundingClientRect(), left = box.width < 620 ? 84 : 132;
    zoom(event.deltaY > 0 ? 1.25 : 0.8, Math.min(Math.max((event.clientX - box.left - left) / (box.width - left - 14), 0), 1));
  }, { passive: false });
  const fingers = new Map();
  let before = null;
  lanes.addEventListener("pointerdown", (event) => { fingers.set(event.pointerId, event.clientX); before = null; });
  addEventListener("pointermove", (event) => {
    if (!fingers.has(event.pointerId)) return;
    const old = Array.from(fingers.values());
    const last = fingers.get(event.pointerId);
    fingers.set(event.pointerId, event.clientX);
    const span = view[1] - view[0], room = lanes.clientWidth - 100;
    if (fingers.size === 1) {
      if (before === null && Math.abs(event.clientX - last) < 3) { fingers.set(event.pointerId, last); return; } // a click, so far
      before = true;
      const step = ((last - event.clientX) / room) * span;
      look(view[0] + step, view[1] + step);
    } else if (fingers.size === 2) {
      const now = Array.from(fingers.values());
      zoom(Math.max(Math.abs(old[0] - old[1]), 20) / Math.max(Math.abs(now[0] - now[1]), 20));
    }
  });
  for (const kind of ["pointerup", "pointercancel"]) addEventListener(kind, (event) => fingers.delete(event.pointerId));

  tools.hidden = lanes.hidden = $("keys").hidden = false;
  shell.listen(fromAddress);
  new ResizeObserver(() => draw()).observe(lanes);
  fromAddress();
})();
