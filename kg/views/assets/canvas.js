// The drawing: vis-network is the camera, which moves and zooms; lines, points and labels are drawn by us, so that thousands are drawn as one path.
const drawing = document.getElementById("drawing");
const outlines = new Map();
let scene = { name: "", points: new Map(), lines: [], left: 0 };
let near = null; // the points that count beside the selection; null: all
let colours = {};
let hovered = null;
let network = null;
let swell = 1;
let thicken = 1;
let moved = false;
let moving = false; // while the drawing is dragged, what is slow to make stays as it was
let strokes = []; // [colour, opacity, width, path] of the lines, made once for many frames
let shapes = []; // [kind, opacity, path] of the points, where they are too many to be drawn one by one
const many = 1500;

function readColours() {
  colours = { sans: getComputedStyle(document.body).fontFamily };
  for (const name of ["paper", "raised", "ink", "soft", "rule", "line", "accent"]) colours[name] = shell.colour(name);
  for (const kind of kindNames.keys()) { colours[`kind ${kind}`] = shell.colour(/^\w+$/.test(kind) ? kind : "soft"); outlines.set(kind, new Path2D(outlineOf(kind))); }
}
const colourOf = (index) => colours[`kind ${kindOf(index)}`];
const sizeOf = (index) => scene.points.get(index).size * swell;
const isNear = (index) => near === null || near.has(index);

