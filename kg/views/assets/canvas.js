// The drawing: vis-network draws points and lines at the given places; labels are ours, so that none covers another.
const drawing = document.getElementById("drawing");
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const dark = matchMedia("(prefers-color-scheme: dark)");
const points = new vis.DataSet();
const lines = new vis.DataSet();
let colours = {};
let hovered = null;
let network = null;
let swell = 1;
let thicken = 1;
let moved = false;

function readColours() {
  const of = (name) => shell.colour(name);
  colours = { paper: of("paper"), ink: of("ink"), soft: of("soft"), rule: of("rule"), line: of("line"), accent: of("accent"), sans: getComputedStyle(document.body).fontFamily };
  for (const kind of data.order) colours[kind] = of(kind);
}
const colourOf = (index) => colours[kindOf(index)] || colours.soft;
const isShown = (index) => !page.off.has(kindOf(index)) || index === page.selected;
const sizeOf = (index) => data.nodes[index].size * swell;
const isNear = (index) => page.selected === null || index === page.selected || neighbours[page.selected].has(index);

function pointFor(index) {
  const { label, group, ...node } = data.nodes[index]; // with a group, the engine would paint in colours of its own
  const colour = colourOf(index);
  const border = index === page.selected ? colours.ink : colours.paper;
  const tones = { background: colour, border };
  return { ...node, size: sizeOf(index), color: { ...tones, highlight: tones, hover: { background: colour, border: colours.ink } }, hidden: !isShown(index), opacity: isNear(index) ? 1 : 0.13, borderWidth: index === page.selected ? 2 : 1.5 };
}
function lineFor(number) {
  const [from, to] = data.edges[number];
  const chosen = page.selected !== null && (from === page.selected || to === page.selected);
  const colour = chosen ? colourOf(from === page.selected ? to : from) : colours.line;
  const opacity = page.selected === null ? (data.edges.length > 1200 ? 0.42 : 0.55) : chosen ? 0.75 : 0.07;
  return { id: number, from, to, color: { color: colour, highlight: colour, hover: colour, opacity }, width: (chosen ? 2 : 1.3) * thicken, hidden: !isShown(from) || !isShown(to) };
}
/** Bring points and lines up to the selection, the legend and the theme. */
function paint() {
  points.update(data.nodes.map((_, index) => pointFor(index)).reverse()); // the first are the busiest: drawn last, above the others
  lines.update(data.edges.map((_, number) => lineFor(number)));
}

function startDrawing() {
  readColours();
  paint();
  const options = { ...data.options, interaction: { ...data.options.interaction, hideEdgesOnDrag: data.edges.length > 2500 } };
  network = new vis.Network(drawing, { nodes: points, edges: lines }, options);
  network.on("afterDrawing", drawLabels);
  network.on("zoom", () => { moved = true; swellFor(network.getScale()); });
  network.on("dragStart", () => { moved = true; });
  addEventListener("resize", () => { if (!moved) frame(false); }); // by itself the engine would keep about the scale, and cut off what is at the edge
  network.on("click", (event) => choose(event.nodes.length ? event.nodes[0] : null));
  network.on("hoverNode", (event) => { hovered = event.node; drawing.style.cursor = "pointer"; network.redraw(); });
  network.on("blurNode", () => { hovered = null; drawing.style.cursor = ""; network.redraw(); });
  dark.addEventListener("change", () => { readColours(); paint(); });
}
/** Seen from afar points are drawn larger and lines thicker, in steps, so that they can be seen and clicked. */
function swellFor(scale) {
  const wanted = scale < 0.3 ? 1.8 : scale < 0.5 ? 1.4 : 1;
  if (wanted === swell) return;
  swell = wanted;
  thicken = wanted === 1 ? 1 : wanted * 1.3;
  paint();
}
/** Show the selected point with its neighbours, or all. */
function frame(animate) {
  const near = page.selected === null ? data.nodes.map((_, i) => i) : [page.selected, ...neighbours[page.selected]];
  const nodes = near.filter(isShown);
  if (!nodes.length) return;
  moved = false;
  network.setSize("100%", "100%"); // the panel may just have come or gone
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const index of nodes) {
    const { x, y, size } = data.nodes[index];
    box[0] = Math.min(box[0], x - size); box[1] = Math.min(box[1], y - size); box[2] = Math.max(box[2], x + size); box[3] = Math.max(box[3], y + size);
  }
  const scale = Math.min(1.3, (drawing.clientWidth - 90) / (box[2] - box[0]), (drawing.clientHeight - 80) / (box[3] - box[1]));
  swellFor(scale);
  network.moveTo({ position: { x: (box[0] + box[2]) / 2, y: (box[1] + box[3]) / 2 + 8 / scale }, scale: Math.max(0.03, scale), animation: animate && !calm.matches ? { duration: 450, easingFunction: "easeInOutQuad" } : false });
}
function zoomBy(factor) {
  moved = true;
  const scale = Math.min(5, Math.max(0.05, network.getScale() * factor));
  swellFor(scale);
  network.moveTo({ scale, animation: calm.matches ? false : { duration: 180, easingFunction: "easeOutQuad" } });
}
