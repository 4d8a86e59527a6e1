"""Items -> rows of the index, and back."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from refbook.model.article import Article
from refbook.model.finding import Finding, Severity
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.library import identifiers
from refbook.model.source import Span

_AUTHORS: Final = ("author", "editor", "translator", "container-author", "collection-editor", "director")
_CONTAINERS: Final = ("container-title", "collection-title", "event-title", "container-title-short")
_TITLES: Final = ("title", "title-short", "original-title", "volume-title", "part-title")
_REST: Final = ("publisher", "publisher-place", "keyword", "abstract", "note", "DOI", "ISBN", "genre")
_MARKUP: Final = re.compile(r"<[^<>]*>")
_NO_WORD: Final = re.compile(r"[\W_]+")


class Row(NamedTuple):
    """One item as the index holds it."""

    id: str
    csl: str
    places: str
    work: str
    words: tuple[str, ...]
    keys: frozenset[str]


def rows_of(reading: Reading) -> Iterator[Row]:
    """The rows of a file: its article, if it is one, then its items."""
    if reading.article is not None:
        yield _row(reading, -1, reading.article)
    for position, item in enumerate(reading.library):
        yield _row(reading, position, item)


def _row(reading: Reading, position: int, item: Item) -> Row:
    cited = item.as_item() if isinstance(item, Article) else item
    return Row(
        item.id,
        json.dumps(cited.to_csl(), ensure_ascii=False, separators=(",", ":"), default=str),
        _places(reading, position, cited),
        work_of(cited),
        _words(cited),
        identifiers(cited),
    )


def item_of(csl: str) -> Item:
    """The item of a row."""
    return Item.from_csl(json.loads(csl))


def work_of(item: Item) -> str:
    """What two records of one work have in common: the title's letters, the year and the first family name.

    "" when there is no title. (A rule compares likely duplicates one by one; this is for finding them.)
    """
    title = _NO_WORD.sub("", _MARKUP.sub("", item.text("title")).casefold())
    first = next(iter(item.names("author") or item.names("editor")), None)
    family = (first.family or first.literal).casefold() if first else ""
    year = item.issued.year if item.issued else None
    return f"{title}|{year or ''}|{family}" if title else ""


def _words(item: Item) -> tuple[str, ...]:
    people = " ".join(name.display for variable in _AUTHORS for name in item.names(variable))
    titles, containers, rest = (_texts(item, names) for names in (_TITLES, _CONTAINERS, _REST))
    return item.id, titles, people, containers, item.text("issued"), item.type, rest


def _texts(item: Item, variables: tuple[str, ...]) -> str:
    return " ".join(_MARKUP.sub("", item.text(variable)) for variable in variables if variable in item)


def _places(reading: Reading, position: int, item: Item) -> str:
    places: dict[str, Any] = {}
    for variable in ("", *item, *item.extra):
        offsets = reading.places.find(position, variable)
        if offsets is not None:
            places[variable] = offsets
    return json.dumps(places, ensure_ascii=False, separators=(",", ":"))


def findings_text(findings: list[Finding]) -> str:
    """Findings as the index keeps them."""
    return json.dumps([finding.as_dict() for finding in findings], ensure_ascii=False)


def findings_of(text: str) -> Iterator[Finding]:
    """The findings that a text of `findings_text` holds."""
    for data in json.loads(text):
        at = [data.pop(name, 0) for name in ("file", "line", "column", "end_line", "end_column")]
        data.pop("fix", None)
        span = Span(*at) if at[0] else None
        yield Finding(**data | {"severity": Severity(data["severity"]), "span": span})
