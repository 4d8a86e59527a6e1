"""Records -> Items, along the table of `mapping`."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Any, Final

from refbook.formats.bibtex import problems as p
from refbook.formats.bibtex.annotations import annotated, field_of, kinds
from refbook.formats.bibtex.eprint import ARCHIVES, archive_url, kind_of
from refbook.formats.bibtex.latex import decode, decode_verbatim
from refbook.formats.bibtex.log import Log, shown
from refbook.formats.bibtex.mapping import (
    EDITOR_SLOTS,
    EDITOR_TYPES,
    ENTRY_TYPE,
    PREFIX,
    VERBATIM_FIELDS,
    Codec,
    Row,
    extra_name,
    rows_for,
)
from refbook.formats.bibtex.raw import Fields, Record, Value
from refbook.formats.bibtex.types import DEFAULT_GENRES, READ, csl_type, kept_entry_type
from refbook.formats.bibtex.values import Cache, Values
from refbook.model import variable as model
from refbook.model.finding import Problem
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.source import Places
from refbook.model.vocabulary import ITEM_TYPES, KINDS, Kind

_ADDRESS: Final = re.compile(r"https?://\S+", re.IGNORECASE)
_EVENT_FIELDS: Final = frozenset({"eventtitle", "eventdate", "venue"})
_CODECS: Final = {
    Kind.NAMES: Codec.NAMES,
    Kind.DATE: Codec.DATE,
    Kind.NUMBER: Codec.TEXT,
    Kind.TEXT: Codec.TEXT,
}


class Builder:
    """Makes the Items of one file and remembers where their values stand."""

    def __init__(self, log: Log, places: Places) -> None:
        self.log = log
        self.places = places
        self.cache = Cache()

    def item(self, record: Record, index: int) -> Item:
        """The Item of a record, the `index`-th of the library."""
        block = record.block
        self.places.add(index, "", block.start, block.end)
        self.places.add(index, "id", block.key_start, block.key_start + len(block.key))
        return Work(record, index, self).item()


class Work:
    """One Item in the making: fields move to variables, those that nothing takes to `extra`."""

    def __init__(self, record: Record, index: int, builder: Builder) -> None:
        self.block = record.block
        self.index = index
        self.log = builder.log
        self.places = builder.places
        self.given = record.fields
        self.fields: Fields = dict(record.fields)
        self.values = Values(self.fields, self.block.key, self.log, builder.cache)
        self.variables: dict[str, model.Value] = {}
        self.extra: dict[str, Any] = {}
        self.type = self._type()

    def item(self) -> Item:
        """The Item."""
        self._set_aside()
        self._move_address()
        self._read_eprint()
        for row in rows_for(self.type):
            if row.variable not in self.variables:
                self._read_row(row)
        self._read_editors()
        self._read_csl_fields()
        self._set_genre()
        self._keep_rest()
        return Item.of(self.block.key, self.type, self.variables, self.extra)

    def _type(self) -> str:
        own = self.fields.pop("csl-type", None)
        if own is not None:
            return decode(own.text)
        bib = self.block.type
        subtype = self.fields.get("entrysubtype")
        is_event = not _EVENT_FIELDS.isdisjoint(self.fields)
        type = csl_type(bib, subtype.text if subtype else "", is_event=is_event)
        if type in ("article-magazine", "article-newspaper"):
            self.fields.pop("entrysubtype", None)
        if bib not in READ and bib not in ITEM_TYPES:
            self._say_unknown(bib)
        return type

    def _say_unknown(self, bib: str) -> None:
        close = [] if self.log.is_full else get_close_matches(bib[:40], READ, n=1)
        hint = f"did you mean @{close[0]}?" if close else "use @misc"
        start = self.block.start
        message = f"the entry type {shown(bib)} is unknown"
        self.log.add(p.UNKNOWN_TYPE, message, start, start + 1 + len(bib), hint=hint, item=self.block.key)

    # Before the table

    def _set_aside(self) -> None:
        """Take out empty values, and values whose braces are too many to be interpreted."""
        for name, value in list(self.fields.items()):
            if not value.text.strip("{} "):
                del self.fields[name]
                message = f"the field {shown(name)} is empty"
                self._say(p.EMPTY_FIELD, message, value, name, "delete it or fill it")
            elif value.is_too_deep:
                del self.fields[name]
                self._keep(name, value.text, value)

    def _move_address(self) -> None:
        """howpublished = {\\\\url{…}} is how BibTeX files without a field url give one."""
        value = self.fields.get("howpublished")
        if value is not None and "url" not in self.fields and _ADDRESS.fullmatch(decode_verbatim(value.text)):
            self.fields["url"] = self.fields.pop("howpublished")

    def _read_eprint(self) -> None:
        value = self.fields.get("eprint")
        if value is None:
            return
        kind_field = "eprinttype" if "eprinttype" in self.fields else "archiveprefix"
        said = self.fields.get(kind_field, value)
        number = decode_verbatim(value.text)
        kind = kind_of(number, "" if said is value else said.text)
        if kind in ("pubmed", "pmid"):
            self._set("PMID", number, value)
        elif kind in ARCHIVES:
            self._set("archive", ARCHIVES[kind].name, said)
            self._read_location(ARCHIVES[kind].name, re.sub(r"(?i)^arxiv:", "", number), value)
        else:
            return
        del self.fields["eprint"]
        self.fields.pop(kind_field, None)

    def _read_location(self, archive: str, number: str, value: Value) -> None:
        self._set("archive_location", number, value)
        for name in ("eprintclass", "primaryclass"):
            if name in self.fields and "archive_collection" not in self.variables:
                self._read(Codec.TEXT, "archive_collection", name)
        address = archive_url(archive, number)
        if address and "url" not in self.fields and "doi" not in self.fields:
            self._set("URL", address, value)

    # The table

    def _read_row(self, row: Row) -> None:
        if row.with_field and row.with_field not in self.given:
            return
        for name in row.fields:
            if name in self.fields:
                self._read(row.codec, row.variable, name)
                return

    def _read(self, codec: Codec, variable: str, name: str) -> None:
        value = self.fields.pop(name)
        read = self.values.read(codec, name, value)
        if read in ("", ()):
            self._keep(name, value.text, value)  # names that are none
        else:
            if isinstance(read, tuple):
                read = self._annotated(name, read)
            self._set(variable, read, value)
            if variable == "title" and self.values.short_title:
                self._set_short_title(value)

    def _set_short_title(self, value: Value) -> None:
        if "shorttitle" not in self.fields:
            self._set("title-short", self.values.short_title, value)

    def _set(self, variable: str, read: model.Value, value: Value) -> None:
        self.variables[variable] = read
        self.places.add(self.index, variable, value.start, value.end)

    def _annotated(self, name: str, names: tuple[Name, ...]) -> tuple[Name, ...]:
        """The names with what annotations of their field say; one that is not understood stays in `extra`."""
        for kind in kinds():
            field = field_of(name, kind)
            value = self.fields.get(field)
            changed = None if value is None else annotated(names, kind, value.text)
            if changed is not None:
                names = changed
                del self.fields[field]
        return names

    # After the table

    def _read_editors(self) -> None:
        """What an editor is stands in a field of its own; without it, only the first is surely an editor."""
        for slot in EDITOR_SLOTS:
            kind = self.fields.get(slot + "type")
            said = kind.text.lower() if kind else "editor" if slot == "editor" else ""
            # An unknown type of editor is still an editor; the type stays in `extra`.
            variable = EDITOR_TYPES.get(said, "editor" if slot == "editor" else "")
            if slot in self.fields and variable and variable not in self.variables:
                self._read(Codec.NAMES, variable, slot)
                if said in EDITOR_TYPES:
                    self.fields.pop(slot + "type", None)

    def _read_csl_fields(self) -> None:
        """Variables that BibTeX has no field for, as refbook writes them."""
        for name in [name for name in self.fields if name.startswith(PREFIX)]:
            variable = _VARIABLES.get(name.removeprefix(PREFIX), "")
            if variable and variable not in self.variables:
                is_title = "title" in variable
                self._read(Codec.TITLE if is_title else _CODECS[KINDS[variable]], variable, name)

    def _set_genre(self) -> None:
        """@phdthesis says what it is; "Thesis" and "Report" say no more than the type."""
        default = DEFAULT_GENRES.get(self.block.type)
        if default and "genre" not in self.variables:
            self.variables["genre"] = default
        elif self.type == "thesis" and self.variables.get("genre") == "Thesis":
            del self.variables["genre"]

    def _keep_rest(self) -> None:
        if kept_entry_type(self.block.type) and READ[self.block.type] == self.type:
            self.extra[ENTRY_TYPE] = self.block.type
        for name, value in self.fields.items():
            if name in VERBATIM_FIELDS:
                self._keep(name, self.values.verbatim(name, value), value)
            else:
                self._keep(name, self.values.unknown(name, value), value)
        if self.block.unread:
            self.extra["unread"] = "\n".join(self.block.unread)

    def _keep(self, name: str, text: str, value: Value) -> None:
        self.extra[extra_name(name)] = text
        self.places.add(self.index, extra_name(name), value.start, value.end)

    def _say(self, problem: Problem, message: str, value: Value, name: str, hint: str) -> None:
        self.log.add(problem, message, value.start, value.end, hint=hint, item=self.block.key, field=name)


_VARIABLES: Final = {variable.lower(): variable for variable in KINDS}
"""Field names have no case."""
