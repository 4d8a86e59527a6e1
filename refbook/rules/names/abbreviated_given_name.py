"""RBN021: given names are shortened to initials."""

from collections.abc import Iterator

from refbook.model.name import Name
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.names.people import has_only_initials
from refbook.rules.words import quoted


@rule("RBN021", "abbreviated-given-name", Severity.INFO, opinionated=True)
def abbreviated_given_name(field: Field[tuple[Name, ...]]) -> Iterator[Hit]:
    """A person of whom only the initials are recorded.

    Styles shorten given names by themselves; what was never recorded, no style can print, and two people of
    one surname cannot be told apart. Many sources give no more, so the rule is off unless it is asked for.

    Bad:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        author: [{family: Fiori, given: A.}]
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        author: [{family: Fiori, given: Antonio}]
    """
    short = [name for name in field.value if name.given and has_only_initials(name)]
    if short:
        others = f" and {len(short) - 1} more" if len(short) > 1 else ""
        yield Hit(
            f"only initials for given names: {quoted(short[0].display)}{others}",
            hint="write the given names in full where they are known",
        )
