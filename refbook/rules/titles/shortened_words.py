"""RBT013: the title of a volume has shortened words."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_SHORTENED: Final = re.compile(
    r"\b(?:Proc|Conf|Int|Intl|Symp|Trans|Univ|Dept|Assoc|Soc|Eng|Sci|Adv|Ann|Natl|Govt|Dev|Mgmt)\.(?=\s|\Z)"
)


@rule(
    "RBT013",
    "shortened-words",
    Severity.INFO,
    on=["title", "container-title", "event-title"],
    opinionated=True,
)
def shortened_words(field: Field[str]) -> Iterator[Hit]:
    """A title with words cut short, such as "Proc. Int. Conf.".

    A style can shorten what is written in full, by a list of abbreviations; it cannot complete what is not.
    The short form of a journal has its own field, `container-title-short`.

    Bad:
        id: kim1999
        type: document
        title: Regions at peace
        container-title: Proc. Int. Conf. on Asia
    Good:
        id: kim1999
        type: document
        title: Regions at peace
        container-title: Proceedings of the International Conference on Asia
        container-title-short: Proc. Int. Conf. on Asia
    """
    found = _SHORTENED.findall(field.value) if "." in field.value else []
    if found:
        yield Hit(
            f"{field.variable} has shortened words: {quoted(' '.join(found))}", hint="write them in full"
        )
