"""RBM004: a volume, issue or edition with its label."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.finding import Fix
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_VOLUME: Final = r"(?:vols?|volumes?|bd|band|tomes?|tomos?)"
_ISSUE: Final = r"(?:nos?|nr|num|number|issue|n°|nº|heft|fasc)"
_LABELS: Final = {
    "volume": re.compile(rf"{_VOLUME}(?:\.\s*|\s+)(\d+)\Z", re.IGNORECASE),
    "issue": re.compile(rf"{_ISSUE}(?:\.\s*|\s*)(\d+)\Z", re.IGNORECASE),
    "edition": re.compile(
        r"(\d+)(?:st|nd|rd|th|\.|ª|a|e)?\s*(?:ed\.?|edn\.?|edition|edizione|édition|edición|edição|auflage|aufl\.?)\Z",
        re.IGNORECASE,
    ),
}


@rule("RBM004", "number-prefix", Severity.WARNING, on=list(_LABELS))
def number_prefix(field: Field[int | str]) -> Iterator[Hit]:
    """A volume, issue or edition written with its label, such as "Vol. 3" or "2nd ed.".

    The style sets the label itself, in the language of the text: "vol. Vol. 3", "2nd ed. ed.".

    Bad:
        id: kim1999
        type: document
        title: Regions at peace
        volume: Vol. 3
        ---
        id: kim1999
        type: document
        title: Regions at peace
        edition: 2nd ed.
    Good:
        id: kim1999
        type: document
        title: Regions at peace
        volume: 3
        edition: 2
    Sources:
        Citation Style Language 1.0.2, "Number" and "Label"
    """
    labelled = _LABELS[field.variable].match(str(field.value).strip())
    if labelled:
        yield Hit(
            f"the {field.variable} {quoted(str(field.value))} carries its label",
            hint=f"write {labelled[1]}; the style sets the label",
            fix=Fix(labelled[1], safe=True),
        )
