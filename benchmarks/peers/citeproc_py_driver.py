"""citeproc-py, a dependency of refbook: every item cited once, then the bibliography, in HTML.

    python benchmarks/peers/citeproc_py_driver.py --style apa.csl --items library.json --out out.html

What it cannot print is left out, as its users would have to do: it raises on some items.
"""

from __future__ import annotations

import argparse
import json
import warnings
from pathlib import Path
from typing import Any


def rendered(style: str, data: list[dict[str, Any]]) -> tuple[list[str], list[str]]:
    """The citations and the entries."""
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
    from citeproc.source.json import CiteProcJSON

    loaded = CitationStylesStyle(style, locale="en-US", validate=False)
    document = CitationStylesBibliography(loaded, CiteProcJSON(data), formatter.html)
    citations = [Citation([CitationItem(item["id"])]) for item in data]
    for citation in citations:
        document.register(citation)
    document.sort()
    cited = [str(document.cite(citation, lambda item: None)) for citation in citations]
    return cited, [str(entry) for entry in document.bibliography()]


def main() -> None:
    """Render the document that the options describe."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--style", required=True)
    parser.add_argument("--items", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    cited, entries = rendered(options.style, json.loads(options.items.read_text(encoding="utf-8")))
    lines = [f"<p>{citation}</p>\n" for citation in cited]
    lines += [f'<div class="csl-entry">{entry}</div>\n' for entry in entries]
    options.out.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
