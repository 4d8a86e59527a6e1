"""Free text to Items: article pages and reference lines, in any style and any of six languages.

`parse_reference` reads one line, `parse_references` a list; `PAGE` is the format of a whole article page.
The rules live in `lines` (what each stretch of a line is) and `page` (what each line of a page is); both
are imported when the first text is read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from refbook.model.finding import Finding
from refbook.model.format import Format, Reading

if TYPE_CHECKING:
    from refbook.model.item import Item

_OTHER_FORMAT: Final = re.compile(r"\s*(?:---|[{\[<@%]|TY  -|FN |PMID-|\w+:\s*\n\s+-)")
_FIRST_DATE: Final = re.compile(
    r"\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{4}|\d{1,2}\.?\s+\w+\s+(?:de\s+)?\d{4}"
)


def _looks_like_page(head: str) -> bool:
    """True for a text with a labelled line, or a date on one of its first lines."""
    if _OTHER_FORMAT.match(head.lstrip("\ufeff")) or "\x00" in head:
        return False
    from refbook.refparse.labels import find_label

    lines = [line.strip() for line in head.splitlines() if line.strip()]
    return any(_FIRST_DATE.fullmatch(line) for line in lines[:5]) or any(
        find_label(line) is not None for line in lines if len(line) < 200
    )


def _has_labels(head: str) -> bool:
    """True for a text with at least two labelled lines, such as an author's and a bibliography's."""
    from refbook.refparse.labels import find_label

    lines = (line.strip() for line in head.splitlines())
    return sum(find_label(line) is not None for line in lines if 0 < len(line) < 200) > 1


PAGE: Final = Format(
    name="page",
    title="Article page",
    suffixes=(".txt",),
    sniff=_looks_like_page,
    meant=_has_labels,
    reader="refbook.refparse.page:read",
    problems="refbook.refparse.problems:PROBLEMS",
)
"""The plain text of an article page, as it was typed."""


def parse_reference(text: str, language: str | None = None) -> tuple[Item, Sequence[Finding]]:
    """Read one reference, in any style.

    The line as it came is kept in `item.extra["unstructured"]`; what was not understood is a finding and
    stands in `item.note` too. Never fails: a text that is no reference gives an Item of its words and a
    finding.

    Args:
        text: one reference; line ends inside it count as spaces.
        language: BCP 47 tag of the title's language, used where the title itself does not show it.

    Returns:
        The Item, its id made from author and year, and what there is to say about the line.

    >>> item, findings = parse_reference("Fiori, Antonio, L’Asia Orientale, Bologna, il Mulino, 2011")
    >>> item.id, item.type, item.author[0].family, item.title, item.publisher, item.issued.year
    ('fiori2011', 'book', 'Fiori', 'L’Asia Orientale', 'il Mulino', 2011)
    >>> parse_reference("Fiori Antonio, L’Asia Orientale, il Mulino, 2011")[1][0].message
    'surname first without a comma: read as family Fiori, given Antonio'
    """
    from refbook.refparse.listing import read_one

    return read_one(text, language)


def parse_references(text: str, language: str | None = None) -> Reading:
    """Read a list of references, one a line; they may be numbered, bulleted, or parted by blank lines.

    Read together, references help each other: names without a comma are read the way round that the
    others show, and "Id." gets the author of the entry above.

    Args:
        text: the list.
        language: BCP 47 tag of the language of titles that do not show theirs.

    >>> one = "[1] Peck, J. (2002). Space. Antipode, 34(3), 380–404."
    >>> reading = parse_references(f"{one}\\n[2] ———. (2010). Time. Oxford: OUP.")
    >>> [(item.id, item.type) for item in reading.library]
    [('peck2002', 'article-journal'), ('peck2010', 'book')]
    """
    from refbook.refparse.listing import read_all

    return read_all(text, language)


__all__ = ["PAGE", "parse_reference", "parse_references"]
