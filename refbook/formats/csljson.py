"""CSL-JSON: read whatever its writer meant, written as the schema has it.

Source: CSL-JSON schema 1.0.2 (csl-data.json): a list of items. Exporters also write one item, an object with
such a list, or an object of items by their ids.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator
from typing import Any, Final

from refbook.formats import friendly
from refbook.formats.apis.recognise import api_of
from refbook.formats.articledata import Entry, Reader, date_order, entries_of
from refbook.formats.articleparts import holds_article
from refbook.formats.cslitem import Dialect
from refbook.formats.cslvalues import CSL
from refbook.formats.jsontext import JsonText
from refbook.formats.plain import kind_of
from refbook.formats.problems import NOT_A_LIST, NOT_AN_ITEM
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.source import Text

_WRAPPERS: Final = ("items", "references")
"""The keys under which exporters put the list of items."""

_SAYS_ARTICLE: Final = ("subtitle", "images", "image", "body")


def read(text: Text) -> Reading:
    """Read CSL-JSON, an article written in JSON with the words of refbook's YAML, or a service's records."""
    return read_document(JsonText(text))


def read_document(document: JsonText) -> Reading:
    """Read what a JSON text holds; see `read`."""
    # Places are found in the text: the data is not needed any more once it is read.
    data, document.data = document.data, None
    api = api_of(data)
    if api is not None:
        from refbook.formats.apis import reading  # most files have no use for it

        return reading.read(document, data, api)
    if isinstance(data, dict) and _is_article(data):
        return Reader(document, _dialect(data)).article(data)
    reader = Reader(document, CSL, needs_ids=True)
    return reader.library(entries_of(data) or [] if isinstance(data, list) else _entries(reader, data))


def _is_article(data: dict[str, Any]) -> bool:
    if holds_article(data) or any(key in data for key in _SAYS_ARTICLE):
        return True
    return isinstance(data.get("references"), list) and "title" in data


def _dialect(data: dict[str, Any]) -> Dialect:
    return CSL if holds_article(data) else friendly.dialect(date_order(data))


def _entries(reader: Reader, data: Any) -> list[Entry]:
    """The entries of what is no list."""
    text = reader.document.text
    span = text.span(*reader.document.find(()))
    entries = _wrapped(data) if isinstance(data, dict) else None
    if entries is None:
        message = f"the file is {kind_of(data)}, not a list of items"
        reader.findings.append(NOT_AN_ITEM.at(message, span, hint='write [{"id": …, "type": …, "title": …}]'))
        return []
    if data:
        hint = "write a list: [{…}, {…}]"
        reader.findings.append(NOT_A_LIST.at("the items do not stand in a list", span, hint=hint))
    return entries


def _wrapped(data: dict[str, Any]) -> list[Entry] | None:
    for key in _WRAPPERS:
        if isinstance(data.get(key), list):
            return entries_of(data[key], (key,))
    if any(key in data for key in ("id", "type", "title")) or not data:
        return [Entry((), data)] if data else []
    return entries_of(data)


def write(items: Iterable[Item]) -> Iterator[str]:
    """Write CSL-JSON; what CSL has no variable for stands under `custom`.

    >>> print("".join(write([Item("fiori2011", "book", issued=2011)])), end="")
    [
      {
        "id": "fiori2011",
        "type": "book",
        "issued": {
          "date-parts": [
            [
              2011
            ]
          ]
        }
      }
    ]
    """
    before = "[\n"
    for item in items:
        yield before + "  " + _dump(item.to_csl()).replace("\n", "\n  ")
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def _dump(data: Any) -> str:
    try:
        return json.dumps(data, ensure_ascii=False, indent=2, default=str, allow_nan=False)
    except ValueError:
        return json.dumps(_finite(data), ensure_ascii=False, indent=2, default=str)


def _finite(value: Any) -> Any:
    """The data with text for infinite numbers, which JSON does not have (RFC 8259, section 6)."""
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    if isinstance(value, list):
        return [_finite(part) for part in value]
    return {key: _finite(part) for key, part in value.items()} if isinstance(value, dict) else value
