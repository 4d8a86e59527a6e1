"""Formats that are only written: what web pages and wikis want to know of a work.

Each has one table, which says under which name a CSL variable goes out; `held` tells what of an item the
output carries, since nobody can read it back to see.
"""

from __future__ import annotations

from typing import Final

from refbook.model.format import Format

FORMATS: Final[tuple[Format, ...]] = (
    Format(
        "json-ld",
        "schema.org JSON-LD",
        (".jsonld",),
        writer="refbook.formats.out.jsonld:write",
        held="refbook.formats.out.jsonld:held",
    ),
    Format(
        "coins",
        "COinS",
        writer="refbook.formats.out.coins:write",
        held="refbook.formats.out.coins:held",
    ),
    Format(
        "wikipedia",
        "Wikipedia citation templates",
        (".wiki",),
        writer="refbook.formats.out.wikipedia:write",
        held="refbook.formats.out.wikipedia:held",
    ),
)
"""The formats of this folder."""
