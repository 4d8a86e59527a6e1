"""What a citation style does with references: what it does not print, and what it prints as missing.

Asked for by `style`; the style itself tells (`Bibliography.unused` and `.missing`), its text is not searched.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from refbook.lint.problems import NOT_PRINTED, PRINTED_AS_MISSING, TRANSLATOR_NOT_PRINTED
from refbook.model.article import Article
from refbook.model.finding import Finding
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.vocabulary import KINDS, Kind

if TYPE_CHECKING:
    from refbook.csl.style import Style

_ARTICLE: Final = -1
"""The index of the article itself in its reading."""

_TRANSLATORS: Final = frozenset(("translator", "editor-translator"))

_WORDS: Final = frozenset(
    (
        *("title", "original-title", "part-title", "volume-title", "reviewed-title"),
        *("container-title", "collection-title", "event-title", "publisher", "genre"),
        *("issued", "original-date", "edition", "version", "volume", "issue", "number", "page"),
        *("chapter-number", "collection-number", "archive", "archive_location", "status"),
    )
)
"""Besides names: what readers need to find a work, or to know what it is."""

_ADDRESSES: Final = ("DOI", "URL")
"""One is enough to find a work: the second is told of only when the style prints neither."""


def load(name: str) -> Style:
    """The style that references are written for.

    Args:
        name: as `refbook.csl.style.Style.load`.

    Raises:
        UnknownStyle: nothing has that name, or several styles do.
        StyleError: the style is broken, or has no bibliography that could leave something out.
    """
    from refbook.csl.style import Style
    from refbook.errors import StyleError

    style = Style.load(name)
    if not style.has_bibliography:
        raise StyleError(
            f"the style {style.id} has no bibliography: what it leaves out cannot be told",
            hint="choose another style, or none",
        )
    return style


def left_out(reading: Reading, name: str) -> Iterator[Finding]:
    """What a style leaves out of the works in a file, each at the place of its field.

    Args:
        reading: the file; an article counts as a work, like those it cites.
        name: the style, as `load`.

    Raises:
        UnknownStyle, StyleError: as `load`.
        EngineError: the citation processor cannot tell.

    >>> from refbook.api import read_text
    >>> book = "- {id: a, type: book, author: [{family: Fiori}], title: Corea, translator: [{family: Kim}]}"
    >>> [(each.code, each.field) for each in left_out(read_text(book, format="yaml"), "ieee")]
    [('RBY001', 'translator')]
    """
    style = load(name)
    works = list(_works(reading))
    # Two works may have one key in their files; here each is itself.
    alone = [item.replace(id=str(number)) for number, (_, item) in enumerate(works)]
    bibliography = style.bibliography(alone)
    unused, missing = bibliography.unused(), bibliography.missing()
    for number, (index, item) in enumerate(works):
        for variable in _matter(item, unused.get(str(number), ())):
            yield _not_printed(reading, index, item, variable, style.id)
        for variable in missing.get(str(number), ()):
            yield _printed_as_missing(reading, index, item, variable, style.id)


def _works(reading: Reading) -> Iterator[tuple[int, Item]]:
    if isinstance(reading.article, Article):
        yield _ARTICLE, reading.article
    yield from enumerate(reading.library)


def _matter(item: Item, unused: Sequence[str]) -> Iterator[str]:
    """Of what is not printed, what a reader of the bibliography would want."""
    found = any(each in item and each not in unused for each in _ADDRESSES)
    for variable in unused:
        if KINDS.get(variable) is Kind.NAMES or variable in _WORDS:
            yield variable
        elif variable in _ADDRESSES and not found:
            found = True
            yield variable


def _not_printed(reading: Reading, index: int, item: Item, variable: str, style: str) -> Finding:
    span = reading.span(index, variable)
    if variable in _TRANSLATORS:
        message = (
            f"the style {style} does not print the translator: readers will take the words for the author's"
        )
        hint = "choose a style that names translators, or name this one in the text or the title"
        return TRANSLATOR_NOT_PRINTED.at(message, span, hint=hint, item=item.id, field=variable)
    message = f"the style {style} does not print {variable} for works of type {item.type}"
    return NOT_PRINTED.at(message, span, item=item.id, field=variable)


def _printed_as_missing(reading: Reading, index: int, item: Item, variable: str, style: str) -> Finding:
    message = f"the style {style} prints that {variable} is missing"
    hint = f"add {variable}, where it is known"
    span = reading.span(index, variable)
    return PRINTED_AS_MISSING.at(message, span, hint=hint, item=item.id, field=variable)
