"""The processor as the official test suite and the style matrix drive it."""

from __future__ import annotations

from typing import Any

from refbook.csl import catalogue
from refbook.csl.cluster import CiteRequest, Cluster
from refbook.csl.context import FIRST
from refbook.csl.locators import typed_label
from refbook.csl.processor import Processor, of_file, parsed
from refbook.csl.reference import Reference
from refbook.csl.run import Run
from refbook.csl.terms import load
from refbook.errors import StyleError, ValueRejected
from refbook.model.convert import convert
from refbook.model.item import Item
from refbook.output import output
from refbook.richtext.leaves import map_text
from refbook.richtext.tree import Inlines, RichText

_NO_FORM = "[CSL STYLE ERROR: reference with no printed form.]"


def result(fixture: Any) -> str:
    """The text to compare with a fixture's RESULT."""
    processor = _processor(fixture.csl)
    items = {id: _item(id, data) for id, data in fixture.items().items()}
    registered = fixture.registered_ids()
    if fixture.citations is not None:
        return _document(fixture, processor, items)
    run = Run(processor, [Reference(items[id], processor.locale.and_word) for id in registered or items])
    clusters = [
        Cluster([_cite(run, cite) for cite in (cites if isinstance(cites, list) else [cites])])
        for cites in fixture.citation_items or []
    ]
    for cluster, cites in zip(clusters, fixture.citation_items or [], strict=True):
        cluster.forced = [cite.get("position", 0) for cite in cites]
    run.prepare(clusters)
    if fixture.mode == "bibliography":
        return _bibliography(run)
    if not clusters:
        clusters = [Cluster([CiteRequest(each) for each in run.references.values()])]
    return "\n".join(_html(run.citation(cluster)) or _NO_FORM for cluster in clusters)


def _document(fixture: Any, processor: Processor, items: dict[str, Item]) -> str:
    document = fixture.final_document()
    cited = dict.fromkeys(str(cite["id"]) for each in document for cite in each["citationItems"])
    run = Run(processor, [Reference(items[id], processor.locale.and_word) for id in cited])
    clusters = [
        Cluster([_cite(run, cite) for cite in each["citationItems"]], each["properties"].get("noteIndex", 0))
        for each in document
    ]
    run.prepare(clusters)
    if fixture.mode == "bibliography":
        return _bibliography(run)
    return "\n".join(f"..[{n}] {_html(run.citation(cluster))}" for n, cluster in enumerate(clusters))


def _processor(csl: str) -> Processor:
    style = parsed(csl.strip().encode(), "fixture")
    try:
        locale = load(style.default_locale or "en-US", style.locales)
    except StyleError:
        locale = load("en-US", style.locales)
    return Processor(style, locale)


def _item(id: str, data: dict[str, Any]) -> Item:
    data = dict(data, id=id)
    while True:
        try:
            return Item.from_csl(data)
        except ValueRejected:
            data = {key: value for key, value in data.items() if _fits(key, value)}


def _fits(key: str, value: Any) -> bool:
    try:
        convert(key, value)
    except ValueRejected:
        return False
    except KeyError:
        return True
    return True


def _cite(run: Run, data: dict[str, Any]) -> CiteRequest:
    label, locator = typed_label(str(data.get("locator") or "").strip())
    return_label = label or data.get("label") or "page"
    cite = CiteRequest(
        run.references[str(data["id"])],
        locator,
        "sub-verbo" if return_label == "sub verbo" else return_label,
        data.get("prefix") or "",
        data.get("suffix") or "",
    )
    cite.without_names = bool(data.get("suppress-author"))
    return cite


def _bibliography(run: Run) -> str:
    if run.processor.bibliography is None:
        return ""
    numbered = "citation-number" in str(run.processor.style.bibliography)
    entries = [_html(inlines) or (_NO_FORM if numbered else "") for _, inlines in run.bibliography()]
    divs = [f'  <div class="csl-entry">{entry}</div>\n' for entry in entries if entry]
    return f'<div class="csl-bib-body">\n{"".join(divs)}</div>'


def _html(inlines: Inlines) -> str:
    if not inlines:
        return ""
    html = output("html").render(map_text(RichText(inlines), _hidden))
    # citeproc-js writes this much invalid CSS, keeps the style's line ends and tabs, and two spaces apart.
    html = html.replace("vertical-align:baseline;", "baseline").replace("  ", "\u00a0 ")
    return html.translate(_SHOWN)


_HIDDEN = {"\n": "\ue00a", "\t": "\ue009"}
_SHOWN = {ord(hidden): shown for shown, hidden in _HIDDEN.items()}


def _hidden(text: str) -> str:
    return text.translate(str.maketrans(_HIDDEN))


def matrix(
    style_id: str, items: list[dict[str, Any]], clusters: list[dict[str, Any]]
) -> dict[str, list[str] | None]:
    """What the style matrix compares."""
    file = catalogue.find(style_id)
    locale = file.header.default_locale or "en-US"
    processor = of_file(file.rules, locale)
    made = {str(data["id"]): _item(str(data["id"]), data) for data in items}
    run = Run(processor, [Reference(item, processor.locale.and_word) for item in made.values()])
    asked = [
        Cluster([_cite(run, cite) for cite in each["citationItems"]], each.get("noteIndex", 0))
        for each in clusters
    ]
    run.prepare(asked)
    citations = [_html(run.citation(cluster)) for cluster in asked]
    if processor.bibliography is None:
        return {"citations": citations, "bibliography": None}
    return {"citations": citations, "bibliography": [_html(inlines) for _, inlines in run.bibliography()]}


__all__ = ["FIRST", "matrix", "result"]
