"""RBN019: two people have one ORCID."""

from collections.abc import Iterator

from refbook.model.library import Library
from refbook.model.name import Name
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.names.people import family_key, given_key
from refbook.rules.words import quoted


@rule("RBN019", "shared-orcid", Severity.WARNING)
def shared_orcid(library: Library) -> Iterator[Hit]:
    """One ORCID for two people.

    An ORCID identifies one person; one of the two was given the identifier of somebody else. Two spellings
    of a name, and a new family name with the same given name, are taken for one person.

    Bad:
        - id: a
          type: document
          title: A
          author: [{family: Fiori, given: Antonio, ORCID: 0000-0002-1825-0097}]
        - id: b
          type: document
          title: B
          author: [{family: Kim, given: Samuel, ORCID: 0000-0002-1825-0097}]
    Good:
        - id: a
          type: document
          title: A
          author: [{family: Fiori, given: Antonio, ORCID: 0000-0002-1825-0097}]
        - id: b
          type: document
          title: B
          author: [{family: Fiori Rossi, given: Antonio, ORCID: 0000-0002-1825-0097}]
    Sources:
        ORCID, "Structure of the ORCID Identifier"
    """
    holders: dict[str, Name] = {}
    for index, item in enumerate(library):
        for variable, value in item.variables.items():
            for name in value if isinstance(value, tuple) else ():
                if name.orcid and name.family:
                    holder = holders.setdefault(name.orcid, name)
                    if holder is not name and not _may_be_one(holder, name):
                        yield Hit(
                            f"{quoted(name.display)} has the ORCID of {quoted(holder.display)}, {name.orcid}",
                            variable,
                            hint="look both up at orcid.org",
                            index=index,
                        )


def _may_be_one(one: Name, other: Name) -> bool:
    if (one.family, one.given) == (other.family, other.given):
        return True
    words = [{family_key(name), given_key(name)} for name in (one, other)]
    return not words[0].isdisjoint(words[1]) or _has_double_name(one, other)


def _has_double_name(one: Name, other: Name) -> bool:
    """True when one family name is a part of the other: "Ortega" and "Ortega y Gasset"."""
    first, second = family_key(one), family_key(other)
    return first in second or second in first
