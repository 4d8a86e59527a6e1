"""Items as pybtex's entries, which are those of BibTeX: people, and fields in the LaTeX that pybtex prints.

pybtex's styles print what `latexcodec` decodes and its braces, and any other command as it stands. So
formatting is left out, and a few characters become those that look like them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from pybtex.database import Entry, Person
from pybtex.database.input.bibtex import month_names

from refbook.formats.bibtex.keys import Keys
from refbook.formats.bibtex.names import split_list
from refbook.formats.bibtex.write import entry_fields
from refbook.model.article import Article
from refbook.model.item import Item

_FORMATTING: Final = r"\\(?:emph|textbf|textsc|textsuperscript|textsubscript)(?=\{)"
_UNKNOWN: Final[Mapping[str, str]] = {
    r"\$": "＄",
    r"\,": " ",
    r"\textbraceleft{}": "｛",
    r"\textbraceright{}": "｝",
    r"\textasciicircum{}": r"\^{}",
    r"\textasciigrave{}": "ˋ",
}
"""What refbook writes and `latexcodec` does not decode -> what takes its place."""
_REPLACED: Final = re.compile("|".join([_FORMATTING, *map(re.escape, _UNKNOWN)]))


def entries(items: Iterable[Item]) -> Iterator[tuple[str, Entry]]:
    """Keys and entries; ids that are no valid key, or taken, are changed.

    >>> [(key, entry)] = entries([Item("fiori 2011", "book", author=["Fiori, Antonio"], issued="2011-03")])
    >>> key, entry.type, entry.fields["month"], str(entry.persons["author"][0])
    ('fiori-2011', 'book', 'March', 'Fiori, Antonio')
    """
    keys = Keys()
    for item in items:
        yield keys.key_for(item.id), entry(item)


def entry(item: Item) -> Entry:
    """An item as an entry for BibTeX's styles."""
    type, fields = entry_fields(item.as_item() if isinstance(item, Article) else item, "bibtex")
    made = Entry(type)
    for name, written in fields.items():
        latex = printable(written)
        if name in Person.valid_roles:
            for person in split_list(latex):
                made.add_person(Person(person), name)
        else:
            made.fields[name] = month_names.get(latex, latex) if name == "month" else latex
    return made


def printable(latex: str) -> str:
    r"""LaTeX that refbook wrote, as pybtex prints it.

    >>> print(printable(r"R\&D for \$5 in \emph{Nature}"))
    R\&D for ＄5 in {Nature}
    """
    return _REPLACED.sub(lambda match: _UNKNOWN.get(match[0], ""), latex)
