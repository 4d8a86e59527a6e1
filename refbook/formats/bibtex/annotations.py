"""What biblatex says of single names: ORCIDs, affiliations, roles, as data annotations.

::

    author                = {Fiori, Antonio and Milone, Paolo},
    author+an:orcid       = {1="0000-0002-1825-0097"},
    author+an:affiliation = {1="University of Bologna"; 2="ISPI", "University of Pavia"},

Source: the biblatex manual, 3.7 (data annotations). A literal annotation stands in quotes; the number before
it counts the names of the field.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from refbook.formats.bibtex.encode import encode
from refbook.formats.bibtex.latex import decode
from refbook.model.identifier import Identifier
from refbook.model.name import Name

_ONE: Final = re.compile(r'\s*(\d{1,6})\s*=\s*("[^"]*"(?:\s*,\s*"[^"]*")*)\s*(?:;|\Z)')
_TEXT: Final = re.compile(r'"([^"]*)"')


def _orcid(texts: Sequence[str]) -> str | None:
    return Identifier.parse(texts[0], "orcid").value


_READERS: Final[Mapping[str, Callable[[Sequence[str]], Any]]] = {
    "orcid": _orcid,
    "affiliation": tuple,
    "role": lambda texts: texts[0],
    "comma_suffix": lambda texts: texts[0] == "true" or None,
    "static_ordering": lambda texts: texts[0] == "true" or None,
}
"""Field of a name -> how the texts of its annotation are read; None when they cannot be."""

_NAMES: Final = {field: field.replace("_", "-") for field in _READERS}


def field_of(field: str, kind: str) -> str:
    """The field that annotates another.

    >>> field_of("author", "comma_suffix")
    'author+an:comma-suffix'
    """
    return f"{field}+an:{_NAMES[kind]}"


def kinds() -> tuple[str, ...]:
    """The fields of a name that annotations can say."""
    return tuple(_READERS)


def annotated(names: Sequence[Name], kind: str, latex: str) -> tuple[Name, ...] | None:
    """The names with what an annotation says of them; None when it says anything that is not understood.

    >>> annotated([Name("Fiori"), Name("Milone")], "role", '2="translator"')
    (Name(family='Fiori'), Name(family='Milone', role='translator'))
    """
    changed, at = list(names), 0
    while at < len(latex):
        one = _ONE.match(latex, at)
        if one is None or not 0 < int(one[1]) <= len(changed):
            return None
        value = _READERS[kind]([decode(text) for text in _TEXT.findall(one[2])])
        if value is None:
            return None
        place = int(one[1]) - 1
        changed[place] = replace(changed[place], **{kind: value})
        at = one.end()
    return tuple(changed)


def annotation_fields(field: str, names: Sequence[Name]) -> dict[str, str]:
    """Field name -> annotation, for what the names have and their list cannot say.

    >>> annotation_fields("author", [Name("Fiori", orcid="0000-0002-1825-0097")])
    {'author+an:orcid': '1="0000-0002-1825-0097"'}
    """
    found = {}
    for kind in _READERS:
        parts = [
            f"{number}={_written(value)}"
            for number, name in enumerate(names, 1)
            if (value := getattr(name, kind))
        ]
        if parts:
            found[field_of(field, kind)] = "; ".join(parts)
    return found


def _written(value: str | tuple[str, ...] | bool) -> str:
    texts = value if isinstance(value, tuple) else (value if isinstance(value, str) else "true",)
    return ", ".join('"' + encode(text).replace('"', r"\textquotedbl{}") + '"' for text in texts)
