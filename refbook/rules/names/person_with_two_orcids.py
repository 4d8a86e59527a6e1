"""RBN020: one person has two ORCIDs."""

from collections.abc import Iterator
from typing import Final

from refbook.model.library import Library
from refbook.model.name import Name
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.names.people import family_key, given_key
from refbook.rules.words import quoted

_LONG: Final = 13
"""Letters of a name that few people share."""


@rule("RBN020", "person-with-two-orcids", Severity.INFO)
def person_with_two_orcids(library: Library) -> Iterator[Hit]:
    """Two ORCIDs for one name.

    Either two people have one name, or one of the ORCIDs belongs to somebody else. Names so short that many
    people have them are left alone.

    Bad:
        - id: a
          type: document
          title: A
          author: [{family: Ciccarello, given: Salvatore, ORCID: 0000-0002-1825-0097}]
        - id: b
          type: document
          title: B
          author: [{family: Ciccarello, given: Salvatore, ORCID: 0000-0001-5109-3700}]
    Good:
        - {id: a, type: document, title: A, author: [{family: Wang, given: Wei, ORCID: 0000-0002-1825-0097}]}
        - {id: b, type: document, title: B, author: [{family: Wang, given: Wei, ORCID: 0000-0001-5109-3700}]}
    Sources:
        ORCID, "Structure of the ORCID Identifier"
    """
    known: dict[str, str] = {}
    for index, item in enumerate(library):
        for variable, value in item.variables.items():
            for name in value if isinstance(value, tuple) else ():
                if name.orcid and name.given:
                    orcid = known.setdefault(_person(name), name.orcid)
                    if orcid != name.orcid and len(_person(name)) > _LONG:
                        yield Hit(
                            f"{quoted(name.display)} has two ORCIDs, {orcid} and {name.orcid}",
                            variable,
                            hint="look both up at orcid.org",
                            index=index,
                        )


def _person(name: Name) -> str:
    return f"{family_key(name)},{given_key(name)}"
