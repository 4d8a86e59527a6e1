"""The formats that are XML: EndNote XML, MODS, JATS, PubMed.

- `safe`: the one way in which XML is parsed; `node`: what readers see of it; `scan`: where tags stand
- `inline`: markup in titles; `values`: names, dates, identifiers as text; `spare`: what has no place
- `endnote`, `mods`, `jats`, `pubmed`: the readers; `endnote_write`, `mods_write`: the writers
- `split`: files larger than memory
"""

from __future__ import annotations

import re
from typing import Final

from refbook.model.format import Format

_PROBLEMS: Final = "refbook.formats.xml.problems:PROBLEMS"

_PROLOG: Final = r"\A\ufeff?\s*(?:<\?[^>]*\?>\s*|<!--(?:[^-]|-(?!-))*+-->\s*|<!DOCTYPE[^<>\[]*>\s*)*+"
"""What may stand before the root element."""

_ENDNOTE: Final = re.compile(
    rf"{_PROLOG}<(?:xml|records|record)[\s>](?:(?s:.*?)<ref-type\b|(?s:.*?)<records?\b)"
)
_MODS: Final = re.compile(rf"{_PROLOG}<(?:\w+:)?(?:modsCollection|mods)[\s>]")
_JATS: Final = re.compile(
    rf"{_PROLOG}<(?:article|ref-list)\b(?=(?s:.*?)(?:<front|<ref\b|article-type=|dtd-version=))"
)
_PUBMED: Final = re.compile(rf"{_PROLOG}<Pubmed(?:Book)?Article(?:Set)?[\s>]")


def is_endnote(head: str) -> bool:
    """True for EndNote XML.

    >>> is_endnote("<xml><records><record>"), is_endnote("<xml><a/></xml>")
    (True, False)
    """
    return _ENDNOTE.match(head) is not None


def is_mods(head: str) -> bool:
    """True for a MODS record or a collection of them.

    >>> is_mods('<?xml version="1.0"?>\\n<mods:modsCollection xmlns:mods="http://www.loc.gov/mods/v3">')
    True
    """
    return _MODS.match(head) is not None


def is_jats(head: str) -> bool:
    """True for a JATS article or a list of references.

    >>> is_jats('<article article-type="research-article"><front>'), is_jats("<article><h1>")
    (True, False)
    """
    return _JATS.match(head) is not None


def is_pubmed(head: str) -> bool:
    """True for PubMed's XML.

    >>> is_pubmed("<PubmedArticleSet>")
    True
    """
    return _PUBMED.match(head) is not None


FORMATS: Final[tuple[Format, ...]] = (
    Format(
        "mods",
        "MODS",
        (".mods", ".xml"),
        is_mods,
        is_mods,
        is_mods,
        reader="refbook.formats.xml.mods:read",
        writer="refbook.formats.xml.mods_write:write",
        splitter="refbook.formats.xml.split:split_mods",
        problems=_PROBLEMS,
    ),
    Format(
        "jats",
        "JATS",
        (".nxml", ".jats", ".xml"),
        is_jats,
        is_jats,
        is_jats,
        reader="refbook.formats.xml.jats:read",
        problems=_PROBLEMS,
    ),
    Format(
        "pubmed",
        "PubMed XML",
        (".xml",),
        is_pubmed,
        is_pubmed,
        is_pubmed,
        reader="refbook.formats.xml.pubmed:read",
        splitter="refbook.formats.xml.split:split_pubmed",
        problems=_PROBLEMS,
    ),
    Format(
        "endnote-xml",
        "EndNote XML",
        (".xml",),
        is_endnote,
        is_endnote,
        is_endnote,
        reader="refbook.formats.xml.endnote:read",
        writer="refbook.formats.xml.endnote_write:write",
        splitter="refbook.formats.xml.split:split_endnote",
        problems=_PROBLEMS,
    ),
)
"""The XML formats; a .xml file that looks like none is taken for the last."""
