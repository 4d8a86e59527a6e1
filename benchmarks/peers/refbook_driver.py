"""refbook: every item cited once, then the bibliography, in HTML.

    python benchmarks/peers/refbook_driver.py --style apa.csl --items library.json --out out.html

`--engine passes` runs the native processor's passes directly, for as long as `Style` has no call that renders
a whole document; any other engine cites one work after the other.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import refbook
from refbook import Item


def by_style(style: str, items: Sequence[Item], engine: str | None) -> tuple[list[str], str]:
    """The citations and the bibliography, by the public calls."""
    loaded = refbook.Style.load(style, engine=engine)
    citations = [loaded.cite(item, within=items).to("html") for item in items]
    return citations, loaded.bibliography(items).to("html")


def by_passes(style: str, items: Sequence[Item]) -> tuple[list[str], str]:
    """The citations and the bibliography, by the native processor from inside."""
    from refbook.csl import catalogue
    from refbook.csl.cluster import CiteRequest, Cluster
    from refbook.csl.processor import of_file
    from refbook.csl.reference import Reference
    from refbook.csl.run import Run
    from refbook.output import Entry, render, render_entries
    from refbook.richtext.tree import RichText

    file = catalogue.find(style)
    run = Run(of_file(file.rules, file.header.default_locale or "en-US"), [Reference(item) for item in items])
    is_note = file.header.format == "note"
    clusters = [
        Cluster([CiteRequest(run.references[item.id])], number if is_note else 0)
        for number, item in enumerate(items, 1)
    ]
    run.prepare(clusters)
    citations = [render(RichText(run.citation(cluster)), "html") for cluster in clusters]
    entries = [Entry(id, RichText(inlines)) for id, inlines in run.bibliography()]
    return citations, render_entries(entries, "html")


def main() -> None:
    """Render the document that the options describe."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--style", required=True)
    parser.add_argument("--items", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--engine", help="the citation processor; the default one unless given")
    options = parser.parse_args()
    items = refbook.read(options.items).library.items
    if options.engine == "passes":
        citations, bibliography = by_passes(options.style, items)
    else:
        citations, bibliography = by_style(options.style, items, options.engine)
    cited = "".join(f"<p>{citation}</p>\n" for citation in citations)
    options.out.write_text(cited + bibliography, encoding="utf-8")


if __name__ == "__main__":
    main()
