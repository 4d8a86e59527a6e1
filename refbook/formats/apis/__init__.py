"""The JSON of metadata services, read only: Zotero, Crossref, DataCite, OpenAlex; and JSON Lines.

A .json file goes to the reader of CSL-JSON, which hands the records of a service on: `recognise.api_of`.
"""

from __future__ import annotations

from typing import Final

from refbook.formats.apis.recognise import looks_like, looks_like_any
from refbook.formats.sniff import is_json
from refbook.model.format import Format

_PROBLEMS: Final = "refbook.formats.apis.problems:PROBLEMS"
_SPLITTER: Final = "refbook.formats.jsonsplit:split_list"

FORMATS: Final[tuple[Format, ...]] = (
    Format(
        "zotero",
        "Zotero JSON",
        sniff=lambda head: looks_like("zotero", head),
        reader="refbook.formats.apis.zotero:read",
        splitter=_SPLITTER,
        problems=_PROBLEMS,
    ),
    Format(
        "crossref",
        "Crossref JSON",
        sniff=lambda head: looks_like("crossref", head),
        reader="refbook.formats.apis.crossref:read",
        splitter=_SPLITTER,
        problems=_PROBLEMS,
    ),
    Format(
        "datacite",
        "DataCite JSON",
        sniff=lambda head: looks_like("datacite", head),
        reader="refbook.formats.apis.datacite:read",
        splitter=_SPLITTER,
        problems=_PROBLEMS,
    ),
    Format(
        "openalex",
        "OpenAlex JSON",
        sniff=lambda head: looks_like("openalex", head),
        reader="refbook.formats.apis.openalex:read",
        splitter=_SPLITTER,
        problems=_PROBLEMS,
    ),
    Format(
        "json-lines",
        "JSON Lines",
        (".jsonl", ".ndjson"),
        certain=is_json,
        meant=looks_like_any,
        reader="refbook.formats.apis.lines:read",
        splitter="refbook.formats.jsonsplit:split_lines",
        problems=_PROBLEMS,
    ),
)
"""The formats of this folder."""
