"""Authors as part of a sentence: the "Fiori" of "Fiori (2011)" and of "Fiori [1]".

CSL has no layout for them. They are the names that the style prints in its citations; where it prints none,
family names, as most manuals ask for.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from refbook.csl import tags
from refbook.csl.cluster import CiteRequest
from refbook.csl.context import FIRST, SUBSEQUENT
from refbook.csl.elements.base import Element, evaluate_all
from refbook.csl.finish import finished
from refbook.csl.prepare import Preparer
from refbook.csl.processor import parsed
from refbook.csl.terms import Locale
from refbook.csl.trees import find
from refbook.richtext.tree import Inline, Inlines, Style, Styled, plain

if TYPE_CHECKING:
    from refbook.csl.run import Run

_FAMILY_NAMES: Final = b"""
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <citation et-al-min="3" et-al-use-first="1">
    <layout>
      <names variable="author">
        <name form="short" and="text" delimiter=", "/>
        <substitute>
          <names variable="editor"/>
          <names variable="translator"/>
          <names variable="director"/>
          <names variable="composer"/>
          <text variable="publisher"/>
          <text variable="title"/>
        </substitute>
      </names>
    </layout>
  </citation>
</style>
"""


def authors(run: Run, cite: CiteRequest) -> Inlines:
    """The authors of a work as a sentence names them, finished; nothing when it has nothing to go by."""
    context = run.cite_context(cite)
    first = cite.position == FIRST and not run.processor.style.note_style
    # Where a later cite prints "ibid.", the sentence still needs the names.
    context.position = FIRST if first else SUBSEQUENT
    context.without_names = False
    context.locator = None
    names = find(run.rendered(context), tags.NAMES)
    locale = run.processor.locale
    printed = names.children if names is not None else _family_names(run, cite)
    return finished(_in_words(printed, locale), locale)


def _family_names(run: Run, cite: CiteRequest) -> Inlines:
    parts, _ = evaluate_all(_elements(run.processor.locale), run.context(cite.reference))
    return tuple([inline for part in parts for inline in part])


@lru_cache(16)
def _elements(locale: Locale) -> tuple[Element, ...]:
    style = parsed(_FAMILY_NAMES.strip(), "narrative citations")
    return Preparer(style, locale, style.citation.options).layout(style.citation.layout.children)


def _in_words(names: Inlines, locale: Locale) -> Inlines:
    """ "&" belongs in parentheses; a sentence has the word (APA 7, 8.17; Harvard styles agree)."""
    symbol, word = locale.text("and", "symbol") or "&", locale.and_word
    out: list[Inline] = []
    for child in names:
        is_symbol = isinstance(child, str) and child.strip() in (symbol, "&")
        out.append(child.replace(child.strip(), word) if is_symbol and isinstance(child, str) else child)
    return tuple(out)


def sentence(named: Inlines, cited: Inlines) -> Inlines:
    """Authors and citation as they stand in a sentence; a raised number follows without a space.

    >>> from refbook.richtext.tree import Style, Styled
    >>> sentence(("Fiori",), ("[1]",)), sentence(("Fiori",), (Styled(Style.SUPERSCRIPT, ("1",)),))[1:]
    (('Fiori', ' ', '[1]'), (Styled(style=<Style.SUPERSCRIPT: 'vertical-align:sup'>, children=('1',)),))
    """
    return (*named, " ", *cited) if cited and not _is_raised(cited[0]) else (*named, *cited)


def _is_raised(first: Inline) -> bool:
    if isinstance(first, str):
        return False
    if isinstance(first, Styled):
        return first.style is Style.SUPERSCRIPT
    return _is_raised(first.children[0]) if first.children else False


def without_repeated(run: Run, cites: list[CiteRequest]) -> list[CiteRequest]:
    """Leave the names out of the first cite, which the sentence names, and of those by the same authors that
    follow: "Fiori (2010, 2011)". Answers with these cites."""
    first = plain(authors(run, cites[0]))
    named = list(takewhile(lambda cite: plain(authors(run, cite)) == first, cites))
    for cite in named:
        cite.without_names = True
    return named
