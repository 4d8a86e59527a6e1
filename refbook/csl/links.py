"""Links within a document, and to the works: cites lead to their entries, entries back to the citations.

Everything here works on the tree; only media that know places in a document (HTML) show them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final
from urllib.parse import quote

from refbook.csl import tags
from refbook.csl.trees import replaced, tagged
from refbook.output.entry import Entry
from refbook.richtext.linkify import linkify
from refbook.richtext.tree import (
    ANCHOR,
    Block,
    Inline,
    Inlines,
    Link,
    PlaceLink,
    RichText,
    Tagged,
    append,
    plain,
)

_SPACES: Final = re.compile(r"\s+")
_RESOLVER: Final = re.compile(r"https?://\S*\Z", re.IGNORECASE)
_BACK: Final = "↩"


def entry_place(id: str) -> str:
    """The name of an entry's place: `ref-` and the id of its item. HTML allows all but white space in it.

    >>> entry_place("fiori 2011")
    'ref-fiori_2011'
    """
    return "ref-" + _SPACES.sub("_", id)


def citation_place(id: str) -> str:
    """The name of a citation's place."""
    return "cite-" + _SPACES.sub("_", id)


def to_place(place: str, inlines: Inlines) -> Inlines:
    """Inlines that lead to a place."""
    return (PlaceLink("#" + quote(place), inlines),) if inlines else ()


def to_entry(id: str, printed: Inlines) -> Inlines:
    """A cite that leads to its entry. Its year suffix leads there as well: collapsing may leave nothing else
    of the cite."""
    for suffix in tagged(printed, tags.YEAR_SUFFIX):
        linked = suffix.over(to_place(entry_place(id), suffix.children))
        printed = replaced(printed, suffix, lambda _, new=linked: (new,))  # type: ignore[misc]
    return to_place(entry_place(id), printed)


def at_place(id: str, printed: Inlines) -> Inlines:
    """A citation that entries can lead back to."""
    return (Tagged(ANCHOR, printed, citation_place(id)),) if printed else ()


def with_back_links(entry: Entry, citations: Sequence[str]) -> Entry:
    """An entry that cites can lead to, and that leads back to the citations of its work.

    Args:
        entry: the entry.
        citations: the ids of the citations, in order.
    """
    marks: list[Inline] = []
    for number, id in enumerate(citations, 1):
        mark = _BACK if len(citations) == 1 else f"{_BACK}{number}"
        marks += [" ", *to_place(citation_place(id), (mark,))]
    text = RichText(_at_end(entry.text.children, tuple(marks)))
    return replace(entry, text=text, anchor=entry_place(entry.id))


def _at_end(inlines: Inlines, marks: Inlines) -> Inlines:
    """Inlines with something more at their end; in the last block, if they end with one."""
    last = inlines[-1] if inlines else ""
    if isinstance(last, Block):
        return (*inlines[:-1], last.over((*last.children, *marks)))
    return (*inlines, *marks)


# To the works themselves


def with_urls(inlines: Inlines) -> Inlines:
    """Finished inlines in which every DOI and address is a link."""
    return linkify(RichText(_whole(inlines))).children


def _whole(inlines: Inlines) -> Inlines:
    """A link takes in the resolver that the style prints before a bare DOI."""
    out: list[Inline] = []
    for child in inlines:
        if isinstance(child, str):
            append(out, child)
        elif type(child) is Link and out and isinstance(out[-1], str) and _bare(child):
            before = out.pop()
            assert isinstance(before, str)
            start = _RESOLVER.search(before)
            at = start.start() if start else len(before)
            append(out, before[:at])
            text = before[at:] + plain(child.children)
            out.append(Link(text, (text,)) if start else child)
        else:
            out.append(child.over(_whole(child.children)))
    return tuple(out)


def _bare(link: Link) -> bool:
    """Whether what a link shows is not an address of its own."""
    return not _RESOLVER.match(plain(link.children))


def without_urls(inlines: Inlines) -> Inlines:
    """Inlines with only those links that lead to places in the document."""
    out: list[Inline] = []
    for child in inlines:
        if isinstance(child, str):
            append(out, child)
        elif isinstance(child, Link) and not isinstance(child, PlaceLink):
            for inner in without_urls(child.children):
                append(out, inner)
        else:
            out.append(child.over(without_urls(child.children)))
    return tuple(out)
