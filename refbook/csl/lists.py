"""A bibliography as a list to paste: Markdown and HTML, in the default style.

A style sorts, so all works are in memory at once; the entries come out one by one. What the style
does not list, as APA does letters, is not in the list, and is not `held`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from refbook.model.format import Format
from refbook.model.item import Item

if TYPE_CHECKING:
    from refbook.csl.rendered import Bibliography

STYLE: Final = "apa"
"""The style of the lists."""

FORMATS: Final[tuple[Format, ...]] = (
    Format(
        "markdown-list",
        "Markdown list of references",
        writer="refbook.csl.lists:write_markdown",
        held="refbook.csl.lists:held",
    ),
    Format(
        "html-list",
        "HTML list of references",
        writer="refbook.csl.lists:write_html",
        held="refbook.csl.lists:held",
    ),
)
"""The formats of this file."""

# What steers printing or is short for something else, which the style does not count as left out.
_SILENT: Final = frozenset(
    "language title-short container-title-short page-first citation-key citation-label year-suffix".split()
)


def write_markdown(items: Iterable[Item]) -> Iterator[str]:
    """A bulleted list, one item a work.

    >>> book = Item("a", "book", author=["Fiori, Antonio"], title="L’Asia Orientale", issued=2011)
    >>> print("".join(write_markdown([book])), end="")
    - Fiori, A. (2011). *L’Asia Orientale*.
    """
    for entry in _bibliography(items):
        lines = entry.to("markdown").split("\n")
        yield "- " + "\n  ".join(lines) + "\n"


def write_html(items: Iterable[Item]) -> Iterator[str]:
    """A `<ul>`, one `<li>` a work; addresses are links.

    >>> print("".join(write_html([Item("a", "book", title="R&D", issued=2011)])), end="")
    <ul class="references">
      <li><i>R&#38;D</i>. (2011).</li>
    </ul>
    """
    yield '<ul class="references">\n'
    for entry in _bibliography(items):
        yield f"  <li>{entry.to('html').strip()}</li>\n"
    yield "</ul>\n"


def held(item: Item) -> frozenset[str]:
    """The variables of an item that the style prints.

    >>> sorted(held(Item("a", "book", title="T", issued=2011, note="N")))
    ['issued', 'title']
    """
    unused = _bibliography([item]).unused().get(_id(0), ())
    return frozenset(item).difference(unused, _SILENT)


def _bibliography(items: Iterable[Item]) -> Bibliography:
    from refbook.csl.style import Style

    # Two works may have one key in their files; here each is itself.
    works = [item.replace(id=_id(number)) for number, item in enumerate(items)]
    finished = Style.load(STYLE).document((), works, uncited=True, urls=True)
    assert finished.bibliography is not None, "the default style has one"
    return finished.bibliography


def _id(number: int) -> str:
    return f"{number:09d}"
