"""refbook: references as typed values, checked, and cited in any style.

This is the front door: everything a user of the library needs is re-exported here, and imported when it is
first asked for.

>>> import refbook
>>> refbook.Item("fiori2011", "book", author=["Fiori, Antonio"], issued=2011).author[0].family
'Fiori'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from refbook.api import check, convert, library, losses, patch, read, read_text, stream, write
    from refbook.csl.document import Document
    from refbook.csl.engine import Cite
    from refbook.csl.handle import Citation
    from refbook.csl.style import Style
    from refbook.errors import (
        EngineError,
        LookupFailed,
        MissingItem,
        ReadError,
        RefbookError,
        StyleError,
        UnknownFormat,
        UnknownStyle,
        ValueRejected,
        WriteError,
    )
    from refbook.model.article import Article, Image
    from refbook.model.date import Date
    from refbook.model.finding import Finding, Severity
    from refbook.model.format import Format, Reading
    from refbook.model.identifier import Identifier
    from refbook.model.item import Item
    from refbook.model.library import Library
    from refbook.model.name import Name
    from refbook.model.partial_date import PartialDate
    from refbook.publish.citation import how_to_cite
    from refbook.refparse import parse_reference, parse_references

_HOMES = {
    "refbook.api": (
        "check",
        "convert",
        "library",
        "losses",
        "patch",
        "read",
        "read_text",
        "stream",
        "write",
    ),
    "refbook.csl.document": ("Document",),
    "refbook.csl.engine": ("Cite",),
    "refbook.csl.handle": ("Citation",),
    "refbook.csl.style": ("Style",),
    "refbook.errors": (
        "EngineError",
        "LookupFailed",
        "MissingItem",
        "ReadError",
        "RefbookError",
        "StyleError",
        "UnknownFormat",
        "UnknownStyle",
        "ValueRejected",
        "WriteError",
    ),
    "refbook.model.article": ("Article", "Image"),
    "refbook.model.date": ("Date",),
    "refbook.model.finding": ("Finding", "Severity"),
    "refbook.model.format": ("Format", "Reading"),
    "refbook.model.identifier": ("Identifier",),
    "refbook.model.item": ("Item",),
    "refbook.model.library": ("Library",),
    "refbook.model.name": ("Name",),
    "refbook.model.partial_date": ("PartialDate",),
    "refbook.publish.citation": ("how_to_cite",),
    "refbook.refparse": ("parse_reference", "parse_references"),
}

_WHERE = {name: module for module, names in _HOMES.items() for name in names}

__version__ = "0.1.0"
__all__ = [
    "Article",
    "Citation",
    "Cite",
    "Date",
    "Document",
    "EngineError",
    "Finding",
    "Format",
    "Identifier",
    "Image",
    "Item",
    "Library",
    "LookupFailed",
    "MissingItem",
    "Name",
    "PartialDate",
    "ReadError",
    "Reading",
    "RefbookError",
    "Severity",
    "Style",
    "StyleError",
    "UnknownFormat",
    "UnknownStyle",
    "ValueRejected",
    "WriteError",
    "check",
    "convert",
    "how_to_cite",
    "library",
    "losses",
    "parse_reference",
    "parse_references",
    "patch",
    "read",
    "read_text",
    "stream",
    "write",
]


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used (PEP 562)."""
    if name not in _WHERE:
        raise AttributeError(f"module 'refbook' has no attribute {name!r}")
    value = getattr(import_module(_WHERE[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