/** How a line looks: [colour, opacity, width]. */
function looksOf({ from, to, width }) {
  const opened = scene.name === "around" || scene.name === "pair";
  const chosen = opened ? false : state.pair ? state.pair.includes(from) && state.pair.includes(to) : state.node !== null && (from === state.node || to === state.node);
  const aside = near !== null && !chosen;
  const inner = opened && scene.lines.length > 200 && from !== state.node && to !== state.node; // so many that only those of the middle may stand out
  return [chosen ? colours.accent : colours.line, aside ? 0.08 : chosen ? 0.8 : inner ? 0.28 : scene.lines.length > 200 ? 0.45 : 0.6, (width + (chosen ? 0.8 : 0)) * thicken];
}
/** The paths of the scene. Of many lines some hundred at a time make a path: fewer would be slow to draw, more to rasterise. */
function shape() {
  strokes = [];
  const open = new Map();
  const room = scene.lines.length > many ? 250 : 1;
  for (const line of scene.lines) {
    const looks = looksOf(line);
    const key = looks.join();
    if (!open.has(key) || open.get(key).count >= room) {
      open.set(key, { path: new Path2D(), count: 0 });
      strokes.push([...looks, open.get(key).path]);
    }
    const [a, b] = [scene.points.get(line.from), scene.points.get(line.to)];
    open.get(key).path.moveTo(a.x, a.y);
    open.get(key).path.lineTo(b.x, b.y);
    open.get(key).count += 1;
  }
  shapes = [];
  if (scene.points.size <= many) return;
  const found = new Map();
  for (const [index, { x, y }] of Array.from(scene.points).reverse()) {
    const key = `${kindOf(index)} ${isNear(index)}`;
    if (!found.has(key)) found.set(key, [kindOf(index), isNear(index) ? 1 : 0.16, new Path2D()]);
    const size = sizeOf(index);
    found.get(key)[2].addPath(outlines.get(kindOf(index)), new DOMMatrix([size / 8, 0, 0, size / 8, x - size, y - size]));
  }
  const rank = ([kind]) => -data.order.indexOf(kind);
  shapes = Array.from(found.values()).sort((a, b) => a[1] - b[1] || rank(a) - rank(b));
}
function drawPoint(ctx, index, { x, y }) {
  const size = sizeOf(index);
  const marked = index === state.node || (state.pair && state.pair.includes(index)) || (hovered && hovered.node === index);
  ctx.save();
  ctx.globalAlpha = isNear(index) ? 1 : 0.16;
  ctx.translate(x - size, y - size);
  ctx.scale(size / 8, size / 8);
  ctx.fillStyle = colourOf(index);
  ctx.fill(outlines.get(kindOf(index)));
  ctx.lineWidth = ((marked ? 2.4 : 1.4) * 8) / size;
  ctx.strokeStyle = marked ? colours.ink : colours.paper;
  ctx.stroke(outlines.get(kindOf(index)));
  ctx.restore();
}
function drawScene(ctx) {
  ctx.save();
  ctx.lineCap = "butt";
  if (!moving || scene.lines.length <= many) for (const [colour, opacity, width, path] of strokes) {
    ctx.globalAlpha = opacity;
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.stroke(path);
  }
  ctx.globalAlpha = 1;
  const over = hovered && hovered.line !== undefined && scene.lines[hovered.line];
  if (over) {
    const [a, b] = [scene.points.get(over.from), scene.points.get(over.to)];
    ctx.strokeStyle = colours.accent;
    ctx.lineWidth = over.width * thicken;
    ctx.beginPath();
    ctx.moveTo(a.x, a.y);
    ctx.lineTo(b.x, b.y);
    ctx.stroke();
  }
  for (const [kind, opacity, path] of shapes) {
    ctx.globalAlpha = opacity;
    ctx.fillStyle = colours[`kind ${kind}`];
    ctx.strokeStyle = colours.paper;
    ctx.lineWidth = 1.4;
    ctx.fill(path);
    if (!moving) ctx.stroke(path);
  }
  ctx.restore();
  if (!shapes.length) for (const [index, place] of Array.from(scene.points).reverse()) drawPoint(ctx, index, place); // the first are the busiest: drawn last, above the others
  else for (const index of [state.node, ...(state.pair || []), hovered && hovered.node]) if (scene.points.has(index)) drawPoint(ctx, index, scene.points.get(index));
}
/** What lies at a place of the page: a point, the uppermost; else a line. */
function at(place) {
  const { x, y } = network.DOMtoCanvas(place);
  const slack = 3 / network.getScale();
  for (const [index, point] of scene.points) if (Math.hypot(point.x - x, point.y - y) <= sizeOf(index) + slack) return { node: index };
  let [closest, found] = [Infinity, null];
  scene.lines.forEach(({ from, to, width }, number) => {
    const [a, b] = [scene.points.get(from), scene.points.get(to)];
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const part = Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1)));
    const away = Math.hypot(a.x + part * dx - x, a.y + part * dy - y); // from its middle, so that a thin line beside a thick one can be had
    if (away < closest && away <= 5 / network.getScale() + (width * thicken) / 2) { closest = away; found = { line: number }; }
  });
  return found;
}
/** Build the scene anew, or with `same` only bring its looks up to the selection and the theme. */
function paint(same) {
  if (!same) scene = currentScene();
  near = null;
  if (scene.name === "pair" || scene.name === "around") near = null;
  else if (state.pair) near = new Set(state.pair);
  else if (state.node !== null && scene.points.has(state.node)) {
    near = new Set([state.node]);
    for (const line of scene.lines) if (line.from === state.node || line.to === state.node) near.add(line.from).add(line.to);
  }
  shape();
  network.redraw();
}
function startDrawing() {
  readColours();
  network = new vis.Network(drawing, { nodes: [], edges: [] }, data.options);
  network.on("beforeDrawing", drawScene);
  network.on("afterDrawing", drawLabels);
  network.on("zoom", () => { moved = true; swellFor(network.getScale()); });
  let held; // the point that is dragged; else the drawing is
  const carry = (point) => network.setOptions({ interaction: { dragView: (held = point) === undefined } });
  network.on("dragStart", ({ pointer: { DOM } }) => { hovered = null; carry((at(DOM) || {}).node); moved = moving = held === undefined; });
  network.on("dragEnd", () => { moving = false; carry(undefined); network.redraw(); });
  addEventListener("resize", () => { if (!moved) frame(false); }); // by itself the engine would keep about the scale, and cut off what is at the edge
  network.on("click", ({ pointer: { DOM } }) => {
    const { node, line } = at(DOM) || {};
    if (node !== undefined) choose(node, true);
    else if (line !== undefined) choosePair(scene.lines[line].from, scene.lines[line].to);
    else if (state.node !== null || state.pair) leave();
  });
  network.on("doubleClick", ({ pointer: { DOM } }) => { const { node } = at(DOM) || {}; if (node !== undefined) openAround(node); });
  const canvas = network.canvas.frame.canvas;
  const hover = (what) => {
    if (JSON.stringify(what) === JSON.stringify(hovered)) return;
    hovered = what;
    drawing.style.cursor = what === null ? "" : "pointer";
    network.redraw();
  };
  canvas.addEventListener("pointermove", ({ offsetX, offsetY, buttons }) => {
    if (!buttons) hover(at({ x: offsetX, y: offsetY }));
    else if (held !== undefined) { Object.assign(scene.points.get(held), network.DOMtoCanvas({ x: offsetX, y: offsetY })); shape(); network.redraw(); }
  });
  canvas.addEventListener("pointerleave", () => hover(null));
  network.canvas.frame.canvas.setAttribute("aria-hidden", "true");
  network.canvas.frame.tabIndex = -1;
}
/** Seen from afar points are drawn larger and lines thicker, in steps, so that they can be seen and clicked. */
function swellFor(scale) {
  const wanted = scale < 0.3 ? 1.8 : scale < 0.5 ? 1.4 : 1;
  if (wanted === swell) return;
  swell = wanted;
  thicken = wanted === 1 ? 1 : wanted * 1.3;
  paint(true);
}
/** Show all of the scene, or the selected point with its neighbours. */
function frame(animate) {
  const wanted = near === null ? Array.from(scene.points.keys()) : Array.from(near).filter((index) => scene.points.has(index));
  if (!wanted.length) return;
  moved = false;
  network.setSize("100%", "100%"); // the panel may just have come or gone
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const index of wanted) {
    const { x, y, size } = scene.points.get(index);
    box[0] = Math.min(box[0], x - size); box[1] = Math.min(box[1], y - size); box[2] = Math.max(box[2], x + size); box[3] = Math.max(box[3], y + size);
  }
  const scale = Math.max(0.03, Math.min(1.3, (drawing.clientWidth - 110) / (box[2] - box[0]), (drawing.clientHeight - 124) / (box[3] - box[1])));
  swellFor(scale);
  network.moveTo({ position: { x: (box[0] + box[2]) / 2, y: (box[1] + box[3]) / 2 + 16 / scale }, scale, animation: animate && !calm.matches ? { duration: 400, easingFunction: "easeInOutQuad" } : false });
}
function zoomBy(factor) {
  moved = true;
  const scale = Math.min(5, Math.max(0.03, network.getScale() * factor));
  swellFor(scale);
  network.moveTo({ scale, animation: calm.matches ? false : { duration: 160, easingFunction: "easeOutQuad" } });
}
function moveBy(x, y) {
  moved = true;
  const centre = network.getViewPosition();
  const scale = network.getScale();
  network.moveTo({ position: { x: centre.x + x / scale, y: centre.y + y / scale } });
}
drawing.addEventListener("keydown", (event) => {
  const step = 80;
  const does = {
    ArrowLeft: () => moveBy(-step, 0), ArrowRight: () => moveBy(step, 0), ArrowUp: () => moveBy(0, -step), ArrowDown: () => moveBy(0, step),
    "+": () => zoomBy(1.3), "=": () => zoomBy(1.3), "-": () => zoomBy(1 / 1.3), "0": () => frame(true), ".": () => stepBy(1), ",": () => stepBy(-1),
    Enter: () => { if (state.node !== null) openAround(state.node); else if (state.pair) shell.set({ around: "1" }); },
  }[event.key];
  if (!does || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  does();
});
/** Choose the next point of the drawing, the busiest first: the way through it by keyboard. */
function stepBy(by) {
  const order = Array.from(scene.points.keys()).sort((a, b) => a - b);
  if (!order.length) return;
  const at = state.node === null ? (by > 0 ? -1 : 0) : order.indexOf(state.node);
  choose(order[(at + by + order.length) % order.length], false);
}
