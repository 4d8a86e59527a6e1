"""Records -> Items, along the table of `mapping`."""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import lru_cache
from typing import Any, Final

from refbook.formats.bibtex import problems as p
from refbook.formats.bibtex.annotations import annotated, field_of, kinds
from refbook.formats.bibtex.decoded import Decoded
from refbook.formats.bibtex.eprint import ARCHIVES, archive_url, kind_of
from refbook.formats.bibtex.latex import decode, decode_verbatim
from refbook.formats.bibtex.mapping import (
    EDITOR_SLOTS,
    EDITOR_TYPES,
    ENTRY_TYPE,
    PREFIX,
    VERBATIM_FIELDS,
    Codec,
    extra_name,
)
from refbook.formats.bibtex.mend import without_field
from refbook.formats.bibtex.packed import PackedPlaces
from refbook.formats.bibtex.plan import MAX_PLANS, plan_of
from refbook.formats.bibtex.raw import Fields, Record, Value
from refbook.formats.bibtex.types import DEFAULT_GENRES, READ, csl_type, kept_entry_type
from refbook.formats.bibtex.values import READ as CODECS
from refbook.formats.bibtex.values import Values
from refbook.formats.log import Log, shown
from refbook.model import variable as model
from refbook.model.finding import Problem
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.source import Edit
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

    def __init__(self, log: Log, places: PackedPlaces) -> None:
        self.log = log
        self.places = places
        self.decoded = Decoded()
        self.plan = lru_cache(maxsize=MAX_PLANS)(plan_of)

    def item(self, record: Record, index: int) -> Item:
        """The Item of a record, the `index`-th of the library."""
        block = record.block
        work = Work(record, self)
        item = work.item()
        key = Value(block.key, block.key_start, block.key_start + len(block.key))
        whole = Value("", block.start, block.end)
        self.places.put(index, {"": whole, "id": key, **work.places})
        return item


class Work:
    """One Item in the making: fields move to variables, those that nothing takes to `extra`."""

    __slots__ = (
        "block",
        "builder",
        "extra",
        "fields",
        "log",
        "places",
        "plan",
        "type",
        "values",
        "variables",
    )

    def __init__(self, record: Record, builder: Builder) -> None:
        self.block = record.block
        self.builder = builder
        self.log = builder.log
        self.fields: Fields = dict(record.fields)
        self.type = self._type()
        self.plan = builder.plan(self.type, tuple(record.fields))
        self.values = Values(self.fields, self.block.key, self.log, builder.decoded, self.plan)
        self.variables: dict[str, model.Value] = {}
        self.extra: dict[str, Any] = {}
        self.places: dict[str, Value] = {}

    def item(self) -> Item:
        """The Item."""
        self._set_aside()
        if "howpublished" in self.fields:
            self._move_address()
        if "eprint" in self.fields:
            self._read_eprint()
        self._read_rows()
        if self.plan.has_editors:
            self._read_editors()
        if self.plan.has_csl_fields:
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
        odd = [name for name, value in self.fields.items() if value[3] or not value[0].strip("{} ")]
        for name in odd:
            value = self.fields[name]
            if not value.text.strip("{} "):
                del self.fields[name]
                message = f"the field {shown(name)} is empty"
                edits = without_field(self.log.text.content, self.block, value)
                self._say(p.EMPTY_FIELD, message, value, name, "delete it or fill it", edits)
            else:
                del self.fields[name]
                self._keep(name, value.text, value)

    def _move_address(self) -> None:
        """howpublished = {\\\\url{…}} is how BibTeX files without a field url give one."""
        value = self.fields.get("howpublished")
        if value is not None and "url" not in self.fields and _ADDRESS.fullmatch(decode_verbatim(value.text)):
            self.fields["url"] = self.fields.pop("howpublished")
            self.plan = self.builder.plan(self.type, tuple(self.fields))

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

    def _read_rows(self) -> None:
        """Each variable from the first of its fields that is there."""
        fields, variables = self.fields, self.variables
        for variable, codec, names in self.plan.steps:
            if variable not in variables:
                name = names[0]
                if len(names) > 1:
                    name = next((name for name in names if name in fields), name)
                if name in fields:
                    self._read(codec, variable, name)

    def _read(self, codec: str, variable: str, name: str) -> None:
        value = self.fields.pop(name)
        read = CODECS[codec](self.values, name, value)
        if not read:
            self._keep(name, value.text, value)  # names that are none
            return
        if self.plan.has_annotations and isinstance(read, tuple):
            read = self._annotated(name, read)
        self.variables[variable] = read
        self.places[variable] = value
        if variable == "title" and self.values.short_title:
            self._set_short_title(value)

    def _set_short_title(self, value: Value) -> None:
        if "shorttitle" not in self.fields:
            self._set("title-short", self.values.short_title, value)

    def _set(self, variable: str, read: model.Value, value: Value) -> None:
        self.variables[variable] = read
        self.places[variable] = value

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
        self.places[extra_name(name)] = value

    def _say(
        self,
        problem: Problem,
        message: str,
        value: Value,
        name: str,
        hint: str,
        edits: tuple[Edit, ...] = (),
    ) -> None:
        self.log.add(
            problem, message, value.start, value.end, hint=hint, item=self.block.key, field=name, edits=edits
        )


_VARIABLES: Final = {variable.lower(): variable for variable in KINDS}
"""Field names have no case."""
