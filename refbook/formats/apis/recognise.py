"""Which service a JSON text comes from: by what its records look like.

Nothing heavy is imported here: every JSON file is asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

_LOOKED_AT: Final = 20
"""So many entries of a list are asked what they are."""

_ONLY_CROSSREF: Final = frozenset(
    {"reference-count", "references-count", "is-referenced-by-count", "member", "indexed"}
)
_BESIDE_TITLES: Final = frozenset({"creators", "publicationYear", "publication-year", "schemaVersion"})
_BESIDE_ID: Final = frozenset({"authorships", "biblio", "primary_location", "abstract_inverted_index"})
_OPENALEX: Final = "https://openalex.org/"


class Api(NamedTuple):
    """A service.

    Attributes:
        name: its name as a format's.
        is_record: True for an object that is a record of it.
        module: the module with its `draft_of`.
        wrappers: the keys under which its answers hold records.
    """

    name: str
    is_record: Callable[[Mapping[str, Any]], bool]
    module: str
    wrappers: tuple[str, ...]


def is_zotero(data: Mapping[str, Any]) -> bool:
    """True for an item of Zotero's: no other format says what it is under `itemType`."""
    return isinstance(data.get("itemType"), str)


def is_crossref(data: Mapping[str, Any]) -> bool:
    """True for a Crossref work: it has a DOI and figures that only Crossref gives."""
    return "DOI" in data and not _ONLY_CROSSREF.isdisjoint(data)


def is_datacite(data: Mapping[str, Any]) -> bool:
    """True for a DataCite work: titles in a list, and what only DataCite has beside them."""
    return isinstance(data.get("titles"), list) and not _BESIDE_TITLES.isdisjoint(data)


def is_openalex(data: Mapping[str, Any]) -> bool:
    """True for an OpenAlex work."""
    return str(data.get("id", "")).startswith(_OPENALEX) and not _BESIDE_ID.isdisjoint(data)


ZOTERO: Final = Api("zotero", is_zotero, "refbook.formats.apis.zotero", ("items", "data"))
CROSSREF: Final = Api("crossref", is_crossref, "refbook.formats.apis.crossref", ("message", "items"))
DATACITE: Final = Api("datacite", is_datacite, "refbook.formats.apis.datacite", ("data", "attributes"))
OPENALEX: Final = Api("openalex", is_openalex, "refbook.formats.apis.openalex", ("results", "data"))

APIS: Final = (ZOTERO, CROSSREF, DATACITE, OPENALEX)
"""Every service that is read."""

WRAPPERS: Final = ("message", "data", "attributes", "results", "items")
"""Every key under which one of them holds records."""

_MARKS: Final[Mapping[str, re.Pattern[str]]] = {
    "zotero": re.compile(r'"itemType"\s*:'),
    "crossref": re.compile(r'"(?:message-type|references?-count|is-referenced-by-count|indexed)"\s*:'),
    "datacite": re.compile(r'"(?:resourceTypeGeneral|nameType|schemaVersion|nameIdentifiers)"\s*:'),
    "openalex": re.compile(r'"https://openalex\.org/W\d'),
}


def api_of(data: Any) -> Api | None:
    """The service whose records these data are, or hold; None when they are of none.

    >>> api_of({"message": {"items": [{"DOI": "10.1000/xyz", "member": "7"}]}}).name
    'crossref'
    >>> api_of([{"id": "fiori2011", "type": "book"}])
    """
    for _ in range(len(WRAPPERS)):
        if isinstance(data, list):
            data = next((each for each in data[:_LOOKED_AT] if isinstance(each, Mapping)), None)
        if not isinstance(data, Mapping):
            return None
        for api in APIS:
            if api.is_record(data):
                return api
        data = next((data[key] for key in WRAPPERS if isinstance(data.get(key), dict | list)), None)
    return None


def looks_like(name: str, head: str) -> bool:
    """True when a text's beginning looks like JSON of a service.

    >>> looks_like("zotero", '[{"itemType": "book"}]'), looks_like("crossref", "itemType")
    (True, False)
    """
    return head.lstrip("\ufeff \t\r\n")[:1] in ("{", "[") and _MARKS[name].search(head) is not None


def looks_like_any(head: str) -> bool:
    """True when a text's beginning looks like JSON of one of the services."""
    return any(looks_like(api.name, head) for api in APIS)
