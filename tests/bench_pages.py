"""How large the network page is and how quickly it can be read, beside plain pyvis, in one run: `make bench-pages`.

A graph of N things like those of the articles: countries, officials, meetings with two countries, two officials and sectors, visits and
agreements, each stated by a sentence. Plain pyvis draws the same things and edges with its own options, as one file (`in_line`); what it
asks of a CDN is refused. Measured in Chromium without a graphics card: from the beginning of loading to the first picture in which
countries can be read (ours: laid out and labelled; pyvis: the same once its physics has come to rest, for at most two minutes), and the
median time of a frame while the drawing is dragged. Making is told in seconds of the processor.
"""

from __future__ import annotations

import random
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import networkx

from kg.views import network_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

BASE = "https://w3id.org/rajnay/id/"
SIZES = (100, 1_000, 5_000, 50_000)
PATIENCE = 120_000
_HINDI = "कखगचजटडतदनपबमरलवसह"


def made(size: int) -> networkx.MultiDiGraph[str]:
    """A graph of `size` things, the same each time."""
    chance = random.Random(size)
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    countries = [f"{BASE}country/{chr(65 + n // 26 % 26)}{chr(65 + n % 26)}X" for n in range(min(190, max(8, size // 12)))]
    weights = [1 / (place + 1) for place in range(len(countries))]
    sectors = [f"https://w3id.org/rajnay/vocab/s{n}" for n in range(min(50, size // 10))]
    for kind, iris in (("Country", countries), ("Sector", sectors)):
        for iri in iris:
            graph.add_node(iri, kind=kind, label_hi="".join(chance.choices(_HINDI, k=6)), label_en=iri.rpartition("/")[2])
    people: list[tuple[str, str]] = []
    while len(graph) < size:
        n = len(graph)
        one, other = chance.choices(countries, weights, k=2)
        kind = chance.choices(("Official", "Meeting", "Visit", "Agreement"), (3, 4, 1, 2))[0]
        iri, said = f"{BASE}{kind.lower()}/{n}", (f"{BASE}article/{n // 12}#char={n % 12 * 100},{n % 12 * 100 + 90}",)
        words = (" ".join("".join(chance.choices(_HINDI, k=5)) for _ in range(16)) + "।",)
        graph.add_node(iri, kind=kind, label_hi="".join(chance.choices(_HINDI, k=14)), label_en=f"{kind} {n}")
        met = chance.sample(people, min(2, len(people)))
        links = {
            "Official": [("represents", one)],
            "Meeting": [("country", one), ("country", other), *(("participant", who) for who, _ in met)],
            "Visit": [("destination", one), *(("visitor", who) for who, _ in people[-1:])],
            "Agreement": [("party", one), ("party", other)],
        }[kind]
        if kind in ("Meeting", "Agreement") and sectors:
            links.append(("sector", chance.choice(sectors)))
        people += [(iri, one)] if kind == "Official" else []
        for key, to in links:
            graph.add_edge(iri, to, key=key, evidence=said, sentences=words)
    return graph


def plain(graph: networkx.MultiDiGraph[str]) -> str:
    """The page of pyvis as it comes."""
    from pyvis.network import Network

    net = Network(height="900px", width="100%", directed=True, cdn_resources="in_line")
    net.from_nx(networkx.relabel_nodes(graph, {node: index for index, node in enumerate(graph)}))
    for node in net.nodes:
        node["label"] = node.pop("label_hi", "")
    for edge in net.edges:
        edge.pop("evidence", None), edge.pop("sentences", None)
    return str(net.generate_html())


_DRAG = """async () => {
  const canvas = document.querySelector('canvas'), box = canvas.getBoundingClientRect(), times = [];
  const pointer = { bubbles: true, button: 0, buttons: 1, pointerId: 1, pointerType: 'mouse' };
  const fire = (type, x, y) => canvas.dispatchEvent(new PointerEvent(type, { ...pointer, clientX: x, clientY: y }));
  const x = box.left + 12, y = box.top + 12;
  fire('pointerdown', x, y);
  let last = performance.now();
  for (let step = 1; step <= 24; step += 1) {
    fire('pointermove', x + step * 6, y + step * 4);
    network.redraw();
    await new Promise((done) => requestAnimationFrame(done));
    const now = performance.now();
    times.push(now - last);
    last = now;
  }
  fire('pointerup', x + 150, y + 100);
  return times.slice(4);
}"""


def drawn(browser: Browser, address: str, ours: bool) -> tuple[float | None, float | None]:
    """Seconds to the first readable view, and milliseconds of a frame of a drag; None for what did not happen in time."""
    page: Page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.set_default_timeout(PATIENCE)
    page.route("**/*", lambda route: route.continue_() if route.request.url.startswith(("file:", "data:")) else route.abort())
    try:
        began = time.perf_counter()
        page.goto(address, wait_until="commit")
        if ours:
            page.wait_for_selector("html[data-ready]", state="attached")
        else:
            page.wait_for_function("typeof network !== 'undefined' && network.physics.stabilized === true")
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        seconds = time.perf_counter() - began
        return seconds, statistics.median(page.evaluate(_DRAG))
    except Exception as error:
        if "Timeout" not in type(error).__name__ and "Target" not in str(error):
            raise
        return None, None
    finally:
        page.close()


def measure(sizes: tuple[int, ...]) -> None:
    """Print a line of the table for each size and page; of three runs the median, of pyvis one."""
    from playwright.sync_api import sync_playwright

    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        raise SystemExit("no Chromium on this machine: apt-get install chromium")
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            graph = made(size)
            for name in ("ours", "ours, everything", "ours, a country opened", "pyvis"):
                ours = name != "pyvis"
                file = Path(folder) / ("ours.html" if ours else "pyvis.html")
                began = time.process_time()
                if name == "ours":
                    file.write_text(network_page(graph), encoding="utf-8")
                elif name == "pyvis" and size > 5_000:
                    _tell(size, name, None, None, None, None)
                    continue
                elif name == "pyvis":
                    file.write_text(plain(graph), encoding="utf-8")
                made_in = time.process_time() - began if name in ("ours", "pyvis") else None
                if name == "ours, everything" and size > 6_000:
                    continue
                address = {"ours, everything": "#view=all", "ours, a country opened": "#node=country/AAX&around=1"}.get(name, "")
                runs = []
                with sync_playwright() as playwright:
                    for _ in range(3 if ours else 1):
                        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
                        runs.append(drawn(browser, file.as_uri() + address, ours))
                        browser.close()
                seconds, frame = (statistics.median(each) if all(each) else None for each in zip(*runs, strict=True))
                _tell(size, name, file.stat().st_size / 1e6, made_in, seconds, frame)



def _tell(size: int, name: str, megabytes: float | None, made_in: float | None, seconds: float | None, frame: float | None) -> None:
    def told(value: float | None, form: str) -> str:
        return "–" if value is None else form.format(value)

    cells = (f"{size:,}", name, told(megabytes, "{:.1f}"), told(made_in, "{:.1f}"), told(seconds, "{:.1f}"), told(frame, "{:.0f}"))
    print("| " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    print("| things | page | MB | s to make | s to read | ms a frame |\n| --- | --- | --- | --- | --- | --- |")
    measure(tuple(int(size) for size in sys.argv[1:]) or SIZES)
