"""Names in MODS: `<name>` elements <-> Names.

Source: MODS User Guidelines, "Top-level element: <name>".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from refbook.formats.xml.mods_mapping import (
    CODES,
    CONTAINED,
    HOST,
    HOST_ROLES,
    ORIGINAL,
    REVIEWED,
    ROLES,
    SERIES,
    SERIES_ROLES,
)
from refbook.formats.xml.node import Node
from refbook.formats.xml.paths import Element, Found
from refbook.formats.xml.record import MAX_NAME
from refbook.formats.xml.spare import is_steady
from refbook.model.identifier import Identifier
from refbook.model.item import Item
from refbook.model.name import Name

_SCOPES: Final[tuple[tuple[str, Mapping[str, str], bool], ...]] = (
    ("", {}, True),
    (f"{HOST}/", HOST_ROLES, True),
    (f"{SERIES}/", SERIES_ROLES, False),
    (f"{ORIGINAL}/", {"author": "original-author"}, False),
    (f"{REVIEWED}/", {"author": "reviewed-author"}, False),
)
"""Where names stand, what a role means there, and whether other roles mean what they mean everywhere."""

PATHS: Final = tuple(f"{place}name" for place, _, _ in _SCOPES)
"""Where names stand."""

_DATES: Final = re.compile(r",?\s*[\[(]?\d{3,4}\??\s*[-–](?:\s*\d{3,4}\??)?[\])]?\s*\Z")
"""The years of a life after a name."""

_BODIES: Final = ("corporate", "conference", "family")
"""Types of names that are not divided into a family name and a given name."""

Part = tuple[str, str]
"""Type and text of a part; the types beside MODS's own are "corporate", "orcid" and "affiliation"."""


def read_names(mods: Node, found: Found) -> Iterator[tuple[str, Name, Node]]:
    """The names of a record with the variable of each; those whose role is no variable are left out."""
    etals = _etals(mods)
    for place, roles, has_others in _SCOPES:
        for node in [*found[f"{place}name"], *etals.get(place, ())]:
            role = _role(node)
            variable = roles.get(role, role if has_others else "")
            name = _name(node)
            if variable and name is not None:
                yield variable, name, node


def _etals(mods: Node) -> dict[str, list[Node]]:
    """Where a name only says that there are others; such names have no text."""
    places = [("", mods)]
    places += [(f"relatedItem@type={each.get('type').lower()}/", each) for each in mods.all("relatedItem")]
    found: dict[str, list[Node]] = {}
    for place, node in places:
        for name in node.all("name"):
            if not name.has_text and name.first("etal") is not None:
                found.setdefault(place, []).append(name)
    return found


def _role(node: Node) -> str:
    roles = [child for child in node.children if child.tag == "role"]
    terms = [term.plain.casefold().rstrip(".") for role in roles for term in role.children or [role]]
    if not any(terms):
        return "author"
    return next((ROLES[term] for term in terms if term in ROLES), "")


def _name(node: Node) -> Name | None:
    whole = "corporate" if node.get("type") in _BODIES else ""
    parts: list[Part] = []
    is_named = has_others = False
    for child in node.children:
        text = child.plain
        if child.tag == "etal":
            has_others = True
        elif child.tag == "namePart" and text:
            is_named = True
            parts.append((child.get("type") or whole, text))
        elif child.tag == "nameIdentifier" and child.get("type").lower() == "orcid":
            parts.append(("orcid", text))
        elif child.tag == "affiliation" and text:
            parts.append(("affiliation", text))
    return Name(literal="others") if has_others and not is_named else name_of_parts(parts)


