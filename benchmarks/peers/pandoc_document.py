"""A Markdown document for pandoc that cites every item of a library once.

    python benchmarks/peers/pandoc_document.py library.json document.md
    pandoc document.md --citeproc --bibliography library.json --csl apa.csl --to html --output out.html

Pandoc is measured without a driver; making the document is not measured.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path


def document(ids: list[str]) -> str:
    """Markdown with a paragraph a citation."""
    return "".join(f"[@{{{id}}}]\n\n" for id in ids)


if __name__ == "__main__":
    items, made = map(Path, sys.argv[1:])
    made.write_text(document([item["id"] for item in json.loads(items.read_bytes())]), encoding="utf-8")
