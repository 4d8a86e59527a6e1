"""RBN007: an organisation is divided like a person."""

from collections.abc import Iterator
from dataclasses import replace

from refbook.model.name import Name
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.names.mending import mended
from refbook.rules.names.organisations import is_organisation, may_hold_organisation


@rule("RBN007", "organisation-as-person", Severity.WARNING)
def organisation_as_person(field: Field[tuple[Name, ...]]) -> Iterator[Hit]:
    """An organisation that is divided into a family and a given name.

    BibTeX and many programs take the last word for a surname. "United Nations Security Council" is then
    sorted under C, printed "Council, U. N. S." and cited as (Council, 1950). Keep it whole in `literal`; in
    BibTeX, in a second pair of braces.

    Bad:
        id: un1950
        type: document
        title: Resolution 83
        author: [{family: Council, given: United Nations Security}]
        ---
        id: mofa1950
        type: document
        title: Resolution 83
        author: [{family: Affairs, given: Ministry of Foreign}]
    Good:
        id: un1950
        type: document
        title: Resolution 83
        author: [{literal: United Nations Security Council}]
        ---
        id: center2010
        type: document
        title: Lung disease
        author: [{family: Center, given: David M.}]
    Sources:
        CSL-JSON schema: name-variable
        biblatex manual, 2.3.3 "Name Lists": corporate names
    """
    found = mended(field.value, _whole) if may_hold_organisation(field.text) else None
    if found:
        yield Hit(
            f"an organisation, it seems, is divided like a person: {found.example}",
            hint="keep the whole name in literal; in BibTeX, put it in a second pair of braces",
            fix=found.fix(),
        )


def _whole(name: Name) -> Name:
    if name.literal or name.orcid or not is_organisation(name):
        return name
    text = name.display
    return replace(name, literal=text, family="", given="", dropping_particle="", non_dropping_particle="")
