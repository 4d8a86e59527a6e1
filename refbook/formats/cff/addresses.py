"""DOI and URL of a work, which may stand under several keys.

Sources: CFF 1.2.0, schema guide, “doi” (a shorthand for the first of the `identifiers`), “identifiers”,
“url”, “repository”, “repository-artifact”, “repository-code”.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

URL_KEYS: Final = ("url", "repository-code", "repository", "repository-artifact")
"""Where a URL may stand beside the identifiers, best first."""


def identified(data: Mapping[str, Any], type: str) -> str:
    """The first identifier of a type; "" when there is none.

    >>> identified({"identifiers": [{"type": "doi", "value": "10.1000/xyz"}]}, "doi")
    '10.1000/xyz'
    """
    entries = data.get("identifiers")
    for entry in entries if isinstance(entries, list) else ():
        if isinstance(entry, dict) and entry.get("type") == type and isinstance(entry.get("value"), str):
            return str(entry["value"])
    return ""


def doi(data: Mapping[str, Any]) -> str:
    """The DOI of a work: its own key before the identifiers."""
    own = data.get("doi")
    return str(own) if isinstance(own, str) else identified(data, "doi")


def url(data: Mapping[str, Any]) -> str:
    """The address of a work: what identifies it, then its page, its source code, its archive.

    >>> url({"repository": "https://b.example", "repository-code": "https://a.example"})
    'https://a.example'
    """
    found = identified(data, "url")
    beside = (str(data[key]) for key in URL_KEYS if isinstance(data.get(key), str) and data[key])
    return found or next(beside, "")


def with_addresses(data: dict[str, Any], item_doi: str, item_url: str) -> dict[str, Any]:
    """The data of a work with the DOI and the URL that its item has now.

    What the data says already is not repeated; what it says otherwise is put right.
    """
    if item_doi != doi(data):
        data["doi"] = item_doi
    if item_url != url(data):
        if identified(data, "url"):
            entries = data["identifiers"]
            data["identifiers"] = [e for e in entries if not (isinstance(e, dict) and e.get("type") == "url")]
        data["url"] = item_url
    return {key: value for key, value in data.items() if value not in ("", [])}
