"""What a style says about itself.

Source: CSL 1.0.2 specification, "Info".
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from refbook.csl import xml
from refbook.csl.prepared import prepared
from refbook.errors import StyleError

if TYPE_CHECKING:
    from lxml import etree


class Header(NamedTuple):
    """What a style says about itself.

    Attributes:
        id: the name it goes by: the last part of its CSL id, as in `apa`.
        title: its name for people.
        title_short: the name's short form.
        issns: ISSN and eISSN of the journals it is for.
        format: how it cites: "author-date", "author", "numeric", "label" or "note".
        fields: the disciplines it is for.
        parent: id of the style whose rules it takes; "" for an independent style.
        default_locale: the language it is written for; "" when it names none.
    """

    id: str
    title: str
    title_short: str
    issns: tuple[str, ...]
    format: str
    fields: tuple[str, ...]
    parent: str
    default_locale: str


def read_header(path: Path) -> Header:
    """The header of a style's file; reads no further than the end of `<info>`.

    For files that are trusted to be styles; the id is the name of the file.

    Raises:
        StyleError: the file has no header.
    """
    from lxml import etree

    parser = etree.XMLPullParser(
        tag=xml.tag("info"), encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False
    )
    with path.open("rb") as file:
        while block := file.read(4096):
            parser.feed(block)
            for _, info in parser.read_events():
                return _header(info.getparent(), info, path.stem)
    raise StyleError("the style has no <info>", file=str(path))


def known_header(path: Path) -> Header:
    """The header of a style's file, kept from one run to the next: for the few styles that are used.

    Raises:
        StyleError: the file has no header.
    """
    return prepared("header", path, path.read_bytes(), lambda: read_header(path))


def header_of(style: etree._Element, name: str) -> Header:
    """The header of a parsed style.

    Args:
        style: its root element.
        name: the id it gets when it names none.
    """
    info = style.find(xml.tag("info"))
    if info is None:
        return Header(
            name, name, "", (), _citation_format(style, []), (), "", style.get("default-locale", "")
        )
    return _header(style, info, last_part(_text(info, "id")) or name)


def _header(style: etree._Element | None, info: etree._Element, id: str) -> Header:
    attributes = style if style is not None else info
    categories = info.findall(xml.tag("category"))
    parents = [link.get("href", "") for link in _parent_links(info)]
    return Header(
        id=id,
        title=_text(info, "title") or id,
        title_short=_text(info, "title-short"),
        issns=tuple(_texts(info, "issn") + _texts(info, "eissn")),
        format=_citation_format(attributes, categories),
        fields=tuple(category.get("field", "") for category in categories if category.get("field")),
        parent=last_part(parents[0]) if parents else "",
        default_locale=attributes.get("default-locale", ""),
    )


def parent_line(style: etree._Element) -> int | None:
    """The line of a parsed style that names its parent; None when it names none."""
    info = style.find(xml.tag("info"))
    links = [] if info is None else _parent_links(info)
    return links[0].sourceline if links else None


def _parent_links(info: etree._Element) -> list[etree._Element]:
    return [link for link in info.findall(xml.tag("link")) if link.get("rel") == "independent-parent"]


def _citation_format(style: etree._Element, categories: list[etree._Element]) -> str:
    """The format the style names; else what its class tells: "note" or "in-text"."""
    named = [category.get("citation-format", "") for category in categories]
    return next(filter(None, named), style.get("class", ""))


def last_part(id: str) -> str:
    """The name in a CSL id.

    >>> last_part("http://www.zotero.org/styles/apa")
    'apa'
    """
    return id.strip().rstrip("/").rsplit("/", 1)[-1]


def _texts(info: etree._Element, name: str) -> list[str]:
    return [" ".join(found.text.split()) for found in info.findall(xml.tag(name)) if found.text]


def _text(info: etree._Element, name: str) -> str:
    return next(iter(_texts(info, name)), "")
