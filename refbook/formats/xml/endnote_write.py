"""Writes EndNote XML that EndNote imports and that reads back equal.

What EndNote has no field for stands in Research Notes, a line for each variable: see `spare`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from refbook.formats.rows import Row
from refbook.formats.xml import spare
from refbook.formats.xml.endnote import KEY, date_of_parts
from refbook.formats.xml.endnote_mapping import (
    ALIASES,
    BOOK_EDITORS,
    BY_NAME,
    CONTAINED,
    EDITED_BOOK,
    ITEMS,
    LAYOUT,
    PREFIX,
    SERIES_EDITORS,
    TABLE,
    WRITTEN,
)
from refbook.formats.xml.inline import as_styles, xml_text
from refbook.formats.xml.spare import is_steady
from refbook.formats.xml.values import CODECS, date_text
from refbook.model.date import Date
from refbook.model.item import Item

_GENERIC: Final = ("Generic", 13)
_ELEMENTS: Final = frozenset(name for _, names in LAYOUT for name in names)


def write(items: Iterable[Item]) -> Iterator[str]:
    """The pieces of an EndNote XML file, one an item.

    >>> print("".join(write([Item("fiori2011", "book", title="L’Asia", issued=2011)])), end="")
    <?xml version="1.0" encoding="UTF-8"?>
    <xml><records>
    <record>
      <rec-number>1</rec-number>
      <ref-type name="Book">6</ref-type>
      <titles>
        <title>L’Asia</title>
      </titles>
      <dates>
        <year>2011</year>
      </dates>
      <label>fiori2011</label>
    </record>
    </records></xml>
    """
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>\n'
    for number, item in enumerate(items, 1):
        yield Work(item).record(number)
    yield "</records></xml>\n"


class Work:
    """One record in the making.

    Attributes:
        fields: the table's name of a field -> its elements as XML.
        written: the variables that have a field of their own.
        said: those of them that read back equal from it.
        rest: the part of `extra` that has no field.
    """

    def __init__(self, item: Item) -> None:
        self.item = item
        self.fields: dict[str, list[str]] = {}
        self.said: set[str] = set()
        self.written: set[str] = set()
        self.rest: dict[str, Any] = {}
        self.name, self.number = self._ref_type()

    def record(self, number: int) -> str:
        """The record as XML."""
        for row in TABLE.for_type(self.item.type):
            if row.is_written and row.variable in self.item and row.variable not in self.written:
                self._write_row(row)
        self._write_issued()
        self._write_id()
        self._write_extra()
        lines = spare.lines(self.item, self.said.__contains__, self.rest)
        if lines:
            self.fields["research-notes"] = ["&#13;".join(map(xml_text, lines))]
        return self._laid_out(number)

    def _ref_type(self) -> tuple[str, int]:
        item = self.item
        if item.type == "book" and item.editor and not item.author:
            name = (EDITED_BOOK, 28)
        else:
            name = WRITTEN.get(item.type, _GENERIC)
        if BY_NAME[name[0].casefold()] == item.type:
            self.said.add("type")
        return name

    # Fields

    def _write_row(self, row: Row) -> None:
        name, codec = row.fields[0], CODECS[row.codec]
        value = self.item[row.variable]
        texts = [text for text in codec.dump(value) if text.strip(" \t\r\n")]
        if not texts or not self._is_free(name):
            return
        show = as_styles if row.codec == "rich" else xml_text
        self.written.add(row.variable)
        self.fields[ALIASES.get(name, name)] = [show(text) for text in texts]
        if codec.says(value):
            self.said.add(row.variable)

    def _is_free(self, name: str) -> bool:
        """True when a field is not taken, and what it holds would be read as meant."""
        item = self.item
        if ALIASES.get(name, name) in self.fields:
            return False
        if name == BOOK_EDITORS:
            return self.name == EDITED_BOOK
        if name == "authors":
            return self.name != EDITED_BOOK
        has_series = item.type not in CONTAINED and bool(item.text("collection-title").strip(" \t\r\n"))
        return has_series if name == SERIES_EDITORS else not (name == "secondary-authors" and has_series)

    def _write_issued(self) -> None:
        date = self.item.issued
        if not isinstance(date, Date):
            return
        text, year = date_text(date), str(date.year or "")
        for parts in ((year, text if text != year else ""), (text, "")):
            if is_steady(text) and parts[0] and date_of_parts(*parts) == date:
                self.said.add("issued")
                break
        # Other programs look for four figures in the first field.
        else:
            parts = (year or text, "")
        for name, part in zip(("year", "pub-dates"), parts, strict=True):
            if part.strip():
                self.fields[name] = [xml_text(part)]

    def _write_id(self) -> None:
        if KEY.fullmatch(self.item.id) and is_steady(self.item.id):
            self.fields["label"] = [xml_text(self.item.id)]
            self.said.add("id")

    def _write_extra(self) -> None:
        """Give what was read from EndNote's own fields back to them."""
        mapped = {name for row in TABLE.for_type(self.item.type) for name in row.fields}
        mapped |= {"year", "pub-dates", "label", "month"}
        for name, value in self.item.extra.items():
            field = name.removeprefix(PREFIX)
            texts = value if isinstance(value, list) and len(value) > 1 else [value]
            is_text = all(isinstance(text, str) and is_steady(text) for text in texts)
            is_ours = (
                field in _ELEMENTS and field != name and field not in mapped and field not in self.fields
            )
            if (
                is_ours
                and is_text
                and (len(texts) == 1 or field in ITEMS)
                and not self._is_taken(field, texts)
            ):
                self.fields[field] = [xml_text(text) for text in texts]
            else:
                self.rest[name] = value

    def _is_taken(self, field: str, texts: list[str]) -> bool:
        """True when the reader would take a text for a variable, or pass it over since one holds it."""
        if field == "accession-num" and texts[0].isdigit():
            return True
        return any(text in texts for text in self.item.variables.values() if isinstance(text, str))

    # Layout

    def _laid_out(self, number: int) -> str:
        lines = [f"<rec-number>{number}</rec-number>"]
        lines.append(f'<ref-type name="{self.name}">{self.number}</ref-type>')
        for group, names in LAYOUT:
            inner = [line for name in names if name in self.fields for line in self._element(name)]
            lines += (
                [f"<{group}>", *(f"  {line}" for line in inner), f"</{group}>"] if group and inner else inner
            )
        return "<record>\n" + "".join(f"  {line}\n" for line in lines) + "</record>\n"

    def _element(self, name: str) -> list[str]:
        if name not in ITEMS:
            return [f"<{name}>{self.fields[name][0]}</{name}>"]
        part = ITEMS[name]
        inner = [f"  <{part}>{text}</{part}>" for text in self.fields[name]]
        return [f"<{name}>", *inner, f"</{name}>"]
