// The drawing: vis-network draws points and lines at the given places; shapes and labels are ours, so that none covers another.
const drawing = document.getElementById("drawing");
const points = new vis.DataSet();
const lines = new vis.DataSet();
const outlines = new Map();
let scene = { name: "", points: new Map(), lines: [], left: 0 };
let near = null; // the points that count beside the selection; null: all
let colours = {};
let hovered = null;
let network = null;
let swell = 1;
let thicken = 1;
let moved = false;

function readColours() {
  colours = { sans: getComputedStyle(document.body).fontFamily };
  for (const name of ["paper", "raised", "ink", "soft", "rule", "line", "accent"]) colours[name] = shell.colour(name);
  for (const kind of kindNames.keys()) { colours[`kind ${kind}`] = shell.colour(/^\w+$/.test(kind) ? kind : "soft"); outlines.set(kind, new Path2D(outlineOf(kind))); }
}
const colourOf = (index) => colours[`kind ${kindOf(index)}`];
const sizeOf = (index) => (scene.points.has(index) ? scene.points.get(index).size : 8) * swell; // the engine may still know a point of the scene before
const isNear = (index) => near === null || near.has(index);

/** Draws a point for the engine: its outline, as in the legend, with a border in the colour of the paper. */
function renderPoint({ ctx, id, x, y, state: { hover } }) {
  const size = sizeOf(id);
  const chosen = id === state.node || (state.pair && state.pair.includes(id));
  return {
    nodeDimensions: { width: size * 2, height: size * 2 },
    drawNode() {
      ctx.save();
      ctx.globalAlpha = isNear(id) ? 1 : 0.16;
      ctx.translate(x - size, y - size);
      ctx.scale(size / 8, size / 8);
      ctx.fillStyle = colourOf(id);
      ctx.fill(outlines.get(kindOf(id)));
      ctx.lineWidth = ((chosen || hover ? 2.4 : 1.4) * 8) / size;
      ctx.strokeStyle = chosen || hover ? colours.ink : colours.paper;
      ctx.stroke(outlines.get(kindOf(id)));
      ctx.restore();
    },
  };
}
function pointFor([index, { x, y, size }]) {
  return { id: index, x, y, size, shape: "custom", ctxRenderer: renderPoint };
}
function lineFor(line, number) {
  const [from, to] = [line.from, line.to];
  const opened = scene.name === "around" || scene.name === "pair";
  const chosen = opened ? false : state.pair ? state.pair.includes(from) && state.pair.includes(to) : state.node !== null && (from === state.node || to === state.node);
  const aside = near !== null && !chosen;
  const inner = opened && scene.lines.length > 200 && from !== state.node && to !== state.node; // so many that only those of the middle may stand out
  const colour = chosen ? colours.accent : colours.line;
  return { id: number, from, to, color: { color: colour, highlight: colour, hover: colours.accent, opacity: aside ? 0.08 : chosen ? 0.8 : inner ? 0.28 : scene.lines.length > 200 ? 0.45 : 0.6 }, width: (line.width + (chosen ? 0.8 : 0)) * thicken };
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
  const drawn = Array.from(scene.points).map(pointFor).reverse(); // the first are the busiest: drawn last, above the others
  const joined = scene.lines.map(lineFor);
  if (same) lines.update(joined); else { lines.clear(); points.clear(); points.add(drawn); lines.add(joined); }
  network.setOptions({ interaction: { hideEdgesOnDrag: scene.lines.length > 1500 } });
  if (same) network.redraw();
}
function startDrawing() {
  readColours();
  network = new vis.Network(drawing, { nodes: points, edges: lines }, data.options);
  network.on("afterDrawing", drawLabels);
  network.on("zoom", () => { moved = true; swellFor(network.getScale()); });
  network.on("dragStart", () => { moved = true; });
  addEventListener("resize", () => { if (!moved) frame(false); }); // by itself the engine would keep about the scale, and cut off what is at the edge
  network.on("click", ({ pointer: { DOM } }) => {
    const node = network.getNodeAt(DOM);
    const line = node === undefined ? network.getEdgeAt(DOM) : undefined;
    if (node !== undefined) choose(node, true);
    else if (line !== undefined) choosePair(scene.lines[line].from, scene.lines[line].to);
    else if (state.node !== null || state.pair) leave();
  });
  network.on("doubleClick", ({ pointer: { DOM } }) => { if (network.getNodeAt(DOM) !== undefined) openAround(network.getNodeAt(DOM)); });
  const hover = (what) => { hovered = what; drawing.style.cursor = what === null ? "" : "pointer"; network.redraw(); };
  network.on("hoverNode", ({ node }) => hover({ node }));
  network.on("hoverEdge", ({ edge }) => hover({ line: edge }));
  network.on("blurNode", () => hover(null));
  network.on("blurEdge", () => hover(null));
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
