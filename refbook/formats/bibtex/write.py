"""Writes BibTeX and BibLaTeX, along the table of `mapping`.

What is written can only print: see `encode`. A variable without a field becomes `csl-` and its name, so
that reading the file again gives the same item; in BibLaTeX, what a list of names cannot say becomes an
annotation.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Final, Literal, TypeAlias

from refbook.formats.bibtex.annotations import annotation_fields
from refbook.formats.bibtex.dates import MONTH_MACROS, simple
from refbook.formats.bibtex.encode import encode, encode_raw, encode_verbatim
from refbook.formats.bibtex.eprint import archive_url, eprint_type
from refbook.formats.bibtex.keys import Keys
from refbook.formats.bibtex.mapping import (
    EDITOR_SLOTS,
    EDITOR_TYPES,
    ENTRY_TYPE,
    FIELD_PREFIX,
    NAME_FIELDS,
    PREFIX,
    VERBATIM_FIELDS,
    Codec,
    Row,
    rows_for,
)
from refbook.formats.bibtex.names import write_undivided
from refbook.formats.bibtex.types import DEFAULT_GENRES, READ, SUBTYPES, WRITE, csl_type, kept_entry_type
from refbook.formats.bibtex.written import Written, divided
from refbook.model.article import Article
from refbook.model.date import Date
from refbook.model.item import Item
from refbook.model.language import langid, normalise
from refbook.model.variable import Value

Dialect: TypeAlias = Literal["bibtex", "biblatex"]

# The items have inherited already; biblatex's xref names the parent and inherits nothing.
_RELATIONS: Final = {"crossref": "xref", "xdata": "x-xdata"}
_NOT_IN_NAMES: Final = re.compile(r"[^a-z0-9_.:+/-]+")
_ENTRY_TYPE: Final = re.compile(r"[a-z][a-z0-9_.-]*")
_SUBTYPES: Final = {type: subtype for subtype, type in SUBTYPES.items()}
_EDITORS: Final = {variable: type for type, variable in EDITOR_TYPES.items()}


def write(items: Iterable[Item]) -> Iterator[str]:
    """A .bib file for BibTeX, which biber reads too, an entry a piece.

    Args:
        items: the items; ids that are no valid key, or taken, are changed.

    >>> print("".join(write([Item("fiori2011", "book", title="L’Asia Orientale", issued=2011)])))
    @book{fiori2011,
      title = {L’Asia Orientale},
      year = {2011},
    }
    <BLANKLINE>
    """
    return _write(items, "bibtex")


def write_biblatex(items: Iterable[Item]) -> Iterator[str]:
    """A .bib file for biblatex: its entry types, its fields, dates as EDTF."""
    return _write(items, "biblatex")


def entry_fields(item: Item, dialect: Dialect = "bibtex") -> tuple[str, dict[str, str]]:
    """The entry type and the fields of an item, in the order they are written; values without delimiters.

    Args:
        item: the item; its id is the caller's: see `keys.Keys`.
        dialect: "bibtex" or "biblatex".

    Returns:
        The entry type, and field name -> LaTeX. `delimited` says how a value stands in a file.

    >>> entry_fields(Item("a", "book", title="R&D", issued="2011-03"))
    ('book', {'title': 'R\\\\&{D}', 'year': '2011', 'month': 'mar'})
    """
    entry = _Entry(item, dialect)
    entry.fill()
    return entry.type, entry.fields


def delimited(name: str, latex: str) -> str:
    """A field's value as it stands in a file: in braces, or bare for one of BibTeX's months and its day.

    >>> delimited("month", "mar"), delimited("title", "March")
    ('mar', '{March}')
    """
    is_bare = (name == "month" and latex in MONTH_MACROS) or (name == "day" and latex.isdecimal())
    return latex if is_bare else f"{{{latex}}}"


def _write(items: Iterable[Item], dialect: Dialect) -> Iterator[str]:
    keys = Keys()
    between = ""
    for item in items:
        work = item.as_item() if isinstance(item, Article) else item
        yield between + _entry(keys.key_for(work.id), *entry_fields(work, dialect))
        between = "\n"


def _entry(key: str, type: str, fields: dict[str, str]) -> str:
    lines = "".join(f"  {name} = {delimited(name, latex)},\n" for name, latex in fields.items())
    return f"@{type}{{{key},\n{lines}}}\n"


class _Entry:
    """One entry in the making."""

    def __init__(self, item: Item, dialect: Dialect) -> None:
        self.item = item
        self.dialect = dialect
        self.fields: dict[str, str] = {}
        self.written: set[str] = set()
        self.values = Written(item, is_biblatex=dialect == "biblatex")
        self.type = self._type()

    def fill(self) -> None:
        """Write all that the item has into `fields`."""
        for row in rows_for(self.item.type):
            if row.variable not in self.written and row.variable in self.item:
                self._write_row(row)
            if row.variable == "author":
                self._write_editors()
        self._write_eprint()
        self._write_csl_fields()
        self._write_extra()

    def _add(self, name: str, latex: str, variable: str = "") -> None:
        self.fields[name] = latex
        self.written.add(variable)

    # Types

    def _type(self) -> str:
        type = self.item.type
        own = self.item.extra.get(ENTRY_TYPE)
        if isinstance(own, str) and kept_entry_type(own) == own and READ[own] == type:
            return own
        bib = WRITE.get(type, ("misc", "misc"))[self.dialect == "biblatex"]
        if type not in WRITE and type not in READABLE and _ENTRY_TYPE.fullmatch(type):
            bib = type  # an entry type nobody knows, as it was read
        subtype = _SUBTYPES.get(type, "")
        if subtype:
            self._add("entrysubtype", subtype)
        is_event = any(name in self.item for name in ("event-title", "event-place", "event-date"))
        if csl_type(bib, subtype, is_event=is_event) != type:
            self._add("csl-type", encode(type))
        return self._thesis() if type == "thesis" else bib

    def _thesis(self) -> str:
        """BibTeX has an entry type a degree; biblatex has one for all."""
        genre = self.item.text("genre")
        if self.dialect == "biblatex":
            return "thesis"
        bib = next((bib for bib, meant in DEFAULT_GENRES.items() if meant == genre), "")
        if bib:
            self.written.add("genre")
        elif not genre:
            self._add("type", "Thesis")
        return bib or "phdthesis"

    # Rows

    def _write_row(self, row: Row) -> None:
        name = row.biblatex if self.dialect == "biblatex" else row.bibtex
        if not name or name in self.fields or (row.with_variable and row.with_variable not in self.item):
            return
        value = self.item[row.variable]
        if row.codec is Codec.ISSUED and self.dialect == "bibtex":
            self._write_issued(value)
        elif row.codec is Codec.LANGUAGE:
            self._write_language(str(value))
        elif row.variable == name == "title" and self._write_divided():
            return
        else:
            self._add_value(row.codec, name, row.variable)

    def _add_value(self, codec: Codec, name: str, variable: str) -> None:
        value = self.item[variable]
        latex = self.values.latex(codec, name, value)
        if latex.strip("{} "):
            self._add(name, latex, variable)
            # Annotations are biblatex's; to BibTeX they are fields that nobody reads.
            if isinstance(value, tuple) and self.dialect == "biblatex":
                self.fields |= annotation_fields(name, value)

    def _write_divided(self) -> bool:
        """Title and subtitle in fields of their own, as biblatex has them."""
        parts = divided(self.item.text("title"), self.item.text("title-short"))
        if parts is None or self.dialect == "bibtex":
            return False
        self._add("title", self.values.title("title", parts[0]), "title")
        self._add("subtitle", self.values.title("subtitle", parts[1]), "title-short")
        return True

    def _write_issued(self, value: Value) -> None:
        if not isinstance(value, Date):
            return
        parts = simple(value)
        if parts is None:
            self._write_odd_date(value)
            return
        year, month, day = parts
        self._add("year", str(year), "issued")
        if month:
            self.fields["month"] = MONTH_MACROS[month - 1]
        if day:
            self.fields["day"] = str(day)

    def _write_odd_date(self, value: Date) -> None:
        """A date that three fields cannot say: BibTeX prints the year, biber reads the date."""
        if value.edtf:
            self._add("date", value.edtf, "issued")
            if value.year is not None:
                self._add("year", str(value.year))
        else:
            self._add("year", encode(str(value)), "issued")

    def _write_language(self, tag: str) -> None:
        name = langid(tag)
        if name:
            self._add("langid", name, "language")
        if normalise(name) != tag:
            self._add("csl-language", encode(tag), "language")

    # Beside the table

    def _write_editors(self) -> None:
        slots = list(EDITOR_SLOTS)
        for variable, kind in _EDITORS.items():
            names = self.item.names(variable)
            if names and slots:
                slot = slots.pop(0)
                self._add_value(Codec.NAMES, slot, variable)
                if kind != "editor":
                    self._add(slot + "type", kind)

    def _write_eprint(self) -> None:
        archive, location = self.item.text("archive"), self.item.text("archive_location")
        kind = eprint_type(archive)
        if not kind or not location or encode_verbatim(location) != location:
            return
        names = (
            ("eprinttype", "eprintclass") if self.dialect == "biblatex" else ("archiveprefix", "primaryclass")
        )
        self._add("eprint", location, "archive_location")
        self._add(names[0], archive if archive.lower() == kind else kind, "archive")
        if "archive_collection" in self.item:
            self._add(names[1], encode(self.item.text("archive_collection")), "archive_collection")
        if self.item.text("URL") == archive_url(archive, location) and "doi" not in self.fields:
            self.fields.pop("url", None)  # reading finds it again

    def _write_csl_fields(self) -> None:
        for variable in self.item.variables:
            if variable not in self.written:
                codec = Codec.TITLE if "title" in variable else Codec.TEXT
                self._add_value(codec, PREFIX + variable.lower(), variable)

    def _write_extra(self) -> None:
        for name, value in self.item.extra.items():
            if name == ENTRY_TYPE:
                continue
            field = _RELATIONS.get(name) or _field_name(name)
            while field in self.fields or field.removeprefix(PREFIX) != field:
                field = f"x-{field}"
            latex = self._extra_latex(field, value)
            if latex:
                self._add(field, latex)

    def _extra_latex(self, field: str, value: object) -> str:
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        if field in VERBATIM_FIELDS:
            return encode_raw(text)
        return write_undivided(text) if field in NAME_FIELDS else encode(text)


READABLE: Final = frozenset(WRITE) | {"document"}


def _field_name(name: str) -> str:
    plain = _NOT_IN_NAMES.sub("-", name.removeprefix(FIELD_PREFIX).lower()).strip("-")
    return plain if plain[:1].isalpha() or plain[:1] == "_" else f"x-{plain or 'field'}"
