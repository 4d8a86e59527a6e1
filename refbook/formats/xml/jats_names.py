"""Names in JATS: `<name>`, `<string-name>`, `<collab>` and the like -> Names.

Source: JATS 1.3, "Naming and bibliographic elements".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from refbook.formats.xml.jats_mapping import ROLES
from refbook.formats.xml.node import Node, squeezed
from refbook.formats.xml.record import MAX_NAME
from refbook.model.identifier import Identifier
from refbook.model.name import Name

OTHERS: Final = Name(literal="others")

NAMES: Final = frozenset({"name", "string-name", "collab", "etal", "anonymous", "on-behalf-of"})
"""Elements that are one name."""


def citation_names(citation: Node) -> Iterator[tuple[str, Name, Node]]:
    """The names of a citation, each with its variable; those in no group are the authors."""
    for child in citation:
        if child.tag == "person-group":
            kind = child.get("person-group-type").lower()
            yield from ((ROLES.get(kind, "contributor"), name, node) for name, node in names_in(child))
        elif child.tag in NAMES or child.tag == "name-alternatives":
            name = name_of(_chosen(child))
            if name is not None:
                yield "author", name, child


def names_in(group: Node) -> Iterator[tuple[Name, Node]]:
    """The names in an element, in order."""
    for child in group:
        chosen = _chosen(child)
        name = name_of(chosen) if chosen.tag in NAMES else None
        if name is not None:
            yield name, chosen


def _chosen(node: Node) -> Node:
    """The name of several spellings of one name that is printed first."""
    inner = [child for child in node if child.tag in NAMES] if node.tag.endswith("-alternatives") else []
    return inner[0] if inner else node


def name_of(node: Node) -> Name | None:
    """The name of an element; None when it holds none."""
    if node.tag == "etal":
        return OTHERS
    if node.tag == "anonymous":
        return Name.institution(node.plain or "Anonymous")
    if node.tag in ("collab", "on-behalf-of"):
        text = _own_text(node) or node.plain
        return Name.institution(text) if text else None
    return _parts(node) or _whole(node)


def _own_text(collab: Node) -> str:
    """The name of a group without the names of its members."""
    skipped = ("contrib-group", "contrib", "aff", "xref", "name", "string-name")
    parts = [collab.text]
    for child in collab:
        parts += ["" if child.tag in skipped else child.raw, child.tail]
    return squeezed("".join(parts)).strip(" ,;")


def _parts(node: Node) -> Name | None:
    family, given = node.value("surname"), node.value("given-names")
    if not family and not given:
        return None
    prefix = node.value("prefix")
    # A prefix in small letters is a particle; otherwise it is a title such as "Dr." (JATS 1.3, <prefix>).
    particle = prefix if prefix[:1].islower() else ""
    if not family:
        return Name(family=given)
    name = Name(family, given, non_dropping_particle=particle, suffix=node.value("suffix"))
    is_eastern = node.get("name-style") == "eastern"
    return (
        Name(family, given, static_ordering=True)
        if is_eastern and family.isascii()
        else name.split_particles()
    )


def _whole(node: Node) -> Name | None:
    text = node.plain
    return (Name.parse(text) if len(text) <= MAX_NAME else Name.institution(text)) if text else None


def orcid_of(contributor: Node) -> str:
    """The ORCID of a contributor; "" when there is none."""
    ids = [each.plain for each in contributor.all("contrib-id") if each.get("contrib-id-type") == "orcid"]
    return Identifier.parse(ids[0], "orcid").value if ids and ids[0] else ""
