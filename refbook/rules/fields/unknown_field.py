"""RBF004: a field that CSL does not have."""

from collections.abc import Iterator
from typing import Final

from refbook.model.format import Reading
from refbook.model.vocabulary import KINDS, OLD_SPELLINGS
from refbook.rules.base import ARTICLE, Hit, Severity, rule
from refbook.rules.fields.risky_field import is_risky
from refbook.rules.words import closest, quoted

_TABLE: Final = """
custom unstructured categories citation-key date-order bibliography nocite csl lang
eprint eprinttype eprintclass archiveprefix primaryclass crossref xdata related keywords file langid issn-l
editora editorb editorc editoratype editorbtype editorctype different-from
"""

_BIBLATEX: Final = """
introducedin repository swhid
entryset entrysubtype execute gender hyphenation ids indexsorttitle indextitle label langidopts options
presort relatedoptions relatedstring relatedtype shorthandintro sortkey sortname sortshorthand sorttitle
sortyear xref
"""
_PROGRAMS: Final = """
__markedentry added-at bib-source bib-timestamp bibsource biburl date-added date-modified groups interhash
intrahash mendeley-groups mendeley-tags owner priority ranking readstatus timestamp username
"""

FAMILIAR: Final = frozenset(f"{_TABLE} {_BIBLATEX} {_PROGRAMS}".split())
"""Fields outside CSL that have a meaning of their own: they steer biblatex (its manual, 2.2.3), or DBLP,
JabRef, BibDesk, BibSonomy and Mendeley keep their books in them. None is meant to be printed."""

_BEGINNINGS: Final = ("bdsk-url-", "bdsk-file-", "bib-")
"""BibDesk's numbered fields; what refbook keeps of a .bib file beside the variables."""

_DOWNLOADED: Final = frozenset(("references-count", "metadataVersion", "openalex-id"))
"""What only records of Crossref, DataCite and OpenAlex hold: nobody wrote their fields by hand."""

_PREFIX: Final = "OPT"
_PREFIXES: Final = ("opt", "alt")
_OPTIONAL: Final = frozenset(
    """
    address annote author booktitle chapter crossref date doi edition editor eprint howpublished institution
    isbn issn journal key keywords language location month note number organization pages publisher school
    series subtitle title translator type url volume year
    """.split()
)
"""Fields of BibTeX that Emacs offers as optional, or as one of two."""


@rule("RBF004", "unknown-field", Severity.INFO)
def unknown_field(reading: Reading) -> Iterator[Hit]:
    """A field that CSL does not have, reported once a file.

    It is kept when the file is converted to a format that can hold it, but no style prints it.

    Bad:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        shelf: "12"
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        call-number: "12"
    Sources:
        Citation Style Language 1.0.2, Appendix IV "Variables"
    """
    for key, holders in strangers(reading).items():
        if not closest(key, KINDS):
            hint = "no style prints it; fields of your own can stand under custom"
            yield Hit(f"CSL has no variable {quoted(key)}{elsewhere(holders)}", key, hint, index=holders[0])


def strangers(reading: Reading) -> dict[str, list[int]]:
    """The fields that nobody knows, each with the indices of the items that have it."""
    holders: dict[str, list[int]] = {}
    items = [] if reading.article is None else [(ARTICLE, reading.article)]
    for index, item in (*items, *enumerate(reading.library)):
        if _DOWNLOADED.isdisjoint(item.extra):
            for key in item.extra:
                holders.setdefault(key, []).append(index)
    # A variable that stands among the extra fields held what does not fit it: its reader has told so.
    known = (FAMILIAR, KINDS, OLD_SPELLINGS)
    return {
        key: indices
        for key, indices in holders.items()
        if not any(key in names for names in known)
        and not key.startswith(_BEGINNINGS)
        and not switched_off(key)
        and not is_risky(key)
    }


def switched_off(key: str) -> str:
    """The variable or field that Emacs's OPT or ALT before its name keeps from being printed; else "".

    >>> switched_off("OPTpages"), switched_off("altauthor"), switched_off("option")
    ('pages', 'author', '')
    """
    rest = key[len(_PREFIX) :].casefold()
    return rest if key[: len(_PREFIX)].casefold() in _PREFIXES and rest in _OPTIONAL else ""


def elsewhere(holders: list[int]) -> str:
    """How a message about the first of several says that there are more."""
    return f", here and in {len(holders) - 1} more" if len(holders) > 1 else ""
