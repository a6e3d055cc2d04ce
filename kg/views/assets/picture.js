// The drawing as a file: PNG from the canvas, SVG from the same points, lines and labels.
function save(blob, name) {
  const address = URL.createObjectURL(blob);
  make("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}
const pictureName = (ending) => `rajnay-${(state.node !== null ? data.keys[state.node] : scene.name).replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").slice(0, 60)}.${ending}`;
function savePng() {
  const drawn = network.canvas.frame.canvas;
  const sheet = make("canvas", { width: drawn.width, height: drawn.height });
  const ctx = sheet.getContext("2d");
  ctx.fillStyle = colours.paper;
  ctx.fillRect(0, 0, sheet.width, sheet.height);
  ctx.drawImage(drawn, 0, 0);
  sheet.toBlob((blob) => save(blob, pictureName("png")), "image/png");
}
function svgNode(tag, attributes, text) {
  const element = document.createElementNS(space, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  if (text !== undefined) element.textContent = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, ""); // XML knows no such signs
  return element;
}
function svgOf() {
  const places = Array.from(scene.points.values());
  const edge = 120;
  const box = [Math.min(...places.map((p) => p.x)) - edge, Math.min(...places.map((p) => p.y)) - edge, Math.max(...places.map((p) => p.x)) + edge, Math.max(...places.map((p) => p.y)) + edge];
  const size = [box[2] - box[0], box[3] - box[1]];
  const svg = svgNode("svg", { xmlns: space, viewBox: [box[0], box[1], ...size].join(" "), width: size[0], height: size[1], "font-family": colours.sans });
  svg.append(svgNode("title", {}, document.title), svgNode("rect", { x: box[0], y: box[1], width: size[0], height: size[1], fill: colours.paper }));
  for (const line of scene.lines) {
    const [a, b] = [scene.points.get(line.from), scene.points.get(line.to)];
    const drawn = svgNode("line", { x1: a.x, y1: a.y, x2: b.x, y2: b.y, stroke: colours.line, "stroke-width": line.width.toFixed(1), "stroke-opacity": 0.55 });
    drawn.append(svgNode("title", {}, `${nameOf(line.from)} – ${nameOf(line.to)}: ${lineText(line)}`));
    svg.append(drawn);
  }
  for (const [index, { x, y, size: half }] of Array.from(scene.points).reverse()) {
    const drawn = svgNode("path", { d: outlineOf(kindOf(index)), transform: `translate(${x - half} ${y - half}) scale(${half / 8})`, fill: colourOf(index), stroke: colours.paper, "stroke-width": (11.2 / half).toFixed(2), opacity: isNear(index) ? 1 : 0.3 });
    drawn.append(svgNode("title", {}, nameOf(index)));
    svg.append(drawn);
  }
  for (const [text, x, y, pixels, weight, colour] of labelsLast) {
    svg.append(svgNode("text", { x, y, "font-size": pixels.toFixed(1), "font-weight": weight, fill: colour, stroke: colours.paper, "stroke-width": (pixels / 4).toFixed(1), "paint-order": "stroke", "stroke-linejoin": "round", "text-anchor": "middle", "dominant-baseline": "central" }, text));
  }
  return new XMLSerializer().serializeToString(svg);
}
const saveSvg = () => save(new Blob([svgOf()], { type: "image/svg+xml" }), pictureName("svg"));
document.getElementById("png").addEventListener("click", savePng);
document.getElementById("svg").addEventListener("click", saveSvg);
