"""RBN009: initials stand without spaces between them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from refbook.model.name import Name
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.names.mending import mended

_TOGETHER: Final = re.compile(r"(?<![^\W\d_])([^\W\d_a-zß-ÿ]\.)(?=[^\W\d_a-zß-ÿ](?:\.|[^\W\d_]))")


@rule("RBN009", "initials-unspaced", Severity.INFO)
def initials_unspaced(field: Field[tuple[Name, ...]]) -> Iterator[Hit]:
    """Initials written without a space between them, such as "J.R.R.".

    Programs that count words see one name: BibTeX styles that shorten given names print "J. Tolkien". Styles
    that print initials close together take the spaces out by themselves.

    Bad:
        id: tolkien1937
        type: document
        title: The Hobbit
        author: [{family: Tolkien, given: J.R.R.}]
    Good:
        id: tolkien1937
        type: document
        title: The Hobbit
        author: [{family: Tolkien, given: J. R. R.}]
        ---
        id: sartre1943
        type: document
        title: L’être et le néant
        author: [{family: Sartre, given: J.-P.}]
    Sources:
        Tame the BeaST, 4.3.3 "The format.name$ function"
        Citation Style Language 1.0.2, "Names": initialize-with
    """
    if not _TOGETHER.search(field.text):
        return
    found = mended(field.value, _spaced)
    if found:
        yield Hit(
            f"initials have no space between them: {found.example}",
            hint="put a space after each full stop",
            fix=found.fix(safe=True),
        )


def _spaced(name: Name) -> Name:
    given = _TOGETHER.sub(r"\1 ", name.given)
    return replace(name, given=given) if given != name.given else name
