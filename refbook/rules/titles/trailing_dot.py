"""RBT002: a title ends in a full stop."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.finding import Fix
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_END: Final = re.compile(r"(?<![\w.])([^\W\d_][a-zß-ÿ]+)\.((?:</\w+>)*)\Z")
"""A last word that is no run of capitals, its full stop, and the ends of markup behind it."""

_VOWEL: Final = re.compile(r"(?i)[aeiouyà-æè-ïò-öù-ýœ]")
_SHORT: Final = 4
"""Words up to here may be abbreviations, unless they have a vowel and are not known as one."""
_ABBREVIATIONS: Final = frozenset(
    (
        "abr acad agr akad amer appl approx arch assoc aufl aug avg bd bros calif cf chap cie co coll "
        "comm conf corp dec dept dip diss dist div ed eds eng engl est etc fasc feb fig gen gov hist hon "
        "ill inc inst int intl jan jap kap lib lit ltd ma mag math max med mil min misc mod mus nat no "
        "nov occ oct op orig para pers ph phil phys pol pop pres proc prof prov pseud psych publ rec ref "
        "rep repr res resp rev ric rom sa sci sec sen sept ser soc spec sta stat sup suppl tech temp "
        "theol trad trans transl tom univ usw vers vol"
    ).split()
)


@rule("RBT002", "trailing-dot", Severity.WARNING, on=["title", "original-title"])
def trailing_dot(field: Field[str]) -> Iterator[Hit]:
    """A title that ends in a full stop.

    Styles set their own stop or comma after a title and print two. Abbreviations at the end ("U.S.",
    "Inc.") are left alone.

    Bad:
        id: fiori2011
        type: document
        title: L’Asia Orientale dal 1945 ai giorni nostri.
        ---
        id: fiori2011
        type: document
        title: <span class="nocase">An Integrated Theory of the Mind.</span>
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale dal 1945 ai giorni nostri
        ---
        id: report
        type: document
        title: Annual report of the Acme Trading Co. Inc.
    """
    if not field.value.endswith((".", ">")):
        return
    end = _END.search(field.value)
    if end and _is_word(end[1]) and "." not in field.value[: end.start()].rstrip()[-1:]:
        yield Hit(
            f"{field.variable} ends in a full stop: {quoted(field.value)}",
            hint="remove it; the style sets its own",
            fix=Fix(field.value[: end.end(1)] + end[2], safe=True),
        )


def _is_word(end: str) -> bool:
    """True for what is most likely no abbreviation."""
    if end.casefold() in _ABBREVIATIONS:
        return False
    return len(end) > _SHORT or (len(end) > 2 and _VOWEL.search(end) is not None)
