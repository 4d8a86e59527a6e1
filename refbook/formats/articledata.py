"""Plain data -> Reading, and an Article -> plain data: shared by YAML, front matter and JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from refbook.formats import friendly
from refbook.formats.articleparts import (
    Own,
    holds_article,
    is_file,
    own_text,
    own_values,
    read_images,
    report_pointers,
    split,
)
from refbook.formats.cslitem import Dialect, Ids, Record, read_id, read_item
from refbook.formats.plain import Document, Path, kind_of, quoted
from refbook.formats.problems import MISSING_ID, NOT_AN_ITEM, WRONG_VALUE
from refbook.model.article import Article, join_title
from refbook.model.date import Order
from refbook.model.finding import Finding
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.library import Library
from refbook.model.source import Places
from refbook.model.vocabulary import KINDS

ARTICLE_TYPE: Final = "article-magazine"
"""The type of an article that does not say."""

UNSTRUCTURED: Final = "unstructured"
"""The key in `Item.extra` of a reference that is free text; `refbook.api` has it read by `refparse`."""


class Entry(NamedTuple):
    """Something that should be an item: where it stands, what it is, and the id it stands under."""

    path: Path
    value: Any
    id: str = ""


def entries_of(value: Any, path: Path = ()) -> list[Entry] | None:
    """The entries of a list of items, or of an object of items by their ids; None when it is neither.

    >>> entries_of({"fiori2011": {"type": "book"}})
    [Entry(path=('fiori2011',), value={'type': 'book'}, id='fiori2011')]
    """
    if isinstance(value, list):
        return [Entry((*path, index), each) for index, each in enumerate(value)]
    if (
        isinstance(value, dict)
        and any(isinstance(each, dict) for each in value.values())
        and not value.keys() & KINDS
    ):
        return [Entry((*path, key), each, key) for key, each in value.items()]
    return None


@dataclass(slots=True)
class Reader:
    """Reads one document.

    Attributes:
        document: the document.
        dialect: how it writes items.
        needs_ids: True when an item without an id is reported; one is made up in any case.
        findings: what is reported, beginning with what was wrong with the text itself.
    """

    document: Document
    dialect: Dialect
    needs_ids: bool = False
    findings: list[Finding] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.findings = [*self.document.findings, *self.findings]

    def library(self, entries: Iterable[Entry]) -> Reading:
        """The reading of a library; a library of one article is that article."""
        entries = list(entries)
        if len(entries) == 1 and isinstance(entries[0].value, dict) and holds_article(entries[0].value):
            return self.article(entries[0].value, entries[0].path)
        items, paths = self._items(entries)
        return self._reading(Library(items), paths)

    def article(self, data: Mapping[str, Any], path: Path = (), body: str | None = None) -> Reading:
        """The reading of an article.

        Args:
            data: the object that describes it.
            path: where that stands.
            body: its text, when it stands beside the object.
        """
        article, paths = self._article(self._record(path, data), data, body)
        if not article.id:
            article = article.replace(id=Ids(article.references.ids).made_up(article))
        return self._reading(article.references, paths, article, path)

    def _record(self, path: Path, data: Mapping[str, Any], id: str = "") -> Record:
        record = Record(self.document, path, id, self.findings)
        record.id = read_id(record, data, self.dialect) or id
        return record

    def _reading(
        self, library: Library, paths: list[Path], article: Article | None = None, path: Path = ()
    ) -> Reading:
        locate = Locate(self.document, self.dialect, paths, path)
        return Reading(library, Places(self.document.text, locate=locate), article, self.findings)

    # Items

    def _items(self, entries: Iterable[Entry]) -> tuple[list[Item], list[Path]]:
        items, paths = [], []
        for entry in entries:
            item = self._item(entry)
            if item is not None:
                items.append(item)
                paths.append(entry.path)
        ids = Ids(item.id for item in items)
        for index, item in enumerate(items):
            # Free text gets its id when it has been read.
            if not item.id and UNSTRUCTURED not in item.extra:
                items[index] = self._named(item, paths[index], ids)
        return items, paths

    def _item(self, entry: Entry) -> Item | None:
        if isinstance(entry.value, dict):
            record = self._record(entry.path, entry.value, entry.id)
            if holds_article(entry.value):
                return self._article(record, entry.value)[0]
            return self._with_whole_title(read_item(record, entry.value, self.dialect), entry.value)
        text = self.dialect.other(entry.value)
        if self.dialect.apart and isinstance(text, str) and text.strip():
            return Item.of(entry.id, "document", {}, {UNSTRUCTURED: text})
        what = quoted(text) if isinstance(text, str) else kind_of(text)
        record = Record(self.document, entry.path, entry.id, self.findings)
        record.report(NOT_AN_ITEM, f"{what} is no item", hint="an item has an id, a type and a title")
        return None

    def _with_whole_title(self, item: Item, data: Mapping[str, Any]) -> Item:
        """The subtitle of a cited work is part of its title: CSL has no variable for it."""
        key = self.dialect.key(data, "subtitle") if self.dialect.apart and item.title else None
        subtitle = item.extra.get(key) if key else None
        if not (item.title and isinstance(subtitle, str)):
            return item
        extra = {name: value for name, value in item.extra.items() if name != key}
        return item.replace(title=join_title(item.title, subtitle), extra=extra)

    def _named(self, item: Item, path: Path, ids: Ids) -> Item:
        made = ids.made_up(item)
        if self.needs_ids:
            hint = f'it is called {quoted(made)} here; write "id": {quoted(made)}'
            Record(self.document, path, made, self.findings).report(
                MISSING_ID, "the item has no id", hint=hint
            )
        return item.replace(id=made)

    # Articles

    def _article(
        self, record: Record, data: Mapping[str, Any], body: str | None = None
    ) -> tuple[Article, list[Path]]:
        own = own_values(record, data, self.dialect)
        if body is not None:
            own.pop("body", None)
        fields, left = split(data, own, self.dialect)
        if not holds_article(data):
            report_pointers(record, fields | left)
        item = read_item(record, fields, self.dialect, type_=ARTICLE_TYPE)
        references, paths = self._references(record, own, left)
        images, left_of_images = read_images(record, own.get("images"))
        if left_of_images:
            left["images"] = self.dialect.other(left_of_images)
        kept = {key: record.kept(value, key) for key, value in left.items()}
        article = Article.about(
            item.replace(extra=dict(item.extra) | kept),
            subtitle=own_text(own.get("subtitle")),
            original_language=own_text(own.get("original-language")),
            images=images,
            references=references,
            body=(own_text(own.get("body")) if body is None else body).strip("\r\n"),
        )
        return article, paths

    def _references(
        self, record: Record, own: Mapping[str, Own], left: dict[str, Any]
    ) -> tuple[list[Item], list[Path]]:
        """The works the article cites and where they stand; files that are only named go to what is left."""
        if "references" not in own or own["references"].value is None:
            return [], []
        steps, value = own["references"]
        path = record.path + steps
        key = str(steps[-1])
        entries = [Entry(path, value)] if isinstance(value, str) else entries_of(value, path)
        if entries is None:
            record.report(WRONG_VALUE, f"{quoted(key)} is {kind_of(value)}, not a list of works", *steps)
            left[key] = self.dialect.other(value)
            return [], []
        files = [self.dialect.other(entry.value) for entry in entries if is_file(entry.value)]
        if files:
            left[key] = files
            report_pointers(record, {key: files})
        return self._items(entry for entry in entries if not is_file(entry.value))


@dataclass(frozen=True, slots=True)
class Locate:
    """Where the fields of items stand, found when somebody asks; see `Places.locate`.

    Attributes:
        document: the document.
        dialect: how it writes items.
        paths: where the object of each item stands in it.
        article: where that of the article stands.
    """

    document: Document
    dialect: Dialect
    paths: list[Path]
    article: Path

    def __call__(self, item: int, variable: str) -> tuple[int, int] | None:
        """The place of a variable of an item (-1: the article); "" is the item itself."""
        path = self.article if item < 0 else self.paths[item]
        if not variable:
            return self.document.find(path)
        for place in (path, (*path, "custom")):
            names = {str(key): None for key in self.document.keys(place)}
            key = self.dialect.key(names, variable)
            if key is not None:
                return self.document.find((*place, key))
        return None


def date_order(data: Mapping[str, Any]) -> Order | None:
    """The order of day, month and year that a document gives its numeric dates in, under `date-order`."""
    value = data.get("date-order", data.get("date_order"))
    return value if value in ("dmy", "mdy", "ymd") else None


def to_data(article: Article) -> dict[str, Any]:
    """An Article as plain data that people like to read, and that reads back as an equal Article."""
    data = friendly.to_data(article)
    own: dict[str, Any] = {
        "subtitle": article.subtitle,
        "original-language": article.original_language,
        "images": [image.to_data() for image in article.images],
        "references": [friendly.to_data(item) for item in article.references],
        "body": article.body,
    }
    filled = {name: value for name, value in own.items() if value}
    # The subtitle belongs to the title, the long parts to the end.
    ordered: dict[str, Any] = {}
    for key, value in data.items():
        ordered[key] = value
        if key == "title" and "subtitle" in filled:
            ordered["subtitle"] = filled.pop("subtitle")
    return ordered | filled
