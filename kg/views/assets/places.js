// What is drawn and where: the whole and the countries stand where they were placed ahead, what is opened is placed here, always alike.
// A scene has `points` (number -> {x, y, size}) and `lines` ({from, to, list, label, width}), `list` being events or, in `facts`, facts.
const most = 360; // points that are opened at once: as many names as a large screen can hold, zoomed in

const mostLines = 160; // of lines between countries

function currentScene() {
  const shown = letThrough();
  if (state.around && state.pair) return pairScene(shown);
  if (state.around && state.node !== null) return aroundScene(state.node, shown);
  return state.view === "all" ? wholeScene(shown) : sumScene(shown);
}
function wholeScene(shown) {
  const points = new Map();
  for (let index = 0; index < count; index += 1) if (shown[index] || index === state.node) points.set(index, { x: data.x[index], y: data.y[index], size: data.size[index] });
  return { name: "all", points, lines: factLines(points), left: 0 };
}
/** A line for each pair of points that a fact joins. */
function factLines(points) {
  const lines = new Map();
  for (const index of points.keys()) for (const number of outward[index]) {
    const other = data.facts[number][2];
    if (other < 0 || other === index || !points.has(other)) continue;
    const key = index < other ? `${index},${other}` : `${other},${index}`;
    if (!lines.has(key)) lines.set(key, { from: index, to: other, facts: [], width: 1.3 });
    lines.get(key).facts.push(number);
  }
  return Array.from(lines.values());
}
/** By how much to stretch a drawing across and down, for the page to be filled. */
function filling(places) {
  const extent = (axis) => Math.max(...places.map((place) => place[axis])) - Math.min(...places.map((place) => place[axis])) + 60;
  const wider = places.length ? ((drawing.clientWidth / drawing.clientHeight) * extent(1)) / extent(0) : 1;
  return [1.6 * Math.min(1.9, Math.max(1, wider)), 1.6 * Math.min(1.6, Math.max(1, 1 / wider))];
}
function sumScene(shown) {
  const points = new Map();
  const joined = sums(passes);
  const busy = new Map();
  for (const [event, parties] of partiesOf) if (passes(event)) for (const party of parties) busy.set(party, (busy.get(party) || 0) + 1);
  const filtered = isFiltered();
  const busiest = Math.sqrt(Math.max(1, ...busy.values()));
  const closest = Math.sqrt(Math.max(1, ...Array.from(joined.values(), (list) => list.length)));
  const stretch = filling(data.sum.map(([, x, y]) => [x, y]));
  for (const [index, x, y] of data.sum) {
    if (state.off.has(kindOf(index)) || (!busy.get(index) && (filtered || !shown[index]))) continue;
    points.set(index, { x: Math.round(x * stretch[0]), y: Math.round(y * stretch[1]), size: 8 + Math.min(26, 2.6 * Math.sqrt(busy.get(index) || 0), (26 * Math.sqrt(busy.get(index) || 0)) / busiest) });
  }
  const lines = [];
  for (const [key, list] of joined) {
    const [from, to] = key.split(",").map(Number);
    if (points.has(from) && points.has(to)) lines.push({ from, to, list, width: 1 + Math.min(1.5 * Math.sqrt(list.length), (8 * Math.sqrt(list.length)) / closest) });
  }
  const kept = strongest(lines);
  return { name: "sum", points, lines: kept, left: 0, weaker: lines.length - kept.length };
}

/** Of more lines than a person can tell apart, the thickest, at least two of each point, and all of the selected one. */
function strongest(lines) {
  if (lines.length <= mostLines) return lines;
  const drawn = new Map();
  const wanted = (index) => index === state.node || (state.pair && state.pair.includes(index)) || (drawn.get(index) || 0) < 2;
  return lines.sort((a, b) => b.list.length - a.list.length || a.from - b.from || a.to - b.to).filter((line, place) => {
    if (place >= mostLines / 2 && !wanted(line.from) && !wanted(line.to)) return false;
    for (const end of [line.from, line.to]) drawn.set(end, (drawn.get(end) || 0) + 1);
    return true;
  });
}

