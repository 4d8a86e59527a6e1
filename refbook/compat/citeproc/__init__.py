"""citeproc-py's names on refbook's processor: change the import, keep the program.

::

    from refbook.compat.citeproc import Citation, CitationItem, CitationStylesBibliography
    from refbook.compat.citeproc import CitationStylesStyle, Locator, formatter
    from refbook.compat.citeproc.source.bibtex import BibTeX
    from refbook.compat.citeproc.source.json import CiteProcJSON

Names, arguments and callbacks are those of citeproc-py 0.11. What differs is what is printed, and:

- the bibliography and its numbers always follow the style's order, whether `sort` was called or not;
- works that would look alike are told apart, so register every citation before the first is printed;
- `cite` registers a citation that was not, and gives the same text when it is asked again;
- in a style with notes every registered citation stands in a note of its own.
"""

from __future__ import annotations

from refbook.compat.citeproc import formatter, source
from refbook.compat.citeproc.bibliography import CitationStylesBibliography
from refbook.compat.citeproc.citation import Citation, CitationItem, Locator
from refbook.compat.citeproc.style import CitationStylesStyle

__all__ = [
    "Citation",
    "CitationItem",
    "CitationStylesBibliography",
    "CitationStylesStyle",
    "Locator",
    "formatter",
    "source",
]
