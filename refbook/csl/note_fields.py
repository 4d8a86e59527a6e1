"""Variables written into the note, "original-date: 1998", where a reference manager has no field for them.

Zotero and others have their users write one a line, or in braces, `{:original-date: 1998}`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from refbook.model.date import Date
from refbook.model.name import Name
from refbook.model.variable import Value
from refbook.model.vocabulary import KINDS, Kind

_LINE: Final = re.compile(r"^([A-Za-z][A-Za-z_ -]*): *(\S.*?) *$", re.MULTILINE)
_BRACES: Final = re.compile(r"\{:([A-Za-z_-]+): *([^}]+?) *\}")


def with_note_fields(variables: Mapping[str, Value]) -> Mapping[str, Value]:
    """The variables, and those that the note holds and that are not filled otherwise.

    >>> with_note_fields({"note": "genre: Peer commentary"})["genre"]
    'Peer commentary'
    """
    note = variables.get("note")
    if not isinstance(note, str) or ":" not in note:
        return variables
    found: dict[str, Value] = {}
    names: dict[str, list[Name]] = {}
    for key, text in [*_LINE.findall(note), *_BRACES.findall(note)]:
        variable = _variable(key)
        kind = KINDS.get(variable)
        if kind is None or variable in variables:
            continue
        if kind is Kind.NAMES:
            names.setdefault(variable, []).append(_name(text))
        else:
            found[variable] = Date.parse(text) if kind is Kind.DATE else text
    lists = {variable: tuple(each) for variable, each in names.items()}
    return {**variables, **found, **lists} if found or lists else variables


def _variable(key: str) -> str:
    written = key.strip().replace(" ", "-")
    return written if written in KINDS else written.lower()


def _name(text: str) -> Name:
    """ "Family || Given", or one undivided name."""
    family, bars, given = text.partition("||")
    return Name(family=family.strip(), given=given.strip()) if bars else Name(literal=text)
