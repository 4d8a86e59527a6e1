"""Writes MODS 3.7 that reads back equal.

What MODS has no element for stands in `<extension>`, which is there for it ("to provide for additional
information not covered by MODS"), a line for each variable: see `spare`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, Final

from refbook.formats.rows import Row
from refbook.formats.xml import mods_govinfo, spare
from refbook.formats.xml.endnote import KEY
from refbook.formats.xml.mods import EXTENT, PLAIN_EXTENT
from refbook.formats.xml.mods_mapping import (
    CONTAINED,
    CSL_AUTHORITY,
    CSL_NAMESPACE,
    DATES,
    HOST,
    IGNORED,
    NAMESPACE,
    PREFIX,
    TABLE,
    TITLES,
    WRITTEN_RESOURCES,
)
from refbook.formats.xml.mods_names import write_names
from refbook.formats.xml.mods_types import is_own_word
from refbook.formats.xml.paths import Element, Step, steps
from refbook.formats.xml.spare import is_steady
from refbook.formats.xml.values import CODECS, date_of, date_text, pages_of
from refbook.model.date import Date
from refbook.model.item import Item

_ISSUANCE: Final = {"book": "monographic", "periodical": "continuing"}
_MARC_GENRES: Final = {
    "article-journal": "article", "book": "book", "thesis": "theses", "report": "technical report",
    "map": "map", "patent": "patent", "paper-conference": "conference publication",
}  # fmt: skip
"""CSL type -> the term of the MARC genre list, for other programs."""

_READ_APART: Final = ("name", f"{HOST}/name", "subject", "note@type=", "location/url", "genre", "part/extent",
                      f"{HOST}/part/extent", "physicalDescription/extent", "identifier@type=citekey",
                      "identifier@type=", "identifier@type=uri", "relatedItem@type=series/name",
                      "relatedItem@type=original/name", "relatedItem@type=reviewof/name")  # fmt: skip
_EXTENT_PATH: Final = "physicalDescription/extent"
_W3CDTF: Final = re.compile(r"\d{4}(?:-\d\d){0,2}")


def write(items: Iterable[Item]) -> Iterator[str]:
    """The pieces of a MODS collection, one an item.

    >>> print("".join(write([Item("fiori2011", "book", title="L’Asia", issued=2011)])), end="")
    <?xml version="1.0" encoding="UTF-8"?>
    <modsCollection xmlns="http://www.loc.gov/mods/v3">
    <mods version="3.7">
      <titleInfo>
        <title>L’Asia</title>
      </titleInfo>
      <typeOfResource>text</typeOfResource>
      <genre authority="csl">book</genre>
      <genre authority="marcgt">book</genre>
      <originInfo>
        <dateIssued encoding="w3cdtf" keyDate="yes">2011</dateIssued>
        <issuance>monographic</issuance>
      </originInfo>
      <identifier type="citekey">fiori2011</identifier>
    </mods>
    </modsCollection>
    """
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<modsCollection xmlns="{NAMESPACE}">\n'
    for item in items:
        yield "".join(Work(item).mods().lines())
    yield "</modsCollection>\n"


class Work:
    """One record in the making.

    Attributes:
        said: the variables that read back equal from their own elements.
        rest: the part of `extra` that has no element.
    """

    def __init__(self, item: Item) -> None:
        self.item = item
        self.root = Element("mods", {"version": "3.7"})
        self.said: set[str] = set()
        self.rest: dict[str, Any] = {}

    def mods(self) -> Element:
        """The record."""
        self._write_titles()
        self.said.update(write_names(self.root, self.item))
        self._write_type()
        self._write_dates()
        self._write_pages()
        for row in TABLE.for_type(self.item.type):
            if row.variable in self.item and row.variable not in self.said:
                self._write_row(row)
        self._write_address()
        self._write_subjects()
        self._write_id()
        self._write_extra()
        lines = spare.lines(self.item, self.said.__contains__, self.rest)
        if lines:
            extension = self.root.append("extension")
            extension.append("csl", {"xmlns": CSL_NAMESPACE}, "\n".join(lines))
        return self.root

    def _add(
        self,
        variable: str,
        path: str,
        text: str,
        attributes: dict[str, str] | None = None,
        *,
        is_said: bool = True,
    ) -> None:
        """Write a text that stands for a variable, when there is anything to write."""
        if text.strip(" \t\r\n"):
            self.root.add(path, text, attributes)
            if is_said and is_steady(text):
                self.said.add(variable)

    def _write_titles(self) -> None:
        for variable, paths in TITLES.items():
            text = self.item.text(variable)
            self._add(variable, f"{paths[0].removesuffix('@type=')}/title", text)

    def _write_type(self) -> None:
        type = self.item.type
        self.root.append("typeOfResource", text=WRITTEN_RESOURCES.get(type, "text"))
        self._add("type", "genre", type, {"authority": CSL_AUTHORITY})
        if type in _MARC_GENRES:
            self.root.append("genre", {"authority": "marcgt"}, _MARC_GENRES[type])
        genre = self.item.text("genre")
        if is_own_word(genre):
            self._add("genre", "genre", genre)

    def _write_dates(self) -> None:
        date = self.item.issued
        if date is not None:
            text = date_text(date)
            encoding = "w3cdtf" if _W3CDTF.fullmatch(text) else "edtf" if date.edtf else ""
            attributes = ({"encoding": encoding} if encoding else {}) | {"keyDate": "yes"}
            self._add("issued", DATES["issued"][0], text, attributes, is_said=date_of(text) == date)
        if self.item.type in _ISSUANCE:
            self.root.add("originInfo/issuance", _ISSUANCE[self.item.type])

    def _write_pages(self) -> None:
        page = self.item.text("page")
        place = f"{HOST}/part" if self.item.type in CONTAINED else "part"
        ends = re.fullmatch(r"([^\s,;-]+)-([^\s,;-]+)", page)
        if page.strip(" \t\r\n"):
            extent = self.root.inner(place).append("extent", {"unit": "pages"})
            for tag, text in zip(("start", "end"), ends.groups(), strict=True) if ends else [("list", page)]:
                extent.append(tag, text=text)
            is_two = ends is None or ends[1] != ends[2]
            if is_two and is_steady(page) and pages_of(page) == page:
                self.said.add("page")
        for variable, unit in (("number-of-pages", "p."), ("number-of-volumes", "v.")):
            number = self.item.text(variable)
            if re.fullmatch(r"[0-9]+", number):
                self._add(variable, _EXTENT_PATH, f"{number} {unit}")

    def _write_row(self, row: Row) -> None:
        value, codec = self.item[row.variable], CODECS[row.codec]
        path = row.fields[0]
        text = next(iter(codec.dump(value)), "")
        if row.variable == "dimensions" and not self._is_only_dimensions(text):
            return
        attributes = {"authority": "rfc5646"} if row.codec == "language" and text == value else {}
        self._add(row.variable, path, text, attributes, is_said=codec.says(value))

    def _is_only_dimensions(self, text: str) -> bool:
        """True for an extent in which the reader finds no number that the item does not have."""
        found = EXTENT.fullmatch(text)
        if found is None:
            return True
        numbers = {"number-of-pages": found["pages"], "number-of-volumes": found["volumes"]}
        is_known = all(not number or variable in self.item for variable, number in numbers.items())
        return is_known and not PLAIN_EXTENT.fullmatch(text)

    def _write_address(self) -> None:
        url, accessed = self.item.text("URL"), self.item.accessed
        if not url.strip(" \t\r\n"):
            return
        attributes = {"usage": "primary"}
        if isinstance(accessed, Date) and is_steady(date_text(accessed)):
            attributes["dateLastAccessed"] = date_text(accessed)
            if date_of(date_text(accessed)) == accessed and "\n" not in date_text(accessed):
                self.said.add("accessed")
        self._add("URL", "location/url", url, attributes)

    def _write_subjects(self) -> None:
        codec, keyword = CODECS["keywords"], self.item.text("keyword")
        words = codec.dump(keyword)
        for word in words:
            self.root.append("subject").append("topic", text=word)
        if keyword and codec.says(keyword) and len(set(words)) == len(words):
            self.said.add("keyword")
        self._add("note", "note", self.item.text("note"))

    def _write_id(self) -> None:
        if KEY.fullmatch(self.item.id) and is_steady(self.item.id):
            self._add("id", "identifier@type=citekey", self.item.id)

    def _write_extra(self) -> None:
        """Give what was read from MODS's own elements back to them."""
        held = {text for text in self.item.variables.values() if isinstance(text, str)}
        for name, value in self.item.extra.items():
            path = name.removeprefix(PREFIX)
            texts = value if isinstance(value, list) and len(value) > 1 else [value]
            is_text = all(isinstance(text, str) and is_steady(text) and text not in held for text in texts)
            if path != name and is_text and _is_free(self.item.type, path):
                for text in texts:
                    self.root.add(path, text)
            else:
                self.rest[name] = value


def _is_free(type: str, path: str) -> bool:
    """True for a path that is read as nothing but what it is."""
    found = steps(path)
    return (
        bool(found)
        and not path.startswith(IGNORED)
        and not any(_claims(claim, found) for claim in _taken(type))
    )


@cache
def _taken(type: str) -> tuple[tuple[Step, ...], ...]:
    """All the paths that items of a type are read from."""
    paths = [
        *_READ_APART,
        *mods_govinfo.PATHS,
        *(path for row in TABLE.for_type(type) for path in row.fields),
    ]
    paths += [path for paths in (*TITLES.values(), *DATES.values()) for path in paths]
    return tuple(map(steps, paths))


def _claims(claim: tuple[Step, ...], path: tuple[Step, ...]) -> bool:
    """True when what stands at a path is read as what a table's path leads to."""
    return len(claim) <= len(path) and all(
        wanted.tag == step.tag and (not wanted.attribute or wanted.value == step.value)
        for wanted, step in zip(claim, path, strict=False)
    )
