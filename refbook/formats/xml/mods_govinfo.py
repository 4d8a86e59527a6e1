"""Records of the United States Government Publishing Office, which describes laws in an extension.

MODS has no elements for bills and statutes; GPO puts the congress, the chamber and the short title into
`<extension>` and the number that people cite into an identifier. Sources: GPO's help pages "Metadata Fields
and Values", one for each collection; the MODS files of govinfo.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from refbook.formats.xml.paths import Found
from refbook.formats.xml.record import Record

TYPES: Final[Mapping[str, str]] = {
    "BILLS": "bill",
    "PLAW": "legislation",
    "CHRG": "hearing",
    "CRPT": "report",
}
"""GPO's code of a collection -> CSL type of what is in it."""

_COLLECTION: Final = "extension/collectionCode"
_CHAMBER: Final = "extension/originChamber"
_LAWS: Final = frozenset({"bill", "legislation"})
_FIELDS: Final = (
    # A law is known by its short title; the long one ("An Act To amend …") is kept in `extra`.
    ("title", "extension/shortTitle@type=measure", _LAWS),
    ("number", "identifier@type=preferred citation", _LAWS | {"hearing", "report"}),
    # CSL's styles expect the number of the congress here, as Zotero gives it.
    ("chapter-number", "extension/congress", _LAWS | {"hearing"}),
)
"""Variable, where it stands, and the types it is read for."""

PATHS: Final = (_COLLECTION, _CHAMBER, *(path for _, path, _ in _FIELDS))
"""All that is read."""


def type_in(found: Found) -> str:
    """The CSL type of a record of GPO's; "" for others."""
    return next((TYPES[node.plain] for node in found[_COLLECTION] if node.plain in TYPES), "")


def read_extension(record: Record, found: Found) -> None:
    """Fill the variables that GPO's extension holds; nothing in other records."""
    if not type_in(found):
        return
    for variable, path, types in _FIELDS:
        if record.type in types and found[path]:
            record.set(variable, found[path][0].plain, found[path][0])
            record.use(found[path][0])
    for node in found[_CHAMBER] if record.type in _LAWS else ():
        record.set("authority", node.plain.capitalize(), node)
        record.use(node)
