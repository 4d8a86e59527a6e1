"""Works from CSL-JSON, as `json.load` gives it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from refbook.compat.citeproc.source import BibliographySource
from refbook.formats import csljson
from refbook.model.source import Text


class CiteProcJSON(BibliographySource):
    """The works of CSL-JSON data.

    Args:
        json_data: the items.

    >>> CiteProcJSON([{"id": "Fiori", "type": "book", "title": "L’Asia Orientale"}])["fiori"].title
    'L’Asia Orientale'
    """

    def __init__(self, json_data: Iterable[Mapping[str, Any]]) -> None:
        # The reader of files mends what publishers write (strings for numbers, nulls); it reads text.
        content = json.dumps([dict(item) for item in json_data], ensure_ascii=False, default=str)
        reading = csljson.read(Text("the data given", content))
        own = [] if reading.article is None else [reading.article.as_item()]
        super().__init__([*own, *reading.library], reading.findings)
