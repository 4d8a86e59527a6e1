"""RBT006: a whole title is protected from changes of case."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.finding import Fix
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import TITLES, quoted

_WHOLE: Final = re.compile(r'<span class="nocase">((?:(?!</?span)[\s\S])*)</span>')


@rule("RBT006", "protected-title", Severity.INFO, on=TITLES, opinionated=True)
def protected_title(field: Field[str]) -> Iterator[Hit]:
    """A title that is protected from changes of case as a whole.

    Doubled braces in BibTeX do it. No style can then print the title in its own case. Some tools demand the
    braces, so the rule is off unless it is asked for; in languages other than English they do no harm.

    Bad:
        id: kim1999
        type: document
        title: <span class="nocase">Regions at Peace</span>
    Good:
        id: kim1999
        type: document
        title: Regions at peace
        ---
        id: kim2001
        type: document
        title: <span class="nocase">Korea</span> at peace
    Sources:
        Citation Style Language 1.0.2, "Text-case": nocase
    """
    found = _WHOLE.fullmatch(field.value) if field.value.startswith("<span") else None
    if found and " " in found[1]:
        yield Hit(
            f"{field.variable} is protected as a whole: {quoted(found[1])}",
            hint="protect only the words whose capitals matter",
            fix=Fix(found[1]),
        )
