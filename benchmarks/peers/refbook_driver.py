"""refbook: every item cited once, then the bibliography, in HTML.

python benchmarks/peers/refbook_driver.py --style apa.csl --items library.json --out out.html
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import refbook
from refbook import Item


def rendered(style: str, items: Sequence[Item], engine: str | None) -> tuple[list[str], str]:
    """The citations and the bibliography of a document that cites every item once."""
    document = refbook.Style.load(style, engine=engine).document([[item] for item in items], items)
    bibliography = document.bibliography.to("html") if document.bibliography else ""
    return [citation.to("html") for citation in document.citations], bibliography


def main() -> None:
    """Render the document that the options describe."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--style", required=True)
    parser.add_argument("--items", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--engine", help="the citation processor; the default one unless given")
    options = parser.parse_args()
    items = refbook.read(options.items).library.items
    citations, bibliography = rendered(options.style, items, options.engine)
    cited = "".join(f"<p>{citation}</p>\n" for citation in citations)
    options.out.write_text(cited + bibliography, encoding="utf-8")


if __name__ == "__main__":
    main()
