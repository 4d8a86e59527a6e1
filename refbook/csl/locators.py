"""Locators as people type them: "vol. 1, fol. 186" brings its own label."""

from __future__ import annotations

import re
from typing import Final

_LABELS: Final = {
    "art": "article", "article": "article", "bk": "book", "book": "book", "ch": "chapter", "chap": "chapter",
    "chapter": "chapter", "col": "column", "column": "column", "fig": "figure", "figure": "figure",
    "fol": "folio", "folio": "folio", "l": "line", "ll": "line", "line": "line", "n": "note", "note": "note",
    "nn": "note", "no": "issue", "nos": "issue", "op": "opus", "opus": "opus", "p": "page", "pp": "page",
    "page": "page", "pages": "page", "para": "paragraph", "paragraph": "paragraph", "¶": "paragraph",
    "pt": "part", "part": "part", "r": "rule", "sec": "section", "section": "section", "§": "section",
    "s.v": "sub-verbo", "sch": "schedule", "v": "verse", "vv": "verse", "verse": "verse", "vol": "volume",
    "vols": "volume", "volume": "volume", "sv": "sub-verbo", "tit": "title-locator", "app": "appendix",
}  # fmt: skip
_TYPED: Final = re.compile(r"(?P<label>[^\W\d_]+(?:\.[^\W\d_]+)?|[§¶]+)(?P<dot>\.?)\s*(?=\S)")


def typed_label(locator: str) -> tuple[str, str]:
    """The label that a locator begins with, and the rest of it; "" and all of it when it begins with none.

    >>> typed_label("vol. 1, fol. 186"), typed_label("12–15"), typed_label("v")
    (('volume', '1, fol. 186'), ('', '12–15'), ('', 'v'))
    """
    found = _TYPED.match(locator)
    if not found:
        return "", locator
    label = _LABELS.get(found["label"].lower().rstrip("§¶") or found["label"][0])
    rest = locator[found.end() :]
    spaced = found["dot"] or locator[found.end("label")].isspace() or found["label"][0] in "§¶"
    if label is None or not spaced or not any(map(str.isdigit, rest)):
        return "", locator
    return label, rest
