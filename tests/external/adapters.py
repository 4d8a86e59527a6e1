"""How the outside oracles drive refbook; each function grows with the issue that makes it possible.

They are described in ../shared/README.md. Importable from the project's root as `tests.external.adapters`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import refbook
from refbook.model.date import Date
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.refparse.lines import read_line


def to_csl(path: str | Path) -> list[dict[str, Any]]:
    """Any reference file as CSL-JSON items."""
    return [item.to_csl() for item in refbook.read(path).library]


LABELS = {
    "author": "author",
    "editor": "editor",
    "container-author": "editor",
    "translator": "translator",
    "title": "title",
    "container-title": "container",
    "publisher": "publisher",
    "publisher-place": "location",
    "issued": "date",
    "volume": "volume",
    "issue": "volume",
    "page": "pages",
}
"""CSL variables -> labels of the reference-string oracle."""


def reference(text: str) -> dict[str, list[str]]:
    """A reference line as label -> pieces of the line."""
    draft = read_line(text)
    draft.pieces = [piece for piece in draft.pieces if piece.form != "others"]
    labelled: dict[str, list[str]] = {}
    for variable, pieces in draft.texts().items():
        if variable in LABELS:
            labelled.setdefault(LABELS[variable], []).extend(pieces)
    return labelled


def article(path: str | Path) -> dict[str, Any]:
    """An article page as plain data; what the page does not say is None."""
    reading = refbook.read(path)
    page = reading.article
    if page is None:
        return {}
    return {
        "title": page.title,
        "subtitle": page.subtitle or None,
        "container": page.container_title,
        "issued": page.issued.edtf if page.issued else None,
        "ambiguous_date": bool(page.issued and page.issued.is_ambiguous),
        "language": page.language,
        "authors": [
            _person(name) | {"affiliation": ", ".join(name.affiliation) or None, "role": name.role or None}
            for name in page.author
        ],
        "translators": [_person(name) for name in page.translator],
        "images": [
            {key: getattr(image, key) or None for key in ("caption", "source", "creator", "license")}
            for image in page.images
        ],
        "references": [_reference(item) for item in page.references],
    }


def _person(name: Name) -> dict[str, Any]:
    return {"family": name.family or name.literal or None, "given": name.given or None}


def _reference(item: Item) -> dict[str, Any]:
    plain = ("title", "container-title", "publisher", "publisher-place", "volume", "issue", "page", "URL")
    return {
        "type": item.type,
        **{role: _pairs(item.names(role)) for role in ("author", "editor", "translator")},
        **{variable: item.text(variable) or None for variable in plain},
        "issued": _year(item.issued),
    }


def _pairs(names: tuple[Name, ...]) -> list[list[str | None]] | None:
    return [[name.family or name.literal, name.given or None] for name in names] or None


def _year(date: Date | None) -> int | None:
    return date.year if date else None


def csl_fixture(fixture: Any) -> str:
    """What the RESULT of a fixture of the official processor test suite is compared with."""
    from tests.external import csl_fixtures

    return csl_fixtures.result(fixture)


def style_matrix(
    style_id: str, items: list[dict[str, Any]], clusters: list[dict[str, Any]]
) -> dict[str, list[str] | None]:
    """A style's citations of a finished document, and its bibliography, as HTML."""
    from tests.external import csl_fixtures

    return csl_fixtures.matrix(style_id, items, clusters)
