"""Inheritance: xdata and crossref.

Sources: "BibTeXing", section 2 (crossref: what an entry lacks it takes from its parent); the biblatex
manual, 2.4.1 and appendix B (what changes its name on the way, and what is not inherited).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from refbook.formats.bibtex import granular
from refbook.formats.bibtex import problems as p
from refbook.formats.bibtex.raw import Fields, Record, Value
from refbook.formats.log import Log, shown

MAX_CHAIN: Final = 20
MAX_PARENTS: Final = 50
MAX_VALUE: Final = 1_000_000
"""Characters that a value may come to by references to other values, which could double at every step."""
MAX_INHERITED: Final = 200
"""No entry has so many fields; thousands of children of a parent with thousands would be a flood."""


def _words(*lines: str) -> frozenset[str]:
    return frozenset(" ".join(lines).split())


_NOT_INHERITED: Final = _words(
    "crossref xref xdata entryset entrysubtype execute ids label langid langidopts hyphenation",
    "options presort related relatedoptions relatedstring relatedtype shortauthor shorteditor",
    "shorthand shorthandintro sortkey csl-type",
)
_TITLES: Final = _words(
    "title subtitle titleaddon shorttitle sorttitle indextitle indexsorttitle csl-volume-title"
)
_DATES: Final = frozenset({"date", "year", "month", "day"})

_WHOLES: Final = frozenset({"mvbook", "mvcollection", "mvproceedings", "mvreference"})
_BOOKS: Final = frozenset({"book", "collection", "proceedings", "reference", "manual", "booklet"})
_BOOK_PARTS: Final = frozenset({"inbook", "bookinbook", "suppbook"})
_PARTS: Final = _BOOK_PARTS | {
    "incollection", "suppcollection", "inproceedings", "conference", "inreference",
}  # fmt: skip
_ARTICLES: Final = frozenset({"article", "suppperiodical", "review"})


def _prefix(parent: str, child: str) -> str:
    """What the titles of a parent are called in its child: "main" for maintitle; "" when they stay titles."""
    if parent in _WHOLES and child in _BOOKS | _PARTS:
        return "main"
    if parent in _BOOKS and child in _PARTS:
        return "book"
    if parent == "periodical" and child in _ARTICLES:
        return "journal"
    return ""


class Inheritance:
    """Fills the records of one file."""

    def __init__(self, records: Iterable[Record], log: Log) -> None:
        self.records = list(records)
        self.log = log
        self._done: set[int] = set()
        self._exact: dict[str, Record] = {}
        self._folded: dict[str, Record] = {}
        for record in self.records:
            self._exact.setdefault(record.block.key, record)
            self._folded.setdefault(record.block.key.lower(), record)
        for record in self.records:
            for key, _ in self._keys(record, "ids"):  # biblatex manual, 2.2.3: other keys for the same entry
                self._exact.setdefault(key, record)

    def resolve(self) -> None:
        """Let every record inherit."""
        for record in self.records:
            self._resolve(record, [])
            self._check_relations(record)

    def _find(self, key: str) -> Record | None:
        # BibTeX folds the case of keys, biber does not: exact first.
        return self._exact.get(key) or self._folded.get(key.lower())

    def _resolve(self, record: Record, trail: list[Record]) -> None:
        if id(record) in self._done:
            return
        trail = [*trail, record]
        for name in ("xdata", "crossref"):
            for key, value in self._keys(record, name):
                parent = self._find(key)
                if parent is None:
                    self._dangling(record, name, key, value)
                elif self._may_inherit(record, parent, value, trail):
                    self._resolve(parent, trail)
                    self._take(record, parent, as_is=name == "xdata", value=value)
        self._fill(record)
        self._done.add(id(record))

    def _fill(self, record: Record) -> None:
        """Single values from @xdata entries."""
        for name, value in record.fields.items():
            if granular.PREFIX not in value.text:
                continue
            text = granular.filled(value.text, self._fields_of)
            if text is None:
                self._dangling(record, name, value.text, value)
            elif len(text) <= MAX_VALUE:
                record.fields[name] = value._replace(text=text)

    def _fields_of(self, key: str) -> Fields | None:
        found = self._find(key)
        return found.fields if found else None

    def _keys(self, record: Record, name: str) -> Iterator[tuple[str, Value]]:
        value = record.fields.get(name)
        if value is not None:
            keys = [key.strip() for key in value.text.split(",")]
            yield from ((key, value) for key in keys[:MAX_PARENTS] if key)

    def _may_inherit(self, record: Record, parent: Record, value: Value, trail: list[Record]) -> bool:
        key = record.block.key
        if any(parent is ancestor for ancestor in trail):
            message = (
                f"{shown(key)} inherits from itself" if parent is record else f"{shown(key)} closes a circle"
            )
            hint = "delete this field"
            self.log.add(p.CIRCULAR, message, value.start, value.end, hint=hint, item=key, field="crossref")
            return False
        if len(trail) > MAX_CHAIN:
            message = f"a chain of more than {MAX_CHAIN} crossrefs"
            self.log.add(p.INHERITANCE, message, value.start, value.end, item=key, field="crossref")
            return False
        return True

    def _dangling(self, record: Record, name: str, key: str, value: Value) -> None:
        message = f"{name} names {shown(key)}, which is not in this file"
        hint = "add the entry or delete this field"
        self.log.add(
            p.DANGLING, message, value.start, value.end, hint=hint, item=record.block.key, field=name
        )

    def _take(self, record: Record, parent: Record, *, as_is: bool, value: Value) -> None:
        source = parent.fields if as_is else renamed(parent.fields, parent.block.type, record.block.type)
        own = record.fields
        has_date = not _DATES.isdisjoint(own)
        new = {
            name: inherited
            for name, inherited in source.items()
            if name.partition("+")[0] not in own  # annotations of a field go with it
            and name not in own
            and name not in _NOT_INHERITED
            and not (has_date and name in _DATES)
        }
        if len(new) > MAX_INHERITED:
            message = f"{shown(parent.block.key)} has more than {MAX_INHERITED} fields to inherit"
            self.log.add(p.INHERITANCE, message, value.start, value.end, item=record.block.key)
            new = dict(list(new.items())[:MAX_INHERITED])
        own |= new

    def _check_relations(self, record: Record) -> None:
        """Sets and related works are not inherited from, but a circle of them is still a mistake."""
        key = record.block.key
        for name in ("entryset", "related"):
            for other, value in self._keys(record, name):
                found = self._find(other)
                if other == key or (name == "entryset" and self._is_circle(record, found)):
                    message = f"{name} of {shown(key)} leads back to itself"
                    hint = "delete this field"
                    self.log.add(p.CIRCULAR, message, value.start, value.end, hint=hint, item=key, field=name)

    def _is_circle(self, record: Record, other: Record | None) -> bool:
        """Two sets in each other. A member of a set may name it: biblatex once asked for it (3.12.5)."""
        if other is None or not record.block.type == other.block.type == "set":
            return False
        return any(back == record.block.key for back, _ in self._keys(other, "entryset"))


def renamed(fields: Fields, parent: str, child: str) -> Mapping[str, Value]:
    """What a child may take from its parent, under the child's names.

    >>> title = {"title": Value("T", 0, 1)}
    >>> [list(renamed(title, parent, "inbook")) for parent in ("book", "mvbook", "misc")]
    [['booktitle'], ['maintitle'], ['title']]
    """
    prefix = _prefix(parent, child)
    if not prefix:
        return fields
    taken = {name: value for name, value in fields.items() if name not in _TITLES}
    for name in ("title", "subtitle", "titleaddon"):
        # Files made for BibTeX give the parent a booktitle too, because BibTeX changes no names.
        if name in fields and (prefix + name not in taken):
            taken[prefix + name] = fields[name]
    if child in _BOOK_PARTS and "author" in fields:
        taken.setdefault("bookauthor", fields["author"])
    return taken
