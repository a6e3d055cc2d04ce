// Labels, drawn by us after each drawing: the most telling first, below its point or above, never over another or over a point.
const widths = new Map();
let labelsLast = []; // [text, x, y, pixels, weight, colour] of the labels just drawn, for the SVG

const shorten = (text, most) => {
  const signs = Array.from(text);
  if (signs.length <= most) return text;
  let end = most;
  while (end > 0 && /\p{M}|\u200c|\u200d/u.test(signs[end])) end -= 1; // a vowel sign stays with its letter
  return signs.slice(0, end).join("").trimEnd() + "…";
};
function widthOf(ctx, text, font) {
  const key = font + text;
  if (!widths.has(key)) { ctx.font = font; widths.set(key, ctx.measureText(text).width); }
  return widths.get(key);
}
const apart = (one, other) => one[0] > other[2] || one[2] < other[0] || one[1] > other[3] || one[3] < other[1];

/** What to label, in order: the hovered, the selected, its neighbours; else countries, and the points drawn large enough. */
function labelled(view, scale) {
  const first = Array.from(new Set([hovered && hovered.node, state.node, ...(state.pair || [])])).filter((index) => index !== null && index !== undefined && scene.points.has(index));
  const all = scene.points.size < 160 || near !== null; // so few that each may have its label, if there is room
  const rest = view.filter((index) => !first.includes(index) && isNear(index) && (all || bodies.has(kindOf(index)) || sizeOf(index) * scale >= 6.5));
  const rank = (index) => (kindOf(index) === "Country" ? 100 : 0) + scene.points.get(index).size;
  return first.concat(rest.sort((a, b) => rank(b) - rank(a) || a - b));
}
/** The text on a line in the chosen language: what the two share, summed, or the properties that join them. */
function lineText(line) {
  if (line.list) return tally(line.list, 3);
  return Array.from(new Set(line.facts.map((number) => propName(data.facts[number][1])))).join(" · ");
}
/** Which lines carry their text: the hovered one, those of the selection, and in what was opened, all for which there is room. */
function labelledLines() {
  const wanted = [];
  const each = scene.name === "sum" || (scene.name !== "all" && scene.lines.length < 60);
  scene.lines.forEach((line, number) => {
    const over = hovered && hovered.line === number;
    const pair = state.pair && state.pair.includes(line.from) && state.pair.includes(line.to);
    const own = state.node !== null && (line.from === state.node || line.to === state.node);
    if (over || pair) wanted.unshift(line);
    else if ((own && scene.name !== "around") || (each && near === null && (line.list ? line.list.length > 1 : true))) wanted.push(line);
  });
  return wanted.sort((a, b) => (b.list ? b.list.length : 0) - (a.list ? a.list.length : 0)).slice(0, 90);
}
/** Draw a label at a place of the drawing. */
function drawLabel(ctx, text, x, y, pixels, weight, colour) {
  ctx.font = `${weight} ${pixels}px ${colours.sans}`;
  ctx.lineWidth = pixels / 3.3;
  ctx.strokeStyle = colours.paper;
  ctx.fillStyle = colour;
  ctx.strokeText(text, x, y);
  ctx.fillText(text, x, y);
}
function drawLabels(ctx) {
  const scale = network.getScale();
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  if (moving) { for (const label of labelsLast) drawLabel(ctx, ...label); return; } // they move along; where there is room is found out at rest
  const centre = network.getViewPosition();
  const half = [drawing.clientWidth / 2, drawing.clientHeight / 2];
  const toScreen = ({ x, y }) => [(x - centre.x) * scale, (y - centre.y) * scale];
  const view = [];
  const boxes = new Map(); // the boxes of the points in view; those near the selection count, faded ones don't
  for (const [index, place] of scene.points) {
    const [x, y] = toScreen(place);
    if (Math.abs(x) > half[0] + 80 || Math.abs(y) > half[1] + 40) continue;
    const size = sizeOf(index) * scale * 0.8;
    view.push(index);
    if (isNear(index)) boxes.set(index, [x - size, y - size, x + size, y + size]);
  }
  const texts = [];
  labelsLast = [];
  const put = (text, x, y, pixels, weight, colour, box) => {
    texts.push(box);
    const place = [centre.x + x / scale, centre.y + y / scale];
    labelsLast.push([text, ...place, pixels / scale, weight, colour]);
    drawLabel(ctx, ...labelsLast.at(-1));
  };
  for (const index of labelled(view, scale)) {
    const strong = (hovered && index === hovered.node) || index === state.node;
    const country = kindOf(index) === "Country";
    const pixels = strong || country ? 14 : 12.5;
    const weight = strong || country ? 600 : 400;
    const text = shorten(nameOf(index), strong ? 60 : 26);
    const wide = widthOf(ctx, text, `${weight} ${pixels}px ${colours.sans}`) / 2 + 3;
    const [x, y] = toScreen(scene.points.get(index));
    const middle = Math.max(wide - half[0], Math.min(half[0] - wide, x)); // at the edge, into the page
    const away = sizeOf(index) * scale + pixels * 0.95;
    const boxAt = (line) => [middle - wide, line - pixels * 0.75, middle + wide, line + pixels * 0.75];
    const clear = (line) => texts.every((other) => apart(boxAt(line), other));
    const free = (line) => {
      const own = boxAt(line);
      for (const [other, box] of boxes) if (other !== index && !apart(own, box)) return false;
      return clear(line);
    };
    const places = strong ? [0, 16, 32].flatMap((more) => [y + away + more, y - away - more]) : [y + away, y - away];
    const line = places.find(free) ?? (strong || country ? places.find(clear) : undefined) ?? (strong ? y + away : undefined);
    if (line === undefined) continue;
    put(text, middle, line, pixels, weight, country || strong ? colours.ink : colours.soft, boxAt(line));
    if (texts.length >= 140) break;
  }
  for (const line of labelledLines()) {
    const [[ax, ay], [bx, by]] = [scene.points.get(line.from), scene.points.get(line.to)].map(toScreen);
    const full = lineText(line);
    const places = [full, ...(line.list ? [numberIn(line.list.length)] : [])].flatMap((text) => [0.5, 0.38, 0.62].map((part) => [text, part])); // else how many
    for (const [text, part] of places) {
      const wide = widthOf(ctx, text, `400 11.5px ${colours.sans}`) / 2 + 2;
      const [x, y] = [ax + (bx - ax) * part, ay + (by - ay) * part];
      if (Math.hypot(bx - ax, by - ay) < wide * 1.2) continue;
      const box = [x - wide, y - 8, x + wide, y + 8];
      if (Math.abs(x) + wide > half[0] || Math.abs(y) > half[1] - 8 || !texts.every((other) => apart(box, other)) || !Array.from(boxes.values()).every((other) => apart(box, other))) continue;
      put(text, x, y, 11.5, 400, colours.soft, box);
      break;
    }
  }
}
