"""Articles and libraries in YAML, as people like to write them; CSL-YAML is read too.

A file is an article when its top has a title, a subtitle, images or a text, and a library when it is a list,
has only `references:`, or is a mapping of items by their ids.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Any, Final

from refbook.formats import friendly
from refbook.formats.articledata import Entry, Reader, date_order, entries_of, to_data
from refbook.formats.articleparts import holds_article
from refbook.formats.plain import kind_of
from refbook.formats.problems import NOT_AN_ITEM
from refbook.formats.yamldump import dump, dump_list
from refbook.formats.yamltext import YamlText
from refbook.model.article import Article
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.source import Text
from refbook.model.vocabulary import KINDS

_WRAPPERS: Final = ("references", "items", "bibliography")
"""The keys under which a library may hold its list of items."""

_ARTICLE_FIELDS: Final = frozenset(KINDS) - {"references"} | {
    "subtitle",
    "images",
    "body",
    "original-language",
}


def read(text: Text) -> Reading:
    """Read an article or a library in YAML."""
    document = YamlText(text)
    data = document.data
    top = data if isinstance(data, dict) else {}
    reader = Reader(document, friendly.dialect(date_order(top)))
    if top and _is_article(top):
        return reader.article(top)
    return reader.library(_entries(reader, data))


def _is_article(top: dict[str, Any]) -> bool:
    # A mapping by ids may have an id that is a word of ours: what stands there is an item then.
    return holds_article(top) or any(
        friendly.variable(key) in _ARTICLE_FIELDS and not isinstance(value, dict)
        for key, value in top.items()
    )


def _entries(reader: Reader, data: Any) -> list[Entry]:
    if data is None:
        return []
    for key in _WRAPPERS:
        if isinstance(data, dict) and isinstance(data.get(key), list | dict):
            return entries_of(data[key], (key,)) or []
    entries = entries_of(data)
    if entries is None:
        span = reader.document.text.span(*reader.document.find(()))
        hint = "write a title, or references: and a list of works"
        reader.findings.append(
            NOT_AN_ITEM.at(f"{kind_of(data)} is no article and no library", span, hint=hint)
        )
    return entries or []


def write(items: Iterable[Item]) -> Iterator[str]:
    """Write an article, or a library as `references:`.

    >>> fiori = Item("fiori2011", "book", author=["Fiori, Antonio"], language="no", issued=2011)
    >>> print("".join(write([fiori])), end="")
    references:
    - id: fiori2011
      type: book
      author:
      - Fiori, Antonio
      language: 'no'
      issued: '2011'
    """
    items = iter(items)
    first = list(islice(items, 2))
    # CSL's own text variable "references" has no place beside an article's references.
    if len(first) == 1 and isinstance(first[0], Article) and "references" not in first[0]:
        yield dump(to_data(first[0]))
    else:
        yield from dump_list("references", map(_in_list, chain(first, items)))


def _in_list(item: Item) -> dict[str, Any]:
    if not isinstance(item, Article):
        return friendly.to_data(item)
    data = friendly.to_data(item)
    custom = item.to_csl().get("custom")
    return data | {"custom": custom} if custom else data
