"""Nothing that came in as text runs, in whatever field: sixty hostile strings, with every control used."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast
from urllib.parse import quote
from xml.etree import ElementTree

import networkx
import pytest

from kg.model import Article, Date, Entity, Evidence, Kind, Reading, Ref, Rejected, Statement, Text
from kg.views import network_page, report_page
from kg.views.terms import KINDS
from tests.pages.conftest import Opened, Watch, settle
from tests.pages.hostile import HOSTILE

if TYPE_CHECKING:
    from playwright.sync_api import Page

BASE = "https://w3id.org/rajnay/id/"
HIT = "void (window.hit = () => { document.documentElement.dataset.hit = '1'; })"
FOREIGN = "body :is(img, iframe, object, embed, video, audio, form, base, style, [onerror], [onfocus], [onmouseover])"
"""Elements that no page of ours has."""
EVENTS = ("Meeting", "Visit", "Agreement", "Commitment")


def test_there_are_sixty_of_them() -> None:
    assert 60 <= len(set(HOSTILE))


def test_a_hit_would_be_seen(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "open.html").write_text("<!DOCTYPE html><p>x", encoding="utf-8")
    page = opened((tmp_path / "open.html").as_uri(), ready=False)
    page.evaluate(HIT)
    assert page.evaluate("document.documentElement.dataset.hit") is None
    page.evaluate("document.body.innerHTML = '<img src=data:, onerror=hit(1)>'")
    page.wait_for_selector("html[data-hit]", state="attached")


def hostile_graph(text: str, n: int) -> networkx.MultiDiGraph[str]:
    """A thing of each kind, and one of a hostile kind, all joined, in which every field is the text."""
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    said = (f"{BASE}article/{quote(text, safe='')}#char=0,{len(text)}", f"{BASE}article/{text}#char=0,4")
    nodes = [f"{BASE}{kind.lower()}/{text}/{n}" for kind in KINDS] + [text]
    for kind, node in zip((*KINDS, text), nodes, strict=True):
        graph.add_node(node, kind=kind, label_hi=text, label_en=f"en {text}")
    for event in EVENTS:
        node = f"{BASE}{event.lower()}/{text}/{n}"
        for other in nodes:
            if other != node:
                graph.add_edge(node, other, key="participant", evidence=said)
                graph.add_edge(node, other, key=text, prop=text, label_hi=text, label_en=text, evidence=said, sentences=(text, text))
    graph.add_edge(nodes[1], nodes[0], key="represents", evidence=said)
    graph.add_edge(nodes[1], f"{BASE}country/other", key="represents", evidence=said)
    graph.nodes[f"{BASE}country/other"]["kind"] = "Country"
    return graph


def hostile_entities(text: str, n: int) -> list[Entity]:
    """The same things with their other fields: spellings, labels, dates and free values."""
    here = Evidence(text, 0, len(text))
    props = ("altLabel", "programme", "status", text)
    stated = tuple(Statement(prop, Text(text, "hi"), here, rule=text) for prop in props)
    stated += (Statement("date", Date(text), here, rule=text),)
    names = (Text(text, "hi"), Text(text, "en"))
    return [Entity(f"{kind.lower()}/{text}/{n}", cast(Kind, kind), stated, names, (here,)) for kind in KINDS if kind != "Sector"]


def hostile_article(text: str) -> Article:
    """An article in which every field is the text."""
    return Article(text, text, text, text, text, text, text, text, text)


EACH_THING = """async () => {
  for (const first of [0, 2, 3, 1]) { // the whole is drawn anew for a language, or with what is around, and seldom here
    for (let index = first; index < count; index += 4) {
      shell.set({ node: data.keys[index], edge: '', around: index % 2 ? '1' : '', lang: index % 4 > 1 ? 'en' : '' });
      if (index % 8 === 0) await new Promise((done) => requestAnimationFrame(done));
    }
  }
}"""


def everything_used(page: Page) -> None:
    """Use each control once, and open each thing."""
    page.evaluate(HIT)
    page.evaluate(EACH_THING)
    for lang in ("en", "hi"):
        page.locator(f"[data-set-lang={lang}]").click()
        page.locator("#query").fill("<")
        page.locator("#query").fill("hit")
        page.locator("#query").press("ArrowDown")
        page.locator("#query").press("Escape")
        page.evaluate("shell.set({ node: '', edge: `${data.keys[0]}~${data.keys[1]}`, around: '1' })")
        page.evaluate("shell.set({ edge: '', around: '', list: '1', view: 'all' })")
        page.evaluate("shell.set({ list: '' })")
        for choice in ("country", "sector", "status"):
            options = page.locator(f"#by-{choice} option").count()
            page.locator(f"#by-{choice}").select_option(index=options - 1)
        page.evaluate("shell.set({ country: '', sector: '', status: '' })")
    drawn = {element.tag.rpartition("}")[2] for element in ElementTree.fromstring(page.evaluate("svgOf()")).iter()}
    assert {"svg", "title", "rect", "line", "path", "text"} >= drawn
    settle(page)


@pytest.mark.parametrize("first", range(0, len(HOSTILE), 16))
def test_the_network_takes_hostile_texts_for_texts(opened: Opened, tmp_path: Path, first: int) -> None:
    texts = HOSTILE[first : first + 16]
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    entities: list[Entity] = []
    for n, text in enumerate(texts):
        graph = networkx.compose(graph, hostile_graph(text, n))
        entities += hostile_entities(text, n)
    articles = [hostile_article(text) for text in texts]
    report = f"report.html?{quote(texts[0])}"
    html = network_page(graph, title=" ".join(texts), articles=articles, entities=entities, report=report)
    (tmp_path / "network.html").write_text(html, encoding="utf-8", newline="")
    page = opened((tmp_path / "network.html").as_uri())
    scripts = page.locator("script").count()
    everything_used(page)
    assert page.evaluate("document.documentElement.dataset.hit") is None
    assert scripts == page.locator("script").count()
    assert [] == page.locator(FOREIGN).evaluate_all("(found) => found.map((element) => element.outerHTML)")
    assert {"file:", "http:", "https:"} >= set(page.evaluate("Array.from(document.links, (link) => link.protocol)"))


def test_the_report_takes_hostile_texts_for_texts(opened: Opened, tmp_path: Path) -> None:
    readings, entities = [], []
    for n, text in enumerate(HOSTILE):
        refused = Rejected(text, text, Evidence(text, 0, len(text)), text)
        readings.append(Reading(hostile_article(text), (), (refused,)))
        entities += hostile_entities(text, n)
    entities.append(Entity("visit/1", "Visit", (Statement("visitor", Ref(HOSTILE[0]), Evidence(HOSTILE[0], 0, 3)),)))
    (tmp_path / "report.html").write_text(report_page(readings, entities, title=HOSTILE[1]), encoding="utf-8", newline="")
    page = opened((tmp_path / "report.html").as_uri(), ready=False)
    page.evaluate(HIT)
    for summary in page.locator("summary").all()[:20]:
        summary.click()
    page.get_by_role("button", name="English").click()
    settle(page)
    assert page.evaluate("document.documentElement.dataset.hit") is None
    assert [] == page.locator(FOREIGN).evaluate_all("(found) => found.map((element) => element.outerHTML)")


@pytest.mark.parametrize("text", HOSTILE[::6])
def test_an_address_with_hostile_state_is_taken_for_text(opened: Opened, sample: str, text: str) -> None:
    names = ("lang", "theme", "node", "edge", "view", "off", "country", "status", "since", "at")
    state = "&".join(f"{name}={quote(text)}" for name in names)
    page = opened(f"{sample}#{state}")
    page.evaluate(HIT)
    page.locator("#legend button").first.click()
    page.get_by_role("button", name="English").click()
    settle(page)
    assert page.evaluate("document.documentElement.dataset.hit") is None


TRIES = """() => {
  const made = [['img', { src: 'x:', onerror: 'hit()' }], ['div', { style: 'color: red' }]];
  for (const [tag, attributes] of made) {
    const element = document.createElement(tag);
    document.body.append(element);
    for (const [name, value] of Object.entries(attributes)) try { element.setAttribute(name, value); } catch { /* Trusted Types */ }
  }
  try { document.body.insertAdjacentHTML('beforeend', '<b>x</b>'); hit(); } catch { /* as it should be */ }
  for (const name of ['packed', 'mine', 'default']) {
    try { trustedTypes.createPolicy(name, { createScript: (text) => text }); hit(); } catch { /* the one that there is was made */ }
  }
  return fetch('https://example.org/').catch(() => null);
}"""


def test_the_policy_stops_what_would_run_all_the_same(opened: Opened, watch: Watch, sample: str) -> None:
    page = opened(sample)
    page.evaluate(HIT)
    page.evaluate(TRIES)
    settle(page)
    assert page.evaluate("document.documentElement.dataset.hit") is None
    assert watch.errors
    assert all("Content Security Policy" in error or "Trusted" in error for error in watch.errors)
    watch.errors.clear()
