"""schema.org JSON-LD, which search engines and harvesters read; along the table of `schema`.

What is written can stand in a `<script type="application/ld+json">` as it is.
Sources: schema.org; JSON-LD 1.1, "Restrictions for contents of JSON-LD script elements".
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import chain, islice
from textwrap import indent
from typing import Any, Final, TypeAlias
from urllib.parse import quote

from refbook.formats.out import jsonld_values as values
from refbook.formats.out.schema import (
    BOUND_WITH,
    CHAIN,
    CONTAINERS,
    EXTRA,
    NODE_TYPES,
    ROLES,
    ROWS,
    TYPES,
    Node,
    Row,
)
from refbook.formats.out.values import address, as_work, identifiers, one_line, plain
from refbook.model.article import Article
from refbook.model.item import Item

Json: TypeAlias = dict[str, Any]

CONTEXT: Final = "https://schema.org"
_IN_SCRIPT: Final = str.maketrans({c: f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"})


def write(items: Iterable[Item]) -> Iterator[str]:
    """One work as an object, several as a `@graph`.

    >>> print("".join(write([Item("fiori2011", "book", title="L’Asia Orientale", issued=2011)])), end="")
    {
      "@context": "https://schema.org",
      "@type": "Book",
      "@id": "#fiori2011",
      "name": "L’Asia Orientale",
      "datePublished": "2011"
    }
    """
    items = iter(items)
    first = list(islice(items, 2))
    if len(first) == 1:
        yield _dump({"@context": CONTEXT, **document(first[0])}) + "\n"
        return
    between = f'{{\n  "@context": "{CONTEXT}",\n  "@graph": [\n'
    for item in chain(first, items):
        yield between + indent(_dump(document(item)), "    ")
        between = ",\n"
    yield "\n  ]\n}\n" if first else between + "  ]\n}\n"


def document(item: Item) -> Json:
    """The work as a schema.org node; an article with its pictures and the works it cites.

    >>> document(Item("a", "report", number="7"))
    {'@type': 'Report', '@id': '#a', 'reportNumber': '7'}
    """
    node = _Work(as_work(item)).node()
    return node | _own(item) if isinstance(item, Article) else node


def held(item: Item) -> frozenset[str]:
    """The variables of an item that its node carries, the fields of its `extra`, and what articles have.

    >>> sorted(held(Item("a", "book", title="T", note="N")))
    ['title']
    """
    own = ("images", "references") if isinstance(item, Article) else ()
    return frozenset((*_Work(as_work(item)).held, *own))


def _dump(data: Json) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2).translate(_IN_SCRIPT)


class _Work:
    """One work in the making: properties go to their nodes, then the nodes are put together."""

    def __init__(self, item: Item) -> None:
        self.item = item
        self.held: set[str] = set()
        self.nodes: dict[Node, Json] = {}
        for row in _rows(item.type if item.type in TYPES else ""):
            if row.variable in item:
                self._add(row.node, row.property, row.variable, CODECS[row.codec](item, row.variable))
        for variable in ROLES:
            if variable in item and variable not in self.held:
                self._add(Node.WORK, "contributor", variable, values.role(item, variable))
        for name, (type, property) in EXTRA.items():
            found = item.extra.get(name)
            if type == item.type and isinstance(found, str):
                self._add(Node.WORK, property, name, address(found))

    def _add(self, node: Node, name: str, variable: str, value: Any) -> None:
        """Give a node a property; lists grow, of other values the first stays."""
        properties = self.nodes.get(node, {})
        if not value or (name in properties and not isinstance(value, list)):
            return
        self.held.add(variable)
        self.nodes.setdefault(node, {})[name] = [*properties[name], *value] if name in properties else value

    def node(self) -> Json:
        """The work's node, the others in it."""
        own = TYPES.get(self.item.type, "CreativeWork")
        work: Json = {"@type": own, **_id(self.item), **self._take(Node.WORK)}
        for node, name in self._links().items():
            if node in self.nodes:
                work[name] = self._typed(node)
        if Node.EVENT in self.nodes:
            # The property leads from the event to the work.
            work["@reverse"] = {"workFeatured": self._typed(Node.EVENT)}
        part_of = self._chain()
        return _bound(work | ({"isPartOf": part_of} if part_of else {}))

    def _links(self) -> dict[Node, str]:
        """The properties that lead from the work to other nodes."""
        translated = not {"translator", "original-title"}.isdisjoint(self.held)
        is_review = self.item.type in ("review", "review-book")
        return {
            Node.PUBLISHER: "publisher",
            Node.ORIGINAL: "translationOfWork" if translated else "exampleOfWork",
            Node.REVIEWED: "itemReviewed" if is_review else "about",
            Node.ARCHIVE: "holdingArchive",
        }

    def _chain(self) -> Json:
        """What the work is part of, each node in the one before it."""
        outer: Json = {}
        for node in reversed(CHAIN):
            if node in self.nodes:
                outer = self._typed(node) | ({"isPartOf": outer} if outer else {})
        return outer

    def _typed(self, node: Node) -> Json:
        return _bound({"@type": self._type(node), **self._take(node)})

    def _take(self, node: Node) -> Json:
        return self.nodes.get(node, {})

    def _type(self, node: Node) -> str:
        own = TYPES.get(self.item.type, "CreativeWork")
        container = CONTAINERS.get(self.item.type, "CreativeWork")
        if node is Node.CONTAINER:
            return container
        if node is Node.SERIES and "Book" in (own, container):
            return "BookSeries"
        return own if node is Node.ORIGINAL else NODE_TYPES[node]


def _bound(node: Json) -> Json:
    """The node with the types that its properties need beside its own (`BOUND_WITH`)."""
    own = node["@type"]
    needed = [type for name, (of, type) in BOUND_WITH.items() if name in node and of in ("", own)]
    return node | {"@type": [own, *dict.fromkeys(needed)]} if needed else node


def _id(item: Item) -> Json:
    """The address of its DOI, else its key as a place on the page."""
    found = next((each.url for each in identifiers(item.text("DOI"), "doi")), "")
    key = quote(one_line(item.id))
    return {"@id": found or f"#{key}"} if found or key else {}


def _own(article: Article) -> Json:
    """What an article adds to a work."""
    own: Json = {}
    if article.subtitle and plain(article.text("title")):
        own |= {"headline": plain(article.text("title")), "alternativeHeadline": plain(article.subtitle)}
    if article.images:
        own["image"] = [values.image(image) for image in article.images]
    if article.references:
        own["citation"] = [_Work(as_work(reference)).node() for reference in article.references]
    return own


@cache
def _rows(type: str) -> tuple[Row, ...]:
    return tuple(row for row in ROWS if row.is_for(type))


CODECS: Final[Mapping[str, Callable[[Item, str], Any]]] = {
    "text": values.text,
    "names": values.names,
    "date": values.date,
    "start": values.date,
    "end": values.end,
    "page_start": values.page_start,
    "page_end": values.page_end,
    "place": values.place,
    "organization": values.organization,
    "number": values.number,
    "language": values.language,
    "keywords": values.keyword_list,
    "license": values.license,
    "isbn": values.numbers,
    "issn": values.numbers,
    "identifiers": values.property_values,
    "addresses": values.addresses,
    "eprint": values.eprint,
    "eprint_address": values.eprint_address,
    "url": values.url,
}
"""Word of a row -> what makes the value of a variable; nothing when there is none to write."""
