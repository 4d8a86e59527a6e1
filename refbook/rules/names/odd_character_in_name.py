"""RBN016: a name has a character that no name has."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.name import Name
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_ODD: Final = re.compile(r"[0-9@*†‡§¶<>=|\\^~#$%{}]")
_MARKUP: Final = re.compile(r"</?(?:i|b|sc|sub|sup|span)\b[^<>]*>")


@rule("RBN016", "odd-character-in-name", Severity.WARNING)
def odd_character_in_name(field: Field[tuple[Name, ...]]) -> Iterator[Hit]:
    """A person's name with a digit, an asterisk or an address in it.

    Mark of a footnote, a mail address or an identifier was copied with the name, and is printed with it.

    Bad:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        author: [{family: Fiori1, given: Antonio}]
        ---
        id: fiori2011
        type: document
        title: L’Asia Orientale
        author: [{family: Fiori, given: Antonio*}]
        ---
        id: fiori2011
        type: document
        title: L’Asia Orientale
        author: [{family: "1"}, {family: "2"}]
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        author: [{family: Fiori, given: Antonio}]
        ---
        id: group1998
        type: document
        title: Two papers
        author: [{literal: 3M Company}]
    """
    if not _ODD.search(field.text):
        return
    for name in field.value:
        parts = f"{name.given} {name.family}"
        odd = _ODD.search(_MARKUP.sub("", parts)) if name.family and name.given else None
        if odd:
            yield Hit(f"the name {quoted(name.display)} has {quoted(odd[0])} in it", hint="remove it")
        elif name.family.isdecimal() and not name.given:
            yield Hit(f"the name {quoted(name.display)} is a number", hint="write the name, or a literal")