def name_of_parts(parts: Iterable[Part]) -> Name | None:
    """The name that parts make; None when they make none.

    >>> name_of_parts([("", "West, Matthew,"), ("date", "1953-")]), name_of_parts([("date", "1953-")])
    (Name(family='West', given='Matthew'), None)
    >>> name_of_parts([("corporate", "United States"), ("corporate", "Congress")]).literal
    'United States. Congress'
    """
    by_type: dict[str, list[str]] = {}
    for kind, text in parts:
        by_type.setdefault(kind, []).append(text)
    name = _divided(by_type) or _undivided(by_type)
    if name is None or not ("orcid" in by_type or "affiliation" in by_type):
        return name
    orcid = Identifier.parse(by_type["orcid"][0], "orcid").value if "orcid" in by_type else ""
    return replace(name, orcid=orcid, affiliation=tuple(by_type.get("affiliation", ())))


def _divided(parts: Mapping[str, list[str]]) -> Name | None:
    family, given = " ".join(parts.get("family", ())), " ".join(parts.get("given", ()))
    if not family and not given:
        return None
    suffix = ", ".join(parts.get("termsOfAddress", ()))
    return Name(family.rstrip(","), given.rstrip(","), suffix=suffix).split_particles()


def _undivided(parts: Mapping[str, list[str]]) -> Name | None:
    if "corporate" in parts:
        *units, last = parts["corporate"]
        return Name.institution(". ".join([*(unit.rstrip(".") for unit in units), last]))
    text = " ".join(parts.get("", ()))
    if len(text) > MAX_NAME:
        return Name.institution(text)
    text = _DATES.sub("", text).rstrip(",")
    return Name.parse(text) if text else None


def parts_of(name: Name) -> list[Part]:
    """The parts a name is written as."""
    if name.literal:
        parts = [("corporate", name.literal)]
    else:
        parts = [
            ("family", " ".join(filter(None, (name.non_dropping_particle, name.family)))),
            ("given", " ".join(filter(None, (name.given, name.dropping_particle)))),
            ("termsOfAddress", name.suffix),
        ]
    parts += [("orcid", name.orcid), *(("affiliation", text) for text in name.affiliation)]
    return [(kind, text) for kind, text in parts if text]


def write_names(mods: Element, item: Item) -> Iterator[str]:
    """Write the names of an item and give the variables that read back equal."""
    for variable, value in item.variables.items():
        place, role = _place(item.type, variable)
        if isinstance(value, tuple) and role:
            written = [_write(mods, place, CODES[role], name) for name in value]
            if all(written) and value == in_order(value):
                yield variable


def in_order(names: Iterable[Name]) -> tuple[Name, ...]:
    """The names as they are read: each once, as a composer of five songs is one composer; "others" last."""
    return tuple(sorted(dict.fromkeys(names), key=lambda name: name.is_others))


def _place(type: str, variable: str) -> tuple[str, str]:
    """Where the names of a variable stand, and the variable whose role they have there."""
    if variable == "editor" and type in CONTAINED:
        return HOST, "editor"
    if variable == "collection-editor":
        return SERIES, "editor"
    for place, roles, _ in _SCOPES:
        if variable != "editor" and variable in roles.values():
            return place.rstrip("/"), "author"
    return "", variable if variable in CODES else ""


def _write(mods: Element, place: str, code: str, name: Name) -> bool:
    parts = parts_of(name)
    if not any(text.strip(" \t\r\n") for _, text in parts):
        return False
    parent = mods.inner(place) if place else mods
    element = parent.append(
        "name", {} if name.is_others else {"type": "corporate" if name.literal else "personal"}
    )
    if name.is_others:
        element.append("etal")
    for kind, text in parts if not name.is_others else ():
        tag, attributes = _PARTS.get(kind, ("namePart", {"type": kind}))
        element.append(tag, attributes, text)
    element.append("role").append("roleTerm", {"type": "code", "authority": "marcrelator"}, code)
    return name == Name(literal="others") or (
        all(is_steady(text) for _, text in parts) and name_of_parts(parts) == name
    )


_PARTS: Final[Mapping[str, tuple[str, dict[str, str]]]] = {
    "corporate": ("namePart", {}),
    "orcid": ("nameIdentifier", {"type": "orcid"}),
    "affiliation": ("affiliation", {}),
}
