"""RBV007: one ISSN stands beside two journals."""

from __future__ import annotations

from collections.abc import Iterator

from refbook.model.identifier import Identifier
from refbook.model.library import Library
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.consistency.variants import PERIODICALS, plain, words
from refbook.rules.words import quoted


@rule("RBV007", "one-issn", Severity.WARNING)
def one_issn(library: Library) -> Iterator[Hit]:
    """Two journals with the same ISSN.

    An ISSN belongs to one journal; one of the two was copied from the record of another.

    Bad:
        - id: kim1999
          type: article-journal
          author: [{family: Kim}]
          title: Regions at peace
          container-title: Asian Survey
          ISSN: 0378-5955
          issued: 1999
        - id: lee2001
          type: article-journal
          author: [{family: Lee}]
          title: Regions at war
          container-title: World Politics
          ISSN: 0378-5955
          issued: 2001
    Good:
        - id: kim1999
          type: article-journal
          author: [{family: Kim}]
          title: Regions at peace
          container-title: Asian Survey
          ISSN: 0378-5955
          issued: 1999
        - id: lee2001
          type: article-journal
          author: [{family: Lee}]
          title: Regions at war
          container-title: Asian Survey
          ISSN: 0378-5955
          issued: 2001
    Sources:
        ISO 3297:2022
    """
    seen: dict[str, tuple[str, str]] = {}
    for index, item in enumerate(library):
        journal = item.text("container-title")
        if item.type not in PERIODICALS or not journal or "ISSN" not in item.variables:
            continue
        for number in Identifier.parse_all(item.text("ISSN"), "issn"):
            held, id = seen.setdefault(number.key, (journal, item.id))
            if held != journal and not _are_one(held, journal):
                message = f"the ISSN {number.value} is that of {quoted(held)} in {quoted(id)}"
                yield Hit(
                    message, "ISSN", f"look up which journal it belongs to, that or {journal}", index=index
                )
                break


def _are_one(one: str, other: str) -> bool:
    """True for two names that may be of one journal: spellings, abbreviations, with or without subtitle."""
    if plain(one).startswith(plain(other)) or plain(other).startswith(plain(one)):
        return True
    return bool(words(one)) and bool(words(other)) and words(one)[0][0] == words(other)[0][0]
