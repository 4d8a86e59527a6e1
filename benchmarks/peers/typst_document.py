"""A Typst document that cites every item of a library once, and the library in BibLaTeX beside it.

    python benchmarks/peers/typst_document.py library.json document.typ

Typst reads no CSL-JSON: refbook writes `document.bib`. None of this is measured.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import refbook


def document(ids: list[str], bibliography: str) -> str:
    """Typst markup with a paragraph a citation."""
    cited = "".join(f"#cite(label({json.dumps(id)}))\n\n" for id in ids)
    return f"{cited}#bibliography({json.dumps(bibliography)}, style: sys.inputs.style)\n"


if __name__ == "__main__":
    items, made = map(Path, sys.argv[1:])
    library = refbook.read(items).library
    written = made.with_suffix(".bib")
    written.write_text(refbook.write(library, format="biblatex"), encoding="utf-8")
    made.write_text(document(list(library.ids), written.name), encoding="utf-8")
