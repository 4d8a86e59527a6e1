"""RBN014: a name has an academic or other title in it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from refbook.model.name import Name
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.names.mending import mended

_BEFORE: Final = re.compile(
    r"\A(?:(?:Prof|Dr|Dott|Dott\.ssa|Prof\.ssa|Mr|Mrs|Ms|Ing|Avv|Rev|Hon)\.(?![-\w])\s*|"
    r"(?:Prof|Dr|Dott|Professor|Professore|Professoressa|Doctor|Dottor|Dottoressa|Mrs?|Ms)\s+(?=\S))+"
)
_BEHIND: Final = re.compile(
    r"(?:(?<![,\s])[,\s]+(?:Ph\.?\s?D\.?|M\.D\.|MD|M\.?Sc\.?|B\.?Sc\.?|MBA|DPhil|D\.Phil\.|FRCS|RN|MPH))+\Z"
)

_ANY: Final = re.compile(
    r"\b(?:Prof|Dr|Dott|Mrs?|Ms|Ing|Avv|Rev|Hon|Doctor|Ph\.? ?D|M\.?D|M\.?Sc|B\.?Sc|MBA|D\.?Phil|FRCS|RN|MPH)"
)
"""Some title, cheaply: most lists have none."""


@rule("RBN014", "title-in-name", Severity.WARNING)
def title_in_name(field: Field[tuple[Name, ...]]) -> Iterator[Hit]:
    """A name with "Dr.", "Prof." or "PhD" in it.

    References name people without their titles (Chicago, APA and MLA agree), a style makes an initial of it
    ("D. Fiori"), and the person is not recognised elsewhere.

    Bad:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        author: [{family: Fiori, given: Dr. Antonio}]
        ---
        id: fiori2011
        type: document
        title: L’Asia Orientale
        author: [{family: "Fiori, PhD", given: Antonio}]
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        author: [{family: Fiori, given: Antonio}]
    Sources:
        Chicago Manual of Style 17, 14.73 "Form of author’s name"
        Publication Manual of the American Psychological Association 7, 9.8
    """
    found = mended(field.value, _plain) if _ANY.search(field.text) else None
    if found:
        yield Hit(
            f"a title stands in the name: {found.example}",
            hint="leave titles out; a role may stand in role",
            fix=found.fix(),
        )


def _plain(name: Name) -> Name:
    if not (name.family and name.given) or name.literal:
        return name
    # A whole part is left alone: somebody's given name is Dr, and somebody's surname is Prof.
    given = _BEHIND.sub("", _BEFORE.sub("", name.given)) or name.given
    family = _BEHIND.sub("", _BEFORE.sub("", name.family)) or name.family
    unchanged = (given, family) == (name.given, name.family)
    return name if unchanged else replace(name, given=given, family=family)
