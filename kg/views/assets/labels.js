// Labels, drawn by us after each drawing: the most telling first, below its point or above, never over another or over a point.
const widths = new Map();

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
  const first = Array.from(new Set([hovered, page.selected])).filter((index) => index !== null);
  const all = data.nodes.length < 160 || page.selected !== null; // so few that each may have its label, if there is room
  const rest = view.filter((index) => !first.includes(index) && isNear(index) && (all || kindOf(index) === "Country" || sizeOf(index) * scale >= 6.5));
  const rank = (index) => (kindOf(index) === "Country" ? 100 : 0) + data.nodes[index].size;
  return first.concat(rest.sort((a, b) => rank(b) - rank(a) || a - b));
}
function drawLabels(ctx) {
  const scale = network.getScale();
  const centre = network.getViewPosition();
  const half = [drawing.clientWidth / 2, drawing.clientHeight / 2];
  const onScreen = (index) => [(data.nodes[index].x - centre.x) * scale, (data.nodes[index].y - centre.y) * scale];
  const view = [];
  const points = new Map(); // the boxes of the points in view; those near the selection count, faded ones don't
  for (let index = 0; index < data.nodes.length; index += 1) {
    if (!isShown(index)) continue;
    const [x, y] = onScreen(index);
    if (Math.abs(x) > half[0] + 80 || Math.abs(y) > half[1] + 40) continue;
    const size = sizeOf(index) * scale * 0.8;
    view.push(index);
    if (isNear(index)) points.set(index, [x - size, y - size, x + size, y + size]);
  }
  const texts = [];
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  for (const index of labelled(view, scale)) {
    const strong = index === hovered || index === page.selected;
    const country = kindOf(index) === "Country";
    const pixels = strong || country ? 14 : 12.5;
    const font = `${strong || country ? 600 : 400} ${pixels}px ${colours.sans}`;
    const text = shorten(nameOf(index), strong ? 60 : 26);
    const wide = widthOf(ctx, text, font) / 2 + 3;
    const [x, y] = onScreen(index);
    const middle = Math.max(wide - half[0], Math.min(half[0] - wide, x)); // at the edge, into the page
    const away = sizeOf(index) * scale + pixels * 0.95;
    const boxAt = (line) => [middle - wide, line - pixels * 0.75, middle + wide, line + pixels * 0.75];
    const free = (line) => texts.every((other) => apart(boxAt(line), other)) && Array.from(points).every(([other, box]) => other === index || apart(boxAt(line), box));
    const clear = (line) => texts.every((other) => apart(boxAt(line), other));
    const lines = strong ? [0, 16, 32].flatMap((more) => [y + away + more, y - away - more]) : [y + away, y - away];
    const line = lines.find(free) ?? (strong || country ? lines.find(clear) : undefined) ?? (strong ? y + away : undefined);
    if (line === undefined) continue;
    texts.push(boxAt(line));
    ctx.font = font.replace(`${pixels}px`, `${pixels / scale}px`);
    ctx.lineWidth = 4 / scale;
    ctx.strokeStyle = colours.paper;
    ctx.fillStyle = country || strong ? colours.ink : colours.soft;
    const place = [centre.x + middle / scale, centre.y + line / scale];
    ctx.strokeText(text, ...place);
    ctx.fillText(text, ...place);
    if (texts.length >= 140) break;
  }
}
