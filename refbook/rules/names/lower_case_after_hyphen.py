"""RBN012: the second of two hyphenated given names is in small letters."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from refbook.model.given_names import is_given
from refbook.model.name import Name
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.names.mending import mended

_PAIR: Final = re.compile(r"\b([A-ZÀ-ÖØ-Þ][a-zß-ÿ]+[-‐‑])([a-zß-ÿ]+)\b")


@rule("RBN012", "lower-case-after-hyphen", Severity.INFO)
def lower_case_after_hyphen(field: Field[tuple[Name, ...]]) -> Iterator[Hit]:
    """A given name of two, the second in small letters, such as "Jean-pierre".

    It is a slip of programs that capitalise words; a style prints the initials "J.-p.". In names from Korean
    and Chinese ("Jong-un") the small letter is right, so only pairs of European names are reported.

    Bad:
        id: sartre1943
        type: document
        title: L’être et le néant
        author: [{family: Sartre, given: Jean-paul}]
    Good:
        id: sartre1943
        type: document
        title: L’être et le néant
        author: [{family: Sartre, given: Jean-Paul}]
        ---
        id: kim2012
        type: document
        title: On the party
        author: [{family: Kim, given: Jong-un}]
    """
    found = mended(field.value, _capitalised) if _PAIR.search(field.text) else None
    if found:
        yield Hit(
            f"a small letter follows the hyphen of a given name: {found.example}",
            hint="begin both names with a capital",
            fix=found.fix(),
        )


def _capitalised(name: Name) -> Name:
    given = _PAIR.sub(_capital, name.given)
    return replace(name, given=given) if given != name.given else name


def _capital(pair: re.Match[str]) -> str:
    return pair[1] + pair[2].capitalize() if is_given(pair[1]) and is_given(pair[2]) else pair[0]