/** A point in the middle, and what it is joined with in wedges around it: what it did with one country stands on the way to that country. */
function aroundScene(centre, shown) {
  const own = Array.from(neighboursOf(centre)).filter((index) => shown[index]).sort((a, b) => isEvent(b) - isEvent(a) || byDate(a, b));
  const near = own.slice(0, most);
  const inside = new Set([centre, ...near]);
  const wedges = new Map();
  const put = (key, index) => { if (!wedges.has(key)) wedges.set(key, []); if (index !== key) wedges.get(key).push(index); };
  for (const index of near) put(bodies.has(kindOf(centre)) ? partnerOf(index, centre) : index, index);
  const outer = new Map();
  for (const key of wedges.keys()) outer.set(key, key >= 0 ? beyond(key, inside, shown) : []);
  const points = new Map([[centre, { x: 0, y: 0, size: 24 }]]);
  const sorted = Array.from(wedges.keys()).sort((a, b) => wedges.get(b).length + outer.get(b).length - wedges.get(a).length - outer.get(a).length || a - b);
  fan(points, sorted.map((key) => ({ key: key >= 0 ? key : null, items: wedges.get(key), far: outer.get(key) })));
  return { name: "around", points, lines: factLines(points), left: own.length - near.length };
}
/** The country or body for whose sake a point is joined with the centre; below zero: sectors, what belongs to the centre alone. */
function partnerOf(index, centre) {
  if (bodies.has(kindOf(index))) return index;
  if (kindOf(index) === "Sector") return -1;
  const sent = outward[index].filter((number) => data.props[data.facts[number][1]][0] === "represents").map((number) => data.facts[number][2]);
  const others = (partiesOf.get(index) || sent).filter((party) => party !== centre);
  return others.length ? others.reduce((a, b) => (degrees[b] < degrees[a] ? b : a)) : -2;
}
/** What stands behind a point of the inner ring: whom or what else it joins, a few. */
function beyond(index, inside, shown) {
  if (bodies.has(kindOf(index)) || kindOf(index) === "Sector") return [];
  const found = Array.from(neighboursOf(index)).filter((other) => shown[other] && !inside.has(other)).sort((a, b) => data.kind[a] - data.kind[b] || degrees[b] - degrees[a] || a - b).slice(0, 8);
  for (const other of found) inside.add(other);
  return found;
}
/** Place wedges around the middle: items in rows from the inside out, then `far`, then the partner. */
function fan(points, wedges) {
  const gap = 74;
  const weight = (wedge) => Math.max(1, Math.sqrt(wedge.items.length + wedge.far.length + 1) * 1.15);
  const total = wedges.reduce((sum, wedge) => sum + weight(wedge), 0);
  const first = Math.max(130, (total * gap) / (2 * Math.PI));
  let angle = -Math.PI / 2;
  for (const wedge of wedges) {
    const turn = (weight(wedge) / total) * 2 * Math.PI;
    const middle = angle + turn / 2;
    let radius = first;
    const row = (list) => {
      for (let at = 0; at < list.length;) {
        const room = Math.max(1, Math.floor((Math.min(turn, 2.4) * radius * 0.94) / gap));
        const here = list.slice(at, at + room);
        here.forEach((index, place) => {
          const where = middle + ((place - (here.length - 1) / 2) * Math.min(gap, (turn * radius) / Math.max(1, here.length))) / radius;
          points.set(index, spot(where, radius + (place % 2 ? 14 : -14) * (here.length > 2 ? 1 : 0), index));
        });
        at += here.length;
        radius += 62;
      }
    };
    row(wedge.items);
    if (wedge.key !== null && !points.has(wedge.key)) { points.set(wedge.key, spot(middle, radius + (wedge.items.length ? 14 : 0), wedge.key)); radius += 76; }
    row(wedge.far.filter((index) => !points.has(index)));
    angle += turn;
  }
}
const spot = (angle, radius, index) => ({ x: Math.round(1.25 * radius * Math.cos(angle)), y: Math.round(radius * Math.sin(angle)), size: Math.max(9, Math.min(22, data.size[index])) });

/** Two countries at the sides, their events in columns between, the sectors of these below. */
function pairScene(shown) {
  const [one, other] = state.pair;
  const both = sums((event) => shown[event] && passes(event)).get([one, other].sort((a, b) => a - b).join()) || [];
  const list = both.slice().sort(byDate);
  const some = list.slice(0, most / 2);
  const points = new Map();
  const wide = Math.max(1, Math.ceil(Math.sqrt(some.length / 1.6)));
  const rows = Math.ceil(some.length / wide);
  some.forEach((event, place) => points.set(event, { x: Math.round(((place % wide) - (Math.min(wide, some.length) - 1) / 2) * 210), y: Math.round((Math.floor(place / wide) - (rows - 1) / 2) * 96 + (place % 2) * 24), size: 12 }));
  const side = 260 + (wide - 1) * 105;
  points.set(one, { x: -side, y: 0, size: 30 });
  points.set(other, { x: side, y: 0, size: 30 });
  const fields = Array.from(new Set(some.flatMap((event) => valuesOf(event, sectorProp)))).filter((index) => index >= 0 && shown[index]);
  const people = Array.from(new Set(some.flatMap((event) => Array.from(neighboursOf(event)).filter((index) => kindOf(index) === "Official" && shown[index]))));
  const below = (rows * 96) / 2 + 110;
  fields.forEach((index, place) => points.set(index, { x: Math.round((place - (fields.length - 1) / 2) * 130), y: below + (place % 2) * 44, size: 11 }));
  people.forEach((index, place) => points.set(index, { x: Math.round((place - (people.length - 1) / 2) * 130), y: -below - (place % 2) * 44, size: 11 }));
  return { name: "pair", points, lines: factLines(points), left: list.length - some.length };
}
