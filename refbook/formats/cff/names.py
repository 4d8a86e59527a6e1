"""People and entities of CITATION.cff <-> `Name`.

Source: CFF 1.2.0, schema guide, “definitions.person” and “definitions.entity”. What a Name has no part for
(alias, e-mail, address) is kept in its `extra`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from refbook.formats.cff.schema import ENTITY, PERSON
from refbook.model.identifier import Identifier
from refbook.model.name import Name

_PARTS: Final[Mapping[str, str]] = {
    "family-names": "family",
    "given-names": "given",
    "name-particle": "non_dropping_particle",
    "name-suffix": "suffix",
    "name": "literal",
}
"""Key -> part of a Name."""

_ORCID: Final = re.compile(r"(?:\d{4}-){3}\d{3}[\dX]", re.ASCII)

ANONYMOUS: Final = "anonymous"
"""“If the authors of a work are truly anonymous, you can represent this” by an entity of that name."""


def read_names(value: Any) -> tuple[Name, ...] | None:
    """The names that a list of people and entities stands for; None when there are none.

    >>> read_names([{"family-names": "Gogh", "name-particle": "van"}, {"name": "MoMA"}])
    (Name(family='Gogh', non_dropping_particle='van'), Name(literal='MoMA'))
    """
    if isinstance(value, str):
        return Name.parse_list(str(value)) or None
    entries = value if isinstance(value, list) else [value]
    names = [read_name(entry) for entry in entries]
    found = tuple(name for name in names if name is not None)
    return None if found in ((), (Name(literal=ANONYMOUS),)) else found


def read_name(value: Any) -> Name | None:
    """One person or entity; a text is read as people write names; None for anything else."""
    if isinstance(value, str):
        return Name.parse(str(value))
    if not isinstance(value, dict):
        return None
    texts = {key: str(part) for key, part in value.items() if isinstance(part, str) and part}
    parts: dict[str, Any] = {part: texts.pop(key) for key, part in _PARTS.items() if key in texts}
    if "family" in parts and "literal" in parts:
        texts["name"] = parts.pop("literal")  # a person and an entity at once
    if "affiliation" in texts:
        parts["affiliation"] = (texts.pop("affiliation"),)
    orcid = Identifier.parse(texts.get("orcid", ""), "orcid").value
    if _ORCID.fullmatch(orcid):
        parts["orcid"] = orcid
        del texts["orcid"]
    if not parts.keys() & {"family", "given", "literal"} and "alias" in texts:
        parts["literal"] = texts["alias"]
    name = Name(**parts, extra=tuple(texts.items()))
    return name if name != Name() else None


def write_names(names: Iterable[Name]) -> list[dict[str, str]]:
    """The names as people and entities."""
    return [write_name(name) for name in names]


def write_name(name: Name) -> dict[str, str]:
    """A name as a person or an entity, with what the format has a key for.

    >>> write_name(Name("Gogh", "Vincent", "van"))
    {'family-names': 'Gogh', 'given-names': 'Vincent', 'name-particle': 'van'}
    """
    extra = {key: value for key, value in name.extra if isinstance(value, str)}
    parts = {key: str(getattr(name, part)) for key, part in _PARTS.items()}
    if name.dropping_particle:
        # One key has room for both.
        parts["name-particle"] = f"{name.dropping_particle} {name.non_dropping_particle}".strip()
    if name.literal and name.literal == extra.get("alias"):
        parts["name"] = ""
    allowed = ENTITY if parts["name"] else PERSON
    found = {key: part for key, part in parts.items() if part and key in allowed}
    if name.affiliation and "affiliation" in allowed:
        found["affiliation"] = "; ".join(name.affiliation)
    if name.orcid:
        found["orcid"] = f"https://orcid.org/{name.orcid}"
    return found | {key: value for key, value in extra.items() if key in allowed and key not in found}
