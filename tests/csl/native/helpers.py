"""Small styles and items for tests of the processor."""

from __future__ import annotations

from refbook.csl.cluster import CiteRequest, Cluster
from refbook.csl.processor import Processor, parsed
from refbook.csl.reference import Reference
from refbook.csl.run import Run
from refbook.csl.terms import load
from refbook.model.item import Item
from refbook.output import render
from refbook.richtext.tree import RichText

STYLE = '<style xmlns="http://purl.org/net/xbiblio/csl" class="{cls}" version="1.0">{parts}</style>'


def processor(
    layout: str, *, cls: str = "in-text", options: str = "", rest: str = "", attributes: str = ""
) -> Processor:
    """A processor for a style of one citation layout."""
    citation = f"<citation {options}><layout {attributes}>{layout}</layout></citation>"
    style = parsed(STYLE.format(cls=cls, parts=rest + citation).encode(), "test.csl")
    return Processor(style, load("en-US", style.locales))


def cited(processor: Processor, *items: Item, locators: tuple[str, ...] = ()) -> str:
    """All items in one citation, as Markdown."""
    run = Run(processor, [Reference(item) for item in items])
    cluster = Cluster([CiteRequest(reference) for reference in run.references.values()])
    for cite, locator in zip(cluster.cites, locators, strict=False):
        cite.locator, cite.label = locator, "page"
    run.prepare([cluster])
    return render(RichText(run.citation(cluster)), "html")


def listed(processor: Processor, *items: Item) -> list[str]:
    """The bibliography, as HTML."""
    run = Run(processor, [Reference(item) for item in items])
    run.prepare([])
    return [render(RichText(inlines), "html") for _, inlines in run.bibliography()]
