"""RBV003: one publisher is spelled in two ways."""

from collections.abc import Iterator
from typing import Final

from refbook.model.library import Library
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.consistency.variants import variants, words

_LEGAL_FORMS: Final = frozenset(
    """
    inc incorporated ltd limited llc llp plc co company corp corporation gmbh kg ag sa sas srl spa s r l p bv
    nv publishers publisher publishing editore editori verlag
    """.split()
)
_SHORT_FORMS: Final = {"univ": "university", "pr": "press", "acad": "academic", "inst": "institute"}


@rule("RBV003", "publisher-variants", Severity.INFO)
def publisher_variants(library: Library) -> Iterator[Hit]:
    """A publisher whose name differs from that in other works by case, punctuation or its legal form.

    "Wiley", "WILEY" and "Wiley Inc." are one; in a list they look like several.

    Bad:
        - {id: a, type: document, title: First, publisher: Cambridge University Press}
        - {id: b, type: document, title: Second, publisher: Cambridge Univ. Press}
        ---
        - {id: a, type: document, title: First, publisher: Wiley}
        - {id: b, type: document, title: Second, publisher: "Wiley, Inc."}
    Good:
        - {id: a, type: document, title: First, publisher: il Mulino}
        - {id: b, type: document, title: Second, publisher: il Mulino}
    Sources:
        Chicago Manual of Style, 17th edition, 14.134 "Preferred form of publisher's name"
    """
    yield from variants(library, "publisher", _key)


def _key(publisher: str) -> str:
    return "".join(_SHORT_FORMS.get(word, word) for word in words(publisher) if word not in _LEGAL_FORMS)
